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

/* Subexpressions may be shared, so that a walk of the tree can be very much
 * longer than the tree is large: from this length on values are kept. */
#define KEEP_AFTER 1000

typedef struct
{
  const IkuResult *result;
  const IkuItem *item;
  guint cell;
  guint n_steps;
  GHashTable *kept; /* expression → IkuValue; NULL before KEEP_AFTER */
} Trace;

static IkuValue trace_expr (Trace *self, const IkuExpr *expr);

/* The values of one operand: a list is written out. */
static void
append_operand (Trace *self, const IkuExpr *owner, const IkuExpr *arg,
                GArray *values)
{
  const IkuGrid *grid = &self->result->grid;
  g_autoptr (GArray) cells = NULL;
  IkuRef ref;

  if (arg->kind != IKU_EXPR_REF)
    {
      IkuValue value = trace_expr (self, arg);

      g_array_append_val (values, value);
      return;
    }
  ref = arg->as.ref;
  if (owner->op == IKU_OP_KUMULATIF)
    ref.axis = IKU_AXIS_YEAR_TO_DATE;
  cells = g_array_new (FALSE, FALSE, sizeof (guint));
  iku_ref_list_cells (grid, &ref, self->cell, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      IkuValue value
          = facet_value (self->result, &ref, g_array_index (cells, guint, i));

      g_array_append_val (values, value);
    }
}

static IkuValue
trace_op (Trace *self, const IkuExpr *expr)
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
    append_operand (self, expr, expr->arg[i], values);
  return iku_fold (self->result->numbers, (IkuOp) expr->op, values->len,
                   (const IkuValue *) values->data, inverse, self->item->id);
}

static IkuValue
trace_if (Trace *self, const IkuExpr *expr)
{
  IkuValue condition = trace_expr (self, expr->arg[0]);

  if (condition.why != 0)
    return iku_value_absent (condition.why);
  return trace_expr (self, iku_number_sign (condition.number) != 0
                               ? expr->arg[1]
                               : expr->arg[2]);
}

static IkuValue
trace_ref (Trace *self, const IkuExpr *expr)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));

  iku_ref_list_cells (&self->result->grid, &expr->as.ref, self->cell, cells);
  return facet_value (self->result, &expr->as.ref,
                      g_array_index (cells, guint, 0));
}

static IkuValue
trace_leaf (Trace *self, const IkuExpr *expr)
{
  const IkuItem *item = self->item;

  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      return iku_value (expr->as.number);
    case IKU_EXPR_REF:
      return trace_ref (self, expr);
    case IKU_EXPR_VARIABLE:
      return variable_value (self->result, item, expr->as.variable, self->cell);
    default:
      break;
    }
  if (expr == item->expr)
    return column_value (self->result, item,
                         self->result->plan->columns[item->id].value,
                         self->cell);
  return iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));
}

static IkuValue
trace_expr (Trace *self, const IkuExpr *expr)
{
  IkuValue value, *kept = NULL;

  if (expr->kind != IKU_EXPR_OP && expr->kind != IKU_EXPR_IF)
    return trace_leaf (self, expr);
  if (self->kept != NULL)
    kept = g_hash_table_lookup (self->kept, expr);
  else if (++self->n_steps > KEEP_AFTER)
    self->kept = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (kept != NULL)
    return *kept;
  value = expr->kind == IKU_EXPR_IF ? trace_if (self, expr)
                                    : trace_op (self, expr);
  if (self->kept != NULL)
    g_hash_table_insert (self->kept, (gpointer) expr,
                         g_memdup2 (&value, sizeof value));
  return value;
}

IkuValue
iku_result_trace (const IkuResult *self, const IkuItem *item,
                  const IkuExpr *expr, guint cell)
{
  Trace trace = { .result = self, .item = item, .cell = cell };
  IkuValue value = trace_expr (&trace, expr);

  g_clear_pointer (&trace.kept, g_hash_table_unref);
  return value;
}
