/* number.h - exact rational numbers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 16 bytes, by value.  d > 0: n/d, perhaps unreduced.  d = 0: n points to an
 * immutable reduced big rational whose limbs lie in the arena of the context
 * that made it; such a number lives as long as that arena.  Numbers that fit
 * the small form when reduced always have it.  No result has n = G_MININT64
 * with d > 0, though operands may.
 *
 * Arithmetic goes through a context: scratch space, target arena, a limit on
 * the size of results, and an error that sticks until taken.  After an
 * error results are 0 and mean nothing.  A context belongs to one thread.
 */

#pragma once

#include "base/arena.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 n;
  gint64 d;
} IkuNumber;

typedef struct _IkuNumbers IkuNumbers;

typedef enum
{
  IKU_NUMBER_OK,
  IKU_NUMBER_ZERO_DIVISOR,
  IKU_NUMBER_TOO_LARGE /* over the bit limit of the context */
} IkuNumberError;

#define IKU_NUMBER_BIT_LIMIT (1u << 20)
#define IKU_NUMBER_MAX_DIGITS 64

/* Big results are cut from arena, which must outlive them. */
IkuNumbers *iku_numbers_new (IkuArena *arena);
void iku_numbers_free (IkuNumbers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuNumbers, iku_numbers_free)
/* Later big results are cut from this arena. */
void iku_numbers_set_arena (IkuNumbers *self, IkuArena *arena);
/* Results of which the reduced numerator or denominator has more bits are
 * TOO_LARGE.  Kept within 256 (any literal fits) and 2^26. */
void iku_numbers_set_bit_limit (IkuNumbers *self, guint bits);
/* The first error since the last take, which it clears. */
IkuNumberError iku_numbers_take_error (IkuNumbers *self);

static inline IkuNumber
iku_number_from_int (gint64 value)
{
  return (IkuNumber){ value, 1 };
}

/* d > 0 and n > G_MININT64, not reduced. */
static inline IkuNumber
iku_number_from_ratio (gint64 n, gint64 d)
{
  return (IkuNumber){ n, d };
}

/* A copy whose limbs lie in another arena. */
IkuNumber iku_number_copy (IkuNumber a, IkuArena *arena);

/* Inlined for small numbers, see number-inline.h. */
static inline IkuNumber iku_number_add (IkuNumbers *self, IkuNumber a,
                                        IkuNumber b);
static inline IkuNumber iku_number_sub (IkuNumbers *self, IkuNumber a,
                                        IkuNumber b);
static inline IkuNumber iku_number_mul (IkuNumbers *self, IkuNumber a,
                                        IkuNumber b);
/* Division by 0 is ZERO_DIVISOR. */
static inline IkuNumber iku_number_div (IkuNumbers *self, IkuNumber a,
                                        IkuNumber b);
IkuNumber iku_number_neg (IkuNumbers *self, IkuNumber a);
IkuNumber iku_number_abs (IkuNumbers *self, IkuNumber a);
/* 0^0 = 1; 0 to a negative power is ZERO_DIVISOR. */
IkuNumber iku_number_pow (IkuNumbers *self, IkuNumber a, gint64 exponent);

/* The degree-th root where it is rational, in *out; FALSE where it is not, or
 * there is none (degree 0, an even root of a negative number). */
gboolean iku_number_root (IkuNumbers *self, IkuNumber a, guint degree,
                          IkuNumber *out);

/* -1, 0, 1. */
int iku_number_sign (IkuNumber a);
static inline int iku_number_compare (IkuNumbers *self, IkuNumber a,
                                      IkuNumber b);
static inline gboolean iku_number_equal (IkuNumbers *self, IkuNumber a,
                                         IkuNumber b);
gboolean iku_number_is_integer (IkuNumbers *self, IkuNumber a);
/* TRUE if a is an integer within gint64, then in *out. */
gboolean iku_number_get_int (IkuNumbers *self, IkuNumber a, gint64 *out);
/* Lowest terms. */
IkuNumber iku_number_reduce (IkuNumbers *self, IkuNumber a);
/* The same for equal numbers. */
guint iku_number_hash (IkuNumbers *self, IkuNumber a);

typedef enum
{
  IKU_ROUND_HALF_AWAY, /* setengah_naik: half away from zero */
  IKU_ROUND_HALF_EVEN, /* setengah_genap */
  IKU_ROUND_DOWN       /* toward zero */
} IkuRounding;

/* The multiple of step (> 0) nearest to a.  Step 0 is ZERO_DIVISOR. */
IkuNumber iku_number_round (IkuNumbers *self, IkuNumber a, IkuNumber step,
                            IkuRounding mode);
/* To a number of decimals: step = 10^-decimals. */
IkuNumber iku_number_round_decimals (IkuNumbers *self, IkuNumber a,
                                     guint decimals, IkuRounding mode);

typedef enum
{
  IKU_NOTATION_PLAIN,      /* 1234.5, no grouping */
  IKU_NOTATION_INDONESIAN, /* 1.234,5; groups of exactly three, or none */
  IKU_NOTATION_ENGLISH     /* 1,234.5 */
} IkuNotation;

typedef enum
{
  IKU_PARSE_OK,
  IKU_PARSE_EMPTY,         /* no digit at all */
  IKU_PARSE_BAD_CHARACTER, /* something that is no part of a number */
  IKU_PARSE_BAD_GROUPING,  /* groups not of three: 12.34, 1.2345 */
  IKU_PARSE_BAD_FRACTION,  /* two fractions, or none after the mark */
  IKU_PARSE_TOO_MANY_DIGITS
} IkuNumberParse;

/* Reads the whole of text: an optional sign (- or +), digits, grouping and a
 * fraction in the given notation.  No exponent, no blanks.  *out is set only
 * on OK.  At most IKU_NUMBER_MAX_DIGITS digits, leading zeros included.  A
 * bad character is reported before all else, then EMPTY, then
 * TOO_MANY_DIGITS.  A grouped number may not begin with 0: whoever writes
 * 0.123 does not mean 123.  A fraction needs a digit before its mark. */
IkuNumberParse iku_number_parse (IkuNumbers *self, const char *text,
                                 gsize length, IkuNotation notation,
                                 IkuNumber *out);

/* Appends a with exactly decimals places if pad, else without trailing
 * zeros; rounded by mode; thousands grouped as the notation does (English
 * and Indonesian group, plain does not).  Never prints -0.  What is TOO_LARGE
 * to be written out appends nothing. */
void iku_number_print (IkuNumbers *self, GString *out, IkuNumber a,
                       guint decimals, gboolean pad, IkuRounding mode,
                       IkuNotation notation);
/* Appends the exact fraction in lowest terms: 200/3, -1/2, 80. */
void iku_number_print_exact (IkuNumbers *self, GString *out, IkuNumber a);
/* If a is a finite decimal of at most max_decimals places, appends it
 * trimmed and returns TRUE; else appends nothing. */
gboolean iku_number_print_decimal (IkuNumbers *self, GString *out, IkuNumber a,
                                   guint max_decimals, IkuNotation notation);

G_END_DECLS

#include "base/number-inline.h"
