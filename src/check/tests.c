/* tests.c - uji
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"
#include "check/names.h"
#include "check/region.h"

/* In a test of a rule the values of an indikator are given, in any unit. */
static void
check_rule_given (IkuChecker *self, const IkuNode *given)
{
  const IkuNode *name = given->child[IKU_GIVEN_NAME];
  IkuExpr *value
      = iku_check_expr (self, given->child[IKU_GIVEN_EXPR], IKU_WANT_ANY);

  iku_check_number_type (self, value);
  if (!iku_check_is_variable (name->value.name->text))
    iku_findings_add (self->findings, &iku_code_given_indicator,
                      iku_checker_place (self, name->span),
                      name->value.name->text, NULL);
}

static void
check_given (IkuChecker *self, const IkuNode *given)
{
  guint32 id
      = iku_check_find (self, IKU_SPACE_ITEMS, given->child[IKU_GIVEN_NAME]);
  const IkuDraft *draft;

  if (id == IKU_SCOPE_NONE)
    return;
  draft = iku_checker_draft (self, id);
  iku_check_expr_as (self, given->child[IKU_GIVEN_EXPR],
                     iku_want ((IkuTypeKind) draft->type, draft->unit));
}

static void
check_items (IkuChecker *self, const IkuNode *body, gboolean is_rule)
{
  for (guint i = 0; i < body->n_children; i++)
    {
      const IkuNode *node = body->child[i];

      if (node->kind == IKU_NODE_DIKETAHUI)
        for (guint j = 0; j < node->n_children; j++)
          if (is_rule)
            check_rule_given (self, node->child[j]);
          else
            check_given (self, node->child[j]);
      else if (node->kind == IKU_NODE_SEHARUSNYA)
        iku_check_expr_as (self, node->child[IKU_SEHARUSNYA_EXPR],
                           node->child[IKU_SEHARUSNYA_PRINTED] != NULL
                               ? IKU_WANT_ANY
                               : iku_want_logic ());
    }
}

static void
check_test (IkuChecker *self, const IkuNode *node)
{
  const IkuNode *rule_name = node->child[IKU_UJI_RULE];
  IkuEnv env
      = { .is_rule = TRUE, .is_rule_test = TRUE, .choice = IKU_SCOPE_NONE };
  IkuRegion region;
  guint32 number;

  if (node->child[IKU_UJI_REGION] != NULL)
    iku_check_region (self, node->child[IKU_UJI_REGION], &region);
  if (rule_name != NULL)
    {
      static const char *const keywords[]
          = { NULL, "maksimalkan", "minimalkan", "stabilkan" };

      number = iku_check_find (self, IKU_SPACE_RULES, rule_name);
      if (number == IKU_SCOPE_NONE)
        return;
      if (!g_array_index (self->rules, IkuRuleDraft, number)
               .rule->has_rule[node->op])
        iku_findings_add (self->findings, &iku_code_rule_lacks_polarity,
                          iku_checker_place (self, rule_name->span),
                          rule_name->value.name->text, keywords[node->op],
                          NULL);
      /* A regulation gives its rule and its scale one name. */
      number = iku_scope_find (&self->scopes[IKU_SPACE_SCALES],
                               rule_name->value.name);
      if (number != IKU_SCOPE_NONE)
        env.choice = iku_check_scale_choice (
            self, &g_array_index (self->scales, IkuScaleDraft, number));
      self->env = &env;
    }
  check_items (self, node->child[IKU_UJI_BODY], rule_name != NULL);
  self->env = NULL;
}

void
iku_check_tests (IkuChecker *self)
{
  self->current = G_MAXUINT32;
  for (guint i = 0; i < self->tests->len; i++)
    {
      IkuDecl decl = g_array_index (self->tests, IkuDecl, i);

      iku_checker_enter (self, decl.module);
      check_test (self, decl.node);
    }
}
