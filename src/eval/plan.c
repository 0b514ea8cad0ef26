/* plan.c - a program as instructions over columns
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/plan.h"

/* Subexpressions may be shared, so that a walk of the tree can be very much
 * longer than the tree is large.  From this length on, what was computed is
 * kept in its temporary and not computed again. */
#define KEEP_AFTER 1000

/* What compiling one item needs. */
typedef struct
{
  IkuPlan *plan;
  const IkuItem *item;
  guint32 n_used;  /* temporaries in use */
  guint32 n_steps; /* operators seen */
} Compiler;

static IkuOperand compile_expr (Compiler *self, const IkuExpr *expr,
                                IkuOperand dst);

#define ANYWHERE G_MAXUINT32

static IkuOperand
add_constant (IkuPlan *plan, IkuValue value)
{
  g_array_append_val (plan->constants, value);
  return iku_operand (IKU_OPERAND_CONSTANT, plan->constants->len - 1);
}

static IkuOperand
new_temporary (Compiler *self)
{
  IkuOperand made = iku_operand (IKU_OPERAND_TEMPORARY, self->n_used++);

  self->plan->n_temporaries = MAX (self->plan->n_temporaries, self->n_used);
  return made;
}

static void
emit (Compiler *self, IkuPlanCode code, guint aux, IkuOperand dst, IkuOperand a,
      IkuOperand b, IkuOperand c)
{
  IkuInstruction made = { (guint16) code, (guint16) aux, dst, a, b, c };

  g_array_append_val (self->plan->instructions, made);
}

gboolean
iku_item_is_leaf (const IkuItem *item)
{
  return item->expr == NULL || item->expr->kind == IKU_EXPR_RECORDS;
}

IkuValue
iku_facet_get_constant (const IkuItem *item, IkuFacet facet)
{
  const IkuIndicator *indicator = item->indicator;

  if (facet == IKU_FACET_BASELINE && indicator != NULL
      && indicator->baseline != NULL && !indicator->baseline->is_range)
    return indicator->baseline->low;
  if (facet == IKU_FACET_WEIGHT && item->entry != NULL
      && item->entry->has_weight)
    return iku_value (item->entry->weight);
  return iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));
}

IkuValue
iku_variable_get_constant (const IkuItem *item, IkuVariable variable)
{
  const IkuIndicator *indicator = item->indicator;

  if (variable == IKU_VARIABLE_BASELINE)
    return iku_facet_get_constant (item, IKU_FACET_BASELINE);
  if (variable == IKU_VARIABLE_NILAI_TERTINGGI && indicator->has_best)
    return iku_value (indicator->best);
  if (variable == IKU_VARIABLE_REALISASI_TERBURUK && indicator->has_worst)
    return iku_value (indicator->worst);
  return iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));
}

static IkuOperand
column_or_absent (IkuPlan *plan, guint32 item, guint32 column)
{
  if (column != IKU_NO_COLUMN)
    return iku_operand (IKU_OPERAND_COLUMN, column);
  return add_constant (plan, iku_value_absent (iku_why (IKU_WHY_KOSONG, item)));
}

/* The column or constant of a facet at this cell.  The item itself is far
 * away in memory, and is not looked at unless it must be. */
static IkuOperand
facet_operand (IkuPlan *plan, guint32 item, IkuFacet facet)
{
  const IkuItemColumns *columns = &plan->columns[item];

  switch (facet)
    {
    case IKU_FACET_VALUE:
      return iku_operand (IKU_OPERAND_COLUMN, columns->value);
    case IKU_FACET_TARGET:
      return column_or_absent (plan, item, columns->target);
    case IKU_FACET_ACHIEVEMENT:
      return column_or_absent (plan, item, columns->achievement);
    case IKU_FACET_PREDICATE:
      return column_or_absent (plan, item, columns->predicate);
    default:
      return add_constant (
          plan, iku_facet_get_constant (plan->program->items[item], facet));
    }
}

static IkuOperand
variable_operand (Compiler *self, IkuVariable variable)
{
  const IkuItemColumns *columns = &self->plan->columns[self->item->id];

  switch (variable)
    {
    case IKU_VARIABLE_REALISASI:
      return column_or_absent (self->plan, self->item->id, columns->value);
    case IKU_VARIABLE_TARGET:
      return column_or_absent (self->plan, self->item->id, columns->target);
    case IKU_VARIABLE_TARGET_BAWAH:
      return column_or_absent (self->plan, self->item->id, columns->target_low);
    case IKU_VARIABLE_TARGET_ATAS:
      return column_or_absent (self->plan, self->item->id,
                               columns->target_high);
    default:
      return add_constant (self->plan,
                           iku_variable_get_constant (self->item, variable));
    }
}

