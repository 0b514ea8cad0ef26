/* text.c - tests of texts: lines, what may be scanned, loading
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file-error.h"
#include "base/text.h"
#include "suites.h"

static IkuText *
make_text (const char *bytes, gsize length)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, length);

  return iku_text_new ("a.iku", copy);
}

static void
check_position (const IkuText *text, gsize offset, guint line, guint column)
{
  IkuPosition position = iku_text_locate (text, offset);

  ck_assert_uint_eq (position.line, line);
  ck_assert_uint_eq (position.column, column);
}

START_TEST (counts_lines_and_characters)
{
  const char *bytes = "ab\nd\xc3\xa9g\r\n\n\xe2\x82\xacz";
  g_autoptr (IkuText) text = make_text (bytes, strlen (bytes));
  g_autofree char *copy = NULL;
  IkuSpan line;

  ck_assert_uint_eq (iku_text_get_line_count (text), 4);
  check_position (text, 0, 1, 1);
  check_position (text, 2, 1, 3);
  check_position (text, 3, 2, 1);
  check_position (text, 4, 2, 2);
  check_position (text, 5, 2, 2); /* within é */
  ck_assert_uint_eq (iku_text_locate (text, 5).offset, 4);
  check_position (text, 6, 2, 3);
  check_position (text, 9, 3, 1);
  check_position (text, 13, 4, 2);
  check_position (text, 14, 4, 3);
  check_position (text, 99, 4, 3);
  line = iku_text_get_line (text, 2);
  ck_assert_uint_eq (line.start, 3);
  ck_assert_uint_eq (line.end, 7);
  line = iku_text_get_line (text, 3);
  ck_assert_uint_eq (line.start, line.end);
  copy = iku_text_dup_span (text, iku_span (4, 6));
  ck_assert_str_eq (copy, "\xc3\xa9");
}
END_TEST

/* Each place of a long line is found as fast as if the line were short. */
START_TEST (long_line_is_counted_once)
{
  const guint n = 200000;
  g_autoptr (GString) bytes = g_string_new ("x\n");
  g_autoptr (IkuText) text = NULL;
  clock_t start = clock ();

  for (guint i = 0; i < n; i++)
    g_string_append (bytes, "a\xc3\xa9\xe2\x82\xac");
  g_string_append (bytes, "\nz");
  text = make_text (bytes->str, bytes->len);
  for (guint i = 0; i < n; i += 11)
    {
      check_position (text, 2 + 6 * i, 2, 1 + 3 * i);
      check_position (text, 2 + 6 * i + 2, 2, 1 + 3 * i + 1); /* within é */
      check_position (text, 2 + 6 * i + 3, 2, 1 + 3 * i + 2);
    }
  check_position (text, 2 + 6 * n, 2, 1 + 3 * n);
  check_position (text, 3 + 6 * n, 3, 1);
  ck_assert_int_lt (clock () - start, CLOCKS_PER_SEC);
}
END_TEST

START_TEST (mark_at_the_start_is_no_character)
{
  g_autoptr (IkuText) text = make_text ("\xef\xbb\xbfiku 1", 8);
  g_autoptr (IkuFindings) findings = iku_findings_new ();

  ck_assert_uint_eq (iku_text_get_start (text), 3);
  check_position (text, 0, 1, 1);
  check_position (text, 3, 1, 1);
  check_position (text, 4, 1, 2);
  ck_assert_uint_eq (iku_text_get_line (text, 1).start, 3);
  ck_assert (iku_text_check (text, findings));
}
END_TEST

START_TEST (empty_text)
{
  g_autoptr (IkuText) text = make_text ("", 0);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  gsize length = 9;

  ck_assert_str_eq (iku_text_get_bytes (text, &length), "");
  ck_assert_uint_eq (length, 0);
  ck_assert_uint_eq (iku_text_get_line_count (text), 1);
  check_position (text, 0, 1, 1);
  ck_assert_uint_eq (iku_text_get_line (text, 1).end, 0);
  ck_assert (iku_text_check (text, findings));
}
END_TEST

typedef struct
{
  const char *bytes;
  gsize length;
  const char *codes; /* expected, with offsets */
} Fault;

#define FAULT(bytes, codes)                                                    \
  {                                                                            \
    (bytes), sizeof (bytes) - 1, (codes)                                       \
  }

