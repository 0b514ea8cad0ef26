/* subset-shares.c - what is called a share, against small tables
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random quotients of aggregates; of those that check calls a share, no small
 * table of random records may give a value outside of 0..100 %.
 */

#include "config.h"

#include <stdio.h>

#include "model/fold.h"
#include "model/records.h"
#include "subset-universe.h"

#define FULL_RUNS 2000u
#define TABLES_EACH 100u
#define MAX_RECORDS 5

/* Of a hundred quotients at least so many are shares, or the test says
 * nothing. */
#define MIN_SHARES 15u

/* Numbers, and sums of them, as a table of records adds up. */
typedef struct
{
  const IkuRecords *records;
  IkuValue total;
  GArray *values; /* of IkuValue: the different ones */
} Aggregate;

static void
add_aggregates (const IkuExpr *expr, GArray *aggregates)
{
  Aggregate aggregate = { NULL };

  if (expr->kind == IKU_EXPR_RECORDS)
    {
      aggregate.records = expr->as.records;
      aggregate.values = g_array_new (FALSE, FALSE, sizeof (IkuValue));
      g_array_append_val (aggregates, aggregate);
    }
  for (guint i = 0; i < expr->n_args; i++)
    add_aggregates (expr->arg[i], aggregates);
}

/* Whether a value is another one than those before. */
static gboolean
is_new (IkuNumbers *numbers, GArray *values, IkuValue value)
{
  for (guint i = 0; i < values->len; i++)
    if (iku_number_equal (numbers, g_array_index (values, IkuValue, i).number,
                          value.number))
      return FALSE;
  g_array_append_val (values, value);
  return TRUE;
}

/* Adds the present record. */
static void
add_record (Universe *universe, Aggregate *self)
{
  IkuTableColumn const *column = self->records->column;
  IkuValue value = iku_value (iku_number_from_int (1));

  if (!universe_selects (universe, self->records->condition))
    return;
  if (column != NULL)
    {
      IkuExpr expr = { .kind = IKU_EXPR_COLUMN, .as.column = column };

      value = universe_value (universe, &expr);
    }
  if (self->records->op == IKU_OP_BANYAKNYA_UNIK && value.why == 0)
    value.number
        = iku_number_from_int (is_new (universe->numbers, self->values, value));
  if (self->total.why == 0 && value.why != 0)
    self->total = value;
  else
    self->total.number
        = iku_number_add (universe->numbers, self->total.number, value.number);
}

/* The value of a numerator or denominator; *next is its first aggregate. */
static IkuValue
add_up (Universe *universe, const IkuExpr *expr, const GArray *aggregates,
        guint *next)
{
  IkuValue terms[2];

  if (expr->kind == IKU_EXPR_RECORDS)
    return g_array_index (aggregates, Aggregate, (*next)++).total;
  ck_assert_int_eq (expr->op, IKU_OP_ADD);
  ck_assert_uint_eq (expr->n_args, 2);
  for (guint i = 0; i < 2; i++)
    terms[i] = add_up (universe, expr->arg[i], aggregates, next);
  return iku_fold (universe->numbers, IKU_OP_ADD, 2, terms, NULL, 0);
}

/* Whether one random table gives a share between 0 and 1, or none. */
static gboolean
try_table (Universe *universe, GRand *random, const IkuItem *item,
           GArray *aggregates)
{
  gint32 n = g_rand_int_range (random, 0, MAX_RECORDS + 1);
  guint next = 0;
  IkuValue part, whole;

  for (guint i = 0; i < aggregates->len; i++)
    {
      Aggregate *aggregate = &g_array_index (aggregates, Aggregate, i);

      aggregate->total = iku_value (iku_number_from_int (0));
      g_array_set_size (aggregate->values, 0);
    }
  for (gint32 i = 0; i < n; i++)
    {
      universe_pick (universe, random);
      for (guint j = 0; j < aggregates->len; j++)
        add_record (universe, &g_array_index (aggregates, Aggregate, j));
    }
  part = add_up (universe, item->numerator, aggregates, &next);
  whole = add_up (universe, item->denominator, aggregates, &next);
  return part.why != 0 || whole.why != 0 || iku_number_sign (whole.number) == 0
         || (iku_number_sign (part.number) >= 0
             && iku_number_compare (universe->numbers, part.number,
                                    whole.number)
                    <= 0);
}

