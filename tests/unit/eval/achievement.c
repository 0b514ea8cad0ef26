/* achievement.c - tests of capaian and predikat
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

#define ABSENT 0 /* as a denominator */

/* Targets and values as published regulations and reports use them, one
 * case a year from 2001, with what each rule makes of them. */
typedef struct
{
  const char *target, *value;
  gint64 plain_n, plain_d;     /* (2T - R) / T */
  gint64 clamped_n, clamped_d; /* within 0..120 % */
  gint64 inverse_n, inverse_d; /* T / R */
} Vector;

static const Vector vectors[] = {
  { "8", "4", 3, 2, 6, 5, 2, 1 },
  { "8", "10", 3, 4, 3, 4, 4, 5 },
  { "10", "21", -1, 10, 0, 1, 10, 21 },
  { "10", "0", 2, 1, 6, 5, 0, ABSENT },
  { "0", "4", 0, ABSENT, 0, ABSENT, 0, 1 },
  { "0", "0", 0, ABSENT, 0, ABSENT, 0, ABSENT },
  { "2", "5", -1, 2, 0, 1, 2, 5 },
  { "7", "6,5", 15, 14, 15, 14, 14, 13 },
};

static void
append_indicator (GString *body, const char *name, const char *rule)
{
  g_string_append_printf (body,
                          "indikator %s \"%s\" { rumus r capaian %s target {",
                          name, name, rule);
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_string_append_printf (body, " %u %s angka", 2001 + i, vectors[i].target);
  g_string_append (body, " } }\n");
}

static char *
make_vectors (void)
{
  GString *body = g_string_new (
      "periode 2001..2010 tahunan\n"
      "bawaan { satuan angka polarisasi minimalkan }\n"
      "aturan_capaian selisih \"Selisih\" {\n"
      "  minimalkan jika target <> 0 maka (2 * target - realisasi) / target\n"
      "             selain itu tak_terhitung(\"target nol\")\n}\n"
      "aturan_capaian dibatasi \"Dibatasi\" {\n"
      "  minimalkan jika target <> 0 maka (2 * target - realisasi) / target\n"
      "             selain itu tak_terhitung(\"target nol\")\n"
      "  batas 0%..120%\n}\n"
      "aturan_capaian terbalik \"Terbalik\" {\n"
      "  minimalkan target / realisasi\n}\n"
      "sasaran 1 \"S\" {\n");
  g_autoptr (GString) data = g_string_new ("data r : angka { konstanta {");

  append_indicator (body, "a", "selisih");
  append_indicator (body, "b", "dibatasi");
  append_indicator (body, "c", "terbalik");
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_string_append_printf (data, " %u %s", 2001 + i, vectors[i].value);
  g_string_append_printf (body, "}\n%s } }\n", data->str);
  return g_string_free (body, FALSE);
}

static void
assert_vector (const Sample *sample, const char *name, gint year, gint64 n,
               gint64 d)
{
  if (d == ABSENT)
    ck_assert_uint_ne (
        sample_get (sample, name, year, IKU_RESULT_ACHIEVEMENT).why, 0);
  else
    sample_assert_ratio (sample, name, year, IKU_RESULT_ACHIEVEMENT, n, d);
}

START_TEST (test_minimised_as_published)
{
  g_autofree char *body = make_vectors ();
  Sample sample = sample_evaluate (body, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      const Vector *v = &vectors[i];
      gint year = (gint) (2001 + i);

      assert_vector (&sample, "a", year, v->plain_n, v->plain_d);
      assert_vector (&sample, "b", year, v->clamped_n, v->clamped_d);
      assert_vector (&sample, "c", year, v->inverse_n, v->inverse_d);
    }
  sample_assert_absent (&sample, "a", 2005, IKU_RESULT_ACHIEVEMENT,
                        IKU_WHY_TAK_TERHITUNG);
  sample_assert_absent (&sample, "c", 2004, IKU_RESULT_ACHIEVEMENT,
                        IKU_WHY_PENYEBUT_NOL);
  sample_clear (&sample);
}
END_TEST

/* maksimalkan, realisasi / target, in five years. */
#define BANDS                                                                  \
  "periode 2001..2005 tahunan\n"                                               \
  "bawaan { satuan persen polarisasi maksimalkan capaian c predikat s }\n"     \
  "aturan_capaian c \"C\" { maksimalkan realisasi / target }\n"                \
  "data r : persen { konstanta { 2001 90% 2002 89,5% 2003 89,4% 2004 150%"     \
  " } }\n"                                                                     \
  "sasaran 1 \"S\" { indikator i \"I\" { rumus r target { 2001 100%"           \
  " 2002 100% 2003 100% 2004 100% 2005 100% } } }\n"

