/* rows.c - target, baseline, konstanta
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/coverage.h"
#include "check/expr.h"
#include "check/interval.h"
#include "check/region.h"
#include "check/scales.h"
#include "check/units.h"
#include "check/values.h"

#define MAX_SHOWN 5u

/* Findings that many indikator share: made for the first, labels on some of
 * the others. */
typedef struct
{
  IkuFinding *no_rule;
  IkuFinding *no_polarity;
  GHashTable *ranges; /* rules and skala that were compared */
} Shared;

static gboolean
set_periods (IkuChecker *self, const IkuNode *node, IkuRow *row)
{
  const IkuNode *first = node, *last = node;

  if (node->kind == IKU_NODE_RANGE)
    {
      first = node->child[IKU_RANGE_FIRST];
      last = node->child[IKU_RANGE_LAST];
    }
  if (first->kind != IKU_NODE_PERIOD || last->kind != IKU_NODE_PERIOD)
    return FALSE;
  row->first = first->value.period;
  row->last = last->value.period;
  if (row->first.kind == row->last.kind
      && row->first.ordinal <= row->last.ordinal)
    return TRUE;
  iku_findings_add (self->findings, &iku_code_period_order,
                    iku_checker_place (self, node->span), NULL);
  return FALSE;
}

/* A target that no period of the program will ever ask for. */
static void
check_covered (IkuChecker *self, const IkuNode *node, const IkuRow *row)
{
  const IkuProgram *program = self->program;
  g_autoptr (GString) range = NULL, period = NULL;

  if (program->first.kind == IKU_PERIOD_NONE
      || (iku_period_get_year (row->first) >= program->first.ordinal
          && iku_period_get_year (row->last) <= program->last.ordinal))
    return;
  period = g_string_new (NULL);
  range = g_string_new (NULL);
  iku_period_print (row->first, period);
  iku_period_print (program->first, range);
  g_string_append (range, "..");
  iku_period_print (program->last, range);
  if (iku_period_get_year (row->first) >= program->first.ordinal)
    {
      g_string_truncate (period, 0);
      iku_period_print (row->last, period);
    }
  iku_findings_add (self->findings, &iku_code_period_outside,
                    iku_checker_place (self, node->span), period->str,
                    range->str, NULL);
}

static void
add_rows (IkuChecker *self, const IkuDraft *draft, const IkuNode *rows,
          IkuRegion region, gboolean is_target, GArray *out)
{
  for (guint i = 0; i < rows->n_children; i++)
    {
      const IkuNode *node = rows->child[i];
      IkuRow row
          = { .region = region, .place = iku_checker_place (self, node->span) };

      if (node->kind != IKU_NODE_ROW
          || !set_periods (self, node->child[IKU_ROW_PERIODS], &row)
          || !iku_check_row_value (self, node->child[IKU_ROW_VALUE], draft,
                                   &row))
        continue;
      if (is_target)
        check_covered (self, node->child[IKU_ROW_PERIODS], &row);
      g_array_append_val (out, row);
    }
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const IkuRow *x = *(const IkuRow *const *) a;
  const IkuRow *y = *(const IkuRow *const *) b;

  if (x->region != y->region)
    return x->region < y->region ? -1 : 1;
  if (x->first.kind != y->first.kind)
    return x->first.kind < y->first.kind ? -1 : 1;
  if (x->first.ordinal != y->first.ordinal)
    return x->first.ordinal < y->first.ordinal ? -1 : 1;
  return x->place.span.start < y->place.span.start ? -1 : 1;
}

/* A period with two values. */
static void
check_twice (IkuChecker *self, const IkuRow *rows, guint n)
{
  g_autofree const IkuRow **sorted = g_new (const IkuRow *, n);

  for (guint i = 0; i < n; i++)
    sorted[i] = &rows[i];
  if (n > 0)
    qsort (sorted, n, sizeof sorted[0], compare_rows);
  for (guint i = 1; i < n; i++)
    {
      const IkuRow *row = sorted[i], *before = sorted[i - 1];
      g_autoptr (GString) period = NULL;

      if (row->region != before->region || row->first.kind != before->first.kind
          || row->first.ordinal > before->last.ordinal)
        continue;
      period = g_string_new (NULL);
      iku_period_print (row->first, period);
      iku_finding_label (self->findings,
                         iku_findings_add (self->findings, &iku_code_row_twice,
                                           row->place, period->str, NULL),
                         before->place, &iku_phrase_first_here, NULL);
    }
}

