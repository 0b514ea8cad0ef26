/* inputs-freeze.c - inputs in order, and what is wrong among them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "data/limits.h"
#include "eval/codes.h"
#include "eval/inputs-private.h"
#include "eval/print.h"
#include "model/fold.h"

typedef struct
{
  IkuInputs *inputs;
  IkuFindings *findings;
  IkuLimits **limits; /* by dataset */
  gboolean has_dropped;
} Freeze;

static gint
compare_keys (const IkuInput *a, const IkuInput *b)
{
  if (a->period.kind != b->period.kind)
    return a->period.kind < b->period.kind ? -1 : 1;
  if (a->period.ordinal != b->period.ordinal)
    return a->period.ordinal < b->period.ordinal ? -1 : 1;
  return (a->region > b->region) - (a->region < b->region);
}

/* Equal ones stay in the order of their rows. */
static int
compare_inputs (const void *a, const void *b)
{
  const IkuInput *x = a, *y = b;
  gint order = compare_keys (x, y);

  if (order == 0)
    order = (x->source.row > y->source.row) - (x->source.row < y->source.row);
  if (order == 0)
    order = (x->source.column > y->source.column)
            - (x->source.column < y->source.column);
  return order;
}

static gboolean
is_sorted (const IkuInput *inputs, gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (compare_inputs (&inputs[i - 1], &inputs[i]) > 0)
      return FALSE;
  return TRUE;
}

static int
compare_items (const void *a, const void *b)
{
  const IkuInput *x = a, *y = b;

  return x->item != y->item ? (x->item > y->item) - (x->item < y->item)
                            : compare_inputs (a, b);
}

/* Inputs by item: counted, then moved to their places, in file order; in
 * place where there is no room for that. */
static void
sort_by_item (IkuInputs *self)
{
  guint n_items = self->program->n_items;
  g_autofree gsize *next = g_new0 (gsize, n_items + 1);
  IkuInput *sorted;

  self->starts = g_new0 (gsize, n_items + 1);
  for (gsize i = 0; i < self->n_inputs; i++)
    self->starts[self->inputs[i].item + 1]++;
  for (guint i = 0; i < n_items; i++)
    self->starts[i + 1] += self->starts[i];
  memcpy (next, self->starts, (n_items + 1) * sizeof (gsize));

  /* Not NULL of none: parts of it are asked for all the same. */
  sorted = g_try_new (IkuInput, MAX (self->n_inputs, 1));
  if (sorted == NULL)
    {
      if (self->n_inputs > 0)
        qsort (self->inputs, self->n_inputs, sizeof (IkuInput), compare_items);
      return;
    }
  for (gsize i = 0; i < self->n_inputs; i++)
    sorted[next[self->inputs[i].item]++] = self->inputs[i];
  g_free (self->inputs);
  self->inputs = sorted;
  self->capacity = self->n_inputs;
}

static gboolean
allow (Freeze *freeze, const IkuCode *code, const IkuInput *input)
{
  return iku_limits_allow (freeze->limits[input->source.dataset], code);
}

static void
report_twice (Freeze *freeze, const IkuItem *item, const IkuInput *first,
              const IkuInput *second)
{
  IkuDataPlace place = iku_inputs_get_place (freeze->inputs, first);
  g_autofree char *line = NULL, *cell = NULL;

  if (!allow (freeze, &iku_code_data_twice, second))
    return;
  line = g_strdup_printf ("%u", place.position.line);
  cell = iku_cell_dup_name (second->period, second->region, IKU_LANG_ID);
  iku_findings_add_data (freeze->findings, &iku_code_data_twice,
                         iku_inputs_get_place (freeze->inputs, second),
                         item->name, cell, place.file, line, NULL);
}

static void
find_twice (Freeze *freeze, const IkuItem *item, IkuInput *inputs, gsize n)
{
  for (gsize i = 0, first = 0; i < n; i++)
    if (i > first && compare_keys (&inputs[first], &inputs[i]) == 0)
      {
        inputs[first].dropped = inputs[i].dropped = TRUE;
        freeze->has_dropped = TRUE;
        report_twice (freeze, item, &inputs[first], &inputs[i]);
      }
    else
      first = i;
}

