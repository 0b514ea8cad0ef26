/* period.c - tests of periods and dates
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "base/period.h"
#include "suites.h"

static IkuPeriod
parse (const char *text)
{
  IkuPeriod period = { IKU_PERIOD_NONE, 0 };

  ck_assert_msg (iku_period_parse (text, strlen (text), &period), "%s", text);
  return period;
}

static void
check_print (IkuPeriod period, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  iku_period_print (period, text);
  ck_assert_str_eq (text->str, expected);
}

static const char *const good_periods[]
    = { "2023",     "0001",     "9999",    "2023-S1", "2023-S2",
        "2023-TW1", "2023-TW4", "2023-01", "2023-12" };

START_TEST (prints_what_it_reads)
{
  check_print (parse (good_periods[_i]), good_periods[_i]);
}
END_TEST

static const char *const bad_periods[]
    = { "",        "0000",    "202",      "20233",    "2023-",     "2023-S0",
        "2023-S3", "2023-S",  "2023-TW0", "2023-TW5", "2023-00",   "2023-13",
        "2023-1",  "2023-s1", "2023 ",    "-2023",    "2023-TW11", "2o23" };

START_TEST (refuses_what_is_no_period)
{
  IkuPeriod period;

  ck_assert (
      !iku_period_parse (bad_periods[_i], strlen (bad_periods[_i]), &period));
}
END_TEST

static const struct
{
  const char *text;
  gint year;
  const char *period; /* NULL: none */
} office[] = {
  { "TW I", 2023, "2023-TW1" },
  { "tw iv", 2023, "2023-TW4" },
  { "TWII", 2023, "2023-TW2" },
  { "TW.3", 2023, "2023-TW3" },
  { "Triwulan 2", 2023, "2023-TW2" },
  { "Triwulan II Tahun 2021", 2023, "2021-TW2" },
  { "Triwulan ke-3", 2023, "2023-TW3" },
  { "Triwulan Pertama", 2023, "2023-TW1" },
  { "2023 TW I", 0, "2023-TW1" },
  { "Q3 2022", 0, "2022-TW3" },
  { "TW I/2023", 0, "2023-TW1" },
  { "Semester I", 2023, "2023-S1" },
  { "SMT 2 - 2024", 0, "2024-S2" },
  { "Januari", 2023, "2023-01" },
  { "Agt", 2023, "2023-08" },
  { "Pebruari 2023", 0, "2023-02" },
  { "Juli 2023", 0, "2023-07" },
  { "Juli\xc2\xa0"
    "2023",
    0, "2023-07" },
  { "bulan Nopember", 2023, "2023-11" },
  { "Bulan 7", 2023, "2023-07" },
  { "2023-7", 0, "2023-07" },
  { "07/2023", 0, "2023-07" },
  { "Tahun 2023", 0, "2023" },
  { "Tahun Anggaran 2023", 0, "2023" },
  { "T.A. 2023", 0, NULL },
  { "TA 2023", 0, "2023" },
  { "2023", 0, "2023" },
  { " 2023 ", 0, "2023" },
  { "2023-TW3", 0, "2023-TW3" },
  { "TW I", 0, NULL },
  { "TW V", 2023, NULL },
  { "TW", 2023, NULL },
  { "Semester III", 2023, NULL },
  { "Bulan 13", 2023, NULL },
  { "I", 2023, NULL },
  { "7", 2023, NULL },
  { "Tahun", 2023, NULL },
  { "Tahun I", 2023, NULL },
  { "Januari-Maret 2023", 0, NULL },
  { "s.d. TW III", 2023, NULL },
  { "23 Mei 2013", 0, NULL },
  { "Jan-23", 2023, NULL },
  { "2023.5", 0, NULL },
  { "2023/2024", 0, NULL },
  { "2021 2022 2023", 0, NULL },
  { "Jumlah", 2023, NULL },
  { "", 2023, NULL },
  { "Triwulantriwulantriwulan 1", 2023, NULL },
  { "12345", 2023, NULL },
};

START_TEST (reads_what_offices_write)
{
  IkuPeriod period = { IKU_PERIOD_NONE, 0 };
  gboolean good = iku_period_parse_office (
      office[_i].text, strlen (office[_i].text), office[_i].year, &period);

  ck_assert_msg (good == (office[_i].period != NULL), "%s", office[_i].text);
  if (good)
    check_print (period, office[_i].period);
}
END_TEST

START_TEST (shifts_across_years)
{
  check_print (iku_period_shift (parse ("2023-TW1"), -1), "2022-TW4");
  check_print (iku_period_shift (parse ("2023-11"), 3), "2024-02");
  check_print (iku_period_shift (parse ("2023-S2"), 1), "2024-S1");
  ck_assert (iku_period_is_valid (iku_period_shift (parse ("0002"), -1)));
  ck_assert (!iku_period_is_valid (iku_period_shift (parse ("0001-01"), -1)));
  ck_assert (!iku_period_is_valid (iku_period_shift (parse ("9999"), 1)));
  check_print (iku_period_shift (parse ("0001-01"), -13), "-001-12");
}
END_TEST

