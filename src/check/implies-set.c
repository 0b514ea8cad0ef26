/* implies-set.c - what a value can be
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/implies-set.h"

static int
compare_cuts (IkuNumbers *numbers, const IkuCut *a, const IkuCut *b)
{
  int order = iku_number_compare (numbers, a->at, b->at);

  return order != 0 ? order : (int) a->is_after - (int) b->is_after;
}

static IkuCut
make_cut (IkuNumbers *numbers, IkuNumber at, gboolean is_after,
          gboolean is_whole)
{
  if (is_whole && is_after && iku_number_is_integer (numbers, at))
    return (IkuCut){ iku_number_add (numbers, at, iku_number_from_int (1)),
                     FALSE };
  return (IkuCut){ at, is_after };
}

IkuValueSet *
iku_value_set_compare (IkuNumbers *numbers, IkuArena *arena, IkuOp op,
                       IkuNumber bound, gboolean is_whole)
{
  IkuValueSet *set = iku_arena_make (arena, IkuValueSet);
  IkuCut *cuts = iku_arena_make_array (arena, IkuCut, 2);

  if (op == IKU_OP_EQ || op == IKU_OP_NE || op == IKU_OP_LT || op == IKU_OP_GE)
    cuts[set->n++] = make_cut (numbers, bound, FALSE, is_whole);
  if (op == IKU_OP_EQ || op == IKU_OP_NE || op == IKU_OP_LE || op == IKU_OP_GT)
    cuts[set->n++] = make_cut (numbers, bound, TRUE, is_whole);
  set->starts_in = op == IKU_OP_NE || op == IKU_OP_LT || op == IKU_OP_LE;
  set->cuts = cuts;
  return set;
}

IkuValueSet *
iku_value_set_all (IkuArena *arena, gboolean has_absent)
{
  IkuValueSet *set = iku_arena_make (arena, IkuValueSet);

  set->has_absent = has_absent;
  set->starts_in = TRUE;
  return set;
}

IkuValueSet *
iku_value_set_complement (IkuArena *arena, const IkuValueSet *a)
{
  IkuValueSet *set = iku_arena_make (arena, IkuValueSet);

  *set = *a;
  set->has_absent = !a->has_absent;
  set->starts_in = !a->starts_in;
  return set;
}

/* The next cut of either; where both are cut, both go on. */
static const IkuCut *
step (IkuNumbers *numbers, const IkuValueSet *a, const IkuValueSet *b, guint *i,
      guint *j)
{
  int order;

  if (*i == a->n && *j == b->n)
    return NULL;
  if (*i == a->n)
    return &b->cuts[(*j)++];
  if (*j == b->n)
    return &a->cuts[(*i)++];
  order = compare_cuts (numbers, &a->cuts[*i], &b->cuts[*j]);
  *j += order >= 0;
  *i += order <= 0;
  return order <= 0 ? &a->cuts[*i - 1] : &b->cuts[*j - 1];
}

/* Whether what follows the first n cuts is in the set. */
static gboolean
is_in (const IkuValueSet *set, guint n)
{
  return set->starts_in ^ (n % 2 != 0);
}

static gboolean
join (gboolean a, gboolean b, gboolean is_intersection)
{
  return is_intersection ? a && b : a || b;
}

IkuValueSet *
iku_value_set_join (IkuNumbers *numbers, IkuArena *arena, const IkuValueSet *a,
                    const IkuValueSet *b, gboolean is_intersection)
{
  IkuValueSet *set = iku_arena_make (arena, IkuValueSet);
  IkuCut *cuts = iku_arena_make_array (arena, IkuCut, a->n + b->n);
  guint i = 0, j = 0;
  const IkuCut *cut;

  set->has_absent = join (a->has_absent, b->has_absent, is_intersection);
  set->starts_in = join (a->starts_in, b->starts_in, is_intersection);
  while ((cut = step (numbers, a, b, &i, &j)) != NULL)
    if (join (is_in (a, i), is_in (b, j), is_intersection)
        != is_in (set, set->n))
      cuts[set->n++] = *cut;
  set->cuts = cuts;
  return set;
}

gboolean
iku_value_set_is_empty (const IkuValueSet *a)
{
  return !a->has_absent && !a->starts_in && a->n == 0;
}

gboolean
iku_value_set_has (IkuNumbers *numbers, const IkuValueSet *a,
                   const IkuValueSet *b, gboolean wanted)
{
  guint i = 0, j = 0;

  if (a->has_absent && b->has_absent == wanted)
    return TRUE;
  do
    if (is_in (a, i) && is_in (b, j) == wanted)
      return TRUE;
  while (step (numbers, a, b, &i, &j) != NULL);
  return FALSE;
}
