/* trace.c - one expression at one cell, by itself
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/result-private.h"
#include "model/fold.h"

static IkuValue
column_value (const IkuResult *self, const IkuItem *item, guint32 column,
              guint cell)
{
  gsize at = (gsize) column * self->grid.n_cells + cell;

  if (column == IKU_NO_COLUMN || cell == G_MAXUINT)
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));
  return (IkuValue){ self->machine.number[at], self->machine.why[at] };
}

static IkuValue
facet_value (const IkuResult *self, const IkuRef *ref, guint cell)
{
  const IkuItem *item = self->program->items[ref->item];
  const IkuItemColumns *columns = &self->plan->columns[ref->item];

  switch ((IkuFacet) ref->facet)
    {
    case IKU_FACET_VALUE:
      return column_value (self, item, columns->value, cell);
    case IKU_FACET_TARGET:
      return column_value (self, item, columns->target, cell);
    case IKU_FACET_ACHIEVEMENT:
      return column_value (self, item, columns->achievement, cell);
    case IKU_FACET_PREDICATE:
      return column_value (self, item, columns->predicate, cell);
    default:
      return iku_facet_get_constant (item, (IkuFacet) ref->facet);
    }
}

static IkuValue
variable_value (const IkuResult *self, const IkuItem *item,
                IkuVariable variable, guint cell)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];

  switch (variable)
    {
    case IKU_VARIABLE_REALISASI:
      return column_value (self, item, columns->value, cell);
    case IKU_VARIABLE_TARGET:
      return column_value (self, item, columns->target, cell);
    case IKU_VARIABLE_TARGET_BAWAH:
      return column_value (self, item, columns->target_low, cell);
    case IKU_VARIABLE_TARGET_ATAS:
      return column_value (self, item, columns->target_high, cell);
    default:
      return iku_variable_get_constant (item, variable);
    }
}

/* The values of one operand: a list is written out. */
static void
append_operand (const IkuResult *self, const IkuItem *item,
                const IkuExpr *owner, const IkuExpr *arg, guint cell,
                GArray *values)
{
  g_autoptr (GArray) cells = NULL;
  IkuRef ref;

  if (arg->kind != IKU_EXPR_REF)
    {
      IkuValue value = iku_result_trace (self, item, arg, cell);

      g_array_append_val (values, value);
      return;
    }
  ref = arg->as.ref;
  if (owner->op == IKU_OP_KUMULATIF)
    ref.axis = IKU_AXIS_YEAR_TO_DATE;
  cells = g_array_new (FALSE, FALSE, sizeof (guint));
  iku_ref_list_cells (&self->grid, &ref, cell, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      IkuValue value
          = facet_value (self, &ref, g_array_index (cells, guint, i));

      g_array_append_val (values, value);
    }
}

static IkuValue
trace_op (const IkuResult *self, const IkuItem *item, const IkuExpr *expr,
          guint cell)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  g_autofree gboolean *inverse = NULL;

  if (expr->op == IKU_OP_ADD || expr->op == IKU_OP_MUL)
    {
      inverse = g_new (gboolean, expr->n_args);
      for (guint i = 0; i < expr->n_args; i++)
        inverse[i] = (expr->arg[i]->flags & IKU_EXPR_INVERSE) != 0;
    }
  for (guint i = 0; i < expr->n_args; i++)
    append_operand (self, item, expr, expr->arg[i], cell, values);
  return iku_fold (self->numbers, (IkuOp) expr->op, values->len,
                   (const IkuValue *) values->data, inverse, item->id);
}

IkuValue
iku_result_trace (const IkuResult *self, const IkuItem *item,
                  const IkuExpr *expr, guint cell)
{
  g_autoptr (GArray) cells = NULL;

  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      return iku_value (expr->as.number);
    case IKU_EXPR_REF:
      cells = g_array_new (FALSE, FALSE, sizeof (guint));
      iku_ref_list_cells (&self->grid, &expr->as.ref, cell, cells);
      return facet_value (self, &expr->as.ref,
                          g_array_index (cells, guint, 0));
    case IKU_EXPR_VARIABLE:
      return variable_value (self, item, expr->as.variable, cell);
    case IKU_EXPR_OP:
      return trace_op (self, item, expr, cell);
    case IKU_EXPR_IF:
      return iku_fold_if (iku_result_trace (self, item, expr->arg[0], cell),
                          iku_result_trace (self, item, expr->arg[1], cell),
                          iku_result_trace (self, item, expr->arg[2], cell));
    case IKU_EXPR_ERROR:
    case IKU_EXPR_RECORDS:
      break;
    }
  if (expr == item->expr)
    return column_value (self, item, self->plan->columns[item->id].value,
                         cell);
  return iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));
}
