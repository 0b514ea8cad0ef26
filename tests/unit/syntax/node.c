/* node.c - tests of the tree: tables, equality, visiting
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

START_TEST (tables_agree)
{
  IkuOp op;
  guint min, max;

  ck_assert_str_eq (iku_node_kind_get_name (IKU_NODE_DATA), "data");
  ck_assert_str_eq (iku_attribute_get_keyword (IKU_ATTRIBUTE_KONSOLIDASI_WAKTU),
                    "konsolidasi waktu");
  ck_assert_str_eq (iku_attribute_get_places (IKU_ATTRIBUTE_KODE), "DNG");
  ck_assert_str_eq (iku_entry_kind_get_keyword (IKU_ENTRY_SASARAN_PROGRAM),
                    "sasaran program");
  ck_assert_str_eq (iku_op_get_name (IKU_OP_ADD), "+");
  ck_assert_uint_gt (iku_op_get_precedence (IKU_OP_MUL),
                     iku_op_get_precedence (IKU_OP_ADD));
  ck_assert (!iku_op_is_function (IKU_OP_POW));
  ck_assert (iku_op_find_function ("maks", &op));
  ck_assert_int_eq (op, IKU_OP_MAKS);
  ck_assert (iku_op_is_function (op));
  iku_op_get_arity (op, &min, &max);
  ck_assert_uint_eq (min, 1);
  ck_assert_uint_eq (max, 255);
  ck_assert (!iku_op_find_function ("dan", &op));
}
END_TEST

START_TEST (compares_trees)
{
  static const char *const different[] = {
    "data x : orang = a + b",
    "data x : orang = a - b",
    "data x : orang = a + c",
    "data x : orang = a + b + c",
    "data x : orang = a * b",
    "data x : orang = 1%",
    "data x : orang = 1",
    "data x : orang = 2",
    "data x : orang = 2023",
    "data x : orang = 2023-S1",
    "data x : orang = 2023-01-01",
    "data x : orang = \"a\"",
    "data x : orang = \"b\"",
    "data x : orang = ya",
    "data x : orang = tidak",
    "data x : orang \"l\"",
    "data x : orang = 1234567890123456789012",
  };

  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    for (guint j = 0; j < G_N_ELEMENTS (different); j++)
      {
        g_auto (Parsed) a = parse_string (different[i]);
        g_auto (Parsed) b = parse_string (different[j]);

        ck_assert_int_eq (iku_node_equal (a.module->root, b.module->root),
                          i == j);
      }
  ck_assert (iku_node_equal (NULL, NULL));
}
END_TEST

/* Blanks, comments and needless parentheses mean nothing. */
START_TEST (ignores_layout)
{
  g_auto (Parsed) a = parse_string ("data x : orang = a + b * 2");
  g_auto (Parsed) b
      = parse_string ("# komentar\ndata x\n : orang = (a) +\n (b * 2)");

  ck_assert (iku_node_equal (a.module->root, b.module->root));
}
END_TEST

Suite *
node_suite (void)
{
  Suite *suite = suite_create ("node");
  TCase *tcase = tcase_create ("node");

  tcase_add_test (tcase, tables_agree);
  tcase_add_test (tcase, compares_trees);
  tcase_add_test (tcase, ignores_layout);
  suite_add_tcase (suite, tcase);
  return suite;
}
