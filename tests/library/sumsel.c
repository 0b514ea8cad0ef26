/* sumsel.c - evaluates a definition and prints all that it comes to
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sumsel DEFINITION DATASET…  A program outside of the source tree: it knows
 * iku.h alone.  It is C and C++ at once.  A line for each indikator at each
 * cell, for each score and for each diagnostic, in the words of the JSON that
 * `iku eval' writes, separated by bars.
 */

#include <iku.h>

static const char *
say (const char *text)
{
  return text != NULL ? text : "null";
}

static const char *
say_presence (IkuPresence presence)
{
  switch (presence)
    {
    case IKU_PRESENCE_KOSONG:
      return "kosong";
    case IKU_PRESENCE_PENYEBUT_NOL:
      return "penyebut_nol";
    case IKU_PRESENCE_TAK_TERHITUNG:
      return "tak_terhitung";
    case IKU_PRESENCE_DI_LUAR_RANAH:
      return "di_luar_ranah";
    case IKU_PRESENCE_TIDAK_DIATUR:
      return "tidak_diatur";
    case IKU_PRESENCE_VALUE:
    case IKU_PRESENCE_NOT_APPLICABLE:
      break;
    }
  return "null";
}

static void
print_text (const IkuEvaluation *evaluation, const IkuElement *element,
            guint cell, IkuFigure figure)
{
  g_autofree char *text
      = iku_evaluation_dup_text (evaluation, element, cell, figure);

  g_print ("|%s", say (text));
}

/* By way of the fraction; it must be what the exact text says. */
static void
print_exact (const IkuEvaluation *evaluation, const IkuElement *element,
             guint cell, IkuFigure figure)
{
  g_autofree char *exact
      = iku_evaluation_dup_exact (evaluation, element, cell, figure);
  g_autofree char *text = NULL;
  IkuFraction fraction;

  if (iku_evaluation_get_fraction (evaluation, element, cell, figure,
                                   &fraction))
    text = fraction.denominator == 1
               ? g_strdup_printf ("%" G_GINT64_FORMAT, fraction.numerator)
               : g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                                  fraction.numerator, fraction.denominator);
  g_print ("|%s%s", say (text),
           g_strcmp0 (text, exact) == 0 ? "" : " is not exact");
}

/* Where there is no value there must be a sentence that says why. */
static void
print_missing (const IkuEvaluation *evaluation, const IkuElement *element,
               guint cell, IkuFigure figure)
{
  IkuPresence presence
      = iku_evaluation_get_presence (evaluation, element, cell, figure);
  g_autofree char *reason = iku_evaluation_dup_reason (
      evaluation, element, cell, figure, IKU_LANGUAGE_INDONESIAN);
  gboolean is_missing = presence != IKU_PRESENCE_VALUE
                        && presence != IKU_PRESENCE_NOT_APPLICABLE;

  g_print ("|%s%s", say_presence (presence),
           is_missing == (reason != NULL) ? "" : " has a wrong reason");
}

static void
print_target (const IkuEvaluation *evaluation, const IkuElement *element,
              guint cell)
{
  g_autofree char *low = iku_evaluation_dup_text (evaluation, element, cell,
                                                  IKU_FIGURE_TARGET_LOW);
  g_autofree char *high = iku_evaluation_dup_text (evaluation, element, cell,
                                                   IKU_FIGURE_TARGET_HIGH);

  if (g_strcmp0 (low, high) == 0)
    g_print ("|%s", say (low));
  else
    g_print ("|%s..%s", say (low), say (high));
}

static void
print_cell (const IkuEvaluation *evaluation, guint cell)
{
  g_autofree char *period = iku_evaluation_dup_period (evaluation, cell);
  g_autofree char *region = iku_evaluation_dup_region (evaluation, cell);

  g_print ("|%s|%s", say (period), say (region));
}

