/* expr-call.c - functions, built in and named
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a built-in function is typed stands in ops.def; here is one function
 * for each way.
 */

#include "config.h"

#include "check/expr.h"
#include "check/functions.h"
#include "check/graph.h"
#include "check/names.h"

/* Named formulas in named formulas. */
#define MAX_EXPANDING 64u

/* How many arguments something takes, in words. */
static char *
dup_count (guint min, guint max, const char *at_least, const char *to)
{
  if (max == min)
    return g_strdup_printf ("%u", min);
  if (max >= 255)
    return g_strdup_printf ("%s %u", at_least, min);
  return g_strdup_printf ("%u %s %u", min, to, max);
}

/* declared: where a named formula is, its text NULL of a function. */
static gboolean
check_count (IkuChecker *self, const IkuNode *node, guint min, guint max,
             IkuPlace declared)
{
  g_autofree char *id = NULL, *en = NULL, *found = NULL;
  IkuFinding *finding;
  IkuPhrase wanted;

  if (node->n_children >= min && node->n_children <= max)
    return TRUE;

  id = dup_count (min, max, "paling sedikit", "sampai");
  en = dup_count (min, max, "at least", "to");
  wanted = (IkuPhrase){ { id, en } };
  found = g_strdup_printf ("%u", node->n_children);
  finding = iku_findings_add (self->findings, &iku_code_argument_count,
                              iku_checker_place (self, node->span),
                              node->value.name->text, IKU_ARG_PHRASE, &wanted,
                              found, NULL);
  if (declared.text != NULL)
    iku_finding_label (self->findings, finding, declared,
                       &iku_phrase_declared_here, NULL);
  return FALSE;
}

/* Shows from where a formula was called that something is wrong with. */
static void
label_call (IkuChecker *self, guint first, IkuPlace call, const char *name)
{
  for (guint i = first; i < iku_findings_get_count (self->findings); i++)
    iku_finding_label (self->findings,
                       (IkuFinding *) iku_findings_nth (self->findings, i),
                       call, &iku_phrase_called_here, name, NULL);
}

/* Whether a formula may be expanded here: there is an end to formulas in
 * formulas. */
static gboolean
may_expand (IkuChecker *self, IkuFormulaDraft *formula, const IkuNode *call)
{
  if (formula->is_wrong)
    return FALSE;
  if (self->expanding < MAX_EXPANDING)
    return TRUE;
  iku_check_too_large (self, call);
  formula->is_wrong = TRUE;
  return FALSE;
}

/* The body of a named formula with its arguments in place of its
 * parameters. */
static IkuExpr *
expand (IkuChecker *self, const IkuNode *node, guint32 number,
        IkuExpr *const *args, IkuWant want)
{
  IkuFormulaDraft *formula
      = &g_array_index (self->formulas, IkuFormulaDraft, number);
  IkuEnv env
      = { .params = formula->node->child[IKU_FORMULA_PARAMS], .args = args };
  const IkuEnv *outer = self->env;
  guint32 module = self->module;
  IkuPlace call = iku_checker_place (self, node->span);
  guint n_findings = iku_findings_get_count (self->findings);
  IkuExpr *expr;

  self->env = &env;
  self->expanding++;
  iku_checker_enter (self, formula->module);
  expr = iku_check_expr (self, formula->node->child[IKU_FORMULA_EXPR], want);
  iku_checker_enter (self, module);
  self->expanding--;
  self->env = outer;
  label_call (self, n_findings, call, node->value.name->text);
  return expr;
}

static IkuExpr *
check_named (IkuChecker *self, const IkuNode *node, guint32 number,
             IkuWant want)
{
  IkuFormulaDraft *formula
      = &g_array_index (self->formulas, IkuFormulaDraft, number);
  guint n = formula->node->child[IKU_FORMULA_PARAMS]->n_children;
  g_autofree IkuExpr **args = NULL;
  gboolean good = TRUE;
  IkuPlace declared;

  declared = iku_checker_place_in (
      self, formula->module, formula->node->child[IKU_FORMULA_NAME]->span);
  if (!may_expand (self, formula, node)
      || !check_count (self, node, n, n, declared))
    return iku_check_make_error (self, node);

  args = g_new (IkuExpr *, n);
  for (guint i = 0; i < n; i++)
    {
      args[i] = iku_check_expr (self, node->child[i], IKU_WANT_ANY);
      good = good && args[i]->type != IKU_TYPE_ERROR;
    }
  return good ? expand (self, node, number, args, want)
              : iku_check_make_error (self, node);
}

