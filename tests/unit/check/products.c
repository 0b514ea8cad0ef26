/* products.c - tests of quotients, powers of ten, parts of a whole
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

#define HEAD                                                                   \
  "data b : orang\ndata a : orang bagian dari b\ndata c : orang\n"             \
  "rumus persentase(p; q) = p / q * 100%\n"                                    \
  "rumus kali_seratus(p; q) = p / q * 100\n"

static void
expect_quotient (const char *formula, const char *numerator,
                 const char *denominator)
{
  g_autofree char *text = g_strconcat (
      HEAD "indikator i \"I\" { satuan indeks  rumus ", formula, " }\n", NULL);
  g_auto (Checked) checked = check_text (text);
  const IkuItem *i = get_item (&checked, "i");

  ck_assert (!checked.program->has_errors);
  if (numerator == NULL)
    {
      ck_assert_ptr_null (i->numerator);
      return;
    }
  expect_expr (&checked, i->numerator, numerator);
  expect_expr (&checked, i->denominator, denominator);
}

START_TEST (test_quotients)
{
  expect_quotient ("a / b * 100%", "a", "b");
  expect_quotient ("persentase(a; b)", "a", "b");
  expect_quotient ("100% * (a + c) / b", "(+ a c)", "b");
  expect_quotient ("a / b * 100", "(* 100 a)", "b");
  expect_quotient ("1 / (b / a)", "a", "b");
  expect_quotient ("a / 2 orang", NULL, NULL);
  expect_quotient ("a / b + 1", NULL, NULL);
  expect_quotient ("5", NULL, NULL);
}
END_TEST

START_TEST (test_powers_of_ten)
{
  const char *persen = HEAD "indikator i \"I\" { satuan persen  rumus ";
  g_autofree char *bare = g_strconcat (persen, "a / b * 100 }\n", NULL);
  g_autofree char *good = g_strconcat (persen, "a / b * 100% }\n", NULL);
  g_autofree char *named = g_strconcat (persen, "kali_seratus(a; b) }\n", NULL);
  g_autofree char *twice = g_strconcat (
      persen,
      "kali_seratus(a; b) }\n"
      "indikator j \"J\" { satuan persen  rumus kali_seratus(a; b) "
      "}\n",
      NULL);
  g_autofree char *hidden
      = g_strconcat ("data d : angka = a / b * 100\n", persen, "d }\n", NULL);

  expect_codes (bare, "E0404");
  expect_codes (good, "");
  expect_codes (named, "E0404");
  expect_codes (twice, "E0404");
  expect_codes (hidden, "E0404");
}
END_TEST

START_TEST (test_power_that_the_unit_holds)
{
  g_auto (Checked) checked = check_text (
      "data a : kasus\ndata b : kelahiran\n"
      "satuan per_100 = 1/100 kasus/kelahiran\n"
      "indikator i \"I\" { satuan per_100  rumus a / b * 100 }\n");
  const IkuFinding *finding = iku_findings_nth (checked.findings, 0);
  g_autofree char *help = iku_message_dup_text (&finding->help, IKU_LANG_ID);

  ck_assert_str_eq (finding->code->id, "E0404");
  ck_assert_str_eq (help, "hapus * 100: satuan per_100 sudah memuatnya");
}
END_TEST

START_TEST (test_same_above_and_below)
{
  expect_codes (HEAD "indikator i \"I\" { satuan persen  "
                     "rumus (a + c) / (a + c) * 100% }\n",
                "E0405");
  expect_codes (HEAD "indikator i \"I\" { satuan persen  "
                     "rumus persentase(a; a) }\n",
                "E0405");
  expect_codes (HEAD "indikator i \"I\" { satuan persen  "
                     "rumus a / a[-1] }\n",
                "");
}
END_TEST

START_TEST (test_parts)
{
  expect_codes (HEAD "indikator i \"I\" { satuan persen  rumus c / b }\n",
                "W0401");
  expect_codes (HEAD "indikator i \"I\" { satuan persen  "
                     "rumus a / (a + c) }\n",
                "");
  expect_codes (HEAD "data d : orang = a + c\n"
                     "indikator i \"I\" { satuan persen  rumus c / d }\n",
                "");
  expect_codes (HEAD "data e : orang bagian dari a\n"
                     "indikator i \"I\" { satuan persen  rumus e / b }\n",
                "");
  expect_codes (HEAD "indikator i \"I\" { satuan indeks  rumus c / b }\n", "");
  expect_codes ("tabel t satuan orang { kolom k : logika }\n"
                "data p : orang = banyaknya(t; k)\n"
                "data q : orang = banyaknya(t)\n"
                "indikator i \"I\" { satuan persen  rumus p / q }\n",
                "");
}
END_TEST

Suite *
products_suite (void)
{
  Suite *suite = suite_create ("products");
  TCase *tcase = tcase_create ("products");

  tcase_add_test (tcase, test_quotients);
  tcase_add_test (tcase, test_powers_of_ten);
  tcase_add_test (tcase, test_power_that_the_unit_holds);
  tcase_add_test (tcase, test_same_above_and_below);
  tcase_add_test (tcase, test_parts);
  suite_add_tcase (suite, tcase);
  return suite;
}
