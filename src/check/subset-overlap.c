/* subset-overlap.c - sums that may count the same twice
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/subset-private.h"

/* Terms of which each is compared with each. */
#define MAX_TERMS 16u

static gboolean
may_share_records (IkuChecker *self, const IkuPopulation *a,
                   const IkuPopulation *b)
{
  return iku_subset_are_of_one_column (a->records, b->records)
         && !iku_prover_separates (iku_subset_get_prover (self),
                                   a->records->condition,
                                   b->records->condition);
}

/* Whether there is reason to think that something is counted in both. */
static gboolean
may_overlap (IkuChecker *self, const IkuPopulation *a, const IkuPopulation *b)
{
  if (a->records != NULL && b->records != NULL)
    return may_share_records (self, a, b);
  if (a->item == IKU_NO_ITEM || b->item == IKU_NO_ITEM)
    return FALSE;
  return a->inmost == b->inmost
         || iku_subset_share_whole (self, a->inmost, b->inmost);
}

static void
report (IkuChecker *self, const IkuItem *item, const IkuPopulation *a,
        const IkuPopulation *b)
{
  g_autofree char *left = iku_subset_dup_name (self, a);
  g_autofree char *right = iku_subset_dup_name (self, b);
  IkuFinding *finding = iku_findings_add (
      self->findings, &iku_code_sum_overlaps,
      iku_check_place_of (self, b->expr), item->name, left, right, NULL);

  iku_finding_label (self->findings, finding,
                     iku_check_place_of (self, a->expr), &iku_phrase_added_here,
                     NULL);
  if (a->records != NULL && b->records != NULL)
    iku_finding_help (self->findings, finding, &iku_phrase_count_once, NULL);
  else
    iku_finding_help (self->findings, finding, &iku_phrase_declare_sum, left,
                      right, NULL);
}

gboolean
iku_subset_report_overlap (IkuChecker *self, const IkuItem *item,
                           const GArray *terms)
{
  if (terms->len > MAX_TERMS)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    for (guint j = i + 1; j < terms->len; j++)
      {
        const IkuPopulation *a = &g_array_index (terms, IkuPopulation, i);
        const IkuPopulation *b = &g_array_index (terms, IkuPopulation, j);

        if (!may_overlap (self, a, b))
          continue;
        report (self, item, a, b);
        return TRUE;
      }
  return FALSE;
}
