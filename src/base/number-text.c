/* number-text.c - exact rational numbers: reading and writing
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/number-private.h"

/* What surely fits int64 as 10^n - 1 does. */
#define MAX_SMALL_DIGITS 18
/* 2^128 has 39. */
#define MAX_DIGITS_128 40

typedef struct
{
  char group; /* 0: none */
  char mark;
} Notation;

static Notation
get_notation (IkuNotation notation)
{
  switch (notation)
    {
    case IKU_NOTATION_INDONESIAN:
      return (Notation){ '.', ',' };
    case IKU_NOTATION_ENGLISH:
      return (Notation){ ',', '.' };
    case IKU_NOTATION_PLAIN:
    default:
      return (Notation){ '\0', '.' };
    }
}

/* ---- reading ---- */

/* A literal as read so far. */
typedef struct
{
  gint64 value; /* of the first 18 digits */
  gsize digits;
  gsize run;      /* digits since the last mark of any kind */
  gsize decimals; /* set at the end */
  gboolean has_group;
  gboolean has_fraction;
  gboolean starts_with_zero;
  IkuNumberParse fault; /* the first in the order of the marks */
} Literal;

static void
note_fault (Literal *self, IkuNumberParse fault)
{
  if (self->fault == IKU_PARSE_OK)
    self->fault = fault;
}

static void
read_digit (Literal *self, char c)
{
  if (self->digits == 0)
    self->starts_with_zero = c == '0';
  if (self->digits < MAX_SMALL_DIGITS)
    self->value = self->value * 10 + (c - '0');
  self->digits++;
  self->run++;
}

static void
end_group (Literal *self)
{
  if (self->has_group && self->run != 3)
    note_fault (self, IKU_PARSE_BAD_GROUPING);
}

static void
read_group_mark (Literal *self)
{
  if (self->has_fraction)
    note_fault (self, IKU_PARSE_BAD_GROUPING);
  else if (self->has_group)
    end_group (self);
  else if (self->run == 0 || self->run > 3 || self->starts_with_zero)
    note_fault (self, IKU_PARSE_BAD_GROUPING);
  self->has_group = TRUE;
  self->run = 0;
}

static void
read_fraction_mark (Literal *self)
{
  if (self->has_fraction || self->digits == 0)
    note_fault (self, IKU_PARSE_BAD_FRACTION);
  else
    end_group (self);
  self->has_fraction = TRUE;
  self->run = 0;
}

static IkuNumberParse
scan_literal (Literal *self, const char *text, gsize length, Notation marks)
{
  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];

      if (g_ascii_isdigit (c))
        read_digit (self, c);
      else if (c == marks.mark)
        read_fraction_mark (self);
      else if (c == marks.group && c != '\0')
        read_group_mark (self);
      else
        return IKU_PARSE_BAD_CHARACTER;
    }

  if (self->digits == 0)
    return IKU_PARSE_EMPTY;
  if (self->digits > IKU_NUMBER_MAX_DIGITS)
    return IKU_PARSE_TOO_MANY_DIGITS;
  if (!self->has_fraction)
    end_group (self);
  else if (self->run == 0)
    note_fault (self, IKU_PARSE_BAD_FRACTION);
  if (self->has_fraction)
    self->decimals = self->run;
  return self->fault;
}

/* The digits alone, past marks, for GMP to read. */
static IkuNumber
read_long (IkuNumbers *self, const char *text, gsize length,
           const Literal *literal, gboolean negative)
{
  char digits[IKU_NUMBER_MAX_DIGITS + 1];
  gsize count = 0;
  mpz_ptr n, d;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      digits[count++] = text[i];
  digits[count] = '\0';

  iku_numbers_prepare (self);
  n = mpq_numref (self->result);
  d = mpq_denref (self->result);
  mpz_set_str (n, digits, 10);
  if (negative)
    mpz_neg (n, n);
  mpz_ui_pow_ui (d, 10, literal->decimals);
  mpq_canonicalize (self->result);
  return iku_numbers_store (self);
}

IkuNumberParse
iku_number_parse (IkuNumbers *self, const char *text, gsize length,
                  IkuNotation notation, IkuNumber *out)
{
  Literal literal = { 0 };
  gboolean negative = length > 0 && text[0] == '-';
  IkuNumberParse fault;

  if (negative || (length > 0 && text[0] == '+'))
    {
      text++;
      length--;
    }
  fault = scan_literal (&literal, text, length, get_notation (notation));
  if (fault != IKU_PARSE_OK)
    return fault;

  if (literal.digits <= MAX_SMALL_DIGITS)
    *out = iku_number_from_ratio (
        negative ? -literal.value : literal.value,
        iku_number_power_of_ten ((guint) literal.decimals));
  else
    *out = read_long (self, text, length, &literal, negative);
  return IKU_PARSE_OK;
}

/* ---- writing ---- */

/* The digits of an integer >= 0, most significant first. */
typedef struct
{
  char local[MAX_DIGITS_128 + 1];
  char *big;         /* owned; used in place of local */
  const char *first; /* in one of them */
  gsize length;
} Digits;

static void
digits_clear (Digits *self)
{
  g_free (self->big);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Digits, digits_clear)

static void
digits_from_128 (Digits *self, IkuUint128 value)
{
  char *end = self->local + MAX_DIGITS_128, *next = end;

  /* Divisions of 128 bits only while they are needed. */
  for (; value >> 64 != 0; value /= 10)
    *--next = (char) ('0' + (int) (value % 10));
  for (guint64 low = (guint64) value; next == end || low != 0; low /= 10)
    *--next = (char) ('0' + (int) (low % 10));
  self->first = next;
  self->length = (gsize) (end - next);
}

