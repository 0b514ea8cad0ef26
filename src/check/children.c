/* children.c - a tujuan or sasaran as a table of its indikator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its rows are known, so an aggregate over them is written out: a sum of
 * jika for a count.  What is wrong with a condition is said for the first
 * row alone.
 */

#include "config.h"

#include "check/names.h"
#include "check/table.h"

static void
add_children (const IkuEntry *entry, GArray *items)
{
  for (guint i = 0; i < entry->n_children; i++)
    {
      const IkuEntry *child = entry->children[i];

      if (child->item != NULL)
        g_array_append_val (items, child->item->id);
      else
        add_children (child, items);
    }
}

static IkuExpr *
make_integer (IkuChecker *self, const IkuNode *node, gint64 value)
{
  return iku_check_make_number (self, node, iku_number_from_int (value),
                                value == 0 ? IKU_DIMENSION_ANY
                                           : IKU_DIMENSION_PLAIN);
}

/* jika condition maka value selain itu 0 */
static IkuExpr *
make_choice (IkuChecker *self, const IkuNode *node, const IkuExpr *condition,
             const IkuExpr *value)
{
  IkuExpr *expr;

  expr = iku_check_make (self, IKU_EXPR_IF, node, 3);
  expr->type = IKU_TYPE_NUMBER;
  expr->unit = value->unit;
  expr->arg[0] = condition;
  expr->arg[1] = value;
  expr->arg[2] = make_integer (self, node, 0);
  return expr;
}

/* The conditions (NULL if there is none) and values of each row; FALSE if
 * one is ill-typed. */
static gboolean
check_rows (IkuChecker *self, const IkuNode *node, const IkuNode *column,
            const GArray *items, IkuExpr **conditions, IkuExpr **values)
{
  IkuDimension unit = IKU_DIMENSION_ANY;
  gboolean good = TRUE;

  for (guint i = 0; i < items->len && good; i++)
    {
      IkuEnv env = { .outer = self->env,
                     .child = iku_checker_draft (
                         self, g_array_index (items, guint32, i)) };

      self->env = &env;
      if (node->n_children > 1)
        {
          conditions[i]
              = iku_check_expr_as (self, node->child[1], iku_want_logic ());
          good = conditions[i]->type != IKU_TYPE_ERROR;
        }
      if (column == NULL)
        values[i] = make_integer (self, node, 1);
      else if (good)
        {
          values[i] = iku_check_expr_as (self, column, iku_want_number (unit));
          good = values[i]->type != IKU_TYPE_ERROR;
          if (unit == IKU_DIMENSION_ANY)
            unit = values[i]->unit;
        }
      self->env = env.outer;
    }
  return good;
}

static IkuExpr *
make_total (IkuChecker *self, const IkuNode *node, IkuOp op, guint n,
            IkuExpr *const *values)
{
  IkuExpr *total = iku_check_make_op (self, op, IKU_TYPE_NUMBER, node, n);

  total->unit = n > 0 ? values[0]->unit : IKU_DIMENSION_ANY;
  for (guint i = 0; i < n; i++)
    total->arg[i] = values[i];
  return total;
}

/* The sum of values where the conditions hold, or of 1 for each. */
static IkuExpr *
sum_where (IkuChecker *self, const IkuNode *node, guint n,
           IkuExpr *const *conditions, IkuExpr *const *values)
{
  g_autofree IkuExpr **chosen = g_new (IkuExpr *, n);

  for (guint i = 0; i < n; i++)
    chosen[i] = make_choice (self, node, conditions[i],
                             values != NULL ? values[i]
                                            : make_integer (self, node, 1));
  return make_total (self, node, IKU_OP_ADD, n, chosen);
}

static IkuExpr *
join_rows (IkuChecker *self, const IkuNode *node, IkuOp op, guint n,
           IkuExpr *const *conditions, IkuExpr *const *values)
{
  gboolean has_condition = node->n_children > 1;
  IkuExpr *ratio, *count;

  if (op == IKU_OP_BANYAKNYA && !has_condition)
    return make_integer (self, node, n);
  if (op == IKU_OP_BANYAKNYA)
    return sum_where (self, node, n, conditions, NULL);
  if (!has_condition)
    return make_total (self, node, op, n, values);
  if (op == IKU_OP_JUMLAH)
    return sum_where (self, node, n, conditions, values);
  if (op == IKU_OP_RATA_RATA)
    {
      ratio = iku_check_make_op (self, IKU_OP_MUL, IKU_TYPE_NUMBER, node, 2);
      count = sum_where (self, node, n, conditions, NULL);
      count->flags |= IKU_EXPR_INVERSE;
      ratio->arg[0] = sum_where (self, node, n, conditions, values);
      ratio->arg[1] = count;
      ratio->unit = ratio->arg[0]->unit;
      return ratio;
    }
  iku_findings_add (self->findings, &iku_code_condition_here,
                    iku_checker_place (self, node->child[1]->span),
                    node->value.name->text, NULL);
  return iku_check_make_error (self, node);
}

IkuExpr *
iku_check_children (IkuChecker *self, const IkuNode *call, IkuOp op,
                    const IkuTableDraft *table, const IkuNode *column)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree IkuExpr **conditions = NULL, **values = NULL;

  if (table->entry != NULL)
    add_children (table->entry, items);
  self->spendable -= items->len;
  if (items->len == 0)
    {
      iku_findings_add (self->findings, &iku_code_no_children,
                        iku_checker_place (self, call->child[0]->span),
                        table->name->text, NULL);
      return iku_check_make_error (self, call);
    }
  if (self->spendable < 0)
    return iku_check_too_large (self, call);
  conditions = g_new0 (IkuExpr *, items->len);
  values = g_new0 (IkuExpr *, items->len);
  if (!check_rows (self, call, column, items, conditions, values))
    return iku_check_make_error (self, call);
  return join_rows (self, call, op, items->len, conditions, values);
}
