/* interface.c - what iku.h promises, kept
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * interface VERSION.  Prints a line `ok WHAT' or `not ok WHAT' for each
 * promise.  Knows iku.h alone.
 */

#include <iku.h>
#include <string.h>

#define SMALL                                                                  \
  "iku 1\n"                                                                    \
  "pakai \"baku/permendagri-86-2017\"\n"                                       \
  "bawaan { capaian permendagri_86  predikat permendagri_86\n"                 \
  "         polarisasi maksimalkan }\n"                                        \
  "periode 2022..2024\n"                                                       \
  "data lansia : orang\n"                                                      \
  "data dilayani : orang  bagian dari lansia\n"                                \
  "sasaran 1 \"Lansia terlayani\" {\n"                                         \
  "  indikator 1.1 persen_lansia \"Lansia terlayani\" {\n"                     \
  "    satuan persen\n"                                                        \
  "    rumus  dilayani / lansia * 100%\n"                                      \
  "    target { 2022 75%  2023 80%  2024 85% }\n"                              \
  "  } }\n"

static void
expect (gboolean is_right, const char *what)
{
  g_print ("%s %s\n", is_right ? "ok" : "not ok", what);
}

/* Takes text. */
static gboolean
is_text (char *text, const char *wanted)
{
  gboolean is_same = g_strcmp0 (text, wanted) == 0;

  g_free (text);
  return is_same;
}

/* Takes text. */
static gboolean
has_text (char *text)
{
  gboolean has = text != NULL && *text != '\0';

  g_free (text);
  return has;
}

static gboolean
is_range (const IkuRange *range, const char *file, guint line, guint column,
          gsize offset, gsize length)
{
  return g_strcmp0 (range->file, file) == 0 && range->start.line == line
         && range->start.column == column && range->start.offset == offset
         && range->end.offset == offset + length;
}

/* The only diagnostic, if it has this code. */
static const IkuDiagnostic *
only (const IkuDiagnostics *diagnostics, const char *code)
{
  const IkuDiagnostic *first = iku_diagnostics_get (diagnostics, 0);

  if (iku_diagnostics_get_n (diagnostics) == 1
      && strcmp (iku_diagnostic_get_code (first), code) == 0)
    return first;
  return NULL;
}

/* ---- modules by a callback ---- */

typedef struct
{
  GString *asked;
  gboolean is_freed;
} Shelf;

static GBytes *
read_shelf (const char *name, gpointer data, GError **error)
{
  static const char unit[] = "iku 1\nsatuan panti\n";
  Shelf *shelf = data;

  g_string_append_printf (shelf->asked, "%s;", name);
  if (strcmp (name, "dinas/umum.iku") == 0)
    return g_bytes_new_static (unit, sizeof unit - 1);
  if (strcmp (name, "dinas/rusak.iku") == 0)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "broken");
  return NULL;
}

static void
free_shelf (gpointer data)
{
  ((Shelf *) data)->is_freed = TRUE;
}

static gboolean
finds_only (IkuContext *context, const char *text, const char *code)
{
  g_autoptr (IkuDefinition) definition
      = iku_context_load_text (context, "dinas/utama.iku", text, -1);

  return only (iku_definition_get_diagnostics (definition), code) != NULL;
}

static void
test_reader (void)
{
  Shelf shelf = { g_string_new (NULL), FALSE };
  IkuContext *context = iku_context_new ();
  g_autoptr (IkuDefinition) definition = NULL;
  g_autoptr (GError) error = NULL;

  iku_context_add_path (context, "rak");
  iku_context_set_reader (context, read_shelf, &shelf, free_shelf);
  definition = iku_context_load_text (
      context, "dinas/utama.iku",
      "iku 1\npakai \"umum\"\ndata jumlah_panti : panti\n", -1);
  expect (iku_diagnostics_get_n (iku_definition_get_diagnostics (definition))
              == 0,
          "a module comes from the reader");
  expect (strcmp (shelf.asked->str, "dinas/umum.iku;") == 0,
          "the reader is asked beside the file first");
  expect (finds_only (context, "iku 1\npakai \"rusak\"\n", "E0391"),
          "a module that the reader cannot read is a diagnostic");
  g_string_truncate (shelf.asked, 0);
  expect (finds_only (context, "iku 1\npakai \"tiada\"\n", "E0390")
              && strcmp (shelf.asked->str, "dinas/tiada.iku;rak/tiada.iku;")
                     == 0,
          "a module that is nowhere is a diagnostic, after the paths");
  expect (iku_context_load_file (context, "tiada.iku", &error) == NULL
              && g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT),
          "a file that the reader does not have is an error");
  iku_context_free (context);
  expect (shelf.is_freed, "the data of the reader are freed with the context");
  g_string_free (shelf.asked, TRUE);
}

