/* kernel-cells.c - values at other cells than this one
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/kernel.h"

static IkuValue
value_at (const IkuMachine *self, const IkuPlanRef *ref, guint cell)
{
  gsize at = (gsize) ref->column * self->grid->n_cells + cell;

  if (cell == G_MAXUINT)
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, ref->ref.item));
  return (IkuValue){ self->number[at], self->why[at] };
}

/* One end of an index, seen from a period. */
static IkuPeriod
resolve (IkuPeriod here, const IkuRef *ref, gint32 end, guint8 flag)
{
  gint64 moved = (gint64) here.ordinal + end;

  if (ref->flags & flag)
    return (IkuPeriod){ (IkuPeriodKind) ref->kind, end };
  return (IkuPeriod){ here.kind,
                      (gint32) CLAMP (moved, G_MININT32, G_MAXINT32) };
}

/* The one other cell of x[-1], x[2022] or x[tahun]. */
static guint
find_other (const IkuGrid *grid, const IkuRef *ref, guint cell)
{
  IkuPeriod here = iku_grid_get_period (grid, cell);
  IkuPeriodKind kind = (IkuPeriodKind) ref->kind;

  if (ref->axis == IKU_AXIS_PERIOD)
    here = resolve (here, ref, ref->first, IKU_REF_FIRST_ABSOLUTE);
  else if (here.kind >= kind)
    here = iku_period_enclosing (here, kind);
  else
    return G_MAXUINT;
  return iku_grid_find (grid, here, iku_grid_get_region (grid, cell));
}

IkuValue
iku_machine_load (const IkuMachine *self, const IkuPlanRef *ref, guint cell)
{
  return value_at (self, ref, find_other (self->grid, &ref->ref, cell));
}

/* What lies outside the grid, however long, is one cell that is not there:
 * it is enough to make a list absent. */
static void
list_periods (const IkuGrid *grid, IkuPeriod first, IkuPeriod last,
              IkuRegion region, GArray *cells)
{
  const IkuBlock *block = iku_grid_find_block (grid, first.kind);
  guint none = G_MAXUINT;
  gint32 begin, end;

  if (first.kind != last.kind || first.ordinal > last.ordinal)
    return;
  begin = block == NULL ? G_MAXINT32 : block->first;
  end = block == NULL ? G_MININT32
                      : block->first + (gint32) block->n_periods - 1;
  if (first.ordinal < begin)
    g_array_append_val (cells, none);
  for (IkuPeriod p = { first.kind, MAX (first.ordinal, begin) };
       p.ordinal <= MIN (last.ordinal, end); p.ordinal++)
    {
      guint cell = iku_grid_find (grid, p, region);

      g_array_append_val (cells, cell);
    }
  if (last.ordinal > end && block != NULL)
    g_array_append_val (cells, none);
}

/* Cells of a level below a region, as far as any datum knows of them. */
static void
list_regions (const IkuGrid *grid, IkuPeriod period, IkuRegion region,
              IkuRegionLevel level, GArray *cells)
{
  for (guint i = 0; i < grid->n_regions; i++)
    if (iku_region_get_level (grid->regions[i]) == level
        && iku_region_contains (region, grid->regions[i]))
      {
        guint cell = iku_grid_find (grid, period, grid->regions[i]);

        g_array_append_val (cells, cell);
      }
}

/* The periods below one, of a kind; none if the kind is coarser. */
static void
list_subperiods (const IkuGrid *grid, IkuPeriod here, IkuPeriodKind kind,
                 IkuRegion region, GArray *cells)
{
  guint count;
  IkuPeriod first;

  if (kind < here.kind)
    return;
  first = iku_period_first (here, kind, &count);
  list_periods (grid, first, iku_period_shift (first, (gint32) count - 1),
                region, cells);
}

void
iku_ref_list_cells (const IkuGrid *grid, const IkuRef *ref, guint cell,
                    GArray *cells)
{
  IkuPeriod here = iku_grid_get_period (grid, cell);
  IkuRegion region = iku_grid_get_region (grid, cell);
  guint count, before = cells->len, none = G_MAXUINT;

  switch ((IkuAxis) ref->axis)
    {
    case IKU_AXIS_HERE:
      g_array_append_val (cells, cell);
      return;
    case IKU_AXIS_PERIODS:
      list_periods (
          grid, resolve (here, ref, ref->first, IKU_REF_FIRST_ABSOLUTE),
          resolve (here, ref, ref->last, IKU_REF_LAST_ABSOLUTE), region, cells);
      break;
    case IKU_AXIS_SUBPERIODS:
      list_subperiods (grid, here, (IkuPeriodKind) ref->kind, region, cells);
      break;
    case IKU_AXIS_YEAR_TO_DATE:
      list_periods (
          grid,
          iku_period_first (iku_period_enclosing (here, IKU_PERIOD_YEAR),
                            here.kind, &count),
          here, region, cells);
      break;
    case IKU_AXIS_SUBREGIONS:
      list_regions (grid, here, region, (IkuRegionLevel) ref->kind, cells);
      break;
    case IKU_AXIS_PERIOD:
    case IKU_AXIS_ENCLOSING:
      none = find_other (grid, ref, cell);
      break;
    }
  /* A list of nothing has no value. */
  if (cells->len == before)
    g_array_append_val (cells, none);
}

void
iku_machine_gather (const IkuMachine *self, const IkuPlanRef *ref, guint cell,
                    GArray *values)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));

  iku_ref_list_cells (self->grid, &ref->ref, cell, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      IkuValue value = value_at (self, ref, g_array_index (cells, guint, i));

      g_array_append_val (values, value);
    }
}
