/* missing.c - tests of the sentences on absent values
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

#define DATA                                                                   \
  "periode 2023 tahunan\n"                                                     \
  "data a : orang \"Yang dibantu\"\n"                                          \
  "data b : orang \"Yang seharusnya\" { konstanta { 2023 0 orang } }\n"        \
  "data c : orang\n"

static void
assert_reason (const char *formula, const char *expected)
{
  g_autofree char *body
      = g_strconcat (DATA "data q : angka = ", formula, "\n", NULL);
  Sample sample = sample_evaluate (body, NULL, NULL);

  sample_assert_reason (&sample, "q", 2023, IKU_RESULT_VALUE, expected);
  sample_clear (&sample);
}

START_TEST (test_every_absent_operand_is_named_once)
{
  assert_reason ("(a + c) / (c + 2 * a)",
                 "Yang dibantu (a): tidak ada data untuk 2023; c: tidak ada "
                 "data untuk 2023");
}
END_TEST

START_TEST (test_zero_divisor_is_named)
{
  assert_reason ("(b + 1 orang) / b",
                 "penyebut Yang seharusnya (b) bernilai 0 pada 2023");
  assert_reason ("a / b", "Yang dibantu (a): tidak ada data untuk 2023; "
                          "penyebut Yang seharusnya (b) bernilai 0 pada "
                          "2023");
}
END_TEST

/* What was said of one operand is not said again, nor taken for a fault of
 * the operator that the second stands under. */
START_TEST (test_same_reason_by_two_ways)
{
  assert_reason ("(a + c) / (2 * a)",
                 "Yang dibantu (a): tidak ada data untuk 2023; c: tidak ada "
                 "data untuk 2023");
}
END_TEST

START_TEST (test_only_the_chosen_branch_counts)
{
  assert_reason ("jika b = 0 maka c / 1 orang selain itu a / 1 orang",
                 "c: tidak ada data untuk 2023");
  assert_reason ("jika b > 0 maka 1 selain itu tak_terhitung(\"nol\")", "nol");
}
END_TEST

START_TEST (test_what_has_no_exact_value)
{
  assert_reason ("akar(2; 2)", "akar(2; 2) bukan bilangan rasional; versi "
                               "ini hanya menghitung nilai yang tepat");
  assert_reason ("akar(b / 1 orang - 4; 2)",
                 "akar(b / 1 orang - 4; 2) tidak terdefinisi (akar atau "
                 "logaritma bilangan yang tidak diperbolehkan)");
}
END_TEST

START_TEST (test_tables_are_not_evaluated)
{
  Sample sample = sample_evaluate (
      "periode 2023 tahunan\n"
      "tabel warga \"Warga\" satuan orang {\n"
      "  kolom nik : teks kunci rahasia\n  kolom periode : periode\n}\n"
      "data n : orang \"Banyaknya\" = banyaknya(warga)\n"
      "data x : angka { konstanta { 2023 1 } }\n",
      NULL, NULL);

  sample_assert_absent (&sample, "n", 2023, IKU_RESULT_VALUE, IKU_WHY_KOSONG);
  sample_assert_reason (&sample, "n", 2023, IKU_RESULT_VALUE,
                        "Banyaknya (n): tabel warga belum dihitung oleh "
                        "versi ini; beri nilainya lewat --data");
  sample_clear (&sample);
}
END_TEST

START_TEST (test_a_long_chain_does_not_exhaust_the_stack)
{
  g_autoptr (GString) body
      = g_string_new ("periode 2023 tahunan\ndata d0 : angka\n"
                      "data x : angka { konstanta { 2023 1 } }\n");

  for (guint i = 1; i <= 20000; i++)
    g_string_append_printf (body, "data d%u : angka = d%u + 1\n", i, i - 1);
  {
    Sample sample = sample_evaluate (body->str, NULL, NULL);

    sample_assert_reason (&sample, "d20000", 2023, IKU_RESULT_VALUE,
                          "d0: tidak ada data untuk 2023");
    sample_clear (&sample);
  }
}
END_TEST

Suite *
missing_suite (void)
{
  Suite *suite = suite_create ("missing");
  TCase *tcase = tcase_create ("missing");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, test_every_absent_operand_is_named_once);
  tcase_add_test (tcase, test_zero_divisor_is_named);
  tcase_add_test (tcase, test_same_reason_by_two_ways);
  tcase_add_test (tcase, test_only_the_chosen_branch_counts);
  tcase_add_test (tcase, test_what_has_no_exact_value);
  tcase_add_test (tcase, test_tables_are_not_evaluated);
  tcase_add_test (tcase, test_a_long_chain_does_not_exhaust_the_stack);
  suite_add_tcase (suite, tcase);
  return suite;
}
