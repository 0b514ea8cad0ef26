/* sink.c - tests of sinks
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file-error.h"
#include "base/sink.h"
#include "suites.h"

static char *folder;
static char *target;

static void
make_folder (void)
{
  folder = g_dir_make_tmp ("iku-XXXXXX", NULL);
  target = g_build_filename (folder, "hasil.txt", NULL);
}

/* Nothing but what the test made may be left. */
static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      ck_assert_msg (name[0] != '.', "left behind: %s", name);
      g_unlink (path);
    }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&target, g_free);
}

static void
check_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  ck_assert_str_eq (text, expected);
}

static void
write_and_close (const char *path, const char *text)
{
  g_autoptr (IkuSink) sink = iku_sink_new_file (path, NULL);

  ck_assert_ptr_nonnull (sink);
  iku_sink_puts (sink, text);
  ck_assert (iku_sink_close (sink, NULL));
}

START_TEST (memory_keeps_everything)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  gsize length = 0;

  iku_sink_puts (sink, "a=");
  iku_sink_put_uint (sink, 0);
  iku_sink_putc (sink, ' ');
  iku_sink_put_uint (sink, G_MAXUINT64);
  iku_sink_fill (sink, '-', 3);
  iku_sink_fill (sink, '-', 0);
  iku_sink_write (sink, "\0b", 2);
  ck_assert_int_eq (memcmp (iku_sink_get_text (sink, &length),
                            "a=0 18446744073709551615---\0b", 30),
                    0);
  ck_assert_uint_eq (length, 29);
  iku_sink_fill (sink, 'x', 1000);
  ck_assert_uint_eq (strlen (iku_sink_get_text (sink, NULL)), 27);
  ck_assert (!iku_sink_has_failed (sink));
  ck_assert (iku_sink_close (sink, NULL));
}
END_TEST

START_TEST (file_is_replaced_on_close)
{
  g_autoptr (IkuSink) sink = NULL;
  struct stat status;

  ck_assert (g_file_set_contents (target, "lama", -1, NULL));
  ck_assert_int_eq (g_chmod (target, 0640), 0);
  sink = iku_sink_new_file (target, NULL);
  ck_assert_ptr_nonnull (sink);
  for (guint i = 0; i < 30000; i++)
    iku_sink_puts (sink, "0123456789");
  check_contents (target, "lama");
  ck_assert (iku_sink_close (sink, NULL));
  ck_assert_int_eq (g_stat (target, &status), 0);
  ck_assert_int_eq (status.st_size, 300000);
  ck_assert_int_eq (status.st_mode & 07777, 0640);
}
END_TEST

START_TEST (new_file_gets_the_usual_mode)
{
  mode_t mask = umask (027);
  struct stat status;

  write_and_close (target, "baru");
  umask (mask);
  check_contents (target, "baru");
  ck_assert_int_eq (g_stat (target, &status), 0);
  ck_assert_int_eq (status.st_mode & 07777, 0640);
}
END_TEST

START_TEST (unclosed_file_changes_nothing)
{
  IkuSink *sink;

  ck_assert (g_file_set_contents (target, "lama", -1, NULL));
  sink = iku_sink_new_file (target, NULL);
  iku_sink_fill (sink, 'x', 200000);
  iku_sink_free (sink);
  check_contents (target, "lama");
}
END_TEST

