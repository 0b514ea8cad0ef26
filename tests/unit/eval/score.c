/* score.c - tests of scores
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"

#define RULES                                                                  \
  "periode 2023 tahunan\n"                                                     \
  "aturan_capaian c \"C\" { maksimalkan realisasi / target }\n"                \
  "skala s \"S\" { >=90%: \"A\" <90%: \"B\" }\n"                               \
  "data x : angka { konstanta { 2023 80 } }\n"                                 \
  "data y : angka { konstanta { 2023 100 } }\n"                                \
  "data z : angka\n"

#define DEFAULTS                                                               \
  "bawaan { satuan angka polarisasi maksimalkan capaian c predikat s "

static const IkuScore *
find_score (const Sample *sample, const char *title)
{
  guint count;
  const IkuScore *scores = iku_result_get_scores (sample->result, &count);

  for (guint i = 0; i < count; i++)
    if (strcmp (iku_entry_get_title (scores[i].entry), title) == 0)
      return &scores[i];
  ck_abort_msg ("no score of %s", title);
}

static void
assert_score (const Sample *sample, const char *title, gint64 n, gint64 d)
{
  const IkuScore *score = find_score (sample, title);

  ck_assert_msg (score->score.why == 0
                     && iku_number_equal (sample->result->numbers,
                                          score->score.number,
                                          iku_number_from_ratio (n, d)),
                 "%s", title);
}

static void
assert_note (const Sample *sample, const char *title, guint index,
             const char *expected)
{
  const IkuScore *score = find_score (sample, title);
  g_autofree char *text = NULL;

  ck_assert_uint_gt (score->n_notes, index);
  text = iku_message_dup_text (&score->notes[index], IKU_LANG_ID);
  ck_assert_str_eq (text, expected);
}

START_TEST (test_means_of_means)
{
  Sample sample = sample_evaluate (
      RULES DEFAULTS
      "}\n"
      "instansi \"Dinas\" { }\n"
      "tujuan 1 \"T\" {\n"
      "  sasaran 1.1 \"S1\" {\n"
      "    indikator a \"A\" { rumus x target 2023 100 angka }\n"
      "    indikator b \"B\" { rumus y target 2023 100 angka } }\n"
      "  sasaran 1.2 \"S2\" {\n"
      "    indikator c \"C\" { rumus x target 2023 100 angka } } }\n",
      NULL, NULL);
  guint count;
  const IkuScore *scores = iku_result_get_scores (sample.result, &count);

  ck_assert_uint_eq (count, 4);
  ck_assert_str_eq (iku_entry_get_title (scores[0].entry), "T");
  ck_assert (scores[3].entry->is_root);
  assert_score (&sample, "S1", 9, 10);
  assert_score (&sample, "S2", 8, 10);
  assert_score (&sample, "T", 85, 100);
  assert_score (&sample, "Dinas", 85, 100);
  ck_assert_int_eq (find_score (&sample, "S1")->predicate.number.n, 0);
  ck_assert_int_eq (find_score (&sample, "T")->predicate.number.n, 1);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_weights)
{
  Sample sample = sample_evaluate (
      RULES DEFAULTS
      "}\n"
      "sasaran 1 \"S\" {\n"
      "  indikator a \"A\" { rumus x target 2023 100 angka bobot 75% }\n"
      "  indikator b \"B\" { rumus y target 2023 100 angka bobot 25% } }\n",
      NULL, NULL);

  assert_score (&sample, "S", 85, 100);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_children_without_target_stay_outside)
{
  Sample sample = sample_evaluate (
      RULES DEFAULTS "}\n"
                     "sasaran 1 \"S\" {\n"
                     "  indikator a \"A\" { rumus x target 2023 100 angka }\n"
                     "  indikator b \"B\" { rumus y } }\n",
      NULL, NULL);

  assert_score (&sample, "S", 8, 10);
  assert_note (&sample, "S", 0, "di luar skor karena tanpa target: B");
  sample_clear (&sample);
}
END_TEST

START_TEST (test_target_without_value_makes_the_score_absent)
{
  Sample sample = sample_evaluate (
      RULES DEFAULTS
      "}\n"
      "sasaran 1 \"S\" {\n"
      "  indikator a \"A\" { rumus x target 2023 100 angka bobot 40% }\n"
      "  indikator b \"B\" { rumus z target 2023 100 angka bobot 60% } }\n",
      NULL, NULL);
  const IkuScore *score = find_score (&sample, "S");
  g_autofree char *reason = NULL;

  ck_assert_uint_eq (iku_why_get_kind (score->score.why), IKU_WHY_KOSONG);
  ck_assert_uint_ne (score->predicate.why, 0);
  assert_note (&sample, "S", 0, "tanpa yang tidak bernilai, skornya 80,00");
  reason = iku_result_dup_score_reason (sample.result, score, IKU_LANG_ID);
  ck_assert_str_eq (reason, "z: tidak ada data untuk 2023");
  sample_clear (&sample);
}
END_TEST

START_TEST (test_geometric_mean_is_exact_or_absent)
{
  Sample sample = sample_evaluate (
      "periode 2023 tahunan\n"
      "aturan_capaian c \"C\" { maksimalkan realisasi / target }\n"
      "data x : angka { konstanta { 2023 1 } }\n"
      "data y : angka { konstanta { 2023 4 } }\n"
      "bawaan { satuan angka polarisasi maksimalkan capaian c\n"
      "  agregat rata_rata_geometrik }\n"
      "sasaran 1 \"S\" {\n"
      "  indikator a \"A\" { rumus x target 2023 1 angka }\n"
      "  indikator b \"B\" { rumus y target 2023 1 angka } }\n"
      "sasaran 2 \"U\" {\n"
      "  indikator d \"D\" { rumus x target 2023 1 angka }\n"
      "  indikator e \"E\" { rumus y target 2023 2 angka } }\n",
      NULL, NULL);

  assert_score (&sample, "S", 2, 1);
  ck_assert_uint_eq (iku_why_get_kind (find_score (&sample, "U")->score.why),
                     IKU_WHY_TAK_TERHITUNG);
  ck_assert_uint_ne (find_score (&sample, "S")->predicate.why, 0);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_nothing_to_score)
{
  Sample sample = sample_evaluate (
      RULES DEFAULTS "}\n"
                     "sasaran 1 \"S\" { indikator a \"A\" { rumus x } }\n",
      NULL, NULL);
  const IkuScore *score = find_score (&sample, "S");
  g_autofree char *reason
      = iku_result_dup_score_reason (sample.result, score, IKU_LANG_ID);

  ck_assert_uint_eq (iku_why_get_kind (score->score.why), IKU_WHY_KOSONG);
  ck_assert_uint_eq (score->n_notes, 0);
  ck_assert_str_eq (reason, "tidak ada anak dengan target untuk S");
  sample_clear (&sample);
}
END_TEST

Suite *
score_suite (void)
{
  Suite *suite = suite_create ("score");
  TCase *tcase = tcase_create ("score");

  tcase_add_test (tcase, test_means_of_means);
  tcase_add_test (tcase, test_weights);
  tcase_add_test (tcase, test_children_without_target_stay_outside);
  tcase_add_test (tcase, test_target_without_value_makes_the_score_absent);
  tcase_add_test (tcase, test_geometric_mean_is_exact_or_absent);
  tcase_add_test (tcase, test_nothing_to_score);
  suite_add_tcase (suite, tcase);
  return suite;
}