/* A reference that stands for a list, or for one other cell. */
static IkuOperand
add_ref (IkuPlan *plan, const IkuRef *ref, guint tag)
{
  IkuOperand here = facet_operand (plan, ref->item, (IkuFacet) ref->facet);
  IkuPlanRef made = { iku_operand_get_index (here), *ref };

  /* What does not depend on the cell is the same in every other one. */
  if (iku_operand_get_tag (here) != IKU_OPERAND_COLUMN)
    return here;
  g_array_append_val (plan->refs, made);
  return iku_operand (tag, plan->refs->len - 1);
}

static IkuOperand
compile_ref (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  const IkuRef *ref = &expr->as.ref;
  IkuOperand made;

  if (ref->axis == IKU_AXIS_HERE)
    return facet_operand (self->plan, ref->item, (IkuFacet) ref->facet);
  if (expr->flags & IKU_EXPR_LIST)
    return add_ref (self->plan, ref, IKU_OPERAND_LIST);
  made = add_ref (self->plan, ref, IKU_OPERAND_LIST);
  if (iku_operand_get_tag (made) != IKU_OPERAND_LIST)
    return made;
  if (dst == ANYWHERE)
    dst = new_temporary (self);
  emit (self, IKU_CODE_LOAD, 0, dst, iku_operand_get_index (made), 0, 0);
  return dst;
}

/* Sums and products: from left to right, into one place. */
static void
compile_chain (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  gboolean is_sum = expr->op == IKU_OP_ADD;
  IkuOperand left = compile_expr (self, expr->arg[0], ANYWHERE);

  for (guint i = 1; i < expr->n_args; i++)
    {
      guint32 n_used = self->n_used;
      gboolean inverse = (expr->arg[i]->flags & IKU_EXPR_INVERSE) != 0;
      IkuOperand right = compile_expr (self, expr->arg[i], ANYWHERE);

      emit (self,
            is_sum ? (inverse ? IKU_CODE_SUB : IKU_CODE_ADD)
                   : (inverse ? IKU_CODE_DIV : IKU_CODE_MUL),
            0, dst, left, right, 0);
      left = dst;
      if (self->plan->kept == NULL)
        self->n_used = n_used;
    }
}

/* kumulatif (x): the sum of x from the first of the year. */
static IkuOperand
compile_year_to_date (Compiler *self, const IkuExpr *arg)
{
  IkuRef ref = arg->as.ref;

  ref.axis = IKU_AXIS_YEAR_TO_DATE;
  return add_ref (self->plan, &ref, IKU_OPERAND_LIST);
}

/* Operands are gathered apart, since those of folds within come first. */
static void
compile_fold (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  GArray *arguments = self->plan->arguments;
  guint before = arguments->len;
  guint32 first;

  for (guint i = 0; i < expr->n_args; i++)
    {
      IkuOperand made
          = expr->op == IKU_OP_KUMULATIF && expr->arg[i]->kind == IKU_EXPR_REF
                ? compile_year_to_date (self, expr->arg[i])
                : compile_expr (self, expr->arg[i], ANYWHERE);

      g_array_append_val (arguments, made);
    }
  first = self->plan->operands->len;
  if (expr->n_args > 0)
    g_array_append_vals (self->plan->operands,
                         &g_array_index (arguments, IkuOperand, before),
                         expr->n_args);
  g_array_set_size (arguments, before);
  emit (self, IKU_CODE_FOLD, expr->op, dst, first, expr->n_args, 0);
}

static void
compile_op (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  IkuOperand a, b;

  switch ((IkuOp) expr->op)
    {
    case IKU_OP_ADD:
    case IKU_OP_MUL:
      if (expr->n_args > 1)
        {
          compile_chain (self, expr, dst);
          return;
        }
      break;
    case IKU_OP_EQ:
    case IKU_OP_NE:
    case IKU_OP_LT:
    case IKU_OP_LE:
    case IKU_OP_GT:
    case IKU_OP_GE:
      a = compile_expr (self, expr->arg[0], ANYWHERE);
      b = compile_expr (self, expr->arg[1], ANYWHERE);
      emit (self, IKU_CODE_COMPARE, expr->op, dst, a, b, 0);
      return;
    default:
      break;
    }
  compile_fold (self, expr, dst);
}

