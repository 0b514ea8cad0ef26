/* period.c - calendar periods and dates
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/period.h"

#define LAST_YEAR 9999

/* Days from 0001-01-01 to 1970-01-01. */
#define EPOCH 719162

static const gint month_starts[13]
    = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

static gint64
divide_down (gint64 a, gint64 b)
{
  return a / b - (a % b < 0);
}

guint
iku_period_kind_get_parts (IkuPeriodKind kind)
{
  static const guint parts[] = {
    [IKU_PERIOD_NONE] = 0,     [IKU_PERIOD_YEAR] = 1,
    [IKU_PERIOD_SEMESTER] = 2, [IKU_PERIOD_QUARTER] = 4,
    [IKU_PERIOD_MONTH] = 12,
  };

  return parts[kind];
}

const char *
iku_period_kind_get_name (IkuPeriodKind kind)
{
  static const char *const names[] = {
    [IKU_PERIOD_NONE] = "tanpa periode", [IKU_PERIOD_YEAR] = "tahun",
    [IKU_PERIOD_SEMESTER] = "semester",  [IKU_PERIOD_QUARTER] = "triwulan",
    [IKU_PERIOD_MONTH] = "bulan",
  };

  return names[kind];
}

gboolean
iku_period_make (IkuPeriodKind kind, gint year, gint part, IkuPeriod *out)
{
  gint parts = (gint) iku_period_kind_get_parts (kind);

  if (year < 1 || year > LAST_YEAR || part < 1 || part > parts)
    return FALSE;

  *out = (IkuPeriod){ kind, year * parts + part - 1 };
  return TRUE;
}

gint
iku_period_get_year (IkuPeriod period)
{
  guint parts = iku_period_kind_get_parts (period.kind);

  return parts == 0 ? 0 : (gint) divide_down (period.ordinal, parts);
}

gint
iku_period_get_part (IkuPeriod period)
{
  guint parts = iku_period_kind_get_parts (period.kind);

  if (parts == 0)
    return 0;
  return (gint) (period.ordinal
                 - divide_down (period.ordinal, parts) * (gint64) parts)
         + 1;
}

gboolean
iku_period_is_valid (IkuPeriod period)
{
  gint year = iku_period_get_year (period);

  return year >= 1 && year <= LAST_YEAR;
}

/* The number that count digits make, or -1. */
static gint
read_digits (const char *text, gsize count)
{
  gint value = 0;

  for (gsize i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + g_ascii_digit_value (text[i]);
    }
  return value;
}

gboolean
iku_period_parse (const char *text, gsize length, IkuPeriod *out)
{
  gint year;

  if (length < 4 || (year = read_digits (text, 4)) < 0)
    return FALSE;
  if (length == 4)
    return iku_period_make (IKU_PERIOD_YEAR, year, 1, out);
  if (text[4] != '-')
    return FALSE;
  if (length == 7 && text[5] == 'S')
    return iku_period_make (IKU_PERIOD_SEMESTER, year,
                            read_digits (text + 6, 1), out);
  if (length == 7)
    return iku_period_make (IKU_PERIOD_MONTH, year, read_digits (text + 5, 2),
                            out);
  return length == 8 && text[5] == 'T' && text[6] == 'W'
         && iku_period_make (IKU_PERIOD_QUARTER, year,
                             read_digits (text + 7, 1), out);
}

void
iku_period_print (IkuPeriod period, GString *out)
{
  gint year = iku_period_get_year (period);
  gint part = iku_period_get_part (period);

  switch (period.kind)
    {
    case IKU_PERIOD_YEAR:
      g_string_append_printf (out, "%04d", year);
      break;
    case IKU_PERIOD_SEMESTER:
      g_string_append_printf (out, "%04d-S%d", year, part);
      break;
    case IKU_PERIOD_QUARTER:
      g_string_append_printf (out, "%04d-TW%d", year, part);
      break;
    case IKU_PERIOD_MONTH:
      g_string_append_printf (out, "%04d-%02d", year, part);
      break;
    case IKU_PERIOD_NONE:
      break;
    }
}

/* The first month and the month after the last, on the line of months. */
static gint64
get_first_month (IkuPeriod period)
{
  guint parts = iku_period_kind_get_parts (period.kind);

  return parts == 0 ? 0 : (gint64) period.ordinal * (12 / parts);
}

