/* functions.c - the built-in functions
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How each is typed stands in ops.def; here is one function for each way.
 */

#include "config.h"

#include "check/choice.h"
#include "check/functions.h"

static IkuExpr *
check_number (IkuChecker *self, const IkuNode *node, IkuDimension unit)
{
  return iku_check_expr_as (self, node, iku_want_number (unit));
}

/* An operation over arguments; ERROR if any of them is. */
static IkuExpr *
make_call (IkuChecker *self, const IkuNode *node, IkuOp op, IkuTypeKind type,
           IkuDimension unit, guint n, IkuExpr *const args[])
{
  IkuExpr *call = iku_check_make_op (self, op, type, node, n);

  call->unit = unit;
  for (guint i = 0; i < n; i++)
    {
      if (args[i]->type == IKU_TYPE_ERROR)
        return iku_check_make_error (self, node);
      call->arg[i] = args[i];
    }
  return call;
}

/* A number in the unit of another; lists are as good as values here. */
static gboolean
is_like (IkuChecker *self, const IkuExpr *expr, const IkuExpr *other)
{
  if (!iku_check_type (self, expr, IKU_TYPE_NUMBER))
    return FALSE;
  if (other == NULL || expr->unit == other->unit
      || expr->unit == IKU_DIMENSION_ANY || other->unit == IKU_DIMENSION_ANY)
    return TRUE;
  iku_check_report_units (self, iku_check_place_of (self, expr), other, expr);
  return FALSE;
}

/* Values of one unit, or lists of them. */
static IkuExpr *
check_many (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *call;
  const IkuExpr *first = NULL;
  gboolean good = TRUE;

  if (node->child[0]->kind == IKU_NODE_COLUMN)
    return iku_check_aggregate (self, node, op);

  call = iku_check_make_op (self, op, IKU_TYPE_NUMBER, node, node->n_children);
  call->unit = IKU_DIMENSION_ANY;
  for (guint i = 0; i < node->n_children; i++)
    {
      IkuExpr *arg = iku_check_expr (
          self, node->child[i],
          iku_want_number (first != NULL ? call->unit : want.unit));

      if (iku_expr_is_no_value (arg))
        arg->unit = call->unit;
      good = is_like (self, arg, first) && good;
      if (first == NULL && arg->type == IKU_TYPE_NUMBER
          && arg->unit != IKU_DIMENSION_ANY)
        {
          first = arg;
          call->unit = arg->unit;
        }
      call->arg[i] = arg;
    }
  return good ? call : iku_check_make_error (self, node);
}

/* x1; w1; x2; w2; … */
static IkuExpr *
check_weighted (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  const IkuExpr *first[2] = { NULL, NULL };
  IkuExpr *call
      = iku_check_make_op (self, op, IKU_TYPE_NUMBER, node, node->n_children);
  gboolean good = node->n_children % 2 == 0;

  if (!good)
    iku_findings_add (self->findings, &iku_code_unpaired,
                      iku_checker_place (self, node->span), NULL);
  for (guint i = 0; i < node->n_children; i++)
    {
      IkuExpr *arg = check_number (self, node->child[i], IKU_DIMENSION_ANY);

      good = arg->type != IKU_TYPE_ERROR && is_like (self, arg, first[i % 2])
             && good;
      if (first[i % 2] == NULL && arg->unit != IKU_DIMENSION_ANY)
        first[i % 2] = arg;
      call->arg[i] = arg;
    }
  call->unit = first[0] != NULL ? first[0]->unit : IKU_DIMENSION_ANY;
  return good ? call : iku_check_make_error (self, node);
}

static gboolean
can_cumulate (IkuChecker *self, const IkuExpr *arg)
{
  const IkuItem *item;

  if (arg->kind != IKU_EXPR_REF || arg->as.ref.axis != IKU_AXIS_HERE)
    {
      iku_findings_add (self->findings, &iku_code_index_of_what,
                        iku_check_place_of (self, arg), NULL);
      return FALSE;
    }
  item = iku_checker_draft (self, arg->as.ref.item)->item;
  if (item->over_time == IKU_CONSOLIDATE_SUM)
    return TRUE;
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, &iku_code_not_cumulative,
                                       iku_check_place_of (self, arg),
                                       item->name, NULL),
                     item->place, &iku_phrase_declared_here, NULL);
  return FALSE;
}