static void
digits_from_big (Digits *self, mpz_srcptr value)
{
  self->big = g_malloc (mpz_sizeinbase (value, 10) + 2);
  mpz_get_str (self->big, 10, value);
  self->first = self->big[0] == '-' ? self->big + 1 : self->big;
  self->length = strlen (self->first);
}

/* The digits of |a| * 10^decimals, rounded.  FALSE if too large. */
static gboolean
digits_from_scaled (Digits *self, IkuNumbers *numbers, IkuNumber a,
                    guint decimals, IkuRounding mode)
{
  IkuNumberView view;

  if (a.d != 0 && decimals <= MAX_SMALL_DIGITS)
    {
      guint64 scale = (guint64) iku_number_power_of_ten (decimals);
      IkuUint128 n = (IkuUint128) iku_number_magnitude (a.n) * scale;

      digits_from_128 (self, iku_number_divide_128 (n, (IkuUint128) a.d, mode));
      return TRUE;
    }

  iku_number_view (a, &view);
  if (!iku_numbers_can_hold (numbers, iku_number_view_bits (&view)
                                          + iku_number_bits_of_ten (decimals)))
    return FALSE;

  iku_numbers_prepare (numbers);
  mpz_ui_pow_ui (numbers->dividend, 10, decimals);
  mpz_mul (numbers->dividend, numbers->dividend, mpq_numref (view.q));
  mpz_set (numbers->divisor, mpq_denref (view.q));
  iku_numbers_divide_rounded (numbers, mode);
  digits_from_big (self, numbers->quotient);
  return TRUE;
}

static void
append_integer (GString *out, const char *digits, gsize length, char group)
{
  if (length == 0)
    g_string_append_c (out, '0');
  for (gsize i = 0; i < length; i++)
    {
      if (group != '\0' && i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, group);
      g_string_append_c (out, digits[i]);
    }
}

/* The last decimals digits are the fraction; there may be fewer digits. */
static void
append_digits (GString *out, const Digits *digits, gsize decimals, gboolean pad,
               gboolean negative, Notation marks)
{
  gsize whole = digits->length > decimals ? digits->length - decimals : 0;
  gsize length = digits->length;
  gsize zeros = decimals - (length - whole);

  if (negative && digits->first[0] != '0')
    g_string_append_c (out, '-');
  append_integer (out, digits->first, whole, marks.group);
  if (!pad)
    while (length > whole && digits->first[length - 1] == '0')
      length--;
  if (length == whole && (!pad || decimals == 0))
    return;

  g_string_append_c (out, marks.mark);
  for (gsize i = 0; i < zeros; i++)
    g_string_append_c (out, '0');
  g_string_append_len (out, digits->first + whole, (gssize) (length - whole));
}

static gboolean
print_rounded (IkuNumbers *self, GString *out, IkuNumber a, guint decimals,
               gboolean pad, IkuRounding mode, IkuNotation notation)
{
  g_auto (Digits) digits = { 0 };

  if (!digits_from_scaled (&digits, self, a, decimals, mode))
    return FALSE;

  append_digits (out, &digits, decimals, pad, iku_number_sign (a) < 0,
                 get_notation (notation));
  return TRUE;
}

void
iku_number_print (IkuNumbers *self, GString *out, IkuNumber a, guint decimals,
                  gboolean pad, IkuRounding mode, IkuNotation notation)
{
  /* Nothing to round: the places asked for may be many. */
  if (!pad && iku_number_is_integer (self, a))
    decimals = 0;
  print_rounded (self, out, a, decimals, pad, mode, notation);
}

void
iku_number_print_exact (IkuNumbers *self, GString *out, IkuNumber a)
{
  IkuNumberView view;
  g_auto (Digits) n = { 0 };
  g_auto (Digits) d = { 0 };

  iku_number_view (a, &view);
  if (a.d != 0)
    {
      digits_from_128 (&n, view.n);
      digits_from_128 (&d, view.d);
    }
  else
    {
      digits_from_big (&n, mpq_numref (view.q));
      digits_from_big (&d, mpq_denref (view.q));
    }
  if (iku_number_sign (a) < 0)
    g_string_append_c (out, '-');
  g_string_append_len (out, n.first, (gssize) n.length);
  if (!iku_number_is_integer (self, a))
    {
      g_string_append_c (out, '/');
      g_string_append_len (out, d.first, (gssize) d.length);
    }
}

/* The places of a as a finite decimal; FALSE if it is none. */
static gboolean
count_places (IkuNumbers *self, IkuNumber a, guint64 *places)
{
  IkuNumberView view;
  guint64 twos, fives = 0;
  mpz_srcptr d;

  iku_number_view (a, &view);
  d = mpq_denref (view.q);
  twos = mpz_scan1 (d, 0);
  if (mpz_size (d) == 1)
    {
      guint64 rest = mpz_getlimbn (d, 0) >> twos;

      for (; rest % 5 == 0; rest /= 5)
        fives++;
      *places = MAX (twos, fives);
      return rest == 1;
    }

  iku_numbers_prepare (self);
  mpz_tdiv_q_2exp (self->dividend, d, twos);
  mpz_set_ui (self->divisor, 5);
  fives = mpz_remove (self->quotient, self->dividend, self->divisor);
  *places = MAX (twos, fives);
  return mpz_cmp_ui (self->quotient, 1) == 0;
}

gboolean
iku_number_print_decimal (IkuNumbers *self, GString *out, IkuNumber a,
                          guint max_decimals, IkuNotation notation)
{
  guint64 places;

  return count_places (self, a, &places) && places <= max_decimals
         && print_rounded (self, out, a, (guint) places, FALSE, IKU_ROUND_DOWN,
                           notation);
}
