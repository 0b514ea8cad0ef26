/* entries.c - tests of the hierarchy and of inheritance
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

START_TEST (test_tree_follows_the_source)
{
  g_auto (Checked) checked
      = check_text ("instansi \"Dinas\" { wilayah \"16\" }\n"
                    "tujuan 1 \"T\" {\n  sasaran 1.1 s \"S\" {\n"
                    "    indikator 1.1.1 i \"I\" { satuan orang }\n  }\n"
                    "  indikator j \"J\" { satuan orang }\n}\n");
  const IkuEntry *root = checked.program->root;
  const IkuEntry *goal = root->children[0];

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 0);
  ck_assert_str_eq (root->label, "Dinas");
  ck_assert_uint_eq (root->n_children, 1);
  ck_assert_uint_eq (goal->n_children, 2);
  ck_assert_str_eq (goal->children[0]->number, "1.1");
  ck_assert_ptr_eq (goal->children[0]->parent, goal);
  ck_assert_ptr_eq (goal->children[0]->children[0]->item,
                    get_item (&checked, "i"));
  ck_assert_ptr_eq (get_item (&checked, "j")->entry, goal->children[1]);
}
END_TEST

START_TEST (test_nearest_wins)
{
  g_auto (Checked) checked = check_text (
      "bawaan { satuan persen  polarisasi maksimalkan  desimal 1 }\n"
      "sasaran \"S\" { polarisasi minimalkan\n"
      "  indikator i \"I\" { }\n"
      "  indikator j \"J\" { polarisasi stabilkan  satuan orang }\n}\n"
      "indikator k \"K\" { }\n");
  const IkuItem *i = get_item (&checked, "i");
  const IkuItem *j = get_item (&checked, "j");

  ck_assert_int_eq (i->indicator->polarity, IKU_POLARITY_MINIMIZE);
  ck_assert_int_eq (j->indicator->polarity, IKU_POLARITY_STABILIZE);
  ck_assert_int_eq (get_item (&checked, "k")->indicator->polarity,
                    IKU_POLARITY_MAXIMIZE);
  ck_assert_str_eq (i->unit->name, "persen");
  ck_assert_str_eq (j->unit->name, "orang");
  ck_assert_uint_eq (i->indicator->decimals, 1);
}
END_TEST

START_TEST (test_rules_and_scales_in_force)
{
  g_auto (Checked) checked = check_text (
      "pakai \"baku/permendagri-86-2017\"\n"
      "bawaan { capaian permendagri_86  predikat permendagri_86 }\n"
      "sasaran \"S\" { indikator i \"I\" { satuan orang } }\n");
  const IkuItem *i = get_item (&checked, "i");

  ck_assert_str_eq (i->indicator->rule->name, "permendagri_86");
  ck_assert_uint_eq (i->indicator->scale->n_bands, 5);
  ck_assert_ptr_eq (checked.program->root->scale, i->indicator->scale);
  ck_assert (i->indicator->rule->has_rule[IKU_POLARITY_MINIMIZE]);
  ck_assert (!i->indicator->rule->has_rule[IKU_POLARITY_STABILIZE]);
  expect_expr (&checked, i->indicator->rule->rule[IKU_POLARITY_MAXIMIZE],
               "(if (<> var1 0) (* var0 ~var1) (tak_terhitung))");
}
END_TEST

START_TEST (test_a_wrong_attribute_is_said_once)
{
  expect_codes ("bawaan { satuan persn }\n"
                "indikator i \"I\" { rumus 1 / 2 }\n"
                "indikator j \"J\" { rumus i }\n",
                "E0303");
}
END_TEST

static const char *
get_meta (const Checked *checked, const char *item, IkuAttribute attribute)
{
  const IkuMeta *meta = iku_program_find_meta (
      checked->program, get_item (checked, item)->entry, attribute);

  return meta != NULL ? meta->texts[0] : NULL;
}

START_TEST (test_metadata_in_force)
{
  g_auto (Checked) checked
      = check_text ("bawaan { sumber \"umum\"  definisi \"biasa\" }\n"
                    "sasaran 1 \"S\" {\n"
                    "  sumber \"dinas\"  penjelasan \"milik sasaran\"\n"
                    "  indikator i \"I\" { satuan angka sumber \"survei\" }\n"
                    "  indikator j \"J\" { satuan angka }\n"
                    "}\n");

  ck_assert_str_eq (get_meta (&checked, "i", IKU_ATTRIBUTE_SUMBER), "survei");
  ck_assert_str_eq (get_meta (&checked, "j", IKU_ATTRIBUTE_SUMBER), "dinas");
  ck_assert_str_eq (get_meta (&checked, "j", IKU_ATTRIBUTE_DEFINISI), "biasa");
  ck_assert_ptr_null (get_meta (&checked, "j", IKU_ATTRIBUTE_PENJELASAN));
  ck_assert_ptr_null (get_meta (&checked, "j", IKU_ATTRIBUTE_ALASAN));
}
END_TEST

START_TEST (test_weights)
{
  expect_codes ("sasaran \"A\" { bobot 60% }\nsasaran \"B\" { bobot 40% }\n",
                "");
  expect_codes ("sasaran \"A\" { bobot 60% }\nsasaran \"B\" { bobot 30% }\n",
                "E0506");
  expect_codes ("sasaran \"A\" { bobot 60 }\nsasaran \"B\" { bobot 40 }\n",
                "E0414 E0414");
}
END_TEST

Suite *
entries_suite (void)
{
  Suite *suite = suite_create ("entries");
  TCase *tcase = tcase_create ("entries");

  tcase_add_test (tcase, test_tree_follows_the_source);
  tcase_add_test (tcase, test_nearest_wins);
  tcase_add_test (tcase, test_rules_and_scales_in_force);
  tcase_add_test (tcase, test_a_wrong_attribute_is_said_once);
  tcase_add_test (tcase, test_metadata_in_force);
  tcase_add_test (tcase, test_weights);
  suite_add_tcase (suite, tcase);
  return suite;
}
