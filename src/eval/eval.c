/* eval.c - evaluating a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/audit.h"
#include "eval/eval.h"
#include "eval/extent.h"
#include "eval/leaf.h"
#include "eval/result-private.h"

/* Every cell of a column: there is no value. */
static void
clear_column (IkuResult *self, const IkuItem *item, guint32 column)
{
  gsize at = (gsize) column * self->grid.n_cells;

  for (guint cell = 0; cell < self->grid.n_cells; cell++)
    {
      self->machine.number[at + cell] = iku_number_from_int (0);
      self->machine.why[at + cell] = iku_why (IKU_WHY_KOSONG, item->id);
    }
}

static void
set_cell (IkuResult *self, guint32 column, guint cell, IkuValue value)
{
  gsize at = (gsize) column * self->grid.n_cells + cell;

  self->machine.number[at] = value.number;
  self->machine.why[at] = value.why;
}

/* A target holds for its exact period and area. */
static void
fill_target (IkuResult *self, const IkuItem *item, const IkuRow *row)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];

  for (IkuPeriod p = row->first; p.kind == row->last.kind
                                 && p.ordinal <= row->last.ordinal;
       p.ordinal++)
    {
      guint cell = iku_grid_find (&self->grid, p, row->region);

      if (cell == G_MAXUINT)
        continue;
      if (!row->is_range)
        set_cell (self, columns->target, cell, row->low);
      set_cell (self, columns->target_low, cell, row->low);
      set_cell (self, columns->target_high, cell, row->high);
    }
}

static void
fill_targets (IkuResult *self, const IkuItem *item)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];

  if (columns->target == IKU_NO_COLUMN)
    return;
  clear_column (self, item, columns->target);
  if (columns->target_low != columns->target)
    {
      clear_column (self, item, columns->target_low);
      clear_column (self, item, columns->target_high);
    }
  for (guint i = 0; i < item->indicator->n_targets; i++)
    fill_target (self, item, &item->indicator->targets[i]);
}

static void
fill_leaves (IkuResult *self, IkuFindings *findings)
{
  for (guint i = 0; i < self->program->n_items; i++)
    {
      const IkuItem *item = self->program->items[i];
      gsize at = (gsize) self->plan->columns[i].value * self->grid.n_cells;

      if (iku_item_is_leaf (item))
        iku_leaf_fill (&self->grid, item, self->inputs, self->numbers,
                       self->machine.number + at, self->machine.why + at,
                       findings);
      if (item->indicator != NULL)
        fill_targets (self, item);
    }
}

IkuResult *
iku_evaluate (IkuProgram *program, const IkuInputs *inputs,
              const IkuEvalOptions *options, IkuFindings *findings)
{
  IkuResult *self = g_new0 (IkuResult, 1);
  gsize n_values;

  self->ref_count = 1;
  self->arena = iku_arena_new ();
  self->numbers = iku_numbers_new (self->arena);
  self->program = iku_program_ref (program);
  self->inputs = inputs;
  self->plan = iku_plan_new (program);
  self->notes = g_array_new (FALSE, FALSE, sizeof (IkuNote));
  self->scores = g_array_new (FALSE, FALSE, sizeof (IkuScore));
  iku_extent_find (program, inputs, options, self->arena, &self->grid,
                   &self->shown, &self->n_shown);

  n_values = (gsize) self->plan->n_columns * self->grid.n_cells;
  self->machine = (IkuMachine){
    .plan = self->plan,
    .grid = &self->grid,
    .numbers = self->numbers,
    .number = iku_arena_alloc (self->arena, n_values * sizeof (IkuNumber)),
    .why = iku_arena_alloc (self->arena, n_values * sizeof (IkuWhy)),
    .batch = options->batch != 0 ? options->batch : IKU_BATCH,
  };
  fill_leaves (self, findings);
  iku_machine_run (&self->machine);
  iku_audit_result (self, findings);
  iku_result_add_scores (self);
  return self;
}
