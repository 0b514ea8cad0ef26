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

#include "eval/inputs.h"
#include "eval/plan.h"

G_BEGIN_DECLS

#define IKU_BATCH 256

/* Columns lie one after another, n_cells each. */
typedef struct
{
  const IkuPlan *plan;
  const IkuGrid *grid;
  const IkuInputs *inputs; /* may be NULL if nothing is GIVEN */
  IkuNumbers *numbers;
  IkuNumber *number;
  IkuWhy *why;
  guint batch;                 /* lanes at a time */
  guint n_temporaries;         /* that there is room for */
  IkuNumber *temporary_number; /* batch for each temporary */
  IkuWhy *temporary_why;
  GArray *scratch; /* of IkuValue: operands of a fold */
} IkuMachine;

/* number and why are the caller's, n_columns * n_cells; inputs may be set
 * after it.  batch 0: the default. */
void iku_machine_init (IkuMachine *self, const IkuPlan *plan,
                       const IkuGrid *grid, IkuNumbers *numbers,
                       IkuNumber *number, IkuWhy *why, guint batch);
/* Frees what running needs; columns stay readable. */
void iku_machine_stop (IkuMachine *self);

/* Runs what is compiled in the plan over all cells; the columns it reads are
 * filled. */
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
