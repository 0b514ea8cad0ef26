/* mistake-value.c - numbers, signs, periods and ranges
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/mistake.h"

static gboolean
is_in_rows (const IkuMistake *self)
{
  int head = self->build->head.token;

  return head == T_TARGET || head == T_BASELINE || head == T_KONSTANTA
         || head == T_PEMBANDING;
}

/* Signs and words for an operation that planners know from elsewhere. */
static const struct
{
  const char *wrong;
  const char *right;
  const IkuPhrase *kind;
} operators[] = {
  { "x", "*", &iku_phrase_sign_times },
  { "kali", "*", &iku_phrase_sign_times },
  { "dikali", "*", &iku_phrase_sign_times },
  { "bagi", "/", &iku_phrase_sign_over },
  { "dibagi", "/", &iku_phrase_sign_over },
  { "per", "/", &iku_phrase_sign_over },
  { ":", "/", &iku_phrase_sign_over },
  { "tambah", "+", &iku_phrase_sign_plus },
  { "ditambah", "+", &iku_phrase_sign_plus },
  { "dikurangi", "-", &iku_phrase_sign_minus },
  { "**", "^", &iku_phrase_sign_power },
  { "==", "=", &iku_phrase_sign_compare },
  { "=>", ">=", &iku_phrase_sign_compare },
  { "=<", "<=", &iku_phrase_sign_compare },
  { "><", "<>", &iku_phrase_sign_compare },
};

static gboolean
report_operator (const IkuMistake *self, IkuSpan span)
{
  g_autofree char *text = iku_mistake_dup_span (self, span);

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_ascii_strcasecmp (text, operators[i].wrong) == 0)
      {
        IkuFinding *finding = iku_findings_add (
            self->build->findings, &iku_code_wrong_operator,
            iku_place (self->build->text, span), text, IKU_ARG_PHRASE,
            operators[i].kind, operators[i].right, NULL);

        iku_mistake_fix (self, finding, FALSE, span, operators[i].right);
        return TRUE;
      }
  return FALSE;
}

/* a / b x 100, a : b, a == b */
gboolean
iku_mistake_try_wrong_operator (const IkuMistake *self)
{
  IkuToken last = iku_mistake_before (self, 1);
  IkuSpan both = iku_span_join (last.span, self->found.span);

  if (iku_mistake_expects (self, '+'))
    return ((iku_token_is_name (self->found.token)
             || (self->found.token == ':' && !iku_mistake_expects (self, ';')))
            && report_operator (self, self->found.span))
           || (iku_token_is_name (last.token)
               && (self->found.token == T_ANGKA || self->found.token == T_NAMA
                   || self->found.token == '(')
               && report_operator (self, last.span));
  return both.end - both.start == 2 && report_operator (self, both);
}

/* satuan % */
gboolean
iku_mistake_try_unit_sign (const IkuMistake *self)
{
  if (self->found.token != '%'
      || !iku_parser_expects_unit (self->parser->stack))
    return FALSE;
  iku_mistake_fix (self,
                   iku_mistake_report (self, &iku_code_unit_sign,
                                       self->found.span, "persen", NULL),
                   FALSE, self->found.span, "persen");
  return TRUE;
}

/* target 100%: 100 was read as the year. */
gboolean
iku_mistake_try_without_year (const IkuMistake *self)
{
  IkuToken value = iku_mistake_before (self, 1);
  g_autofree char *text = NULL;

  if (self->build->head.token != T_TARGET || value.token != T_ANGKA
      || iku_mistake_before (self, 2).token != T_TARGET
      || (self->found.token != '%' && !iku_token_begins_item (self->found.token)
          && self->found.token != '}' && self->found.token != T_END))
    return FALSE;
  if (self->found.token == '%')
    value.span.end = self->found.span.end;
  text = iku_mistake_dup_span (self, value.span);
  iku_mistake_report (self, &iku_code_without_year, value.span, text, NULL);
  return TRUE;
}

