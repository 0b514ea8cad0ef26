/* number-private.h - what the files of exact numbers share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The big form, the context, and the ways into and out of GMP.  GMP aborts
 * when it runs out of memory or limbs, so every call whose result may grow
 * stands behind iku_numbers_can_hold.
 */

#pragma once

#include "base/number.h"

#include <gmp.h>

G_BEGIN_DECLS

/* A number is turned into limbs in place, one limb to an int64. */
G_STATIC_ASSERT (GMP_LIMB_BITS == 64 && GMP_NAIL_BITS == 0);
G_STATIC_ASSERT (sizeof (gint64) >= sizeof (gpointer));

typedef unsigned __int128 IkuUint128;

/* Reduced; not representable as int64/int64.  Immutable. */
typedef struct
{
  gint32 n_size;     /* limbs of the numerator, negative if it is */
  gint32 d_size;     /* limbs of the denominator */
  mp_limb_t limbs[]; /* the numerator, then the denominator */
} IkuBig;

struct _IkuNumbers
{
  IkuArena *arena; /* not owned */
  guint bit_limit;
  IkuNumberError error;
  gboolean is_ready; /* the scratch below is initialised */
  mpq_t result;
  mpz_t quotient, rest, dividend, divisor;
};

/* A number as GMP reads it, reduced.  Points into itself and into the
 * number's arena: neither copied nor cleared, never written to. */
typedef struct
{
  mpq_t q;
  mp_limb_t n;
  mp_limb_t d;
} IkuNumberView;

static inline const IkuBig *
iku_number_get_big (IkuNumber a)
{
  return (const IkuBig *) (gintptr) a.n;
}

/* Safe for G_MININT64 too. */
static inline guint64
iku_number_magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

guint64 iku_number_gcd (guint64 u, guint64 v);

/* Initialises the scratch, once. */
void iku_numbers_prepare (IkuNumbers *self);

/* Records the error unless one is there; returns 0. */
IkuNumber iku_numbers_fail (IkuNumbers *self, IkuNumberError error);

/* Whether GMP may compute something of so many bits; if not, TOO_LARGE. */
gboolean iku_numbers_can_hold (IkuNumbers *self, guint64 bits);

void iku_number_view (IkuNumber a, IkuNumberView *view);

/* Of the larger of numerator and denominator. */
guint64 iku_number_view_bits (const IkuNumberView *view);

/* d > 0, n and d < 2^127; need not be reduced. */
IkuNumber iku_numbers_store_128 (IkuNumbers *self, gboolean negative,
                                 IkuUint128 n, IkuUint128 d);

/* The number in self->result, which must be canonical. */
IkuNumber iku_numbers_store (IkuNumbers *self);

/* n / d rounded to an integer, d > 0. */
IkuUint128 iku_number_divide_128 (IkuUint128 n, IkuUint128 d, IkuRounding mode);
/* The same for dividend / divisor (> 0), into quotient. */
void iku_numbers_divide_rounded (IkuNumbers *self, IkuRounding mode);

/* 10^exponent for exponents to 18. */
gint64 iku_number_power_of_ten (guint exponent);

/* Bits of 10^exponent, or a few more. */
static inline guint64
iku_number_bits_of_ten (guint exponent)
{
  return (guint64) exponent * 10 / 3 + 1;
}

G_END_DECLS
