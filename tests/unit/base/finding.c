/* finding.c - tests of findings
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "base/base-codes.h"
#include "base/finding.h"
#include "base/text.h"
#include "suites.h"

static const IkuCode code_a
    = { "E0901",
        IKU_SEVERITY_ERROR,
        "a",
        { { "{1} sesudah {0}, {2}, {x} {", "{1} after {0}, {2}, {x} {" } },
        { { "saran {0}", "help {0}" } } };
static const IkuCode code_b = {
  "W0902", IKU_SEVERITY_WARNING, "b", { { "b", "b" } }, { { NULL, NULL } }
};
static const IkuPhrase word = { { "orang", "person" } };
static const IkuPhrase title = { { "ganti {0}", "replace {0}" } };

static IkuText *
make_text (const char *name, const char *bytes)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, strlen (bytes));

  return iku_text_new (name, copy);
}

static void
check_text (const IkuMessage *message, IkuLang lang, const char *expected)
{
  g_autofree char *text = iku_message_dup_text (message, lang);

  ck_assert_str_eq (text, expected);
}

START_TEST (arguments_take_their_places)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  char passing[] = "satu";
  IkuPlace nowhere = { NULL, { 0, 0 } };
  IkuFinding *finding = iku_findings_add (findings, &code_a, nowhere, passing,
                                          IKU_ARG_PHRASE, &word, NULL);

  passing[0] = 'X';
  check_text (&finding->message, IKU_LANG_ID, "orang sesudah satu, {2}, {x} {");
  check_text (&finding->message, IKU_LANG_EN, "person after satu, {2}, {x} {");
  check_text (&finding->help, IKU_LANG_EN, "help satu");
  iku_finding_help (findings, finding, &title, "x", NULL);
  check_text (&finding->help, IKU_LANG_ID, "ganti x");
}
END_TEST

/* The list keeps every text that a finding points into. */
START_TEST (texts_outlive_their_owners)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  IkuText *text = make_text ("a.iku", "satu\ndua\n");
  IkuText *other = make_text ("b.iku", "tiga\n");
  IkuFinding *finding = iku_findings_add (
      findings, &code_b, iku_place (text, iku_span (5, 8)), NULL);
  IkuDataPlace place;
  IkuFix *fix;

  iku_finding_label (findings, finding, iku_place (other, iku_span (0, 4)),
                     &word, NULL);
  iku_finding_note (findings, finding, &title, "y", NULL);
  fix = iku_finding_fix (findings, finding, TRUE, &title, "z", NULL);
  iku_fix_edit (findings, fix, iku_place (text, iku_span (5, 8)), "2");
  iku_text_unref (text);
  iku_text_unref (other);

  place = iku_finding_locate (finding);
  ck_assert_str_eq (place.file, "a.iku");
  ck_assert_uint_eq (place.position.line, 2);
  ck_assert_uint_eq (place.position.column, 1);
  ck_assert_uint_eq (place.position.offset, 5);
  ck_assert_ptr_null (finding->help.phrase);
  ck_assert_uint_eq (finding->labels->len, 1);
  ck_assert_uint_eq (finding->notes->len, 1);
  ck_assert_uint_eq (fix->edits->len, 1);
}
END_TEST

START_TEST (counts_by_severity)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  IkuDataPlace place = { "d.csv", { 3, 2, 40 } };
  IkuFinding *finding;

  finding = iku_findings_add_data (findings, &code_b, place, NULL);
  ck_assert (!iku_findings_has_errors (findings));
  place = iku_finding_locate (finding);
  ck_assert_str_eq (place.file, "d.csv");
  ck_assert_uint_eq (place.position.offset, 40);
  iku_findings_add_data (findings, &code_a, (IkuDataPlace){ 0 }, "x", NULL);
  ck_assert (iku_findings_has_errors (findings));
  ck_assert_uint_eq (iku_findings_count (findings, IKU_SEVERITY_WARNING), 1);
  ck_assert_uint_eq (iku_findings_get_count (findings), 2);
}
END_TEST

