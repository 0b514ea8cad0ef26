/* number.c - exact rational numbers: representation and arithmetic
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/number-private.h"

#define MIN_BIT_LIMIT 256u
#define MAX_BIT_LIMIT (1u << 26)

/* Intermediate values may be larger than results: 10^p for a denominator of
 * 2^p has 3.3 times its bits. */
#define SCRATCH_FACTOR 8u

typedef __int128 Int128;

/* ---- the context ---- */

IkuNumbers *
iku_numbers_new (IkuArena *arena)
{
  IkuNumbers *self = g_new0 (IkuNumbers, 1);

  self->arena = arena;
  self->bit_limit = IKU_NUMBER_BIT_LIMIT;
  return self;
}

void
iku_numbers_free (IkuNumbers *self)
{
  if (self == NULL)
    return;

  if (self->is_ready)
    {
      mpq_clear (self->result);
      mpz_clears (self->quotient, self->rest, self->dividend, self->divisor,
                  NULL);
    }
  g_free (self);
}

void
iku_numbers_set_arena (IkuNumbers *self, IkuArena *arena)
{
  self->arena = arena;
}

void
iku_numbers_set_bit_limit (IkuNumbers *self, guint bits)
{
  self->bit_limit = CLAMP (bits, MIN_BIT_LIMIT, MAX_BIT_LIMIT);
}

IkuNumberError
iku_numbers_take_error (IkuNumbers *self)
{
  IkuNumberError error = self->error;

  self->error = IKU_NUMBER_OK;
  return error;
}

void
iku_numbers_prepare (IkuNumbers *self)
{
  if (self->is_ready)
    return;

  mpq_init (self->result);
  mpz_inits (self->quotient, self->rest, self->dividend, self->divisor, NULL);
  self->is_ready = TRUE;
}

IkuNumber
iku_numbers_fail (IkuNumbers *self, IkuNumberError error)
{
  if (self->error == IKU_NUMBER_OK)
    self->error = error;
  return iku_number_from_int (0);
}

gboolean
iku_numbers_can_hold (IkuNumbers *self, guint64 bits)
{
  if (bits <= (guint64) self->bit_limit * SCRATCH_FACTOR)
    return TRUE;

  iku_numbers_fail (self, IKU_NUMBER_TOO_LARGE);
  return FALSE;
}

/* ---- lowest terms ---- */

/* Binary: the numbers are short and division is slow. */
guint64
iku_number_gcd (guint64 u, guint64 v)
{
  int shift;

  if (u == 0 || v == 0)
    return u | v;

  shift = __builtin_ctzll (u | v);
  u >>= __builtin_ctzll (u);
  do
    {
      v >>= __builtin_ctzll (v);
      if (u > v)
        {
          guint64 larger = u;

          u = v;
          v = larger;
        }
      v -= u;
    }
  while (v != 0);
  return u << shift;
}

static int
count_trailing_zeros (IkuUint128 value)
{
  return (guint64) value != 0 ? __builtin_ctzll ((guint64) value)
                              : 64 + __builtin_ctzll ((guint64) (value >> 64));
}

/* u and v > 0. */
static IkuUint128
gcd_128 (IkuUint128 u, IkuUint128 v)
{
  int shift;

  if (u >> 64 == 0)
    return iku_number_gcd ((guint64) u, (guint64) (v % u));
  if (v >> 64 == 0)
    return iku_number_gcd ((guint64) (u % v), (guint64) v);

  shift = count_trailing_zeros (u | v);
  u >>= count_trailing_zeros (u);
  do
    {
      v >>= count_trailing_zeros (v);
      if ((u | v) >> 64 == 0)
        return (IkuUint128) iku_number_gcd ((guint64) u, (guint64) v) << shift;
      if (u > v)
        {
          IkuUint128 larger = u;

          u = v;
          v = larger;
        }
      v -= u;
    }
  while (v != 0);
  return u << shift;
}

/* ---- into and out of the big form ---- */

static IkuNumber
wrap_big (const IkuBig *big)
{
  return (IkuNumber){ (gint64) (gintptr) big, 0 };
}

static gsize
big_size (gsize limbs)
{
  return sizeof (IkuBig) + limbs * sizeof (mp_limb_t);
}

