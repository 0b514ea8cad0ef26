/* fold.c - the one scalar meaning of every operator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/fold-functions.h"

/* What a computation left behind: the value, or why there is none. */
IkuValue
iku_fold_finish (IkuNumbers *numbers, IkuNumber number, guint32 detail)
{
  switch (iku_numbers_take_error (numbers))
    {
    case IKU_NUMBER_OK:
      return iku_value (number);
    case IKU_NUMBER_ZERO_DIVISOR:
      return iku_value_absent (iku_why (IKU_WHY_PENYEBUT_NOL, detail));
    case IKU_NUMBER_TOO_LARGE:
      break;
    }
  return iku_value_absent (iku_why (IKU_WHY_TAK_TERHITUNG, detail));
}

static IkuValue
fold_logic (gboolean value)
{
  return iku_value (iku_number_from_int (value ? 1 : 0));
}

static gboolean
is_true (IkuValue value)
{
  return iku_number_sign (value.number) != 0;
}

/* dan and atau: one operand equal to decisive settles it, whatever is
 * absent; else the leftmost absent one gives the reason. */
static IkuValue
fold_kleene (guint n, const IkuValue *operands, gboolean decisive)
{
  IkuWhy why = 0;

  for (guint i = 0; i < n; i++)
    if (operands[i].why == 0)
      {
        if (is_true (operands[i]) == decisive)
          return fold_logic (decisive);
      }
    else if (why == 0)
      why = operands[i].why;
  return why != 0 ? iku_value_absent (why) : fold_logic (!decisive);
}

/* paling_sedikit(k; s1; s2; …): settled as soon as enough are true, or too
 * many false. */
static IkuValue
fold_at_least (IkuNumbers *numbers, guint n, const IkuValue *operands)
{
  gint64 n_true = 0, n_possible = 0;
  IkuWhy why = operands[0].why;

  if (why != 0)
    return iku_value_absent (why);
  for (guint i = 1; i < n; i++)
    if (operands[i].why != 0)
      {
        n_possible++;
        if (why == 0)
          why = operands[i].why;
      }
    else if (is_true (operands[i]))
      n_true++;
  n_possible += n_true;
  if (iku_number_compare (numbers, iku_number_from_int (n_true),
                          operands[0].number)
      >= 0)
    return fold_logic (TRUE);
  if (iku_number_compare (numbers, iku_number_from_int (n_possible),
                          operands[0].number)
      < 0)
    return fold_logic (FALSE);
  return iku_value_absent (why);
}

static IkuValue
fold_comparison (IkuOp op, int order)
{
  switch (op)
    {
    case IKU_OP_EQ:
      return fold_logic (order == 0);
    case IKU_OP_NE:
      return fold_logic (order != 0);
    case IKU_OP_LT:
      return fold_logic (order < 0);
    case IKU_OP_LE:
      return fold_logic (order <= 0);
    case IKU_OP_GT:
      return fold_logic (order > 0);
    default:
      return fold_logic (order >= 0);
    }
}

/* A sum or a product is done from left to right, so that a zero divisor
 * stands before what is absent to the right of it. */
static IkuValue
fold_chain (IkuNumbers *numbers, IkuOp op, guint n, const IkuValue *operands,
            const gboolean *inverse, guint32 detail)
{
  IkuValue result = operands[0];

  for (guint i = 1; i < n && result.why == 0; i++)
    {
      IkuNumber left = result.number, right = operands[i].number;
      gboolean inverted = inverse != NULL && inverse[i];

      if (operands[i].why != 0)
        return iku_value_absent (operands[i].why);
      if (op == IKU_OP_ADD)
        left = inverted ? iku_number_sub (numbers, left, right)
                        : iku_number_add (numbers, left, right);
      else
        left = inverted ? iku_number_div (numbers, left, right)
                        : iku_number_mul (numbers, left, right);
      result = iku_fold_finish (numbers, left, detail);
    }
  return result;
}