/* abs (x), bulat (x; step), kumulatif (x) */
static IkuExpr *
check_numeric (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *args[2] = { NULL, NULL };

  args[0] = check_number (self, node->child[0], IKU_DIMENSION_ANY);
  if (node->n_children > 1)
    {
      args[1] = check_number (self, node->child[1], IKU_DIMENSION_ANY);
      if (args[0]->type != IKU_TYPE_ERROR && args[1]->type != IKU_TYPE_ERROR
          && !is_like (self, args[1], args[0]))
        return iku_check_make_error (self, node);
    }
  if (op == IKU_OP_KUMULATIF && args[0]->type != IKU_TYPE_ERROR
      && !can_cumulate (self, args[0]))
    return iku_check_make_error (self, node);
  return make_call (self, node, op, IKU_TYPE_NUMBER, args[0]->unit,
                    node->n_children, args);
}

static IkuExpr *
check_root (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *args[2]
      = { check_number (self, node->child[0], IKU_DIMENSION_ANY),
          check_number (self, node->child[1], IKU_DIMENSION_PLAIN) };
  IkuDimension unit = IKU_DIMENSION_PLAIN;
  IkuValue value;
  gint64 degree;

  if (args[0]->type == IKU_TYPE_ERROR || args[1]->type == IKU_TYPE_ERROR)
    return iku_check_make_error (self, node);
  if (!iku_check_fold (self, args[1], &value) || value.why != 0
      || !iku_number_get_int (self->numbers, value.number, &degree)
      || degree < 1 || degree > 99
      || (args[0]->unit != IKU_DIMENSION_ANY
          && !iku_units_root (self->program->units, args[0]->unit,
                              (gint) degree, &unit)))
    {
      iku_check_label_units (
          self,
          iku_findings_add (self->findings, &iku_code_bad_root,
                            iku_check_place_of (self, args[1]), NULL),
          args[0]);
      return iku_check_make_error (self, node);
    }
  return make_call (self, node, op, IKU_TYPE_NUMBER, unit, 2, args);
}

static IkuExpr *
check_plain (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *arg = check_number (self, node->child[0], IKU_DIMENSION_PLAIN);

  return make_call (self, node, op, IKU_TYPE_NUMBER, IKU_DIMENSION_PLAIN, 1,
                    &arg);
}

static IkuExpr *
check_asking (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *arg = iku_check_expr_as (self, node->child[0], IKU_WANT_ANY);

  return make_call (self, node, op, IKU_TYPE_LOGIC, 0, 1, &arg);
}

/* isi_kosong (x; y): jika ada (x) maka x selain itu y. */
static IkuExpr *
check_filling (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *value = iku_check_expr (self, node->child[0], want);
  IkuExpr *filler = iku_check_expr (self, node->child[1],
                                    value->type == IKU_TYPE_ERROR
                                        ? want
                                        : iku_want (value->type, value->unit));
  IkuWant common;
  IkuExpr *expr, *test;

  if (value->type == IKU_TYPE_ERROR || filler->type == IKU_TYPE_ERROR
      || !iku_check_unify (self, value, filler, &common))
    return iku_check_make_error (self, node);

  test = iku_check_make_op (self, IKU_OP_ADA, IKU_TYPE_LOGIC, node, 1);
  test->arg[0] = value;
  expr = iku_check_make (self, IKU_EXPR_IF, node, 3);
  expr->type = common.type;
  expr->unit = common.unit;
  expr->arg[0] = test;
  expr->arg[1] = value;
  expr->arg[2] = filler;
  return expr;
}

static IkuExpr *
check_no_value (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *expr;

  if (node->child[0]->kind != IKU_NODE_TEXT)
    {
      iku_check_type (self, iku_check_expr (self, node->child[0], IKU_WANT_ANY),
                      IKU_TYPE_TEXT);
      return iku_check_make_error (self, node);
    }
  expr = iku_check_make_op (self, op, IKU_TYPE_NUMBER, node, 0);
  expr->unit = IKU_DIMENSION_ANY;
  expr->as.text = node->child[0]->value.text.bytes;
  return expr;
}

static IkuExpr *
check_dates (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  IkuExpr *args[2];

  for (guint i = 0; i < 2; i++)
    args[i]
        = iku_check_expr_as (self, node->child[i], iku_want (IKU_TYPE_DATE, 0));
  return make_call (self, node, op, IKU_TYPE_NUMBER, self->day, 2, args);
}

static IkuExpr *
check_count (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  return iku_check_aggregate (self, node, op);
}

