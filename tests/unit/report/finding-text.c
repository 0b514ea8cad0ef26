/* finding-text.c - tests of findings as people read them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>
#include <time.h>

#include "report/finding-text.h"
#include "suites.h"

static char *
write_text (const IkuFindings *findings, guint width, gboolean colour)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  IkuFindingTextOptions options = { width, colour, FALSE };

  iku_finding_text_write (sink, findings, IKU_LANG_ID, &options);
  return g_strdup (iku_sink_get_text (sink, NULL));
}

/* A finding on the first occurrence of part, at a width; only the line and
 * its carets are compared. */
static void
check_excerpt (const char *bytes, const char *part, guint width,
               const char *expected)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = sample_text ("a.iku", bytes);
  g_autofree char *output = NULL;
  const char *excerpt;

  iku_findings_add (findings, &sample_warning, sample_place (text, part), "x",
                    NULL);
  output = write_text (findings, width, FALSE);
  excerpt = strstr (output, "  |\n");
  ck_assert_ptr_nonnull (excerpt);
  ck_assert_str_eq (excerpt + 4, expected);
}

START_TEST (carets_stand_under_characters)
{
  check_excerpt ("satu dua tiga\n", "dua", 80,
                 "1 | satu dua tiga\n  |      ^^^\n");
  check_excerpt ("\xc3\xa9\xc3\xa9 dua\n", "dua", 80,
                 "1 | \xc3\xa9\xc3\xa9 dua\n  |    ^^^\n");
  /* Two columns each: CJK and an emoji. */
  check_excerpt ("\xe6\xbc\xa2\xf0\x9f\x98\x80 dua", "dua", 80,
                 "1 | \xe6\xbc\xa2\xf0\x9f\x98\x80 dua\n  |      ^^^\n");
  check_excerpt ("a\xe6\xbc\xa2z", "\xe6\xbc\xa2", 80,
                 "1 | a\xe6\xbc\xa2z\n  |  ^^\n");
  /* A combining accent takes no column, and is marked under its letter. */
  check_excerpt ("e\xcc\x81 dua", "dua", 80, "1 | e\xcc\x81 dua\n  |   ^^^\n");
  check_excerpt ("ae\xcc\x81z", "\xcc\x81", 80, "1 | ae\xcc\x81z\n  |  ^\n");
  check_excerpt ("a\tdua\n", "dua", 80, "1 | a   dua\n  |     ^^^\n");
  check_excerpt ("a\tdua\n", "\t", 80, "1 | a   dua\n  |  ^^^\n");
}
END_TEST

START_TEST (carets_stand_at_the_ends_of_lines)
{
  check_excerpt ("satu", "", 80, "1 | satu\n  | ^\n");
  check_excerpt ("satu\r\ndua", "\r\n", 80, "1 | satu\n  |     ^\n");
  check_excerpt ("satu\ndua", "u\ndua", 80, "1 | satu\n  |    ^\n");
  check_excerpt ("", "", 80, "1 |\n  | ^\n");
}
END_TEST

START_TEST (terminal_comes_to_no_harm)
{
  check_excerpt ("a\033[2Jb\xff"
                 "c dua",
                 "dua", 80,
                 "1 | a\xef\xbf\xbd[2Jb\xef\xbf\xbd"
                 "c dua\n"
                 "  |          ^^^\n");
  check_excerpt ("\xe2\x80\xae"
                 "dua",
                 "dua", 80,
                 "1 | \xef\xbf\xbd"
                 "dua\n  |  ^^^\n");
}
END_TEST

#define DOTS "\xe2\x80\xa6"

START_TEST (long_lines_are_cut_around_the_mark)
{
  const char *line = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee";

  check_excerpt (line, "aab", 30,
                 "1 | aaaaaaaaaabbbbbbbbbbccccc" DOTS "\n"
                 "  |         ^^^\n");
  check_excerpt (line, "ccdd", 31,
                 "1 | " DOTS "bbccccccccccddddddddddeee" DOTS "\n"
                 "  |            ^^^^\n");
  check_excerpt (line, "ee", 30,
                 "1 | " DOTS "cccccddddddddddeeeeeeeeee\n"
                 "  |                 ^^\n");
  check_excerpt (line, line, 30,
                 "1 | aaaaaaaaaabbbbbbbbbbccccc" DOTS "\n"
                 "  | ^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  check_excerpt (line, line + 5, 30,
                 "1 | " DOTS "aaaaabbbbbbbbbbccccccccc" DOTS "\n"
                 "  |  ^^^^^^^^^^^^^^^^^^^^^^^^\n");
}
END_TEST