/* Checks what is wrong with a named formula whatever its arguments are, so
 * that it is said once and not at each call. */
static void
sketch (IkuChecker *self, IkuFormulaDraft *formula)
{
  const IkuNode *params = formula->node->child[IKU_FORMULA_PARAMS];
  g_autofree IkuExpr **args = g_new (IkuExpr *, params->n_children);
  IkuEnv env = { .params = params, .args = args };
  guint n_findings = iku_findings_get_count (self->findings);

  iku_checker_enter (self, formula->module);
  for (guint i = 0; i < params->n_children; i++)
    args[i] = iku_check_make_error (self, params->child[i]);
  self->env = &env;
  iku_check_expr (self, formula->node->child[IKU_FORMULA_EXPR], IKU_WANT_ANY);
  self->env = NULL;
  if (iku_findings_get_count (self->findings) > n_findings)
    formula->is_wrong = TRUE;
}

/* The named formulas that an expression calls. */
static void
add_called (const IkuChecker *self, const IkuNode *node, GArray *called)
{
  guint32 number;

  if (node == NULL)
    return;
  if (node->kind == IKU_NODE_CALL)
    {
      number = iku_scope_find (&self->scopes[IKU_SPACE_FORMULAS],
                               node->value.name);
      if (number != IKU_SCOPE_NONE)
        g_array_append_val (called, number);
    }
  for (guint i = 0; i < node->n_children; i++)
    add_called (self, node->child[i], called);
}

static const IkuNode *
get_formula_name (const IkuChecker *self, guint32 number)
{
  return g_array_index (self->formulas, IkuFormulaDraft, number)
      .node->child[IKU_FORMULA_NAME];
}

static const char *
get_name (const IkuChecker *self, guint32 number, gpointer data)
{
  return get_formula_name (self, number)->value.name->text;
}

static void
report_ring (IkuChecker *self, const guint32 *ring, guint n, gpointer data)
{
  g_autofree char *path = iku_graph_dup_path (self, ring, n, get_name, NULL);
  IkuFinding *finding = NULL;

  for (guint i = 0; i < n; i++)
    {
      IkuFormulaDraft *formula
          = &g_array_index (self->formulas, IkuFormulaDraft, ring[i]);
      const IkuNode *name = get_formula_name (self, ring[i]);

      formula->is_wrong = TRUE;
      iku_checker_enter (self, formula->module);
      if (i == 0)
        finding = iku_findings_add (self->findings, &iku_code_formula_recursion,
                                    iku_checker_place (self, name->span), path,
                                    NULL);
      else if (i < IKU_MAX_RING_SHOWN)
        iku_finding_label (self->findings, finding,
                           iku_checker_place (self, name->span),
                           &iku_phrase_in_cycle, name->value.name->text, NULL);
    }
}

static void
list_called (IkuChecker *self, guint32 number, GArray *called, gpointer data)
{
  add_called (self,
              g_array_index (self->formulas, IkuFormulaDraft, number)
                  .node->child[IKU_FORMULA_EXPR],
              called);
}

void
iku_check_named_formulas (IkuChecker *self)
{
  self->current = G_MAXUINT32;
  iku_graph_ask (self, self->formulas->len, list_called, report_ring, NULL,
                 NULL, NULL);
  self->is_sketching = TRUE;
  for (guint i = 0; i < self->formulas->len; i++)
    sketch (self, &g_array_index (self->formulas, IkuFormulaDraft, i));
  self->is_sketching = FALSE;
}

IkuExpr *
iku_check_call (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  guint32 op
      = iku_scope_find (&self->scopes[IKU_SPACE_FUNCTIONS], node->value.name);
  guint32 number;
  guint min, max;

  if (op != IKU_SCOPE_NONE)
    {
      iku_op_get_arity ((IkuOp) op, &min, &max);
      if (!check_count (self, node, min, max >= 255 ? G_MAXUINT : max,
                        (IkuPlace){ NULL, { 0, 0 } }))
        return iku_check_make_error (self, node);
      return iku_check_function (self, node, (IkuOp) op, want);
    }

  number = iku_scope_find (&self->scopes[IKU_SPACE_FORMULAS], node->value.name);
  if (number != IKU_SCOPE_NONE)
    return check_named (self, node, number, want);
  iku_check_unknown (
      self, IKU_SPACE_FORMULAS, node->value.name,
      iku_span (node->span.start, node->span.start + node->value.name->length));
  return iku_check_make_error (self, node);
}