/* 23 Mei 2013 */
gboolean
iku_mistake_try_written_date (const IkuMistake *self)
{
  guint n = iku_token_is_name (self->found.token) ? 0 : 1;
  IkuToken day = iku_mistake_before (self, n + 1);
  IkuToken month = iku_mistake_before (self, n);
  IkuToken year = n == 0 ? iku_parser_peek (self->parser, 1) : self->found;
  const char *bytes = self->build->bytes;
  gint64 d, y;
  IkuPeriod period;
  IkuDate date;
  IkuSpan span;
  g_autoptr (GString) text = g_string_new (NULL);

  if (day.token != T_ANGKA || !iku_token_is_name (month.token)
      || year.token != T_ANGKA
      || !iku_number_get_int (iku_build_numbers (self->build),
                              day.value.node->value.number, &d)
      || !iku_number_get_int (iku_build_numbers (self->build),
                              year.value.node->value.number, &y)
      || y < 1 || y > 9999 || d < 1 || d > 31
      || !iku_period_parse_office (bytes + month.span.start,
                                   month.span.end - month.span.start, (gint) y,
                                   &period)
      || period.kind != IKU_PERIOD_MONTH
      || !iku_date_make ((gint) y, iku_period_get_part (period), (gint) d,
                         &date))
    return FALSE;
  span = iku_span_join (day.span, year.span);
  iku_date_print (date, text);
  iku_mistake_fix (
      self,
      iku_mistake_report (self, &iku_code_written_date, span, text->str, NULL),
      FALSE, span, text->str);
  return TRUE;
}

/* Rp 2.500.000 and Rp2.500.000 */
gboolean
iku_mistake_try_rupiah_sign (const IkuMistake *self)
{
  guint n = iku_token_is_name (self->found.token)       ? 0
            : iku_mistake_before (self, 1).token == '.' ? 2
                                                        : 1;
  IkuToken word = iku_mistake_before (self, n);
  const char *bytes = self->build->bytes;
  IkuSpan number;
  g_autofree char *text = NULL, *right = NULL;

  if (!iku_token_is_name (word.token) || word.span.end - word.span.start < 2
      || g_ascii_strncasecmp (bytes + word.span.start, "rp", 2) != 0)
    return FALSE;
  number.start = word.span.start + 2;
  while (bytes[number.start] == ' ' || bytes[number.start] == '.')
    number.start++;
  number.end = number.start;
  while (iku_is_digit (bytes[number.end])
         || ((bytes[number.end] == '.' || bytes[number.end] == ',')
             && iku_is_digit (bytes[number.end + 1])))
    number.end++;
  if (number.end == number.start)
    return FALSE;

  text = iku_mistake_dup_span (self, number);
  right = g_strconcat (text, " rupiah", NULL);
  if (bytes[number.end] == ',' && bytes[number.end + 1] == '-')
    number.end += 2;
  number.start = word.span.start;
  iku_mistake_fix (
      self,
      iku_mistake_report (self, &iku_code_rupiah_sign, number, text, NULL),
      FALSE, number, right);
  return TRUE;
}

/* 78,5% (2022) */
static gboolean
report_year_behind (const IkuMistake *self)
{
  IkuToken head = self->build->head;
  IkuToken year = iku_parser_peek (self->parser, 1);
  IkuToken close = iku_parser_peek (self->parser, 2);
  IkuSpan value = { head.span.end, self->found.span.start };
  g_autofree char *value_text = NULL, *year_text = NULL, *right = NULL;

  if (self->found.token != '(' || year.token != T_ANGKA || close.token != ')'
      || head.span.end > self->found.span.start)
    return FALSE;
  value_text = iku_mistake_dup_span (self, value);
  year_text = iku_mistake_dup_span (self, year.span);
  right = g_strdup_printf (" %s %s", year_text, g_strstrip (value_text));
  value.end = close.span.end;
  iku_mistake_fix (self,
                   iku_mistake_report (self, &iku_code_target_order,
                                       self->found.span, NULL, NULL),
                   FALSE, value, right);
  self->parser->quiet_until = close.span.end;
  return TRUE;
}

/* target 2024: 80%, or { 2023 80%; 2024 82% }, or 80% (2024) */
gboolean
iku_mistake_try_target_order (const IkuMistake *self)
{
  int last = iku_mistake_before (self, 1).token;

  if (!is_in_rows (self))
    return FALSE;
  if (report_year_behind (self))
    return TRUE;
  if (!iku_token_is_sign (self->found.token, ":=,;")
      || (last != T_ANGKA && last != T_PERIODE_LIT && last != T_TARGET
          && last != '%' && last != T_NAMA))
    return FALSE;
  iku_mistake_fix_all (self,
                       iku_mistake_report (self, &iku_code_target_order,
                                           self->found.span, NULL, NULL),
                       &iku_phrase_remove_signs, ":=,;", "");
  return TRUE;
}

