/* subset.c - whether a numerator is a part of its denominator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/subset-private.h"

/* Names behind names; terms of a sum; terms of which each is compared with
 * each of another sum; bytes of a formula that a sentence shows. */
#define MAX_NAMES 64u
#define MAX_TERMS 1000u
#define FEW_PAIRS 4096u
#define MAX_SHOWN 60u

void
iku_check_begin_subsets (IkuChecker *self)
{
  self->subsets = g_new0 (IkuSubsets, 1);
}

void
iku_check_end_subsets (IkuChecker *self)
{
  IkuSubsets *subsets = self->subsets;

  g_clear_pointer (&subsets->prover, iku_prover_free);
  g_free (subsets->first);
  g_free (subsets->sums);
  g_free (subsets->is_nonnegative);
  g_free (subsets->seen);
  if (subsets->queue != NULL)
    g_array_unref (subsets->queue);
  g_clear_pointer (&self->subsets, g_free);
}

IkuProver *
iku_subset_get_prover (IkuChecker *self)
{
  if (self->subsets->prover == NULL)
    self->subsets->prover
        = iku_prover_new ((const IkuChoice *const *) self->choices->data);
  return self->subsets->prover;
}

gboolean
iku_subset_find (const IkuChecker *self, const IkuExpr *expr,
                 IkuPopulation *out)
{
  const IkuItem *item = NULL;

  *out = (IkuPopulation){ .expr = expr,
                          .item = IKU_NO_ITEM,
                          .inmost = IKU_NO_ITEM };
  if (iku_expr_is_here (expr))
    out->item = expr->as.ref.item;
  for (guint i = 0; i < MAX_NAMES && iku_expr_is_here (expr); i++)
    {
      item = iku_checker_draft (self, expr->as.ref.item)->item;
      out->inmost = item->id;
      if (item->expr == NULL)
        return TRUE;
      expr = item->expr;
    }
  if (expr->kind == IKU_EXPR_RECORDS)
    {
      out->records = expr->as.records;
      out->over_time = item != NULL ? item->over_time : 0;
      out->over_place = item != NULL ? item->over_place : 0;
    }
  return out->item != IKU_NO_ITEM || out->records != NULL;
}

const IkuExpr *
iku_subset_look_through (const IkuChecker *self, const IkuExpr *expr)
{
  IkuPopulation population;
  const IkuItem *item;

  if (!iku_subset_find (self, expr, &population) || population.records != NULL)
    return expr;
  item = iku_checker_draft (self, population.inmost)->item;
  return item->expr != NULL ? item->expr : expr;
}

/* The sum that an expression is, or the name of one, with nothing taken away;
 * else NULL. */
static const IkuExpr *
find_sum (const IkuChecker *self, const IkuExpr *expr)
{
  expr = iku_subset_look_through (self, expr);
  if (expr->kind != IKU_EXPR_OP || expr->op != IKU_OP_ADD)
    return NULL;
  for (guint i = 0; i < expr->n_args; i++)
    if (expr->arg[i]->flags & IKU_EXPR_INVERSE)
      return NULL;
  return expr;
}

/* Appends the terms of a sum, names of sums looked through; FALSE if it is no
 * sum of populations, or a long one.  Depth is that of names in names. */
static gboolean
list_terms (const IkuChecker *self, const IkuExpr *expr, GArray *terms,
            guint depth)
{
  const IkuExpr *sum = find_sum (self, expr);
  IkuPopulation term;

  if (terms->len >= MAX_TERMS || depth >= MAX_NAMES)
    return FALSE;
  if (sum == NULL)
    {
      if (!iku_subset_find (self, expr, &term))
        return FALSE;
      g_array_append_val (terms, term);
      return TRUE;
    }
  for (guint i = 0; i < sum->n_args; i++)
    if (!list_terms (self, sum->arg[i], terms, depth + 1))
      return FALSE;
  return TRUE;
}

char *
iku_subset_dup_words (const IkuChecker *self, const IkuExpr *expr)
{
  g_autofree char *words = iku_text_dup_span (
      iku_program_get_text (self->program, expr->module), expr->span);
  char *end;

  if (strlen (words) <= MAX_SHOWN)
    return g_steal_pointer (&words);
  end = g_utf8_find_prev_char (words, words + MAX_SHOWN);
  *end = '\0';
  return g_strconcat (words, "…", NULL);
}

char *
iku_subset_dup_name (const IkuChecker *self, const IkuPopulation *a)
{
  return a->item != IKU_NO_ITEM
             ? g_strdup (iku_checker_draft (self, a->item)->item->name)
             : iku_subset_dup_words (self, a->expr);
}

/* A count of things, or of records of which nothing is said. */
static gboolean
is_count (const IkuChecker *self, const IkuExpr *expr)
{
  if (expr->type != IKU_TYPE_NUMBER)
    return FALSE;
  if (expr->unit == IKU_DIMENSION_ANY)
    return expr->kind == IKU_EXPR_RECORDS
           && (expr->op == IKU_OP_BANYAKNYA
               || expr->op == IKU_OP_BANYAKNYA_UNIK);
  return iku_units_is_count (self->program->units, expr->unit);
}