/* Whatever the mark and the width, no row may be wider than the terminal. */
START_TEST (rows_stay_within_the_width)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (IkuText) text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (bytes, i % 3 == 0   ? "\xe6\xbc\xa2"
                            : i % 7 == 0 ? "\t"
                                         : "x");
  text = sample_text ("a.iku", bytes->str);
  for (guint32 start = 0; start < bytes->len; start += 7)
    {
      g_autoptr (IkuFindings) findings = iku_findings_new ();
      g_autofree char *output = NULL;
      g_auto (GStrv) rows = NULL;
      guint width = 30 + start % 90;
      IkuSpan span
          = iku_span (start, MIN (start + start % 50, (guint32) bytes->len));

      iku_findings_add (findings, &sample_warning, iku_place (text, span), "x",
                        NULL);
      output = write_text (findings, width, FALSE);
      rows = g_strsplit (output, "\n", -1);
      for (guint i = 0; rows[i] != NULL; i++)
        {
          guint columns = 0;

          for (const char *p = rows[i]; *p != '\0'; p = g_utf8_next_char (p))
            columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
          ck_assert_uint_le (columns, width);
        }
      ck_assert_ptr_nonnull (strchr (output, '^'));
    }
}
END_TEST

START_TEST (labels_notes_help_and_fixes)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = sample_text (
      "a.iku", "iku 1\ndata a : orang\n\n\ndata b : keluarga\nrumus a + b\n");
  g_autoptr (IkuText) other = sample_text ("b.iku", "satuan orang\n");
  g_autofree char *output = NULL;
  IkuFinding *finding
      = iku_findings_add (findings, &sample_error, sample_place (text, "a + b"),
                          "orang", "keluarga", NULL);
  IkuFix *fix;

  iku_finding_label (findings, finding, sample_place (text, "a + b"),
                     &sample_phrase, "di sini", NULL);
  iku_finding_label (findings, finding, sample_place (text, "keluarga"),
                     &sample_phrase, "keluarga", NULL);
  iku_finding_label (findings, finding, sample_place (text, "orang"),
                     &sample_phrase, "orang", NULL);
  iku_finding_label (findings, finding, sample_place (other, "orang"),
                     &sample_phrase, "satuannya", NULL);
  iku_finding_note (findings, finding, &sample_phrase, "satu\ndua", NULL);
  fix = iku_finding_fix (findings, finding, TRUE, &sample_phrase, "ganti",
                         NULL);
  iku_fix_edit (findings, fix, sample_place (text, "keluarga"), "orang");
  output = write_text (findings, 80, FALSE);
  ck_assert_str_eq (output, "E0901 kesalahan: satuan orang bukan keluarga\n"
                            " --> a.iku:6:7\n"
                            "  |\n"
                            "2 | data a : orang\n"
                            "  |          ----- orang\n"
                            "...\n"
                            "5 | data b : keluarga\n"
                            "  |          -------- keluarga\n"
                            "6 | rumus a + b\n"
                            "  |       ^^^^^ di sini\n"
                            " ::: b.iku:1:8\n"
                            "  |\n"
                            "1 | satuan orang\n"
                            "  |        ----- satuannya\n"
                            "  = catatan: satu\n"
                            "             dua\n"
                            "  = saran: samakan\n"
                            "  = perbaikan: ganti\n"
                            "5 | data b : orang\n"
                            "  |          +++++\n");
}
END_TEST

/* What is far from a fix is not copied to show it: many fixes of one long
 * line take no longer than of many lines. */
