/* missing-expr.c - why a formula has no value
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/missing-private.h"
#include "model/records.h"

static char *
dup_source (const IkuResult *result, const IkuExpr *expr)
{
  return iku_text_dup_span (
      iku_program_get_text (result->program, expr->module), expr->span);
}

/* Like all that follow: whether something is absent. */
static gboolean
explain_ref (IkuWalk *self, const IkuExpr *expr, const IkuRef *ref, guint cell)
{
  static const IkuResultColumn columns[]
      = { IKU_RESULT_VALUE,       IKU_RESULT_TARGET_LOW, IKU_RESULT_TARGET_LOW,
          IKU_RESULT_ACHIEVEMENT, IKU_RESULT_PREDICATE,  IKU_RESULT_VALUE };
  const IkuResult *result = self->result;
  const IkuItem *item = result->program->items[ref->item];
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean absent = FALSE;

  if (ref->facet == IKU_FACET_BASELINE || ref->facet == IKU_FACET_WEIGHT)
    {
      absent = iku_facet_get_constant (item, (IkuFacet) ref->facet).why != 0;
      if (absent)
        iku_walk_say_phrase (self,
                             ref->facet == IKU_FACET_BASELINE
                                 ? &iku_phrase_no_baseline
                                 : &iku_phrase_no_weight,
                             item->name, NULL);
      return absent;
    }
  iku_ref_list_cells (&result->grid, ref, cell, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      guint there = g_array_index (cells, guint, i);

      if (there == G_MAXUINT)
        {
          g_autofree char *source = dup_source (result, expr);

          iku_walk_say_phrase (self, &iku_phrase_no_such_period, source, NULL);
          absent = TRUE;
        }
      else if (iku_result_get_value (result, item->id, there,
                                     columns[ref->facet])
                   .why
               != 0)
        {
          iku_walk_ask (self, item, there, columns[ref->facet]);
          absent = TRUE;
        }
    }
  return absent;
}

static void
explain_variable (IkuWalk *self, const IkuItem *item, IkuVariable variable,
                  guint cell)
{
  static const char *const words[]
      = { "realisasi", "target",          "target_bawah",      "target_atas",
          "baseline",  "nilai_tertinggi", "realisasi_terburuk" };

  switch (variable)
    {
    case IKU_VARIABLE_REALISASI:
      iku_walk_ask (self, item, cell, IKU_RESULT_VALUE);
      break;
    case IKU_VARIABLE_TARGET:
      iku_walk_say_about_cell (
          self,
          iku_result_counts (self->result, item->entry, cell)
              ? &iku_phrase_range_target
              : &iku_phrase_no_target,
          item->name, cell);
      break;
    case IKU_VARIABLE_TARGET_BAWAH:
    case IKU_VARIABLE_TARGET_ATAS:
      iku_walk_say_about_cell (self, &iku_phrase_no_target, item->name, cell);
      break;
    default:
      iku_walk_say_phrase (self, &iku_phrase_no_variable, item->name,
                           words[variable]);
    }
}

/* A reason that arose at this operator itself: its operands are there. */
static void
explain_here (IkuWalk *self, const IkuItem *item, const IkuExpr *expr,
              guint cell, IkuWhyKind kind)
{
  g_autofree char *source = dup_source (self->result, expr);
  gboolean may_be_irrational = expr->op == IKU_OP_AKAR || expr->op == IKU_OP_LN
                               || expr->op == IKU_OP_POW
                               || expr->op == IKU_OP_RATA_RATA_GEOMETRIK;

  if (expr->op == IKU_OP_TAK_TERHITUNG)
    {
      IkuPhrase reason = { { "{0}", "{0}" } };

      iku_walk_say_phrase (self, &reason, expr->as.text, NULL);
    }
  else if (kind == IKU_WHY_DI_LUAR_RANAH)
    iku_walk_say_phrase (self, &iku_phrase_outside_domain, source, NULL);
  else if (kind == IKU_WHY_TAK_TERHITUNG)
    iku_walk_say_phrase (self,
                         may_be_irrational ? &iku_phrase_not_rational
                                           : &iku_phrase_too_large,
                         source, NULL);
  else if (expr->op == IKU_OP_POW)
    iku_walk_say_phrase (self, &iku_phrase_zero_power, source, NULL);
  else
    iku_walk_say_about_cell (self, &iku_phrase_zero_divisor, source, cell);
}