static const IkuRow *
keep_rows (IkuChecker *self, GArray *rows, guint *n)
{
  IkuRow *kept = iku_arena_make_array (self->arena, IkuRow, rows->len);

  if (rows->len > 0)
    memcpy (kept, rows->data, rows->len * sizeof kept[0]);
  check_twice (self, kept, rows->len);
  *n = rows->len;
  return kept;
}

static void
set_baseline (IkuChecker *self, IkuDraft *draft, const IkuNode *attr)
{
  const IkuNode *period = attr->child[IKU_ATTR_0];
  const IkuNode *value = attr->child[IKU_ATTR_1];
  IkuRow *row;

  if (value == NULL)
    return;
  row = iku_arena_make (self->arena, IkuRow);
  row->place = iku_checker_place (self, attr->span);
  if (period != NULL && !set_periods (self, period, row))
    return;
  if (iku_check_row_value (self, value, draft, row))
    draft->indicator->baseline = row;
}

/* Values of others are kept as they are written, but must be in the unit of
 * the indikator beside which they are printed. */
static void
check_peers (IkuChecker *self, const IkuDraft *draft, const IkuNode *rows)
{
  for (guint i = 0; rows != NULL && i < rows->n_children; i++)
    {
      const IkuNode *node = rows->child[i];
      IkuRow row = { 0 };

      if (node->kind == IKU_NODE_ROW
          && set_periods (self, node->child[IKU_ROW_PERIODS], &row))
        iku_check_row_value (self, node->child[IKU_ROW_VALUE], draft, &row);
    }
}

static void
set_bound (IkuChecker *self, const IkuDraft *draft, const IkuNode *literal,
           guint32 module, gboolean *has, IkuNumber *out)
{
  IkuDimension unit;

  if (literal == NULL || draft->type != IKU_TYPE_NUMBER)
    return;
  iku_checker_enter (self, module);
  *has = iku_check_literal (self, literal, out, &unit)
         && iku_check_value_unit (self, literal, unit, draft);
  iku_checker_enter (self, draft->module);
}

static void
share (IkuChecker *self, IkuFinding **shared, const IkuCode *code,
       const IkuItem *item)
{
  if (*shared == NULL)
    *shared = iku_findings_add (self->findings, code, item->place, item->name,
                                NULL);
  else if ((*shared)->labels == NULL || (*shared)->labels->len < MAX_SHOWN)
    iku_finding_label (self->findings, *shared, item->place,
                       &iku_phrase_this_too, NULL);
}

/* Whether the predikat covers what the rule gives, once for both. */
static void
check_predicate (IkuChecker *self, const IkuDraft *draft, Shared *shared)
{
  gsize key = (gsize) draft->scale << 32 | draft->rule;

  if (draft->scale != IKU_SCOPE_NONE
      && g_hash_table_add (shared->ranges, GSIZE_TO_POINTER (key)))
    iku_check_scale_range (self, draft->scale, draft->indicator,
                           draft->item->place);
}

/* A target is reached or passed: the values of a pilihan must be ordered. */
static void
check_reachable (IkuChecker *self, const IkuDraft *draft)
{
  if (draft->type != IKU_TYPE_CHOICE || draft->indicator->n_targets == 0
      || g_array_index (self->choices, IkuChoice *, draft->unit)->ordered)
    return;
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings,
                                       &iku_code_target_unordered,
                                       draft->indicator->targets[0].place,
                                       draft->item->name, NULL),
                     draft->item->choice->place, &iku_phrase_values_here, NULL);
}

