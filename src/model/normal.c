/* normal.c - expressions in one shape
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/normal.h"

static gboolean
is_product (const IkuExpr *expr)
{
  return expr->kind == IKU_EXPR_OP && expr->op == IKU_OP_MUL;
}

static guint
count_factors (const IkuExpr *expr)
{
  guint n = 0;

  if (!is_product (expr))
    return 1;
  for (guint i = 0; i < expr->n_args; i++)
    n += count_factors (expr->arg[i]);
  return n;
}

/* Returns the end of those written. */
static IkuFactor *
put_factors (const IkuExpr *expr, gboolean below, IkuFactor *to)
{
  if (!is_product (expr))
    {
      *to = (IkuFactor){ expr, below };
      return to + 1;
    }
  for (guint i = 0; i < expr->n_args; i++)
    to = put_factors (expr->arg[i],
                      below ^ ((expr->arg[i]->flags & IKU_EXPR_INVERSE) != 0),
                      to);
  return to;
}

void
iku_normal_factors (const IkuExpr *expr, GArray *factors)
{
  g_array_set_size (factors, count_factors (expr));
  put_factors (expr, FALSE, (IkuFactor *) factors->data);
}

static gboolean
equal_refs (const IkuRef *a, const IkuRef *b)
{
  return a->item == b->item && a->facet == b->facet && a->axis == b->axis
         && a->kind == b->kind && a->flags == b->flags && a->first == b->first
         && a->last == b->last;
}

static gboolean
equal_args (IkuNumbers *numbers, const IkuExpr *a, const IkuExpr *b)
{
  if (a->n_args != b->n_args)
    return FALSE;
  for (guint i = 0; i < a->n_args; i++)
    if (((a->arg[i]->flags ^ b->arg[i]->flags) & IKU_EXPR_INVERSE) != 0
        || !iku_expr_equal (numbers, a->arg[i], b->arg[i]))
      return FALSE;
  return TRUE;
}

gboolean
iku_expr_equal (IkuNumbers *numbers, const IkuExpr *a, const IkuExpr *b)
{
  if (a == b)
    return a->kind != IKU_EXPR_ERROR;
  if (a->kind != b->kind || a->type != b->type)
    return FALSE;

  switch ((IkuExprKind) a->kind)
    {
    case IKU_EXPR_CONSTANT:
      return iku_number_equal (numbers, a->as.number, b->as.number);
    case IKU_EXPR_REF:
      return equal_refs (&a->as.ref, &b->as.ref);
    case IKU_EXPR_VARIABLE:
      return a->as.variable == b->as.variable;
    case IKU_EXPR_COLUMN:
      return a->as.column == b->as.column;
    case IKU_EXPR_OP:
      return a->op == b->op && equal_args (numbers, a, b);
    case IKU_EXPR_IF:
      return equal_args (numbers, a, b);
    case IKU_EXPR_RECORDS:
    case IKU_EXPR_ERROR:
      break;
    }
  return FALSE;
}

static guint
mix (guint hash, guint more)
{
  return (hash ^ more) * 0x9e3779b1u + (hash >> 15);
}

guint
iku_expr_hash (IkuNumbers *numbers, const IkuExpr *expr)
{
  guint hash = mix (expr->kind, expr->op);

  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      return mix (hash, iku_number_hash (numbers, expr->as.number));
    case IKU_EXPR_REF:
      hash = mix (hash, expr->as.ref.item);
      return mix (hash, (guint) expr->as.ref.first);
    case IKU_EXPR_VARIABLE:
      return mix (hash, expr->as.variable);
    case IKU_EXPR_COLUMN:
      return mix (hash, g_direct_hash (expr->as.column));
    case IKU_EXPR_OP:
    case IKU_EXPR_IF:
      for (guint i = 0; i < expr->n_args; i++)
        hash = mix (hash, iku_expr_hash (numbers, expr->arg[i])
                              + (expr->arg[i]->flags & IKU_EXPR_INVERSE));
      return hash;
    case IKU_EXPR_RECORDS:
    case IKU_EXPR_ERROR:
      break;
    }
  return hash;
}

