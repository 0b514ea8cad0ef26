/* subset-records.c - parts that conditions on records prove
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of one tabel, what a narrower condition selects counts no more than what a
 * wider one does, and adds up to no more if nothing added is negative.  That
 * holds of whatever both are consolidated to by one and the same way, save
 * the last known value: a sum over records, one of which lacks its value, is
 * not known, and then the two are of different days.
 */

#include "config.h"

#include "check/subset-private.h"

/* Conditions that one finding shows, and that are looked at for it. */
#define MAX_SHOWN 4u
#define MAX_ASKED 64u

static gboolean
adds_up (const IkuPopulation *a)
{
  if (a->records == NULL)
    return FALSE;
  switch (a->records->op)
    {
    case IKU_OP_BANYAKNYA:
      return TRUE;
    case IKU_OP_BANYAKNYA_UNIK:
    case IKU_OP_JUMLAH:
      return a->over_time != IKU_CONSOLIDATE_LAST
             && a->over_place != IKU_CONSOLIDATE_LAST;
    default:
      return FALSE;
    }
}

static gboolean
are_consolidated_alike (const IkuPopulation *a, const IkuPopulation *b)
{
  return a->over_time == b->over_time && a->over_place == b->over_place;
}

gboolean
iku_subset_are_of_one_column (const IkuRecords *a, const IkuRecords *b)
{
  return a->op == b->op && a->column == b->column
         && strcmp (a->table, b->table) == 0;
}

/* Whether both add up the same values, consolidated alike. */
static gboolean
are_alike (const IkuPopulation *a, const IkuPopulation *b)
{
  return adds_up (a) && adds_up (b)
         && iku_subset_are_of_one_column (a->records, b->records)
         && are_consolidated_alike (a, b);
}

/* kolom >= 0 */
static const IkuExpr *
make_nonnegative (IkuChecker *self, const IkuTableColumn *column)
{
  IkuExpr *test = iku_arena_alloc0 (self->arena, iku_expr_get_size (2));
  IkuExpr *value = iku_arena_alloc0 (self->arena, iku_expr_get_size (0));
  IkuExpr *zero = iku_arena_alloc0 (self->arena, iku_expr_get_size (0));

  test->kind = IKU_EXPR_OP;
  test->op = IKU_OP_GE;
  test->type = IKU_TYPE_LOGIC;
  test->n_args = 2;
  test->arg[0] = value;
  test->arg[1] = zero;
  value->kind = IKU_EXPR_COLUMN;
  value->type = column->type;
  value->unit = column->unit;
  value->as.column = column;
  zero->kind = IKU_EXPR_CONSTANT;
  zero->type = IKU_TYPE_NUMBER;
  zero->unit = IKU_DIMENSION_ANY;
  zero->as.number = iku_number_from_int (0);
  return test;
}

/* A column of counts is not negative as it is given; of another one the
 * condition has to say so. */
gboolean
iku_subset_adds_no_negative (IkuChecker *self, const IkuRecords *records)
{
  const IkuTableColumn *column = records->column;

  if (records->op != IKU_OP_JUMLAH)
    return TRUE;
  if (column->expr == NULL && column->unit != IKU_DIMENSION_ANY
      && iku_units_is_count (self->program->units, column->unit))
    return TRUE;
  return iku_prover_implies (iku_subset_get_prover (self), records->condition,
                             make_nonnegative (self, column));
}

gboolean
iku_subset_is_selected (IkuChecker *self, const IkuPopulation *part,
                        const IkuPopulation *whole)
{
  return are_alike (part, whole)
         && iku_prover_implies (iku_subset_get_prover (self),
                                part->records->condition,
                                whole->records->condition)
         && iku_subset_adds_no_negative (self, whole->records);
}

gboolean
iku_subset_is_same_selection (IkuChecker *self, const IkuPopulation *a,
                              const IkuPopulation *b)
{
  IkuProver *prover = iku_subset_get_prover (self);
  const IkuExpr *left = a->records->condition;
  const IkuExpr *right = b->records->condition;

  return iku_subset_are_of_one_column (a->records, b->records)
         && are_consolidated_alike (a, b)
         && iku_prover_implies (prover, left, right)
         && iku_prover_implies (prover, right, left);
}