/* Conditions from the first on; a number before them. */
static IkuExpr *
check_conditions (IkuChecker *self, const IkuNode *node, IkuOp op,
                  IkuTypeKind type, guint first)
{
  g_autofree IkuExpr **args = g_new (IkuExpr *, node->n_children);

  for (guint i = 0; i < node->n_children; i++)
    args[i] = i < first
                  ? check_number (self, node->child[i], IKU_DIMENSION_PLAIN)
                  : iku_check_expr_as (self, node->child[i], iku_want_logic ());
  return make_call (self, node, op, type, IKU_DIMENSION_PLAIN, node->n_children,
                    args);
}

static IkuExpr *
check_at_least (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  return check_conditions (self, node, op, IKU_TYPE_LOGIC, 1);
}

static IkuExpr *
check_how_many (IkuChecker *self, const IkuNode *node, IkuOp op, IkuWant want)
{
  return check_conditions (self, node, op, IKU_TYPE_NUMBER, 0);
}

static IkuFacet
get_facet (IkuOp op)
{
  switch (op)
    {
    case IKU_OP_TARGET:
      return IKU_FACET_TARGET;
    case IKU_OP_BASELINE:
      return IKU_FACET_BASELINE;
    case IKU_OP_CAPAIAN:
      return IKU_FACET_ACHIEVEMENT;
    default:
      return IKU_FACET_PREDICATE;
    }
}

/* predikat (i) is a value of the rows of its skala. */
static gboolean
set_predicate (IkuChecker *self, IkuExpr *ref, const IkuDraft *draft)
{
  if (draft->scale == IKU_SCOPE_NONE)
    {
      iku_findings_add (self->findings, &iku_code_no_predicate,
                        iku_check_place_of (self, ref), draft->item->name,
                        NULL);
      return FALSE;
    }
  ref->type = IKU_TYPE_CHOICE;
  ref->unit = iku_check_scale_choice (
      self, &g_array_index (self->scales, IkuScaleDraft, draft->scale));
  return TRUE;
}

static IkuExpr *
check_of_indicator (IkuChecker *self, const IkuNode *node, IkuOp op,
                    IkuWant want)
{
  guint n_edges = self->edges->len;
  IkuExpr *arg = iku_check_expr (self, node->child[0], IKU_WANT_ANY);
  const IkuDraft *draft;
  IkuExpr *ref;

  /* Only what is asked of the indikator is needed, not its value. */
  g_array_set_size (self->edges, n_edges);
  if (arg->type == IKU_TYPE_ERROR && arg->kind != IKU_EXPR_REF)
    return iku_check_make_error (self, node);
  draft = arg->kind == IKU_EXPR_REF ? iku_checker_draft (self, arg->as.ref.item)
                                    : NULL;
  if (draft == NULL || draft->indicator == NULL
      || arg->as.ref.axis != IKU_AXIS_HERE
      || arg->as.ref.facet != IKU_FACET_VALUE)
    {
      iku_findings_add (self->findings, &iku_code_of_no_indicator,
                        iku_check_place_of (self, arg), node->value.name->text,
                        NULL);
      return iku_check_make_error (self, node);
    }
  ref = iku_check_make_ref (self, node, arg->as.ref.item, get_facet (op));
  if (op == IKU_OP_PREDIKAT && !set_predicate (self, ref, draft))
    return iku_check_make_error (self, node);
  return ref;
}

/* The ways of ops.def. */
#define IKU_OPERATOR(id, spelling, precedence, type, unit, missing)            \
  [IKU_OP_##id] = NULL,
#define IKU_FUNCTION(id, name, min, max, type, unit, missing)                  \
  [IKU_OP_##id] = WAY_##type,
#define WAY_AGGREGATE check_many
#define WAY_WEIGHTED check_weighted
#define WAY_NUMERIC check_numeric
#define WAY_ROOT check_root
#define WAY_PLAIN check_plain
#define WAY_ANY_TO_LOGIC check_asking
#define WAY_SAME check_filling
#define WAY_NO_VALUE check_no_value
#define WAY_DATES check_dates
#define WAY_COUNT check_count
#define WAY_AT_LEAST check_at_least
#define WAY_HOW_MANY check_how_many
#define WAY_OF_INDICATOR check_of_indicator

static IkuExpr *(*const ways[IKU_N_OPS]) (IkuChecker *self, const IkuNode *node,
                                          IkuOp op, IkuWant want)
    = {
#include "syntax/ops.def"
      };

IkuExpr *
iku_check_function (IkuChecker *self, const IkuNode *node, IkuOp op,
                    IkuWant want)
{
  return ways[op](self, node, op, want);
}
