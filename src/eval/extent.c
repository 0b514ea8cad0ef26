/* extent.c - which cells an evaluation needs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/extent.h"

/* Periods that shifts may reach beyond what is known: enough for a literal
 * shifted back, few enough for a chain of 10,000 shifts. */
#define FREE_REACH 64

typedef struct
{
  gint32 back, ahead; /* periods, at most, from a cell asked for */
  gint first, last;   /* years named by formulas */
  gboolean kinds[IKU_PERIOD_MONTH + 1];
  gboolean regions; /* cells below are asked for */
} Reach;

typedef struct
{
  gint32 back, ahead;
} Shifts;

static void
widen (gint *first, gint *last, gint year)
{
  if (*first == 0 || year < *first)
    *first = year;
  if (year > *last)
    *last = year;
}

static gint
year_of (guint8 kind, gint32 ordinal)
{
  return iku_period_get_year ((IkuPeriod){ (IkuPeriodKind) kind, ordinal });
}

/* No two years are farther apart, in months. */
#define FARTHEST 120000

static gint32
add_shift (gint32 a, gint32 b)
{
  return (gint32) CLAMP ((gint64) a + b, -FARTHEST, FARTHEST);
}

/* What one reference reaches, and through it what its item reaches. */
static void
reach_ref (const IkuRef *ref, const Shifts *of_items, Reach *reach, Shifts *own)
{
  gint32 first = 0, last = 0;

  if (ref->axis == IKU_AXIS_SUBREGIONS)
    reach->regions = TRUE;
  else if (ref->axis == IKU_AXIS_ENCLOSING || ref->axis == IKU_AXIS_SUBPERIODS)
    reach->kinds[ref->kind] = TRUE;
  else if (ref->axis != IKU_AXIS_HERE)
    {
      if (ref->flags & IKU_REF_FIRST_ABSOLUTE)
        widen (&reach->first, &reach->last, year_of (ref->kind, ref->first));
      else
        first = ref->first;
      if (ref->flags & IKU_REF_LAST_ABSOLUTE)
        widen (&reach->first, &reach->last, year_of (ref->kind, ref->last));
      else
        last = ref->axis == IKU_AXIS_PERIODS ? ref->last : first;
      if (ref->flags != 0)
        reach->kinds[ref->kind] = TRUE;
    }
  own->back = MIN (own->back,
                   add_shift (of_items[ref->item].back, MIN (first, last)));
  own->ahead = MAX (own->ahead,
                    add_shift (of_items[ref->item].ahead, MAX (first, last)));
}

static void
reach_expr (const IkuExpr *expr, const Shifts *of_items, Reach *reach,
            Shifts *own)
{
  if (expr->kind == IKU_EXPR_REF)
    reach_ref (&expr->as.ref, of_items, reach, own);
  for (guint i = 0; i < expr->n_args; i++)
    reach_expr (expr->arg[i], of_items, reach, own);
}

static void
find_reach (const IkuProgram *program, Reach *reach)
{
  g_autofree Shifts *shifts = g_new0 (Shifts, program->n_items);

  for (guint i = 0; i < program->n_items; i++)
    {
      const IkuItem *item = program->items[program->order[i]];
      Shifts *own = &shifts[item->id];

      if (item->expr != NULL)
        reach_expr (item->expr, shifts, reach, own);
      reach->back = MIN (reach->back, own->back);
      reach->ahead = MAX (reach->ahead, own->ahead);
    }
}

/* Marks the periods of kind between first and last that hold a datum. */
static void
mark_periods (IkuPeriod datum, IkuPeriodKind kind, gint32 first, guint n,
              gboolean *marks)
{
  IkuPeriod period;

  if (datum.kind == IKU_PERIOD_NONE || datum.kind < kind)
    return;
  period = iku_period_enclosing (datum, kind);
  if (period.ordinal >= first && period.ordinal - first < (gint32) n)
    marks[period.ordinal - first] = TRUE;
}

static gboolean
mark_inputs (const IkuProgram *program, const IkuInputs *inputs,
             IkuPeriodKind kind, gint32 first, guint n, gboolean *marks)
{
  gboolean any = FALSE;

  for (guint item = 0; item < program->n_items; item++)
    {
      guint count;
      const IkuInput *input = iku_inputs_get (inputs, item, &count);

      for (guint i = 0; i < count; i++)
        mark_periods (input[i].period, kind, first, n, marks);
      any |= count > 0;
    }
  return any;
}

