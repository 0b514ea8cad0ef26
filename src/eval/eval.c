/* eval.c - evaluating a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/audit.h"
#include "eval/codes.h"
#include "eval/eval.h"
#include "eval/extent.h"
#include "eval/leaf.h"
#include "eval/result-private.h"

/* Of 20 bytes each. */
#define MAX_VALUES (G_GUINT64_CONSTANT (1) << 29)

gboolean
iku_eval_options_add_step (IkuEvalOptions *self, const char *word)
{
  static const struct
  {
    const char *word;
    IkuRegionLevel level;
    gboolean is_finest;
    IkuPeriodKind kind;
  } steps[] = {
    { "provinsi", IKU_REGION_PROVINSI, FALSE, IKU_PERIOD_NONE },
    { "kabupaten", IKU_REGION_KABUPATEN, FALSE, IKU_PERIOD_NONE },
    { "kecamatan", IKU_REGION_KECAMATAN, FALSE, IKU_PERIOD_NONE },
    { "desa", IKU_REGION_DESA, FALSE, IKU_PERIOD_NONE },
    { "wilayah", IKU_REGION_WHOLE_AREA, TRUE, IKU_PERIOD_NONE },
    { "bulan", IKU_REGION_WHOLE_AREA, FALSE, IKU_PERIOD_MONTH },
    { "triwulan", IKU_REGION_WHOLE_AREA, FALSE, IKU_PERIOD_QUARTER },
    { "semester", IKU_REGION_WHOLE_AREA, FALSE, IKU_PERIOD_SEMESTER },
    { "tahun", IKU_REGION_WHOLE_AREA, FALSE, IKU_PERIOD_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (strcmp (steps[i].word, word) != 0)
        continue;
      if (steps[i].kind != IKU_PERIOD_NONE)
        self->per_kind = steps[i].kind;
      else
        {
          self->per = steps[i].level;
          self->per_finest = steps[i].is_finest;
        }
      return TRUE;
    }
  return FALSE;
}

/* Everything about one item, while it is at hand: what it reads of others
 * has been filled before. */
static void
evaluate_item (IkuResult *self, const IkuItem *item, IkuFindings *findings)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];
  gsize at = (gsize) columns->value * self->grid.n_cells;
  guint n_given = 0;

  if (iku_item_is_leaf (item))
    iku_leaf_fill (&self->grid, item, self->inputs, self->numbers,
                   self->machine.number + at, self->machine.why + at, findings);
  else
    iku_inputs_get (self->inputs, item->id, &n_given);
  if (columns->target != IKU_NO_COLUMN)
    iku_result_fill_targets (self, item);
  iku_plan_compile (self->plan, item, n_given > 0);
  iku_machine_run (&self->machine);
  iku_audit_item (self, item, findings);
}

static void
start_machine (IkuResult *self, guint batch)
{
  gsize n = (gsize) self->plan->n_columns * self->grid.n_cells;

  iku_machine_init (&self->machine, self->plan, &self->grid, self->numbers,
                    iku_arena_alloc (self->arena, n * sizeof (IkuNumber)),
                    iku_arena_alloc (self->arena, n * sizeof (IkuWhy)), batch);
  self->machine.inputs = self->inputs;
}

static guint
count_entries (const IkuEntry *entry)
{
  guint n = 1;

  for (guint i = 0; i < entry->n_children; i++)
    n += count_entries (entry->children[i]);
  return n;
}

/* Cells of the grid: what is asked for must fit into memory. */
static void
find_extent (IkuResult *self, const IkuEvalOptions *options,
             IkuFindings *findings)
{
  guint64 per_cell = (guint64) self->plan->n_columns
                     + 2 * (guint64) count_entries (self->program->root);
  guint max_cells = (guint) MAX (MAX_VALUES / per_cell, 1);
  const IkuText *text = iku_bundle_get_main (self->program->bundle)->text;

  if (!iku_extent_find (self->program, self->inputs, options, max_cells,
                        self->arena, &self->grid, &self->shown, &self->n_shown))
    iku_findings_add (findings, &iku_code_too_many_cells,
                      iku_place (text, iku_span (0, 0)), NULL);
}

IkuResult *
iku_evaluate (IkuProgram *program, const IkuInputs *inputs,
              const IkuEvalOptions *options, IkuFindings *findings)
{
  IkuResult *self = g_new0 (IkuResult, 1);

  self->ref_count = 1;
  self->arena = iku_arena_new ();
  self->numbers = iku_numbers_new (self->arena);
  self->program = iku_program_ref (program);
  self->inputs = inputs;
  self->plan = iku_plan_new (program);
  self->notes = g_array_new (FALSE, FALSE, sizeof (IkuNote));
  self->scores = g_array_new (FALSE, FALSE, sizeof (IkuScore));
  self->score_places = g_hash_table_new (NULL, NULL);
  find_extent (self, options, findings);
  start_machine (self, options->batch);
  for (guint i = 0; i < program->n_items; i++)
    evaluate_item (self, program->items[program->order[i]], findings);
  iku_machine_stop (&self->machine);
  g_array_sort (self->notes, iku_note_compare);
  iku_result_add_scores (self);
  return self;
}