static void
print_indicator (const IkuEvaluation *evaluation, const IkuElement *indicator,
                 guint cell)
{
  g_print ("%s|%s", say (iku_element_get_number (indicator)),
           say (iku_element_get_name (indicator)));
  print_cell (evaluation, cell);
  g_print ("|%s", say (iku_element_get_unit (indicator)));
  print_text (evaluation, indicator, cell, IKU_FIGURE_VALUE);
  print_exact (evaluation, indicator, cell, IKU_FIGURE_VALUE);
  print_missing (evaluation, indicator, cell, IKU_FIGURE_VALUE);
  print_text (evaluation, indicator, cell, IKU_FIGURE_NUMERATOR);
  print_text (evaluation, indicator, cell, IKU_FIGURE_DENOMINATOR);
  print_target (evaluation, indicator, cell);
  print_text (evaluation, indicator, cell, IKU_FIGURE_ACHIEVEMENT);
  print_exact (evaluation, indicator, cell, IKU_FIGURE_ACHIEVEMENT);
  print_missing (evaluation, indicator, cell, IKU_FIGURE_ACHIEVEMENT);
  print_text (evaluation, indicator, cell, IKU_FIGURE_PREDICATE);
  print_missing (evaluation, indicator, cell, IKU_FIGURE_PREDICATE);
  print_text (evaluation, indicator, cell, IKU_FIGURE_CATEGORY);
  g_print ("\n");
}

/* Of an element and of all below it; the instansi comes last. */
static void
print_scores (const IkuEvaluation *evaluation, const IkuElement *element,
              guint cell)
{
  gboolean is_root = iku_element_get_parent (element) == NULL;

  for (int after = 0; after < 2; after++)
    {
      if (after == is_root
          && iku_evaluation_get_presence (evaluation, element, cell,
                                          IKU_FIGURE_SCORE)
                 != IKU_PRESENCE_NOT_APPLICABLE)
        {
          g_print ("%s|%s|%s", iku_element_get_kind (element),
                   say (iku_element_get_number (element)),
                   say (iku_element_get_name (element)));
          print_cell (evaluation, cell);
          print_text (evaluation, element, cell, IKU_FIGURE_SCORE);
          print_missing (evaluation, element, cell, IKU_FIGURE_SCORE);
          print_text (evaluation, element, cell, IKU_FIGURE_PREDICATE);
          g_print ("\n");
        }
      for (guint i = 0; !after && i < iku_element_get_n_children (element); i++)
        print_scores (evaluation, iku_element_get_child (element, i), cell);
    }
}

static void
print_diagnostics (const IkuDiagnostics *diagnostics)
{
  for (guint i = 0; i < iku_diagnostics_get_n (diagnostics); i++)
    g_print ("%s\n",
             iku_diagnostic_get_code (iku_diagnostics_get (diagnostics, i)));
}

static int
complain (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 2;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuContext) context = iku_context_new ();
  g_autoptr (IkuDefinition) definition = NULL;
  g_autoptr (IkuDataset) dataset = NULL;
  g_autoptr (IkuEvaluation) evaluation = NULL;

  definition = iku_context_load_file (context, argv[1], &error);
  if (definition == NULL)
    return complain (error);
  print_diagnostics (iku_definition_get_diagnostics (definition));
  dataset = iku_dataset_new (definition, &error);
  if (dataset == NULL)
    return complain (error);
  for (int i = 2; i < argc; i++)
    if (!iku_dataset_add_file (dataset, argv[i], &error))
      return complain (error);
  evaluation = iku_dataset_evaluate (dataset, NULL, NULL, NULL, &error);
  if (evaluation == NULL)
    return complain (error);
  for (guint cell = 0; cell < iku_evaluation_get_n_cells (evaluation); cell++)
    for (guint i = 0; i < iku_definition_get_n_indicators (definition); i++)
      print_indicator (evaluation, iku_definition_get_indicator (definition, i),
                       cell);
  for (guint cell = 0; cell < iku_evaluation_get_n_cells (evaluation); cell++)
    print_scores (evaluation, iku_definition_get_root (definition), cell);
  print_diagnostics (iku_dataset_get_diagnostics (dataset));
  print_diagnostics (iku_evaluation_get_diagnostics (evaluation));
  return 0;
}
