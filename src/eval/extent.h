/* extent.h - which cells an evaluation needs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells asked for, and those that formulas reach from them: earlier and
 * later periods, other kinds of periods, the regions below.
 */

#pragma once

#include "eval/eval.h"

G_BEGIN_DECLS

/* Fills the grid and the list of cells to show (of guint), both cut from
 * arena.  If the grid would have more than max_cells: FALSE, and there are
 * no cells at all. */
gboolean iku_extent_find (const IkuProgram *program, const IkuInputs *inputs,
                          const IkuEvalOptions *options, guint max_cells,
                          IkuArena *arena, IkuGrid *grid, const guint **shown,
                          guint *n_shown);

G_END_DECLS