static void
mark_rows (const IkuRow *rows, guint n_rows, IkuPeriodKind kind, gint32 first,
           guint n, gboolean *marks)
{
  for (guint i = 0; i < n_rows; i++)
    for (IkuPeriod p = rows[i].first;
         p.kind == rows[i].last.kind && p.ordinal <= rows[i].last.ordinal;
         p.ordinal++)
      mark_periods (p, kind, first, n, marks);
}

/* Periods known when no dataset says anything: those of the constants. */
static void
mark_constants (const IkuProgram *program, IkuPeriodKind kind, gint32 first,
                guint n, gboolean *marks)
{
  for (guint i = 0; i < program->n_items; i++)
    mark_rows (program->items[i]->constants, program->items[i]->n_constants,
               kind, first, n, marks);
}

/* The years that data stand in, for a program that declares none. */
static void
find_years (const IkuProgram *program, const IkuInputs *inputs, gint *first,
            gint *last)
{
  for (guint item = 0; item < program->n_items; item++)
    {
      guint count;
      const IkuInput *input = iku_inputs_get (inputs, item, &count);

      for (guint i = 0; i < count; i++)
        if (input[i].period.kind != IKU_PERIOD_NONE)
          widen (first, last, iku_period_get_year (input[i].period));
    }
}

/* The periods to show, ascending. */
static GArray *
find_periods (const IkuProgram *program, const IkuInputs *inputs,
              const IkuEvalOptions *options)
{
  IkuPeriodKind kind = options->per_kind;
  IkuPeriod first = options->period, last = options->period;
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (IkuPeriod));
  g_autofree gboolean *marks = NULL;
  guint n, n_last;

  if (kind == IKU_PERIOD_NONE)
    kind = options->period.kind != IKU_PERIOD_NONE ? options->period.kind
                                                   : program->step;
  if (first.kind == IKU_PERIOD_NONE)
    {
      gint from = program->first.kind != IKU_PERIOD_NONE
                      ? iku_period_get_year (program->first)
                      : 0;
      gint to = program->first.kind != IKU_PERIOD_NONE
                    ? iku_period_get_year (program->last)
                    : 0;

      if (from == 0)
        find_years (program, inputs, &from, &to);
      if (from == 0)
        return periods;
      first = (IkuPeriod){ IKU_PERIOD_YEAR, from };
      last = (IkuPeriod){ IKU_PERIOD_YEAR, to };
    }
  if (kind < first.kind)
    return periods;
  first = iku_period_first (first, kind, &n);
  last = iku_period_first (last, kind, &n_last);
  n = (guint) (last.ordinal - first.ordinal) + n_last;
  marks = g_new0 (gboolean, n);
  if (options->period.kind != IKU_PERIOD_NONE)
    for (guint i = 0; i < n; i++)
      marks[i] = TRUE;
  else if (!mark_inputs (program, inputs, kind, first.ordinal, n, marks))
    mark_constants (program, kind, first.ordinal, n, marks);
  for (guint i = 0; i < n; i++)
    if (marks[i])
      {
        IkuPeriod period = iku_period_shift (first, (gint32) i);

        g_array_append_val (periods, period);
      }
  return periods;
}

static IkuRegionLevel
finest_level (const IkuRegion *regions, guint n)
{
  IkuRegionLevel finest = IKU_REGION_WHOLE_AREA;

  for (guint i = 0; i < n; i++)
    finest = MAX (finest, iku_region_get_level (regions[i]));
  return finest;
}

/* The regions of the grid: the whole area first, then those known if any is
 * asked for. */
static void
find_regions (const IkuInputs *inputs, const IkuEvalOptions *options,
              const Reach *reach, IkuArena *arena, IkuGrid *grid)
{
  gboolean wanted = reach->regions || options->has_region
                    || options->per != IKU_REGION_WHOLE_AREA
                    || options->per_finest;
  guint n_known = 0;
  const IkuRegion *known = iku_inputs_get_regions (inputs, &n_known);
  IkuRegion *regions;
  guint n = 0;
  gboolean is_new = options->has_region && options->region != IKU_REGION_WHOLE;

  if (!wanted)
    n_known = 0;
  regions = iku_arena_make_array (arena, IkuRegion, n_known + 2);
  regions[n++] = IKU_REGION_WHOLE;
  for (guint i = 0; i < n_known; i++)
    {
      if (is_new && known[i] >= options->region)
        {
          if (known[i] != options->region)
            regions[n++] = options->region;
          is_new = FALSE;
        }
      regions[n++] = known[i];
    }
  if (is_new)
    regions[n++] = options->region;
  grid->regions = regions;
  grid->n_regions = n;
}