static IkuBig *
make_big (IkuArena *arena, gboolean negative, gsize n_size, gsize d_size)
{
  IkuBig *big = iku_arena_alloc (arena, big_size (n_size + d_size));

  big->n_size = negative ? -(gint32) n_size : (gint32) n_size;
  big->d_size = (gint32) d_size;
  return big;
}

static const mp_limb_t *
big_denominator (const IkuBig *big)
{
  return big->limbs + ABS (big->n_size);
}

static gsize
put_limbs (mp_limb_t *limbs, IkuUint128 value)
{
  limbs[0] = (mp_limb_t) value;
  limbs[1] = (mp_limb_t) (value >> 64);
  return limbs[1] != 0 ? 2 : 1;
}

static IkuNumber
make_small (gboolean negative, guint64 n, guint64 d)
{
  return (IkuNumber){ negative ? -(gint64) n : (gint64) n, (gint64) d };
}

/* The common factor is looked for only when the number does not fit: most
 * results fit, and a gcd costs more than the operation. */
IkuNumber
iku_numbers_store_128 (IkuNumbers *self, gboolean negative, IkuUint128 n,
                       IkuUint128 d)
{
  mp_limb_t n_limbs[2], d_limbs[2];
  gsize n_size, d_size;
  IkuBig *big;

  if (n == 0)
    return iku_number_from_int (0);
  if ((n | d) >> 63 != 0)
    {
      IkuUint128 factor = gcd_128 (n, d);

      if (factor > 1)
        {
          n /= factor;
          d /= factor;
        }
    }
  if ((n | d) >> 63 == 0)
    return make_small (negative, (guint64) n, (guint64) d);

  n_size = put_limbs (n_limbs, n);
  d_size = put_limbs (d_limbs, d);
  big = make_big (self->arena, negative, n_size, d_size);
  memcpy (big->limbs, n_limbs, n_size * sizeof (mp_limb_t));
  memcpy (big->limbs + n_size, d_limbs, d_size * sizeof (mp_limb_t));
  return wrap_big (big);
}

IkuNumber
iku_numbers_store (IkuNumbers *self)
{
  mpz_srcptr n = mpq_numref (self->result);
  mpz_srcptr d = mpq_denref (self->result);
  gboolean negative = mpz_sgn (n) < 0;
  gsize n_bits = mpz_sizeinbase (n, 2), d_bits = mpz_sizeinbase (d, 2);
  gsize n_size = mpz_size (n), d_size = mpz_size (d);
  IkuBig *big;

  if (n_bits < 64 && d_bits < 64)
    return make_small (negative, mpz_getlimbn (n, 0), mpz_getlimbn (d, 0));
  if (MAX (n_bits, d_bits) > self->bit_limit)
    return iku_numbers_fail (self, IKU_NUMBER_TOO_LARGE);

  big = make_big (self->arena, negative, n_size, d_size);
  memcpy (big->limbs, mpz_limbs_read (n), n_size * sizeof (mp_limb_t));
  memcpy (big->limbs + n_size, mpz_limbs_read (d), d_size * sizeof (mp_limb_t));
  return wrap_big (big);
}

void
iku_number_view (IkuNumber a, IkuNumberView *view)
{
  const IkuBig *big;
  guint64 factor;

  if (a.d != 0)
    {
      view->n = iku_number_magnitude (a.n);
      view->d = (guint64) a.d;
      factor = iku_number_gcd (view->n, view->d);
      view->n /= factor;
      view->d /= factor;
      mpz_roinit_n (mpq_numref (view->q), &view->n, a.n < 0 ? -1 : 1);
      mpz_roinit_n (mpq_denref (view->q), &view->d, 1);
      return;
    }

  big = iku_number_get_big (a);
  mpz_roinit_n (mpq_numref (view->q), big->limbs, big->n_size);
  mpz_roinit_n (mpq_denref (view->q), big_denominator (big), big->d_size);
}

guint64
iku_number_view_bits (const IkuNumberView *view)
{
  return MAX (mpz_sizeinbase (mpq_numref (view->q), 2),
              mpz_sizeinbase (mpq_denref (view->q), 2));
}

