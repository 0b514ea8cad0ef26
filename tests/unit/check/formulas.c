/* formulas.c - tests of whole formulas and their order
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

/* Operands come before users, each item once. */
static void
expect_ordered (const Checked *checked)
{
  const IkuProgram *program = checked->program;
  g_autofree guint *place = g_new (guint, program->n_items);

  memset (place, 0xff, program->n_items * sizeof place[0]);
  for (guint i = 0; i < program->n_items; i++)
    {
      ck_assert_uint_eq (place[program->order[i]], G_MAXUINT);
      place[program->order[i]] = i;
    }
  for (guint i = 0; i < program->n_items; i++)
    {
      const IkuExpr *expr = program->items[i]->expr;

      for (guint j = 0; expr != NULL && j < expr->n_args; j++)
        if (expr->arg[j]->kind == IKU_EXPR_REF)
          ck_assert_uint_lt (place[expr->arg[j]->as.ref.item], place[i]);
    }
}

START_TEST (test_order)
{
  g_auto (Checked) checked
      = check_text ("data a : angka = b + c\ndata b : angka = c + d\n"
                    "data c : angka = d + 1\ndata d : angka\n");

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 0);
  expect_ordered (&checked);
}
END_TEST

START_TEST (test_cycles_show_their_path)
{
  expect_message ("data a : angka = b + 1\ndata b : angka = c * 2\n"
                  "data c : angka = a[-1]\ndata d : angka = a\n",
                  "rumus memerlukan hasilnya sendiri: a → b → c → a");
  expect_message ("data a : angka = a[-1] + 1\n",
                  "rumus memerlukan hasilnya sendiri: a → a");
  expect_codes ("data a : angka = b\ndata b : angka = a\n"
                "data c : angka = d\ndata d : angka = c\n",
                "E0316 E0316");
}
END_TEST

START_TEST (test_target_is_no_dependency)
{
  expect_codes ("indikator i \"I\" { satuan orang  rumus target(i) * 2 }\n",
                "");
  expect_codes ("indikator i \"I\" { satuan persen  rumus capaian(i) * 2 }\n",
                "E0316");
}
END_TEST

START_TEST (test_type_of_indicator_from_formula)
{
  g_auto (Checked) checked = check_text ("bawaan { satuan persen }\n"
                                         "data o : pilihan { a < b }\n"
                                         "indikator i \"I\" { rumus o }\n"
                                         "indikator j \"J\" { rumus i }\n"
                                         "indikator k \"K\" { rumus 2 > 1 }\n");

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 0);
  ck_assert_int_eq (get_item (&checked, "i")->type, IKU_TYPE_CHOICE);
  ck_assert_int_eq (get_item (&checked, "j")->type, IKU_TYPE_CHOICE);
  ck_assert_int_eq (get_item (&checked, "k")->type, IKU_TYPE_LOGIC);
}
END_TEST

START_TEST (test_formula_does_not_fit_its_item)
{
  expect_message ("data k : keluarga\ndata o : orang\n"
                  "indikator i \"I\" { satuan persen  rumus k / o }\n",
                  "rumus menghasilkan keluarga/orang, padahal satuan i "
                  "adalah persen");
  expect_codes ("data x : logika = 1\n", "E0403");
  expect_codes ("data x : angka = tak_terhitung(\"belum\")\n", "");
  expect_codes ("data a : logika\n"
                "data x : logika = jika a maka ya selain itu "
                "tak_terhitung(\"belum\")\n",
                "");
}
END_TEST

Suite *
formulas_suite (void)
{
  Suite *suite = suite_create ("formulas");
  TCase *tcase = tcase_create ("formulas");

  tcase_add_test (tcase, test_order);
  tcase_add_test (tcase, test_cycles_show_their_path);
  tcase_add_test (tcase, test_target_is_no_dependency);
  tcase_add_test (tcase, test_type_of_indicator_from_formula);
  tcase_add_test (tcase, test_formula_does_not_fit_its_item);
  suite_add_tcase (suite, tcase);
  return suite;
}