static const Fault faults[] = {
  FAULT ("satu dua tiga empat lima enam tujuh delapan sembilan", ""),
  FAULT ("\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80 \xef\xbf\xbf \xf4\x8f\xbf"
         "\xbf",
         ""),
  FAULT ("a\0b", "E0101@1 "),
  FAULT ("a\0b\0\nc\0d", "E0101@1 E0101@6 "),
  FAULT ("0123456789012345678901234567890123456789\0", "E0101@40 "),
  FAULT ("ab\xff", "E0102@2 "),
  FAULT ("ab\xe2\x82", "E0102@2 "),
  FAULT ("ab\xe2\x82z", "E0102@2 "),
  FAULT ("\x80\x80\n\xbf", "E0102@0 E0102@3 "),
  FAULT ("\xc0\xaf", "E0102@0 "),
  FAULT ("\xe0\x80\xaf", "E0102@0 "),
  FAULT ("\xed\xa0\x80", "E0102@0 "),
  FAULT ("\xf4\x90\x80\x80", "E0102@0 "),
  FAULT ("\xf5\x80\x80\x80", "E0102@0 "),
  FAULT ("a\xe2\x80\xaez", "E0103@1 "),
  FAULT ("a\xe2\x81\xa6z\xe2\x81\xa9 \xff", "E0103@1 E0102@9 "),
  FAULT ("\xd8\x9c", "E0103@0 "),
  FAULT ("\xff\xfei\0k\0u\0", "E0104@0 "),
  FAULT ("\xfe\xff\0i\0k\0u", "E0104@0 "),
  FAULT ("i\0k\0u\0 \0001\0", "E0104@0 "),
  FAULT ("\0i\0k\0u\0 \0001", "E0104@0 "),
};

START_TEST (says_what_cannot_be_scanned)
{
  const Fault *fault = &faults[_i];
  g_autoptr (IkuText) text = make_text (fault->bytes, fault->length);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (GString) codes = g_string_new (NULL);
  gboolean good = iku_text_check (text, findings);

  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    {
      const IkuFinding *finding = iku_findings_nth (findings, i);

      g_string_append_printf (codes, "%s@%u ", finding->code->id,
                              finding->place.span.start);
    }
  ck_assert_str_eq (codes->str, fault->codes);
  ck_assert_int_eq (good, codes->len == 0);
}
END_TEST

START_TEST (bidi_control_has_a_fix)
{
  g_autoptr (IkuText) text = make_text ("ab\xe2\x80\xae", 5);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autofree char *message = NULL;
  const IkuFinding *finding;

  iku_text_check (text, findings);
  finding = iku_findings_nth (findings, 0);
  message = iku_message_dup_text (&finding->message, IKU_LANG_EN);
  ck_assert_ptr_nonnull (strstr (message, "(U+202E)"));
  ck_assert_uint_eq (finding->fixes->len, 1);
}
END_TEST

START_TEST (findings_are_bounded)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = NULL;
  g_autofree char *message = NULL;
  const IkuFinding *last;

  for (guint i = 0; i < 5000; i++)
    g_string_append (bytes, "\xff\xff\n");
  text = make_text (bytes->str, bytes->len);
  ck_assert (!iku_text_check (text, findings));
  ck_assert_uint_eq (iku_findings_get_count (findings), 101);
  last = iku_findings_nth (findings, 100);
  ck_assert_str_eq (last->code->id, "E0106");
  message = iku_message_dup_text (&last->message, IKU_LANG_EN);
  ck_assert_ptr_nonnull (strstr (message, "4900"));
}
END_TEST

/* Offsets around the steps of the fast path. */
START_TEST (no_byte_is_skipped)
{
  char bytes[100];

  for (gsize at = 0; at < sizeof bytes; at++)
    {
      g_autoptr (IkuFindings) findings = iku_findings_new ();
      g_autoptr (IkuText) text = NULL;

      memset (bytes, 'a', sizeof bytes);
      bytes[at] = _i == 0 ? '\0' : '\x80';
      text = make_text (bytes, sizeof bytes);
      ck_assert (!iku_text_check (text, findings));
      ck_assert_uint_eq (iku_findings_nth (findings, 0)->place.span.start, at);
    }
}
END_TEST

START_TEST (too_large)
{
  gsize length = (gsize) IKU_TEXT_MAX_SIZE + 100;
  g_autofree char *bytes = g_malloc (length);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuText) text = NULL;

  memset (bytes, '(', length);
  text = make_text (bytes, length);
  ck_assert (!iku_text_check (text, findings));
  ck_assert_uint_eq (iku_findings_get_count (findings), 1);
  ck_assert_str_eq (iku_findings_nth (findings, 0)->code->id, "E0105");
}
END_TEST

