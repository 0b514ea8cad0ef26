/* finding-json.c - tests of findings for programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include "report/finding-json.h"
#include "suites.h"

/* Blanks between tokens are of no matter here. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        is_quoted = !is_quoted;
      if (is_quoted || !g_ascii_isspace (*text))
        g_string_append_c (out, *text);
    }
  return g_string_free (out, FALSE);
}

static void
check_output (const IkuFindings *findings, IkuLang lang, const char *expected)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  g_autofree char *text = NULL;

  iku_finding_json_write (sink, findings, lang);
  text = squeeze (iku_sink_get_text (sink, NULL));
  ck_assert_str_eq (text, expected);
}

START_TEST (nothing_is_an_empty_list)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();

  check_output (findings, IKU_LANG_ID,
                "{\"version\":1,\"findings\":[],"
                "\"summary\":{\"errors\":0,\"warnings\":0,\"infos\":0}}");
}
END_TEST

START_TEST (writes_all_of_a_finding)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = sample_text ("a.iku", "\xc3\xa9\nsatu dua\n");
  g_autoptr (IkuText) other = sample_text ("b.iku", "orang\n");
  IkuFinding *finding
      = iku_findings_add (findings, &sample_error, sample_place (text, "dua"),
                          "orang", "keluarga", NULL);
  IkuFix *fix;

  iku_finding_label (findings, finding, sample_place (text, "satu"),
                     &sample_phrase, "di sini", NULL);
  iku_finding_label (findings, finding, sample_place (other, "orang"),
                     &sample_phrase, "di sana", NULL);
  iku_finding_note (findings, finding, &sample_phrase, "ingat", NULL);
  fix = iku_finding_fix (findings, finding, TRUE, &sample_phrase, "ganti",
                         NULL);
  iku_fix_edit (findings, fix, sample_place (text, "dua"), "2");
  check_output (
      findings, IKU_LANG_EN,
      "{\"version\":1,\"findings\":[{\"code\":\"E0901\","
      "\"severity\":\"error\",\"file\":\"a.iku\","
      "\"range\":{\"start\":{\"line\":2,\"column\":6,\"offset\":8},"
      "\"end\":{\"line\":2,\"column\":9,\"offset\":11}},"
      "\"message\":\"unit orang is not keluarga\",\"labels\":["
      "{\"range\":{\"start\":{\"line\":2,\"column\":1,\"offset\":3},"
      "\"end\":{\"line\":2,\"column\":5,\"offset\":7}},"
      "\"message\":\"di sini\"},{\"file\":\"b.iku\","
      "\"range\":{\"start\":{\"line\":1,\"column\":1,\"offset\":0},"
      "\"end\":{\"line\":1,\"column\":6,\"offset\":5}},"
      "\"message\":\"di sana\"}],\"notes\":[\"ingat\"],"
      "\"help\":\"make them equal\",\"fixes\":[{\"title\":\"ganti\","
      "\"safe\":true,\"edits\":[{\"range\":{"
      "\"start\":{\"line\":2,\"column\":6,\"offset\":8},"
      "\"end\":{\"line\":2,\"column\":9,\"offset\":11}},\"text\":\"2\"}]}]}],"
      "\"summary\":{\"errors\":1,\"warnings\":0,\"infos\":0}}");
}
END_TEST

#define REST                                                                   \
  "\"message\":\"x\",\"labels\":[],\"notes\":[],\"help\":null,\"fixes\":[]}"

START_TEST (data_have_a_range_where_it_is_known)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();

  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 3, 2, 9 } }, "x", NULL);
  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 0, 0, 0 } }, "x", NULL);
  iku_findings_add_data (findings, &sample_warning, (IkuDataPlace){ 0 }, "x",
                         NULL);
  check_output (
      findings, IKU_LANG_ID,
      "{\"version\":1,\"findings\":["
      "{\"code\":\"W0902\",\"severity\":\"warning\",\"file\":\"d.csv\","
      "\"range\":{\"start\":{\"line\":3,\"column\":2,\"offset\":9},"
      "\"end\":{\"line\":3,\"column\":2,\"offset\":9}}," REST
      ",{\"code\":\"W0902\",\"severity\":\"warning\",\"file\":\"d.csv\","
      "\"range\":null," REST
      ",{\"code\":\"W0902\",\"severity\":\"warning\",\"file\":null,"
      "\"range\":null," REST
      "],\"summary\":{\"errors\":0,\"warnings\":3,\"infos\":0}}");
}
END_TEST

START_TEST (array_stands_within_a_document)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autofree char *text = NULL;
  IkuJsonWriter writer;

  iku_json_writer_init (&writer, sink);
  iku_json_begin_object (&writer);
  iku_json_key (&writer, "findings");
  iku_finding_json_write_array (&writer, findings, IKU_LANG_ID);
  iku_json_end_object (&writer);
  text = squeeze (iku_sink_get_text (sink, NULL));
  ck_assert_str_eq (text, "{\"findings\":[]}");
}
END_TEST

Suite *
finding_json_suite (void)
{
  Suite *suite = suite_create ("finding-json");
  TCase *tests = tcase_create ("finding-json");

  tcase_add_test (tests, nothing_is_an_empty_list);
  tcase_add_test (tests, writes_all_of_a_finding);
  tcase_add_test (tests, data_have_a_range_where_it_is_known);
  tcase_add_test (tests, array_stands_within_a_document);
  suite_add_tcase (suite, tests);
  return suite;
}