IkuNumber
iku_number_copy (IkuNumber a, IkuArena *arena)
{
  const IkuBig *big;
  gsize size;
  IkuBig *copy;

  if (a.d != 0)
    return a;

  big = iku_number_get_big (a);
  size = big_size ((gsize) ABS (big->n_size) + (gsize) big->d_size);
  copy = iku_arena_alloc (arena, size);
  memcpy (copy, big, size);
  return wrap_big (copy);
}

/* ---- arithmetic beyond the inline path ---- */

typedef void (*Operation) (mpq_ptr result, mpq_srcptr a, mpq_srcptr b);

static IkuNumber
apply_big (IkuNumbers *self, IkuNumber a, IkuNumber b, Operation operation)
{
  IkuNumberView left, right;

  iku_number_view (a, &left);
  iku_number_view (b, &right);
  if (!iku_numbers_can_hold (self, iku_number_view_bits (&left)
                                       + iku_number_view_bits (&right) + 1))
    return iku_number_from_int (0);

  iku_numbers_prepare (self);
  operation (self->result, left.q, right.q);
  return iku_numbers_store (self);
}

static IkuNumber
store_signed (IkuNumbers *self, Int128 n, IkuUint128 d)
{
  return iku_numbers_store_128 (self, n < 0,
                                n < 0 ? -(IkuUint128) n : (IkuUint128) n, d);
}

/* Products of two int64 are below 2^127 in magnitude, and so is a sum of two
 * products, one factor of each being below 2^63. */
IkuNumber
iku_number_add_slow (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  if (a.d == 0 || b.d == 0)
    return apply_big (self, a, b, mpq_add);
  if (a.d == b.d)
    return store_signed (self, (Int128) a.n + b.n, (IkuUint128) a.d);
  return store_signed (self, (Int128) a.n * b.d + (Int128) b.n * a.d,
                       (IkuUint128) a.d * (IkuUint128) b.d);
}

IkuNumber
iku_number_sub_slow (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  if (a.d == 0 || b.d == 0)
    return apply_big (self, a, b, mpq_sub);
  if (a.d == b.d)
    return store_signed (self, (Int128) a.n - b.n, (IkuUint128) a.d);
  return store_signed (self, (Int128) a.n * b.d - (Int128) b.n * a.d,
                       (IkuUint128) a.d * (IkuUint128) b.d);
}

IkuNumber
iku_number_mul_slow (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  if (a.d == 0 || b.d == 0)
    return apply_big (self, a, b, mpq_mul);
  return store_signed (self, (Int128) a.n * b.n,
                       (IkuUint128) a.d * (IkuUint128) b.d);
}

IkuNumber
iku_number_div_slow (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  if (b.d != 0 && b.n == 0)
    return iku_numbers_fail (self, IKU_NUMBER_ZERO_DIVISOR);
  if (a.d == 0 || b.d == 0)
    return apply_big (self, a, b, mpq_div);
  return iku_numbers_store_128 (
      self, (a.n < 0) != (b.n < 0),
      (IkuUint128) iku_number_magnitude (a.n) * (IkuUint128) b.d,
      (IkuUint128) iku_number_magnitude (b.n) * (IkuUint128) a.d);
}

IkuNumber
iku_number_neg (IkuNumbers *self, IkuNumber a)
{
  IkuBig *big;

  if (a.d != 0)
    return store_signed (self, -(Int128) a.n, (IkuUint128) a.d);

  a = iku_number_copy (a, self->arena);
  big = (IkuBig *) (gintptr) a.n;
  big->n_size = -big->n_size;
  return a;
}

IkuNumber
iku_number_abs (IkuNumbers *self, IkuNumber a)
{
  return iku_number_sign (a) < 0 ? iku_number_neg (self, a) : a;
}

/* FALSE if the power does not fit the small form. */
static gboolean
raise_64 (guint64 base, guint64 exponent, guint64 *power)
{
  guint64 result = 1;

  for (;;)
    {
      if ((exponent & 1) != 0 && __builtin_mul_overflow (result, base, &result))
        return FALSE;
      exponent >>= 1;
      if (exponent == 0)
        break;
      if (__builtin_mul_overflow (base, base, &base))
        return FALSE;
    }
  *power = result;
  return result <= G_MAXINT64;
}

