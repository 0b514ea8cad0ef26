/* leaf.c - input values consolidated to cells
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell's value is the one given for it; else a constant; else what the
 * regions below come to, each of which is consolidated over time first;
 * else, where no region below makes a value, what the periods within do.
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/leaf-private.h"

/* Fewer values than this are searched as fast without an index. */
#define FEW_INPUTS 64u

static gint
compare_key (const IkuInput *input, IkuPeriod period, IkuRegion region)
{
  if (input->period.kind != period.kind)
    return input->period.kind < period.kind ? -1 : 1;
  if (input->period.ordinal != period.ordinal)
    return input->period.ordinal < period.ordinal ? -1 : 1;
  return (input->region > region) - (input->region < region);
}

const IkuInput *
iku_leaf_find (const IkuLeaf *self, IkuPeriod period, IkuRegion region)
{
  const IkuLeafIndex *index = &self->index[period.kind];
  guint low = 0, high = self->n_inputs;

  if ((self->spread.kinds >> period.kind & 1) == 0
      || (self->spread.levels >> iku_region_get_level (region) & 1) == 0)
    return NULL;
  if (index->starts != NULL)
    {
      gint64 at = (gint64) period.ordinal - index->first;

      if (at < 0 || at >= (gint64) index->n)
        return NULL;
      low = index->starts[at];
      high = index->starts[at + 1];
    }
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gint order = compare_key (&self->inputs[middle], period, region);

      if (order == 0)
        return &self->inputs[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Constants hold everywhere, for their exact periods: no coarser value is
 * spread. */
gboolean
iku_leaf_find_constant (const IkuLeaf *self, IkuPeriod period, IkuNumber *out)
{
  for (guint i = 0; i < self->item->n_constants; i++)
    {
      const IkuRow *row = &self->item->constants[i];

      if (row->first.kind == period.kind && row->first.ordinal <= period.ordinal
          && period.ordinal <= row->last.ordinal)
        {
          *out = row->low.number;
          return TRUE;
        }
    }
  return FALSE;
}

IkuValue
iku_leaf_none (const IkuLeaf *self)
{
  return iku_value_absent (iku_why (IKU_WHY_KOSONG, self->item->id));
}

IkuValue
iku_leaf_compute (IkuLeaf *self, IkuPeriod period, guint place)
{
  IkuRegion region = place == G_MAXUINT ? IKU_REGION_WHOLE
                                        : self->places.nodes[place].region;
  const IkuInput *given = NULL;
  IkuLeafBelow below;
  IkuNumber constant;

  if (place != G_MAXUINT)
    given = iku_leaf_find (self, period, region);
  if (given != NULL && given->dropped)
    return iku_leaf_none (self);
  if (given != NULL && given->present)
    return iku_value (given->number);
  if (iku_leaf_find_constant (self, period, &constant))
    return iku_value (constant);
  if (place == G_MAXUINT || period.kind == IKU_PERIOD_NONE)
    return iku_leaf_none (self);

  below = iku_leaf_from_regions (self, period, place);
  if (below.value.why != 0)
    below = iku_leaf_from_periods (self, period, place);
  return below.value;
}

/* What is in force where nothing is said: counts and rupiah add up over
 * place. */
static IkuConsolidation
find_over_place (const IkuItem *item, const IkuUnits *units)
{
  const IkuBaseUnit *base;

  if (item->over_place != IKU_CONSOLIDATE_UNSAID
      || item->type != IKU_TYPE_NUMBER || item->unit == NULL)
    return (IkuConsolidation) item->over_place;
  base = iku_units_find_base (units, item->unit->dimension);
  if (base != NULL && (base->counted || strcmp (base->name, "rupiah") == 0))
    return IKU_CONSOLIDATE_SUM;
  return IKU_CONSOLIDATE_UNSAID;
}

static void
add_index (IkuLeafIndex *index, const IkuInput *inputs, guint from, guint to)
{
  guint at = 0;

  index->first = inputs[from].period.ordinal;
  index->n = (guint) (inputs[to - 1].period.ordinal - index->first) + 1;
  index->starts = g_new (guint, index->n + 1);
  for (guint i = from; i < to; i++)
    while (at <= (guint) (inputs[i].period.ordinal - index->first))
      index->starts[at++] = i;
  index->starts[at] = to;
}

static void
make_index (IkuLeaf *self)
{
  guint from = 0;

  for (guint i = 1; i <= self->n_inputs; i++)
    if (i == self->n_inputs
        || self->inputs[i].period.kind != self->inputs[from].period.kind)
      {
        add_index (&self->index[self->inputs[from].period.kind], self->inputs,
                   from, i);
        from = i;
      }
}

void
iku_leaf_init_with (IkuLeaf *self, const IkuItem *item, const IkuInputs *all,
                    const IkuInput *inputs, guint n_inputs, IkuNumbers *numbers)
{
  const IkuProgram *program = iku_inputs_get_program (all);

  *self = (IkuLeaf){ .item = item,
                     .all = all,
                     .inputs = inputs,
                     .n_inputs = n_inputs,
                     .spread = iku_inputs_find_spread (inputs, n_inputs),
                     .places = *iku_inputs_get_places (all),
                     .numbers = numbers,
                     .own = program->region,
                     .over_time = (IkuConsolidation) item->over_time };
  self->over_place = find_over_place (item, program->units);
  self->values = g_array_new (FALSE, FALSE, sizeof (IkuValue));
}

void
iku_leaf_init (IkuLeaf *self, const IkuItem *item, const IkuInputs *inputs,
               IkuNumbers *numbers, gboolean indexed)
{
  guint n_inputs = 0;
  const IkuInput *own = iku_inputs_get (inputs, item->id, &n_inputs);

  iku_leaf_init_with (self, item, inputs, own, 0, numbers);
  self->n_inputs = n_inputs;
  self->spread = iku_inputs_get_spread (inputs, item->id);
  if (indexed && n_inputs > FEW_INPUTS)
    make_index (self);
}

void
iku_leaf_clear (IkuLeaf *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->index); i++)
    g_free (self->index[i].starts);
  g_array_unref (self->values);
}

static void
fill_block (IkuLeaf *self, const IkuGrid *grid, const IkuBlock *block,
            const guint *places, IkuNumber *number, IkuWhy *why)
{
  for (guint j = 0; j < block->n_periods; j++)
    for (guint k = 0; k < grid->n_regions; k++)
      {
        guint cell = block->base + j * grid->n_regions + k;
        IkuPeriod period = { block->kind, block->first + (gint32) j };
        IkuValue value;

        self->is_asked = grid->asks == NULL || grid->asks[k];
        value = iku_leaf_compute (self, period, places[k]);
        number[cell] = value.number;
        why[cell] = value.why;
      }
}

void
iku_leaf_fill (const IkuGrid *grid, const IkuItem *item,
               const IkuInputs *inputs, IkuNumbers *numbers, IkuNumber *number,
               IkuWhy *why, IkuFindings *findings)
{
  g_autofree guint *places = g_new (guint, grid->n_regions);
  IkuLeaf leaf;

  iku_leaf_init (&leaf, item, inputs, numbers, TRUE);
  leaf.findings = findings;
  for (guint k = 0; k < grid->n_regions; k++)
    places[k] = iku_places_find (&leaf.places, grid->regions[k]);
  for (guint i = 0; i < grid->n_blocks; i++)
    fill_block (&leaf, grid, &grid->blocks[i], places, number, why);
  leaf.is_asked = FALSE;
  iku_leaf_compare (&leaf);
  iku_leaf_clear (&leaf);
}
