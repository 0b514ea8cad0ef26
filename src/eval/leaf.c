/* leaf.c - input values consolidated to cells
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell's value is the one given for it; else a constant; else what its
 * children come to: the regions below, each of which is consolidated over
 * time first, or, where no region below has any value, the periods within.
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/leaf-private.h"

const IkuInput *
iku_leaf_find (const IkuLeaf *self, IkuPeriod period, IkuRegion region)
{
  guint low = 0, high = self->n_inputs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const IkuInput *input = &self->inputs[middle];
      gint order = (gint) input->period.kind - (gint) period.kind;

      if (order == 0)
        order = input->period.ordinal - period.ordinal;
      if (order == 0 && input->region != region)
        order = input->region < region ? -1 : 1;
      if (order == 0)
        return input;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Constants hold everywhere, for their exact periods. */
static gboolean
find_constant (const IkuItem *item, IkuPeriod period, IkuValue *out)
{
  for (guint i = 0; i < item->n_constants; i++)
    {
      const IkuRow *row = &item->constants[i];

      if (row->first.kind == period.kind
          && row->first.ordinal <= period.ordinal
          && period.ordinal <= row->last.ordinal)
        {
          *out = row->low;
          return TRUE;
        }
    }
  return FALSE;
}

/* What is in force where nothing is said: counts and rupiah add up over
 * place. */
static IkuConsolidation
over_place (const IkuLeaf *self)
{
  const IkuItem *item = self->item;
  const IkuBaseUnit *base;

  if (item->over_place != IKU_CONSOLIDATE_UNSAID
      || item->type != IKU_TYPE_NUMBER || item->unit == NULL)
    return (IkuConsolidation) item->over_place;
  base = iku_units_find_base (self->units, item->unit->dimension);
  if (base != NULL && (base->counted || strcmp (base->name, "rupiah") == 0))
    return IKU_CONSOLIDATE_SUM;
  return IKU_CONSOLIDATE_UNSAID;
}

/* What the values of all children come to. */
static IkuValue
consolidate (const IkuLeaf *self, IkuConsolidation mode, GArray *values)
{
  static const IkuOp ops[] = { [IKU_CONSOLIDATE_SUM] = IKU_OP_JUMLAH,
                               [IKU_CONSOLIDATE_MEAN] = IKU_OP_RATA_RATA,
                               [IKU_CONSOLIDATE_MAX] = IKU_OP_MAKS,
                               [IKU_CONSOLIDATE_MIN] = IKU_OP_MIN };
  IkuValue none = iku_value_absent (iku_why (IKU_WHY_KOSONG, self->item->id));

  switch (mode)
    {
    case IKU_CONSOLIDATE_LAST:
    case IKU_CONSOLIDATE_CUMULATIVE:
      for (guint i = values->len; i > 0; i--)
        if (g_array_index (values, IkuValue, i - 1).why == 0)
          return g_array_index (values, IkuValue, i - 1);
      return none;
    case IKU_CONSOLIDATE_UNSAID:
    case IKU_CONSOLIDATE_NONE:
      return none;
    default:
      return iku_fold (self->numbers, ops[mode], values->len,
                       (const IkuValue *) values->data, NULL,
                       self->item->id);
    }
}

/* A consolidation that is needed and was never said is reported once. */
static gboolean
is_said (IkuLeaf *self, IkuConsolidation mode, const IkuPhrase *axis)
{
  if (mode == IKU_CONSOLIDATE_UNSAID && !self->has_reported
      && self->findings != NULL)
    {
      self->has_reported = TRUE;
      iku_findings_add (self->findings, &iku_code_consolidation_unsaid,
                        self->item->place, self->item->name, IKU_ARG_PHRASE,
                        axis, NULL);
    }
  return mode != IKU_CONSOLIDATE_UNSAID;
}

/* A region that is the office's own, or holds it, stands for the whole. */
static gboolean
is_the_whole (const IkuLeaf *self, const IkuPlaceNode *node, guint child)
{
  return node->n == 1 && self->own != IKU_REGION_WHOLE
         && iku_region_contains (self->places.nodes[child].region, self->own);
}

static IkuValue
from_regions (IkuLeaf *self, IkuPeriod period, guint place)
{
  const IkuPlaceNode *node = &self->places.nodes[place];
  IkuConsolidation mode = over_place (self);
  g_autoptr (GArray) values = NULL;

  if (is_the_whole (self, node, node->first))
    return iku_leaf_compute (self, period, node->first);
  if (!is_said (self, mode, &iku_phrase_axis_place))
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, self->item->id));
  values = g_array_sized_new (FALSE, FALSE, sizeof (IkuValue), node->n);
  for (guint i = 0; i < node->n; i++)
    {
      IkuValue value = iku_leaf_compute (self, period, node->first + i);

      g_array_append_val (values, value);
    }
  return consolidate (self, mode, values);
}

/* The coarsest kind finer than the period's that the item has values of. */
IkuPeriodKind
iku_leaf_finer_kind (const IkuLeaf *self, IkuPeriodKind kind)
{
  for (guint finer = kind + 1; finer <= IKU_PERIOD_MONTH; finer++)
    if (self->kinds[finer])
      return (IkuPeriodKind) finer;
  return IKU_PERIOD_NONE;
}

