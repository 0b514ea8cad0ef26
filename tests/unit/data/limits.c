/* limits.c - tests of the number of findings of one code
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "data/codes.h"
#include "data/limits.h"
#include "suites.h"

START_TEST (rest_is_counted)
{
  g_autoptr (IkuLimits) limits = iku_limits_new ();
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autofree char *text = NULL;
  guint n_allowed = 0;

  for (guint i = 0; i < 150; i++)
    n_allowed += iku_limits_allow (limits, &iku_code_csv_nul);
  ck_assert_uint_eq (n_allowed, IKU_LIMITS_MOST);
  ck_assert (iku_limits_allow (limits, &iku_code_csv_bad_utf8));

  iku_limits_flush (limits, "nilai.csv", findings);
  ck_assert_uint_eq (iku_findings_get_count (findings), 1);
  text = iku_message_dup_text (&iku_findings_nth (findings, 0)->message,
                               IKU_LANG_EN);
  ck_assert_str_eq (text, "50 more findings of E0601 in this data file");
  ck_assert (iku_limits_allow (limits, &iku_code_csv_nul));
}
END_TEST

Suite *
limits_suite (void)
{
  Suite *suite = suite_create ("limits");
  TCase *tests = tcase_create ("limits");

  tcase_add_test (tests, rest_is_counted);
  suite_add_tcase (suite, tests);
  return suite;
}
