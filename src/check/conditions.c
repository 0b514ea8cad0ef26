/* conditions.c - conditions, and what is known of them beforehand
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/conditions.h"
#include "model/normal.h"

typedef enum
{
  NEVER,
  ALWAYS,
  SOMETIMES
} Truth;

IkuInterval
iku_check_get_whole (const IkuChecker *self, const IkuExpr *subject)
{
  IkuInterval whole = { .low = iku_number_from_int (0) };
  const IkuItem *item;

  if (subject->kind != IKU_EXPR_REF || subject->as.ref.facet != IKU_FACET_VALUE)
    return whole;
  item = iku_checker_draft (self, subject->as.ref.item)->item;
  whole.has_low
      = item->range != NULL
            ? iku_number_sign (item->range->low) >= 0
            : item->indicator == NULL
                  && iku_units_is_count (self->program->units, subject->unit);
  return whole;
}

/* What x must be in `x op number'; FALSE for other operators. */
static gboolean
compare_interval (IkuOp op, IkuNumber number, IkuInterval *out)
{
  *out = (IkuInterval){ .low = number, .high = number };
  out->has_low = op == IKU_OP_GT || op == IKU_OP_GE || op == IKU_OP_EQ;
  out->has_high = op == IKU_OP_LT || op == IKU_OP_LE || op == IKU_OP_EQ;
  out->low_strict = op == IKU_OP_GT;
  out->high_strict = op == IKU_OP_LT;
  return out->has_low || out->has_high;
}

/* Leaves in a what is in b too. */
static void
intersect (IkuChecker *self, IkuInterval *a, const IkuInterval *b)
{
  gint order;

  if (b->has_low)
    {
      order = a->has_low ? iku_number_compare (self->numbers, a->low, b->low)
                         : -1;
      if (order < 0)
        a->low = b->low;
      if (order <= 0)
        a->low_strict = b->low_strict || (order == 0 && a->low_strict);
      a->has_low = TRUE;
    }
  if (b->has_high)
    {
      order = a->has_high ? iku_number_compare (self->numbers, b->high, a->high)
                          : -1;
      if (order < 0)
        a->high = b->high;
      if (order <= 0)
        a->high_strict = b->high_strict || (order == 0 && a->high_strict);
      a->has_high = TRUE;
    }
}

static gboolean
join_intervals (IkuChecker *self, const IkuExpr *both, const IkuExpr **subject,
                IkuInterval *out)
{
  *out = (IkuInterval){ 0 };
  for (guint i = 0; i < both->n_args; i++)
    {
      const IkuExpr *other;
      IkuInterval interval;

      if (!iku_check_as_interval (self, both->arg[i], &other, &interval)
          || (i > 0 && !iku_expr_equal (self->numbers, *subject, other)))
        return FALSE;
      *subject = other;
      intersect (self, out, &interval);
    }
  return TRUE;
}

gboolean
iku_check_as_interval (IkuChecker *self, const IkuExpr *condition,
                       const IkuExpr **subject, IkuInterval *out)
{
  const IkuExpr *left, *right;
  IkuValue number;

  if (condition->kind != IKU_EXPR_OP)
    return FALSE;
  if (condition->op == IKU_OP_AND)
    return join_intervals (self, condition, subject, out);
  if (condition->n_args != 2 || condition->arg[0]->type != IKU_TYPE_NUMBER)
    return FALSE;
  left = condition->arg[0];
  right = condition->arg[1];
  *subject = left;
  if (iku_check_fold (self, right, &number) && number.why == 0)
    return compare_interval ((IkuOp) condition->op, number.number, out);
  *subject = right;
  return iku_check_fold (self, left, &number) && number.why == 0
         && compare_interval (iku_fold_mirror ((IkuOp) condition->op),
                              number.number, out);
}

static gboolean
is_empty (IkuChecker *self, const IkuInterval *interval)
{
  gint order;

  if (!interval->has_low || !interval->has_high)
    return FALSE;
  order = iku_number_compare (self->numbers, interval->low, interval->high);
  return order > 0
         || (order == 0 && (interval->low_strict || interval->high_strict));
}

static Truth
decide_interval (IkuChecker *self, const IkuExpr *subject, IkuInterval interval)
{
  IkuInterval whole = iku_check_get_whole (self, subject);

  if (whole.has_low && !interval.has_high
      && iku_interval_contains (self->numbers, &interval, whole.low))
    return ALWAYS;
  intersect (self, &interval, &whole);
  return is_empty (self, &interval) ? NEVER : SOMETIMES;
}

static Truth decide (IkuChecker *self, const IkuExpr *condition);

/* dan is settled by one that never holds, atau by one that always does. */
static Truth
decide_junction (IkuChecker *self, const IkuExpr *junction, Truth decisive)
{
  Truth truth = decisive == NEVER ? ALWAYS : NEVER;

  for (guint i = 0; i < junction->n_args; i++)
    {
      Truth part = decide (self, junction->arg[i]);

      if (part == decisive)
        return decisive;
      if (part == SOMETIMES)
        truth = SOMETIMES;
    }
  return truth;
}

static Truth
decide (IkuChecker *self, const IkuExpr *condition)
{
  const IkuExpr *subject;
  IkuInterval interval;
  IkuValue value;
  Truth truth = SOMETIMES;

  if (iku_check_fold (self, condition, &value))
    {
      if (value.why == 0)
        truth = iku_number_sign (value.number) != 0 ? ALWAYS : NEVER;
      return truth;
    }
  if (condition->kind != IKU_EXPR_OP)
    return SOMETIMES;
  if (iku_check_as_interval (self, condition, &subject, &interval))
    truth = decide_interval (self, subject, interval);
  if (truth != SOMETIMES)
    return truth;
  if (condition->op == IKU_OP_AND)
    return decide_junction (self, condition, NEVER);
  if (condition->op == IKU_OP_OR)
    return decide_junction (self, condition, ALWAYS);
  if (condition->op == IKU_OP_NOT)
    {
      truth = decide (self, condition->arg[0]);
      return truth == SOMETIMES ? truth : truth == NEVER ? ALWAYS : NEVER;
    }
  return SOMETIMES;
}

IkuExpr *
iku_check_condition (IkuChecker *self, const IkuNode *node)
{
  IkuExpr *condition = iku_check_expr_as (self, node, iku_want_logic ());
  Truth truth;

  /* What one call makes of a named formula is no fault of it. */
  if (condition->type == IKU_TYPE_ERROR || self->expanding > 0)
    return condition;
  truth = decide (self, condition);
  if (truth != SOMETIMES)
    iku_findings_add (self->findings, &iku_code_constant_condition,
                      iku_check_place_of (self, condition),
                      truth == ALWAYS ? "ya" : "tidak", NULL);
  return condition;
}
