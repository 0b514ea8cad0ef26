/* leaf-below.c - what the cells below a cell come to
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/leaf-private.h"

static void
push (IkuLeaf *self, IkuLeafBelow *below, IkuValue value)
{
  g_array_append_val (self->values, value);
  below->n++;
  if (value.why != 0)
    return;
  below->n_present++;
  below->has_negative
      = below->has_negative || iku_number_sign (value.number) < 0;
}

/* The value of the last child, or of the last that has one. */
static IkuValue
find_last (const IkuLeaf *self, IkuConsolidation mode, const IkuValue *values,
           guint n)
{
  for (guint i = n; i > 0; i--)
    if (values[i - 1].why == 0)
      return values[i - 1];
    else if (mode == IKU_CONSOLIDATE_CUMULATIVE)
      break;
  return iku_leaf_none (self);
}

static IkuValue
consolidate (const IkuLeaf *self, IkuConsolidation mode, const IkuValue *values,
             guint n)
{
  static const IkuOp ops[] = { [IKU_CONSOLIDATE_SUM] = IKU_OP_JUMLAH,
                               [IKU_CONSOLIDATE_MEAN] = IKU_OP_RATA_RATA,
                               [IKU_CONSOLIDATE_MAX] = IKU_OP_MAKS,
                               [IKU_CONSOLIDATE_MIN] = IKU_OP_MIN };

  switch (mode)
    {
    case IKU_CONSOLIDATE_LAST:
    case IKU_CONSOLIDATE_CUMULATIVE:
      return find_last (self, mode, values, n);
    case IKU_CONSOLIDATE_UNSAID:
    case IKU_CONSOLIDATE_NONE:
      return iku_leaf_none (self);
    default:
      return iku_fold (self->numbers, ops[mode], n, values, NULL,
                       self->item->id);
    }
}

static gboolean
is_settled (const IkuLeafBelow *below, IkuConsolidation mode,
            const IkuValue *values)
{
  if (below->value.why != 0)
    return FALSE;
  if (mode == IKU_CONSOLIDATE_LAST)
    return values[below->n - 1].why == 0;
  return mode == IKU_CONSOLIDATE_CUMULATIVE || below->n_present == below->n;
}

/* Takes the children off the stack. */
static void
finish (IkuLeaf *self, IkuLeafBelow *below, IkuConsolidation mode)
{
  guint base = self->values->len - below->n;
  const IkuValue *values
      = &((const IkuValue *) (gpointer) self->values->data)[base];

  if (below->n_present > 0)
    {
      below->value = consolidate (self, mode, values, below->n);
      below->is_settled = is_settled (below, mode, values);
      below->is_partial
          = mode == IKU_CONSOLIDATE_SUM && below->n_present < below->n;
    }
  for (guint i = 0; below->is_partial && i < below->n; i++)
    if (values[i].why == 0)
      below->sum = iku_number_add (self->numbers, below->sum, values[i].number);
  g_array_set_size (self->values, base);
}

static IkuLeafBelow
begin (const IkuLeaf *self)
{
  return (IkuLeafBelow){ .sum = { 0, 1 }, .value = iku_leaf_none (self) };
}

void
iku_leaf_visit (IkuLeaf *self, IkuPeriod period, guint place,
                IkuLeafVisitor visitor, gpointer data)
{
  const IkuPlaceNode *node = &self->places.nodes[place];

  for (guint child = node->first; child < node->first + node->n; child++)
    if (self->places.nodes[child].occurs)
      visitor (self, period, child, data);
    else
      iku_leaf_visit (self, period, child, visitor, data);
}

static void
push_region (IkuLeaf *self, IkuPeriod period, guint child, gpointer data)
{
  push (self, data, iku_leaf_compute (self, period, child));
}

guint
iku_leaf_resolve (const IkuLeaf *self, guint place)
{
  if (place != 0 || self->own == IKU_REGION_WHOLE)
    return place;
  return iku_places_find (&self->places, self->own);
}

/* Whether the item has values at finer levels than that of a region. */
static gboolean
has_finer_levels (const IkuLeaf *self, guint place)
{
  return self->spread.levels
             >> (iku_region_get_level (self->places.nodes[place].region) + 1)
         != 0;
}

static void
report_place (IkuLeaf *self)
{
  if (!self->is_asked || self->has_reported_place || self->findings == NULL)
    return;
  self->has_reported_place = TRUE;
  iku_findings_add (self->findings, &iku_code_no_rule_over_place,
                    self->item->place, self->item->name, NULL);
}

static void
report_time (IkuLeaf *self, IkuPeriodKind kind, IkuPeriodKind finer)
{
  if (!self->is_asked || self->has_reported_time || self->findings == NULL)
    return;
  self->has_reported_time = TRUE;
  iku_findings_add (self->findings, &iku_code_no_rule_over_time,
                    self->item->place, self->item->name,
                    iku_period_kind_get_name (finer),
                    iku_period_kind_get_name (kind), NULL);
}

IkuLeafBelow
iku_leaf_from_regions (IkuLeaf *self, IkuPeriod period, guint place)
{
  IkuLeafBelow below = begin (self);
  guint own = iku_leaf_resolve (self, place);

  if (own == G_MAXUINT || !has_finer_levels (self, place))
    return below;
  /* The office's own region is its whole area. */
  if (own != place)
    {
      push (self, &below, iku_leaf_compute (self, period, own));
      finish (self, &below, IKU_CONSOLIDATE_LAST);
      return below;
    }
  iku_leaf_visit (self, period, place, push_region, &below);
  finish (self, &below, self->over_place);
  if (below.n_present > 0 && self->over_place == IKU_CONSOLIDATE_UNSAID)
    report_place (self);
  return below;
}

IkuPeriodKind
iku_leaf_finer_kind (const IkuLeaf *self, IkuPeriodKind kind)
{
  for (guint finer = kind + 1; finer <= IKU_PERIOD_MONTH; finer++)
    if ((self->spread.kinds >> finer & 1) != 0)
      return (IkuPeriodKind) finer;
  for (guint i = 0; i < self->item->n_constants; i++)
    if (self->item->constants[i].first.kind > kind)
      return self->item->constants[i].first.kind;
  return IKU_PERIOD_NONE;
}

/* The value of a period of the place itself: its regions below have had
 * their turn. */
static IkuValue
compute_own (IkuLeaf *self, IkuPeriod period, guint place)
{
  const IkuInput *given
      = iku_leaf_find (self, period, self->places.nodes[place].region);
  IkuNumber constant;

  if (given != NULL && given->dropped)
    return iku_leaf_none (self);
  if (given != NULL && given->present)
    return iku_value (given->number);
  if (iku_leaf_find_constant (self, period, &constant))
    return iku_value (constant);
  return iku_leaf_from_periods (self, period, place).value;
}

IkuLeafBelow
iku_leaf_from_periods (IkuLeaf *self, IkuPeriod period, guint place)
{
  IkuPeriodKind kind = iku_leaf_finer_kind (self, period.kind);
  IkuLeafBelow below = begin (self);
  IkuPeriod first;
  guint count;

  if (kind == IKU_PERIOD_NONE)
    return below;
  first = iku_period_first (period, kind, &count);
  for (guint i = 0; i < count; i++)
    push (self, &below,
          compute_own (self, iku_period_shift (first, (gint32) i), place));
  finish (self, &below, self->over_time);
  if (below.n_present > 0 && self->over_time == IKU_CONSOLIDATE_UNSAID)
    report_time (self, period.kind, kind);
  return below;
}