static void
compile_if (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  IkuOperand condition = compile_expr (self, expr->arg[0], ANYWHERE);
  IkuOperand then = compile_expr (self, expr->arg[1], ANYWHERE);
  IkuOperand otherwise = compile_expr (self, expr->arg[2], ANYWHERE);

  emit (self, IKU_CODE_SELECT, 0, dst, condition, then, otherwise);
}

/* What needs no computing: the column or constant that holds it. */
static IkuOperand
compile_leaf (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      return add_constant (self->plan, iku_value (expr->as.number));
    case IKU_EXPR_REF:
      return compile_ref (self, expr, dst);
    case IKU_EXPR_VARIABLE:
      return variable_operand (self, expr->as.variable);
    default:
      return add_constant (self->plan, iku_value_absent (iku_why (
                                           IKU_WHY_KOSONG, self->item->id)));
    }
}

static gboolean
is_kept (Compiler *self, const IkuExpr *expr, IkuOperand *out)
{
  gpointer found;

  if (self->plan->kept == NULL)
    {
      if (++self->n_steps > KEEP_AFTER)
        self->plan->kept = g_hash_table_new (NULL, NULL);
      return FALSE;
    }
  if (!g_hash_table_lookup_extended (self->plan->kept, expr, NULL, &found))
    return FALSE;
  *out = GPOINTER_TO_UINT (found);
  return TRUE;
}

/* Where the value of expr will stand: dst if it needs computing and dst is
 * given, a temporary, or a column or constant that holds it already. */
static IkuOperand
compile_expr (Compiler *self, const IkuExpr *expr, IkuOperand dst)
{
  IkuOperand made = dst;
  guint32 n_used;

  if (expr->kind != IKU_EXPR_OP && expr->kind != IKU_EXPR_IF)
    return compile_leaf (self, expr, dst);
  if (is_kept (self, expr, &made))
    return made;
  /* The place of the result is never one of an operand. */
  if (dst == ANYWHERE)
    made = new_temporary (self);
  n_used = self->n_used;
  if (expr->kind == IKU_EXPR_IF)
    compile_if (self, expr, made);
  else
    compile_op (self, expr, made);
  if (self->plan->kept == NULL)
    self->n_used = n_used;
  else if (dst == ANYWHERE)
    g_hash_table_insert (self->plan->kept, (gpointer) expr,
                         GUINT_TO_POINTER (made));
  return made;
}

static void
compile_into (Compiler *self, const IkuExpr *expr, guint32 column)
{
  IkuOperand dst = iku_operand (IKU_OPERAND_COLUMN, column);
  IkuOperand made = compile_expr (self, expr, dst);

  if (made != dst)
    emit (self, IKU_CODE_COPY, 0, dst, made, 0, 0);
}

/* Missing target or realisasi: missing capaian, whatever the rule reads. */
static void
compile_achievement (Compiler *self, const IkuItemColumns *columns)
{
  const IkuIndicator *indicator = self->item->indicator;
  const IkuRule *rule = indicator->rule;
  IkuOperand value = iku_operand (IKU_OPERAND_COLUMN, columns->value);
  IkuOperand target
      = column_or_absent (self->plan, self->item->id, columns->target_low);
  IkuOperand dst = iku_operand (IKU_OPERAND_COLUMN, columns->achievement);

  if (self->item->type != IKU_TYPE_NUMBER)
    {
      emit (self, IKU_CODE_REACHED, self->item->type == IKU_TYPE_CHOICE, dst,
            value, target, 0);
      return;
    }
  compile_into (self, rule->rule[indicator->polarity], columns->achievement);
  emit (self, IKU_CODE_REQUIRE, 0, dst, dst, target, 0);
  emit (self, IKU_CODE_REQUIRE, 0, dst, dst, value, 0);
  g_ptr_array_add (self->plan->rules, (gpointer) rule);
  emit (self, IKU_CODE_CLAMP, 0, dst, dst, self->plan->rules->len - 1, 0);
}

static void
compile_band (Compiler *self, const IkuScale *scale, guint32 from, guint32 to)
{
  g_ptr_array_add (self->plan->scales, (gpointer) scale);
  emit (self, IKU_CODE_BAND, self->item->indicator->rounding,
        iku_operand (IKU_OPERAND_COLUMN, to),
        iku_operand (IKU_OPERAND_COLUMN, from), self->plan->scales->len - 1, 0);
}