START_TEST (links_are_followed)
{
  g_autofree char *near = g_build_filename (folder, "dekat", NULL);
  g_autofree char *far = g_build_filename (folder, "jauh", NULL);
  g_autofree char *turn = g_build_filename (folder, "putar", NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (symlink ("hasil.txt", near), 0);
  ck_assert_int_eq (symlink (near, far), 0);
  write_and_close (far, "satu"); /* the end is not there yet */
  check_contents (target, "satu");
  write_and_close (far, "dua");
  check_contents (target, "dua");
  ck_assert (g_file_test (far, G_FILE_TEST_IS_SYMLINK));
  ck_assert (g_file_test (near, G_FILE_TEST_IS_SYMLINK));
  ck_assert_int_eq (symlink ("putar", turn), 0);
  ck_assert_ptr_null (iku_sink_new_file (turn, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_LOOP));
}
END_TEST

START_TEST (says_why_a_file_cannot_be_written)
{
  g_autoptr (GError) directory = NULL;
  g_autoptr (GError) missing = NULL;
  g_autofree char *below = g_build_filename (folder, "x", "y", NULL);

  ck_assert_ptr_null (iku_sink_new_file (folder, &directory));
  ck_assert (g_error_matches (directory, G_FILE_ERROR, G_FILE_ERROR_ISDIR));
  ck_assert (g_str_has_prefix (directory->message, folder));
  ck_assert_ptr_nonnull (iku_file_error_find_phrase (directory));
  ck_assert_ptr_null (iku_sink_new_file (below, &missing));
  ck_assert (g_error_matches (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT));
}
END_TEST

START_TEST (read_only_file_is_left_alone)
{
  g_autoptr (GError) error = NULL;

  ck_assert (g_file_set_contents (target, "lama", -1, NULL));
  ck_assert_int_eq (g_chmod (target, 0444), 0);
  if (geteuid () == 0)
    return;
  ck_assert_ptr_null (iku_sink_new_file (target, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES));
}
END_TEST

START_TEST (folder_that_goes_away_is_an_error)
{
  g_autofree char *deep = g_build_filename (folder, "dalam", NULL);
  g_autofree char *path = g_build_filename (deep, "a", NULL);
  g_autofree char *moved = g_build_filename (folder, "pindah", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (IkuSink) sink = NULL;
  const char *name;

  ck_assert_int_eq (g_mkdir (deep, 0700), 0);
  sink = iku_sink_new_file (path, NULL);
  ck_assert_int_eq (g_rename (deep, moved), 0);
  ck_assert (!iku_sink_close (sink, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
  dir = g_dir_open (moved, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *left = g_build_filename (moved, name, NULL);

      g_unlink (left);
    }
  g_rmdir (moved);
}
END_TEST

/* More and less than the buffer holds. */
START_TEST (full_device_is_an_error)
{
  gsize length = _i == 0 ? 3 : 300000;
  int fd = open ("/dev/full", O_WRONLY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) file_error = NULL;
  g_autoptr (IkuSink) sink = iku_sink_new_fd (fd, "keluaran");
  g_autoptr (IkuSink) file = iku_sink_new_file ("/dev/full", NULL);

  iku_sink_fill (sink, 'x', length);
  ck_assert_int_eq (iku_sink_has_failed (sink), length > 100000);
  ck_assert (!iku_sink_close (sink, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC));
  ck_assert (g_str_has_prefix (error->message, "keluaran: "));
  close (fd);

  ck_assert_ptr_nonnull (file);
  iku_sink_fill (file, 'x', length);
  ck_assert (!iku_sink_close (file, &file_error));
  ck_assert (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC));
  ck_assert (g_file_test ("/dev/full", G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (closed_descriptor_is_an_error)
{
  int fd = open ("/dev/null", O_WRONLY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) negative_error = NULL;
  g_autoptr (IkuSink) sink = iku_sink_new_fd (fd, "keluaran");
  g_autoptr (IkuSink) negative = iku_sink_new_fd (-1, "keluaran");

  close (fd);
  iku_sink_puts (sink, "x");
  ck_assert (!iku_sink_close (sink, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_BADF));
  ck_assert_ptr_nonnull (iku_file_error_find_phrase (error));
  iku_sink_puts (negative, "x");
  ck_assert (!iku_sink_close (negative, &negative_error));
}
END_TEST

static gpointer
read_all (gpointer data)
{
  int fd = GPOINTER_TO_INT (data);
  char buffer[4096];
  gssize count;
  gsize total = 0;

  g_usleep (20000);
  while ((count = read (fd, buffer, sizeof buffer)) > 0)
    total += (gsize) count;
  return GSIZE_TO_POINTER (total);
}

START_TEST (waits_for_a_slow_reader)
{
  int ends[2];
  g_autoptr (IkuSink) sink = NULL;
  GThread *reader;

  ck_assert_int_eq (pipe (ends), 0);
  ck_assert_int_eq (fcntl (ends[1], F_SETFL, O_NONBLOCK), 0);
  reader = g_thread_new ("reader", read_all, GINT_TO_POINTER (ends[0]));
  sink = iku_sink_new_fd (ends[1], "pipa");
  for (guint i = 0; i < 1000; i++)
    iku_sink_fill (sink, 'x', 1000);
  ck_assert (iku_sink_close (sink, NULL));
  close (ends[1]);
  ck_assert_uint_eq (GPOINTER_TO_SIZE (g_thread_join (reader)), 1000000);
  close (ends[0]);
}
END_TEST

Suite *
sink_suite (void)
{
  Suite *suite = suite_create ("sink");
  TCase *tests = tcase_create ("sink");

  tcase_add_checked_fixture (tests, make_folder, remove_folder);
  tcase_add_test (tests, memory_keeps_everything);
  tcase_add_test (tests, file_is_replaced_on_close);
  tcase_add_test (tests, new_file_gets_the_usual_mode);
  tcase_add_test (tests, unclosed_file_changes_nothing);
  tcase_add_test (tests, links_are_followed);
  tcase_add_test (tests, says_why_a_file_cannot_be_written);
  tcase_add_test (tests, read_only_file_is_left_alone);
  tcase_add_test (tests, folder_that_goes_away_is_an_error);
  tcase_add_loop_test (tests, full_device_is_an_error, 0, 2);
  tcase_add_test (tests, closed_descriptor_is_an_error);
  tcase_add_test (tests, waits_for_a_slow_reader);
  suite_add_tcase (suite, tests);
  return suite;
}
