/* constant.c - the value of a constant expression
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/expr.h"

static gboolean
fold_operation (IkuChecker *self, const IkuExpr *expr, IkuValue *out)
{
  g_autofree IkuValue *operands = g_new (IkuValue, expr->n_args);
  g_autofree gboolean *inverse = g_new (gboolean, expr->n_args);

  for (guint i = 0; i < expr->n_args; i++)
    {
      if (!iku_check_fold (self, expr->arg[i], &operands[i]))
        return FALSE;
      inverse[i] = (expr->arg[i]->flags & IKU_EXPR_INVERSE) != 0;
    }
  *out = iku_fold (self->numbers, (IkuOp) expr->op, expr->n_args, operands,
                   inverse, 0);
  return TRUE;
}

gboolean
iku_check_fold (IkuChecker *self, const IkuExpr *expr, IkuValue *out)
{
  IkuValue condition, then, otherwise;

  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      *out = iku_value (expr->as.number);
      return TRUE;
    case IKU_EXPR_OP:
      return fold_operation (self, expr, out);
    case IKU_EXPR_IF:
      if (!iku_check_fold (self, expr->arg[0], &condition)
          || !iku_check_fold (self, expr->arg[1], &then)
          || !iku_check_fold (self, expr->arg[2], &otherwise))
        return FALSE;
      *out = iku_fold_if (condition, then, otherwise);
      return TRUE;
    default:
      return FALSE;
    }
}
