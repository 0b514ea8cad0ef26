/* scales.c - tests of scales, rules, scenarios and tests
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

START_TEST (test_overlaps_have_a_witness)
{
  expect_message ("skala s { 0%..50% : \"A\"  50%..100% : \"B\" }\n",
                  "baris ini bertumpang tindih dengan yang lain: 50% ada di "
                  "keduanya");
  expect_message ("skala s { >0..<10 : \"A\"  >5..<20 : \"B\" }\n",
                  "baris ini bertumpang tindih dengan yang lain: 7,5 ada di "
                  "keduanya");
  expect_codes ("skala s { <50 : \"A\"  >=50 : \"B\" }\n", "");
  expect_codes ("skala s { <50 : \"A\"  >40 : \"B\" }\n", "E0421");
}
END_TEST

START_TEST (test_gaps_have_a_witness)
{
  expect_message ("skala s { 0%..50% : \"A\"  51%..100% : \"B\" }\n",
                  "skala s tidak mengatur 50,5%");
  expect_codes ("skala s bulatkan 1% { 0%..50% : \"A\"  51%..100% : \"B\" }\n",
                "");
  expect_message ("skala s bulatkan 1% { 0%..50% : \"A\"  "
                  "52%..100% : \"B\" }\n",
                  "skala s tidak mengatur 51%");
  expect_message ("skala s { <50 : \"A\"  >50 : \"B\" }\n",
                  "skala s tidak mengatur 50");
  expect_codes ("skala s { <50 : \"A\"  >50 : \"B\"  lainnya : \"C\" }\n", "");
}
END_TEST

START_TEST (test_only_rounded_values_count)
{
  expect_codes ("skala s { 0..50,4 : \"A\"  50,1..60 : \"B\" }\n", "E0421");
  expect_codes ("skala s bulatkan 1 { 0..50,4 : \"A\"  50,1..60 : \"B\" }\n",
                "");
  expect_message ("skala s bulatkan 1 { 0..51,4 : \"A\"  50,1..60 : \"B\" }\n",
                  "baris ini bertumpang tindih dengan yang lain: 51 ada di "
                  "keduanya");
  expect_message ("skala s bulatkan 5 { -10..<0 : \"A\"  >0..10 : \"B\" }\n",
                  "skala s tidak mengatur 0");
  expect_codes ("skala s bulatkan 1 { 0..1 : \"A\"  >1..<2 : \"B\"  2..3 : "
                "\"C\" }\n",
                "W0505");
}
END_TEST

START_TEST (test_conditions_that_never_change)
{
#define DATA "data d : orang\ndata g : rupiah\n"
  expect_codes (DATA "data x : angka = jika d >= 0 maka 1 selain itu 2\n",
                "W0402");
  expect_codes (DATA "data x : angka = jika d > 0 maka 1 selain itu 2\n", "");
  expect_codes (DATA "data x : angka = jika g >= 0 maka 1 selain itu 2\n", "");
  expect_codes (DATA "data x : angka = jika 0 > d maka 1 selain itu 2\n",
                "W0402");
  expect_codes (DATA "data x : angka = jika d = 1 orang dan d < 1 orang "
                     "maka 1 selain itu 2\n",
                "W0402");
  expect_codes (DATA "data x : angka = jika d = 1 orang dan d <= 1 orang "
                     "maka 1 selain itu 2\n",
                "");
  expect_codes (DATA "data x : angka = cocok { d < 2 orang: 1; d >= 2 orang: 2 "
                     "}\n",
                "");
  expect_message (DATA "data x : angka = cocok { g < 2 rupiah: 1; "
                       "3 rupiah <= g: 2 }\n",
                  "cocok tidak mengatur semua kemungkinan: 2");
#undef DATA
}
END_TEST

START_TEST (test_rules_cancel_the_unit)
{
  expect_codes ("aturan_capaian a { maksimalkan realisasi / target }\n", "");
  expect_codes ("aturan_capaian a { maksimalkan realisasi }\n", "E0439");
  expect_codes ("aturan_capaian a { maksimalkan realisasi / target * 100 }\n",
                "E0404");
}
END_TEST

START_TEST (test_scenarios)
{
  expect_codes ("data a : orang\ndata b : persen\n"
                "skenario s \"S\" { naikkan a 10%  tetapkan b = b + 10%\n"
                "  untuk 2024 { turunkan a 500 orang } }\n"
                "skenario t dari s { tetapkan a = 12.000 orang }\n",
                "");
  expect_codes ("data a : orang\nskenario s { naikkan a 500 }\n", "E0415");
}
END_TEST

START_TEST (test_tests)
{
  expect_codes ("pakai \"baku/permendagri-86-2017\"\n"
                "bawaan { predikat permendagri_86 }\n"
                "data a : orang\n"
                "indikator i \"I\" { satuan orang  rumus a }\n"
                "uji \"u\" pada 2023 { diketahui a = 75 orang\n"
                "  seharusnya i = 75 orang\n"
                "  seharusnya capaian(i) tercetak \"93,75%\"\n"
                "  seharusnya predikat(i) = \"Sangat Tinggi\"\n"
                "  seharusnya tanpa_nilai(i) }\n",
                "");
  expect_codes ("data a : orang\nuji \"u\" { diketahui a = 75 }\n", "E0439");
  expect_codes ("data a : orang\nuji \"u\" { seharusnya a }\n", "E0403");
}
END_TEST

/* Above the skala there is no end to round. */
START_TEST (test_a_rule_without_batas)
{
  expect_codes ("bawaan { satuan persen  polarisasi maksimalkan  capaian c  "
                "predikat s }\n"
                "aturan_capaian c \"C\" { maksimalkan realisasi / target }\n"
                "skala s \"S\" bulatkan 1% { 0%..50%: \"Kurang\"  "
                ">50%: \"Baik\" }\n"
                "indikator i \"I\" { target 2023 80% }\n",
                "");
}
END_TEST

Suite *
scales_suite (void)
{
  Suite *suite = suite_create ("scales");
  TCase *tcase = tcase_create ("scales");

  tcase_add_test (tcase, test_overlaps_have_a_witness);
  tcase_add_test (tcase, test_gaps_have_a_witness);
  tcase_add_test (tcase, test_only_rounded_values_count);
  tcase_add_test (tcase, test_conditions_that_never_change);
  tcase_add_test (tcase, test_rules_cancel_the_unit);
  tcase_add_test (tcase, test_a_rule_without_batas);
  tcase_add_test (tcase, test_scenarios);
  tcase_add_test (tcase, test_tests);
  suite_add_tcase (suite, tcase);
  return suite;
}
