/* expr-if.c - jika and cocok
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocok becomes a chain of jika over one shared subject.
 */

#include "config.h"

#include "check/choice.h"
#include "check/conditions.h"
#include "check/expr.h"
#include "check/pieces.h"
#include "model/normal.h"

/* The chain is as deep as it has arms, lainnya among them. */
#define MAX_ARMS 1001u

static IkuExpr *
make_if (IkuChecker *self, const IkuNode *node, IkuExpr *condition,
         IkuExpr *then, IkuExpr *otherwise)
{
  IkuExpr *expr;
  IkuWant common;

  if (condition->type == IKU_TYPE_ERROR || then->type == IKU_TYPE_ERROR
      || otherwise->type == IKU_TYPE_ERROR
      || !iku_check_unify (self, then, otherwise, &common))
    return iku_check_make_error (self, node);

  expr = iku_check_make (self, IKU_EXPR_IF, node, 3);
  expr->type = common.type;
  expr->unit = common.unit;
  expr->arg[0] = condition;
  expr->arg[1] = then;
  expr->arg[2] = otherwise;
  return expr;
}

/* What is wanted of the next branch, given one before. */
static IkuWant
want_like (const IkuExpr *expr, IkuWant want)
{
  if (expr->type == IKU_TYPE_ERROR || iku_expr_is_no_value (expr)
      || want.type != IKU_TYPE_ERROR)
    return want;
  return iku_want (expr->type, expr->unit);
}

IkuExpr *
iku_check_if (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  IkuExpr *condition
      = iku_check_condition (self, node->child[IKU_IF_CONDITION]);
  IkuExpr *then = iku_check_expr (self, node->child[IKU_IF_THEN], want);
  IkuExpr *otherwise
      = iku_check_expr (self, node->child[IKU_IF_ELSE], want_like (then, want));

  return make_if (self, node, condition, then, otherwise);
}

/* subject in interval, as comparisons. */
static IkuExpr *
check_interval_label (IkuChecker *self, const IkuNode *label, IkuExpr *subject,
                      GArray *pieces)
{
  IkuPiece piece = { .node = label };
  const IkuInterval *interval = &piece.interval;
  IkuDimension unit;
  IkuExpr *low = NULL, *high = NULL;
  IkuWant common;

  if (!iku_check_type (self, subject, IKU_TYPE_NUMBER)
      || !iku_check_interval (self, label, &piece.interval, &unit)
      || !iku_check_unify (
          self, subject,
          iku_check_make_number (self, label, iku_number_from_int (1), unit),
          &common))
    return iku_check_make_error (self, label);

  g_array_append_val (pieces, piece);
  if (interval->has_low)
    low = iku_check_make_pair (
        self, interval->low_strict ? IKU_OP_GT : IKU_OP_GE, label, subject,
        iku_check_make_number (self, label, interval->low, unit));
  if (interval->has_high)
    high = iku_check_make_pair (
        self, interval->high_strict ? IKU_OP_LT : IKU_OP_LE, label, subject,
        iku_check_make_number (self, label, interval->high, unit));
  if (low == NULL || high == NULL)
    return low != NULL ? low : high;
  return iku_check_make_pair (self, IKU_OP_AND, label, low, high);
}

static IkuExpr *
check_label (IkuChecker *self, const IkuNode *label, IkuExpr *subject,
             GArray *pieces)
{
  IkuWant common;
  IkuExpr *value;

  if (subject->type == IKU_TYPE_ERROR)
    return iku_check_make_error (self, label);
  if (label->kind == IKU_NODE_INTERVAL)
    return check_interval_label (self, label, subject, pieces);

  value = iku_check_expr (self, label, iku_want (subject->type, subject->unit));
  if (value->type == IKU_TYPE_ERROR
      || !iku_check_unify (self, subject, value, &common))
    return iku_check_make_error (self, label);
  if (value->kind == IKU_EXPR_CONSTANT)
    {
      IkuPiece piece = { .interval = { .has_low = TRUE,
                                       .has_high = TRUE,
                                       .low = value->as.number,
                                       .high = value->as.number },
                         .node = label };

      g_array_append_val (pieces, piece);
    }
  return iku_check_make_equal (self, label, subject, value);
}

/* How many values a subject can have; 0 if that is no small number. */
static guint
count_values (const IkuChecker *self, const IkuExpr *subject)
{
  if (subject->type == IKU_TYPE_LOGIC)
    return 2;
  if (subject->type == IKU_TYPE_CHOICE)
    return g_array_index (self->choices, IkuChoice *, subject->unit)->n_values;
  return 0;
}

/* The first value of a pilihan or logika that no label says; NULL if all are
 * said. */
static const char *
find_missing (IkuChecker *self, const IkuExpr *subject, const GArray *pieces,
              guint n_values)
{
  guint missing = 0;

  /* Ordered, each once: the first that is not at its place is missing. */
  while (missing < pieces->len
         && iku_number_equal (
             self->numbers,
             g_array_index (pieces, IkuPiece, missing).interval.low,
             iku_number_from_int (missing)))
    missing++;
  if (missing >= n_values)
    return NULL;
  if (subject->type == IKU_TYPE_LOGIC)
    return missing == 0 ? "tidak" : "ya";
  return g_array_index (self->choices, IkuChoice *, subject->unit)
      ->values[missing];
}

static void
report_missing (IkuChecker *self, const IkuNode *node, const char *missing)
{
  iku_findings_add (self->findings, &iku_code_not_total,
                    iku_checker_place (self, node->span), missing, NULL);
}

