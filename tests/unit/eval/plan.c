/* plan.c - tests that batches of cells give what single cells do
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"

#define FIRST 1000
#define N_YEARS 700 /* more than two batches */

/* Every kind of instruction, over values that are absent, zero, and too
 * large for 64 bits when multiplied. */
static const char *const formulas[] = {
  "a + b - c",
  "a * b / c",
  "(a + b) / (b - c) * 100%",
  "-a",
  "a * b * c * a * b",
  "(a * a * b * b + 1) / (a * b * c * c + 1)",
  "a / c / b",
  "jika a < b maka a selain itu c / (a - a)",
  "jika a = b dan b <> c atau a >= c maka 1 selain itu 0",
  "jika ada(a) maka a selain itu isi_kosong(b; c)",
  "jika bukan (a > 5) maka 2 selain itu tak_terhitung(\"lebih dari 5\")",
  "jumlah(a; b; c)",
  "rata_rata(a; b; c) + maks(a; b) - min(b; c)",
  "median(a; b; c)",
  "rata_rata_tertimbang(a; 25%; b; 75%)",
  "bulat(a / 7; 0,01)",
  "abs(a - b) ^ 2",
  "akar(a * a; 2)",
  "rata_rata_geometrik(a; b)",
  "a[-1] + b",
  "a - a[-3] + b[1002]",
  "jumlah(a[-2..0])",
  "maks(a[-1..0]; b) / c",
  "kumulatif(a)",
  "a[tahun]",
  "f0 / f1 + f2",
  "cocok a { 0..<5: 1; 5..10: b; lainnya: c }",
  "(a / b) ^ 2 + (c / a) ^ -1",
};

static void
append_data (GString *body, GRand *random, const char *name)
{
  g_string_append_printf (body,
                          "data %s : angka { konsolidasi waktu jumlah\n"
                          "  konstanta {",
                          name);
  for (guint i = 0; i < N_YEARS; i++)
    switch (g_rand_int_range (random, 0, 8))
      {
      case 0:
        break;
      case 1:
        g_string_append_printf (body, " %u 0", FIRST + i);
        break;
      case 2:
        g_string_append_printf (body, " %u 9223372036854775%d,%d", FIRST + i,
                                g_rand_int_range (random, 100, 999),
                                g_rand_int_range (random, 1, 9));
        break;
      default:
        g_string_append_printf (body, " %u %d", FIRST + i,
                                g_rand_int_range (random, 1, 12));
      }
  g_string_append (body, " } }\n");
}

static char *
make_body (void)
{
  GRand *random = g_rand_new_with_seed (20240101);
  GString *body = g_string_new (NULL);

  g_string_append_printf (body, "periode %u..%u tahunan\n", FIRST,
                          FIRST + N_YEARS - 1);
  append_data (body, random, "a");
  append_data (body, random, "b");
  append_data (body, random, "c");
  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    g_string_append_printf (body, "data f%u : angka = %s\n", i, formulas[i]);
  g_rand_free (random);
  return g_string_free (body, FALSE);
}

static void
assert_same (const Sample *sample, const IkuItem *item, guint cell,
             IkuValue found, IkuValue expected)
{
  ck_assert_msg (found.why == expected.why
                     && (found.why != 0
                         || iku_number_equal (sample->result->numbers,
                                              found.number, expected.number)),
                 "%s at cell %u", item->name, cell);
}

START_TEST (test_batches_give_what_fold_gives)
{
  static const guint batches[] = { 1, 3, 256 };
  g_autofree char *body = make_body ();
  Sample sample
      = sample_evaluate (body, NULL, &(IkuEvalOptions){ .batch = batches[_i] });
  const IkuGrid *grid = iku_result_get_grid (sample.result);
  guint n_present = 0;

  for (guint i = 0; i < sample.program->n_items; i++)
    {
      const IkuItem *item = sample.program->items[i];

      for (guint cell = 0; item->expr != NULL && cell < grid->n_cells; cell++)
        {
          IkuValue found
              = iku_result_get_value (sample.result, i, cell, IKU_RESULT_VALUE);

          assert_same (
              &sample, item, cell, found,
              iku_result_trace (sample.result, item, item->expr, cell));
          n_present += found.why == 0;
        }
    }
  ck_assert_uint_gt (n_present, N_YEARS);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_batches_give_the_same_bytes)
{
  g_autofree char *body = make_body ();
  Sample one = sample_evaluate (body, NULL, &(IkuEvalOptions){ .batch = 1 });
  Sample all = sample_evaluate (body, NULL, &(IkuEvalOptions){ .batch = 256 });
  const IkuGrid *grid = iku_result_get_grid (one.result);

  for (guint i = 0; i < one.program->n_items; i++)
    {
      IkuColumn left = iku_result_get_column (one.result, i, IKU_RESULT_VALUE);
      IkuColumn right = iku_result_get_column (all.result, i, IKU_RESULT_VALUE);

      ck_assert_mem_eq (left.why, right.why, grid->n_cells * sizeof (IkuWhy));
      for (guint cell = 0; cell < grid->n_cells; cell++)
        if (left.number[cell].d != 0)
          ck_assert_mem_eq (&left.number[cell], &right.number[cell],
                            sizeof (IkuNumber));
    }
  sample_clear (&one);
  sample_clear (&all);
}
END_TEST

