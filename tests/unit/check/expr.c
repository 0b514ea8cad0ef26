/* expr.c - tests of expressions
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

START_TEST (test_literals_stand_at_scale_one)
{
  expect_formula ("data x : angka = 80%\n", "4/5");
  expect_formula ("data x : rupiah = 1,5 miliar rupiah\n", "1500000000");
  expect_formula ("data x : tahun = 6 bulan\n", "1/2");
  expect_formula ("data x : logika = ya\n", "1");
  expect_formula ("data x : tanggal = 1970-01-02\n", "1");
}
END_TEST

START_TEST (test_sums_and_products_are_flat)
{
  expect_formula ("data a : angka\ndata x : angka = a - a + 3\n", "(+ a ~a 3)");
  expect_formula ("data a : angka\ndata b : angka\ndata x : angka = a / b * "
                  "2\n",
                  "(* a ~b 2)");
  expect_formula ("data a : angka\ndata x : angka = -a ^ 2\n", "(- (^ a 2))");
}
END_TEST

START_TEST (test_indices)
{
  expect_formula ("data a : angka\ndata x : angka = a[-1]\n", "a[-1]");
  expect_formula ("data a : angka\ndata x : angka = a[2022]\n", "a[2022]");
  expect_formula ("data a : angka\ndata x : angka = jumlah(a[-2..0])\n",
                  "(jumlah a[-2..0])");
  expect_formula ("data a : angka\ndata x : angka = rata_rata(a[kabupaten])\n",
                  "(rata_rata a[axis 5 kind 2])");
  expect_formula ("data a : angka\ndata x : angka = a[tahun]\n",
                  "a[axis 3 kind 1]");
}
END_TEST

START_TEST (test_conditions)
{
  expect_formula ("data a : angka\n"
                  "data x : angka = jika a antara 1..2 maka 3 selain itu a\n",
                  "(if (dan (>= a 1) (<= a 2)) 3 a)");
  expect_formula ("data a : angka\ndata x : logika = a dalam {1; 2}\n",
                  "(atau (= a 1) (= a 2))");
  expect_formula ("data a : angka\ndata x : angka = isi_kosong(a; 7)\n",
                  "(if (ada a) a 7)");
  expect_formula ("data a : angka\ndata x : angka = cocok a { 70..<85: 2; "
                  "lainnya: 0 }\n",
                  "(if (dan (>= a 70) (< a 85)) 2 0)");
  expect_formula ("data a : angka\ndata x : angka = cocok { a > 1: 2; "
                  "lainnya: 0 }\n",
                  "(if (> a 1) 2 0)");
  expect_formula ("data a : logika\ndata x : angka = cocok a { ya: 2; "
                  "tidak: 3 }\n",
                  "(if (= a 1) 2 3)");
}
END_TEST

START_TEST (test_choices)
{
  const char *opinion = "data o : pilihan { TMP < TW < WDP < WTP }\n";
  g_autofree char *compare
      = g_strconcat (opinion, "data x : logika = o >= WDP\n", NULL);
  g_autofree char *flipped
      = g_strconcat (opinion, "data x : logika = \"WTP\" = o\n", NULL);
  g_autofree char *match = g_strconcat (
      opinion, "data x : angka = cocok o { WTP: 1; \"WDP\": 2; lainnya: 3 }\n",
      NULL);
  g_autofree char *branch = g_strconcat (
      "data p : pilihan { a, b }\ndata x : pilihan { a, b } = jika p = a "
      "maka b selain itu \"a\"\n",
      NULL);

  expect_formula (compare, "(>= o 2)");
  expect_formula (flipped, "(= 3 o)");
  expect_formula (match, "(if (= o 3) 1 (if (= o 2) 2 3))");
  expect_formula (branch, "(if (= p 0) 1 0)");
  expect_codes ("data o : pilihan { a, b }\n"
                "data x : angka = cocok o { a: 1; b: 2 }\n",
                "");
  expect_codes ("data o : pilihan { a, b, c }\n"
                "data x : angka = cocok o { a: 1; b: 2 }\n",
                "E0420");
}
END_TEST

START_TEST (test_named_formulas_are_expanded)
{
  expect_formula ("rumus persentase(a; b) = a / b * 100%\n"
                  "data p : orang\ndata q : orang\n"
                  "data x : angka = persentase(p + p; q)\n",
                  "(* (+ p p) ~q 1)");
  expect_formula ("rumus tumbuh(a) = a / a[-1]\ndata p : orang\n"
                  "data x : angka = tumbuh(p)\n",
                  "(* p ~p[-1])");
  expect_codes ("rumus f(a) = a + 1 orang\ndata p : kg\n"
                "data x : orang = f(p)\n",
                "E0401");
  expect_codes ("rumus f(a) = a\ndata x : angka = f(1; 2)\n", "E0406");
}
END_TEST

START_TEST (test_what_is_wrong_with_a_formula_itself)
{
  expect_codes ("rumus f(a) = a / bb\n", "E0302");
  expect_codes ("rumus f(a) = a + 1 kg + 1 m\ndata x : kg = f(1 kg)\n"
                "data y : kg = f(2 kg)\n",
                "E0401");
  expect_codes ("rumus f(a) = f(a) + 1\n", "E0317");
  expect_codes ("data o : pilihan { baik, buruk }\n"
                "rumus f(a) = jika a > 5 maka baik selain itu buruk\n"
                "data x : pilihan { baik, buruk } = f(6)\n",
                "");
}
END_TEST

START_TEST (test_values_of_an_indicator)
{
  expect_formula ("indikator i \"I\" { satuan orang }\n"
                  "data x : angka = i / target(i)\n",
                  "(* i ~target:i)");
  expect_formula ("skala s { 0%..50% : \"R\"  >50%..100% : \"T\" }\n"
                  "indikator i \"I\" { satuan orang  predikat s }\n"
                  "data x : logika = predikat(i) = \"T\"\n",
                  "(= predikat:i 1)");
  expect_formula ("skala s { 0%..50% : \"R\"  >50%..<60% : \"T\"  "
                  "60%..100% : \"R\" }\n"
                  "indikator i \"I\" { satuan orang  predikat s }\n"
                  "data x : logika = predikat(i) = \"R\"\n",
                  "(atau (= predikat:i 0) (= predikat:i 2))");
}
END_TEST

START_TEST (test_children_of_a_sasaran)
{
  const char *goals = "sasaran s \"S\" {\n"
                      "  indikator i \"I\" { satuan orang }\n"
                      "  indikator j \"J\" { satuan orang }\n}\n";
  g_autofree char *count = g_strconcat (
      goals, "data x : angka = banyaknya(s; capaian >= 100%)\n", NULL);
  g_autofree char *all
      = g_strconcat (goals, "data x : angka = banyaknya(s)\n", NULL);
  g_autofree char *mean
      = g_strconcat (goals, "data x : orang = rata_rata(s.realisasi)\n", NULL);

  expect_formula (count, "(+ (if (>= capaian:i 1) 1 0) "
                         "(if (>= capaian:j 1) 1 0))");
  expect_formula (all, "2");
  expect_formula (mean, "(rata_rata i j)");
}
END_TEST

START_TEST (test_records)
{
  expect_codes (
      "tabel t satuan orang {\n"
      "  kolom jenis : pilihan { a, b }\n  kolom umur : angka tahun\n"
      "  kolom tua : logika = umur >= 60 tahun\n}\n"
      "kriteria k pada t = tua dan jenis = a\n"
      "data p : orang = banyaknya(t; k dan t.jenis dalam {a; \"b\"})\n"
      "data q : tahun = maks(t.umur; tua)\n"
      "data n : kasus = banyaknya_unik(t.umur)\n",
      "");
  expect_codes ("tabel t {\n"
                "  kolom periode : periode\n  kolom wilayah : wilayah\n}\n"
                "data p : orang = banyaknya(t; t.periode >= 2023 dan "
                "t.wilayah dalam {\"16.71\"; \"16.72\"})\n"
                "data q : orang = banyaknya(t; t.periode = 2023-TW1)\n",
                "");
  expect_codes ("tabel t { kolom wilayah : wilayah }\n"
                "data p : orang = banyaknya(t; t.wilayah = \"Palembang\")\n",
                "E0320");
  expect_codes ("tabel t { kolom jenis : pilihan { a, b } }\n"
                "data x : angka = banyaknya(t; jenis = c)\n",
                "E0410");
}
END_TEST

Suite *
expr_suite (void)
{
  Suite *suite = suite_create ("expr");
  TCase *tcase = tcase_create ("expr");

  tcase_add_test (tcase, test_literals_stand_at_scale_one);
  tcase_add_test (tcase, test_sums_and_products_are_flat);
  tcase_add_test (tcase, test_indices);
  tcase_add_test (tcase, test_conditions);
  tcase_add_test (tcase, test_choices);
  tcase_add_test (tcase, test_named_formulas_are_expanded);
  tcase_add_test (tcase, test_what_is_wrong_with_a_formula_itself);
  tcase_add_test (tcase, test_values_of_an_indicator);
  tcase_add_test (tcase, test_children_of_a_sasaran);
  tcase_add_test (tcase, test_records);
  suite_add_tcase (suite, tcase);
  return suite;
}
