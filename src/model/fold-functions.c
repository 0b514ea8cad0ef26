/* fold-functions.c - the scalar meaning of functions and powers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/fold-functions.h"

/* Roots of a higher degree are of no use to anyone and only cost time. */
#define MAX_DEGREE 1000

static IkuValue
outside (guint32 detail)
{
  return iku_value_absent (iku_why (IKU_WHY_DI_LUAR_RANAH, detail));
}

/* An irrational result: this version computes exact values only. */
static IkuValue
irrational (guint32 detail)
{
  return iku_value_absent (iku_why (IKU_WHY_TAK_TERHITUNG, detail));
}

/* value ^ (power / degree), degree > 1, both in lowest terms. */
static IkuValue
fold_root (IkuNumbers *numbers, IkuNumber value, gint64 degree, gint64 power,
           guint32 detail)
{
  IkuNumber root;

  if (iku_number_sign (value) < 0 && (degree % 2 == 0 || power != 1))
    return outside (detail);
  if (degree > MAX_DEGREE
      || !iku_number_root (numbers, value, (guint) degree, &root))
    return irrational (detail);
  return iku_fold_finish (numbers, iku_number_pow (numbers, root, power),
                          detail);
}

/* A negative base has no power with a fraction. */
static IkuValue
fold_power (IkuNumbers *numbers, IkuNumber base, IkuNumber exponent,
            guint32 detail)
{
  IkuNumber reduced = iku_number_reduce (numbers, exponent);

  if (reduced.d == 1)
    return iku_fold_finish (numbers, iku_number_pow (numbers, base, reduced.n),
                            detail);
  if (iku_number_sign (base) < 0)
    return outside (detail);
  if (reduced.d == 0)
    return irrational (detail);
  return fold_root (numbers, base, reduced.d, reduced.n, detail);
}

static IkuValue
fold_nth_root (IkuNumbers *numbers, IkuNumber value, IkuNumber degree,
               guint32 detail)
{
  gint64 n;

  if (!iku_number_get_int (numbers, degree, &n) || n < 1)
    return outside (detail);
  return n == 1 ? iku_value (value) : fold_root (numbers, value, n, 1, detail);
}

static IkuValue
fold_ln (IkuNumbers *numbers, IkuNumber value, guint32 detail)
{
  if (iku_number_sign (value) <= 0)
    return outside (detail);
  /* ln is rational at 1 alone. */
  return iku_number_equal (numbers, value, iku_number_from_int (1))
             ? iku_value (iku_number_from_int (0))
             : irrational (detail);
}

static IkuNumber
sum_of (IkuNumbers *numbers, guint n, const IkuValue *operands)
{
  IkuNumber sum = { 0, 1 };

  for (guint i = 0; i < n; i++)
    sum = iku_number_add (numbers, sum, operands[i].number);
  return sum;
}

/* sign 1: the largest; -1: the smallest. */
static IkuNumber
extreme_of (IkuNumbers *numbers, guint n, const IkuValue *operands, int sign)
{
  IkuNumber best = operands[0].number;

  for (guint i = 1; i < n; i++)
    if (iku_number_compare (numbers, operands[i].number, best) * sign > 0)
      best = operands[i].number;
  return best;
}

static gint
compare_values (gconstpointer a, gconstpointer b, gpointer data)
{
  return iku_number_compare (data, ((const IkuValue *) a)->number,
                             ((const IkuValue *) b)->number);
}

static IkuNumber
median_of (IkuNumbers *numbers, guint n, const IkuValue *operands)
{
  g_autofree IkuValue *sorted = g_memdup2 (operands, n * sizeof (IkuValue));

  g_qsort_with_data (sorted, (gint) n, sizeof (IkuValue), compare_values,
                     numbers);
  if (n % 2 == 1)
    return sorted[n / 2].number;
  return iku_number_div (
      numbers,
      iku_number_add (numbers, sorted[n / 2 - 1].number, sorted[n / 2].number),
      iku_number_from_int (2));
}

/* Operands are value, weight, value, weight … */
static IkuNumber
weighted_mean_of (IkuNumbers *numbers, guint n, const IkuValue *operands)
{
  IkuNumber sum = { 0, 1 }, weights = { 0, 1 };

  for (guint i = 0; i + 1 < n; i += 2)
    {
      IkuNumber weight = operands[i + 1].number;

      sum = iku_number_add (
          numbers, sum, iku_number_mul (numbers, operands[i].number, weight));
      weights = iku_number_add (numbers, weights, weight);
    }
  return iku_number_div (numbers, sum, weights);
}

static IkuValue
fold_geometric_mean (IkuNumbers *numbers, guint n, const IkuValue *operands,
                     guint32 detail)
{
  IkuNumber product = { 1, 1 };
  IkuValue value;

  for (guint i = 0; i < n; i++)
    if (iku_number_sign (operands[i].number) < 0)
      return outside (detail);
    else
      product = iku_number_mul (numbers, product, operands[i].number);
  value = iku_fold_finish (numbers, product, detail);
  if (value.why != 0)
    return value;
  return fold_nth_root (numbers, product, iku_number_from_int (n), detail);
}

/* Rounds to a multiple of step, half away from zero. */
static IkuValue
fold_rounding (IkuNumbers *numbers, IkuNumber value, IkuNumber step,
               guint32 detail)
{
  return iku_fold_finish (
      numbers, iku_number_round (numbers, value, step, IKU_ROUND_HALF_AWAY),
      detail);
}

static IkuNumber
fold_numbers (IkuNumbers *numbers, IkuOp op, guint n, const IkuValue *operands)
{
  switch (op)
    {
    case IKU_OP_NEG:
      return iku_number_neg (numbers, operands[0].number);
    case IKU_OP_ABS:
      return iku_number_abs (numbers, operands[0].number);
    case IKU_OP_RATA_RATA:
      return iku_number_div (numbers, sum_of (numbers, n, operands),
                             iku_number_from_int (n));
    case IKU_OP_MIN:
      return extreme_of (numbers, n, operands, -1);
    case IKU_OP_MAKS:
      return extreme_of (numbers, n, operands, 1);
    case IKU_OP_MEDIAN:
      return median_of (numbers, n, operands);
    case IKU_OP_RATA_RATA_TERTIMBANG:
      return weighted_mean_of (numbers, n, operands);
    case IKU_OP_SELISIH_HARI:
      return iku_number_sub (numbers, operands[1].number, operands[0].number);
    case IKU_OP_JUMLAH:
    case IKU_OP_KUMULATIF:
    case IKU_OP_BANYAK_TERPENUHI:
    case IKU_OP_BANYAKNYA:
      return sum_of (numbers, n, operands); /* ya is 1 */
    default:
      g_assert_not_reached ();
    }
}

IkuValue
iku_fold_function (IkuNumbers *numbers, IkuOp op, guint n,
                   const IkuValue *operands, guint32 detail)
{
  switch (op)
    {
    case IKU_OP_POW:
      return fold_power (numbers, operands[0].number, operands[1].number,
                         detail);
    case IKU_OP_AKAR:
      return fold_nth_root (numbers, operands[0].number, operands[1].number,
                            detail);
    case IKU_OP_LN:
      return fold_ln (numbers, operands[0].number, detail);
    case IKU_OP_RATA_RATA_GEOMETRIK:
      return fold_geometric_mean (numbers, n, operands, detail);
    case IKU_OP_BULAT:
      return fold_rounding (numbers, operands[0].number, operands[1].number,
                            detail);
    default:
      return iku_fold_finish (numbers, fold_numbers (numbers, op, n, operands),
                              detail);
    }
}