static void
reset (IkuPlan *self, const IkuItem *item)
{
  self->item = item;
  g_array_set_size (self->instructions, 0);
  g_array_set_size (self->operands, 0);
  g_array_set_size (self->constants, 0);
  g_array_set_size (self->refs, 0);
  g_ptr_array_set_size (self->rules, 0);
  g_ptr_array_set_size (self->scales, 0);
  self->n_temporaries = 0;
}

void
iku_plan_compile (IkuPlan *self, const IkuItem *item, gboolean given)
{
  Compiler compiler = { .plan = self, .item = item };
  const IkuItemColumns *columns = &self->columns[item->id];
  IkuOperand value = iku_operand (IKU_OPERAND_COLUMN, columns->value);

  reset (self, item);
  if (!iku_item_is_leaf (item))
    {
      compile_into (&compiler, item->expr, columns->value);
      if (given)
        emit (&compiler, IKU_CODE_GIVEN, 0, value, 0, 0, 0);
    }
  if (columns->achievement != IKU_NO_COLUMN)
    compile_achievement (&compiler, columns);
  if (columns->predicate != IKU_NO_COLUMN)
    compile_band (&compiler, item->indicator->scale, columns->achievement,
                  columns->predicate);
  if (columns->category != IKU_NO_COLUMN)
    compile_band (&compiler, item->indicator->category, columns->value,
                  columns->category);
  g_clear_pointer (&self->kept, g_hash_table_unref);
}

static gboolean
has_range_target (const IkuIndicator *indicator)
{
  for (guint i = 0; i < indicator->n_targets; i++)
    if (indicator->targets[i].is_range)
      return TRUE;
  return FALSE;
}

/* Whether a capaian can be computed at all. */
static gboolean
has_achievement (const IkuItem *item)
{
  const IkuIndicator *indicator = item->indicator;

  if (indicator->n_targets == 0)
    return FALSE;
  if (item->type != IKU_TYPE_NUMBER)
    return TRUE;
  return indicator->rule != NULL
         && indicator->rule->has_rule[indicator->polarity];
}

static void
allot_columns (IkuPlan *plan, const IkuItem *item)
{
  IkuItemColumns *columns = &plan->columns[item->id];
  const IkuIndicator *indicator = item->indicator;

  *columns = (IkuItemColumns){ plan->n_columns++, IKU_NO_COLUMN, IKU_NO_COLUMN,
                               IKU_NO_COLUMN,     IKU_NO_COLUMN, IKU_NO_COLUMN,
                               IKU_NO_COLUMN };
  if (indicator == NULL)
    return;
  if (indicator->n_targets > 0)
    {
      columns->target = plan->n_columns++;
      columns->target_low = columns->target_high = columns->target;
      if (has_range_target (indicator))
        {
          columns->target_low = plan->n_columns++;
          columns->target_high = plan->n_columns++;
        }
    }
  if (has_achievement (item))
    columns->achievement = plan->n_columns++;
  if (columns->achievement != IKU_NO_COLUMN && indicator->scale != NULL)
    columns->predicate = plan->n_columns++;
  if (indicator->category != NULL && item->type == IKU_TYPE_NUMBER)
    columns->category = plan->n_columns++;
}

IkuPlan *
iku_plan_new (const IkuProgram *program)
{
  IkuPlan *self = g_new0 (IkuPlan, 1);

  self->program = program;
  self->instructions = g_array_new (FALSE, FALSE, sizeof (IkuInstruction));
  self->operands = g_array_new (FALSE, FALSE, sizeof (IkuOperand));
  self->constants = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  self->refs = g_array_new (FALSE, FALSE, sizeof (IkuPlanRef));
  self->arguments = g_array_new (FALSE, FALSE, sizeof (IkuOperand));
  self->rules = g_ptr_array_new ();
  self->scales = g_ptr_array_new ();
  self->columns = g_new (IkuItemColumns, program->n_items);
  for (guint i = 0; i < program->n_items; i++)
    allot_columns (self, program->items[i]);
  return self;
}

void
iku_plan_free (IkuPlan *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->instructions);
  g_array_unref (self->operands);
  g_array_unref (self->constants);
  g_array_unref (self->refs);
  g_array_unref (self->arguments);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->scales);
  g_free (self->columns);
  g_free (self);
}