START_TEST (holds_and_is_held)
{
  guint count = 0;
  IkuPeriod year = parse ("2023");

  check_print (iku_period_enclosing (parse ("2023-08"), IKU_PERIOD_QUARTER),
               "2023-TW3");
  check_print (iku_period_enclosing (parse ("2023-08"), IKU_PERIOD_SEMESTER),
               "2023-S2");
  check_print (iku_period_enclosing (parse ("2023-TW2"), IKU_PERIOD_YEAR),
               "2023");
  check_print (iku_period_enclosing (year, IKU_PERIOD_MONTH), "2023");
  check_print (iku_period_first (year, IKU_PERIOD_MONTH, &count), "2023-01");
  ck_assert_uint_eq (count, 12);
  check_print (iku_period_first (parse ("2023-S2"), IKU_PERIOD_QUARTER, &count),
               "2023-TW3");
  ck_assert_uint_eq (count, 2);
  check_print (iku_period_first (year, IKU_PERIOD_YEAR, &count), "2023");
  ck_assert_uint_eq (count, 1);
  ck_assert (iku_period_contains (year, parse ("2023-12")));
  ck_assert (iku_period_contains (year, year));
  ck_assert (!iku_period_contains (year, parse ("2024-01")));
  ck_assert (!iku_period_contains (parse ("2023-12"), year));
  ck_assert (iku_period_contains (parse ("2023-S1"), parse ("2023-TW2")));
}
END_TEST

START_TEST (orders_by_first_day)
{
  const char *const ordered[]
      = { "2022-12", "2023",     "2023-S1", "2023-TW1", "2023-01",
          "2023-02", "2023-TW2", "2023-04", "2023-S2",  "2024" };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      ck_assert_int_eq (
          iku_period_compare (parse (ordered[i]), parse (ordered[j])),
          (i > j) - (i < j));
}
END_TEST

START_TEST (days_follow_the_calendar)
{
  gint expected_year = 1, expected_month = 1, expected_day = 1;
  IkuDate first = 0, last = 0;

  ck_assert (iku_date_make (1, 1, 1, &first));
  ck_assert (iku_date_make (9999, 12, 31, &last));
  ck_assert_int_eq (first, -719162);
  ck_assert_int_eq (last, 2932896);
  for (IkuDate date = first; date <= last; date++)
    {
      gint year, month, day;
      IkuDate back = 0;

      iku_date_split (date, &year, &month, &day);
      if (year != expected_year || month != expected_month
          || day != expected_day || !iku_date_make (year, month, day, &back)
          || back != date)
        ck_abort_msg ("day %d is %d-%d-%d", date, year, month, day);
      expected_day++;
      if (!iku_date_make (expected_year, expected_month, expected_day, &back))
        {
          expected_day = 1;
          expected_month = expected_month % 12 + 1;
          expected_year += expected_month == 1;
        }
    }
}
END_TEST

START_TEST (dates_are_read_and_printed)
{
  g_autoptr (GString) text = g_string_new (NULL);
  IkuDate date = 0;

  ck_assert (iku_date_parse ("1970-01-01", 10, &date));
  ck_assert_int_eq (date, 0);
  ck_assert (iku_date_parse ("2024-02-29", 10, &date));
  iku_date_print (date, text);
  ck_assert_str_eq (text->str, "2024-02-29");
  ck_assert (!iku_date_parse ("2023-02-29", 10, &date));
  ck_assert (!iku_date_parse ("1900-02-29", 10, &date));
  ck_assert (!iku_date_parse ("2023-5-23", 9, &date));
  ck_assert (!iku_date_parse ("2023-13-01", 10, &date));
  ck_assert (!iku_date_parse ("2023/05/23", 10, &date));
  ck_assert (!iku_date_parse ("0000-01-01", 10, &date));

  check_print (iku_date_get_period (date, IKU_PERIOD_QUARTER), "2024-TW1");
  check_print (iku_date_get_period (date, IKU_PERIOD_YEAR), "2024");
  ck_assert_int_eq (iku_period_first_day (parse ("1970-TW2")), 90);
  ck_assert_int_eq (iku_period_last_day (parse ("1970-TW1")), 89);
  ck_assert_int_eq (iku_period_last_day (parse ("1969")), -1);
}
END_TEST

START_TEST (no_period_is_its_own_kind)
{
  IkuPeriod none = { IKU_PERIOD_NONE, 0 };
  guint count = 0;

  check_print (none, "");
  ck_assert (iku_period_contains (none, none));
  ck_assert (!iku_period_contains (none, parse ("2023")));
  ck_assert (!iku_period_contains (parse ("2023"), none));
  ck_assert (iku_period_equal (
      iku_period_first (none, IKU_PERIOD_MONTH, &count), none));
  ck_assert (iku_period_equal (iku_date_get_period (0, IKU_PERIOD_NONE), none));
  ck_assert_int_eq (iku_period_get_year (none), 0);
  ck_assert_int_eq (iku_period_get_part (none), 0);
  ck_assert_str_eq (iku_period_kind_get_name (IKU_PERIOD_QUARTER), "triwulan");
}
END_TEST

Suite *
period_suite (void)
{
  Suite *suite = suite_create ("period");
  TCase *tests = tcase_create ("period");

  tcase_add_loop_test (tests, prints_what_it_reads, 0,
                       G_N_ELEMENTS (good_periods));
  tcase_add_loop_test (tests, refuses_what_is_no_period, 0,
                       G_N_ELEMENTS (bad_periods));
  tcase_add_loop_test (tests, reads_what_offices_write, 0,
                       G_N_ELEMENTS (office));
  tcase_add_test (tests, shifts_across_years);
  tcase_add_test (tests, holds_and_is_held);
  tcase_add_test (tests, orders_by_first_day);
  tcase_add_test (tests, days_follow_the_calendar);
  tcase_add_test (tests, dates_are_read_and_printed);
  tcase_add_test (tests, no_period_is_its_own_kind);
  suite_add_tcase (suite, tests);
  return suite;
}