static const IkuPopulation *
get (const GArray *populations, guint i)
{
  return &g_array_index (populations, IkuPopulation, i);
}

/* Whether no record is in two of the parts; of different values counted, two
 * records may have the same. */
static gboolean
are_separate (IkuChecker *self, const GArray *parts)
{
  if (parts->len > 1 && get (parts, 0)->records->op == IKU_OP_BANYAKNYA_UNIK)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    for (guint j = i + 1; j < parts->len; j++)
      if (!iku_prover_separates (iku_subset_get_prover (self),
                                 get (parts, i)->records->condition,
                                 get (parts, j)->records->condition))
        return FALSE;
  return TRUE;
}

gboolean
iku_subset_are_covered (IkuChecker *self, const GArray *parts,
                        const GArray *wholes)
{
  const IkuPopulation *first = get (parts, 0);
  g_autofree IkuFact *facts = g_new0 (IkuFact, wholes->len + 1);
  guint n = 1;

  for (guint i = 0; i < wholes->len; i++)
    {
      const IkuPopulation *whole = get (wholes, i);

      if (are_alike (first, whole)
          && iku_subset_adds_no_negative (self, whole->records))
        facts[n++] = (IkuFact){ whole->records->condition, TRUE };
      else if (!iku_subset_is_nonnegative (self, whole))
        return FALSE;
    }
  for (guint i = 0; i < parts->len && n > 1; i++)
    {
      if (!are_alike (first, get (parts, i)))
        return FALSE;
      facts[0].condition = get (parts, i)->records->condition;
      if (!iku_prover_excludes (iku_subset_get_prover (self), n, facts))
        return FALSE;
    }
  return n > 1 && are_separate (self, parts);
}

/* Adds the conditions joined by dan that part does not imply. */
static void
add_missing (IkuChecker *self, const IkuExpr *part, const IkuExpr *whole,
             GPtrArray *missing, guint *asked)
{
  if (whole == NULL || missing->len >= MAX_SHOWN || (*asked)++ >= MAX_ASKED
      || iku_prover_implies (iku_subset_get_prover (self), part, whole))
    return;
  if (whole->kind != IKU_EXPR_OP || whole->op != IKU_OP_AND)
    g_ptr_array_add (missing, (gpointer) whole);
  else
    for (guint i = 0; i < whole->n_args; i++)
      add_missing (self, part, whole->arg[i], missing, asked);
}

static void
report_missing (IkuChecker *self, IkuFinding *finding, const GPtrArray *missing)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      const IkuExpr *condition = g_ptr_array_index (missing, i);
      g_autofree char *one = iku_subset_dup_words (self, condition);

      g_string_append_printf (words, "%s%s", i > 0 ? " dan " : "", one);
      iku_finding_label (self->findings, finding,
                         iku_check_place_of (self, condition),
                         &iku_phrase_not_implied, NULL);
    }
  iku_finding_help (self->findings, finding, &iku_phrase_add_condition,
                    words->str, NULL);
}

void
iku_subset_explain (IkuChecker *self, IkuFinding *finding,
                    const IkuPopulation *part, const IkuPopulation *whole)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  guint asked = 0;

  if (!iku_subset_are_of_one_column (part->records, whole->records))
    return;
  if (!are_consolidated_alike (part, whole))
    {
      iku_finding_help (self->findings, finding, &iku_phrase_consolidated_apart,
                        NULL);
      return;
    }
  add_missing (self, part->records->condition, whole->records->condition,
               missing, &asked);
  if (missing->len > 0)
    report_missing (self, finding, missing);
  else if (adds_up (part)
           && !iku_subset_adds_no_negative (self, whole->records))
    iku_finding_help (self->findings, finding, &iku_phrase_perhaps_negative,
                      whole->records->column->name, NULL);
}
