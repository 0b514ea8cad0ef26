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
cancel (IkuChecker *self, const IkuFactor *a, const IkuFactor *b)
{
  return a->below != b->below && a->expr->kind != IKU_EXPR_CONSTANT
         && iku_expr_equal (self->numbers, a->expr, b->expr);
}

static void
report_same (IkuChecker *self, const IkuFactor *a, const IkuFactor *b)
{
  const IkuFactor *below = a->below ? a : b;
  const IkuFactor *above = a->below ? b : a;

  iku_finding_label (
      self->findings,
      iku_findings_add (self->findings, &iku_code_same_above_below,
                        iku_check_place_of (self, below->expr), NULL),
      iku_check_place_of (self, above->expr), &iku_phrase_same_here, NULL);
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
    hashed[i] = (Hashed){
      iku_expr_hash (self->numbers, get_factor (self, i)->expr), i
    };
  qsort (hashed, n, sizeof hashed[0], compare_hashes);
  for (guint i = 1; i < n; i++)
    {
      const IkuFactor *a = get_factor (self, hashed[i - 1].index);
      const IkuFactor *b = get_factor (self, hashed[i].index);

      if (hashed[i].hash == hashed[i - 1].hash && cancel (self, a, b))
        {
          report_same (self, a, b);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_same (IkuChecker *self)
{
  guint n = self->factors->len;

  if (n * n > FEW_PAIRS)
    return find_same_of_many (self);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (cancel (self, get_factor (self, i), get_factor (self, j)))
        {
          report_same (self, get_factor (self, i), get_factor (self, j));
          return TRUE;
        }
  return FALSE;
}

/* A power that stands in the formula of a data, seen through its users. */
static const IkuExpr *
find_power_below (IkuChecker *self, const IkuExpr *const *powers)
{
  for (guint i = 0; i < self->factors->len; i++)
    {
      const IkuFactor *factor = get_factor (self, i);
      const IkuExpr *expr = factor->expr;

      if (!factor->below && expr->kind == IKU_EXPR_REF
          && expr->as.ref.facet == IKU_FACET_VALUE
          && powers[expr->as.ref.item] != NULL
          && iku_checker_draft (self, expr->as.ref.item)->indicator == NULL)
        return powers[expr->as.ref.item];
    }
  return NULL;
}

static gboolean
is_scaled (const IkuUnit *unit)
{
  return unit != NULL && (unit->scale.n != unit->scale.d);
}

static void
check_item (IkuChecker *self, IkuDraft *draft, const IkuExpr **powers,
            GHashTable *reported)
{
  IkuItem *item = draft->item;

  g_array_set_size (self->factors, 0);
  iku_normal_factors (item->expr, self->factors);
  powers[item->id] = iku_check_find_power (self, self->factors);
  if (powers[item->id] == NULL)
    powers[item->id] = find_power_below (self, powers);
  if (powers[item->id] != NULL && is_scaled (item->unit))
    iku_check_report_power (self, powers[item->id], item->unit, item->place,
                            reported);

  if (item->expr->kind != IKU_EXPR_OP || item->expr->op != IKU_OP_MUL
      || find_same (self))
    return;
  if (iku_normal_quotient (self->numbers, self->arena, item->expr,
                           self->factors, &item->numerator,
                           &item->denominator)
      && draft->indicator != NULL && is_scaled (item->unit)
      && powers[item->id] == NULL)
    iku_check_subset (self, draft);
}

void
iku_check_products (IkuChecker *self)
{
  guint n = self->drafts->len;
  g_autofree const IkuExpr **powers = g_new0 (const IkuExpr *, n);
  g_autoptr (GHashTable) reported = g_hash_table_new (NULL, NULL);

  iku_check_begin_subsets (self);
  for (guint i = 0; i < n; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, self->program->order[i]);

      if (draft->item->expr != NULL && !draft->is_wrong
          && draft->item->type == IKU_TYPE_NUMBER)
        check_item (self, draft, powers, reported);
    }
  iku_check_end_subsets (self);
}
