/* targets.c - the targets of an indikator, as columns
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A target holds for its exact period and area.  If the indikator itself has
 * a konsolidasi, targets of what lies below a cell come to a target of the
 * cell just as values of data do.
 */

#include "config.h"

#include "eval/result-private.h"
#include "model/fold.h"

/* Every cell of a column: there is no value. */
static void
clear_column (IkuResult *self, const IkuItem *item, guint32 column)
{
  gsize at = (gsize) column * self->grid.n_cells;

  for (guint cell = 0; cell < self->grid.n_cells; cell++)
    {
      self->machine.number[at + cell] = iku_number_from_int (0);
      self->machine.why[at + cell] = iku_why (IKU_WHY_KOSONG, item->id);
    }
}

static void
set_cell (IkuResult *self, guint32 column, guint cell, IkuValue value)
{
  gsize at = (gsize) column * self->grid.n_cells + cell;

  self->machine.number[at] = value.number;
  self->machine.why[at] = value.why;
}

static gboolean
is_absent (const IkuResult *self, guint32 column, guint cell)
{
  return self->machine.why[(gsize) column * self->grid.n_cells + cell] != 0;
}

static void
fill_row (IkuResult *self, const IkuItem *item, const IkuRow *row)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];

  for (IkuPeriod p = row->first;
       p.kind == row->last.kind && p.ordinal <= row->last.ordinal; p.ordinal++)
    {
      guint cell = iku_grid_find (&self->grid, p, row->region);

      if (cell == G_MAXUINT)
        continue;
      if (!row->is_range)
        set_cell (self, columns->target, cell, row->low);
      set_cell (self, columns->target_low, cell, row->low);
      set_cell (self, columns->target_high, cell, row->high);
    }
}

/* The bounds of a target; equal unless it is a range. */
typedef struct
{
  IkuValue low, high;
} Bounds;

static gboolean
is_done (guint8 mode)
{
  return mode != IKU_CONSOLIDATE_UNSAID && mode != IKU_CONSOLIDATE_NONE;
}

static gboolean
find_row (const IkuItem *item, IkuPeriod period, IkuRegion region, Bounds *out)
{
  const IkuIndicator *indicator = item->indicator;

  for (guint i = indicator->n_targets; i > 0; i--)
    {
      const IkuRow *row = &indicator->targets[i - 1];

      if (row->region != region || row->first.kind != period.kind
          || period.ordinal < row->first.ordinal
          || period.ordinal > row->last.ordinal)
        continue;
      *out = (Bounds){ row->low, row->high };
      return row->low.why == 0;
    }
  return FALSE;
}

/* The coarsest kind finer than the period's that an area has targets of. */
static IkuPeriodKind
find_finer (const IkuItem *item, IkuPeriodKind kind, IkuRegion region)
{
  IkuPeriodKind finer = IKU_PERIOD_NONE;

  for (guint i = 0; i < item->indicator->n_targets; i++)
    {
      const IkuRow *row = &item->indicator->targets[i];

      if (row->region == region && row->first.kind > kind
          && (finer == IKU_PERIOD_NONE || row->first.kind < finer))
        finer = row->first.kind;
    }
  return finer;
}

/* What targets below come to: all of them are needed, but terakhir takes
 * the last there is, and kumulatif the last of all. */
static gboolean
combine (const IkuResult *self, IkuConsolidation mode, const GArray *lows,
         const GArray *highs, Bounds *out)
{
  static const IkuOp ops[] = { [IKU_CONSOLIDATE_SUM] = IKU_OP_JUMLAH,
                               [IKU_CONSOLIDATE_MEAN] = IKU_OP_RATA_RATA,
                               [IKU_CONSOLIDATE_MAX] = IKU_OP_MAKS,
                               [IKU_CONSOLIDATE_MIN] = IKU_OP_MIN };
  guint last = lows->len;

  if (last == 0)
    return FALSE;
  if (mode == IKU_CONSOLIDATE_LAST || mode == IKU_CONSOLIDATE_CUMULATIVE)
    {
      while (mode == IKU_CONSOLIDATE_LAST && last > 1
             && g_array_index (lows, IkuValue, last - 1).why != 0)
        last--;
      out->low = g_array_index (lows, IkuValue, last - 1);
      out->high = g_array_index (highs, IkuValue, last - 1);
    }
  else
    {
      out->low = iku_fold (self->numbers, ops[mode], last,
                           (const IkuValue *) lows->data, NULL, 0);
      out->high = iku_fold (self->numbers, ops[mode], last,
                            (const IkuValue *) highs->data, NULL, 0);
    }
  return out->low.why == 0 && out->high.why == 0;
}

