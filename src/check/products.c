/* products.c - what formulas multiply and divide
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formula as one quotient; the same above and below the line; bare
 * powers of ten; parts of a whole.
 */

#include "config.h"

#include "check/expr.h"
#include "check/powers.h"
#include "check/products.h"
#include "check/subset.h"

/* Up to this many pairs are compared one by one. */
#define FEW_PAIRS 64u

typedef struct
{
  guint hash;
  guint index;
} Hashed;

static const IkuFactor *
get_factor (const IkuChecker *self, guint index)
{
  return &g_array_index (self->factors, IkuFactor, index);
}

static gboolean
may_cancel (const IkuFactor *a, const IkuFactor *b)
{
  return a->below != b->below && a->expr->kind != IKU_EXPR_CONSTANT
         && b->expr->kind != IKU_EXPR_CONSTANT;
}

static void
report_same (IkuChecker *self, const IkuFactor *a, const IkuFactor *b)
{
  const IkuFactor *below = a->below ? a : b;
  const IkuFactor *above = a->below ? b : a;
  IkuFinding *finding
      = iku_findings_add (self->findings, &iku_code_same_above_below,
                          iku_check_place_of (self, below->expr), NULL);

  iku_finding_label (self->findings, finding,
                     iku_check_place_of (self, above->expr),
                     &iku_phrase_same_here, NULL);
  if (!iku_expr_equal (self->numbers, above->expr, below->expr))
    iku_finding_note (self->findings, finding, &iku_phrase_same_in_other_words,
                      NULL);
}

static gint
compare_hashes (gconstpointer a, gconstpointer b)
{
  guint x = ((const Hashed *) a)->hash, y = ((const Hashed *) b)->hash;

  return x < y ? -1 : x > y;
}

