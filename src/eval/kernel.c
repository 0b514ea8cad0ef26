/* kernel.c - running a plan over a grid
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/kernel.h"
#include "model/fold.h"

/* An operand over a batch; a constant has stride 0. */
typedef struct
{
  IkuNumber *number;
  IkuWhy *why;
  gsize number_stride, why_stride; /* in bytes */
} View;

typedef struct
{
  IkuMachine *machine;
  IkuNumbers *numbers;
  guint start; /* the first cell */
  guint n;     /* lanes */
  guint32 item;
} Batch;

static inline IkuNumber *
number_at (const View *view, guint lane)
{
  return (IkuNumber *) ((char *) view->number + lane * view->number_stride);
}

static inline IkuWhy *
why_at (const View *view, guint lane)
{
  return (IkuWhy *) ((char *) view->why + lane * view->why_stride);
}

static inline IkuValue
value_of (const View *view, guint lane)
{
  return (IkuValue){ *number_at (view, lane), *why_at (view, lane) };
}

static inline void
set_value (const View *view, guint lane, IkuValue value)
{
  *number_at (view, lane) = value.number;
  *why_at (view, lane) = value.why;
}

static inline View
view_operand (const Batch *batch, IkuOperand operand)
{
  IkuMachine *machine = batch->machine;
  guint32 index = iku_operand_get_index (operand);
  gsize at;
  IkuValue *constant;

  switch (iku_operand_get_tag (operand))
    {
    case IKU_OPERAND_COLUMN:
      at = (gsize) index * machine->grid->n_cells + batch->start;
      return (View){ machine->number + at, machine->why + at,
                     sizeof (IkuNumber), sizeof (IkuWhy) };
    case IKU_OPERAND_TEMPORARY:
      at = (gsize) index * machine->batch;
      return (View){ machine->temporary_number + at,
                     machine->temporary_why + at, sizeof (IkuNumber),
                     sizeof (IkuWhy) };
    default:
      constant = &g_array_index (machine->plan->constants, IkuValue, index);
      return (View){ &constant->number, &constant->why, 0, 0 };
    }
}

/* A result of 0 may stand for an error of the context. */
static inline void
set_result (const Batch *batch, const View *dst, guint lane, IkuNumber number)
{
  *number_at (dst, lane) = number;
  *why_at (dst, lane) = 0;
  if (G_UNLIKELY (number.n == 0))
    switch (iku_numbers_take_error (batch->numbers))
      {
      case IKU_NUMBER_OK:
        break;
      case IKU_NUMBER_ZERO_DIVISOR:
        *why_at (dst, lane) = iku_why (IKU_WHY_PENYEBUT_NOL, batch->item);
        break;
      case IKU_NUMBER_TOO_LARGE:
        *why_at (dst, lane) = iku_why (IKU_WHY_TAK_TERHITUNG, batch->item);
        break;
      }
}

/* The loop of a binary operator: the leftmost absent operand gives the
 * reason. */
#define BINARY(function)                                                       \
  for (guint i = 0; i < batch->n; i++)                                         \
    {                                                                          \
      IkuWhy why = *why_at (&a, i);                                            \
                                                                               \
      if (G_LIKELY ((why = why != 0 ? why : *why_at (&b, i)) == 0))            \
        set_result (batch, &dst, i,                                            \
                    function (batch->numbers, *number_at (&a, i),              \
                              *number_at (&b, i)));                            \
      else                                                                     \
        set_value (&dst, i, iku_value_absent (why));                           \
    }

static void
run_arithmetic (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);
  View b = view_operand (batch, instruction->b);

  switch ((IkuPlanCode) instruction->code)
    {
    case IKU_CODE_ADD:
      BINARY (iku_number_add)
      break;
    case IKU_CODE_SUB:
      BINARY (iku_number_sub)
      break;
    case IKU_CODE_MUL:
      BINARY (iku_number_mul)
      break;
    default:
      BINARY (iku_number_div)
      break;
    }
}