START_TEST (test_rounded_before_the_band)
{
  Sample sample = sample_evaluate (
      BANDS "skala s \"S\" bulatkan 1% { 90%..100%: \"A\" 0%..89%: \"B\" }\n",
      NULL, NULL);

  sample_assert_ratio (&sample, "i", 2001, IKU_RESULT_PREDICATE, 0, 1);
  sample_assert_ratio (&sample, "i", 2002, IKU_RESULT_PREDICATE, 0, 1);
  sample_assert_ratio (&sample, "i", 2003, IKU_RESULT_PREDICATE, 1, 1);
  sample_assert_absent (&sample, "i", 2004, IKU_RESULT_PREDICATE,
                        IKU_WHY_TIDAK_DIATUR);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_gap_has_no_predicate)
{
  Sample sample = sample_evaluate (
      BANDS "skala s \"S\" { 90%..100%: \"A\" 0%..89%: \"B\" }\n", NULL, NULL);

  sample_assert_absent (&sample, "i", 2002, IKU_RESULT_PREDICATE,
                        IKU_WHY_TIDAK_DIATUR);
  sample_assert_reason (&sample, "i", 2002, IKU_RESULT_PREDICATE,
                        "nilai 89,5 % tidak masuk baris mana pun pada skala "
                        "S");
  sample_clear (&sample);
}
END_TEST

START_TEST (test_otherwise_takes_the_rest)
{
  Sample sample = sample_evaluate (
      BANDS "skala s \"S\" { lainnya: \"Z\" 90%..100%: \"A\" }\n", NULL, NULL);

  sample_assert_ratio (&sample, "i", 2001, IKU_RESULT_PREDICATE, 1, 1);
  sample_assert_ratio (&sample, "i", 2004, IKU_RESULT_PREDICATE, 0, 1);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_missing_realisasi_is_missing_capaian)
{
  Sample sample = sample_evaluate (
      BANDS "skala s \"S\" { lainnya: \"Z\" }\n", NULL,
      &(IkuEvalOptions){ .period = { IKU_PERIOD_YEAR, 2005 } });

  sample_assert_absent (&sample, "i", 2005, IKU_RESULT_ACHIEVEMENT,
                        IKU_WHY_KOSONG);
  sample_assert_absent (&sample, "i", 2005, IKU_RESULT_PREDICATE,
                        IKU_WHY_KOSONG);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_logic_and_ordered_choice_are_reached_or_not)
{
  Sample sample = sample_evaluate (
      "periode 2001..2002 tahunan\n"
      "data opini : pilihan { TMP < TW < WDP < WTP }\n"
      "  { konstanta { 2001 WTP 2002 TW } }\n"
      "data ada_perda : logika { konstanta { 2001 ya 2002 tidak } }\n"
      "sasaran 1 \"S\" {\n"
      "  indikator o \"O\" { rumus opini target 2001..2002 WDP }\n"
      "  indikator p \"P\" { rumus ada_perda target 2001..2002 ya }\n}\n",
      NULL, NULL);

  sample_assert_ratio (&sample, "o", 2001, IKU_RESULT_ACHIEVEMENT, 1, 1);
  sample_assert_absent (&sample, "o", 2002, IKU_RESULT_ACHIEVEMENT,
                        IKU_WHY_TAK_TERHITUNG);
  sample_assert_ratio (&sample, "p", 2001, IKU_RESULT_ACHIEVEMENT, 1, 1);
  sample_assert_absent (&sample, "p", 2002, IKU_RESULT_ACHIEVEMENT,
                        IKU_WHY_TAK_TERHITUNG);
  sample_clear (&sample);
}
END_TEST

/* Prints 90,00 and is below it. */
START_TEST (test_print_that_disagrees_is_noted)
{
  Sample sample = sample_evaluate (
      "periode 2001 tahunan\n"
      "aturan_capaian c \"C\" { maksimalkan realisasi / target }\n"
      "skala s \"S\" { >=90%: \"A\" <90%: \"B\" }\n"
      "data r : angka { konstanta { 2001 89,9999 } }\n"
      "sasaran 1 \"S\" { indikator i \"I\" { rumus r satuan angka\n"
      "  polarisasi maksimalkan capaian c predikat s\n"
      "  target 2001 100 angka } }\n",
      NULL, NULL);
  guint n_notes, n_shown;
  const guint *shown = iku_result_get_shown (sample.result, &n_shown);
  guint item = iku_program_find_item (sample.program, "i")->id;
  const IkuMessage *notes;
  g_autofree char *text = NULL;

  ck_assert_uint_eq (n_shown, 1);
  notes = iku_result_get_notes (sample.result, item, shown[0], &n_notes);
  ck_assert_uint_eq (n_notes, 1);
  text = iku_message_dup_text (notes, IKU_LANG_ID);
  ck_assert_str_eq (text, "capaian tercetak 90,00 %, tetapi nilai tepatnya "
                          "berpredikat B, bukan A");
  sample_clear (&sample);
}
END_TEST

Suite *
achievement_suite (void)
{
  Suite *suite = suite_create ("achievement");
  TCase *tcase = tcase_create ("achievement");

  tcase_add_test (tcase, test_minimised_as_published);
  tcase_add_test (tcase, test_rounded_before_the_band);
  tcase_add_test (tcase, test_gap_has_no_predicate);
  tcase_add_test (tcase, test_otherwise_takes_the_rest);
  tcase_add_test (tcase, test_missing_realisasi_is_missing_capaian);
  tcase_add_test (tcase, test_logic_and_ordered_choice_are_reached_or_not);
  tcase_add_test (tcase, test_print_that_disagrees_is_noted);
  suite_add_tcase (suite, tcase);
  return suite;
}