START_TEST (sorts_by_file_then_place_then_code)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) z = make_text ("z.iku", "0123456789");
  g_autoptr (IkuText) a = make_text ("a.iku", "0123456789");
  const IkuFinding *expected[7];

  expected[6]
      = iku_findings_add_data (findings, &code_b, (IkuDataPlace){ 0 }, NULL);
  expected[3] = iku_findings_add (findings, &code_b,
                                  iku_place (z, iku_span (7, 8)), NULL);
  expected[4] = iku_findings_add (findings, &code_a,
                                  iku_place (a, iku_span (1, 2)), NULL);
  expected[1] = iku_findings_add (findings, &code_b,
                                  iku_place (z, iku_span (2, 3)), NULL);
  expected[0] = iku_findings_add (findings, &code_a,
                                  iku_place (z, iku_span (2, 9)), NULL);
  expected[2] = iku_findings_add (findings, &code_b,
                                  iku_place (z, iku_span (2, 3)), NULL);
  expected[5] = iku_findings_add_data (
      findings, &code_a, (IkuDataPlace){ "d.csv", { 1, 1, 0 } }, NULL);
  iku_findings_sort (findings);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    ck_assert_ptr_eq (iku_findings_nth (findings, i), expected[i]);
}
END_TEST

static const struct
{
  const char *word;
  const char *candidates[5];
  const char *best;
} slips[] = {
  { "targt", { "tujuan", "target", "tugas" }, "target" },
  { "indikatr", { "instansi", "indikator" }, "indikator" },
  { "Prosentase", { "Persentase" }, "Persentase" },
  { "PMKS_Wajib", { "pmks_bantu", "pmks_wajib" }, "pmks_wajib" },
  { "wjaib", { "waib", "wajib" }, "waib" },
  { "ornag", { "orang" }, "orang" },
  { "abcde", { "edcba", "vwxyz" }, NULL },
  { "kg", { "km", "kl" }, NULL },
  { "KG", { "kg" }, "kg" },
  { "", { "a", "ab" }, NULL },
  { "orang", { "orang", "orangg" }, "orangg" },
  { "rumus", { "r", "sumur", "rumu", "rumus_a" }, "rumu" },
};

START_TEST (what_is_left_out_still_counts)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) one = make_text ("a.iku", "abc");
  g_autoptr (IkuText) two = make_text ("b.iku", "abc");

  for (guint32 i = 0; i < 3; i++)
    {
      iku_findings_add (findings, &code_b, iku_place (two, iku_span (i, i + 1)),
                        NULL);
      iku_findings_add (findings, i == 0 ? &code_b : &code_a,
                        iku_place (one, iku_span (i, i + 1)), NULL);
    }
  iku_findings_sort (findings);
  iku_findings_truncate (findings, 3);
  ck_assert_uint_eq (iku_findings_count_left_out (findings), 0);

  iku_findings_truncate (findings, 1);
  ck_assert_uint_eq (iku_findings_get_count (findings), 2);
  ck_assert_uint_eq (iku_findings_count_left_out (findings), 4);
  for (guint i = 0; i < 2; i++)
    ck_assert_uint_eq (iku_findings_nth (findings, i)->place.span.start, 0);
  ck_assert (iku_findings_nth (findings, 0)->place.text
             != iku_findings_nth (findings, 1)->place.text);
  ck_assert (iku_findings_has_errors (findings));
  ck_assert_uint_eq (iku_findings_count (findings, IKU_SEVERITY_ERROR), 2);
  ck_assert_uint_eq (iku_findings_count (findings, IKU_SEVERITY_WARNING), 4);
}
END_TEST