/* Whether each part lies in a whole of its own. */
static gboolean
are_among (IkuChecker *self, const GArray *parts, const GArray *wholes)
{
  g_autofree gboolean *taken = g_new0 (gboolean, wholes->len);

  for (guint i = 0; i < wholes->len; i++)
    if (!iku_subset_is_nonnegative (self,
                                    &g_array_index (wholes, IkuPopulation, i)))
      return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      guint j = 0;

      while (j < wholes->len
             && (taken[j]
                 || !iku_subset_is_declared (
                     self, &g_array_index (parts, IkuPopulation, i),
                     &g_array_index (wholes, IkuPopulation, j))))
        j++;
      if (j == wholes->len)
        return FALSE;
      taken[j] = TRUE;
    }
  return TRUE;
}

static gboolean
is_part (IkuChecker *self, const IkuItem *item, const GArray *parts,
         const GArray *wholes)
{
  IkuPopulation part, whole;

  if (iku_subset_find (self, item->numerator, &part)
      && iku_subset_find (self, item->denominator, &whole)
      && iku_subset_is_declared (self, &part, &whole))
    return TRUE;
  /* With one term on each side, that was all there is to ask. */
  return parts->len + wholes->len > 2 && parts->len <= FEW_PAIRS / wholes->len
         && (are_among (self, parts, wholes)
             || iku_subset_are_covered (self, parts, wholes));
}

static gboolean
is_declared_whole (const IkuItem *part, guint32 whole)
{
  for (guint i = 0; i < part->n_wholes; i++)
    if (part->wholes[i] == whole)
      return TRUE;
  return FALSE;
}

/* A sum can be declared a part of something only under a name. */
static void
suggest_name (IkuChecker *self, IkuFinding *finding, const IkuExpr *sum,
              const IkuPopulation *whole)
{
  g_autofree char *words = iku_subset_dup_words (self, sum);

  if (whole->item != IKU_NO_ITEM)
    iku_finding_help (self->findings, finding, &iku_phrase_name_part,
                      iku_checker_draft (self, whole->item)->item->name, words,
                      NULL);
}

static void
report_unknown (IkuChecker *self, const IkuItem *item)
{
  IkuFinding *finding
      = iku_findings_add (self->findings, &iku_code_part_unknown,
                          item->expr_place, item->name, NULL);
  IkuPopulation part, whole;
  const IkuItem *named;

  if (!iku_subset_find (self, item->denominator, &whole))
    return;
  if (!iku_subset_find (self, item->numerator, &part))
    {
      suggest_name (self, finding, item->numerator, &whole);
      return;
    }
  if (part.item != IKU_NO_ITEM && whole.item != IKU_NO_ITEM)
    {
      named = iku_checker_draft (self, part.item)->item;
      if (is_declared_whole (named, whole.item))
        iku_finding_help (self->findings, finding,
                          &iku_phrase_consolidated_apart, NULL);
      else
        iku_finding_help (
            self->findings, finding, &iku_phrase_declare_part, named->name,
            iku_checker_draft (self, whole.item)->item->name, NULL);
    }
  if (part.records != NULL && whole.records != NULL)
    iku_subset_explain (self, finding, &part, &whole);
}

/* Whether some of them is declared a part of what nobody knows. */
static gboolean
may_be_part (const IkuChecker *self, const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      guint32 item = g_array_index (parts, IkuPopulation, i).item;

      if (item != IKU_NO_ITEM
          && iku_checker_draft (self, item)->is_part_of_unknown)
        return TRUE;
    }
  return FALSE;
}

static void
check_populations (IkuChecker *self, IkuItem *item, gboolean is_percent,
                   gboolean are_counts)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (IkuPopulation));
  g_autoptr (GArray) wholes
      = g_array_new (FALSE, FALSE, sizeof (IkuPopulation));
  gboolean overlaps = FALSE;

  /* Of a growth, or of anything else than what is counted or added up,
   * nothing can be declared. */
  if (!list_terms (self, item->numerator, parts, 0)
      || !list_terms (self, item->denominator, wholes, 0))
    return;
  if (are_counts)
    overlaps = iku_subset_report_overlap (self, item, parts)
               || iku_subset_report_overlap (self, item, wholes);
  if (!is_percent || item->numerator->unit != item->denominator->unit)
    return;
  item->is_share = is_part (self, item, parts, wholes);
  if (are_counts && !item->is_share && !overlaps && !may_be_part (self, parts))
    report_unknown (self, item);
}

void
iku_check_subset (IkuChecker *self, const IkuDraft *draft)
{
  IkuItem *item = draft->item;
  gboolean is_percent = iku_unit_is_percent (item->unit);
  gboolean are_counts
      = is_count (self, item->numerator) && is_count (self, item->denominator);

  if (is_percent || are_counts)
    check_populations (self, item, is_percent, are_counts);
}