/* 82,5 was told to be no year; it was meant as none. */
static void
retract_year (const IkuMistake *self)
{
  IkuFindings *findings = self->build->findings;
  guint n = iku_findings_get_count (findings);
  const IkuFinding *last = n > 0 ? iku_findings_nth (findings, n - 1) : NULL;

  if (last != NULL && last->code == &iku_code_bad_year
      && last->place.span.start == iku_mistake_before (self, 1).span.start)
    iku_findings_retract (findings);
}

/* target { 2023 2024 82% }: 2024 was read as the value of 2023, and 82 as a
 * period. */
gboolean
iku_mistake_try_missing_value (const IkuMistake *self)
{
  IkuToken period = iku_mistake_before (self, self->found.token == '%' ? 3 : 1);
  g_autofree char *text = NULL;

  if (!is_in_rows (self) || period.token != T_ANGKA)
    return FALSE;
  if (self->found.token == '%'
          ? iku_mistake_before (self, 1).token != T_ANGKA
                || iku_mistake_before (self, 2).token != T_ANGKA
          : self->found.token != '}' || iku_mistake_expects (self, '}'))
    return FALSE;
  retract_year (self);
  text = iku_mistake_dup_span (self, period.span);
  iku_mistake_report (self, &iku_code_missing_value, period.span, text, NULL);
  return TRUE;
}

/* Says at a place that ends have .. between them; the fix writes it. */
static void
report_range (const IkuMistake *self, IkuSpan at, IkuSpan low, IkuSpan high)
{
  g_autofree char *low_text = iku_mistake_dup_span (self, low);
  g_autofree char *high_text = iku_mistake_dup_span (self, high);
  g_autofree char *range = g_strconcat (low_text, "..", high_text, NULL);

  iku_mistake_fix (self,
                   iku_mistake_report (self, &iku_code_range_with_dash, at,
                                       low_text, high_text),
                   FALSE, iku_span_join (low, high), range);
}

/* periode 2022 s.d. 2026 */
gboolean
iku_mistake_try_range_in_words (const IkuMistake *self)
{
  static const char *const words[] = { "s", "sd", "sampai", "hingga" };
  IkuToken low = iku_mistake_before (self, 2),
           word = iku_mistake_before (self, 1);
  const char *bytes = self->build->bytes;
  guint32 at = self->found.span.start;
  g_autofree char *word_text = NULL;
  IkuSpan high;

  if (low.token != T_ANGKA || !iku_token_is_name (word.token))
    return FALSE;
  word_text = iku_mistake_dup_span (self, word.span);
  for (guint i = 0; g_ascii_strcasecmp (words[i], word_text) != 0;)
    if (++i == G_N_ELEMENTS (words))
      return FALSE;
  at += (guint32) strcspn (bytes + at, "0123456789\n");
  high = iku_span (at, at + (guint32) strspn (bytes + at, "0123456789,.%"));
  if (high.end == high.start)
    return FALSE;
  report_range (self, iku_span_join (low.span, high), low.span, high);
  self->parser->quiet_until = high.end;
  if (self->build->head.token == T_PERIODE)
    iku_build_break_declaration (self->build);
  return TRUE;
}

/* target 2024 80% - 90% */
gboolean
iku_mistake_try_range_with_dash (const IkuMistake *self)
{
  const char *bytes = self->build->bytes;
  IkuToken last = iku_mistake_before (self, 1);
  IkuSpan low = last.span, high;

  if (self->found.token != '-'
      || !(is_in_rows (self) || iku_mistake_expects (self, T_TITIK2))
      || (last.token != T_ANGKA && last.token != '%'))
    return FALSE;
  if (last.token == '%')
    low.start = iku_mistake_before (self, 2).span.start;
  high.start = self->found.span.end;
  while (bytes[high.start] == ' ')
    high.start++;
  high.end = high.start;
  while (iku_is_digit (bytes[high.end]) || bytes[high.end] == ','
         || bytes[high.end] == '.' || bytes[high.end] == '%')
    high.end++;
  if (high.end == high.start)
    return FALSE;
  report_range (self, self->found.span, low, high);
  return TRUE;
}
