/* expr-name.c - what a name in an expression stands for
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"
#include "check/names.h"
#include "check/table.h"

/* Words for the values of an indikator, as a condition on the indikator of a
 * sasaran says them. */
static const struct
{
  const char *word;
  IkuFacet facet;
} child_words[] = {
  { "realisasi", IKU_FACET_VALUE },
  { "target", IKU_FACET_TARGET },
  { "capaian", IKU_FACET_ACHIEVEMENT },
  { "bobot", IKU_FACET_WEIGHT },
};

static const char *const variable_words[IKU_N_VARIABLES] = {
  [IKU_VARIABLE_REALISASI] = "realisasi",
  [IKU_VARIABLE_TARGET] = "target",
  [IKU_VARIABLE_TARGET_BAWAH] = "target_bawah",
  [IKU_VARIABLE_TARGET_ATAS] = "target_atas",
  [IKU_VARIABLE_BASELINE] = "baseline",
  [IKU_VARIABLE_NILAI_TERTINGGI] = "nilai_tertinggi",
  [IKU_VARIABLE_REALISASI_TERBURUK] = "realisasi_terburuk",
};

/* Words that say a value of an indikator only inside a rule or as function:
 * no name bears them. */
static const char *const value_words[]
    = { "target",          "baseline",           "bobot", "capaian", "predikat",
        "nilai_tertinggi", "realisasi_terburuk", NULL };

