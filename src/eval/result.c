/* result.c - what an evaluation found, as columns
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/result-private.h"

IkuResult *
iku_result_ref (IkuResult *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
iku_result_unref (IkuResult *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_array_unref (self->notes);
  g_array_unref (self->scores);
  g_hash_table_unref (self->score_places);
  iku_plan_free (self->plan);
  iku_numbers_free (self->numbers);
  iku_program_unref (self->program);
  iku_arena_free (self->arena);
  g_free (self);
}

IkuProgram *
iku_result_get_program (const IkuResult *self)
{
  return self->program;
}

const IkuGrid *
iku_result_get_grid (const IkuResult *self)
{
  return &self->grid;
}

IkuRowCounts
iku_result_get_counts (const IkuResult *self)
{
  return iku_inputs_get_counts (self->inputs);
}

const guint *
iku_result_get_shown (const IkuResult *self, guint *count)
{
  *count = self->n_shown;
  return self->shown;
}

static guint32
column_index (const IkuResult *self, guint item, IkuResultColumn column)
{
  const IkuItemColumns *columns = &self->plan->columns[item];

  switch (column)
    {
    case IKU_RESULT_VALUE:
      return columns->value;
    case IKU_RESULT_TARGET_LOW:
      return columns->target_low;
    case IKU_RESULT_TARGET_HIGH:
      return columns->target_high;
    case IKU_RESULT_ACHIEVEMENT:
      return columns->achievement;
    case IKU_RESULT_PREDICATE:
      return columns->predicate;
    case IKU_RESULT_CATEGORY:
      return columns->category;
    default:
      return IKU_NO_COLUMN;
    }
}

IkuColumn
iku_result_get_column (const IkuResult *self, guint item,
                       IkuResultColumn column)
{
  guint32 index = column_index (self, item, column);
  gsize at = (gsize) index * self->grid.n_cells;

  if (index == IKU_NO_COLUMN)
    return (IkuColumn){ NULL, NULL };
  return (IkuColumn){ self->machine.number + at, self->machine.why + at };
}

/* The top and the bottom of a quotient are seldom asked for, and have no
 * columns: they are computed here. */
static IkuValue
side_of (const IkuResult *self, const IkuItem *item, const IkuExpr *side,
         guint cell)
{
  if (side == NULL)
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, item->id));
  return iku_result_trace (self, item, side, cell);
}

/* Where there is no column: no capaian or predikat without a rule or scale
 * to give it; the reason is that of what it would be made from. */
static IkuValue
without_column (const IkuResult *self, guint item, guint cell,
                IkuResultColumn column)
{
  IkuValue source = { 0 };

  if (column == IKU_RESULT_PREDICATE)
    source = iku_result_get_value (self, item, cell, IKU_RESULT_ACHIEVEMENT);
  return iku_value_absent (source.why != 0 ? source.why
                                           : iku_why (IKU_WHY_KOSONG, item));
}

IkuValue
iku_result_get_value (const IkuResult *self, guint item, guint cell,
                      IkuResultColumn column)
{
  const IkuItem *of = self->program->items[item];
  IkuColumn values;

  if (column == IKU_RESULT_NUMERATOR)
    return side_of (self, of, of->numerator, cell);
  if (column == IKU_RESULT_DENOMINATOR)
    return side_of (self, of, of->denominator, cell);
  values = iku_result_get_column (self, item, column);
  if (values.number == NULL)
    return without_column (self, item, cell, column);
  return (IkuValue){ values.number[cell], values.why[cell] };
}

const IkuScore *
iku_result_get_scores (const IkuResult *self, guint *count)
{
  *count = self->scores->len;
  return (const IkuScore *) self->scores->data;
}

gint
iku_note_compare (gconstpointer a, gconstpointer b)
{
  const IkuNote *left = a, *right = b;

  if (left->item != right->item)
    return left->item < right->item ? -1 : 1;
  return (left->cell > right->cell) - (left->cell < right->cell);
}

const IkuMessage *
iku_result_get_notes (const IkuResult *self, guint item, guint cell,
                      guint *count)
{
  IkuNote wanted = { .item = item, .cell = cell };
  guint index;

  *count
      = g_array_binary_search (self->notes, &wanted, iku_note_compare, &index);
  return *count > 0 ? &g_array_index (self->notes, IkuNote, index).message
                    : NULL;
}
