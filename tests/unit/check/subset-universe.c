/* subset-universe.c - a small universe of records
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/fold.h"
#include "model/records.h"
#include "subset-universe.h"

static Source *
find_source (Universe *self, const IkuExpr *expr)
{
  gboolean is_column = expr->kind == IKU_EXPR_COLUMN;

  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = &g_array_index (self->sources, Source, i);

      if (is_column
              ? source->column == expr->as.column
              : source->column == NULL && source->item == expr->as.ref.item)
        return source;
    }
  return NULL;
}

/* The sources and constants of an expression. */
static void
add_expr (Universe *self, const IkuExpr *expr)
{
  if (expr->kind == IKU_EXPR_COLUMN && expr->as.column->expr != NULL)
    add_expr (self, expr->as.column->expr);
  else if (expr->kind == IKU_EXPR_COLUMN || expr->kind == IKU_EXPR_REF)
    {
      Source source = { 0 };

      if (find_source (self, expr) != NULL)
        return;
      if (expr->kind == IKU_EXPR_COLUMN)
        source.column = expr->as.column;
      else
        source.item = expr->as.ref.item;
      g_array_append_val (self->sources, source);
    }
  else if (expr->kind == IKU_EXPR_CONSTANT)
    g_array_append_val (self->constants, expr);
  for (guint i = 0; i < expr->n_args; i++)
    add_expr (self, expr->arg[i]);
}

static void
add_value (GArray *values, IkuNumber number)
{
  IkuValue value = iku_value (number);

  g_array_append_val (values, value);
}

/* Around a constant: itself, the next whole numbers, and thirds. */
static void
add_around (Universe *self, GArray *values, IkuNumber constant,
            IkuTypeKind type)
{
  gint step = type == IKU_TYPE_NUMBER ? 1 : 3;

  if (type == IKU_TYPE_TEXT || type == IKU_TYPE_REGION)
    {
      add_value (values, constant);
      return;
    }
  for (gint i = -3; i <= 3; i += step)
    add_value (values, iku_number_add (self->numbers, constant,
                                       iku_number_from_ratio (i, 3)));
  if (type == IKU_TYPE_NUMBER)
    add_value (values, iku_number_div (self->numbers, constant,
                                       iku_number_from_int (2)));
}

static gint
compare_values (gconstpointer a, gconstpointer b, gpointer numbers)
{
  return iku_number_compare (numbers, ((const IkuValue *) a)->number,
                             ((const IkuValue *) b)->number);
}

static void
fill (Universe *self, Source *source)
{
  IkuTypeKind type = source->column != NULL ? (IkuTypeKind) source->column->type
                                            : IKU_TYPE_NUMBER;
  IkuValue absent = iku_value_absent (iku_why (IKU_WHY_KOSONG, 0));
  GArray *values = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  guint n = 0;

  if (type == IKU_TYPE_LOGIC || type == IKU_TYPE_CHOICE)
    for (guint i = 0;
         i < (type == IKU_TYPE_LOGIC
                  ? 2
                  : self->program->choices[source->column->unit]->n_values);
         i++)
      add_value (values, iku_number_from_int (i));
  else
    {
      if (source->column == NULL
          || !iku_units_is_count (self->program->units, source->column->unit))
        add_value (values, iku_number_from_int (-1));
      add_value (values, iku_number_from_int (0));
      add_value (values, iku_number_from_int (1000000));
      for (guint i = 0; i < self->constants->len; i++)
        {
          const IkuExpr *constant
              = g_array_index (self->constants, const IkuExpr *, i);

          if (constant->type == type
              && (source->column == NULL
                  || !iku_units_is_count (self->program->units,
                                          source->column->unit)))
            add_around (self, values, constant->as.number, type);
        }
      g_array_sort_with_data (values, compare_values, self->numbers);
    }
  for (guint i = 0; i < values->len; i++)
    {
      IkuValue *all = (IkuValue *) values->data;

      if (i == 0
          || !iku_number_equal (self->numbers, all[n - 1].number,
                                all[i].number))
        all[n++] = all[i];
    }
  g_array_set_size (values, n);
  g_array_append_val (values, absent);
  source->values = values;
}

void
universe_init (Universe *self, const IkuProgram *program, IkuNumbers *numbers,
               const IkuExpr *const *conditions, guint n)
{
  self->program = program;
  self->numbers = numbers;
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  self->constants = g_array_new (FALSE, FALSE, sizeof (const IkuExpr *));
  for (guint i = 0; i < n; i++)
    if (conditions[i] != NULL)
      add_expr (self, conditions[i]);
  for (guint i = 0; i < self->sources->len; i++)
    fill (self, &g_array_index (self->sources, Source, i));
}

void
universe_clear (Universe *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    g_array_unref (g_array_index (self->sources, Source, i).values);
  g_array_unref (self->sources);
  g_array_unref (self->constants);
}

guint64
universe_count (const Universe *self, guint64 limit)
{
  guint64 n = 1;

  for (guint i = 0; i < self->sources->len && n <= limit; i++)
    n *= g_array_index (self->sources, Source, i).values->len;
  return n;
}

/* The next record; FALSE after the last. */
static gboolean
next_record (Universe *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = &g_array_index (self->sources, Source, i);

      if (++source->at < source->values->len)
        return TRUE;
      source->at = 0;
    }
  return FALSE;
}

void
universe_pick (Universe *self, GRand *random)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = &g_array_index (self->sources, Source, i);

      source->at
          = (guint) g_rand_int_range (random, 0, (gint32) source->values->len);
    }
}

IkuValue
universe_value (Universe *self, const IkuExpr *expr)
{
  IkuValue values[16];
  gboolean inverse[16];
  const Source *source;

  if (expr->kind == IKU_EXPR_CONSTANT)
    return iku_value (expr->as.number);
  if (expr->kind == IKU_EXPR_COLUMN && expr->as.column->expr != NULL)
    return universe_value (self, expr->as.column->expr);
  if (expr->kind == IKU_EXPR_COLUMN || expr->kind == IKU_EXPR_REF)
    {
      source = find_source (self, expr);
      return g_array_index (source->values, IkuValue, source->at);
    }
  ck_assert_uint_le (expr->n_args, G_N_ELEMENTS (values));
  for (guint i = 0; i < expr->n_args; i++)
    {
      values[i] = universe_value (self, expr->arg[i]);
      inverse[i] = (expr->arg[i]->flags & IKU_EXPR_INVERSE) != 0;
    }
  if (expr->kind == IKU_EXPR_IF)
    return iku_fold_if (values[0], values[1], values[2]);
  return iku_fold (self->numbers, (IkuOp) expr->op, expr->n_args, values,
                   inverse, 0);
}

gboolean
universe_selects (Universe *self, const IkuExpr *condition)
{
  IkuValue value;

  if (condition == NULL)
    return TRUE;
  value = universe_value (self, condition);
  return value.why == 0 && iku_number_sign (value.number) != 0;
}

gboolean
universe_has (Universe *self, guint n, const IkuFact *facts)
{
  do
    {
      guint i = 0;

      while (i < n
             && universe_selects (self, facts[i].condition)
                    != facts[i].is_denied)
        i++;
      if (i == n)
        {
          for (guint j = 0; j < self->sources->len; j++)
            g_array_index (self->sources, Source, j).at = 0;
          return TRUE;
        }
    }
  while (next_record (self));
  return FALSE;
}
