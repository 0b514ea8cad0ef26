/* coverage.c - whether a rule can deal with a target
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most rules are made for a single target above zero.  For others the rule
 * is tried out with a few values of realisasi around the target.
 */

#include "config.h"

#include "check/coverage.h"
#include "check/expr.h"
#include "check/interval.h"

/* A number as the indikator shows it; caller owns it. */
static char *
dup_shown (IkuChecker *self, const IkuItem *item, IkuNumber number)
{
  g_autofree char *text = NULL;

  if (iku_unit_is_percent (item->unit))
    return iku_check_dup_number (self, number, TRUE);
  text = iku_check_dup_number (
      self, iku_number_div (self->numbers, number, item->unit->scale), FALSE);
  if (item->unit->dimension == IKU_DIMENSION_PLAIN)
    return g_steal_pointer (&text);
  return g_strconcat (text, " ", item->unit->name, NULL);
}

static char *
dup_target (IkuChecker *self, const IkuItem *item, const IkuRow *row)
{
  g_autofree char *low = dup_shown (self, item, row->low.number);
  g_autofree char *high = NULL;

  if (!row->is_range)
    return g_steal_pointer (&low);
  high = dup_shown (self, item, row->high.number);
  return g_strconcat (low, "..", high, NULL);
}

/* The value of a variable of the rule; absent if it has none. */
static IkuValue
get_value (const IkuIndicator *indicator, const IkuRow *row, IkuNumber realised,
           IkuVariable variable)
{
  IkuValue none = iku_value_absent (iku_why (IKU_WHY_KOSONG, 0));

  switch (variable)
    {
    case IKU_VARIABLE_REALISASI:
      return iku_value (realised);
    case IKU_VARIABLE_TARGET:
      return row->is_range ? none : row->low;
    case IKU_VARIABLE_TARGET_BAWAH:
      return row->low;
    case IKU_VARIABLE_TARGET_ATAS:
      return row->high;
    case IKU_VARIABLE_BASELINE:
      return indicator->baseline != NULL ? indicator->baseline->low : none;
    case IKU_VARIABLE_NILAI_TERTINGGI:
      return indicator->has_best ? iku_value (indicator->best) : none;
    case IKU_VARIABLE_REALISASI_TERBURUK:
      return indicator->has_worst ? iku_value (indicator->worst) : none;
    case IKU_N_VARIABLES:
      break;
    }
  return none;
}

/* The rule with values in place of its variables. */
static IkuExpr *
substitute (IkuChecker *self, const IkuExpr *expr,
            const IkuIndicator *indicator, const IkuRow *row,
            IkuNumber realised)
{
  IkuExpr *copy = iku_check_copy (self, expr);

  if (expr->kind == IKU_EXPR_VARIABLE)
    {
      IkuValue value = get_value (indicator, row, realised, expr->as.variable);

      copy->kind = value.why == 0 ? IKU_EXPR_CONSTANT : IKU_EXPR_OP;
      copy->op = IKU_OP_TAK_TERHITUNG;
      copy->as.number = value.number;
    }
  for (guint i = 0; i < expr->n_args; i++)
    copy->arg[i] = substitute (self, expr->arg[i], indicator, row, realised);
  return copy;
}

/* The rule gives nothing, whatever is reached. */
static void
report_uncovered (IkuChecker *self, const IkuItem *item, const IkuRow *row)
{
  const IkuRule *rule = item->indicator->rule;
  g_autofree char *target = dup_target (self, item, row);

  iku_finding_label (self->findings,
                     iku_findings_add (self->findings,
                                       &iku_code_target_uncovered, row->place,
                                       rule->name, target, NULL),
                     rule->place, &iku_phrase_this_rule, NULL);
}

/* Of two realisasi the worse one has the greater capaian. */
static void
report_reversed (IkuChecker *self, const IkuItem *item, const IkuRow *row,
                 const IkuNumber *realised, const IkuValue *reached)
{
  const IkuRule *rule = item->indicator->rule;
  g_autofree char *target = dup_target (self, item, row);
  g_autofree char *low = dup_shown (self, item, realised[0]);
  g_autofree char *high = dup_shown (self, item, realised[2]);
  g_autofree char *at_low
      = iku_check_dup_number (self, reached[0].number, TRUE);
  g_autofree char *at_high
      = iku_check_dup_number (self, reached[2].number, TRUE);
  IkuFinding *finding
      = iku_findings_add (self->findings, &iku_code_target_reversed, row->place,
                          rule->name, target, NULL);

  iku_finding_note (self->findings, finding, &iku_phrase_reversed_values, low,
                    at_low, high, at_high, NULL);
  iku_finding_label (self->findings, finding, rule->place,
                     &iku_phrase_this_rule, NULL);
}

static gboolean
is_reversed (IkuChecker *self, IkuPolarity polarity, const IkuValue *reached)
{
  gint order;

  if (polarity == IKU_POLARITY_STABILIZE || reached[0].why != 0
      || reached[2].why != 0)
    return FALSE;
  order = iku_number_compare (self->numbers, reached[0].number,
                              reached[2].number);
  return polarity == IKU_POLARITY_MAXIMIZE ? order > 0 : order < 0;
}

static void
check_row (IkuChecker *self, const IkuItem *item, const IkuRow *row)
{
  const IkuIndicator *indicator = item->indicator;
  IkuNumber size = iku_number_abs (self->numbers, row->low.number);
  IkuNumber margin = iku_number_sign (size) > 0 ? size : item->unit->scale;
  /* Below the target, in it, above it. */
  IkuNumber realised[]
      = { iku_number_sub (self->numbers, row->low.number, margin),
          row->high.number,
          iku_number_add (self->numbers, row->high.number, margin) };
  const IkuExpr *rule = indicator->rule->rule[indicator->polarity];
  IkuValue reached[G_N_ELEMENTS (realised)];
  gboolean is_covered = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (realised); i++)
    {
      if (!iku_check_fold (self,
                           substitute (self, rule, indicator, row, realised[i]),
                           &reached[i]))
        return;
      is_covered = is_covered || reached[i].why == 0;
    }
  if (!is_covered)
    report_uncovered (self, item, row);
  else if (is_reversed (self, indicator->polarity, reached))
    report_reversed (self, item, row, realised, reached);
}

void
iku_check_coverage (IkuChecker *self, const IkuItem *item)
{
  const IkuIndicator *indicator = item->indicator;

  for (guint i = 0; i < indicator->n_targets; i++)
    if (indicator->targets[i].is_range
        || iku_number_sign (indicator->targets[i].low.number) <= 0)
      {
        check_row (self, item, &indicator->targets[i]);
        return;
      }
}