/* Whether no random table refutes that the item is a share. */
static gboolean
try_item (const Checked *checked, GRand *random, const IkuItem *item)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autoptr (GArray) aggregates
      = g_array_new (FALSE, FALSE, sizeof (Aggregate));
  g_autoptr (GPtrArray) exprs = g_ptr_array_new_with_free_func (g_free);
  Universe universe;
  gboolean good = TRUE;

  add_aggregates (item->numerator, aggregates);
  add_aggregates (item->denominator, aggregates);
  for (guint i = 0; i < aggregates->len; i++)
    {
      const IkuRecords *records
          = g_array_index (aggregates, Aggregate, i).records;
      IkuExpr column
          = { .kind = IKU_EXPR_COLUMN, .as.column = records->column };

      if (records->condition != NULL)
        g_ptr_array_add (
            exprs, g_memdup2 (records->condition,
                              iku_expr_get_size (records->condition->n_args)));
      if (records->column != NULL)
        g_ptr_array_add (exprs, g_memdup2 (&column, sizeof column));
    }
  universe_init (&universe, checked->program, numbers,
                 (const IkuExpr *const *) exprs->pdata, exprs->len);
  for (guint i = 0; i < TABLES_EACH && good; i++)
    good = try_table (&universe, random, item, aggregates);
  universe_clear (&universe);
  for (guint i = 0; i < aggregates->len; i++)
    g_array_unref (g_array_index (aggregates, Aggregate, i).values);
  return good;
}

/* Up to two aggregates, added. */
static void
append_sum (GString *text, GRand *random, const char *function,
            const char *const *conditions, guint n)
{
  guint terms = (guint) g_rand_int_range (random, 1, 3);

  for (guint i = 0; i < terms; i++)
    g_string_append_printf (
        text, "%s%s%s)", i > 0 ? " + " : "(", function,
        conditions[g_rand_int_range (random, 0, (gint32) n)]);
  g_string_append_c (text, ')');
}

/* A quotient of sums of aggregates of one kind, as text. */
static char *
dup_quotient (GRand *random, const guint *groups)
{
  static const char *const functions[]
      = { "banyaknya(t; ", "jumlah(t.jiwa; ", "jumlah(t.gaji; ",
          "jumlah(t.gaji; gaji >= 0 dan ", "banyaknya_unik(t.nama; " };
  const char *function
      = functions[g_rand_int_range (random, 0, G_N_ELEMENTS (functions))];
  g_autofree char *a = random_condition (random, groups, 1, TRUE);
  g_autofree char *b = random_condition (random, groups, 1, TRUE);
  g_autofree char *wide = g_strdup_printf ("(%s atau %s)", a, b);
  g_autofree char *rest = g_strdup_printf ("(%s dan bukan %s)", b, a);
  const char *conditions[] = { a, b, wide, rest, "ya" };
  GString *text = g_string_new (NULL);

  append_sum (text, random, function, conditions, G_N_ELEMENTS (conditions));
  g_string_append (text, " / ");
  append_sum (text, random, function, conditions, G_N_ELEMENTS (conditions));
  return g_string_free (text, FALSE);
}

START_TEST (test_random_shares)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  guint runs = random_runs (FULL_RUNS), shares = 0, refuted = 0;

  for (guint i = 0; i < runs; i++)
    {
      RandomGroups groups;
      g_autofree char *layak = NULL, *berdaya = NULL, *quotient = NULL;
      g_autofree char *text = NULL;
      const IkuItem *item;

      for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
        groups[j] = (guint) g_rand_int_range (random, 0, RANDOM_N_GROUPS);
      layak = random_condition (random, groups, 1, FALSE);
      berdaya = random_condition (random, groups, 1, FALSE);
      quotient = dup_quotient (random, groups);
      text
          = g_strdup_printf (RANDOM_TABLE "sasaran 1 \"S\" { indikator i \"I\" "
                                          "{ satuan persen  rumus %s } }\n",
                             layak, berdaya, quotient);
      {
        g_auto (Checked) checked = check_text (text);

        item = get_item (&checked, "i");
        ck_assert_msg (item->expr != NULL, "%s", text);
        if (item->numerator == NULL)
          continue;
        if (item->is_share)
          ck_assert_msg (try_item (&checked, random, item), "no share: %s",
                         text);
        else
          refuted += !try_item (&checked, random, item);
        shares += item->is_share;
      }
    }
  printf ("# %u quotients: %u shares, %u refuted, %u neither\n", runs, shares,
          refuted, runs - shares - refuted);
  ck_assert_uint_ge (shares * 100, runs * MIN_SHARES);
}
END_TEST

Suite *
subset_shares_suite (void)
{
  Suite *suite = suite_create ("subset-shares");
  TCase *tcase = tcase_create ("subset-shares");

  tcase_add_test (tcase, test_random_shares);
  suite_add_tcase (suite, tcase);
  return suite;
}
