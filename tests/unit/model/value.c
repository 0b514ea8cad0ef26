/* value.c - tests of values and reasons
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/value.h"
#include "suites.h"

START_TEST (test_reasons_keep_kind_and_detail)
{
  for (guint kind = IKU_WHY_KOSONG; kind <= IKU_WHY_TIDAK_DIATUR; kind++)
    {
      IkuWhy why = iku_why ((IkuWhyKind) kind, 0x1fffffff);

      ck_assert_uint_ne (why, 0);
      ck_assert_uint_eq (iku_why_get_kind (why), kind);
      ck_assert_uint_eq (iku_why_get_detail (why), 0x1fffffff);
    }
}
END_TEST

START_TEST (test_detail_never_changes_kind)
{
  IkuWhy why = iku_why (IKU_WHY_KOSONG, G_MAXUINT32);

  ck_assert_uint_eq (iku_why_get_kind (why), IKU_WHY_KOSONG);
}
END_TEST

START_TEST (test_reasons_have_wire_names)
{
  ck_assert_str_eq (iku_why_kind_get_name (IKU_WHY_KOSONG), "kosong");
  ck_assert_str_eq (iku_why_kind_get_name (IKU_WHY_PENYEBUT_NOL),
                    "penyebut_nol");
  ck_assert_str_eq (iku_why_kind_get_name (IKU_WHY_TAK_TERHITUNG),
                    "tak_terhitung");
  ck_assert_str_eq (iku_why_kind_get_name (IKU_WHY_DI_LUAR_RANAH),
                    "di_luar_ranah");
  ck_assert_str_eq (iku_why_kind_get_name (IKU_WHY_TIDAK_DIATUR),
                    "tidak_diatur");
}
END_TEST

START_TEST (test_values_are_present_or_not)
{
  IkuWhy why = iku_why (IKU_WHY_KOSONG, 7);

  ck_assert_uint_eq (iku_value (iku_number_from_int (3)).why, 0);
  ck_assert_uint_eq (iku_value_absent (why).why, why);
}
END_TEST

Suite *
value_suite (void)
{
  Suite *suite = suite_create ("value");
  TCase *tcase = tcase_create ("value");

  tcase_add_test (tcase, test_reasons_keep_kind_and_detail);
  tcase_add_test (tcase, test_detail_never_changes_kind);
  tcase_add_test (tcase, test_reasons_have_wire_names);
  tcase_add_test (tcase, test_values_are_present_or_not);
  suite_add_tcase (suite, tcase);
  return suite;
}