/* The product of the factors that are no constants, on one side of the line,
 * and of coefficient where that is not 1; NULL if there are none. */
static const IkuExpr *
make_side (IkuArena *arena, const IkuExpr *whole, const GArray *factors,
           gboolean below, const IkuExpr *coefficient)
{
  const IkuExpr *only = coefficient;
  guint n = coefficient != NULL;
  IkuExpr *product;

  for (guint i = 0; i < factors->len; i++)
    {
      const IkuFactor *factor = &g_array_index (factors, IkuFactor, i);

      if (factor->below == below && factor->expr->kind != IKU_EXPR_CONSTANT)
        {
          only = factor->expr;
          n++;
        }
    }
  if (n <= 1)
    return only;

  product = iku_arena_alloc0 (arena, iku_expr_get_size (n));
  product->kind = IKU_EXPR_OP;
  product->op = IKU_OP_MUL;
  product->type = whole->type;
  product->module = whole->module;
  product->span = whole->span;
  if (coefficient != NULL)
    product->arg[product->n_args++] = coefficient;
  for (guint i = 0; i < factors->len; i++)
    {
      const IkuFactor *factor = &g_array_index (factors, IkuFactor, i);
      IkuExpr *copy;
      gsize size;

      if (factor->below != below || factor->expr->kind == IKU_EXPR_CONSTANT)
        continue;
      /* Here it multiplies, whatever it does in the formula. */
      size = iku_expr_get_size (factor->expr->n_args);
      copy = memcpy (iku_arena_alloc (arena, size), factor->expr, size);
      copy->flags &= (guint8) ~IKU_EXPR_INVERSE;
      product->arg[product->n_args++] = copy;
    }
  return product;
}

/* What the constant factors come to, as an expression; NULL if that is 1 or
 * cannot be told. */
static const IkuExpr *
make_coefficient (IkuNumbers *numbers, IkuArena *arena, const IkuExpr *whole,
                  const GArray *factors)
{
  IkuNumber product = iku_number_from_int (1);
  IkuExpr *expr;

  for (guint i = 0; i < factors->len; i++)
    {
      const IkuFactor *factor = &g_array_index (factors, IkuFactor, i);

      if (factor->expr->kind != IKU_EXPR_CONSTANT)
        continue;
      product
          = factor->below
                ? iku_number_div (numbers, product, factor->expr->as.number)
                : iku_number_mul (numbers, product, factor->expr->as.number);
    }
  if (iku_numbers_take_error (numbers) != IKU_NUMBER_OK
      || iku_number_equal (numbers, product, iku_number_from_int (1)))
    return NULL;

  expr = iku_arena_alloc0 (arena, sizeof *expr);
  expr->kind = IKU_EXPR_CONSTANT;
  expr->type = IKU_TYPE_NUMBER;
  expr->module = whole->module;
  expr->span = whole->span;
  expr->as.number = iku_number_reduce (numbers, product);
  return expr;
}

static const IkuExpr *
make_one (IkuArena *arena, const IkuExpr *whole)
{
  IkuExpr *one = iku_arena_alloc (arena, sizeof *one);

  *one = (IkuExpr){ .kind = IKU_EXPR_CONSTANT,
                    .type = IKU_TYPE_NUMBER,
                    .module = whole->module,
                    .span = whole->span,
                    .as.number = { 1, 1 } };
  return one;
}

gboolean
iku_normal_quotient (IkuNumbers *numbers, IkuArena *arena, const IkuExpr *expr,
                     const GArray *factors, const IkuExpr **numerator,
                     const IkuExpr **denominator)
{
  const IkuExpr *below = make_side (arena, expr, factors, TRUE, NULL);
  const IkuExpr *coefficient, *above;

  if (below == NULL)
    return FALSE;

  coefficient = make_coefficient (numbers, arena, expr, factors);
  above = make_side (arena, expr, factors, FALSE, coefficient);
  *numerator = above != NULL ? above : make_one (arena, expr);
  *denominator = below;
  return TRUE;
}
