/* subset.c - whether a numerator is a part of its denominator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/expr.h"
#include "check/subset.h"
#include "model/normal.h"

/* Items looked at for one indikator; beyond that it is taken on trust. */
#define PATIENCE 1000u

typedef struct _IkuSubsets IkuSubsets;

struct _IkuSubsets
{
  guint32 *first; /* by item: where its sums begin in sums; n_items + 1 */
  guint32 *sums;  /* items whose formula is a sum with this one as a term */
  guint32 *seen;  /* by item: 1 + the indikator that last looked at it */
  GArray *queue;  /* of guint32 */
};

static gboolean
is_here (const IkuExpr *expr)
{
  return expr->kind == IKU_EXPR_REF && expr->as.ref.axis == IKU_AXIS_HERE
         && expr->as.ref.facet == IKU_FACET_VALUE;
}

static gboolean
is_count (const IkuChecker *self, const IkuExpr *expr)
{
  return expr->type == IKU_TYPE_NUMBER && expr->unit != IKU_DIMENSION_ANY
         && iku_units_is_count (self->program->units, expr->unit);
}

/* A sum of counts at this cell, none subtracted. */
static gboolean
is_sum_of_counts (const IkuChecker *self, const IkuExpr *expr)
{
  if (expr == NULL || expr->kind != IKU_EXPR_OP || expr->op != IKU_OP_ADD
      || !is_count (self, expr))
    return FALSE;
  for (guint i = 0; i < expr->n_args; i++)
    if (!is_here (expr->arg[i]) || expr->arg[i]->flags & IKU_EXPR_INVERSE)
      return FALSE;
  return TRUE;
}

/* Terms of sums, grouped by term: counted first, then filled in. */
static void
index_sums (IkuChecker *self, IkuSubsets *subsets)
{
  guint n = self->drafts->len, total = 0;

  subsets->first = g_new0 (guint32, n + 2);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        {
          const IkuItem *item = iku_checker_draft (self, i)->item;

          if (item->indicator != NULL || !is_sum_of_counts (self, item->expr))
            continue;
          for (guint j = 0; j < item->expr->n_args; j++)
            {
              guint32 term = item->expr->arg[j]->as.ref.item;

              if (pass == 0)
                subsets->first[term + 2]++;
              else
                subsets->sums[subsets->first[term + 1]++] = i;
            }
        }
      if (pass == 0)
        {
          for (guint i = 2; i < n + 2; i++)
            subsets->first[i] += subsets->first[i - 1];
          total = subsets->first[n + 1];
          subsets->sums = g_new0 (guint32, total);
        }
    }
}

void
iku_check_begin_subsets (IkuChecker *self)
{
  self->subsets = g_new0 (IkuSubsets, 1);
}

void
iku_check_end_subsets (IkuChecker *self)
{
  IkuSubsets *subsets = self->subsets;

  g_free (subsets->first);
  g_free (subsets->sums);
  g_free (subsets->seen);
  if (subsets->queue != NULL)
    g_array_unref (subsets->queue);
  g_clear_pointer (&self->subsets, g_free);
}

static void
look_at (IkuSubsets *subsets, guint32 item, guint32 mark)
{
  if (subsets->seen[item] == mark)
    return;
  subsets->seen[item] = mark;
  g_array_append_val (subsets->queue, item);
}

/* Whether part is declared, along any chain, to be of whole. */
static gboolean
is_declared (IkuChecker *self, guint32 part, guint32 whole, guint32 mark)
{
  IkuSubsets *subsets = self->subsets;

  if (subsets->first == NULL)
    {
      index_sums (self, subsets);
      subsets->seen = g_new0 (guint32, self->drafts->len);
      subsets->queue = g_array_new (FALSE, FALSE, sizeof (guint32));
    }
  g_array_set_size (subsets->queue, 0);
  look_at (subsets, part, mark);
  for (guint i = 0; i < subsets->queue->len; i++)
    {
      guint32 id = g_array_index (subsets->queue, guint32, i);
      const IkuItem *item = iku_checker_draft (self, id)->item;

      if (id == whole || i >= PATIENCE)
        return TRUE;
      for (guint j = 0; j < item->n_wholes; j++)
        look_at (subsets, item->wholes[j], mark);
      for (guint j = subsets->first[id]; j < subsets->first[id + 1]; j++)
        look_at (subsets, subsets->sums[j], mark);
    }
  return FALSE;
}

/* Whether each term of part is a term of whole of its own. */
static gboolean
is_among_terms (IkuChecker *self, const IkuExpr *part, const IkuExpr *whole)
{
  guint next = 0;

  if (!is_sum_of_counts (self, whole))
    return FALSE;
  if (is_here (part))
    {
      for (guint i = 0; i < whole->n_args; i++)
        if (iku_expr_equal (self->numbers, part, whole->arg[i]))
          return TRUE;
      return FALSE;
    }
  if (!is_sum_of_counts (self, part))
    return FALSE;
  for (guint i = 0; i < whole->n_args && next < part->n_args; i++)
    if (iku_expr_equal (self->numbers, part->arg[next], whole->arg[i]))
      next++;
  return next == part->n_args;
}

/* Aggregates over records are no matter of declarations. */
static gboolean
counts_records (const IkuChecker *self, const IkuExpr *expr)
{
  if (expr->kind == IKU_EXPR_RECORDS)
    return TRUE;
  if (expr->kind == IKU_EXPR_REF)
    {
      const IkuExpr *formula
          = iku_checker_draft (self, expr->as.ref.item)->item->expr;

      return formula != NULL && formula->kind == IKU_EXPR_RECORDS;
    }
  for (guint i = 0; i < expr->n_args; i++)
    if (counts_records (self, expr->arg[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_plain (IkuChecker *self, const IkuExpr *expr)
{
  return is_here (expr) || is_sum_of_counts (self, expr);
}

void
iku_check_subset (IkuChecker *self, const IkuDraft *draft)
{
  IkuItem *item = draft->item;
  const IkuExpr *part = item->numerator, *whole = item->denominator;
  IkuFinding *finding;

  if (strcmp (item->unit->name, "persen") != 0 || !is_count (self, part)
      || part->unit != whole->unit || counts_records (self, part)
      || counts_records (self, whole))
    return;
  item->is_share = is_among_terms (self, part, whole)
                   || (is_here (part) && is_here (whole)
                       && is_declared (self, part->as.ref.item,
                                       whole->as.ref.item, item->id + 1));
  /* Of a growth, or of anything else than counts as they are given, nothing
   * can be declared. */
  if (item->is_share || !is_plain (self, part) || !is_plain (self, whole))
    return;

  finding = iku_findings_add (self->findings, &iku_code_part_unknown,
                              item->expr_place, item->name, NULL);
  if (is_here (part) && is_here (whole))
    iku_finding_help (self->findings, finding, &iku_phrase_declare_part,
                      iku_checker_draft (self, part->as.ref.item)->item->name,
                      iku_checker_draft (self, whole->as.ref.item)->item->name,
                      NULL);
}
