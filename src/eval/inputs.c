/* inputs.c - datasets bound to a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/inputs-private.h"

#define FIRST_CAPACITY ((gsize) 1024)

IkuInputs *
iku_inputs_new (IkuProgram *program)
{
  IkuInputs *self = g_new0 (IkuInputs, 1);

  self->program = iku_program_ref (program);
  self->arena = iku_arena_new ();
  self->numbers = iku_numbers_new (self->arena);
  self->datasets = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_hash_table_new (g_int64_hash, g_int64_equal);
  return self;
}

void
iku_inputs_free (IkuInputs *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->codes);
  g_ptr_array_unref (self->datasets);
  g_free (self->starts);
  g_free (self->inputs);
  iku_item_names_free (self->names);
  iku_numbers_free (self->numbers);
  iku_arena_free (self->arena);
  iku_program_unref (self->program);
  g_free (self);
}

IkuInput *
iku_inputs_add (IkuInputs *self)
{
  if (self->n_inputs == self->capacity)
    {
      gsize capacity = MAX (self->capacity * 2, FIRST_CAPACITY);
      IkuInput *larger
          = g_try_realloc_n (self->inputs, capacity, sizeof (IkuInput));

      if (larger == NULL)
        return NULL;
      self->inputs = larger;
      self->capacity = capacity;
    }
  return &self->inputs[self->n_inputs++];
}

gboolean
iku_inputs_is_outside (const IkuProgram *program, IkuPeriod period)
{
  gint year = iku_period_get_year (period);

  return program->first.kind != IKU_PERIOD_NONE
         && (year < iku_period_get_year (program->first)
             || year > iku_period_get_year (program->last));
}

IkuProgram *
iku_inputs_get_program (const IkuInputs *self)
{
  return self->program;
}

IkuDataPlace
iku_inputs_get_place (const IkuInputs *self, const IkuInput *input)
{
  const IkuSource *source = &input->source;

  return (IkuDataPlace){
    iku_inputs_get_dataset_name (self, source->dataset),
    { source->line, source->column, source->offset },
  };
}

const IkuInput *
iku_inputs_get (const IkuInputs *self, guint item, guint *count)
{
  *count = 0;
  if (self->starts == NULL || item >= self->program->n_items)
    return NULL;
  *count = (guint) (self->starts[item + 1] - self->starts[item]);
  return self->inputs + self->starts[item];
}

IkuRowCounts
iku_inputs_get_counts (const IkuInputs *self)
{
  return self->counts;
}

guint
iku_inputs_get_dataset_count (const IkuInputs *self)
{
  return self->datasets->len;
}

const char *
iku_inputs_get_dataset_name (const IkuInputs *self, guint dataset)
{
  return g_ptr_array_index (self->datasets, dataset);
}

const IkuRegion *
iku_inputs_get_regions (const IkuInputs *self, guint *count)
{
  *count = self->n_regions;
  return self->regions;
}

const IkuPlaces *
iku_inputs_get_places (const IkuInputs *self)
{
  return &self->places;
}

IkuInputSpread
iku_inputs_get_spread (const IkuInputs *self, guint item)
{
  return self->spreads[item];
}
