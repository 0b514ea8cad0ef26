/* kernel.h - running a plan over a grid
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Instructions run over batches of consecutive cells: one dispatch for a
 * batch, a tight loop over its lanes.  Each kernel is an acceleration of
 * iku_fold and gives the same values and reasons.
 */

#pragma once

#include "eval/plan.h"

G_BEGIN_DECLS

#define IKU_BATCH 256

/* Columns lie one after another, n_cells each. */
typedef struct
{
  const IkuPlan *plan;
  const IkuGrid *grid;
  IkuNumbers *numbers;
  IkuNumber *number;
  IkuWhy *why;
  guint batch;                 /* lanes at a time */
  IkuNumber *temporary_number; /* batch for each temporary */
  IkuWhy *temporary_why;
  GArray *scratch;             /* of IkuValue: operands of a fold */
} IkuMachine;

/* number and why hold n_columns * n_cells and those of leaves are filled. */
void iku_machine_run (IkuMachine *self);

/* Appends the cells that a reference stands for at a cell, at least one;
 * G_MAXUINT for one outside the grid (of guint). */
void iku_ref_list_cells (const IkuGrid *grid, const IkuRef *ref, guint cell,
                         GArray *cells);

/* Appends the values of a list reference at a cell (of IkuValue). */
void iku_machine_gather (const IkuMachine *self, const IkuPlanRef *ref,
                         guint cell, GArray *values);
/* The value of a reference to one other cell. */
IkuValue iku_machine_load (const IkuMachine *self, const IkuPlanRef *ref,
                           guint cell);

/* The index of the band of a scale that a value falls in, after the scale's
 * rounding; else TIDAK_DIATUR. */
IkuValue iku_scale_find_band (IkuNumbers *numbers, const IkuScale *scale,
                              IkuNumber value, IkuRounding rounding,
                              guint32 detail);

G_END_DECLS