/* ---- diagnostics ---- */

static void
test_fix (IkuContext *context)
{
  static const char text[] = "iku 1\nstauan panti\n";
  g_autoptr (IkuDefinition) definition
      = iku_context_load_text (context, "é.iku", text, sizeof text - 1);
  g_autoptr (IkuDefinition) mended = NULL;
  g_autofree char *new_text = NULL, *title = NULL;
  const IkuDiagnostic *found
      = only (iku_definition_get_diagnostics (definition), "E0204");
  const char *edit = NULL;
  gboolean is_safe = TRUE;
  IkuRange range;
  guint n_edits = 0;

  expect (found != NULL && iku_diagnostic_get_range (found, &range)
              && is_range (&range, "é.iku", 2, 1, 6, 6),
          "a diagnostic has its code and range");
  if (found == NULL)
    return;
  expect (iku_diagnostic_get_severity (found) == IKU_DIAGNOSTIC_ERROR,
          "a diagnostic has its severity");
  title = iku_diagnostic_dup_fix (found, 0, IKU_LANGUAGE_ENGLISH, &is_safe,
                                  &n_edits);
  expect (iku_diagnostic_get_n_fixes (found) == 1 && title != NULL && !is_safe
              && n_edits == 1,
          "a diagnostic has its fix");
  edit = iku_diagnostic_get_edit (found, 0, 0, &range);
  new_text = g_strdup_printf ("%.*s%s%s", (int) range.start.offset, text, edit,
                              text + range.end.offset);
  mended = iku_context_load_text (context, "é.iku", new_text, -1);
  expect (iku_diagnostics_get_n (iku_definition_get_diagnostics (mended)) == 0,
          "the edits of a fix mend the text");
  expect (
      iku_diagnostic_get_edit (found, 0, 1, &range) == NULL
          && iku_diagnostic_get_edit (found, 1, 0, &range) == NULL
          && iku_diagnostic_dup_fix (found, 1, IKU_LANGUAGE_ENGLISH, &is_safe,
                                     &n_edits)
                 == NULL
          && iku_diagnostic_dup_label (found, 99, IKU_LANGUAGE_ENGLISH, &range)
                 == NULL
          && iku_diagnostic_dup_note (found, 99, IKU_LANGUAGE_ENGLISH) == NULL,
      "an index out of range gives NULL");
}

static void
test_label (IkuContext *context)
{
  static const char text[] = "iku 1\ndata a : orang\ndata b : keluarga\n"
                             "data c : orang = a + b\n";
  g_autoptr (IkuDefinition) definition
      = iku_context_load_text (context, "a.iku", text, -1);
  const IkuDiagnostic *found
      = only (iku_definition_get_diagnostics (definition), "E0401");
  g_autofree char *indonesian = NULL, *english = NULL, *label = NULL;
  IkuRange range = { NULL, { 0, 0, 0 }, { 0, 0, 0 } };

  if (found != NULL)
    {
      indonesian = iku_diagnostic_dup_message (found, IKU_LANGUAGE_INDONESIAN);
      english = iku_diagnostic_dup_message (found, IKU_LANGUAGE_ENGLISH);
      label = iku_diagnostic_dup_label (found, 0, IKU_LANGUAGE_ENGLISH, &range);
    }
  expect (indonesian != NULL && g_strcmp0 (indonesian, english) != 0,
          "a diagnostic has its sentence in both languages");
  expect (label != NULL && g_strcmp0 (range.file, "a.iku") == 0
              && range.start.line > 1 && range.end.offset > range.start.offset
              && iku_diagnostic_get_n_labels (found) >= 2,
          "a diagnostic has its labels and their ranges");
}

