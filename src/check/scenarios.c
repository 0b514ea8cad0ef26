/* scenarios.c - skenario
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/expr.h"
#include "check/graph.h"
#include "check/interval.h"
#include "check/names.h"
#include "check/region.h"
#include "check/units.h"
#include "check/values.h"

/* naikkan apk 10%: of its value, or ten points? */
static void
report_percent (IkuChecker *self, const IkuNode *node, const IkuDraft *draft)
{
  const IkuNode *value = node->child[IKU_CHANGE_VALUE];
  g_autofree char *written = iku_text_dup_span (self->text, value->span);
  IkuNumber one = iku_number_from_int (1);
  IkuNumber change = iku_check_number (self, value);
  g_autofree char *factor
      = iku_check_dup_number (self,
                              node->op == IKU_CHANGE_NAIKKAN
                                  ? iku_number_add (self->numbers, one, change)
                                  : iku_number_sub (self->numbers, one, change),
                              TRUE);

  iku_findings_add (self->findings, &iku_code_percent_of_plain,
                    iku_checker_place (self, node->span), draft->item->name,
                    written, factor, NULL);
}

static void
check_amount (IkuChecker *self, const IkuNode *node, const IkuDraft *draft)
{
  const IkuNode *value = node->child[IKU_CHANGE_VALUE];
  IkuNumber number;
  IkuDimension unit;

  if (draft->type != IKU_TYPE_NUMBER)
    {
      iku_findings_add (
          self->findings, &iku_code_wrong_type,
          iku_checker_place (self, node->child[IKU_CHANGE_NAME]->span),
          IKU_ARG_PHRASE, iku_check_type_phrase (IKU_TYPE_NUMBER),
          IKU_ARG_PHRASE, iku_check_type_phrase ((IkuTypeKind) draft->type),
          NULL);
      return;
    }
  if (iku_check_is_percent (value))
    {
      if (draft->unit == IKU_DIMENSION_PLAIN)
        report_percent (self, node, draft);
      return;
    }
  if (iku_check_literal (self, value, &number, &unit))
    iku_check_value_unit (self, value, unit, draft);
}

static void
check_change (IkuChecker *self, const IkuNode *node)
{
  const IkuNode *name = node->child[IKU_CHANGE_NAME];
  guint32 id = iku_check_find (self, IKU_SPACE_ITEMS, name);
  const IkuDraft *draft;

  if (id == IKU_SCOPE_NONE)
    return;
  draft = iku_checker_draft (self, id);
  if (draft->type == IKU_TYPE_ERROR)
    return;
  if (draft->formula != NULL
      && (draft->item->expr == NULL
          || draft->item->expr->kind != IKU_EXPR_RECORDS))
    {
      if (!draft->is_wrong)
        iku_findings_add (self->findings, &iku_code_scenario_formula,
                          iku_checker_place (self, name->span),
                          draft->item->name, NULL);
      return;
    }
  if (node->op == IKU_CHANGE_TETAPKAN)
    iku_check_expr_as (self, node->child[IKU_CHANGE_VALUE],
                       iku_want ((IkuTypeKind) draft->type, draft->unit));
  else
    check_amount (self, node, draft);
}

static void
check_body (IkuChecker *self, const IkuNode *body)
{
  for (guint i = 0; i < body->n_children; i++)
    {
      const IkuNode *node = body->child[i];
      IkuRegion region;

      if (node->kind == IKU_NODE_CHANGE)
        check_change (self, node);
      else if (node->kind == IKU_NODE_SCOPE)
        {
          if (node->child[IKU_SCOPE_REGION] != NULL)
            iku_check_region (self, node->child[IKU_SCOPE_REGION], &region);
          check_body (self, node->child[IKU_SCOPE_BODY]);
        }
    }
}

static const IkuNode *
get_scenario (const IkuChecker *self, guint32 number)
{
  return g_array_index (self->scenarios, IkuDecl, number).node;
}

static const char *
get_name (const IkuChecker *self, guint32 number, gpointer data)
{
  return get_scenario (self, number)
      ->child[IKU_SKENARIO_NAME]
      ->value.name->text;
}

static void
report_ring (IkuChecker *self, const guint32 *ring, guint n, gpointer data)
{
  g_autofree char *path = iku_graph_dup_path (self, ring, n, get_name, NULL);

  iku_checker_enter (self,
                     g_array_index (self->scenarios, IkuDecl, ring[0]).module);
  iku_findings_add (
      self->findings, &iku_code_scenario_cycle,
      iku_checker_place (
          self, get_scenario (self, ring[0])->child[IKU_SKENARIO_NAME]->span),
      path, NULL);
}

static void
list_parents (IkuChecker *self, guint32 number, GArray *needed, gpointer data)
{
  IkuDecl decl = g_array_index (self->scenarios, IkuDecl, number);
  const IkuNode *parents = decl.node->child[IKU_SKENARIO_PARENTS];

  iku_checker_enter (self, decl.module);
  for (guint i = 0; parents != NULL && i < parents->n_children; i++)
    {
      guint32 parent
          = iku_check_find (self, IKU_SPACE_SCENARIOS, parents->child[i]);

      if (parent != IKU_SCOPE_NONE)
        g_array_append_val (needed, parent);
    }
}

void
iku_check_scenarios (IkuChecker *self)
{
  self->current = G_MAXUINT32;
  iku_graph_ask (self, self->scenarios->len, list_parents, report_ring, NULL,
                 NULL, NULL);
  for (guint32 i = 0; i < self->scenarios->len; i++)
    {
      IkuDecl decl = g_array_index (self->scenarios, IkuDecl, i);

      iku_checker_enter (self, decl.module);
      check_body (self, decl.node->child[IKU_SKENARIO_BODY]);
    }
}