static void
run_compare (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);
  View b = view_operand (batch, instruction->b);

  for (guint i = 0; i < batch->n; i++)
    {
      IkuValue both[2] = { value_of (&a, i), value_of (&b, i) };

      set_value (&dst, i,
                 iku_fold (batch->numbers, (IkuOp) instruction->aux, 2, both,
                           NULL, batch->item));
    }
}

static void
run_select (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);
  View b = view_operand (batch, instruction->b);
  View c = view_operand (batch, instruction->c);

  for (guint i = 0; i < batch->n; i++)
    set_value (
        &dst, i,
        iku_fold_if (value_of (&a, i), value_of (&b, i), value_of (&c, i)));
}

/* The operands of a fold at one lane, lists written out. */
static void
gather_operands (const Batch *batch, const IkuInstruction *instruction,
                 guint lane)
{
  IkuMachine *machine = batch->machine;
  const IkuPlan *plan = machine->plan;

  g_array_set_size (machine->scratch, 0);
  for (guint i = 0; i < instruction->b; i++)
    {
      IkuOperand operand
          = g_array_index (plan->operands, IkuOperand, instruction->a + i);

      if (iku_operand_get_tag (operand) == IKU_OPERAND_LIST)
        iku_machine_gather (machine,
                            &g_array_index (plan->refs, IkuPlanRef,
                                            iku_operand_get_index (operand)),
                            batch->start + lane, machine->scratch);
      else
        {
          View view = view_operand (batch, operand);
          IkuValue value = value_of (&view, lane);

          g_array_append_val (machine->scratch, value);
        }
    }
}

static void
run_fold (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  GArray *scratch = batch->machine->scratch;

  for (guint i = 0; i < batch->n; i++)
    {
      gather_operands (batch, instruction, i);
      set_value (&dst, i,
                 iku_fold (batch->numbers, (IkuOp) instruction->aux,
                           scratch->len, (const IkuValue *) scratch->data, NULL,
                           batch->item));
    }
}

/* So many periods earlier or later is so many cells away. */
static void
run_shift (const Batch *batch, const View *dst, const IkuPlanRef *ref)
{
  const IkuMachine *machine = batch->machine;
  const IkuBlock *block = iku_grid_get_block (machine->grid, batch->start);
  gint64 end = iku_block_get_end (machine->grid, block);
  gint64 there = (gint64) ref->ref.first * machine->grid->n_regions
                 + (gint64) batch->start;
  gsize column = (gsize) ref->column * machine->grid->n_cells;
  IkuValue none = iku_value_absent (iku_why (IKU_WHY_KOSONG, ref->ref.item));

  for (guint i = 0; i < batch->n; i++, there++)
    if (there >= (gint64) block->base && there < end)
      set_value (dst, i,
                 (IkuValue){ machine->number[column + (gsize) there],
                             machine->why[column + (gsize) there] });
    else
      set_value (dst, i, none);
}

static void
run_load (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  const IkuPlanRef *ref
      = &g_array_index (batch->machine->plan->refs, IkuPlanRef, instruction->a);

  if (ref->ref.axis == IKU_AXIS_PERIOD && ref->ref.flags == 0)
    run_shift (batch, &dst, ref);
  else
    for (guint i = 0; i < batch->n; i++)
      set_value (&dst, i,
                 iku_machine_load (batch->machine, ref, batch->start + i));
}

static void
run_require (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);
  View b = view_operand (batch, instruction->b);

  for (guint i = 0; i < batch->n; i++)
    set_value (&dst, i,
               *why_at (&a, i) == 0 && *why_at (&b, i) != 0
                   ? iku_value_absent (*why_at (&b, i))
                   : value_of (&a, i));
}

static IkuNumber
clamp (IkuNumbers *numbers, const IkuInterval *limits, IkuNumber value)
{
  if (limits->has_low && iku_number_compare (numbers, value, limits->low) < 0)
    return limits->low;
  if (limits->has_high && iku_number_compare (numbers, value, limits->high) > 0)
    return limits->high;
  return value;
}