/* With sentences beside the first. */
static void
test_remarks (IkuContext *context)
{
  g_autofree char *text = g_strconcat (
      SMALL, "sasaran 2 \"S\" { indikator 2.1 i \"I\" {",
      " satuan orang  rumus lansia  target { 2023 1000000 } } }\n", NULL);
  g_autoptr (IkuDefinition) definition
      = iku_context_load_text (context, "a.iku", text, -1);
  const IkuDiagnostic *found
      = only (iku_definition_get_diagnostics (definition), "E0415");
  guint n_notes = found != NULL ? iku_diagnostic_get_n_notes (found) : 0;

  expect (n_notes > 0
              && has_text (iku_diagnostic_dup_note (found, n_notes - 1,
                                                    IKU_LANGUAGE_ENGLISH))
              && is_text (iku_diagnostic_dup_note (found, n_notes,
                                                   IKU_LANGUAGE_ENGLISH),
                          NULL),
          "a diagnostic has its notes");
}

static void
test_errors (IkuContext *context)
{
  g_autoptr (IkuDefinition) definition
      = iku_context_load_text (context, "a.iku", "iku 1\ndata\n", -1);
  g_autoptr (GError) error = NULL;

  expect (
      iku_diagnostics_has_errors (iku_definition_get_diagnostics (definition))
          && iku_dataset_new (definition, &error) == NULL
          && g_error_matches (error, IKU_ERROR, IKU_ERROR_DEFINITION),
      "a definition with errors takes no data");
  expect (iku_dataset_new (definition, NULL) == NULL,
          "a caller need not ask for the error");
}

/* ---- outline ---- */

static void
test_outline (const IkuDefinition *definition)
{
  const IkuElement *root = iku_definition_get_root (definition);
  const IkuElement *sasaran = iku_element_get_child (root, 0);
  const IkuElement *indicator = iku_definition_get_indicator (definition, 0);

  expect (strcmp (iku_element_get_kind (root), "instansi") == 0
              && iku_element_get_parent (root) == NULL
              && iku_element_get_n_children (root) == 1
              && iku_element_get_child (root, 1) == NULL,
          "the outline has a root");
  expect (strcmp (iku_element_get_kind (sasaran), "sasaran") == 0
              && strcmp (iku_element_get_number (sasaran), "1") == 0
              && iku_element_get_unit (sasaran) == NULL
              && iku_element_get_child (sasaran, 0) == indicator,
          "the outline has a sasaran with its indikator");
  expect (iku_definition_get_n_indicators (definition) == 1
              && iku_definition_get_indicator (definition, 1) == NULL
              && iku_definition_find_indicator (definition, "persen_lansia")
                     == indicator
              && iku_definition_find_indicator (definition, "lansia") == NULL,
          "an indikator is found by place and by name");
  expect (strcmp (iku_element_get_label (indicator), "Lansia terlayani") == 0
              && strcmp (iku_element_get_unit (indicator), "persen") == 0
              && iku_element_get_parent (indicator) == sasaran,
          "an indikator has its texts");
}

/* ---- data ---- */