/* What a target is for: a capaian. */
static void
check_assessable (IkuChecker *self, const IkuDraft *draft, Shared *shared)
{
  const IkuIndicator *indicator = draft->indicator;
  const char *polarity[] = { NULL, "maksimalkan", "minimalkan", "stabilkan" };

  /* What was said in error, here or above, nobody knows. */
  if (indicator->n_targets == 0 || draft->type != IKU_TYPE_NUMBER
      || draft->is_unclear || draft->node->flags & IKU_NODE_HAS_ERROR)
    return;
  if (indicator->rule == NULL)
    share (self, &shared->no_rule, &iku_code_target_without_rule, draft->item);
  else if (indicator->polarity == IKU_POLARITY_NONE)
    share (self, &shared->no_polarity, &iku_code_target_without_polarity,
           draft->item);
  else if (!indicator->rule->has_rule[indicator->polarity])
    iku_findings_add (self->findings, &iku_code_rule_lacks_polarity,
                      draft->item->place, indicator->rule->name,
                      polarity[indicator->polarity], NULL);
  else
    {
      check_predicate (self, draft, shared);
      if (draft->item->unit != NULL)
        iku_check_coverage (self, draft->item);
    }
}

/* A kategori classifies values of the indikator. */
static void
check_category (IkuChecker *self, const IkuDraft *draft)
{
  const IkuScaleDraft *scale;
  g_autofree char *bounds = NULL, *values = NULL;

  if (draft->category == IKU_SCOPE_NONE || draft->type != IKU_TYPE_NUMBER)
    return;
  scale = &g_array_index (self->scales, IkuScaleDraft, draft->category);
  if (scale->unit == IKU_DIMENSION_ANY || scale->unit == draft->unit)
    return;
  bounds = iku_check_dup_unit (self, scale->unit);
  values = iku_check_dup_unit (self, draft->unit);
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, &iku_code_category_unit,
                                       draft->item->place, scale->scale->name,
                                       bounds, values, NULL),
                     scale->scale->place, &iku_phrase_declared_here, NULL);
}

static void
check_draft (IkuChecker *self, IkuDraft *draft, GArray *rows, Shared *shared)
{
  const IkuNode *body
      = draft->node
            ->child[draft->indicator != NULL ? IKU_ENTRY_BODY : IKU_DATA_BODY];
  IkuIndicator *indicator = draft->indicator;

  g_array_set_size (rows, 0);
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    {
      const IkuNode *attr = body->child[i];
      IkuRegion region = IKU_REGION_WHOLE;

      if (attr->kind != IKU_NODE_ATTR)
        continue;
      if (attr->op == IKU_ATTRIBUTE_BASELINE && indicator != NULL)
        set_baseline (self, draft, attr);
      else if (attr->op == IKU_ATTRIBUTE_PEMBANDING)
        check_peers (self, draft, attr->child[IKU_ATTR_1]);
      else if (attr->op == IKU_ATTRIBUTE_TARGET
               && attr->child[IKU_ATTR_1] != NULL
               && (attr->child[IKU_ATTR_0] == NULL
                   || iku_check_region (self, attr->child[IKU_ATTR_0],
                                        &region)))
        add_rows (self, draft, attr->child[IKU_ATTR_1], region, TRUE, rows);
      else if (attr->op == IKU_ATTRIBUTE_KONSTANTA
               && attr->child[IKU_ATTR_0] != NULL)
        add_rows (self, draft, attr->child[IKU_ATTR_0], region, FALSE, rows);
    }
  if (indicator == NULL)
    {
      draft->item->constants
          = keep_rows (self, rows, &draft->item->n_constants);
      return;
    }
  if (rows->len > 0)
    indicator->targets = keep_rows (self, rows, &indicator->n_targets);
  set_bound (self, draft, draft->best, draft->best_module, &indicator->has_best,
             &indicator->best);
  set_bound (self, draft, draft->worst, draft->worst_module,
             &indicator->has_worst, &indicator->worst);
  check_reachable (self, draft);
  check_assessable (self, draft, shared);
  check_category (self, draft);
}

void
iku_check_rows (IkuChecker *self)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (IkuRow));
  Shared shared = { .ranges = g_hash_table_new (NULL, NULL) };

  self->current = G_MAXUINT32;
  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, i);
      guint n_findings;

      if (!draft->has_rows || draft->type == IKU_TYPE_ERROR)
        continue;
      n_findings = iku_findings_get_count (self->findings);
      iku_checker_enter (self, draft->module);
      check_draft (self, draft, rows, &shared);
      if (draft->indicator != NULL)
        iku_check_note_heading (self, n_findings, draft->item->entry);
    }
  g_hash_table_unref (shared.ranges);
}
