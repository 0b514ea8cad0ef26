/* aggregate.c - banyaknya, jumlah (tabel.kolom) and the like
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/lost.h"
#include "check/names.h"
#include "check/table.h"
#include "model/records.h"

static IkuExpr *
make_records (IkuChecker *self, const IkuNode *node, IkuOp op,
              const IkuTableDraft *table, const IkuColumnDraft *column,
              const IkuExpr *condition, IkuDimension unit)
{
  IkuRecords *records = iku_arena_make (self->arena, IkuRecords);
  IkuExpr *expr = iku_check_make (self, IKU_EXPR_RECORDS, node, 0);

  records->op = op;
  records->table = table->name->text;
  records->place
      = iku_checker_place_in (self, table->module,
                              table->node->child[IKU_TABEL_NAME]->span);
  records->column = column != NULL ? column->column : NULL;
  records->condition = condition;
  expr->type = IKU_TYPE_NUMBER;
  expr->op = (guint8) op;
  expr->unit = unit;
  expr->as.records = records;
  return expr;
}

/* NULL if there is none: all records are selected. */
static const IkuExpr *
check_condition (IkuChecker *self, const IkuNode *node,
                 const IkuTableDraft *table)
{
  IkuEnv env = { .outer = self->env, .table = table };
  const IkuExpr *condition;

  if (node->n_children < 2)
    return NULL;
  self->env = &env;
  condition = iku_check_expr_as (self, node->child[1], iku_want_logic ());
  self->env = env.outer;
  return condition;
}

/* The column that is aggregated; NULL with a finding. */
static const IkuColumnDraft *
find_operand (IkuChecker *self, const IkuNode *name, IkuOp op,
              const IkuTableDraft *table)
{
  const IkuColumnDraft *column
      = iku_check_find_column (table, name->value.name);
  IkuNearest nearest;
  IkuFinding *finding;

  if (column == NULL && iku_check_is_lost (self, name->value.name->text))
    return NULL;
  if (column == NULL)
    {
      iku_nearest_init (&nearest, name->value.name->text);
      for (guint i = 0; i < table->n_columns; i++)
        iku_nearest_offer (&nearest, table->columns[i].name->text);
      finding
          = iku_findings_add (self->findings, &iku_code_unknown_column,
                              iku_checker_place (self, name->span),
                              table->name->text, name->value.name->text, NULL);
      if (nearest.best != NULL)
        iku_finding_help (self->findings, finding, &iku_phrase_did_you_mean,
                          nearest.best, NULL);
      return NULL;
    }
  if (op == IKU_OP_BANYAKNYA_UNIK || column->type == IKU_TYPE_NUMBER)
    return column;
  if (column->type != IKU_TYPE_ERROR)
    iku_findings_add (self->findings, &iku_code_wrong_type,
                      iku_checker_place (self, name->span), IKU_ARG_PHRASE,
                      iku_check_type_phrase (IKU_TYPE_NUMBER), IKU_ARG_PHRASE,
                      iku_check_type_phrase (column->type), NULL);
  return NULL;
}

static IkuExpr *
check_records (IkuChecker *self, const IkuNode *node, IkuOp op,
               const IkuTableDraft *table, const IkuNode *column_name)
{
  const IkuColumnDraft *column = NULL;
  const IkuExpr *condition;
  IkuDimension unit = table->unit;

  if (column_name != NULL)
    {
      column = find_operand (self, column_name, op, table);
      if (column == NULL)
        return iku_check_make_error (self, node);
      /* Of what different values of a column are counted, only whoever
       * declares the data knows. */
      unit = op == IKU_OP_BANYAKNYA_UNIK ? IKU_DIMENSION_ANY : column->unit;
    }
  condition = check_condition (self, node, table);
  if (condition != NULL && condition->type == IKU_TYPE_ERROR)
    return iku_check_make_error (self, node);
  return make_records (self, node, op, table, column, condition, unit);
}

IkuExpr *
iku_check_aggregate (IkuChecker *self, const IkuNode *node, IkuOp op)
{
  const IkuNode *operand = node->child[0];
  const IkuNode *name = operand, *column = NULL;
  const IkuTableDraft *table;
  guint32 number;

  if (operand->kind == IKU_NODE_COLUMN)
    {
      name = operand->child[IKU_COLUMN_TABLE];
      column = operand->child[IKU_COLUMN_NAME];
    }
  if (operand->kind == IKU_NODE_ERROR)
    return iku_check_make_error (self, node);
  if (name->kind != IKU_NODE_NAME || node->n_children > 2
      || (column == NULL) != (op == IKU_OP_BANYAKNYA))
    {
      iku_findings_add (self->findings, &iku_code_aggregate_form,
                        iku_checker_place (self, operand->span),
                        node->value.name->text, NULL);
      return iku_check_make_error (self, node);
    }
  number = iku_check_find (self, IKU_SPACE_TABLES, name);
  if (number == IKU_SCOPE_NONE)
    return iku_check_make_error (self, node);

  table = &g_array_index (self->tables, IkuTableDraft, number);
  return table->node->kind == IKU_NODE_TABEL
             ? check_records (self, node, op, table, column)
             : iku_check_children (self, node, op, table, column);
}