static void
check_load_error (const char *path, gint code)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (iku_text_load (path, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, code));
  ck_assert (g_str_has_prefix (error->message, path));
  ck_assert_ptr_nonnull (iku_file_error_find_phrase (error));
}

START_TEST (says_why_a_file_cannot_be_read)
{
  g_autofree char *folder = g_dir_make_tmp ("iku-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "a.iku", NULL);
  g_autofree char *below = g_build_filename (file, "b.iku", NULL);

  check_load_error (folder, G_FILE_ERROR_ISDIR);
  check_load_error (file, G_FILE_ERROR_NOENT);
  ck_assert (g_file_set_contents (file, "x", 1, NULL));
  check_load_error (below, G_FILE_ERROR_NOTDIR);
  ck_assert_int_eq (g_chmod (file, 0), 0);
  if (geteuid () != 0)
    check_load_error (file, G_FILE_ERROR_ACCES);
  g_unlink (file);
  g_rmdir (folder);
}
END_TEST

static gpointer
write_fifo (gpointer data)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  FILE *file = g_fopen (data, "w");

  for (guint i = 0; i < 40000; i++)
    g_string_append (bytes, "baris\n");
  ck_assert_ptr_nonnull (file);
  ck_assert_uint_eq (fwrite (bytes->str, 1, bytes->len, file), bytes->len);
  fclose (file);
  return NULL;
}

START_TEST (reads_files_and_fifos)
{
  g_autofree char *folder = g_dir_make_tmp ("iku-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.iku", NULL);
  gsize length = 0;
  g_autoptr (IkuText) file = NULL;
  g_autoptr (IkuText) fifo = NULL;
  GThread *writer;

  ck_assert (g_file_set_contents (path, "iku 1\n", 6, NULL));
  file = iku_text_load (path, NULL);
  ck_assert_str_eq (iku_text_get_bytes (file, &length), "iku 1\n");
  ck_assert_uint_eq (length, 6);
  ck_assert_str_eq (iku_text_get_name (file), path);
  g_unlink (path);

  ck_assert_int_eq (mkfifo (path, 0600), 0);
  writer = g_thread_new ("writer", write_fifo, path);
  fifo = iku_text_load (path, NULL);
  g_thread_join (writer);
  iku_text_get_bytes (fifo, &length);
  ck_assert_uint_eq (length, 240000);
  ck_assert_uint_eq (iku_text_get_line_count (fifo), 40001);
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

START_TEST (reads_standard_input)
{
  int ends[2], saved = dup (STDIN_FILENO);
  g_autoptr (IkuText) text = NULL;

  ck_assert_int_eq (pipe (ends), 0);
  ck_assert_int_eq (write (ends[1], "abc", 3), 3);
  close (ends[1]);
  ck_assert_int_ge (dup2 (ends[0], STDIN_FILENO), 0);
  text = iku_text_load ("-", NULL);
  dup2 (saved, STDIN_FILENO);
  close (ends[0]);
  close (saved);
  ck_assert_str_eq (iku_text_get_bytes (text, NULL), "abc");
  ck_assert_str_eq (iku_text_get_name (text), "-");
}
END_TEST

/* A device without end stands for a file that keeps growing. */
START_TEST (stops_past_the_limit)
{
  g_autoptr (IkuText) text = iku_text_load ("/dev/zero", NULL);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  gsize length = 0;

  ck_assert_ptr_nonnull (text);
  iku_text_get_bytes (text, &length);
  ck_assert_uint_eq (length, (gsize) IKU_TEXT_MAX_SIZE + 1);
  ck_assert (!iku_text_check (text, findings));
}
END_TEST

Suite *
text_suite (void)
{
  Suite *suite = suite_create ("text");
  TCase *tests = tcase_create ("text");

  tcase_add_test (tests, counts_lines_and_characters);
  tcase_add_test (tests, long_line_is_counted_once);
  tcase_add_test (tests, mark_at_the_start_is_no_character);
  tcase_add_test (tests, empty_text);
  tcase_add_loop_test (tests, says_what_cannot_be_scanned, 0,
                       G_N_ELEMENTS (faults));
  tcase_add_test (tests, bidi_control_has_a_fix);
  tcase_add_test (tests, findings_are_bounded);
  tcase_add_loop_test (tests, no_byte_is_skipped, 0, 2);
  tcase_add_test (tests, too_large);
  tcase_add_test (tests, says_why_a_file_cannot_be_read);
  tcase_add_test (tests, reads_files_and_fifos);
  tcase_add_test (tests, reads_standard_input);
  tcase_add_test (tests, stops_past_the_limit);
  suite_add_tcase (suite, tests);
  return suite;
}