gboolean
iku_check_is_variable (const char *word)
{
  for (guint i = 0; i < IKU_N_VARIABLES; i++)
    if (strcmp (word, variable_words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* What has no formula needs nothing and comes first anyway (order.c). */
void
iku_check_add_edge (IkuChecker *self, guint32 item)
{
  if (self->current == G_MAXUINT32
      || iku_checker_draft (self, item)->formula == NULL)
    return;
  g_array_append_val (self->edges, item);
  if (item >= self->current)
    self->goes_forward = TRUE;
}

IkuExpr *
iku_check_make_ref (IkuChecker *self, const IkuNode *node, guint32 item,
                    IkuFacet facet)
{
  IkuDraft *draft = iku_checker_draft (self, item);
  IkuExpr *ref = iku_check_make (self, IKU_EXPR_REF, node, 0);

  draft->is_used = TRUE;
  ref->as.ref = (IkuRef){ .item = item, .facet = (guint8) facet };
  switch (facet)
    {
    case IKU_FACET_VALUE:
    case IKU_FACET_TARGET:
    case IKU_FACET_BASELINE:
      ref->type = draft->type;
      ref->unit = draft->unit;
      break;
    case IKU_FACET_ACHIEVEMENT:
    case IKU_FACET_WEIGHT:
      ref->type = IKU_TYPE_NUMBER;
      ref->unit = IKU_DIMENSION_PLAIN;
      break;
    case IKU_FACET_PREDICATE:
      break;
    }
  if (facet == IKU_FACET_VALUE || facet == IKU_FACET_ACHIEVEMENT
      || facet == IKU_FACET_PREDICATE)
    iku_check_add_edge (self, item);
  return ref;
}

static IkuExpr *
make_variable (IkuChecker *self, const IkuNode *node, IkuVariable variable)
{
  IkuExpr *expr = iku_check_make (self, IKU_EXPR_VARIABLE, node, 0);

  expr->type = IKU_TYPE_NUMBER;
  expr->unit = self->variable_unit;
  expr->as.variable = variable;
  return expr;
}

/* What a test of a rule asks for; only its type matters here. */
static IkuExpr *
find_outcome (IkuChecker *self, const IkuNode *node, const IkuEnv *env)
{
  const char *text = node->value.name->text;
  gboolean is_predicate = strcmp (text, "predikat") == 0;
  IkuExpr *expr;

  if (strcmp (text, "capaian") != 0
      && (!is_predicate || env->choice == IKU_SCOPE_NONE))
    return NULL;
  expr = make_variable (self, node, IKU_VARIABLE_REALISASI);
  expr->unit = IKU_DIMENSION_PLAIN;
  if (is_predicate)
    {
      expr->type = IKU_TYPE_CHOICE;
      expr->unit = env->choice;
    }
  return expr;
}

static IkuExpr *
find_variable (IkuChecker *self, const IkuNode *node, const IkuEnv *env)
{
  const char *text = node->value.name->text;

  for (guint i = 0; i < IKU_N_VARIABLES; i++)
    if (strcmp (text, variable_words[i]) == 0)
      return make_variable (self, node, (IkuVariable) i);
  return env->is_rule_test ? find_outcome (self, node, env) : NULL;
}

static IkuExpr *
find_child_value (IkuChecker *self, const IkuNode *node, const IkuEnv *env)
{
  for (guint i = 0; i < G_N_ELEMENTS (child_words); i++)
    if (strcmp (node->value.name->text, child_words[i].word) == 0)
      return iku_check_make_ref (self, node, env->child->item->id,
                                 child_words[i].facet);
  return NULL;
}

/* NULL if env knows no such name. */
static IkuExpr *
find_in_env (IkuChecker *self, const IkuNode *node, const IkuEnv *env)
{
  IkuExpr *expr = NULL;

  if (env->params != NULL)
    for (guint i = 0; i < env->params->n_children; i++)
      if (env->params->child[i]->value.name == node->value.name)
        return iku_check_copy (self, env->args[i]);
  if (env->table != NULL)
    expr = iku_check_table_name (self, node, env->table);
  if (expr == NULL && env->child != NULL)
    expr = find_child_value (self, node, env);
  if (expr == NULL && env->is_rule)
    expr = find_variable (self, node, env);
  return expr;
}

gboolean
iku_check_is_bound (const IkuChecker *self, const IkuName *name)
{
  for (const IkuEnv *env = self->env; env != NULL; env = env->outer)
    {
      if (env->params != NULL)
        for (guint i = 0; i < env->params->n_children; i++)
          if (env->params->child[i]->value.name == name)
            return TRUE;
      if (env->table != NULL && iku_check_table_has (self, name, env->table))
        return TRUE;
    }
  return iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], name)
         != IKU_SCOPE_NONE;
}

static void
report_unbound (IkuChecker *self, const IkuNode *node)
{
  const IkuName *name = node->value.name;
  IkuPlace place = iku_checker_place (self, node->span);
  IkuFinding *finding;

  /* What the result is compared with may be known at a call only. */
  if (self->is_sketching && iku_check_is_any_choice (self, name->text))
    return;
  if (g_strv_contains (value_words, name->text))
    {
      iku_findings_add (self->findings, &iku_code_value_of_what, place,
                        name->text, NULL);
      return;
    }
  if (iku_scope_find (&self->scopes[IKU_SPACE_UNITS], name) != IKU_SCOPE_NONE)
    {
      g_autofree char *quantity = g_strconcat ("1 ", name->text, NULL);

      finding = iku_findings_add (self->findings, &iku_code_unit_alone, place,
                                  name->text, NULL);
      iku_finding_replace (self->findings, finding, FALSE,
                           &iku_phrase_write_instead, place, quantity);
      return;
    }
  if (iku_scope_find (&self->scopes[IKU_SPACE_TABLES], name) != IKU_SCOPE_NONE)
    {
      iku_findings_add (self->findings, &iku_code_table_alone, place,
                        name->text, NULL);
      return;
    }
  iku_check_unknown (self, IKU_SPACE_ITEMS, name, node->span);
}

/* A bare name where a value of a pilihan is wanted; NULL if it is none. */
static IkuExpr *
find_choice_value (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  const char *text = node->value.name->text;
  gint index = iku_check_find_choice (self, want.unit, text);
  IkuExpr *expr;

  if (index < 0)
    return NULL;
  if (iku_check_is_bound (self, node->value.name))
    {
      iku_findings_add (self->findings, &iku_code_ambiguous_value,
                        iku_checker_place (self, node->span), text, NULL);
      return iku_check_make_error (self, node);
    }
  expr = iku_check_make (self, IKU_EXPR_CONSTANT, node, 0);
  expr->type = IKU_TYPE_CHOICE;
  expr->unit = want.unit;
  expr->as.number = iku_number_from_int (index);
  return expr;
}

IkuExpr *
iku_check_name (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  guint32 item;

  if (G_UNLIKELY (want.type == IKU_TYPE_CHOICE))
    {
      IkuExpr *expr = find_choice_value (self, node, want);

      if (expr != NULL)
        return expr;
    }
  for (const IkuEnv *env = self->env; env != NULL; env = env->outer)
    {
      IkuExpr *expr = find_in_env (self, node, env);

      if (expr != NULL)
        return expr;
    }

  item = iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], node->value.name);
  if (G_LIKELY (item != IKU_SCOPE_NONE))
    return iku_check_make_ref (self, node, item, IKU_FACET_VALUE);

  if (want.type == IKU_TYPE_CHOICE)
    iku_check_report_choice (self, node->span, node->value.name->text,
                             want.unit);
  else
    report_unbound (self, node);
  return iku_check_make_error (self, node);
}
