/* number-inline.h - the fast path of exact arithmetic
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Included by number.h alone.  Small operands whose plain result fits 64
 * bits are done here without a call and without a gcd; all else goes to the
 * _slow functions, which take any operands.
 *
 * The reserved path is the product of small integers: two multiplications
 * and one test in all, since a big operand shows itself by the product of
 * the denominators being 0.  Evaluation of flat formulas lives on it, so
 * nothing may be put before that test.
 */

#pragma once

G_BEGIN_DECLS

IkuNumber iku_number_add_slow (IkuNumbers *self, IkuNumber a, IkuNumber b);
IkuNumber iku_number_sub_slow (IkuNumbers *self, IkuNumber a, IkuNumber b);
IkuNumber iku_number_mul_slow (IkuNumbers *self, IkuNumber a, IkuNumber b);
IkuNumber iku_number_div_slow (IkuNumbers *self, IkuNumber a, IkuNumber b);
int iku_number_compare_slow (IkuNumbers *self, IkuNumber a, IkuNumber b);

static inline IkuNumber
iku_number_add (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  IkuNumber result = { 0, a.d };
  gint64 left, right;

  if (G_LIKELY (a.d == b.d))
    {
      if (G_LIKELY (a.d != 0 && !__builtin_add_overflow (a.n, b.n, &result.n)
                    && result.n != G_MININT64))
        return result;
    }
  else if (a.d != 0 && b.d != 0 && !__builtin_mul_overflow (a.n, b.d, &left)
           && !__builtin_mul_overflow (b.n, a.d, &right)
           && !__builtin_add_overflow (left, right, &result.n)
           && !__builtin_mul_overflow (a.d, b.d, &result.d)
           && result.n != G_MININT64)
    return result;
  return iku_number_add_slow (self, a, b);
}

static inline IkuNumber
iku_number_sub (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  IkuNumber result = { 0, a.d };
  gint64 left, right;

  if (G_LIKELY (a.d == b.d))
    {
      if (G_LIKELY (a.d != 0 && !__builtin_sub_overflow (a.n, b.n, &result.n)
                    && result.n != G_MININT64))
        return result;
    }
  else if (a.d != 0 && b.d != 0 && !__builtin_mul_overflow (a.n, b.d, &left)
           && !__builtin_mul_overflow (b.n, a.d, &right)
           && !__builtin_sub_overflow (left, right, &result.n)
           && !__builtin_mul_overflow (a.d, b.d, &result.d)
           && result.n != G_MININT64)
    return result;
  return iku_number_sub_slow (self, a, b);
}

static inline IkuNumber
iku_number_mul (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  IkuNumber result;

  if (G_LIKELY (!__builtin_mul_overflow (a.n, b.n, &result.n)
                && !__builtin_mul_overflow (a.d, b.d, &result.d)
                && result.d != 0 && result.n != G_MININT64))
    return result;
  return iku_number_mul_slow (self, a, b);
}

static inline IkuNumber
iku_number_div (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  IkuNumber result;

  if (G_LIKELY (a.d != 0 && b.d != 0 && b.n != 0
                && !__builtin_mul_overflow (a.n, b.d, &result.n)
                && !__builtin_mul_overflow (a.d, b.n, &result.d)
                && result.n != G_MININT64 && result.d != G_MININT64))
    {
      if (result.d < 0)
        {
          result.n = -result.n;
          result.d = -result.d;
        }
      return result;
    }
  return iku_number_div_slow (self, a, b);
}

static inline int
iku_number_compare (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  if (a.d != 0 && b.d != 0)
    {
      __int128 left = (__int128) a.n * b.d;
      __int128 right = (__int128) b.n * a.d;

      return (left > right) - (left < right);
    }
  return iku_number_compare_slow (self, a, b);
}

static inline gboolean
iku_number_equal (IkuNumbers *self, IkuNumber a, IkuNumber b)
{
  return iku_number_compare (self, a, b) == 0;
}

G_END_DECLS