static void
test_data (const IkuDefinition *definition)
{
  static const char text[] = "Rekapitulasi\n"
                             "periode;lansia;dilayani\n"
                             "2022;1.000;nihil\n"
                             "2023;1.000;9x\n"
                             "2019;1.000;900\n";
  g_autoptr (IkuDataset) dataset = iku_dataset_new (definition, NULL);
  g_autoptr (IkuEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  const IkuDiagnostic *found = NULL;
  IkuRange range = { NULL, { 0, 0, 0 }, { 0, 0, 0 } };
  IkuRows rows;

  iku_dataset_set_number_format (dataset, IKU_NUMBERS_INDONESIAN);
  iku_dataset_add_no_value (dataset, "nihil");
  iku_dataset_set_title_rows (dataset, 1);
  expect (iku_dataset_add_text (dataset, "rekap", text, -1, NULL),
          "data are read from memory");
  rows = iku_dataset_get_rows (dataset);
  expect (rows.read == 4 && rows.outside == 1 && rows.ignored == 1
              && rows.used + rows.rejected + rows.outside + rows.ignored
                     == rows.read,
          "every row is accounted for");
  for (guint i = 0;
       i < iku_diagnostics_get_n (iku_dataset_get_diagnostics (dataset)); i++)
    {
      const IkuDiagnostic *next
          = iku_diagnostics_get (iku_dataset_get_diagnostics (dataset), i);

      if (strcmp (iku_diagnostic_get_code (next), "E0639") == 0)
        found = next;
    }
  expect (found != NULL && iku_diagnostic_get_range (found, &range)
              && is_range (&range, "rekap", 4, 12, 65, 0),
          "a diagnostic of data has its file, line and column");
  expect (
      found != NULL
          && has_text (iku_diagnostic_dup_help (found, IKU_LANGUAGE_ENGLISH)),
      "a diagnostic has its help");
  expect (!iku_dataset_add_file (dataset, "tiada.csv", &error)
              && g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT),
          "a dataset that is not there is an error");
  g_clear_error (&error);
  evaluation = iku_dataset_evaluate (dataset, NULL, NULL, NULL, NULL);
  expect (!iku_dataset_add_text (dataset, "lagi", text, -1, &error)
              && g_error_matches (error, IKU_ERROR, IKU_ERROR_SEALED),
          "a dataset that was evaluated takes no more data");
}

/* ---- values ---- */

static IkuEvaluation *
evaluate (IkuDataset *dataset, const char *period, const char *region,
          const char *step)
{
  const char *steps[] = { step, NULL };

  return iku_dataset_evaluate (dataset, period, region,
                               step != NULL ? steps : NULL, NULL);
}

static void
test_cells (IkuDataset *dataset)
{
  g_autoptr (IkuEvaluation) all = evaluate (dataset, NULL, NULL, NULL);
  g_autoptr (IkuEvaluation) one = evaluate (dataset, "2023", "16.71", NULL);
  g_autoptr (IkuEvaluation) each
      = evaluate (dataset, "2023", NULL, "kabupaten");
  g_autoptr (GError) error = NULL;

  expect (iku_evaluation_get_n_cells (all) == 3
              && is_text (iku_evaluation_dup_period (all, 2), "2024")
              && is_text (iku_evaluation_dup_region (all, 2), NULL)
              && is_text (iku_evaluation_dup_period (all, 3), NULL),
          "there is a cell for each period");
  expect (iku_evaluation_get_n_cells (one) == 1
              && is_text (iku_evaluation_dup_period (one, 0), "2023")
              && is_text (iku_evaluation_dup_region (one, 0), "16.71"),
          "one period and one region can be asked for");
  expect (iku_evaluation_get_n_cells (each) == 2
              && is_text (iku_evaluation_dup_region (each, 1), "16.72"),
          "every region of a level can be asked for");
  expect (iku_dataset_evaluate (dataset, "kemarin", NULL, NULL, &error) == NULL
              && g_error_matches (error, IKU_ERROR, IKU_ERROR_ARGUMENT),
          "what is no period is an error");
  expect (evaluate (dataset, NULL, "16.7x", NULL) == NULL
              && evaluate (dataset, NULL, NULL, "dusun") == NULL,
          "what is no region or no step is an error");
}

