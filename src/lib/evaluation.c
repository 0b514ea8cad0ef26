/* evaluation.c - what the indicators come to
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "eval/eval.h"
#include "lib/private.h"

static gboolean
read_options (IkuEvalOptions *options, const char *period, const char *region,
              const char *const *steps, GError **error)
{
  const char *wrong = NULL;

  if (period != NULL
      && !iku_period_parse (period, strlen (period), &options->period))
    wrong = period;
  if (region != NULL)
    {
      options->has_region
          = iku_region_parse (region, strlen (region), &options->region);
      if (!options->has_region)
        wrong = region;
    }
  for (; steps != NULL && *steps != NULL; steps++)
    if (!iku_eval_options_add_step (options, *steps))
      wrong = *steps;
  if (wrong != NULL)
    g_set_error (error, IKU_ERROR, IKU_ERROR_ARGUMENT,
                 "%s: no period, region or step", wrong);
  return wrong == NULL;
}

static void
find_scores (IkuEvaluation *self)
{
  guint count;

  self->scores = iku_result_get_scores (self->result, &count);
  self->n_scores = self->n_cells > 0 ? count / self->n_cells : 0;
  self->score_places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->n_scores; i++)
    g_hash_table_insert (self->score_places, (gpointer) self->scores[i].entry,
                         GUINT_TO_POINTER (i + 1));
}

IkuEvaluation *
iku_dataset_evaluate (IkuDataset *self, const char *period, const char *region,
                      const char *const *steps, GError **error)
{
  IkuEvalOptions options = { 0 };
  IkuEvaluation *evaluation;

  if (!read_options (&options, period, region, steps, error))
    return NULL;
  if (!self->is_sealed)
    {
      iku_inputs_freeze (self->inputs, self->findings);
      iku_findings_sort (self->findings);
      self->is_sealed = TRUE;
    }
  evaluation = g_new0 (IkuEvaluation, 1);
  g_atomic_ref_count_inc (&self->references);
  evaluation->dataset = self;
  evaluation->findings = iku_findings_new ();
  evaluation->result
      = iku_evaluate (iku_inputs_get_program (self->inputs), self->inputs,
                      &options, evaluation->findings);
  iku_findings_sort (evaluation->findings);
  evaluation->cells
      = iku_result_get_shown (evaluation->result, &evaluation->n_cells);
  find_scores (evaluation);
  return evaluation;
}

void
iku_evaluation_free (IkuEvaluation *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->score_places);
  iku_result_unref (self->result);
  iku_findings_unref (self->findings);
  iku_dataset_unref (self->dataset);
  g_free (self);
}

const IkuDiagnostics *
iku_evaluation_get_diagnostics (const IkuEvaluation *self)
{
  return iku_diagnostics_of (self->findings);
}

guint
iku_evaluation_get_n_cells (const IkuEvaluation *self)
{
  return self->n_cells;
}

char *
iku_evaluation_dup_period (const IkuEvaluation *self, guint cell)
{
  const IkuGrid *grid = iku_result_get_grid (self->result);
  GString *text;
  IkuPeriod period;

  if (cell >= self->n_cells)
    return NULL;
  period = iku_grid_get_period (grid, self->cells[cell]);
  if (period.kind == IKU_PERIOD_NONE)
    return NULL;
  text = g_string_new (NULL);
  iku_period_print (period, text);
  return g_string_free (text, FALSE);
}

char *
iku_evaluation_dup_region (const IkuEvaluation *self, guint cell)
{
  const IkuGrid *grid = iku_result_get_grid (self->result);
  GString *text;
  IkuRegion region;

  if (cell >= self->n_cells)
    return NULL;
  region = iku_grid_get_region (grid, self->cells[cell]);
  if (region == IKU_REGION_WHOLE)
    return NULL;
  text = g_string_new (NULL);
  iku_region_print (region, text);
  return g_string_free (text, FALSE);
}
