/* subset-same.c - the same thing in other words
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/subset-private.h"
#include "model/normal.h"

/* Expressions compared for one question, and terms or factors of which each
 * is compared with each. */
#define PATIENCE 1000u
#define FEW_ARGS 8u

static gboolean is_same (IkuChecker *self, const IkuExpr *a, const IkuExpr *b,
                         guint *left);

/* Each of a has one of b that is the same, in whatever order. */
static gboolean
are_same_args (IkuChecker *self, const IkuExpr *a, const IkuExpr *b,
               guint *left)
{
  gboolean may_swap = a->kind == IKU_EXPR_OP && a->n_args <= FEW_ARGS
                      && (a->op == IKU_OP_ADD || a->op == IKU_OP_MUL);
  guint taken = 0;

  for (guint i = 0; i < a->n_args; i++)
    {
      guint j = may_swap ? 0 : i, end = may_swap ? b->n_args : i + 1;

      while (j < end
             && ((may_swap && taken & 1u << j)
                 || ((a->arg[i]->flags ^ b->arg[j]->flags) & IKU_EXPR_INVERSE)
                 || !is_same (self, a->arg[i], b->arg[j], left)))
        j++;
      if (j == end)
        return FALSE;
      if (may_swap)
        taken |= 1u << j;
    }
  return TRUE;
}

/* A data that is given: it is the same as itself only. */
static gboolean
is_given (const IkuChecker *self, const IkuExpr *expr)
{
  return iku_expr_is_here (expr)
         && iku_checker_draft (self, expr->as.ref.item)->formula == NULL;
}

static gboolean
is_same (IkuChecker *self, const IkuExpr *a, const IkuExpr *b, guint *left)
{
  IkuPopulation x, y;

  if (*left == 0)
    return FALSE;
  (*left)--;
  if (is_given (self, a) && is_given (self, b))
    return a->as.ref.item == b->as.ref.item;
  if (iku_subset_find (self, a, &x) && iku_subset_find (self, b, &y))
    {
      if (x.inmost == y.inmost && x.inmost != IKU_NO_ITEM)
        return TRUE;
      if (x.records != NULL && y.records != NULL)
        return iku_subset_is_same_selection (self, &x, &y);
    }
  a = iku_subset_look_through (self, a);
  b = iku_subset_look_through (self, b);
  if (a->kind != b->kind || a->op != b->op || a->n_args != b->n_args)
    return FALSE;
  if (a->n_args == 0)
    return iku_expr_equal (self->numbers, a, b);
  return are_same_args (self, a, b, left);
}

gboolean
iku_check_is_same (IkuChecker *self, const IkuExpr *a, const IkuExpr *b)
{
  guint left = PATIENCE;

  return is_same (self, a, b, &left);
}