START_TEST (many_fixes_of_a_long_line)
{
  static const IkuPhrase title = { { "ganti", "replace" } };
  const guint n = 1000, distance = 8192;
  g_autofree char *bytes = g_strnfill (n * distance, 'a');
  g_autoptr (IkuText) text = sample_text ("a.iku", bytes);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autofree char *output = NULL;
  clock_t start;

  for (guint i = 0; i < n; i++)
    {
      guint32 at = i * distance;
      IkuPlace place = iku_place (text, iku_span (at, at + 1));
      IkuFinding *finding
          = iku_findings_add (findings, &sample_warning, place, "x", NULL);

      iku_fix_edit (findings,
                    iku_finding_fix (findings, finding, TRUE, &title, NULL),
                    place, "bb");
    }
  start = clock ();
  output = write_text (findings, 40, FALSE);
  ck_assert_int_lt (clock () - start, 3 * CLOCKS_PER_SEC);
  ck_assert (g_str_has_prefix (strstr (output, "\n1 | "),
                               "\n1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
  ck_assert_ptr_nonnull (
      strstr (output, "1 | \u2026aaaaaaaaaaaaaaaabbaaaaaaaaaaaaaaaa\u2026\n"
                      "  |                  ++"));
}
END_TEST

START_TEST (data_have_no_excerpt)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autofree char *output = NULL;

  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 3, 2, 9 } }, "x", NULL);
  iku_findings_add_data (findings, &sample_warning,
                         (IkuDataPlace){ "d.csv", { 0, 0, 0 } }, "y", NULL);
  iku_findings_add_data (findings, &sample_warning, (IkuDataPlace){ 0 }, "z",
                         NULL);
  output = write_text (findings, 80, FALSE);
  ck_assert_str_eq (output, "W0902 peringatan: x\n --> d.csv:3:2\n\n"
                            "W0902 peringatan: y\n --> d.csv\n\n"
                            "W0902 peringatan: z\n");
}
END_TEST

START_TEST (colours_change_no_text)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = sample_text ("a.iku", "satu dua\n");
  g_autoptr (GString) bare = g_string_new (NULL);
  g_autofree char *plain = NULL;
  g_autofree char *coloured = NULL;

  iku_findings_add (findings, &sample_error, sample_place (text, "dua"), "a",
                    "b", NULL);
  plain = write_text (findings, 80, FALSE);
  coloured = write_text (findings, 80, TRUE);
  ck_assert_ptr_null (strchr (plain, '\033'));
  ck_assert_ptr_nonnull (strstr (coloured, "\033[1;31m^^^\033[0m"));
  for (const char *p = coloured; *p != '\0'; p++)
    if (*p == '\033')
      p += strcspn (p, "m");
    else
      g_string_append_c (bare, *p);
  ck_assert_str_eq (bare->str, plain);
}
END_TEST

START_TEST (summary_counts)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  IkuFindingTextOptions options = { 80, FALSE, TRUE };

  iku_finding_text_write (sink, findings, IKU_LANG_EN, &options);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL), "");
  for (guint i = 0; i < 2; i++)
    iku_findings_add_data (findings, &sample_warning, (IkuDataPlace){ 0 }, "x",
                           NULL);
  iku_findings_add_data (findings, &sample_error, (IkuDataPlace){ 0 }, "a", "b",
                         NULL);
  iku_finding_text_write (sink, findings, IKU_LANG_EN, &options);
  ck_assert (g_str_has_suffix (iku_sink_get_text (sink, NULL),
                               "\n\n1 error, 2 warnings\n"));
}
END_TEST

Suite *
finding_text_suite (void)
{
  Suite *suite = suite_create ("finding-text");
  TCase *tests = tcase_create ("finding-text");

  tcase_add_test (tests, carets_stand_under_characters);
  tcase_add_test (tests, carets_stand_at_the_ends_of_lines);
  tcase_add_test (tests, terminal_comes_to_no_harm);
  tcase_add_test (tests, long_lines_are_cut_around_the_mark);
  tcase_add_test (tests, rows_stay_within_the_width);
  tcase_add_test (tests, labels_notes_help_and_fixes);
  tcase_add_test (tests, many_fixes_of_a_long_line);
  tcase_add_test (tests, data_have_no_excerpt);
  tcase_add_test (tests, colours_change_no_text);
  tcase_add_test (tests, summary_counts);
  suite_add_tcase (suite, tests);
  return suite;
}