/* A number that no piece holds, if there is one. */
static char *
dup_gap (IkuChecker *self, const IkuExpr *subject, const GArray *pieces)
{
  IkuInterval whole = iku_check_get_whole (self, subject);
  IkuNumber witness;

  if (!iku_check_find_gap (self, pieces, &whole, &witness))
    return NULL;
  return iku_check_dup_number (
      self, witness,
      pieces->len > 0
          && iku_check_is_percent (g_array_index (pieces, IkuPiece, 0).node));
}

/* Whether no two labels say the same and, without lainnya, nothing is left
 * out; a finding if not. */
static gboolean
check_labels (IkuChecker *self, const IkuNode *node, const IkuExpr *subject,
              GArray *pieces, gboolean has_rest)
{
  guint n_values = count_values (self, subject);

  iku_check_sort_pieces (self, pieces);
  if (!iku_check_overlaps (self, pieces))
    return FALSE;
  if (has_rest)
    return TRUE;
  if (n_values > 0)
    {
      const char *missing = find_missing (self, subject, pieces, n_values);

      if (missing != NULL)
        report_missing (self, node, missing);
      return missing == NULL;
    }
  if (subject->type == IKU_TYPE_NUMBER)
    {
      g_autofree char *gap = dup_gap (self, subject, pieces);

      if (gap != NULL)
        report_missing (self, node, gap);
      return gap == NULL;
    }
  report_missing (self, node, "lainnya");
  return FALSE;
}

/* Joins conditions and values from the last arm to the first. */
static IkuExpr *
join_arms (IkuChecker *self, const IkuNode *node, GPtrArray *conditions,
           GPtrArray *values)
{
  IkuExpr *rest = g_ptr_array_index (values, values->len - 1);

  for (guint i = values->len - 1; i-- > 0;)
    rest = make_if (self, node, g_ptr_array_index (conditions, i),
                    g_ptr_array_index (values, i), rest);
  return rest;
}

/* The condition of an arm; one on the same number as those before becomes a
 * piece too. */
static IkuExpr *
check_arm_condition (IkuChecker *self, const IkuNode *label, GArray *pieces,
                     const IkuExpr **by)
{
  IkuExpr *condition = iku_check_condition (self, label);
  IkuPiece piece = { .node = label };
  const IkuExpr *subject;

  if (condition->type == IKU_TYPE_ERROR
      || !iku_check_as_interval (self, condition, &subject, &piece.interval)
      || (*by != NULL && !iku_expr_equal (self->numbers, *by, subject)))
    return condition;
  *by = subject;
  g_array_append_val (pieces, piece);
  return condition;
}

/* Conditions without lainnya must leave nothing out. */
static gboolean
check_conditions (IkuChecker *self, const IkuNode *node, const IkuNode *arms,
                  const IkuExpr *by, GArray *pieces)
{
  g_autofree char *gap = NULL;

  if (pieces->len < arms->n_children)
    {
      report_missing (self, node, "lainnya");
      return FALSE;
    }
  iku_check_sort_pieces (self, pieces);
  gap = dup_gap (self, by, pieces);
  if (gap != NULL)
    report_missing (self, node, gap);
  return gap == NULL;
}

static gboolean
check_arms (IkuChecker *self, const IkuNode *node, IkuExpr *subject,
            IkuWant want, GPtrArray *conditions, GPtrArray *values)
{
  const IkuNode *arms = node->child[IKU_MATCH_ARMS];
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (IkuPiece));
  const IkuNode *rest = NULL;
  const IkuExpr *by = NULL;
  gboolean good = TRUE;

  for (guint i = 0; i < arms->n_children; i++)
    {
      const IkuNode *label = arms->child[i]->child[IKU_ARM_LABEL];
      IkuExpr *value
          = iku_check_expr (self, arms->child[i]->child[IKU_ARM_VALUE], want);
      IkuExpr *condition = NULL;

      want = want_like (value, want);
      if (rest != NULL)
        {
          iku_findings_add (self->findings, &iku_code_after_rest,
                            iku_checker_place (self, arms->child[i]->span),
                            NULL);
          return FALSE;
        }
      if (label == NULL)
        rest = arms->child[i];
      else if (subject != NULL)
        condition = check_label (self, label, subject, pieces);
      else
        condition = check_arm_condition (self, label, pieces, &by);
      if (condition != NULL && condition->type == IKU_TYPE_ERROR)
        good = FALSE;
      g_ptr_array_add (conditions, condition);
      g_ptr_array_add (values, value);
    }
  if (!good || (subject != NULL && subject->type == IKU_TYPE_ERROR))
    return FALSE;
  if (subject != NULL)
    return check_labels (self, node, subject, pieces, rest != NULL);
  return rest != NULL || check_conditions (self, node, arms, by, pieces);
}

IkuExpr *
iku_check_match (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  const IkuNode *subject_node = node->child[IKU_MATCH_SUBJECT];
  g_autoptr (GPtrArray) conditions = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  IkuExpr *subject = NULL;

  if (node->child[IKU_MATCH_ARMS]->n_children > MAX_ARMS)
    return iku_check_too_large (self, node);
  if (subject_node != NULL)
    subject = iku_check_expr_as (self, subject_node, IKU_WANT_ANY);
  if (!check_arms (self, node, subject, want, conditions, values))
    return iku_check_make_error (self, node);
  return join_arms (self, node, conditions, values);
}
