/* format.c - tests of values as people and programs read them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>

#include "report/format.h"
#include "suites.h"

static const IkuUnit percent
    = { "persen", "%", IKU_DIMENSION_PLAIN, { 1, 100 }, { NULL, { 0, 0 } } };
static const IkuIndicator one_decimal
    = { .decimals = 1, .rounding = IKU_ROUND_HALF_AWAY };

static void
check_value (const IkuItem *item, IkuNumber value, const char *people,
             const char *programs)
{
  const char *expected[] = { people, programs };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (IkuFormat) format = iku_format_new ((IkuFormatStyle) i);
      g_autoptr (GString) out = g_string_new (NULL);

      iku_format_put_value (format, out, item, value);
      ck_assert_str_eq (out->str, expected[i]);
    }
}

START_TEST (numbers_stand_in_their_unit)
{
  IkuItem item = { .type = IKU_TYPE_NUMBER, .unit = &percent };

  check_value (&item, iku_number_from_ratio (2, 3), "66,67", "66.67");
  check_value (&item, iku_number_from_int (80), "8.000,00", "8000");
  check_value (&item, iku_number_from_ratio (-1, 2), "-50,00", "-50");
  item.indicator = &one_decimal;
  check_value (&item, iku_number_from_ratio (8995, 10000), "90,0", "90");
}
END_TEST

START_TEST (words_stand_for_themselves)
{
  static const char *const words[] = { "TMP", "WTP" };
  const IkuChoice choice = { .ordered = TRUE, .n_values = 2, .values = words };
  IkuItem item = { .type = IKU_TYPE_LOGIC };

  check_value (&item, iku_number_from_int (1), "ya", "ya");
  check_value (&item, iku_number_from_int (0), "tidak", "tidak");
  item.type = IKU_TYPE_CHOICE;
  item.choice = &choice;
  check_value (&item, iku_number_from_int (1), "WTP", "WTP");
  check_value (&item, iku_number_from_int (2), "", "");
  item.type = IKU_TYPE_DATE;
  check_value (&item, iku_number_from_int (0), "1970-01-01", "1970-01-01");
}
END_TEST

START_TEST (exact_fractions)
{
  g_autoptr (IkuFormat) format = iku_format_new (IKU_FORMAT_PROGRAMS);
  g_autoptr (GString) out = g_string_new (NULL);
  IkuItem item = { .type = IKU_TYPE_NUMBER, .unit = &percent };

  ck_assert (
      iku_format_put_exact (format, out, &item, iku_number_from_ratio (4, 6)));
  g_string_append_c (out, ' ');
  iku_format_put_exact_percent (format, out, iku_number_from_ratio (5, 6));
  ck_assert_str_eq (out->str, "200/3 250/3");
  item.type = IKU_TYPE_LOGIC;
  ck_assert (
      !iku_format_put_exact (format, out, &item, iku_number_from_int (1)));
}
END_TEST

START_TEST (targets_may_be_ranges)
{
  g_autoptr (IkuFormat) people = iku_format_new (IKU_FORMAT_PEOPLE);
  g_autoptr (IkuFormat) programs = iku_format_new (IKU_FORMAT_PROGRAMS);
  g_autoptr (GString) out = g_string_new (NULL);
  IkuItem item = { .type = IKU_TYPE_NUMBER, .unit = &percent };
  IkuNumber low = iku_number_from_ratio (4, 5);
  IkuNumber high = iku_number_from_ratio (9, 10);

  iku_format_put_target (people, out, &item, low, high);
  g_string_append_c (out, ' ');
  iku_format_put_target (programs, out, &item, low, high);
  g_string_append_c (out, ' ');
  iku_format_put_target (programs, out, &item, low,
                         iku_number_from_ratio (8, 10));
  g_string_append_c (out, ' ');
  iku_format_put_percent (people, out, high);
  ck_assert_str_eq (out->str, "80,00..90,00 80..90 80 90,00%");
}
END_TEST

START_TEST (periods_have_names)
{
  static const struct
  {
    const char *text, *id, *en;
  } cases[] = {
    { "2023", "Tahun 2023", "Year 2023" },
    { "2023-S2", "Semester 2 tahun 2023", "Semester 2 of 2023" },
    { "2023-TW3", "Triwulan 3 tahun 2023", "Quarter 3 of 2023" },
    { "2023-08", "Agustus 2023", "August 2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      IkuPeriod period;

      ck_assert (
          iku_period_parse (cases[i].text, strlen (cases[i].text), &period));
      iku_format_put_period (out, period, IKU_LANG_ID);
      ck_assert_str_eq (out->str, cases[i].id);
      g_string_truncate (out, 0);
      iku_format_put_period (out, period, IKU_LANG_EN);
      ck_assert_str_eq (out->str, cases[i].en);
    }
}
END_TEST

Suite *
format_suite (void)
{
  Suite *suite = suite_create ("format");
  TCase *tests = tcase_create ("format");

  tcase_add_test (tests, numbers_stand_in_their_unit);
  tcase_add_test (tests, words_stand_for_themselves);
  tcase_add_test (tests, exact_fractions);
  tcase_add_test (tests, targets_may_be_ranges);
  tcase_add_test (tests, periods_have_names);
  suite_add_tcase (suite, tests);
  return suite;
}
