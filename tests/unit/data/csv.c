/* csv.c - tests of reading CSV
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "data/csv.h"
#include "suites.h"

/* A file with these bytes; the caller removes and frees. */
static char *
write_file (const char *bytes, gsize length)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("iku-csv-XXXXXX", &path, NULL);

  ck_assert_int_ge (fd, 0);
  ck_assert_int_eq (write (fd, bytes, length), (gssize) length);
  close (fd);
  return path;
}

/* The rows as text: [a][b] and a bar after each; ! a rejected one.  places
 * adds line:column of each field.  Then the codes of the findings. */
static char *
read_all (const char *bytes, gsize length, char delimiter, gboolean places)
{
  g_autofree char *path = write_file (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuCsv) csv = iku_csv_open (path, delimiter, &error);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  GString *out = g_string_new (NULL);
  const IkuField *fields;
  IkuCsvStatus status;
  guint n;

  ck_assert_ptr_nonnull (csv);
  while ((status = iku_csv_next (csv, &fields, &n, findings, &error))
             == IKU_CSV_ROW
         || status == IKU_CSV_REJECTED)
    {
      if (status == IKU_CSV_REJECTED)
        g_string_append (out, "!");
      for (guint i = 0; status == IKU_CSV_ROW && i < n; i++)
        {
          g_string_append_c (out, '[');
          g_string_append_len (out, fields[i].text, (gssize) fields[i].length);
          if (places)
            g_string_append_printf (out, "@%u:%u+%u", fields[i].line,
                                    fields[i].column, (guint) fields[i].offset);
          g_string_append_c (out, ']');
        }
      g_string_append_c (out, '|');
    }
  ck_assert (error == NULL);
  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    {
      const IkuFinding *finding = iku_findings_nth (findings, i);

      g_string_append_printf (out, " %s@%u:%u", finding->code->id,
                              finding->data_place.position.line,
                              finding->data_place.position.column);
    }
  g_unlink (path);
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *bytes;
  const char *rows;
} cases[] = {
  { "", "" },
  { "\n\n\r\n", "" },
  { "a,b\n1,2\n", "[a][b]|[1][2]|" },
  { "a,b\n1,2", "[a][b]|[1][2]|" },
  { "a,b\r\n1,2\r\n", "[a][b]|[1][2]|" },
  { "a,b\r1,2\r", "[a][b]|[1][2]|" },
  { "a,b\n\n1,2\n", "[a][b]|[1][2]|" },
  { "\xef\xbb\xbf"
    "a,b\n1,2\n",
    "[a][b]|[1][2]|" },
  { "\xef\xbb\xbf\"a\",b\n", "[a][b]|" },
  { "a,,\n,,\n", "[a][][]|[][][]|" },
  { "\"a\"\"b\",\"\",\"\"\"\"\n", "[a\"b][][\"]|" },
  { "\"a\nb\",c\n", "[a\nb][c]|" },
  { "\"\"\n", "[]|" },
  { "a\"b,c\n", "[a\"b][c]|" },
  { "a;b\n1,5;2,5\n", "[a][b]|[1,5][2,5]|" },
  { "Judul, 2023\na;b\n1,5;2\n", "[Judul, 2023]|[a][b]|[1,5][2]|" },
  { "a\tb\n1\t2\n", "[a][b]|[1][2]|" },
  { "a|b\n1|2\n", "[a][b]|[1][2]|" },
  { "\"a;b;c\",d\n\"1;2;3\",4\n", "[a;b;c][d]|[1;2;3][4]|" },
  { "a\n1\n", "[a]|[1]|" },
  { "a,b\n\"1\"x,2\n3,4\n", "[a][b]|!|[3][4]| E0605@2:4" },
  { "a,b\n1,\"2\n3,4\n", "[a][b]|!| E0604@2:3" },
  { "a,b\n1,\xff\n3,4\n", "[a][b]|!|[3][4]| E0602@2:3" },
  { "a,b\n\xc3\xa9,\xed\xa0\x80\n", "[a][b]|!| E0602@2:3" },
  { "a,b\n\"x\ny\",\xff\n", "[a][b]|!| E0602@3:4" },
};

START_TEST (cuts_rows)
{
  g_autofree char *rows
      = read_all (cases[_i].bytes, strlen (cases[_i].bytes), 0, FALSE);

  ck_assert_str_eq (rows, cases[_i].rows);
}
END_TEST

START_TEST (places)
{
  const char *bytes = "\xef\xbb\xbf\xc3\xa9,\"x\r\ny\",z\r\n\r\nu,\"\"\"\",v\n";
  g_autofree char *rows = read_all (bytes, strlen (bytes), ',', TRUE);

  ck_assert_str_eq (rows, "[\xc3\xa9@1:1+3][x\r\ny@1:3+6][z@2:4+13]|"
                          "[u@4:1+18][\"@4:3+20][v@4:8+25]|");
}
END_TEST

