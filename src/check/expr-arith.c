/* expr-arith.c - sums, products, powers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/expr.h"
#include "check/meant.h"
#include "check/units.h"

#define IS_INVERSE(node) (((node)->flags & IKU_NODE_INVERSE) != 0)

/* A hole waits until the unit of its neighbours is known. */
static gboolean
is_hole (const IkuNode *node)
{
  return node->kind == IKU_NODE_HOLE;
}

static IkuDimension
plain (IkuDimension unit)
{
  return unit == IKU_DIMENSION_ANY ? IKU_DIMENSION_PLAIN : unit;
}

/* Holes of a sum are in the unit of the others. */
static void
report_holes (IkuChecker *self, const IkuNode *node, IkuDimension unit)
{
  for (guint i = 0; i < node->n_children; i++)
    if (is_hole (node->child[i]))
      iku_check_hole (self, node->child[i], iku_want_number (unit));
}

IkuExpr *
iku_check_sum (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *sum = iku_check_make_op (self, IKU_OP_ADD, IKU_TYPE_NUMBER, node,
                                    node->n_children);
  IkuDimension unit = IKU_DIMENSION_ANY;
  const IkuExpr *first = NULL;
  gboolean good = TRUE, differ = FALSE, has_hole = FALSE;

  if (iku_check_hyphen (self, node))
    return iku_check_make_error (self, node);
  for (guint i = 0; i < node->n_children; i++)
    {
      const IkuNode *child = node->child[i];
      IkuExpr *arg;

      if (G_UNLIKELY (is_hole (child)))
        {
          has_hole = TRUE;
          continue;
        }
      arg = iku_check_expr (self, child, iku_want_number (want.unit));
      if (IS_INVERSE (child))
        arg->flags |= IKU_EXPR_INVERSE;
      sum->arg[i] = arg;
      if (!iku_check_number_type (self, arg))
        good = FALSE;
      else if (arg->unit == unit || arg->unit == IKU_DIMENSION_ANY || differ)
        continue;
      else if (first == NULL)
        {
          first = arg;
          unit = arg->unit;
        }
      else
        {
          iku_check_report_units (self, iku_checker_place (self, node->span),
                                  first, arg);
          differ = TRUE;
        }
    }
  if (has_hole)
    report_holes (self, node, first != NULL ? unit : want.unit);
  sum->unit = unit;
  return good && !differ && !has_hole ? sum : iku_check_make_error (self, node);
}

/* unit *= factor or 1/factor. */
static gboolean
multiply_units (IkuChecker *self, IkuDimension *unit, IkuDimension factor,
                gboolean inverse, const IkuNode *node)
{
  if (factor == IKU_DIMENSION_PLAIN || factor == IKU_DIMENSION_ANY)
    return TRUE;
  if (iku_units_multiply (self->program->units, *unit, factor, inverse ? -1 : 1,
                          unit))
    return TRUE;
  iku_findings_add (self->findings, &iku_code_unit_exponent,
                    iku_checker_place (self, node->span), NULL);
  return FALSE;
}

/* What a hole among factors must be for the product to have a unit. */
static void
check_factor_hole (IkuChecker *self, const IkuNode *hole, IkuDimension others,
                   IkuWant want)
{
  IkuDimension needed = plain (want.unit);

  if (want.type != IKU_TYPE_NUMBER || want.unit == IKU_DIMENSION_ANY
      || !iku_units_multiply (self->program->units, needed, others, -1,
                              &needed))
    iku_check_hole (self, hole, iku_want_number (IKU_DIMENSION_ANY));
  else if (IS_INVERSE (hole)
           && !iku_units_multiply (self->program->units, IKU_DIMENSION_PLAIN,
                                   needed, -1, &needed))
    iku_check_hole (self, hole, iku_want_number (IKU_DIMENSION_ANY));
  else
    iku_check_hole (self, hole, iku_want_number (needed));
}

IkuExpr *
iku_check_product (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *product = iku_check_make_op (self, IKU_OP_MUL, IKU_TYPE_NUMBER, node,
                                        node->n_children);
  IkuDimension unit = IKU_DIMENSION_PLAIN;
  gboolean good = TRUE;
  const IkuNode *hole = NULL;

  for (guint i = 0; i < node->n_children; i++)
    {
      const IkuNode *child = node->child[i];
      IkuExpr *arg;

      if (G_UNLIKELY (is_hole (child)))
        {
          if (hole != NULL)
            iku_check_hole (self, hole, iku_want_number (IKU_DIMENSION_ANY));
          hole = child;
          continue;
        }
      arg = iku_check_expr (self, child, iku_want_number (IKU_DIMENSION_ANY));
      if (IS_INVERSE (child))
        arg->flags |= IKU_EXPR_INVERSE;
      product->arg[i] = arg;
      if (!iku_check_number_type (self, arg))
        good = FALSE;
      else if (good)
        good
            = multiply_units (self, &unit, arg->unit, IS_INVERSE (child), node);
    }
  if (hole != NULL)
    {
      if (good)
        check_factor_hole (self, hole, unit, want);
      else
        iku_check_hole (self, hole, iku_want_number (IKU_DIMENSION_ANY));
      good = FALSE;
    }
  product->unit = unit;
  return good ? product : iku_check_make_error (self, node);
}

IkuExpr *
iku_check_negation (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *arg
      = iku_check_expr (self, node->child[0], iku_want_number (want.unit));
  IkuExpr *negation;

  if (!iku_check_number_type (self, arg))
    return iku_check_make_error (self, node);

  negation = iku_check_make_op (self, IKU_OP_NEG, IKU_TYPE_NUMBER, node, 1);
  negation->arg[0] = arg;
  negation->unit = arg->unit;
  return negation;
}

/* The unit of base ^ exponent; a base with a unit wants a whole exponent that
 * is known. */
static gboolean
raise_unit (IkuChecker *self, const IkuExpr *base, const IkuExpr *exponent,
            IkuDimension *unit)
{
  IkuValue value;
  gint64 power;

  *unit = IKU_DIMENSION_PLAIN;
  if (plain (base->unit) == IKU_DIMENSION_PLAIN)
    return TRUE;
  if (iku_check_fold (self, exponent, &value) && value.why == 0
      && iku_number_get_int (self->numbers, value.number, &power)
      && ABS (power) <= 99
      && iku_units_multiply (self->program->units, IKU_DIMENSION_PLAIN,
                             base->unit, (gint) power, unit))
    return TRUE;

  iku_check_label_units (
      self,
      iku_findings_add (self->findings, &iku_code_exponent_of_unit,
                        iku_check_place_of (self, exponent), NULL),
      base);
  return FALSE;
}

IkuExpr *
iku_check_power (IkuChecker *self, const IkuNode *node)
{
  IkuExpr *base = iku_check_expr (self, node->child[0],
                                  iku_want_number (IKU_DIMENSION_ANY));
  IkuExpr *exponent = iku_check_expr (self, node->child[1],
                                      iku_want_number (IKU_DIMENSION_PLAIN));
  gboolean good = iku_check_number_type (self, base);
  IkuDimension unit;
  IkuExpr *power;

  good = iku_check_fits (self, exponent, iku_want_number (IKU_DIMENSION_PLAIN))
         && good && exponent->type != IKU_TYPE_ERROR;
  if (!good || !raise_unit (self, base, exponent, &unit))
    return iku_check_make_error (self, node);

  power = iku_check_make_op (self, IKU_OP_POW, IKU_TYPE_NUMBER, node, 2);
  power->arg[0] = base;
  power->arg[1] = exponent;
  power->unit = unit;
  return power;
}
