/* subset-declared.c - parts that the definitions declare
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `bagian dari' leads from a part to its whole; so does being a term of a
 * data that is a sum, if no term can be negative, and being the same under
 * another name.
 */

#include "config.h"

#include "check/subset-private.h"

/* Items looked at for one question, and for all of a program; beyond that
 * nothing is known. */
#define PATIENCE 1000u
#define ALL_PATIENCE 20000000u

/* Whether the i-th of the items to look at is there, and not too many. */
static gboolean
may_look (IkuSubsets *subsets, guint i)
{
  return i < subsets->queue->len && i < PATIENCE
         && subsets->n_looked++ < ALL_PATIENCE;
}

/* Whether a value is known to be >= 0, items before it being known. */
static gboolean
is_nonnegative (IkuChecker *self, const IkuExpr *expr)
{
  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      return iku_number_sign (expr->as.number) >= 0;
    case IKU_EXPR_REF:
      return iku_expr_is_here (expr)
             && self->subsets->is_nonnegative[expr->as.ref.item];
    case IKU_EXPR_RECORDS:
      return expr->op == IKU_OP_BANYAKNYA || expr->op == IKU_OP_BANYAKNYA_UNIK
             || (expr->op == IKU_OP_JUMLAH
                 && iku_subset_adds_no_negative (self, expr->as.records));
    case IKU_EXPR_OP:
      if (expr->op != IKU_OP_ADD && expr->op != IKU_OP_MUL)
        return FALSE;
      for (guint i = 0; i < expr->n_args; i++)
        if (!is_nonnegative (self, expr->arg[i])
            || (expr->op == IKU_OP_ADD
                && expr->arg[i]->flags & IKU_EXPR_INVERSE))
          return FALSE;
      return TRUE;
    default:
      return FALSE;
    }
}

/* Counts that are given are >= 0 where no rentang says otherwise. */
static gboolean
is_item_nonnegative (IkuChecker *self, const IkuDraft *draft)
{
  const IkuItem *item = draft->item;

  if (draft->is_wrong || draft->type != IKU_TYPE_NUMBER)
    return FALSE;
  if (item->expr != NULL)
    return is_nonnegative (self, item->expr);
  if (draft->indicator != NULL)
    return FALSE;
  if (item->range != NULL)
    return iku_number_sign (item->range->low) >= 0;
  return iku_units_is_count (self->program->units, draft->unit);
}

/* Whether an expression adds up items at this cell, none of which can be
 * negative; one alone is another name for it. */
static gboolean
is_sum (IkuChecker *self, const IkuExpr *expr)
{
  if (expr == NULL || iku_expr_is_here (expr))
    return expr != NULL;
  if (expr->kind != IKU_EXPR_OP || expr->op != IKU_OP_ADD)
    return FALSE;
  for (guint i = 0; i < expr->n_args; i++)
    if (!iku_expr_is_here (expr->arg[i]))
      return FALSE;
  return is_nonnegative (self, expr);
}

static guint
count_terms (const IkuExpr *sum)
{
  return sum->kind == IKU_EXPR_REF ? 1 : sum->n_args;
}

static guint32
get_term (const IkuExpr *sum, guint i)
{
  return (sum->kind == IKU_EXPR_REF ? sum : sum->arg[i])->as.ref.item;
}

/* Sums by term: counted first, then filled in. */
static void
index_sums (IkuChecker *self, IkuSubsets *subsets)
{
  guint n = self->n_drafts;

  subsets->first = g_new0 (guint32, n + 2);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        {
          const IkuExpr *sum = iku_checker_draft (self, i)->item->expr;

          if (!is_sum (self, sum))
            continue;
          for (guint j = 0; j < count_terms (sum); j++)
            if (pass == 0)
              subsets->first[get_term (sum, j) + 2]++;
            else
              subsets->sums[subsets->first[get_term (sum, j) + 1]++] = i;
        }
      if (pass > 0)
        continue;
      for (guint i = 2; i < n + 2; i++)
        subsets->first[i] += subsets->first[i - 1];
      subsets->sums = g_new0 (guint32, subsets->first[n + 1]);
    }
}

static IkuSubsets *
get_ready (IkuChecker *self)
{
  IkuSubsets *subsets = self->subsets;
  guint n = self->n_drafts;

  if (subsets->is_ready)
    return subsets;
  subsets->is_nonnegative = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      guint32 id = self->program->order[i];

      subsets->is_nonnegative[id]
          = is_item_nonnegative (self, iku_checker_draft (self, id));
    }
  index_sums (self, subsets);
  subsets->seen = g_new0 (guint32, n);
  subsets->queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  subsets->is_ready = TRUE;
  return subsets;
}

