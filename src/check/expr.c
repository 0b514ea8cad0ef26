/* expr.c - typed expressions from nodes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"
#include "check/names.h"
#include "check/region.h"
#include "check/units.h"

/* Brackets are bounded by the parser, named formulas in formulas are not. */
#define MAX_DEPTH 2000u

IkuExpr *
iku_check_make_op (IkuChecker *self, IkuOp op, IkuTypeKind type,
                   const IkuNode *node, guint n_args)
{
  IkuExpr *expr = iku_check_make (self, IKU_EXPR_OP, node, n_args);

  expr->op = (guint8) op;
  expr->type = (guint8) type;
  return expr;
}

IkuExpr *
iku_check_make_error (IkuChecker *self, const IkuNode *node)
{
  return iku_check_make (self, IKU_EXPR_ERROR, node, 0);
}

IkuExpr *
iku_check_make_number (IkuChecker *self, const IkuNode *node, IkuNumber number,
                       IkuDimension unit)
{
  IkuExpr *expr = iku_check_make (self, IKU_EXPR_CONSTANT, node, 0);

  expr->type = IKU_TYPE_NUMBER;
  expr->unit = unit;
  expr->as.number = number;
  return expr;
}

IkuExpr *
iku_check_too_large (IkuChecker *self, const IkuNode *node)
{
  if (!self->is_spent)
    iku_findings_add (self->findings, &iku_code_formula_too_large,
                      iku_checker_place (self, node->span), NULL);
  self->is_spent = TRUE;
  return iku_check_make_error (self, node);
}

IkuExpr *
iku_check_copy (IkuChecker *self, const IkuExpr *expr)
{
  gsize size = iku_expr_get_size (expr->n_args);

  return memcpy (iku_arena_alloc (self->arena, size), expr, size);
}

static IkuExpr *
check_constant (IkuChecker *self, const IkuNode *node, IkuTypeKind type,
                gint64 value)
{
  IkuExpr *expr = iku_check_make (self, IKU_EXPR_CONSTANT, node, 0);

  expr->type = (guint8) type;
  expr->as.number = iku_number_from_int (value);
  return expr;
}

/* A bare number; opposite a period, a year. */
static IkuExpr *
check_number (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuNumber number = iku_check_number (self, node);
  gboolean is_zero = iku_number_sign (number) == 0;
  gint64 year;

  if (G_UNLIKELY (want.type == IKU_TYPE_PERIOD)
      && iku_number_get_int (self->numbers, number, &year))
    return check_constant (self, node, IKU_TYPE_PERIOD, year);
  return iku_check_make_number (self, node, number,
                                is_zero && !(node->flags & IKU_NODE_PERCENT)
                                    ? IKU_DIMENSION_ANY
                                    : IKU_DIMENSION_PLAIN);
}

static IkuExpr *
check_quantity (IkuChecker *self, const IkuNode *node)
{
  const IkuUnit *unit = iku_check_unit (self, node->child[IKU_QUANTITY_UNIT]);
  IkuNumber number;

  if (unit == NULL)
    return iku_check_make_error (self, node);

  number = iku_number_mul (
      self->numbers, iku_check_number (self, node->child[IKU_QUANTITY_NUMBER]),
      unit->scale);
  if (!iku_check_arithmetic (self, node->span))
    return iku_check_make_error (self, node);
  return iku_check_make_number (self, node, number, unit->dimension);
}

/* Equal texts have one number. */
static gint64
number_text (IkuChecker *self, const char *text)
{
  gpointer known;
  guint n;

  if (self->texts == NULL)
    self->texts = g_hash_table_new (g_str_hash, g_str_equal);
  n = g_hash_table_size (self->texts);
  if (g_hash_table_lookup_extended (self->texts, text, NULL, &known))
    return GPOINTER_TO_UINT (known);
  g_hash_table_insert (self->texts, (gpointer) text, GUINT_TO_POINTER (n));
  return n;
}

/* A text stands for what is wanted, a value of a pilihan or a region, or for
 * itself. */
