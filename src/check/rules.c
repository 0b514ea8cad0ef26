/* rules.c - aturan_capaian
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * realisasi, target and the other values of an indikator have a unit that no
 * one else has: a rule must work for every unit, so it must cancel.
 */

#include "config.h"

#include "check/expr.h"
#include "check/interval.h"
#include "check/powers.h"
#include "check/units.h"
#include "check/values.h"

static void
check_branch (IkuChecker *self, IkuRule *rule, const IkuNode *node)
{
  static const char *const keywords[]
      = { NULL, "maksimalkan", "minimalkan", "stabilkan" };
  IkuEnv env = { .is_rule = TRUE };
  IkuExpr *expr;

  if (rule->has_rule[node->op])
    {
      iku_findings_add (self->findings, &iku_code_rule_twice,
                        iku_checker_place (self, node->span),
                        keywords[node->op], NULL);
      return;
    }
  self->env = &env;
  expr = iku_check_expr_as (self, node->child[IKU_RULE_EXPR],
                            iku_want_number (IKU_DIMENSION_PLAIN));
  self->env = NULL;
  rule->has_rule[node->op] = TRUE;
  rule->rule[node->op] = expr;
  if (expr->type != IKU_TYPE_ERROR)
    iku_check_rule_power (self, expr);
}

/* 100 where 100% is meant: no rule gives a thousand per cent. */
static void
check_percent (IkuChecker *self, const IkuNode *interval,
               const IkuInterval *limits)
{
  const IkuNode *high = interval->child[IKU_INTERVAL_HIGH];

  if (high != NULL && !iku_check_is_percent (interval)
      && iku_number_compare (self->numbers, limits->high,
                             iku_number_from_int (10))
             >= 0)
    iku_check_report_percent (self, high);
}

static void
check_limits (IkuChecker *self, IkuRule *rule, const IkuNode *node)
{
  const IkuNode *interval = node->child[IKU_BATAS_INTERVAL];
  IkuDimension unit;
  g_autofree char *found = NULL;

  if (rule->limits.has_low || rule->limits.has_high)
    {
      iku_findings_add (self->findings, &iku_code_rule_twice,
                        iku_checker_place (self, node->span), "batas", NULL);
      return;
    }
  if (!iku_check_interval (self, interval, &rule->limits, &unit))
    return;
  if (unit == IKU_DIMENSION_PLAIN || unit == IKU_DIMENSION_ANY)
    {
      check_percent (self, interval, &rule->limits);
      return;
    }
  found = iku_check_dup_unit (self, unit);
  iku_findings_add (self->findings, &iku_code_wrong_unit,
                    iku_checker_place (self, node->span), "persen", found,
                    NULL);
}

void
iku_check_rules (IkuChecker *self)
{
  self->current = G_MAXUINT32;
  for (guint i = 0; i < self->rules->len; i++)
    {
      const IkuRuleDraft *draft = &g_array_index (self->rules, IkuRuleDraft, i);
      const IkuNode *body = draft->node->child[IKU_ATURAN_BODY];

      iku_checker_enter (self, draft->module);
      for (guint j = 0; j < body->n_children; j++)
        if (body->child[j]->kind == IKU_NODE_RULE)
          check_branch (self, draft->rule, body->child[j]);
        else if (body->child[j]->kind == IKU_NODE_BATAS)
          check_limits (self, draft->rule, body->child[j]);
    }
}