static gint64
get_next_month (IkuPeriod period)
{
  guint parts = iku_period_kind_get_parts (period.kind);

  return parts == 0 ? 0 : ((gint64) period.ordinal + 1) * (12 / parts);
}

gint
iku_period_compare (IkuPeriod a, IkuPeriod b)
{
  gint64 x = get_first_month (a), y = get_first_month (b);

  if (x != y)
    return x < y ? -1 : 1;
  return (a.kind > b.kind) - (a.kind < b.kind);
}

IkuPeriod
iku_period_enclosing (IkuPeriod period, IkuPeriodKind kind)
{
  guint from = iku_period_kind_get_parts (period.kind);
  guint to = iku_period_kind_get_parts (kind);

  if (from == 0 || to == 0 || to >= from)
    return period;
  return (IkuPeriod){ kind, (gint32) divide_down (period.ordinal, from / to) };
}

IkuPeriod
iku_period_first (IkuPeriod period, IkuPeriodKind kind, guint *count)
{
  guint from = iku_period_kind_get_parts (period.kind);
  guint to = iku_period_kind_get_parts (kind);

  if (from == 0 || to <= from)
    {
      *count = 1;
      return period;
    }
  *count = to / from;
  return (IkuPeriod){ kind,
                      (gint32) ((gint64) period.ordinal * (gint64) *count) };
}

gboolean
iku_period_contains (IkuPeriod outer, IkuPeriod inner)
{
  if (outer.kind == IKU_PERIOD_NONE || inner.kind == IKU_PERIOD_NONE)
    return outer.kind == inner.kind;
  return get_first_month (outer) <= get_first_month (inner)
         && get_next_month (inner) <= get_next_month (outer);
}

static gboolean
is_leap (gint64 year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Days from 1970-01-01 to the first of a month, months counted from year 0. */
static gint64
get_month_day (gint64 month)
{
  gint64 year = divide_down (month, 12);
  gint64 before = year - 1, part = month - year * 12;

  return before * 365 + divide_down (before, 4) - divide_down (before, 100)
         + divide_down (before, 400) + month_starts[part]
         + (part >= 2 && is_leap (year)) - EPOCH;
}

IkuDate
iku_period_first_day (IkuPeriod period)
{
  return (IkuDate) CLAMP (get_month_day (get_first_month (period)), G_MININT32,
                          G_MAXINT32);
}

IkuDate
iku_period_last_day (IkuPeriod period)
{
  return (IkuDate) CLAMP (get_month_day (get_next_month (period)) - 1,
                          G_MININT32, G_MAXINT32);
}

gboolean
iku_date_make (gint year, gint month, gint day, IkuDate *out)
{
  gint64 first, next, months = (gint64) year * 12 + month - 1;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1)
    return FALSE;
  first = get_month_day (months);
  next = get_month_day (months + 1);
  if (day > next - first)
    return FALSE;
  *out = (IkuDate) (first + day - 1);
  return TRUE;
}

/* The month that holds a day, counted from year 0. */
static gint64
find_month (IkuDate date)
{
  /* 146097 days are 400 years, so the guess is within a month or two. */
  gint64 month = divide_down (((gint64) date + EPOCH) * 4800, 146097) + 12;

  while (get_month_day (month) > date)
    month--;
  while (get_month_day (month + 1) <= date)
    month++;
  return month;
}

void
iku_date_split (IkuDate date, gint *year, gint *month, gint *day)
{
  gint64 months = find_month (date);

  *year = (gint) divide_down (months, 12);
  *month = (gint) (months - (gint64) *year * 12) + 1;
  *day = (gint) (date - get_month_day (months)) + 1;
}

gboolean
iku_date_parse (const char *text, gsize length, IkuDate *out)
{
  return length == 10 && text[4] == '-' && text[7] == '-'
         && iku_date_make (read_digits (text, 4), read_digits (text + 5, 2),
                           read_digits (text + 8, 2), out);
}

void
iku_date_print (IkuDate date, GString *out)
{
  gint year, month, day;

  iku_date_split (date, &year, &month, &day);
  g_string_append_printf (out, "%04d-%02d-%02d", year, month, day);
}

IkuPeriod
iku_date_get_period (IkuDate date, IkuPeriodKind kind)
{
  IkuPeriod month = { IKU_PERIOD_MONTH, (gint32) find_month (date) };

  if (kind == IKU_PERIOD_NONE)
    return (IkuPeriod){ IKU_PERIOD_NONE, 0 };
  return iku_period_enclosing (month, kind);
}
