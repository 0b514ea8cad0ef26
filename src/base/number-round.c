/* number-round.c - exact rational numbers: rounding
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/number-private.h"

#define MAX_SMALL_DECIMALS 18

gint64
iku_number_power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* half: how the rest compares with half the divisor. */
static gboolean
goes_away (int half, gboolean is_odd, IkuRounding mode)
{
  switch (mode)
    {
    case IKU_ROUND_HALF_AWAY:
      return half >= 0;
    case IKU_ROUND_HALF_EVEN:
      return half > 0 || (half == 0 && is_odd);
    case IKU_ROUND_DOWN:
    default:
      return FALSE;
    }
}

IkuUint128
iku_number_divide_128 (IkuUint128 n, IkuUint128 d, IkuRounding mode)
{
  IkuUint128 quotient, rest, missing;

  if ((n | d) >> 64 == 0)
    {
      quotient = (guint64) n / (guint64) d;
      rest = (guint64) n % (guint64) d;
    }
  else
    {
      quotient = n / d;
      rest = n % d;
    }
  missing = d - rest;
  if (rest != 0
      && goes_away ((rest > missing) - (rest < missing), (quotient & 1) != 0,
                    mode))
    quotient++;
  return quotient;
}

void
iku_numbers_divide_rounded (IkuNumbers *self, IkuRounding mode)
{
  int sign = mpz_sgn (self->dividend);

  mpz_tdiv_qr (self->quotient, self->rest, self->dividend, self->divisor);
  if (mpz_sgn (self->rest) == 0)
    return;

  mpz_mul_2exp (self->rest, self->rest, 1);
  if (!goes_away (mpz_cmpabs (self->rest, self->divisor),
                  mpz_odd_p (self->quotient), mode))
    return;
  if (sign > 0)
    mpz_add_ui (self->quotient, self->quotient, 1);
  else
    mpz_sub_ui (self->quotient, self->quotient, 1);
}

/* step in lowest terms and > 0. */
static IkuNumber
round_big (IkuNumbers *self, IkuNumber a, mpz_srcptr step_n, mpz_srcptr step_d,
           IkuRounding mode)
{
  IkuNumberView view;

  iku_number_view (a, &view);
  /* The quotient has at most the bits of its dividend; multiplied by the
   * step it is the largest number here. */
  if (!iku_numbers_can_hold (self, iku_number_view_bits (&view)
                                       + mpz_sizeinbase (step_n, 2)
                                       + mpz_sizeinbase (step_d, 2) + 1))
    return iku_number_from_int (0);

  mpz_mul (self->dividend, mpq_numref (view.q), step_d);
  mpz_mul (self->divisor, mpq_denref (view.q), step_n);
  iku_numbers_divide_rounded (self, mode);
  mpz_mul (mpq_numref (self->result), self->quotient, step_n);
  mpz_set (mpq_denref (self->result), step_d);
  mpq_canonicalize (self->result);
  return iku_numbers_store (self);
}

IkuNumber
iku_number_round (IkuNumbers *self, IkuNumber a, IkuNumber step,
                  IkuRounding mode)
{
  IkuNumberView view;
  IkuUint128 multiple;
  guint64 step_n;

  if (iku_number_sign (step) == 0)
    return iku_numbers_fail (self, IKU_NUMBER_ZERO_DIVISOR);
  step = iku_number_abs (self, step);
  if (a.d == 0 || step.d == 0)
    {
      iku_number_view (step, &view);
      iku_numbers_prepare (self);
      return round_big (self, a, mpq_numref (view.q), mpq_denref (view.q),
                        mode);
    }

  /* The multiple of the numerator is at most |a.n| * step.d / a.d + step.n,
   * below 2^127. */
  step_n = (guint64) step.n;
  multiple = iku_number_divide_128 ((IkuUint128) iku_number_magnitude (a.n)
                                        * (IkuUint128) step.d,
                                    (IkuUint128) a.d * step_n, mode);
  return iku_numbers_store_128 (self, a.n < 0, multiple * step_n,
                                (IkuUint128) step.d);
}

IkuNumber
iku_number_round_decimals (IkuNumbers *self, IkuNumber a, guint decimals,
                           IkuRounding mode)
{
  IkuNumber step = { 1, 1 };
  IkuNumber result;
  mpz_t one, scale;

  if (iku_number_is_integer (self, a))
    return a;
  if (decimals <= MAX_SMALL_DECIMALS)
    {
      step.d = iku_number_power_of_ten (decimals);
      return iku_number_round (self, a, step, mode);
    }
  if (!iku_numbers_can_hold (self, iku_number_bits_of_ten (decimals)))
    return iku_number_from_int (0);

  iku_numbers_prepare (self);
  mpz_init_set_ui (one, 1);
  mpz_init (scale);
  mpz_ui_pow_ui (scale, 10, decimals);
  result = round_big (self, a, one, scale, mode);
  mpz_clears (one, scale, NULL);
  return result;
}
