/* threads.c - two definitions in two threads at once
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * threads DEFINITION DATASET DEFINITION DATASET.  Each thread reads, checks
 * and evaluates its own again and again, and must always find what was found
 * before there were threads.  Knows iku.h alone.
 */

#include <iku.h>

#define ROUNDS 20

typedef struct
{
  const char *definition, *dataset;
  char *wanted; /* what it comes to */
  guint n_wrong;
} Work;

static void
add (GString *all, char *text)
{
  g_string_append (all, text != NULL ? text : "null");
  g_string_append_c (all, '|');
  g_free (text);
}

static void
add_figures (GString *all, const IkuEvaluation *evaluation,
             const IkuElement *element, guint cell)
{
  for (int figure = IKU_FIGURE_VALUE; figure <= IKU_FIGURE_SCORE; figure++)
    {
      add (all, iku_evaluation_dup_exact (evaluation, element, cell,
                                          (IkuFigure) figure));
      add (all, iku_evaluation_dup_text (evaluation, element, cell,
                                         (IkuFigure) figure));
      add (all, iku_evaluation_dup_reason (evaluation, element, cell,
                                           (IkuFigure) figure,
                                           IKU_LANGUAGE_ENGLISH));
    }
}

static void
add_diagnostics (GString *all, const IkuDiagnostics *diagnostics)
{
  for (guint i = 0; i < iku_diagnostics_get_n (diagnostics); i++)
    add (all, iku_diagnostic_dup_message (iku_diagnostics_get (diagnostics, i),
                                          IKU_LANGUAGE_ENGLISH));
}

static char *
compute (const Work *work)
{
  GString *all = g_string_new (NULL);
  g_autoptr (IkuContext) context = iku_context_new ();
  g_autoptr (IkuDefinition) definition
      = iku_context_load_file (context, work->definition, NULL);
  g_autoptr (IkuDataset) dataset = iku_dataset_new (definition, NULL);
  g_autoptr (IkuEvaluation) evaluation = NULL;

  iku_dataset_set_number_format (dataset, IKU_NUMBERS_INDONESIAN);
  if (!iku_dataset_add_file (dataset, work->dataset, NULL))
    return g_string_free (all, FALSE);
  evaluation = iku_dataset_evaluate (dataset, NULL, NULL, NULL, NULL);
  for (guint cell = 0; cell < iku_evaluation_get_n_cells (evaluation); cell++)
    for (guint i = 0; i < iku_definition_get_n_indicators (definition); i++)
      add_figures (all, evaluation,
                   iku_definition_get_indicator (definition, i), cell);
  add_diagnostics (all, iku_definition_get_diagnostics (definition));
  add_diagnostics (all, iku_dataset_get_diagnostics (dataset));
  add_diagnostics (all, iku_evaluation_get_diagnostics (evaluation));
  return g_string_free (all, FALSE);
}

static gpointer
compute_often (gpointer data)
{
  Work *work = (Work *) data;

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *found = compute (work);

      work->n_wrong += g_strcmp0 (found, work->wanted) != 0;
    }
  return NULL;
}

int
main (int argc, char **argv)
{
  Work works[2];
  GThread *threads[2];
  guint n_wrong = 0;

  if (argc != 5)
    return 2;
  for (int i = 0; i < 2; i++)
    {
      works[i] = (Work){ argv[2 * i + 1], argv[2 * i + 2], NULL, 0 };
      works[i].wanted = compute (&works[i]);
      g_print ("%s\n", works[i].wanted);
    }
  for (int i = 0; i < 2; i++)
    threads[i] = g_thread_new (NULL, compute_often, &works[i]);
  for (int i = 0; i < 2; i++)
    {
      (void) g_thread_join (threads[i]);
      n_wrong += works[i].n_wrong;
      g_free (works[i].wanted);
    }
  return n_wrong == 0 ? 0 : 1;
}