/* Each level names the one below it twice. */
START_TEST (test_doubling_formulas_stay_linear)
{
  g_autoptr (GString) body
      = g_string_new ("periode 2001 tahunan\n"
                      "data x : angka { konstanta { 2001 1 } }\n"
                      "data y : angka\n");

  g_string_append (body, "data p : angka = ");
  for (guint i = 0; i < 60; i++)
    g_string_append (body, "cocok ");
  g_string_append (body, "x");
  for (guint i = 0; i < 60; i++)
    g_string_append (body, " { 0..1: 1; >1: 2; lainnya: 0 }");
  g_string_append (body, "\ndata d0 : angka = x + y\n");
  for (guint i = 1; i < 100; i++)
    g_string_append_printf (body, "data d%u : angka = d%u + d%u\n", i, i - 1,
                            i - 1);
  {
    Sample sample = sample_evaluate (body->str, NULL, NULL);

    sample_assert_ratio (&sample, "p", 2001, IKU_RESULT_VALUE, 1, 1);
    sample_assert_reason (&sample, "d99", 2001, IKU_RESULT_VALUE,
                          "y: tidak ada data untuk 2001");
    sample_clear (&sample);
  }
}
END_TEST

START_TEST (test_ratio_of_sums)
{
  Sample sample = sample_evaluate (
      "periode 2023 bulanan\n"
      "data a : orang { konsolidasi waktu jumlah }\n"
      "data b : orang { konsolidasi waktu jumlah }\n"
      "data r : persen = a / b * 100%\n",
      "data,periode,nilai\n"
      "a,2023-01,1\na,2023-02,1\na,2023-03,1\na,2023-04,1\na,2023-05,1\n"
      "a,2023-06,1\na,2023-07,1\na,2023-08,1\na,2023-09,1\na,2023-10,1\n"
      "a,2023-11,1\na,2023-12,1\n"
      "b,2023-01,1\nb,2023-02,2\nb,2023-03,3\nb,2023-04,4\nb,2023-05,5\n"
      "b,2023-06,6\nb,2023-07,7\nb,2023-08,8\nb,2023-09,9\nb,2023-10,10\n"
      "b,2023-11,11\nb,2023-12,12\n",
      &(IkuEvalOptions){ .per_kind = IKU_PERIOD_YEAR });

  sample_assert_ratio (&sample, "r", 2023, IKU_RESULT_VALUE, 12, 78);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_shifts_reach_before_the_period)
{
  Sample sample = sample_evaluate (
      "periode 2023..2024 tahunan\n"
      "data a : angka\n"
      "data d : angka = a - a[-1]\n"
      "data e : angka = d - d[-1]\n",
      "data,periode,nilai\na,2021,1\na,2022,4\na,2023,9\n", NULL);

  sample_assert_ratio (&sample, "d", 2023, IKU_RESULT_VALUE, 5, 1);
  sample_assert_ratio (&sample, "e", 2023, IKU_RESULT_VALUE, 2, 1);
  sample_clear (&sample);
}
END_TEST

START_TEST (test_given_stands_in_for_what_cannot_be_computed)
{
  Sample sample = sample_evaluate (
      "periode 2023..2025 tahunan\n"
      "data a : angka\ndata b : angka\n"
      "data q : angka = a / b\n",
      "data,periode,nilai\n"
      "a,2023,1\nb,2023,3\nq,2023,\"0,33\"\nq,2024,7\na,2025,1\nb,2025,4\n"
      "q,2025,1\n",
      NULL);

  sample_assert_ratio (&sample, "q", 2023, IKU_RESULT_VALUE, 1, 3);
  sample_assert_ratio (&sample, "q", 2024, IKU_RESULT_VALUE, 7, 1);
  sample_assert_ratio (&sample, "q", 2025, IKU_RESULT_VALUE, 1, 4);
  ck_assert (sample_has_finding (&sample, "E0701"));
  sample_clear (&sample);
}
END_TEST

Suite *
plan_suite (void)
{
  Suite *suite = suite_create ("plan");
  TCase *tcase = tcase_create ("plan");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, test_batches_give_what_fold_gives, 0, 3);
  tcase_add_test (tcase, test_batches_give_the_same_bytes);
  tcase_add_test (tcase, test_doubling_formulas_stay_linear);
  tcase_add_test (tcase, test_ratio_of_sums);
  tcase_add_test (tcase, test_shifts_reach_before_the_period);
  tcase_add_test (tcase, test_given_stands_in_for_what_cannot_be_computed);
  suite_add_tcase (suite, tcase);
  return suite;
}
