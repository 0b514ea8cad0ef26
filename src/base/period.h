/* period.h - calendar periods and dates
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A period is a kind and an ordinal on that kind's line, so that shifting is
 * adding and comparing within a kind is comparing numbers.  A date is a
 * day number of the proleptic Gregorian calendar.  Years 1 to 9999.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  IKU_PERIOD_NONE, /* no period at all: a table without one */
  IKU_PERIOD_YEAR,
  IKU_PERIOD_SEMESTER,
  IKU_PERIOD_QUARTER,
  IKU_PERIOD_MONTH
} IkuPeriodKind;

typedef struct
{
  IkuPeriodKind kind;
  gint32 ordinal; /* year, or year * n + index within the year from 0 */
} IkuPeriod;

typedef gint32 IkuDate; /* days since 1970-01-01 */

/* part counts from 1 within the year; 1 for a year.  FALSE if out of range. */
gboolean iku_period_make (IkuPeriodKind kind, gint year, gint part,
                          IkuPeriod *out);
gint iku_period_get_year (IkuPeriod period);
gint iku_period_get_part (IkuPeriod period);
/* Whether its year lies within 1 to 9999; shifting may lead out. */
gboolean iku_period_is_valid (IkuPeriod period);
guint iku_period_kind_get_parts (IkuPeriodKind kind); /* per year: 1 2 4 12 */
const char *iku_period_kind_get_name (IkuPeriodKind kind); /* "tahun" … */

/* As the language writes them: 2023, 2023-S1, 2023-TW3, 2023-07.  The whole
 * of text. */
gboolean iku_period_parse (const char *text, gsize length, IkuPeriod *out);
/* As offices write them as well: TW I, Triwulan 2, Semester I, Januari, Agt,
 * Tahun 2023, Juli 2023, 2023 TW I …; a year that is not said is taken from
 * year (0: then FALSE). */
gboolean iku_period_parse_office (const char *text, gsize length, gint year,
                                  IkuPeriod *out);
/* The language's notation. */
void iku_period_print (IkuPeriod period, GString *out);

static inline gboolean
iku_period_equal (IkuPeriod a, IkuPeriod b)
{
  return a.kind == b.kind && a.ordinal == b.ordinal;
}
/* By first day, coarser first when equal. */
gint iku_period_compare (IkuPeriod a, IkuPeriod b);
/* The period of a coarser (or the same) kind that holds this one. */
IkuPeriod iku_period_enclosing (IkuPeriod period, IkuPeriodKind kind);
/* The first sub-period of a finer (or the same) kind, and how many. */
IkuPeriod iku_period_first (IkuPeriod period, IkuPeriodKind kind, guint *count);
static inline IkuPeriod
iku_period_shift (IkuPeriod period, gint32 by)
{
  period.ordinal += by;
  return period;
}
gboolean iku_period_contains (IkuPeriod outer, IkuPeriod inner);
IkuDate iku_period_first_day (IkuPeriod period);
IkuDate iku_period_last_day (IkuPeriod period);

gboolean iku_date_make (gint year, gint month, gint day, IkuDate *out);
void iku_date_split (IkuDate date, gint *year, gint *month, gint *day);
/* 2023-05-23, the whole of text. */
gboolean iku_date_parse (const char *text, gsize length, IkuDate *out);
void iku_date_print (IkuDate date, GString *out);
IkuPeriod iku_date_get_period (IkuDate date, IkuPeriodKind kind);

G_END_DECLS
