/* table.c - tests of tables that fit their page
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "report/table.h"
#include "suites.h"

static IkuTable *
make_table (void)
{
  static const char *const first[] = { "1.1", "Angka kemiskinan", "8,50" };
  static const char *const second[]
      = { "1.2", "Persentase keluarga yang menerima bantuan", "1.234,00" };
  IkuTable *table = iku_table_new ();

  iku_table_add_column (table, "No", FALSE);
  iku_table_add_column (table, "Indikator", FALSE);
  iku_table_add_column (table, "Realisasi", TRUE);
  iku_table_add_row (table, first);
  iku_table_add_heading (table, "Sasaran 2  Satu dua tiga empat lima");
  iku_table_add_row (table, second);
  return table;
}

static void
check_text (const IkuTable *table, guint width, const char *expected)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  g_autofree char *rules = NULL;
  g_auto (GStrv) parts = NULL;

  iku_table_write_text (table, sink, width);
  /* Rules as hyphens, so that they can be read here. */
  parts = g_strsplit (iku_sink_get_text (sink, NULL), "\xe2\x94\x80", -1);
  rules = g_strjoinv ("-", parts);
  ck_assert_str_eq (rules, expected);
}

START_TEST (fits_when_there_is_room)
{
  g_autoptr (IkuTable) table = make_table ();

  check_text (table, 80,
              "No   Indikator                                  Realisasi\n"
              "---  -----------------------------------------  ---------\n"
              "1.1  Angka kemiskinan                                8,50\n"
              "Sasaran 2  Satu dua tiga empat lima\n"
              "1.2  Persentase keluarga yang menerima bantuan   1.234,00\n");
}
END_TEST

START_TEST (wraps_by_words)
{
  g_autoptr (IkuTable) table = make_table ();

  check_text (table, 34,
              "No   Indikator           Realisasi\n"
              "---  ------------------  ---------\n"
              "1.1  Angka kemiskinan         8,50\n"
              "Sasaran 2  Satu dua tiga empat\n"
              "  lima\n"
              "1.2  Persentase           1.234,00\n"
              "     keluarga yang\n"
              "     menerima bantuan\n");
}
END_TEST

START_TEST (breaks_words_at_last)
{
  g_autoptr (IkuTable) table = make_table ();

  check_text (table, 24,
              "No   Indikato  Realisasi\n"
              "     r\n"
              "---  --------  ---------\n"
              "1.1  Angka          8,50\n"
              "     kemiskin\n"
              "     an\n"
              "Sasaran 2  Satu dua tiga\n"
              "  empat lima\n"
              "1.2  Persenta   1.234,00\n"
              "     se\n"
              "     keluarga\n"
              "     yang\n"
              "     menerima\n"
              "     bantuan\n");
}
END_TEST

START_TEST (becomes_paragraphs_where_nothing_fits)
{
  g_autoptr (IkuTable) table = make_table ();

  check_text (table, 20,
              "No: 1.1\n"
              "Indikator: Angka\n"
              "  kemiskinan\n"
              "Realisasi: 8,50\n"
              "\n"
              "Sasaran 2  Satu dua\n"
              "  tiga empat lima\n"
              "\n"
              "No: 1.2\n"
              "Indikator:\n"
              "  Persentase\n"
              "  keluarga yang\n"
              "  menerima bantuan\n"
              "Realisasi: 1.234,00\n");
}
END_TEST

START_TEST (measures_by_columns)
{
  static const char *const row[] = { "\xe6\xbc\xa2\xe5\xad\x97", "1" };
  static const char *const accent[] = { "e\xcc\x81", "22" };
  g_autoptr (IkuTable) table = iku_table_new ();

  iku_table_add_column (table, "A", FALSE);
  iku_table_add_column (table, "B", TRUE);
  iku_table_add_row (table, row);
  iku_table_add_row (table, accent);
  check_text (table, 80,
              "A      B\n"
              "----  --\n"
              "\xe6\xbc\xa2\xe5\xad\x97   1\n"
              "e\xcc\x81     22\n");
}
END_TEST

START_TEST (rows_stay_within_the_width)
{
  g_autoptr (IkuTable) table = make_table ();

  for (guint width = 20; width < 90; width++)
    {
      g_autoptr (IkuSink) sink = iku_sink_new_memory ();
      g_auto (GStrv) lines = NULL;

      iku_table_write_text (table, sink, width);
      lines = g_strsplit (iku_sink_get_text (sink, NULL), "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        ck_assert_int_le (g_utf8_strlen (lines[i], -1), (glong) width);
    }
}
END_TEST

START_TEST (markdown_takes_nothing_for_markup)
{
  static const char *const row[] = { "a|b*c\nd", "<i>`x`" };
  g_autoptr (IkuTable) table = iku_table_new ();
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();

  iku_table_add_column (table, "A_B", FALSE);
  iku_table_add_column (table, "C", TRUE);
  iku_table_add_heading (table, "Satu");
  iku_table_add_row (table, row);
  iku_table_write_markdown (table, sink);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL),
                    "| A\\_B | C |\n"
                    "| --- | ---: |\n"
                    "| | **Satu** |\n"
                    "| a\\|b\\*c d | \\<i\\>\\`x\\` |\n");
}
END_TEST

Suite *
table_suite (void)
{
  Suite *suite = suite_create ("table");
  TCase *tests = tcase_create ("table");

  tcase_add_test (tests, fits_when_there_is_room);
  tcase_add_test (tests, wraps_by_words);
  tcase_add_test (tests, breaks_words_at_last);
  tcase_add_test (tests, becomes_paragraphs_where_nothing_fits);
  tcase_add_test (tests, measures_by_columns);
  tcase_add_test (tests, rows_stay_within_the_width);
  tcase_add_test (tests, markdown_takes_nothing_for_markup);
  suite_add_tcase (suite, tests);
  return suite;
}