/* Powers of coprime numbers are coprime, so nothing is reduced. */
static IkuNumber
raise_big (IkuNumbers *self, const IkuNumberView *base, guint64 exponent,
           gboolean inverse)
{
  guint64 bits = iku_number_view_bits (base);
  mpz_ptr n, d;

  /* The power has more than (bits - 1) * exponent bits, at most twice that;
   * bits > 1, or it would have fitted. */
  if (exponent > self->bit_limit || (bits - 1) * exponent >= self->bit_limit)
    return iku_numbers_fail (self, IKU_NUMBER_TOO_LARGE);

  iku_numbers_prepare (self);
  n = mpq_numref (self->result);
  d = mpq_denref (self->result);
  mpz_pow_ui (n, mpq_numref (base->q), (unsigned long) exponent);
  mpz_pow_ui (d, mpq_denref (base->q), (unsigned long) exponent);
  if (inverse)
    mpq_inv (self->result, self->result);
  return iku_numbers_store (self);
}

IkuNumber
iku_number_pow (IkuNumbers *self, IkuNumber a, gint64 exponent)
{
  guint64 times = iku_number_magnitude (exponent);
  gboolean inverse = exponent < 0;
  gboolean negative = iku_number_sign (a) < 0 && times % 2 != 0;
  IkuNumberView view;
  guint64 n, d;

  if (times == 0)
    return iku_number_from_int (1);
  if (iku_number_sign (a) == 0)
    return inverse ? iku_numbers_fail (self, IKU_NUMBER_ZERO_DIVISOR)
                   : iku_number_from_int (0);

  iku_number_view (a, &view);
  if (a.d != 0 && raise_64 (view.n, times, &n) && raise_64 (view.d, times, &d))
    return inverse ? make_small (negative, d, n) : make_small (negative, n, d);
  return raise_big (self, &view, times, inverse);
}

/* ---- questions ---- */

int
iku_number_sign (IkuNumber a)
{
  gint64 value = a.d != 0 ? a.n : iku_number_get_big (a)->n_size;

  return (value > 0) - (value < 0);
}

int
iku_number_compare_slow (IkuNumbers *self G_GNUC_UNUSED, IkuNumber a,
                         IkuNumber b)
{
  IkuNumberView left, right;
  int order;

  iku_number_view (a, &left);
  iku_number_view (b, &right);
  order = mpq_cmp (left.q, right.q);
  return (order > 0) - (order < 0);
}

gboolean
iku_number_is_integer (IkuNumbers *self G_GNUC_UNUSED, IkuNumber a)
{
  const IkuBig *big;

  if (a.d != 0)
    return a.n % a.d == 0;

  big = iku_number_get_big (a);
  return big->d_size == 1 && big_denominator (big)[0] == 1;
}

gboolean
iku_number_get_int (IkuNumbers *self, IkuNumber a, gint64 *out)
{
  const IkuBig *big;

  if (!iku_number_is_integer (self, a))
    return FALSE;
  if (a.d != 0)
    {
      *out = a.n / a.d;
      return TRUE;
    }

  /* Of the big integers, int64 holds but the least one of its own. */
  big = iku_number_get_big (a);
  if (big->n_size != -1 || big->limbs[0] != (mp_limb_t) 1 << 63)
    return FALSE;
  *out = G_MININT64;
  return TRUE;
}

IkuNumber
iku_number_reduce (IkuNumbers *self, IkuNumber a)
{
  guint64 n, factor;

  if (a.d <= 1 && a.n != G_MININT64)
    return a;

  n = iku_number_magnitude (a.n);
  factor = iku_number_gcd (n, (guint64) a.d);
  return iku_numbers_store_128 (self, a.n < 0, n / factor,
                                (guint64) a.d / factor);
}

static guint64
mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ (hash >> 32);
}

guint
iku_number_hash (IkuNumbers *self, IkuNumber a)
{
  IkuNumber reduced = iku_number_reduce (self, a);
  const IkuBig *big;
  guint64 hash;
  gsize count;

  if (reduced.d != 0)
    return (guint) mix (mix (0, (guint64) reduced.n), (guint64) reduced.d);

  big = iku_number_get_big (reduced);
  count = (gsize) ABS (big->n_size) + (gsize) big->d_size;
  hash = mix (0, (guint64) big->n_size);
  for (gsize i = 0; i < count; i++)
    hash = mix (hash, big->limbs[i]);
  return (guint) hash;
}
