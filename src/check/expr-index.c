/* expr-index.c - values at other cells
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/expr.h"
#include "check/names.h"

static const char *const steps[]
    = { "tahun",     "semester",  "triwulan", "bulan", "provinsi",
        "kabupaten", "kecamatan", "desa",     NULL };
#define N_PERIOD_STEPS 4

/* x[tahun] is the year that holds the cell; the other steps are lists of
 * the cells below it. */
static gboolean
set_step (IkuChecker *self, IkuExpr *expr, const IkuNode *name)
{
  gint step = iku_check_word (self, name, steps);
  IkuRef *ref = &expr->as.ref;

  if (step < 0)
    return FALSE;
  if (step == 0)
    {
      ref->axis = IKU_AXIS_ENCLOSING;
      ref->kind = IKU_PERIOD_YEAR;
      return TRUE;
    }
  if (step < N_PERIOD_STEPS)
    {
      ref->axis = IKU_AXIS_SUBPERIODS;
      ref->kind = (guint8) (IKU_PERIOD_YEAR + step);
    }
  else
    {
      ref->axis = IKU_AXIS_SUBREGIONS;
      ref->kind = (guint8) (IKU_REGION_PROVINSI + step - N_PERIOD_STEPS);
    }
  expr->flags |= IKU_EXPR_LIST;
  return TRUE;
}

/* One end of an index: an offset, or a period. */
static gboolean
set_end (IkuRef *ref, const IkuNode *node, gint32 *end, guint8 flag)
{
  if (node->kind == IKU_NODE_PERIOD)
    {
      *end = node->value.period.ordinal;
      ref->flags |= flag;
      ref->kind = (guint8) node->value.period.kind;
      return TRUE;
    }
  if (node->kind != IKU_NODE_INDEX_OFFSET)
    return FALSE;
  *end = (gint32) node->value.integer;
  return TRUE;
}

static gboolean
set_range (IkuChecker *self, IkuExpr *expr, const IkuNode *range)
{
  const IkuNode *first = range->child[IKU_INDEX_RANGE_FIRST];
  const IkuNode *last = range->child[IKU_INDEX_RANGE_LAST];
  IkuRef *ref = &expr->as.ref;
  gboolean both_periods
      = first->kind == IKU_NODE_PERIOD && last->kind == IKU_NODE_PERIOD;

  if (!set_end (ref, first, &ref->first, IKU_REF_FIRST_ABSOLUTE)
      || !set_end (ref, last, &ref->last, IKU_REF_LAST_ABSOLUTE))
    return FALSE;
  ref->axis = IKU_AXIS_PERIODS;
  expr->flags |= IKU_EXPR_LIST;
  if ((both_periods && first->value.period.kind != last->value.period.kind)
      || (first->kind == last->kind && ref->first > ref->last))
    {
      iku_findings_add (self->findings, &iku_code_index_order,
                        iku_checker_place (self, range->span), NULL);
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_index (IkuChecker *self, IkuExpr *expr, const IkuNode *index)
{
  IkuRef *ref = &expr->as.ref;

  switch ((IkuNodeKind) index->kind)
    {
    case IKU_NODE_NAME:
      return set_step (self, expr, index);
    case IKU_NODE_INDEX_RANGE:
      return set_range (self, expr, index);
    default:
      ref->axis = IKU_AXIS_PERIOD;
      return set_end (ref, index, &ref->first, IKU_REF_FIRST_ABSOLUTE);
    }
}

IkuExpr *
iku_check_index (IkuChecker *self, const IkuNode *node)
{
  const IkuNode *base = node->child[IKU_INDEX_BASE];
  IkuExpr *expr = iku_check_expr (self, base, IKU_WANT_ANY);

  if (expr->type == IKU_TYPE_ERROR)
    return expr;
  if (expr->kind != IKU_EXPR_REF || expr->as.ref.axis != IKU_AXIS_HERE)
    {
      iku_findings_add (self->findings, &iku_code_index_of_what,
                        iku_checker_place (self, base->span), NULL);
      return iku_check_make_error (self, node);
    }
  self->program->has_indexes = TRUE;
  expr->span = node->span;
  expr->module = self->module;
  return set_index (self, expr, node->child[IKU_INDEX_INDEX])
             ? expr
             : iku_check_make_error (self, node);
}
