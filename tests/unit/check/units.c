/* units.c - tests of units
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

static void
expect_unit (const char *type, const char *printed, gint64 n, gint64 d)
{
  g_autofree char *text = g_strconcat ("data x : ", type, "\n", NULL);
  g_auto (Checked) checked = check_text (text);
  g_autoptr (GString) out = g_string_new (NULL);
  const IkuUnit *unit = get_item (&checked, "x")->unit;

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 0);
  iku_units_print (checked.program->units, unit->dimension, out);
  ck_assert_str_eq (out->str, printed);
  ck_assert_str_eq (unit->name, type);
  ck_assert_int_eq (unit->scale.n * d, n * unit->scale.d);
}

START_TEST (test_units_as_written)
{
  expect_unit ("orang", "orang", 1, 1);
  expect_unit ("angka", "angka", 1, 1);
  expect_unit ("persen", "angka", 1, 100);
  expect_unit ("rupiah/orang", "rupiah/orang", 1, 1);
  expect_unit ("km", "m", 1000, 1);
  expect_unit ("orang/km", "orang/m", 1, 1000);
}
END_TEST

START_TEST (test_counted_and_measured)
{
  g_auto (Checked) checked
      = check_text ("satuan panti\ndata a : panti\ndata b : rupiah\n");
  const IkuUnits *units = checked.program->units;

  ck_assert (
      iku_units_is_count (units, get_item (&checked, "a")->unit->dimension));
  ck_assert (
      !iku_units_is_count (units, get_item (&checked, "b")->unit->dimension));
}
END_TEST

START_TEST (test_sums_need_one_unit)
{
  expect_codes ("data a : orang\ndata x : orang = a + 0\n", "");
  expect_codes ("data a : orang\ndata x : orang = a + 5\n", "E0401");
  expect_codes ("data a : orang\ndata x : orang = a + 0%\n", "E0401");
  expect_codes ("data a : m\ndata x : km = a + 1 km\n", "");
  expect_message ("data a : orang\ndata k : keluarga\n"
                  "data x : orang = a - k\n",
                  "satuan tidak sama: orang dan keluarga");
}
END_TEST

START_TEST (test_products_make_units)
{
  expect_codes ("data a : rupiah\ndata n : orang\n"
                "data x : rupiah/orang = a / n\n"
                "data y : rupiah = x * n\n"
                "data z : logika = a / n >= 5 rupiah / 1 orang\n",
                "");
  expect_codes ("data n : orang\ndata x : orang = 20% * n\n", "");
  expect_codes ("data a : m\ndata x : m^2 = a ^ 2\n"
                "data y : m = akar(x; 2)\n",
                "");
}
END_TEST

START_TEST (test_unit_of_indicator_from_formula)
{
  g_auto (Checked) checked = check_text ("indikator j \"J\" { rumus i * 2 }\n"
                                         "indikator i \"I\" { rumus a / n }\n"
                                         "data a : rupiah\ndata n : orang\n"
                                         "indikator k \"K\" { rumus n }\n");

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 0);
  ck_assert_str_eq (get_item (&checked, "j")->unit->name, "rupiah/orang");
  ck_assert_str_eq (get_item (&checked, "k")->unit->name, "orang");
}
END_TEST

START_TEST (test_holes_say_what_fits)
{
  expect_message ("data a : orang\n"
                  "indikator i \"I\" { satuan persen  rumus a / ? }\n",
                  "di sini dibutuhkan nilai bersatuan orang");
  expect_message ("data a : orang\ndata x : orang = a + ?\n",
                  "di sini dibutuhkan nilai bersatuan orang");
  expect_message ("data x : angka = jika ? maka 1 selain itu 2\n",
                  "di sini dibutuhkan ya atau tidak");
}
END_TEST

Suite *
units_suite (void)
{
  Suite *suite = suite_create ("units");
  TCase *tcase = tcase_create ("units");

  tcase_add_test (tcase, test_units_as_written);
  tcase_add_test (tcase, test_counted_and_measured);
  tcase_add_test (tcase, test_sums_need_one_unit);
  tcase_add_test (tcase, test_products_make_units);
  tcase_add_test (tcase, test_unit_of_indicator_from_formula);
  tcase_add_test (tcase, test_holes_say_what_fits);
  suite_add_tcase (suite, tcase);
  return suite;
}