static void
run_clamp (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);
  const IkuRule *rule
      = g_ptr_array_index (batch->machine->plan->rules, instruction->b);

  for (guint i = 0; i < batch->n; i++)
    {
      IkuValue value = value_of (&a, i);

      if (value.why == 0)
        value.number = clamp (batch->numbers, &rule->limits, value.number);
      set_value (&dst, i, value);
    }
}

IkuValue
iku_scale_find_band (IkuNumbers *numbers, const IkuScale *scale,
                     IkuNumber value, IkuRounding rounding, guint32 detail)
{
  guint otherwise = scale->n_bands;

  if (scale->has_step)
    {
      value = iku_number_round (numbers, value, scale->step, rounding);
      if (iku_numbers_take_error (numbers) != IKU_NUMBER_OK)
        return iku_value_absent (iku_why (IKU_WHY_TAK_TERHITUNG, detail));
    }
  for (guint i = 0; i < scale->n_bands; i++)
    if (scale->bands[i].otherwise)
      otherwise = i;
    else if (iku_interval_contains (numbers, &scale->bands[i].interval, value))
      return iku_value (iku_number_from_int (i));
  if (otherwise < scale->n_bands)
    return iku_value (iku_number_from_int (otherwise));
  return iku_value_absent (iku_why (IKU_WHY_TIDAK_DIATUR, detail));
}

static void
run_band (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);
  const IkuScale *scale
      = g_ptr_array_index (batch->machine->plan->scales, instruction->b);

  for (guint i = 0; i < batch->n; i++)
    set_value (&dst, i,
               *why_at (&a, i) != 0
                   ? iku_value_absent (*why_at (&a, i))
                   : iku_scale_find_band (
                       batch->numbers, scale, *number_at (&a, i),
                       (IkuRounding) instruction->aux, batch->item));
}

/* language.md 5: logika and pilihan have 100 % when the target is reached,
 * and else no capaian.  The target comes first, as in a rule. */
static void
run_reached (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View value = view_operand (batch, instruction->a);
  View target = view_operand (batch, instruction->b);
  IkuOp op = instruction->aux ? IKU_OP_GE : IKU_OP_EQ;

  for (guint i = 0; i < batch->n; i++)
    {
      IkuValue both[2] = { value_of (&value, i), value_of (&target, i) };
      IkuValue reached
          = iku_fold (batch->numbers, op, 2, both, NULL, batch->item);

      if (both[1].why != 0)
        reached = both[1];
      else if (reached.why == 0 && reached.number.n == 0)
        reached
            = iku_value_absent (iku_why (IKU_WHY_TAK_TERHITUNG, batch->item));
      set_value (&dst, i, reached);
    }
}

static void
run_copy (const Batch *batch, const IkuInstruction *instruction)
{
  View dst = view_operand (batch, instruction->dst);
  View a = view_operand (batch, instruction->a);

  for (guint i = 0; i < batch->n; i++)
    set_value (&dst, i, value_of (&a, i));
}

