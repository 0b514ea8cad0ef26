/* expr-logic.c - comparisons and what joins them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"

IkuExpr *
iku_check_junction (IkuChecker *self, const IkuNode *node)
{
  IkuExpr *junction = iku_check_make_op (self, (IkuOp) node->op, IKU_TYPE_LOGIC,
                                         node, node->n_children);
  gboolean good = TRUE;

  for (guint i = 0; i < node->n_children; i++)
    {
      IkuExpr *arg
          = iku_check_expr_as (self, node->child[i], iku_want_logic ());

      good = good && arg->type != IKU_TYPE_ERROR;
      junction->arg[i] = arg;
    }
  return good ? junction : iku_check_make_error (self, node);
}

/* A name or a text: perhaps a value of the pilihan opposite. */
static gboolean
is_word (const IkuNode *node)
{
  return node->kind == IKU_NODE_NAME || node->kind == IKU_NODE_TEXT;
}

static gboolean
is_bound (const IkuChecker *self, const IkuNode *node)
{
  return node->kind == IKU_NODE_NAME
         && iku_check_is_bound (self, node->value.name);
}

/* The operand opposite one that is known.  Of an ill-typed one nothing is
 * known, so that a bare name opposite it may well be a value. */
static IkuExpr *
check_opposite (IkuChecker *self, const IkuNode *node, const IkuExpr *known)
{
  if (known->type == IKU_TYPE_ERROR && is_word (node) && !is_bound (self, node))
    return iku_check_make_error (self, node);
  return iku_check_expr (self, node, iku_want (known->type, known->unit));
}

static gboolean
check_pair (IkuChecker *self, const IkuNode *left, const IkuNode *right,
            IkuExpr **a, IkuExpr **b)
{
  IkuWant common;

  if (left->kind == IKU_NODE_HOLE
      || (is_word (left)
          && ((!is_word (right) && right->kind != IKU_NODE_HOLE)
              || (!is_bound (self, left) && is_bound (self, right)))))
    {
      *b = iku_check_expr (self, right, IKU_WANT_ANY);
      *a = check_opposite (self, left, *b);
    }
  else
    {
      *a = iku_check_expr (self, left, IKU_WANT_ANY);
      *b = check_opposite (self, right, *a);
    }
  return (*a)->type != IKU_TYPE_ERROR && (*b)->type != IKU_TYPE_ERROR
         && iku_check_unify (self, *a, *b, &common);
}

IkuExpr *
iku_check_make_pair (IkuChecker *self, IkuOp op, const IkuNode *node,
                     const IkuExpr *a, const IkuExpr *b)
{
  IkuExpr *pair = iku_check_make_op (self, op, IKU_TYPE_LOGIC, node, 2);

  pair->arg[0] = a;
  pair->arg[1] = b;
  return pair;
}

static gboolean
is_ordered (IkuChecker *self, const IkuExpr *a)
{
  if (a->type == IKU_TYPE_NUMBER || a->type == IKU_TYPE_DATE
      || a->type == IKU_TYPE_PERIOD
      || (a->type == IKU_TYPE_CHOICE
          && g_array_index (self->choices, IkuChoice *, a->unit)->ordered))
    return TRUE;
  iku_findings_add (self->findings, &iku_code_unordered,
                    iku_check_place_of (self, a), IKU_ARG_PHRASE,
                    iku_check_type_phrase (a->type), NULL);
  return FALSE;
}

static IkuExpr *
check_two (IkuChecker *self, const IkuNode *node)
{
  IkuOp op = (IkuOp) node->op;
  IkuExpr *a, *b;

  if (!check_pair (self, node->child[0], node->child[1], &a, &b))
    return iku_check_make_error (self, node);
  if (op == IKU_OP_EQ || op == IKU_OP_NE)
    {
      IkuExpr *equal = iku_check_make_equal (self, node, a, b);
      IkuExpr * not ;

      if (op == IKU_OP_EQ)
        return equal;
      if (equal->op == IKU_OP_EQ)
        {
          equal->op = IKU_OP_NE;
          return equal;
        }
      not = iku_check_make_op (self, IKU_OP_NOT, IKU_TYPE_LOGIC, node, 1);
      not ->arg[0] = equal;
      return not ;
    }
  if (!is_ordered (self, a))
    return iku_check_make_error (self, node);
  return iku_check_make_pair (self, op, node, a, b);
}

/* x antara a..b: a <= x dan x <= b. */
static IkuExpr *
check_between (IkuChecker *self, const IkuNode *node)
{
  IkuExpr *subject = iku_check_expr (self, node->child[0], IKU_WANT_ANY);
  IkuExpr *low = check_opposite (self, node->child[1], subject);
  IkuExpr *high = check_opposite (self, node->child[2], subject);
  IkuWant common;

  if (subject->type == IKU_TYPE_ERROR || low->type == IKU_TYPE_ERROR
      || high->type == IKU_TYPE_ERROR
      || !iku_check_unify (self, subject, low, &common)
      || !iku_check_unify (self, subject, high, &common)
      || !is_ordered (self, subject))
    return iku_check_make_error (self, node);
  return iku_check_make_pair (
      self, IKU_OP_AND, node,
      iku_check_make_pair (self, IKU_OP_GE, node, subject, low),
      iku_check_make_pair (self, IKU_OP_LE, node, subject, high));
}

/* x dalam {a; b}: x = a atau x = b. */
static IkuExpr *
check_in (IkuChecker *self, const IkuNode *node)
{
  IkuExpr *subject = iku_check_expr (self, node->child[0], IKU_WANT_ANY);
  guint n = node->n_children - 1;
  IkuExpr *any = iku_check_make_op (self, IKU_OP_OR, IKU_TYPE_LOGIC, node, n);
  gboolean good = subject->type != IKU_TYPE_ERROR;
  IkuWant common;

  for (guint i = 0; i < n; i++)
    {
      IkuExpr *item = check_opposite (self, node->child[i + 1], subject);

      if (item->type == IKU_TYPE_ERROR || subject->type == IKU_TYPE_ERROR
          || !iku_check_unify (self, subject, item, &common))
        good = FALSE;
      else
        any->arg[i]
            = iku_check_make_equal (self, node->child[i + 1], subject, item);
    }
  if (!good)
    return iku_check_make_error (self, node);
  return n == 1 ? (IkuExpr *) any->arg[0] : any;
}

IkuExpr *
iku_check_comparison (IkuChecker *self, const IkuNode *node)
{
  switch ((IkuOp) node->op)
    {
    case IKU_OP_BETWEEN:
      return check_between (self, node);
    case IKU_OP_IN:
      return check_in (self, node);
    default:
      return check_two (self, node);
    }
}