static IkuValue
from_periods (IkuLeaf *self, IkuPeriod period, guint place)
{
  IkuPeriodKind kind = iku_leaf_finer_kind (self, period.kind);
  IkuConsolidation mode = (IkuConsolidation) self->item->over_time;
  g_autoptr (GArray) values = NULL;
  IkuPeriod first;
  guint count;

  if (kind == IKU_PERIOD_NONE || period.kind == IKU_PERIOD_NONE
      || !is_said (self, mode, &iku_phrase_axis_time))
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, self->item->id));
  first = iku_period_first (period, kind, &count);
  values = g_array_sized_new (FALSE, FALSE, sizeof (IkuValue), count);
  for (guint i = 0; i < count; i++)
    {
      IkuValue value = iku_leaf_compute (
          self, iku_period_shift (first, (gint32) i), place);

      g_array_append_val (values, value);
    }
  return consolidate (self, mode, values);
}

/* What the cells below come to. */
static IkuValue
from_below (IkuLeaf *self, IkuPeriod period, guint place)
{
  IkuValue value;

  if (place == G_MAXUINT)
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, self->item->id));
  if (self->places.nodes[place].n == 0 || !self->has_below[place])
    return from_periods (self, period, place);
  value = from_regions (self, period, place);
  return value.why == 0 ? value : from_periods (self, period, place);
}

/* A value given beside all that it consists of must be what they come to. */
static void
compare (IkuLeaf *self, IkuPeriod period, guint place, const IkuInput *given)
{
  IkuValue below;
  g_autoptr (GString) text = NULL, where = NULL;
  IkuDataPlace at;

  if (self->findings == NULL || place == G_MAXUINT
      || (!self->has_below[place]
          && iku_leaf_finer_kind (self, period.kind) == IKU_PERIOD_NONE))
    return;
  below = from_below (self, period, place);
  if (below.why != 0
      || iku_number_equal (self->numbers, below.number, given->number))
    return;
  text = g_string_new (NULL);
  where = g_string_new (NULL);
  iku_number_print (self->numbers, text,
                    iku_number_div (self->numbers, below.number,
                                    self->item->unit != NULL
                                        ? self->item->unit->scale
                                        : iku_number_from_int (1)),
                    given->digits + 2, FALSE, IKU_ROUND_HALF_AWAY,
                    IKU_NOTATION_INDONESIAN);
  iku_period_print (period, where);
  at.file = iku_inputs_get_dataset_name (self->all, given->source.dataset);
  at.position = (IkuPosition){ given->source.line, given->source.column,
                               given->source.offset };
  iku_findings_add_data (self->findings, &iku_code_total_differs, at,
                         self->item->name, where->str, text->str, NULL);
}

IkuValue
iku_leaf_compute (IkuLeaf *self, IkuPeriod period, guint place)
{
  IkuRegion region = place == G_MAXUINT ? IKU_REGION_WHOLE
                                        : self->places.nodes[place].region;
  const IkuInput *given = iku_leaf_find (self, period, region);
  IkuValue value;

  if (given != NULL && given->dropped)
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, self->item->id));
  if (given != NULL && given->present)
    return iku_value (given->number);
  if (find_constant (self->item, period, &value))
    return value;
  return from_below (self, period, place);
}

/* Which regions have values of the item below them, and of which kinds of
 * periods it has any. */
static void
survey (IkuLeaf *self)
{
  self->has_below = g_new0 (gboolean, self->places.n);
  for (guint i = 0; i < self->n_inputs; i++)
    {
      IkuRegion region = self->inputs[i].region;

      self->kinds[self->inputs[i].period.kind] = TRUE;
      while (region != IKU_REGION_WHOLE)
        {
          guint place;

          region = iku_region_parent (region);
          place = iku_places_find (&self->places, region);
          if (self->has_below[place])
            break;
          self->has_below[place] = TRUE;
        }
    }
}

void
iku_leaf_init (IkuLeaf *self, const IkuItem *item, const IkuInputs *inputs,
               IkuNumbers *numbers, IkuFindings *findings)
{
  const IkuProgram *program = iku_inputs_get_program (inputs);

  *self = (IkuLeaf){ .item = item,
                     .all = inputs,
                     .numbers = numbers,
                     .findings = findings,
                     .units = program->units,
                     .own = program->region };
  self->inputs = iku_inputs_get (inputs, item->id, &self->n_inputs);
  iku_places_init (&self->places, inputs);
  survey (self);
}

void
iku_leaf_clear (IkuLeaf *self)
{
  iku_places_clear (&self->places);
  g_clear_pointer (&self->has_below, g_free);
}

/* Values given for cells whose parts are given too are compared, wherever
 * they stand. */
static void
compare_all (IkuLeaf *self)
{
  for (guint i = 0; i < self->n_inputs; i++)
    if (self->inputs[i].present && !self->inputs[i].dropped)
      compare (self, self->inputs[i].period,
               iku_places_find (&self->places, self->inputs[i].region),
               &self->inputs[i]);
}

void
iku_leaf_fill (const IkuGrid *grid, const IkuItem *item,
               const IkuInputs *inputs, IkuNumbers *numbers,
               IkuNumber *number, IkuWhy *why, IkuFindings *findings)
{
  IkuLeaf leaf;

  iku_leaf_init (&leaf, item, inputs, numbers, findings);
  for (guint i = 0; i < grid->n_blocks; i++)
    for (guint j = 0; j < grid->blocks[i].n_periods; j++)
      for (guint k = 0; k < grid->n_regions; k++)
        {
          guint cell = grid->blocks[i].base + j * grid->n_regions + k;
          IkuPeriod period = { grid->blocks[i].kind,
                               grid->blocks[i].first + (gint32) j };
          IkuValue value = iku_leaf_compute (
              &leaf, period,
              iku_places_find (&leaf.places, grid->regions[k]));

          number[cell] = value.number;
          why[cell] = value.why;
        }
  compare_all (&leaf);
  iku_leaf_clear (&leaf);
}