START_TEST (nul)
{
  const char bytes[] = "a,b\n1,\0\n\0\0\n3,4\n";
  g_autofree char *rows = read_all (bytes, sizeof bytes - 1, ',', FALSE);

  ck_assert_str_eq (rows, "[a][b]|!|!|[3][4]| E0601@2:3 E0601@3:1");
}
END_TEST

START_TEST (utf16)
{
  const char marked[] = "\xff\xfe"
                        "a\0,\0b\0\n\0";
  const char bare[] = "\0a\0,\0b\0\n";
  g_autofree char *one = read_all (marked, sizeof marked - 1, 0, FALSE);
  g_autofree char *other = read_all (bare, sizeof bare - 1, 0, FALSE);

  ck_assert_str_eq (one, " E0603@1:1");
  ck_assert_str_eq (other, " E0603@1:1");
}
END_TEST

/* A record that is longer than the buffer, and the end of the buffer within
 * CRLF, quotes and characters: whatever the lengths, rows stay what they
 * are. */
START_TEST (long_records)
{
  g_autoptr (GString) bytes = g_string_new ("a,b\r\n");
  g_autofree char *rows = NULL, *pad = NULL, *want = NULL;

  pad = g_strnfill ((gsize) (256 << 10) - 24 + (gsize) _i, 'x');
  g_string_append_printf (bytes, "%s,1\r\n\"\"\"\",\"\xc3\xa9\r\n\"\r\n1,2\r\n",
                          pad);
  g_string_append_printf (bytes, "%s%s%s,3\r\n", pad, pad, pad);
  want = g_strdup_printf ("[a][b]|[%s][1]|[\"][\xc3\xa9\r\n]|[1][2]|"
                          "[%s%s%s][3]|",
                          pad, pad, pad, pad);
  rows = read_all (bytes->str, bytes->len, 0, FALSE);
  ck_assert (strcmp (rows, want) == 0);
}
END_TEST

START_TEST (too_long)
{
  g_autoptr (GString) bytes = g_string_new ("a,b\n");
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 70; i++)
    {
      gsize end = bytes->len;

      g_string_set_size (bytes, end + (1 << 20));
      memset (bytes->str + end, 'x', 1 << 20);
    }
  g_string_append (bytes, ",2\n3,4\n");
  rows = read_all (bytes->str, bytes->len, ',', FALSE);
  ck_assert_str_eq (rows, "[a][b]|!|[3][4]| E0606@2:1");
}
END_TEST

START_TEST (too_wide)
{
  g_autoptr (GString) bytes = g_string_new ("a,b\n1");
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (bytes, ",1");
  g_string_append (bytes, "\n3,4\n");
  rows = read_all (bytes->str, bytes->len, ',', FALSE);
  ck_assert_str_eq (rows, "[a][b]|!|[3][4]| E0607@2:131073");
}
END_TEST

START_TEST (many_faults)
{
  g_autoptr (GString) bytes = g_string_new ("a,b\n");
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 150; i++)
    g_string_append (bytes, "\"1\"x,2\n");
  rows = read_all (bytes->str, bytes->len, ',', FALSE);
  ck_assert (g_str_has_suffix (rows, " E0605@101:4 E0629@0:0"));
}
END_TEST

START_TEST (unreadable)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (iku_csv_open ("/nowhere/at/all.csv", 0, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
  g_clear_error (&error);
  ck_assert_ptr_null (iku_csv_open ("/", 0, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR));
}
END_TEST

/* Cut anywhere, nothing breaks. */
START_TEST (cut)
{
  const char *bytes = "\xef\xbb\xbf"
                      "a;\"b\"\"\r\n\";\xc3\xa9\r\n1;2;3\r";

  for (gsize length = 0; length <= strlen (bytes); length++)
    {
      g_autofree char *rows = read_all (bytes, length, 0, TRUE);

      ck_assert_ptr_nonnull (rows);
    }
}
END_TEST

Suite *
csv_suite (void)
{
  Suite *suite = suite_create ("csv");
  TCase *tests = tcase_create ("csv");

  tcase_add_loop_test (tests, cuts_rows, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tests, places);
  tcase_add_test (tests, nul);
  tcase_add_test (tests, utf16);
  tcase_add_loop_test (tests, long_records, 0, 32);
  tcase_add_test (tests, too_long);
  tcase_add_test (tests, too_wide);
  tcase_add_test (tests, many_faults);
  tcase_add_test (tests, unreadable);
  tcase_add_test (tests, cut);
  suite_add_tcase (suite, tests);
  return suite;
}