gboolean
iku_subset_is_nonnegative (IkuChecker *self, const IkuPopulation *a)
{
  get_ready (self);
  return is_nonnegative (self, a->expr);
}

static void
begin_look (IkuSubsets *subsets, guint32 item)
{
  subsets->seen[item] = ++subsets->mark;
  g_array_set_size (subsets->queue, 0);
  g_array_append_val (subsets->queue, item);
}

static void
look_at (IkuSubsets *subsets, guint32 item)
{
  if (subsets->seen[item] == subsets->mark)
    return;
  subsets->seen[item] = subsets->mark;
  g_array_append_val (subsets->queue, item);
}

/* What is declared of every cell holds of consolidated ones only if both are
 * consolidated alike. */
static gboolean
is_consolidated_alike (const IkuItem *a, const IkuItem *b)
{
  guint8 places[] = { a->over_place, b->over_place };

  for (guint i = 0; i < 2; i++)
    if (places[i] == IKU_CONSOLIDATE_UNSAID)
      places[i] = IKU_CONSOLIDATE_SUM;
  return a->expr != NULL || b->expr != NULL
         || (places[0] == places[1]
             && (a->over_time == b->over_time
                 || a->over_time == IKU_CONSOLIDATE_UNSAID
                 || b->over_time == IKU_CONSOLIDATE_UNSAID));
}

/* What an item is a part of by its own words. */
static void
look_above (const IkuChecker *self, const IkuItem *item)
{
  for (guint i = 0; i < item->n_wholes; i++)
    if (is_consolidated_alike (item,
                               iku_checker_draft (self, item->wholes[i])->item))
      look_at (self->subsets, item->wholes[i]);
  if (item->expr != NULL && iku_expr_is_here (item->expr))
    look_at (self->subsets, item->expr->as.ref.item);
}

/* Whether an item lies in a population without a look further. */
static gboolean
is_in (IkuChecker *self, const IkuItem *item, const IkuPopulation *whole)
{
  IkuExpr name = { .kind = IKU_EXPR_REF, .as.ref.item = item->id };
  IkuPopulation part;

  return item->id == whole->item || item->id == whole->inmost
         || (whole->records != NULL && iku_subset_find (self, &name, &part)
             && iku_subset_is_selected (self, &part, whole));
}

gboolean
iku_subset_is_declared (IkuChecker *self, const IkuPopulation *part,
                        const IkuPopulation *whole)
{
  IkuSubsets *subsets = get_ready (self);

  if (part->item == IKU_NO_ITEM)
    return iku_subset_is_selected (self, part, whole);
  begin_look (subsets, part->item);
  for (guint i = 0; may_look (subsets, i); i++)
    {
      guint32 id = g_array_index (subsets->queue, guint32, i);
      const IkuItem *item = iku_checker_draft (self, id)->item;

      if (is_in (self, item, whole))
        return TRUE;
      look_above (self, item);
      for (guint j = subsets->first[id]; j < subsets->first[id + 1]; j++)
        look_at (subsets, subsets->sums[j]);
    }
  return FALSE;
}

/* Looks at all that an item is declared a part of; whether any of it bears
 * the mark. */
static gboolean
look_for (IkuChecker *self, guint32 from, guint32 mark)
{
  IkuSubsets *subsets = self->subsets;

  if (mark != 0 && subsets->seen[from] == mark)
    return TRUE;
  begin_look (subsets, from);
  for (guint i = 0; may_look (subsets, i); i++)
    {
      guint32 id = g_array_index (subsets->queue, guint32, i);
      const IkuItem *item = iku_checker_draft (self, id)->item;

      for (guint j = 0; mark != 0 && j < item->n_wholes; j++)
        if (subsets->seen[item->wholes[j]] == mark)
          return TRUE;
      look_above (self, item);
    }
  return FALSE;
}

gboolean
iku_subset_share_whole (IkuChecker *self, guint32 a, guint32 b)
{
  IkuSubsets *subsets = get_ready (self);

  look_for (self, a, 0);
  if (!look_for (self, b, subsets->mark))
    return FALSE;
  for (guint i = subsets->first[a]; i < subsets->first[a + 1]; i++)
    {
      const IkuExpr *sum
          = iku_checker_draft (self, subsets->sums[i])->item->expr;

      for (guint j = 0; j < count_terms (sum); j++)
        if (get_term (sum, j) == b)
          return FALSE;
    }
  return TRUE;
}