/* Operators whose operands are all there. */
static IkuValue
fold_present (IkuNumbers *numbers, IkuOp op, guint n, const IkuValue *operands,
              guint32 detail)
{
  switch (op)
    {
    case IKU_OP_NOT:
      return fold_logic (!is_true (operands[0]));
    case IKU_OP_EQ:
    case IKU_OP_NE:
    case IKU_OP_LT:
    case IKU_OP_LE:
    case IKU_OP_GT:
    case IKU_OP_GE:
      return fold_comparison (
          op,
          iku_number_compare (numbers, operands[0].number, operands[1].number));
    default:
      return iku_fold_function (numbers, op, n, operands, detail);
    }
}

IkuValue
iku_fold (IkuNumbers *numbers, IkuOp op, guint n, const IkuValue *operands,
          const gboolean *inverse, guint32 detail)
{
  switch (op)
    {
    case IKU_OP_AND:
      return fold_kleene (n, operands, FALSE);
    case IKU_OP_OR:
      return fold_kleene (n, operands, TRUE);
    case IKU_OP_ADD:
    case IKU_OP_MUL:
      return fold_chain (numbers, op, n, operands, inverse, detail);
    case IKU_OP_PALING_SEDIKIT:
      return fold_at_least (numbers, n, operands);
    case IKU_OP_ADA:
      return fold_logic (operands[0].why == 0);
    case IKU_OP_TANPA_NILAI:
      return fold_logic (operands[0].why != 0);
    case IKU_OP_TAK_TERHITUNG:
      return iku_value_absent (iku_why (IKU_WHY_TAK_TERHITUNG, detail));
    default:
      break;
    }
  for (guint i = 0; i < n; i++)
    if (operands[i].why != 0)
      return iku_value_absent (operands[i].why);
  return fold_present (numbers, op, n, operands, detail);
}

IkuOp
iku_fold_mirror (IkuOp op)
{
  switch (op)
    {
    case IKU_OP_LT:
      return IKU_OP_GT;
    case IKU_OP_GT:
      return IKU_OP_LT;
    case IKU_OP_LE:
      return IKU_OP_GE;
    case IKU_OP_GE:
      return IKU_OP_LE;
    default:
      return op;
    }
}

IkuValue
iku_fold_if (IkuValue condition, IkuValue then, IkuValue otherwise)
{
  if (condition.why != 0)
    return iku_value_absent (condition.why);
  return is_true (condition) ? then : otherwise;
}

static gboolean
fold_constant_op (IkuNumbers *numbers, const IkuExpr *expr, IkuValue *out)
{
  g_autofree IkuValue *operands = g_new (IkuValue, expr->n_args);
  g_autofree gboolean *inverse = g_new (gboolean, expr->n_args);

  for (guint i = 0; i < expr->n_args; i++)
    {
      if (!iku_fold_constant (numbers, expr->arg[i], &operands[i]))
        return FALSE;
      inverse[i] = (expr->arg[i]->flags & IKU_EXPR_INVERSE) != 0;
    }
  *out = iku_fold (numbers, (IkuOp) expr->op, expr->n_args, operands, inverse,
                   0);
  return TRUE;
}

gboolean
iku_fold_constant (IkuNumbers *numbers, const IkuExpr *expr, IkuValue *out)
{
  IkuValue condition, then, otherwise;

  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      *out = iku_value (expr->as.number);
      return TRUE;
    case IKU_EXPR_OP:
      return fold_constant_op (numbers, expr, out);
    case IKU_EXPR_IF:
      if (!iku_fold_constant (numbers, expr->arg[0], &condition)
          || !iku_fold_constant (numbers, expr->arg[1], &then)
          || !iku_fold_constant (numbers, expr->arg[2], &otherwise))
        return FALSE;
      *out = iku_fold_if (condition, then, otherwise);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
iku_interval_contains (IkuNumbers *numbers, const IkuInterval *interval,
                       IkuNumber value)
{
  if (interval->has_low)
    {
      int order = iku_number_compare (numbers, value, interval->low);

      if (order < 0 || (order == 0 && interval->low_strict))
        return FALSE;
    }
  if (interval->has_high)
    {
      int order = iku_number_compare (numbers, value, interval->high);

      if (order > 0 || (order == 0 && interval->high_strict))
        return FALSE;
    }
  return TRUE;
}
