/* finding-gcc.c - tests of findings for editors
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include "report/finding-gcc.h"
#include "suites.h"

START_TEST (writes_one_line_each)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = sample_text ("a.iku", "\xc3\xa9 satu\n\xc3\xa9 "
                                                   "dua\n");

  iku_findings_add (findings, &sample_error, sample_place (text, "dua"),
                    "orang", "baris\nbaru\033[1m", NULL);
  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 3, 2, 9 } }, "x", NULL);
  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 3, 0, 9 } }, "x", NULL);
  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 0, 0, 0 } }, "x", NULL);
  iku_findings_add_data (findings, &sample_warning, (IkuDataPlace){ 0 }, "x",
                         NULL);
  iku_finding_gcc_write (sink, findings, IKU_LANG_ID);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL),
                    "a.iku:2:3: error: satuan orang bukan baris baru"
                    "\xef\xbf\xbd[1m [E0901]\n"
                    "d.csv:3:2: warning: x [W0902]\n"
                    "d.csv:3:1: warning: x [W0902]\n"
                    "d.csv: warning: x [W0902]\n"
                    "iku: warning: x [W0902]\n");
}
END_TEST

Suite *
finding_gcc_suite (void)
{
  Suite *suite = suite_create ("finding-gcc");
  TCase *tests = tcase_create ("finding-gcc");

  tcase_add_test (tests, writes_one_line_each);
  suite_add_tcase (suite, tests);
  return suite;
}