static IkuExpr *
check_text (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *expr;
  IkuRegion region;
  gint index;

  if (want.type == IKU_TYPE_REGION)
    return iku_check_region (self, node, &region)
               ? check_constant (self, node, IKU_TYPE_REGION, (gint64) region)
               : iku_check_make_error (self, node);
  if (want.type != IKU_TYPE_CHOICE)
    return check_constant (self, node, IKU_TYPE_TEXT,
                           number_text (self, node->value.text.bytes));

  index = iku_check_find_choice (self, want.unit, node->value.text.bytes);
  if (index < 0)
    {
      iku_check_report_choice (self, node->span, node->value.text.bytes,
                               want.unit);
      return iku_check_make_error (self, node);
    }
  expr = check_constant (self, node, IKU_TYPE_CHOICE, index);
  expr->unit = want.unit;
  return expr;
}

static IkuExpr *
check_operation (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  switch ((IkuOp) node->op)
    {
    case IKU_OP_ADD:
      return iku_check_sum (self, node, want);
    case IKU_OP_MUL:
      return iku_check_product (self, node, want);
    case IKU_OP_NEG:
      return iku_check_negation (self, node, want);
    case IKU_OP_POW:
      return iku_check_power (self, node);
    case IKU_OP_AND:
    case IKU_OP_OR:
    case IKU_OP_NOT:
      return iku_check_junction (self, node);
    default:
      return iku_check_comparison (self, node);
    }
}

/* A tabel.kolom by itself, in a condition on that tabel. */
static IkuExpr *
check_column (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  const IkuNode *table = node->child[IKU_COLUMN_TABLE];

  for (const IkuEnv *env = self->env; env != NULL; env = env->outer)
    if (env->table != NULL && env->table->name == table->value.name)
      return iku_check_name (self, node->child[IKU_COLUMN_NAME], want);

  iku_findings_add (self->findings, &iku_code_column_alone,
                    iku_checker_place (self, node->span),
                    table->value.name->text,
                    node->child[IKU_COLUMN_NAME]->value.name->text, NULL);
  return iku_check_make_error (self, node);
}

static IkuExpr *
check_kind (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_NAME:
      return iku_check_name (self, node, want);
    case IKU_NODE_NUMBER:
      return check_number (self, node, want);
    case IKU_NODE_OPERATION:
      return check_operation (self, node, want);
    case IKU_NODE_QUANTITY:
      return check_quantity (self, node);
    case IKU_NODE_CALL:
      return iku_check_call (self, node, want);
    case IKU_NODE_INDEX:
      return iku_check_index (self, node);
    case IKU_NODE_IF:
      return iku_check_if (self, node, want);
    case IKU_NODE_MATCH:
      return iku_check_match (self, node, want);
    case IKU_NODE_BOOL:
      return check_constant (self, node, IKU_TYPE_LOGIC, node->value.integer);
    case IKU_NODE_DATE:
      return check_constant (self, node, IKU_TYPE_DATE, node->value.date);
    case IKU_NODE_PERIOD:
      return check_constant (self, node, IKU_TYPE_PERIOD,
                             node->value.period.ordinal);
    case IKU_NODE_TEXT:
      return check_text (self, node, want);
    case IKU_NODE_COLUMN:
      return check_column (self, node, want);
    case IKU_NODE_HOLE:
      return iku_check_hole (self, node, want);
    default: /* what did not parse means nothing */
      return iku_check_make_error (self, node);
    }
}

IkuExpr *
iku_check_expr (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *expr;

  if (G_UNLIKELY (node->flags & IKU_NODE_HAS_ERROR))
    return iku_check_make_error (self, node);
  if (G_UNLIKELY (self->depth >= MAX_DEPTH
                  || (self->expanding > 0 && --self->spendable < 0)))
    return iku_check_too_large (self, node);
  self->depth++;
  expr = check_kind (self, node, want);
  self->depth--;
  return expr;
}

IkuExpr *
iku_check_expr_as (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *expr = iku_check_expr (self, node, want);

  if (!iku_check_fits (self, expr, want) && expr->type != IKU_TYPE_ERROR)
    return iku_check_make_error (self, node);
  return expr;
}
