/* rows.c - tests of targets, baselines, constants
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

#define HEAD                                                                   \
  "pakai \"baku/permendagri-86-2017\"\n"                                       \
  "bawaan { capaian permendagri_86  polarisasi maksimalkan }\n"

START_TEST (test_rows_stand_at_scale_one)
{
  g_auto (Checked) checked
      = check_text (HEAD "indikator i \"I\" { satuan persen\n"
                         "  baseline 2022 78,5%\n"
                         "  target { 2023 80%  2024..2026 (21 km / 42 km) }\n"
                         "  target wilayah \"16.71\" { 2023 80%..90% }\n}\n");
  const IkuIndicator *i = get_item (&checked, "i")->indicator;

  ck_assert (!checked.program->has_errors);
  ck_assert_uint_eq (i->n_targets, 3);
  ck_assert_int_eq (i->targets[0].low.number.n * 5,
                    i->targets[0].low.number.d * 4);
  ck_assert_int_eq (i->targets[1].last.ordinal, 2026);
  ck_assert_int_eq (i->targets[1].high.number.n * 2,
                    i->targets[1].high.number.d);
  ck_assert (i->targets[2].is_range);
  ck_assert (i->targets[2].region != IKU_REGION_WHOLE);
  ck_assert_int_eq (i->baseline->first.ordinal, 2022);
}
END_TEST

START_TEST (test_unit_of_a_range)
{
  g_auto (Checked) checked = check_text (
      HEAD "indikator i \"I\" { satuan bulan  target 2023 7..8 bulan }\n");
  const IkuIndicator *i = get_item (&checked, "i")->indicator;

  ck_assert (!checked.program->has_errors);
  ck_assert_int_eq (i->targets[0].low.number.n * 12,
                    i->targets[0].low.number.d * 7);
}
END_TEST

START_TEST (test_bare_numbers)
{
  expect_message (HEAD "indikator i \"I\" { satuan persen  target 2023 80 }\n",
                  "80 tanpa % berarti 8.000 %. Maksud Anda 80%?");
  expect_codes (HEAD "indikator i \"I\" { satuan persen  target 2023 0 }\n",
                "W0506");
  expect_codes (HEAD "indikator i \"I\" { satuan indeks  target 2023 80 }\n",
                "");
  expect_codes (HEAD "indikator i \"I\" { satuan orang  target 2023 80% }\n",
                "E0416");
}
END_TEST

START_TEST (test_words_as_targets)
{
  expect_codes ("data o : pilihan { TW < WDP < WTP }\n"
                "indikator i \"I\" { rumus o  target 2024 WTP }\n"
                "indikator j \"J\" { rumus ya  target 2024 ya }\n",
                "");
  expect_codes ("data o : pilihan { TW < WDP < WTP }\n"
                "indikator i \"I\" { rumus o  target 2024 WTB }\n",
                "E0410");
}
END_TEST

START_TEST (test_periods_of_rows)
{
  expect_codes (HEAD "periode 2021..2026\nindikator i \"I\" { satuan persen\n"
                     "  target { 2023 80%  2022..2023 70% } }\n",
                "E0323");
  expect_codes (HEAD "indikator i \"I\" { satuan persen\n"
                     "  target { 2023 80%  2023-01 70% } }\n",
                "");
  expect_codes (HEAD "periode 2021..2026\nindikator i \"I\" { satuan persen\n"
                     "  baseline 2020 70%  target 2020 80% }\n",
                "E0322");
}
END_TEST

START_TEST (test_constants_and_ranges)
{
  g_auto (Checked) checked
      = check_text ("data a : persen { konstanta { 2022 8,8%  2023 8,7% }\n"
                    "  rentang 0%..100%  kode \"A1\"\n"
                    "  konsolidasi waktu rata_rata }\n");
  const IkuItem *a = get_item (&checked, "a");

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 0);
  ck_assert_uint_eq (a->n_constants, 2);
  ck_assert_ptr_nonnull (a->range);
  ck_assert_str_eq (a->code, "A1");
  ck_assert_int_eq (a->over_time, IKU_CONSOLIDATE_MEAN);
  ck_assert_int_eq (a->over_place, IKU_CONSOLIDATE_UNSAID);
}
END_TEST

START_TEST (test_many_without_rule_are_one_warning)
{
  expect_codes ("bawaan { satuan persen }\n"
                "indikator i \"I\" { target 2023 80% }\n"
                "indikator j \"J\" { target 2023 80% }\n",
                "W0501");
}
END_TEST

Suite *
rows_suite (void)
{
  Suite *suite = suite_create ("rows");
  TCase *tcase = tcase_create ("rows");

  tcase_add_test (tcase, test_rows_stand_at_scale_one);
  tcase_add_test (tcase, test_unit_of_a_range);
  tcase_add_test (tcase, test_bare_numbers);
  tcase_add_test (tcase, test_words_as_targets);
  tcase_add_test (tcase, test_periods_of_rows);
  tcase_add_test (tcase, test_constants_and_ranges);
  tcase_add_test (tcase, test_many_without_rule_are_one_warning);
  suite_add_tcase (suite, tcase);
  return suite;
}