/* The first input at a cell or after it; inputs are ordered as cells are. */
static guint
find_first (const IkuInput *inputs, guint count, IkuPeriod period,
            IkuRegion region)
{
  guint low = 0, high = count;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const IkuInput *input = &inputs[middle];
      gboolean before = input->region < region;

      if (input->period.kind != period.kind)
        before = input->period.kind < period.kind;
      else if (input->period.ordinal != period.ordinal)
        before = input->period.ordinal < period.ordinal;
      if (before)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A value that a dataset gives for what is computed stands in where the
 * formula has none; where both are there, the audit compares them. */
static void
run_given (const Batch *batch, const IkuInstruction *instruction)
{
  const IkuGrid *grid = batch->machine->grid;
  View dst = view_operand (batch, instruction->dst);
  IkuPeriod last = iku_grid_get_period (grid, batch->start + batch->n - 1);
  guint count;
  const IkuInput *inputs
      = iku_inputs_get (batch->machine->inputs, batch->item, &count);

  for (guint i
       = find_first (inputs, count, iku_grid_get_period (grid, batch->start),
                     iku_grid_get_region (grid, batch->start));
       i < count && inputs[i].period.kind == last.kind
       && inputs[i].period.ordinal <= last.ordinal;
       i++)
    {
      guint cell = iku_grid_find (grid, inputs[i].period, inputs[i].region);

      if (cell >= batch->start && cell - batch->start < batch->n
          && inputs[i].present && !inputs[i].dropped
          && *why_at (&dst, cell - batch->start) != 0)
        set_value (&dst, cell - batch->start, iku_value (inputs[i].number));
    }
}

static void
run_instruction (const Batch *batch, const IkuInstruction *instruction)
{
  static void (*const run[]) (const Batch *, const IkuInstruction *) = {
    [IKU_CODE_COPY] = run_copy,      [IKU_CODE_ADD] = run_arithmetic,
    [IKU_CODE_SUB] = run_arithmetic, [IKU_CODE_MUL] = run_arithmetic,
    [IKU_CODE_DIV] = run_arithmetic, [IKU_CODE_COMPARE] = run_compare,
    [IKU_CODE_SELECT] = run_select,  [IKU_CODE_FOLD] = run_fold,
    [IKU_CODE_LOAD] = run_load,      [IKU_CODE_REQUIRE] = run_require,
    [IKU_CODE_CLAMP] = run_clamp,    [IKU_CODE_BAND] = run_band,
    [IKU_CODE_GIVEN] = run_given,    [IKU_CODE_REACHED] = run_reached,
  };

  run[instruction->code](batch, instruction);
}

static void
run_block (IkuMachine *self, const IkuBlock *block)
{
  const GArray *instructions = self->plan->instructions;
  guint end = iku_block_get_end (self->grid, block);
  Batch batch = { self, self->numbers, block->base, 0, self->plan->item->id };

  for (; batch.start < end; batch.start += batch.n)
    {
      batch.n = MIN (self->batch, end - batch.start);
      for (guint i = 0; i < instructions->len; i++)
        run_instruction (&batch,
                         &g_array_index (instructions, IkuInstruction, i));
    }
}

void
iku_machine_init (IkuMachine *self, const IkuPlan *plan, const IkuGrid *grid,
                  IkuNumbers *numbers, IkuNumber *number, IkuWhy *why,
                  guint batch)
{
  guint longest = 1;

  /* Temporaries need not be longer than the longest run of cells. */
  for (guint i = 0; i < grid->n_blocks; i++)
    longest = MAX (longest, grid->blocks[i].n_periods * grid->n_regions);
  *self = (IkuMachine){
    .plan = plan,
    .grid = grid,
    .numbers = numbers,
    .number = number,
    .why = why,
    .batch = MIN (batch != 0 ? batch : IKU_BATCH, longest),
    .scratch = g_array_new (FALSE, FALSE, sizeof (IkuValue)),
  };
}

void
iku_machine_stop (IkuMachine *self)
{
  g_clear_pointer (&self->scratch, g_array_unref);
  g_clear_pointer (&self->temporary_number, g_free);
  g_clear_pointer (&self->temporary_why, g_free);
  self->n_temporaries = 0;
}

void
iku_machine_run (IkuMachine *self)
{
  if (self->plan->n_temporaries > self->n_temporaries)
    {
      gsize lanes;

      self->n_temporaries = MAX (self->plan->n_temporaries, 16);
      lanes = (gsize) self->n_temporaries * self->batch;
      g_free (self->temporary_number);
      g_free (self->temporary_why);
      self->temporary_number = g_new (IkuNumber, lanes);
      self->temporary_why = g_new (IkuWhy, lanes);
    }
  for (guint i = 0; i < self->grid->n_blocks; i++)
    run_block (self, &self->grid->blocks[i]);
}