/* Of many factors only those of equal hash are compared. */
static gboolean
find_same_of_many (IkuChecker *self)
{
  guint n = self->factors->len;
  g_autofree Hashed *hashed = g_new (Hashed, n);

  for (guint i = 0; i < n; i++)
    hashed[i]
        = (Hashed){ iku_expr_hash (self->numbers, get_factor (self, i)->expr),
                    i };
  qsort (hashed, n, sizeof hashed[0], compare_hashes);
  for (guint i = 1; i < n; i++)
    {
      const IkuFactor *a = get_factor (self, hashed[i - 1].index);
      const IkuFactor *b = get_factor (self, hashed[i].index);

      if (hashed[i].hash == hashed[i - 1].hash && may_cancel (a, b)
          && iku_expr_equal (self->numbers, a->expr, b->expr))
        {
          report_same (self, a, b);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_named_formula (const IkuChecker *self, const IkuExpr *expr)
{
  return expr->kind == IKU_EXPR_REF
         && iku_checker_draft (self, expr->as.ref.item)->formula != NULL;
}

/* Whether two that are not written alike may yet be the same, by what shows
 * before formulas are typed: a name may stand for anything, records may be
 * selected in two ways, and terms come in any order, but the first of one is
 * somewhere in the other. */
static gboolean
may_be_same (const IkuChecker *self, const IkuExpr *a, const IkuExpr *b)
{
  if (is_named_formula (self, a) || is_named_formula (self, b))
    return TRUE;
  if (a->kind != b->kind || a->op != b->op || a->n_args != b->n_args)
    return FALSE;
  for (guint i = 0; i < b->n_args; i++)
    if (may_be_same (self, a->arg[0], b->arg[i]))
      return TRUE;
  return a->n_args == 0
         && (a->kind == IKU_EXPR_RECORDS
             || iku_expr_equal (self->numbers, a, b));
}

/* Also notes whether there may be some in other words, which can be told when
 * all formulas are typed. */
static gboolean
find_same (IkuChecker *self, IkuDraft *draft)
{
  guint n = self->factors->len;

  if (n * n > FEW_PAIRS)
    return find_same_of_many (self);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const IkuFactor *a = get_factor (self, i), *b = get_factor (self, j);

        if (!may_cancel (a, b))
          continue;
        if (iku_expr_equal (self->numbers, a->expr, b->expr))
          {
            report_same (self, a, b);
            return TRUE;
          }
        if (!draft->may_hide_same)
          draft->may_hide_same = may_be_same (self, a->expr, b->expr);
      }
  return FALSE;
}

/* A zero that is written below the line. */
static gboolean
find_zero (IkuChecker *self)
{
  for (guint i = 0; i < self->factors->len; i++)
    {
      const IkuFactor *factor = get_factor (self, i);

      if (!factor->below || factor->expr->kind != IKU_EXPR_CONSTANT
          || iku_number_sign (factor->expr->as.number) != 0)
        continue;
      iku_findings_add (self->findings, &iku_code_constant_by_zero,
                        iku_check_place_of (self, factor->expr), NULL);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_scaled (const IkuUnit *unit)
{
  return unit != NULL && unit->scale.n != unit->scale.d;
}

/* Whether a factor is a data with a formula, whose factors count too. */
static gboolean
has_formula (const IkuChecker *self, const IkuFactor *factor)
{
  const IkuDraft *draft;

  if (factor->below || factor->expr->kind != IKU_EXPR_REF
      || factor->expr->as.ref.facet != IKU_FACET_VALUE)
    return FALSE;
  draft = iku_checker_draft (self, factor->expr->as.ref.item);
  return draft->formula != NULL && draft->indicator == NULL;
}

/* One product, or each branch of a jika. */
static void
check_product (IkuChecker *self, IkuDraft *draft, const IkuExpr *expr)
{
  IkuItem *item = draft->item;

  if (expr->kind == IKU_EXPR_IF)
    {
      check_product (self, draft, expr->arg[1]);
      check_product (self, draft, expr->arg[2]);
      return;
    }
  iku_normal_factors (expr, self->factors);
  /* Only what is shown in a scaled unit, or is seen through. */
  if (draft->indicator == NULL || is_scaled (item->unit))
    {
      if (draft->power == NULL)
        draft->power = iku_check_find_power (self, self->factors);
      for (guint i = 0; i < self->factors->len && !draft->may_hide_power; i++)
        draft->may_hide_power = has_formula (self, get_factor (self, i));
    }
  if (expr->kind != IKU_EXPR_OP || expr->op != IKU_OP_MUL)
    return;
  if (find_same (self, draft) || find_zero (self))
    draft->is_wrong = TRUE;
  else if (expr == item->expr)
    iku_normal_quotient (self->numbers, self->arena, expr, self->factors,
                         &item->numerator, &item->denominator);
}

void
iku_check_product_of (IkuChecker *self, IkuDraft *draft)
{
  check_product (self, draft, draft->item->expr);
}

/* A power that stands in the formula of a data, seen through its users. */
static const IkuExpr *
find_power_below (IkuChecker *self, const IkuExpr *expr)
{
  if (expr->kind == IKU_EXPR_IF)
    {
      const IkuExpr *power = find_power_below (self, expr->arg[1]);

      return power != NULL ? power : find_power_below (self, expr->arg[2]);
    }
  iku_normal_factors (expr, self->factors);
  for (guint i = 0; i < self->factors->len; i++)
    {
      const IkuFactor *factor = get_factor (self, i);
      const IkuDraft *draft;

      if (!has_formula (self, factor))
        continue;
      draft = iku_checker_draft (self, factor->expr->as.ref.item);
      if (draft->power != NULL)
        return draft->power;
    }
  return NULL;
}

/* One that stands elsewhere came by way of this formula. */
static void
report_power (IkuChecker *self, const IkuDraft *draft, GHashTable *reported)
{
  const IkuItem *item = draft->item;
  IkuPlace formula = item->expr_place;
  IkuPlace power = iku_check_place_of (self, draft->power);
  IkuFinding *finding = iku_check_report_power (self, draft->power, item->unit,
                                                item->place, reported);

  if (finding != NULL
      && (power.text != formula.text || power.span.start < formula.span.start
          || power.span.end > formula.span.end))
    iku_finding_label (self->findings, finding, formula, &iku_phrase_in_cycle,
                       item->name, NULL);
}

/* The same above and below the line in other words. */
static gboolean
find_same_meaning (IkuChecker *self, const IkuItem *item)
{
  guint n;

  iku_normal_factors (item->expr, self->factors);
  n = self->factors->len;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const IkuFactor *a = get_factor (self, i), *b = get_factor (self, j);

        if (!may_cancel (a, b) || !may_be_same (self, a->expr, b->expr)
            || !iku_check_is_same (self, a->expr, b->expr))
          continue;
        report_same (self, a, b);
        return TRUE;
      }
  return FALSE;
}

static void
check_item (IkuChecker *self, IkuDraft *draft, GHashTable *reported)
{
  IkuItem *item = draft->item;
  guint n_findings = iku_findings_get_count (self->findings);

  if (draft->power == NULL && draft->may_hide_power)
    draft->power = find_power_below (self, item->expr);
  if (draft->may_hide_same && item->numerator != NULL
      && find_same_meaning (self, item))
    draft->is_wrong = TRUE;
  else
    {
      if (draft->power != NULL && is_scaled (item->unit))
        report_power (self, draft, reported);
      else if (item->numerator != NULL && draft->indicator != NULL)
        iku_check_subset (self, draft);
    }
  if (draft->indicator != NULL)
    iku_check_note_heading (self, n_findings, item->entry);
}

void
iku_check_products (IkuChecker *self)
{
  g_autoptr (GHashTable) reported = g_hash_table_new (NULL, NULL);

  iku_check_begin_subsets (self);
  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, self->program->order[i]);

      if (draft->formula != NULL && !draft->is_wrong
          && draft->type == IKU_TYPE_NUMBER)
        check_item (self, draft, reported);
    }
  iku_check_end_subsets (self);
}
