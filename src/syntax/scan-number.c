/* scan-number.c - numbers, periods, dates and numberings
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is malformed is still one token, with the value that was probably
 * meant: one finding, and nothing follows from it.
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/scan.h"

#include "parser.h"

#define SMALL_DIGITS 18 /* of a number that fits a gint64 */

static const char *
skip_digits (const char *p)
{
  while (iku_is_digit (*p))
    p++;
  return p;
}

static const char *
skip_word (const char *p)
{
  while (iku_is_word (*p))
    p++;
  return p;
}

static int
make_number (IkuScanner *self, IkuValue *value, IkuSpan span, IkuNumber number)
{
  value->node = iku_build_leaf (self->build, IKU_NODE_NUMBER, span);
  value->node->value.number = number;
  return T_ANGKA;
}

static guint32
offset_of (const IkuScanner *self, const char *p)
{
  return (guint32) (p - self->bytes);
}

/* The digits of text, grouped by three. */
static char *
regroup (const char *text, gsize length)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (iku_is_digit (text[i]))
      g_string_append_c (digits, text[i]);
  for (gsize i = 0; i < digits->len; i++)
    {
      if (i > 0 && (digits->len - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits->str[i]);
    }
  return g_string_free (out, FALSE);
}

static guint
count_of (const char *text, gsize length, char c)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == c;
  return n;
}

/* What a malformed number was probably meant to be, and *other what else it
 * could be; NULL if there is no telling. */
static char *
guess_number (const char *text, gsize length, char **other)
{
  guint points = count_of (text, length, '.');
  guint commas = count_of (text, length, ',');
  const char *point = memchr (text, '.', length);
  const char *comma = memchr (text, ',', length);
  g_autofree char *copy = g_strndup (text, length);
  gsize tail;

  *other = NULL;
  if (points == 1 && commas == 0)
    {
      tail = (gsize) (text + length - point) - 1;
      copy[point - text] = ',';
      if (tail == 3)
        *other = regroup (text, length);
      return g_steal_pointer (&copy);
    }
  /* 1,234.5 and 1,234,567 as English has them. */
  if (commas >= 1 && points == 1 && strrchr (copy, ',') < strchr (copy, '.'))
    {
      g_strdelimit (copy, ",", '\'');
      g_strdelimit (copy, ".", ',');
      g_strdelimit (copy, "'", '.');
      return g_steal_pointer (&copy);
    }
  if (points == 0 && commas > 1)
    {
      tail = (gsize) (copy + length - strrchr (copy, ',')) - 1;
      return tail == 3 && (comma - text) <= 3 ? regroup (text, length) : NULL;
    }
  if (commas == 0)
    return regroup (text, length);
  return NULL;
}

static int
report_malformed (IkuScanner *self, IkuValue *value, IkuSpan span)
{
  const char *text = self->bytes + span.start;
  gsize length = span.end - span.start;
  IkuFindings *findings = self->build->findings;
  g_autofree char *shown = g_strndup (text, length);
  g_autofree char *other = NULL;
  g_autofree char *meant = guess_number (text, length, &other);
  IkuNumbers *numbers = iku_build_numbers (self->build);
  IkuNumber number = iku_number_from_int (0);
  IkuFinding *finding;

  if (meant != NULL
      && iku_number_parse (numbers, meant, strlen (meant),
                           IKU_NOTATION_INDONESIAN, &number)
             != IKU_PARSE_OK)
    g_clear_pointer (&meant, g_free);
  finding = iku_scan_fault (self, &iku_code_bad_number, span, shown, NULL);
  if (finding != NULL && meant != NULL)
    {
      if (other != NULL)
        iku_finding_note (findings, finding, &iku_phrase_probably_either, meant,
                          other, NULL);
      else
        iku_finding_note (findings, finding, &iku_phrase_probably, meant, NULL);
      iku_scan_fix (self, finding, other == NULL, span, meant);
      if (other != NULL)
        iku_scan_fix (self, finding, FALSE, span, other);
    }
  make_number (self, value, span, number);
  value->node->flags |= IKU_NODE_HAS_ERROR;
  return T_ANGKA;
}

/* maks(75,100): whether a number stands alone between the brackets of a
 * call that takes several arguments, or of a list. */
