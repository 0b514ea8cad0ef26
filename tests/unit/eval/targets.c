/* targets.c - tests of targets and their consolidation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

/* An indikator of r with targets by quarter. */
static Sample
evaluate_quarters (const char *consolidation)
{
  g_autofree char *body = g_strconcat (
      "periode 2023..2024 tahunan\n"
      "data r : angka { konstanta { 2023 1 2024 1 } }\n"
      "sasaran 1 \"S\" { indikator i \"I\" { rumus r satuan angka ",
      consolidation,
      " target { 2023-TW1 15 angka 2023-TW2 40 angka 2023-TW3 60 angka\n"
      "  2023-TW4 90 angka 2024-TW1 20 angka } } }\n",
      NULL);

  return sample_evaluate (body, NULL, NULL);
}

START_TEST (test_targets_hold_for_their_exact_period)
{
  Sample sample = evaluate_quarters ("");

  sample_assert_absent (&sample, "i", 2023, IKU_RESULT_TARGET_LOW,
                        IKU_WHY_KOSONG);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_own_consolidation)
{
  static const struct
  {
    const char *mode;
    gint64 expected;
  } cases[] = { { "jumlah", 205 },
                { "terakhir", 90 },
                { "maks", 90 },
                { "min", 15 },
                { "kumulatif", 90 } };
  g_autofree char *attribute
      = g_strconcat ("konsolidasi waktu ", cases[_i].mode, NULL);
  Sample sample = evaluate_quarters (attribute);

  sample_assert_ratio (&sample, "i", 2023, IKU_RESULT_TARGET_LOW,
                       cases[_i].expected, 1);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_incomplete_quarters)
{
  Sample sum = evaluate_quarters ("konsolidasi waktu jumlah");
  Sample last = evaluate_quarters ("konsolidasi waktu terakhir");

  sample_assert_absent (&sum, "i", 2024, IKU_RESULT_TARGET_LOW, IKU_WHY_KOSONG);
  sample_assert_ratio (&last, "i", 2024, IKU_RESULT_TARGET_LOW, 20, 1);
  sample_clear (&sum);
  sample_clear (&last);
}
END_TEST

START_TEST (test_range_has_bounds_and_no_target)
{
  Sample sample = sample_evaluate (
      "periode 2023 tahunan\n"
      "aturan_capaian c \"C\" {\n"
      "  maksimalkan jika realisasi < target_bawah\n"
      "              maka realisasi / target_bawah selain itu 1\n"
      "  minimalkan  realisasi / target\n}\n"
      "data r : angka { konstanta { 2023 4 } }\n"
      "bawaan { satuan angka capaian c }\n"
      "sasaran 1 \"S\" {\n"
      "  indikator i \"I\" { rumus r polarisasi maksimalkan\n"
      "    target 2023 8..10 angka }\n"
      "  indikator j \"J\" { rumus r polarisasi minimalkan\n"
      "    target 2023 8..10 angka }\n}\n",
      NULL, NULL);

  sample_assert_ratio (&sample, "i", 2023, IKU_RESULT_TARGET_LOW, 8, 1);
  sample_assert_ratio (&sample, "i", 2023, IKU_RESULT_TARGET_HIGH, 10, 1);
  sample_assert_ratio (&sample, "i", 2023, IKU_RESULT_ACHIEVEMENT, 1, 2);
  sample_assert_absent (&sample, "j", 2023, IKU_RESULT_ACHIEVEMENT,
                        IKU_WHY_KOSONG);
  sample_assert_reason (&sample, "j", 2023, IKU_RESULT_ACHIEVEMENT,
                        "target j untuk 2023 adalah rentang; aturan capaian "
                        "ini memerlukan satu angka");
  sample_clear (&sample);
}
END_TEST

START_TEST (test_targets_of_regions)
{
  Sample sample = sample_evaluate (
      "periode 2023 tahunan\n"
      "data r : orang\n"
      "sasaran 1 \"S\" { indikator i \"I\" { rumus r satuan orang\n"
      "  konsolidasi wilayah jumlah\n"
      "  target wilayah \"16.01\" { 2023 5 orang }\n"
      "  target wilayah \"16.02\" { 2023 7 orang } } }\n",
      "data,periode,wilayah,nilai\nr,2023,16.01,1\nr,2023,16.02,2\n", NULL);

  sample_assert_ratio (&sample, "i", 2023, IKU_RESULT_VALUE, 3, 1);
  sample_assert_ratio (&sample, "i", 2023, IKU_RESULT_TARGET_LOW, 12, 1);
  sample_clear (&sample);
}
END_TEST

Suite *
targets_suite (void)
{
  Suite *suite = suite_create ("targets");
  TCase *tcase = tcase_create ("targets");

  tcase_add_test (tcase, test_targets_hold_for_their_exact_period);
  tcase_add_loop_test (tcase, test_own_consolidation, 0, 5);
  tcase_add_test (tcase, test_incomplete_quarters);
  tcase_add_test (tcase, test_range_has_bounds_and_no_target);
  tcase_add_test (tcase, test_targets_of_regions);
  suite_add_tcase (suite, tcase);
  return suite;
}