static gboolean
is_shown (const IkuEvalOptions *options, IkuRegionLevel level, IkuRegion region)
{
  IkuRegion within = options->has_region ? options->region : IKU_REGION_WHOLE;

  if (level == IKU_REGION_WHOLE_AREA)
    return region == within;
  return iku_region_get_level (region) == level
         && iku_region_contains (within, region);
}

/* FALSE: there would be too many cells, and there are none. */
static gboolean
add_blocks (IkuGrid *grid, const Reach *reach, gint first, gint last,
            guint max_cells)
{
  guint64 base = 0;

  for (guint kind = IKU_PERIOD_YEAR; kind <= IKU_PERIOD_MONTH; kind++)
    if (reach->kinds[kind])
      {
        IkuBlock *block = &grid->blocks[grid->n_blocks++];
        guint parts = iku_period_kind_get_parts ((IkuPeriodKind) kind);

        block->kind = (IkuPeriodKind) kind;
        block->first = first * (gint32) parts;
        block->n_periods = (guint) (last - first + 1) * parts;
        block->base = (guint) base;
        base += (guint64) block->n_periods * grid->n_regions;
        if (base > max_cells)
          {
            grid->n_blocks = 0;
            return FALSE;
          }
      }
  grid->n_cells = (guint) base;
  return TRUE;
}

/* Years needed around those shown. */
static void
find_span (const IkuProgram *program, const IkuInputs *inputs,
           const Reach *reach, gint *first, gint *last)
{
  gint known_first = *first, known_last = *last;

  find_years (program, inputs, &known_first, &known_last);
  *first += reach->back < -FREE_REACH
                ? MAX (reach->back, MIN (known_first - *first, -FREE_REACH))
                : reach->back;
  *last += reach->ahead > FREE_REACH
               ? MIN (reach->ahead, MAX (known_last - *last, FREE_REACH))
               : reach->ahead;
  if (reach->first != 0)
    {
      *first = MIN (*first, reach->first);
      *last = MAX (*last, reach->last);
    }
  *first = MAX (*first, 1);
  *last = MIN (*last, 9999);
}

/* Which regions are asked for, rather than on the way to others. */
static void
mark_asked (IkuGrid *grid, const IkuEvalOptions *options, IkuRegionLevel level,
            const Reach *reach, IkuArena *arena)
{
  guint8 *asks = iku_arena_make_array (arena, guint8, grid->n_regions);

  for (guint i = 0; i < grid->n_regions; i++)
    asks[i] = reach->regions || is_shown (options, level, grid->regions[i]);
  grid->asks = asks;
}

static void
list_shown (const IkuEvalOptions *options, IkuRegionLevel level,
            const GArray *periods, IkuArena *arena, const IkuGrid *grid,
            const guint **shown, guint *n_shown)
{
  guint *cells
      = iku_arena_make_array (arena, guint, periods->len * grid->n_regions);
  guint n = 0;

  for (guint i = 0; i < periods->len; i++)
    for (guint j = 0; j < grid->n_regions; j++)
      if (is_shown (options, level, grid->regions[j]))
        cells[n++] = iku_grid_find (grid, g_array_index (periods, IkuPeriod, i),
                                    grid->regions[j]);
  *shown = cells;
  *n_shown = n;
}

gboolean
iku_extent_find (const IkuProgram *program, const IkuInputs *inputs,
                 const IkuEvalOptions *options, guint max_cells,
                 IkuArena *arena, IkuGrid *grid, const guint **shown,
                 guint *n_shown)
{
  g_autoptr (GArray) periods = find_periods (program, inputs, options);
  Reach reach = { 0 };
  IkuRegionLevel level = options->per;
  gint first = 0, last = 0;

  *n_shown = 0;
  if (program->has_indexes)
    find_reach (program, &reach);
  find_regions (inputs, options, &reach, arena, grid);
  for (guint i = 0; i < periods->len; i++)
    {
      IkuPeriod period = g_array_index (periods, IkuPeriod, i);

      widen (&first, &last, iku_period_get_year (period));
      reach.kinds[period.kind] = TRUE;
    }
  if (first == 0)
    return TRUE;
  find_span (program, inputs, &reach, &first, &last);
  if (!add_blocks (grid, &reach, first, last, max_cells))
    return FALSE;
  if (options->per_finest)
    level = finest_level (grid->regions, grid->n_regions);
  mark_asked (grid, options, level, &reach, arena);
  list_shown (options, level, periods, arena, grid, shown, n_shown);
  return TRUE;
}