START_TEST (what_is_retracted_does_not_count)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) one = make_text ("a.iku", "abc");
  g_autoptr (IkuText) two = make_text ("b.iku", "abc");

  iku_findings_add (findings, &code_b, iku_place (one, iku_span (0, 1)), NULL);
  iku_findings_add (findings, &code_a, iku_place (two, iku_span (0, 1)), NULL);
  iku_findings_retract (findings);
  ck_assert_uint_eq (iku_findings_get_count (findings), 1);
  ck_assert_ptr_eq (iku_findings_nth (findings, 0)->place.text, one);
  ck_assert_uint_eq (iku_findings_count (findings, code_a.severity), 0);
  ck_assert_uint_eq (iku_findings_count_left_out (findings), 0);
}
END_TEST

START_TEST (nearest_finds_slips)
{
  IkuNearest nearest;

  iku_nearest_init (&nearest, slips[_i].word);
  for (guint i = 0; slips[_i].candidates[i] != NULL; i++)
    iku_nearest_offer (&nearest, slips[_i].candidates[i]);
  if (slips[_i].best == NULL)
    ck_assert_ptr_null (nearest.best);
  else
    ck_assert_str_eq (nearest.best, slips[_i].best);
}
END_TEST

/* The band must give what the full table gives: optimal string alignment. */
static guint
measure_fully (const char *a, const char *b)
{
  guint cost[12][12], n = (guint) strlen (a), m = (guint) strlen (b);

  for (guint i = 0; i <= n; i++)
    for (guint j = 0; j <= m; j++)
      {
        if (i == 0 || j == 0)
          {
            cost[i][j] = i + j;
            continue;
          }
        cost[i][j] = MIN (cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j]
            = MIN (cost[i][j], cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          cost[i][j] = MIN (cost[i][j], cost[i - 2][j - 2] + 1);
      }
  return cost[n][m];
}

START_TEST (nearest_measures_well)
{
  guint32 seed = 1;

  for (guint round = 0; round < 20000; round++)
    {
      char a[10], b[12];
      guint n = 9, m, expected;
      IkuNearest nearest;

      seed = seed * 1664525u + 1013904223u;
      m = 6 + (seed >> 20) % 6;
      for (guint i = 0; i < 11; i++)
        {
          seed = seed * 1664525u + 1013904223u;
          if (i < n)
            a[i] = b[i] = "abc"[(seed >> 16) % 3];
          if (i >= n || (seed >> 28) < 4)
            b[i] = "abc"[(seed >> 24) % 3];
        }
      a[n] = '\0';
      b[m] = '\0';
      expected = measure_fully (a, b);
      iku_nearest_init (&nearest, a);
      iku_nearest_offer (&nearest, b);
      if (expected == 0 || expected > 3)
        ck_assert_ptr_null (nearest.best);
      else
        ck_assert_uint_eq (nearest.best_distance, expected);
    }
}
END_TEST

START_TEST (codes_are_complete)
{
  for (guint i = 0; iku_base_codes[i] != NULL; i++)
    {
      const IkuCode *code = iku_base_codes[i];

      ck_assert (code->message.text[IKU_LANG_ID] != NULL);
      ck_assert (code->message.text[IKU_LANG_EN] != NULL);
      ck_assert_int_eq (code->help.text[IKU_LANG_ID] == NULL,
                        code->help.text[IKU_LANG_EN] == NULL);
      ck_assert_str_eq (iku_severity_get_name (code->severity), "error");
    }
}
END_TEST

Suite *
finding_suite (void)
{
  Suite *suite = suite_create ("finding");
  TCase *tests = tcase_create ("finding");

  tcase_add_test (tests, arguments_take_their_places);
  tcase_add_test (tests, texts_outlive_their_owners);
  tcase_add_test (tests, counts_by_severity);
  tcase_add_test (tests, sorts_by_file_then_place_then_code);
  tcase_add_test (tests, what_is_left_out_still_counts);
  tcase_add_test (tests, what_is_retracted_does_not_count);
  tcase_add_loop_test (tests, nearest_finds_slips, 0, G_N_ELEMENTS (slips));
  tcase_add_test (tests, nearest_measures_well);
  tcase_add_test (tests, codes_are_complete);
  suite_add_tcase (suite, tests);
  return suite;
}