static void
test_values (const IkuEvaluation *self, const IkuElement *of)
{
  const IkuElement *above = iku_element_get_parent (of);
  IkuFraction value = { 0, 0 };

  expect (
      iku_evaluation_get_fraction (self, of, 1, IKU_FIGURE_VALUE, &value)
          && value.numerator == 200 && value.denominator == 3
          && is_text (iku_evaluation_dup_exact (self, of, 1, IKU_FIGURE_VALUE),
                      "200/3")
          && is_text (iku_evaluation_dup_text (self, of, 1, IKU_FIGURE_VALUE),
                      "66.67"),
      "a value is exact and a decimal");
  expect (is_text (iku_evaluation_dup_text (self, of, 1, IKU_FIGURE_NUMERATOR),
                   "80")
              && is_text (
                  iku_evaluation_dup_text (self, of, 1, IKU_FIGURE_DENOMINATOR),
                  "120"),
          "a quotient has its parts");
  expect (
      is_text (iku_evaluation_dup_exact (self, of, 1, IKU_FIGURE_TARGET_HIGH),
               "80")
          && is_text (
              iku_evaluation_dup_exact (self, of, 1, IKU_FIGURE_ACHIEVEMENT),
              "250/3")
          && is_text (
              iku_evaluation_dup_text (self, of, 1, IKU_FIGURE_PREDICATE),
              "Tinggi"),
      "a value has target, capaian and predikat");
  expect (is_text (iku_evaluation_dup_exact (self, above, 1, IKU_FIGURE_SCORE),
                   "250/3")
              && is_text (iku_evaluation_dup_text (self, above, 1,
                                                   IKU_FIGURE_PREDICATE),
                          "Tinggi"),
          "a sasaran has its score");
  expect (
      !iku_evaluation_get_fraction (self, of, 1, IKU_FIGURE_PREDICATE, &value)
          && is_text (
              iku_evaluation_dup_exact (self, of, 1, IKU_FIGURE_PREDICATE),
              NULL),
      "a word is no number");
  expect (iku_evaluation_get_presence (self, of, 1, IKU_FIGURE_SCORE)
                  == IKU_PRESENCE_NOT_APPLICABLE
              && iku_evaluation_get_presence (self, above, 1, IKU_FIGURE_VALUE)
                     == IKU_PRESENCE_NOT_APPLICABLE
              && iku_evaluation_get_presence (self, of, 9, IKU_FIGURE_VALUE)
                     == IKU_PRESENCE_NOT_APPLICABLE,
          "not every figure is applicable");
}

static void
test_missing (const IkuEvaluation *self, const IkuElement *of)
{
  const IkuElement *above = iku_element_get_parent (of);

  expect (
      iku_evaluation_get_presence (self, of, 0, IKU_FIGURE_VALUE)
              == IKU_PRESENCE_PENYEBUT_NOL
          && has_text (iku_evaluation_dup_reason (self, of, 0, IKU_FIGURE_VALUE,
                                                  IKU_LANGUAGE_ENGLISH))
          && is_text (iku_evaluation_dup_text (self, of, 0, IKU_FIGURE_VALUE),
                      NULL),
      "a zero denominator is no value, with a reason");
  expect (iku_evaluation_get_presence (self, above, 2, IKU_FIGURE_SCORE)
                  == IKU_PRESENCE_KOSONG
              && has_text (iku_evaluation_dup_reason (
                  self, above, 2, IKU_FIGURE_SCORE, IKU_LANGUAGE_INDONESIAN)),
          "a score misses what its parts miss, with a reason");
  expect (
      iku_evaluation_get_presence (self, of, 1, IKU_FIGURE_VALUE)
              == IKU_PRESENCE_VALUE
          && is_text (iku_evaluation_dup_reason (self, of, 1, IKU_FIGURE_VALUE,
                                                 IKU_LANGUAGE_ENGLISH),
                      NULL),
      "there is no reason for a value");
}

/* 75,4996 % is printed as 75,50 %, which would be of the next band; and an
 * indikator without a target is left out of the score. */