static gboolean
is_only_argument (const IkuScanner *self, IkuSpan span)
{
  IkuToken opener = iku_build_recent (self->build, 1);
  const char *after = self->bytes + span.end;
  guint min, max;
  IkuOp op;

  while (*after == ' ' || *after == '%')
    after++;
  if (self->previous == '{')
    return opener.token == T_DALAM && *after == '}';
  if (self->previous != '(' || *after != ')')
    return FALSE;
  if (opener.token == T_NAMA || opener.token == T_NAMA_AWAL)
    {
      g_autofree char *name
          = iku_text_dup_span (self->build->text, opener.span);

      if (!iku_op_find_function (name, &op))
        return TRUE;
      iku_op_get_arity (op, &min, &max);
      return max > 1;
    }
  return FALSE;
}

/* 1,500 is 1½; who writes English means 1500. */
static void
warn_comma (IkuScanner *self, IkuSpan span, IkuNumber number)
{
  IkuBuilder *build = self->build;
  const char *text = self->bytes + span.start;
  gsize length = span.end - span.start;
  const char *comma = memchr (text, ',', length);
  g_autofree char *shown = g_strndup (text, length);
  g_autofree char *grouped = NULL;
  g_autoptr (GString) read = NULL;
  IkuFinding *finding;

  if (comma == NULL || memchr (text, '.', length) != NULL)
    return;
  if (is_only_argument (self, span))
    {
      finding = iku_findings_add (build->findings, &iku_code_comma_argument,
                                  iku_place (build->text, span), shown, NULL);
      shown[comma - text] = ';';
      iku_scan_fix (self, finding, FALSE, span, shown);
      return;
    }
  if (text + length - comma != 4 || comma - text > 3 || text[0] == '0')
    return;
  read = g_string_new (NULL);
  iku_number_print (iku_build_numbers (build), read, number, 3, FALSE,
                    IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  grouped = regroup (text, length);
  finding = iku_findings_add (build->findings, &iku_code_comma_thousands,
                              iku_place (build->text, span), shown, read->str,
                              grouped, NULL);
  iku_scan_fix (self, finding, FALSE, span, grouped);
}

/* As documents number a sasaran: 1, 1.1, 1.a. */
static int
scan_numbering (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *text = self->bytes + span->start;
  const char *p = skip_word (text);

  while (*p == '.' && iku_is_word (p[1]))
    p = skip_word (p + 1);
  span->end = offset_of (self, p);
  value->node = iku_build_leaf (self->build, IKU_NODE_TEXT, *span);
  value->node->value.text
      = (IkuNodeText){ iku_arena_strndup (self->build->arena, text,
                                          (gsize) (p - text)),
                       (gsize) (p - text) };
  /* 1. as Word numbers: the point says nothing. */
  if (*p == '.' && p[1] != '.')
    span->end++;
  return T_NOMOR;
}

IkuToken
iku_scan_as_numbering (IkuScanner *self, IkuToken number)
{
  if (number.token == T_ANGKA)
    number.token = scan_numbering (self, &number.value, &number.span);
  return number;
}

/* A number with groups, a fraction or many digits. */
static int
scan_long_number (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *text = self->bytes + span->start;
  const char *p = skip_digits (text);
  IkuNumber number;

  while ((*p == '.' || *p == ',') && iku_is_digit (p[1]))
    p = skip_digits (p + 1);
  span->end = offset_of (self, p);
  switch (iku_number_parse (iku_build_numbers (self->build), text,
                            (gsize) (p - text), IKU_NOTATION_INDONESIAN,
                            &number))
    {
    case IKU_PARSE_OK:
      warn_comma (self, *span, number);
      return make_number (self, value, *span, number);
    case IKU_PARSE_TOO_MANY_DIGITS:
      iku_scan_fault (self, &iku_code_long_number, *span, NULL, NULL);
      return make_number (self, value, *span, iku_number_from_int (0));
    default:
      /* After a keyword misspelt it is a numbering, such as 1.5; it is one
       * near a keyword that takes one. */
      if (self->previous == T_NAMA_AWAL)
        return make_number (self, value, *span, iku_number_from_int (0));
      if (iku_token_is_entry (self->head))
        return scan_numbering (self, value, span);
      return report_malformed (self, value, *span);
    }
}

/* 80-90%: what was meant is a range; the value is its upper end. */
static int
report_dash (IkuScanner *self, IkuValue *value, IkuSpan span, const char *dash)
{
  const char *text = self->bytes + span.start, *p = self->bytes + span.end;
  const char *unit = *p == '%' ? "%" : "";
  g_autofree char *low
      = g_strdup_printf ("%.*s%s", (int) (dash - text), text, unit);
  g_autofree char *high
      = g_strdup_printf ("%.*s%s", (int) (p - dash) - 1, dash + 1, unit);
  g_autofree char *range = g_strconcat (low, "..", high, NULL);
  IkuNumber number = iku_number_from_int (0);
  IkuFinding *finding
      = iku_scan_fault (self, &iku_code_range_with_dash, span, low, high);

  iku_number_parse (iku_build_numbers (self->build), dash + 1,
                    (gsize) (p - dash) - 1, IKU_NOTATION_INDONESIAN, &number);
  iku_scan_fix (self, finding, FALSE,
                iku_span (span.start, span.end + (*unit != '\0')), range);
  return make_number (self, value, span, number);
}

/* Digits, minus, and digits or letters, without blanks. */
static int
scan_period (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *text = self->bytes + span->start;
  const char *dash = skip_digits (text);
  const char *p = skip_word (dash + 1);
  g_autofree char *shown = NULL;
  IkuPeriod period;
  IkuDate date;

  if (*p == '-' && iku_is_digit (p[1]))
    p = skip_word (p + 1);
  span->end = offset_of (self, p);
  if (iku_period_parse (text, (gsize) (p - text), &period))
    {
      value->node = iku_build_leaf (self->build, IKU_NODE_PERIOD, *span);
      value->node->value.period = period;
      return T_PERIODE_LIT;
    }
  if (iku_date_parse (text, (gsize) (p - text), &date))
    {
      value->node = iku_build_leaf (self->build, IKU_NODE_DATE, *span);
      value->node->value.date = date;
      return T_TANGGAL_LIT;
    }

  /* 80-90% and 2021-2026 are no periods, and were not meant as such. */
  if (skip_digits (dash + 1) == p && (dash - text != 4 || p - dash == 5))
    return report_dash (self, value, *span, dash);
  shown = g_strndup (text, (gsize) (p - text));
  iku_scan_fault (self, &iku_code_bad_period, *span, shown, NULL);
  value->node = iku_build_leaf (self->build, IKU_NODE_PERIOD, *span);
  if (!iku_period_parse (text, (gsize) (dash - text),
                         &value->node->value.period))
    iku_period_make (IKU_PERIOD_YEAR, 1, 1, &value->node->value.period);
  return T_PERIODE_LIT;
}

/* 2x where a name is due is a bad name; elsewhere a blank is missing. */
static int
scan_number_and_word (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *text = self->bytes + span->start;
  const char *digits = skip_digits (text), *p = skip_word (text);
  gboolean is_name = self->previous >= T_SATUAN && self->previous <= T_SKENARIO;
  IkuSpan whole = iku_span (span->start, offset_of (self, p));
  IkuFinding *finding
      = iku_scan_fault (self, &iku_code_number_and_word, whole, NULL, NULL);
  IkuNumber number = iku_number_from_int (0);

  if (is_name)
    {
      span->end = whole.end;
      value->node = iku_build_name (self->build, *span, 0);
      return T_NAMA;
    }
  span->end = offset_of (self, digits);
  if (finding != NULL)
    iku_finding_replace (
        self->build->findings, finding, TRUE, &iku_phrase_insert_blank,
        iku_place (self->build->text, iku_span (span->end, span->end)), " ");
  iku_number_parse (iku_build_numbers (self->build), text,
                    (gsize) (digits - text), IKU_NOTATION_PLAIN, &number);
  return make_number (self, value, *span, number);
}

int
iku_scan_number (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *text = self->bytes + span->start, *p = text;
  gint64 small = 0;

  if (iku_token_is_entry (self->previous) || self->previous == T_PROGRAM
      || self->previous == T_KEGIATAN)
    return scan_numbering (self, value, span);

  for (; iku_is_digit (*p) && p - text < SMALL_DIGITS; p++)
    small = small * 10 + (*p - '0');
  if (iku_is_digit (*p) || ((*p == '.' || *p == ',') && iku_is_digit (p[1])))
    return scan_long_number (self, value, span);
  if (*p == '-'
      && (iku_is_digit (p[1]) || (p[1] == 'S' && iku_is_digit (p[2]))
          || (p[1] == 'T' && p[2] == 'W' && iku_is_digit (p[3]))))
    return scan_period (self, value, span);
  if (iku_is_word (*p))
    return scan_number_and_word (self, value, span);
  span->end = offset_of (self, p);
  return make_number (self, value, *span, iku_number_from_int (small));
}