static void
append_bounds (const IkuItem *item, gboolean found, const Bounds *bounds,
               GArray *lows, GArray *highs)
{
  IkuValue none = iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));

  g_array_append_vals (lows, found ? &bounds->low : &none, 1);
  g_array_append_vals (highs, found ? &bounds->high : &none, 1);
}

static gboolean
from_periods (const IkuResult *self, const IkuItem *item, IkuPeriod period,
              IkuRegion region, Bounds *out)
{
  IkuPeriodKind kind = find_finer (item, period.kind, region);
  g_autoptr (GArray) lows = NULL, highs = NULL;
  IkuPeriod first;
  guint count;

  if (kind == IKU_PERIOD_NONE || !is_done (item->over_time))
    return FALSE;
  lows = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  highs = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  first = iku_period_first (period, kind, &count);
  for (guint i = 0; i < count; i++)
    {
      Bounds bounds = { 0 };
      gboolean found = find_row (item, iku_period_shift (first, (gint32) i),
                                 region, &bounds);

      append_bounds (item, found, &bounds, lows, highs);
    }
  return combine (self, (IkuConsolidation) item->over_time, lows, highs, out);
}

static gboolean find_bounds (const IkuResult *self, const IkuItem *item,
                             IkuPeriod period, guint place, Bounds *out);

/* Those that occur under a place; one that only stands between leads to its
 * own. */
static void
append_children (const IkuResult *self, const IkuItem *item, IkuPeriod period,
                 guint place, GArray *lows, GArray *highs)
{
  const IkuPlaces *places = iku_inputs_get_places (self->inputs);
  const IkuPlaceNode *node = &places->nodes[place];

  for (guint i = node->first; i < node->first + node->n; i++)
    if (places->nodes[i].occurs)
      {
        Bounds bounds = { 0 };
        gboolean found = find_bounds (self, item, period, i, &bounds);

        append_bounds (item, found, &bounds, lows, highs);
      }
    else
      append_children (self, item, period, i, lows, highs);
}

/* The target of a place: its own, or what those below come to, over time
 * first.  Regions are nested four deep at most. */
static gboolean
find_bounds (const IkuResult *self, const IkuItem *item, IkuPeriod period,
             guint place, Bounds *out)
{
  const IkuPlaces *places = iku_inputs_get_places (self->inputs);
  IkuRegion region = places->nodes[place].region;
  g_autoptr (GArray) lows = NULL, highs = NULL;

  if (find_row (item, period, region, out)
      || from_periods (self, item, period, region, out))
    return TRUE;
  if (!is_done (item->over_place))
    return FALSE;
  lows = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  highs = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  append_children (self, item, period, place, lows, highs);
  return combine (self, (IkuConsolidation) item->over_place, lows, highs, out);
}

/* Fills the cells that have no target of their own. */
static void
consolidate (IkuResult *self, const IkuItem *item)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];
  const IkuPlaces *places = iku_inputs_get_places (self->inputs);
  gboolean is_range = columns->target_low != columns->target;

  for (guint cell = 0; cell < self->grid.n_cells; cell++)
    {
      guint place
          = iku_places_find (places, iku_grid_get_region (&self->grid, cell));
      Bounds bounds = { 0 };

      if (place == G_MAXUINT || !is_absent (self, columns->target_low, cell)
          || !find_bounds (self, item, iku_grid_get_period (&self->grid, cell),
                           place, &bounds))
        continue;
      set_cell (self, columns->target_low, cell, bounds.low);
      set_cell (self, columns->target_high, cell, bounds.high);
      if (is_range
          && iku_number_equal (self->numbers, bounds.low.number,
                               bounds.high.number))
        set_cell (self, columns->target, cell, bounds.low);
    }
}

void
iku_result_fill_targets (IkuResult *self, const IkuItem *item)
{
  const IkuItemColumns *columns = &self->plan->columns[item->id];
  gboolean is_range = columns->target_low != columns->target;

  clear_column (self, item, columns->target);
  if (is_range)
    {
      clear_column (self, item, columns->target_low);
      clear_column (self, item, columns->target_high);
    }
  for (guint i = 0; i < item->indicator->n_targets; i++)
    fill_row (self, item, &item->indicator->targets[i]);
  if (is_done (item->over_time) || is_done (item->over_place))
    consolidate (self, item);
}
