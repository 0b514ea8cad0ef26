/* names.c - tests of names
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

START_TEST (test_kinds_of_names_are_apart)
{
  expect_codes ("data a : orang\nsatuan a\nskala a { 0%..1% : \"A\" }\n"
                "sasaran a \"S\" { }\nunit_kerja a \"U\"\n",
                "");
}
END_TEST

START_TEST (test_indikator_and_data_share_names)
{
  expect_codes ("data a : orang\nindikator a \"A\" { satuan orang }\n",
                "E0301");
}
END_TEST

START_TEST (test_order_is_free)
{
  expect_codes ("data b : regu = a + a\ndata a : regu\n"
                "satuan regu = 10 orang\n",
                "");
}
END_TEST

START_TEST (test_unknown_name_is_said_once)
{
  g_auto (Checked) checked
      = check_text ("data a : orang = bb + bb\ndata c : orang = bb\n");
  const IkuFinding *finding;

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 1);
  finding = iku_findings_nth (checked.findings, 0);
  ck_assert_uint_eq (finding->labels->len, 2);
}
END_TEST

START_TEST (test_unknown_name_is_guessed)
{
  g_auto (Checked) checked
      = check_text ("data jumlah_pmks : orang\ndata c : orang = jumlah_pmsk\n");
  const IkuFinding *finding = iku_findings_nth (checked.findings, 0);
  const IkuFix *fix = g_ptr_array_index (finding->fixes, 0);
  const IkuFixEdit *edit = g_ptr_array_index (fix->edits, 0);

  ck_assert_str_eq (edit->text, "jumlah_pmks");
}
END_TEST

START_TEST (test_lost_declarations_are_no_finding)
{
  expect_codes ("data a orang\ndata b : orang = a\n", "E0220");
  expect_codes ("indikatr z \"Z\" { satuan orang }\ndata b : orang = z\n",
                "E0204");
  expect_codes ("data a orang\ndata b : orang = c\n", "E0220 E0302");
}
END_TEST

START_TEST (test_broken_formula_is_no_finding)
{
  expect_codes ("data a : orang\ndata b : keluarga = a + ) 3\n", "E0201");
}
END_TEST

START_TEST (test_wrong_item_causes_no_second)
{
  expect_codes ("data a : orang = 1 kg\ndata b : orang = a + a\n"
                "indikator i \"I\" { satuan orang  rumus b }\n",
                "E0402");
  expect_codes ("data a : oranx\ndata b : orang = a + 1 kg\n", "E0303");
}
END_TEST

START_TEST (test_organisation)
{
  g_auto (Checked) checked
      = check_text ("unit_kerja a \"Bidang A\"\n"
                    "sasaran \"S\" { penanggung_jawab a, \"Camat\" }\n");
  const IkuMetas *metas = &checked.program->root->children[0]->metas;

  ck_assert_uint_eq (metas->n, 1);
  ck_assert_uint_eq (metas->metas[0].n_texts, 2);
  ck_assert_str_eq (metas->metas[0].texts[0], "Bidang A");
  ck_assert_str_eq (metas->metas[0].texts[1], "Camat");
}
END_TEST

Suite *
names_suite (void)
{
  Suite *suite = suite_create ("names");
  TCase *tcase = tcase_create ("names");

  tcase_add_test (tcase, test_kinds_of_names_are_apart);
  tcase_add_test (tcase, test_indikator_and_data_share_names);
  tcase_add_test (tcase, test_order_is_free);
  tcase_add_test (tcase, test_unknown_name_is_said_once);
  tcase_add_test (tcase, test_unknown_name_is_guessed);
  tcase_add_test (tcase, test_lost_declarations_are_no_finding);
  tcase_add_test (tcase, test_broken_formula_is_no_finding);
  tcase_add_test (tcase, test_wrong_item_causes_no_second);
  tcase_add_test (tcase, test_organisation);
  suite_add_tcase (suite, tcase);
  return suite;
}