/* A divisor that is 0: an item, at the cell it is taken from, or an
 * expression. */
static void
say_zero (IkuWalk *self, const IkuExpr *divisor, guint cell)
{
  const IkuResult *result = self->result;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *source = NULL;

  if (divisor->kind == IKU_EXPR_REF)
    {
      iku_ref_list_cells (&result->grid, &divisor->as.ref, cell, cells);
      cell = g_array_index (cells, guint, 0);
      source
          = iku_item_dup_title (result->program->items[divisor->as.ref.item]);
    }
  else
    source = dup_source (result, divisor);
  iku_walk_say_about_cell (self, &iku_phrase_zero_divisor, source, cell);
}

/* The divisors of a product that are 0: TRUE if there is one. */
static gboolean
explain_divisors (IkuWalk *self, const IkuItem *item, const IkuExpr *expr,
                  guint cell)
{
  gboolean found = FALSE;

  for (guint i = 0; i < expr->n_args; i++)
    {
      const IkuExpr *arg = expr->arg[i];
      IkuValue value;

      if (!(arg->flags & IKU_EXPR_INVERSE))
        continue;
      value = iku_result_trace (self->result, item, arg, cell);
      if (value.why == 0 && iku_number_sign (value.number) == 0)
        {
          say_zero (self, arg, cell);
          found = TRUE;
        }
    }
  return found;
}

static void
explain_op (IkuWalk *self, const IkuItem *item, const IkuExpr *expr, guint cell,
            IkuWhyKind kind)
{
  gboolean absent = FALSE;

  for (guint i = 0; i < expr->n_args; i++)
    if (expr->op == IKU_OP_KUMULATIF && expr->arg[i]->kind == IKU_EXPR_REF)
      {
        IkuRef ref = expr->arg[i]->as.ref;

        ref.axis = IKU_AXIS_YEAR_TO_DATE;
        absent |= explain_ref (self, expr->arg[i], &ref, cell);
      }
    else
      absent |= iku_walk_explain_expr (self, item, expr->arg[i], cell);
  if (expr->op == IKU_OP_MUL && explain_divisors (self, item, expr, cell))
    return;
  if (!absent)
    explain_here (self, item, expr, cell, kind);
}

static void
explain_if (IkuWalk *self, const IkuItem *item, const IkuExpr *expr, guint cell)
{
  IkuValue condition
      = iku_result_trace (self->result, item, expr->arg[0], cell);

  if (condition.why != 0)
    iku_walk_explain_expr (self, item, expr->arg[0], cell);
  else
    iku_walk_explain_expr (
        self, item,
        iku_number_sign (condition.number) != 0 ? expr->arg[1] : expr->arg[2],
        cell);
}

gboolean
iku_walk_explain_expr (IkuWalk *self, const IkuItem *item, const IkuExpr *expr,
                       guint cell)
{
  IkuValue value;

  if (expr->kind == IKU_EXPR_REF)
    return explain_ref (self, expr, &expr->as.ref, cell);
  if (g_hash_table_contains (self->walked, expr))
    return TRUE;
  value = iku_result_trace (self->result, item, expr, cell);
  if (value.why == 0)
    return FALSE;
  g_hash_table_add (self->walked, (gpointer) expr);
  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_VARIABLE:
      explain_variable (self, item, expr->as.variable, cell);
      break;
    case IKU_EXPR_OP:
      explain_op (self, item, expr, cell, iku_why_get_kind (value.why));
      break;
    case IKU_EXPR_IF:
      explain_if (self, item, expr, cell);
      break;
    case IKU_EXPR_RECORDS:
      iku_walk_say_phrase (self, &iku_phrase_records, item->name,
                           expr->as.records->table);
      break;
    default:
      break;
    }
  return TRUE;
}