static void
test_notes (IkuContext *context)
{
  g_autofree char *text = g_strconcat (
      SMALL, "sasaran 2 \"S\" {\n",
      "  indikator 2.1 i \"I\" { satuan orang  rumus lansia\n",
      "    target { 2023 1 orang } }\n",
      "  indikator 2.2 j \"J\" { satuan orang  rumus dilayani } }\n", NULL);
  g_autoptr (IkuDefinition) definition
      = iku_context_load_text (context, "a.iku", text, -1);
  g_autoptr (IkuDataset) dataset = iku_dataset_new (definition, NULL);
  g_autoptr (IkuEvaluation) evaluation = NULL;
  const IkuElement *first = iku_definition_get_indicator (definition, 0);
  const IkuElement *second
      = iku_element_get_child (iku_definition_get_root (definition), 1);

  iku_dataset_add_text (dataset, "data",
                        "periode,lansia,dilayani\n2023,1000000,603997\n", -1,
                        NULL);
  evaluation = iku_dataset_evaluate (dataset, NULL, NULL, NULL, NULL);
  expect (iku_evaluation_get_n_notes (evaluation, first, 0) == 1
              && has_text (iku_evaluation_dup_note (evaluation, first, 0, 0,
                                                    IKU_LANGUAGE_ENGLISH))
              && is_text (iku_evaluation_dup_note (evaluation, first, 0, 1,
                                                   IKU_LANGUAGE_ENGLISH),
                          NULL),
          "an indikator has its notes");
  expect (iku_evaluation_get_n_notes (evaluation, second, 0) == 1
              && has_text (iku_evaluation_dup_note (evaluation, second, 0, 0,
                                                    IKU_LANGUAGE_ENGLISH)),
          "a sasaran has its notes");
}

/* More than 64 bits. */
static void
test_large (const IkuDefinition *definition)
{
  static const char text[] = "periode,lansia,dilayani\n"
                             "2022,100000000000000000000003,1\n";
  g_autoptr (IkuDataset) dataset = iku_dataset_new (definition, NULL);
  g_autoptr (IkuEvaluation) evaluation = NULL;
  const IkuElement *of = iku_definition_get_indicator (definition, 0);
  IkuFraction value = { 7, 7 };

  iku_dataset_add_text (dataset, "besar", text, -1, NULL);
  evaluation = iku_dataset_evaluate (dataset, NULL, NULL, NULL, NULL);
  expect (
      !iku_evaluation_get_fraction (evaluation, of, 0, IKU_FIGURE_VALUE, &value)
          && value.numerator == 7
          && is_text (
              iku_evaluation_dup_exact (evaluation, of, 0, IKU_FIGURE_VALUE),
              "100/100000000000000000000003"),
      "what does not fit is still there as a text");
}

static IkuDataset *
new_data (const IkuDefinition *definition)
{
  static const char text[] = "periode,wilayah,lansia,dilayani\n"
                             "2022,16.71,0,0\n"
                             "2022,16.72,0,0\n"
                             "2023,16.71,100,70\n"
                             "2023,16.72,20,10\n"
                             "2024,16.71,30,\n";
  IkuDataset *dataset = iku_dataset_new (definition, NULL);

  iku_dataset_add_text (dataset, "data", text, -1, NULL);
  return dataset;
}

int
main (int argc, char **argv)
{
  IkuContext *context = iku_context_new ();
  IkuDefinition *definition
      = iku_context_load_text (context, "kecil.iku", SMALL, -1);
  IkuDataset *dataset = new_data (definition);
  IkuEvaluation *evaluation;
  const IkuElement *indicator = iku_definition_get_indicator (definition, 0);

  expect (argc == 2 && strcmp (iku_get_version (), argv[1]) == 0,
          "the version is that of pkg-config");
  test_reader ();
  test_fix (context);
  test_label (context);
  test_remarks (context);
  test_errors (context);
  test_outline (definition);
  test_data (definition);
  test_cells (dataset);
  test_large (definition);
  test_notes (context);
  evaluation = iku_dataset_evaluate (dataset, NULL, NULL, NULL, NULL);

  /* What an evaluation needs it keeps. */
  iku_context_free (context);
  iku_dataset_free (dataset);
  iku_definition_free (definition);
  test_values (evaluation, indicator);
  test_missing (evaluation, indicator);
  iku_evaluation_free (evaluation);
  iku_evaluation_free (NULL);
  return 0;
}
