/* pipe-bench.c - how fast definitions are parsed, checked and evaluated
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pipe-bench FILE DATA [RUNS]: the median run of each phase, formulas per
 * second, and a checksum: the sum over the indikator of their value * 100
 * cut to an integer.
 */

#include "config.h"

#include <stdio.h>

#include "base/text.h"
#include "check/check.h"
#include "eval/eval.h"

enum
{
  PARSE,
  CHECK,
  READ,
  EVALUATE,
  ALL, /* but reading the data */
  N_PHASES
};

static const char *const phases[]
    = { "parse", "check", "read data", "evaluate", "parse + check + evaluate" };

typedef struct
{
  GArray *times[N_PHASES]; /* of gint64, in microseconds */
  guint n_formulas;
  gint64 checksum;
} Bench;

static gint64
checksum_of (const IkuResult *result, guint *n_formulas)
{
  const IkuProgram *program = iku_result_get_program (result);
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  guint n_shown;
  const guint *shown = iku_result_get_shown (result, &n_shown);
  gint64 sum = 0;

  *n_formulas = 0;
  for (guint i = 0; i < program->n_items && n_shown > 0; i++)
    {
      IkuValue value
          = iku_result_get_value (result, i, shown[0], IKU_RESULT_VALUE);
      gint64 cut;

      if (program->items[i]->indicator == NULL)
        continue;
      (*n_formulas)++;
      value.number = iku_number_round (
          numbers,
          iku_number_mul (numbers, value.number, iku_number_from_int (100)),
          iku_number_from_int (1), IKU_ROUND_DOWN);
      if (value.why == 0 && iku_number_get_int (numbers, value.number, &cut))
        sum += cut;
    }
  return sum;
}

static void
add_time (Bench *self, guint phase, gint64 since)
{
  gint64 time = g_get_monotonic_time () - since;

  g_array_append_val (self->times[phase], time);
}

static gboolean
run (Bench *self, IkuText *text, const char *data, GError **error)
{
  gint64 start = g_get_monotonic_time (), all;
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuBundle) bundle = iku_workspace_load (workspace, text, findings);
  g_autoptr (IkuProgram) program = NULL;
  g_autoptr (IkuInputs) inputs = NULL;
  g_autoptr (IkuResult) result = NULL;
  IkuBindOptions bind = { .title_rows = -1 };
  IkuEvalOptions options = { 0 };

  add_time (self, PARSE, start);
  all = g_get_monotonic_time () - start;
  start = g_get_monotonic_time ();
  program = iku_check (bundle, findings);
  add_time (self, CHECK, start);
  all += g_get_monotonic_time () - start;
  start = g_get_monotonic_time ();
  inputs = iku_inputs_new (program);
  if (!iku_inputs_read (inputs, data, &bind, findings, error))
    return FALSE;
  iku_inputs_freeze (inputs, findings);
  add_time (self, READ, start);
  start = g_get_monotonic_time ();
  result = iku_evaluate (program, inputs, &options, findings);
  add_time (self, EVALUATE, start);
  all += g_get_monotonic_time () - start;
  g_array_append_val (self->times[ALL], all);
  self->checksum = checksum_of (result, &self->n_formulas);
  return TRUE;
}

static gint
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
report (Bench *self)
{
  for (guint i = 0; i < N_PHASES; i++)
    {
      gint64 median;

      g_array_sort (self->times[i], compare_times);
      median = g_array_index (self->times[i], gint64, self->times[i]->len / 2);
      printf ("%-26s %9" G_GINT64_FORMAT " us %12" G_GINT64_FORMAT
              " formulas/s\n",
              phases[i], median,
              (gint64) self->n_formulas * 1000000 / MAX (median, 1));
      g_array_unref (self->times[i]);
    }
  printf ("checksum %" G_GINT64_FORMAT " of %u formulas\n", self->checksum,
          self->n_formulas);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text = NULL;
  guint64 runs = 5;
  Bench bench = { 0 };

  if (argc < 3
      || (argc > 3
          && !g_ascii_string_to_unsigned (argv[3], 10, 1, 100000, &runs, NULL)))
    {
      fprintf (stderr, "usage: pipe-bench FILE DATA [RUNS]\n");
      return 2;
    }
  for (guint i = 0; i < N_PHASES; i++)
    bench.times[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  text = iku_text_load (argv[1], &error);
  for (guint64 i = 0; i < runs && text != NULL && error == NULL; i++)
    run (&bench, text, argv[2], &error);
  if (error != NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 2;
    }
  report (&bench);
  return 0;
}