static void
find_outside (Freeze *freeze, const IkuItem *item, const IkuInput *inputs,
              gsize n)
{
  IkuInputs *self = freeze->inputs;
  static const IkuInterval count = { .has_low = TRUE, .low = { 0, 1 } };
  const IkuInterval *range = item->range;

  /* A number of things is never negative, unless said otherwise. */
  if (range == NULL)
    {
      if (item->unit == NULL || item->type != IKU_TYPE_NUMBER
          || !iku_units_is_count (self->program->units, item->unit->dimension))
        return;
      range = &count;
    }
  for (gsize i = 0; i < n; i++)
    if (inputs[i].present
        && !iku_interval_contains (self->numbers, range, inputs[i].number)
        && allow (freeze, &iku_code_data_out_of_range, &inputs[i]))
      {
        g_autofree char *value
            = iku_item_dup_number (item, self->numbers, inputs[i].number);
        g_autofree char *cell = iku_cell_dup_name (
            inputs[i].period, inputs[i].region, IKU_LANG_ID);
        g_autofree char *valid
            = iku_item_dup_interval (item, self->numbers, range);

        iku_findings_add_data (freeze->findings, &iku_code_data_out_of_range,
                               iku_inputs_get_place (self, &inputs[i]),
                               item->name, cell, value, valid, NULL);
      }
}

/* A row of which every input was given twice is not used. */
static void
recount (Freeze *freeze)
{
  IkuInputs *self = freeze->inputs;
  enum
  {
    DROPPED = 1,
    ALIVE = 2,
    INSIDE = 4
  };
  g_autofree guint8 *rows = g_new0 (guint8, self->n_rows);

  for (gsize i = 0; i < self->n_inputs; i++)
    {
      const IkuInput *input = &self->inputs[i];
      guint8 *row = &rows[input->source.row];

      *row |= input->dropped ? DROPPED : ALIVE;
      if (!iku_inputs_is_outside (self->program, input->period))
        *row |= INSIDE;
    }
  for (guint32 i = 0; i < self->n_rows; i++)
    if ((rows[i] & (DROPPED | ALIVE)) == DROPPED)
      {
        if ((rows[i] & INSIDE) != 0)
          self->counts.used--;
        else
          self->counts.outside--;
        self->counts.rejected++;
      }
}

static gint
compare_regions (gconstpointer a, gconstpointer b)
{
  const IkuRegion *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* The codes that occur and all above them. */
static void
collect_regions (IkuInputs *self)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (IkuRegion));
  g_autofree guint8 *occurring = NULL;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->codes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    for (IkuRegion region = (IkuRegion) * (gint64 *) key;
         region != IKU_REGION_WHOLE; region = iku_region_parent (region))
      g_array_append_val (all, region);
  g_array_sort (all, compare_regions);

  self->regions = iku_arena_make_array (self->arena, IkuRegion, all->len);
  occurring = g_new0 (guint8, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      IkuRegion region = g_array_index (all, IkuRegion, i);
      gint64 code = (gint64) region;

      if (self->n_regions > 0 && self->regions[self->n_regions - 1] == region)
        continue;
      occurring[self->n_regions]
          = g_hash_table_contains (self->codes, &code) ? 1 : 0;
      self->regions[self->n_regions++] = region;
    }
  iku_places_init (&self->places, self->regions, occurring, self->n_regions,
                   self->arena);
}

IkuInputSpread
iku_inputs_find_spread (const IkuInput *inputs, guint n)
{
  IkuInputSpread spread = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      spread.kinds |= (guint8) (1u << inputs[i].period.kind);
      spread.levels |= (guint8) (1u << iku_region_get_level (inputs[i].region));
    }
  return spread;
}

void
iku_inputs_freeze (IkuInputs *self, IkuFindings *findings)
{
  guint n_datasets = self->datasets->len;
  Freeze freeze = { self, findings, g_new0 (IkuLimits *, n_datasets), FALSE };

  for (guint i = 0; i < n_datasets; i++)
    freeze.limits[i] = iku_limits_new ();
  self->spreads = iku_arena_make_array (self->arena, IkuInputSpread,
                                        self->program->n_items);
  sort_by_item (self);
  for (guint i = 0; i < self->program->n_items; i++)
    {
      IkuInput *inputs = self->inputs + self->starts[i];
      gsize n = self->starts[i + 1] - self->starts[i];

      if (!is_sorted (inputs, n))
        qsort (inputs, n, sizeof (IkuInput), compare_inputs);
      find_twice (&freeze, self->program->items[i], inputs, n);
      find_outside (&freeze, self->program->items[i], inputs, n);
      self->spreads[i] = iku_inputs_find_spread (inputs, (guint) n);
    }
  if (freeze.has_dropped)
    recount (&freeze);
  collect_regions (self);

  for (guint i = 0; i < n_datasets; i++)
    {
      iku_limits_flush (freeze.limits[i], iku_inputs_get_dataset_name (self, i),
                        findings);
      iku_limits_free (freeze.limits[i]);
    }
  g_free (freeze.limits);
}
