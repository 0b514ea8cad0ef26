/* leaf.h - input values consolidated to cells
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A leaf is the column of one input item over all cells of a grid: direct
 * values, constants, and what consolidation over time and then over place
 * makes of finer ones (language.md 3.1).
 */

#pragma once

#include "eval/grid.h"
#include "eval/inputs.h"

G_BEGIN_DECLS

/* Fills number[] and why[] (of n_cells) for an item.  Numbers of more than
 * 64 bits are cut from the context's arena.  Disagreement of a direct value
 * with the consolidated one is a finding. */
void iku_leaf_fill (const IkuGrid *grid, const IkuItem *item,
                    const IkuInputs *inputs, IkuNumbers *numbers,
                    IkuNumber *number, IkuWhy *why, IkuFindings *findings);

/* Why a cell of a leaf is absent, one message for each cause ("tidak ada
 * data periode 2023", "3 dari 17 kabupaten tidak melapor: …"), appended to
 * reasons (of IkuMessage, cut from arena). */
void iku_leaf_explain (const IkuGrid *grid, const IkuItem *item,
                       const IkuInputs *inputs, guint cell, IkuArena *arena,
                       GArray *reasons);

G_END_DECLS
