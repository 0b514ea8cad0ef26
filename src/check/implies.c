/* implies.c - what conditions on records rule out
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Narrowing first: a demand whose open parts must all be met makes the sets
 * of their variables smaller.  Then one demand that still leaves a choice is
 * tried part by part, the earliest one, so that what a whole asks for is
 * looked at piece by piece.  A state without a demand left is a record that
 * is possible.
 */

#include "config.h"

#include "check/implies-private.h"

/* Steps of one question, of all that one prover is asked, and choices within
 * choices: a second of work at the most. */
#define MAX_STEPS 1000000u
#define MAX_ALL_STEPS 20000000u
#define MAX_CHOICES 500u

typedef enum
{
  OPEN,
  MET,
  IMPOSSIBLE
} Outlook;

/* What the values of a record can be, and what is still demanded. */
typedef struct
{
  const IkuValueSet **sets; /* by variable */
  GPtrArray *demands;       /* of const IkuDemand */
  gboolean is_narrowed;     /* since this was last FALSE */
} State;

IkuProver *
iku_prover_new (const IkuChoice *const *choices)
{
  IkuProver *self = g_new0 (IkuProver, 1);

  self->choices = choices;
  self->arena = iku_arena_new ();
  self->numbers = iku_numbers_new (self->arena);
  self->variables = g_array_new (FALSE, FALSE, sizeof (IkuVariableOf));
  self->by_hash = g_hash_table_new (NULL, NULL);
  self->by_column = g_hash_table_new (NULL, NULL);
  self->left_for_all = MAX_ALL_STEPS;
  return self;
}

void
iku_prover_free (IkuProver *self)
{
  g_hash_table_unref (self->by_hash);
  g_hash_table_unref (self->by_column);
  g_array_unref (self->variables);
  iku_numbers_free (self->numbers);
  iku_arena_free (self->arena);
  g_free (self);
}

gboolean
iku_prover_spend (IkuProver *self, guint64 steps)
{
  guint64 left = MIN (self->left, self->left_for_all);

  steps = MIN (steps, left);
  self->left -= steps;
  self->left_for_all -= steps;
  if (steps == left)
    self->gave_up = TRUE;
  return !self->gave_up;
}

static void
begin (IkuProver *self)
{
  iku_arena_free (self->arena);
  self->arena = iku_arena_new ();
  iku_numbers_set_arena (self->numbers, self->arena);
  g_array_set_size (self->variables, 0);
  g_hash_table_remove_all (self->by_hash);
  g_hash_table_remove_all (self->by_column);
  iku_numbers_take_error (self->numbers);
  self->left = MAX_STEPS;
  self->gave_up = FALSE;
}

static Outlook
look (IkuProver *self, const State *state, const IkuDemand *demand)
{
  guint n_met = 0, n_lost = 0;

  if (!iku_prover_spend (self, 1))
    return OPEN;
  if (demand->set != NULL)
    {
      const IkuValueSet *set = state->sets[demand->variable];

      iku_prover_spend (self, set->n + demand->set->n);
      if (!iku_value_set_has (self->numbers, set, demand->set, TRUE))
        return IMPOSSIBLE;
      return iku_value_set_has (self->numbers, set, demand->set, FALSE) ? OPEN
                                                                        : MET;
    }
  if (demand->need > demand->n)
    return IMPOSSIBLE;
  for (guint i = 0; i < demand->n && n_met < demand->need; i++)
    {
      Outlook part = look (self, state, demand->parts[i]);

      n_met += part == MET;
      n_lost += part == IMPOSSIBLE;
      if (n_lost > demand->n - demand->need)
        return IMPOSSIBLE;
    }
  return n_met >= demand->need ? MET : OPEN;
}

/* Whether what is demanded can still be met. */
static gboolean
demand (IkuProver *self, State *state, const IkuDemand *demand)
{
  const IkuValueSet *set;

  if (demand->set == NULL)
    {
      g_ptr_array_add (state->demands, (gpointer) demand);
      return TRUE;
    }
  set = state->sets[demand->variable];
  iku_prover_spend (self, set->n + demand->set->n);
  set = iku_value_set_join (self->numbers, self->arena, set, demand->set, TRUE);
  state->sets[demand->variable] = set;
  state->is_narrowed = TRUE;
  return !iku_value_set_is_empty (set);
}

/* The parts that may or may not be met, and how many of them must be. */
static Outlook
list_open (IkuProver *self, const State *state, const IkuDemand *demand,
           GPtrArray *open, guint *need)
{
  guint n_met = 0;

  for (guint i = 0; i < demand->n; i++)
    {
      Outlook part = look (self, state, demand->parts[i]);

      n_met += part == MET;
      if (part == OPEN)
        g_ptr_array_add (open, (gpointer) demand->parts[i]);
    }
  if (n_met >= demand->need)
    return MET;
  *need = demand->need - n_met;
  return *need > open->len ? IMPOSSIBLE : OPEN;
}

/* Makes what must be met be met; OPEN if a choice remains. */
static Outlook
narrow (IkuProver *self, State *state, const IkuDemand *demanded)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  guint need = 0;
  Outlook outlook = list_open (self, state, demanded, open, &need);

  if (outlook != OPEN || need < open->len)
    return outlook;
  for (guint i = 0; i < open->len; i++)
    if (!demand (self, state, g_ptr_array_index (open, i)))
      return IMPOSSIBLE;
  return MET;
}

/* Narrows until nothing changes; whether that led to what is impossible. */
static gboolean
settle (IkuProver *self, State *state)
{
  do
    {
      guint kept = 0;

      state->is_narrowed = FALSE;
      for (guint i = 0; i < state->demands->len && !self->gave_up; i++)
        switch (narrow (self, state, g_ptr_array_index (state->demands, i)))
          {
          case IMPOSSIBLE:
            return TRUE;
          case OPEN:
            state->demands->pdata[kept++] = state->demands->pdata[i];
            break;
          case MET:
            break;
          }
      if (!self->gave_up)
        g_ptr_array_set_size (state->demands, (gint) kept);
    }
  while (state->is_narrowed && state->demands->len > 0 && !self->gave_up);
  return FALSE;
}

static gboolean is_impossible (IkuProver *self, State *state, guint depth);

/* Whether it is impossible that the i-th of the open parts is met, and of
 * those after it as many as are needed still; other demands as in state. */
static gboolean
is_way_impossible (IkuProver *self, const State *state, const GPtrArray *open,
                   guint i, guint need, guint depth)
{
  guint n = self->variables->len;
  g_autoptr (GPtrArray) demands = g_ptr_array_new ();
  State way = { g_new (const IkuValueSet *, n), demands, FALSE };
  IkuDemand rest = { .need = need - 1,
                     .n = open->len - i - 1,
                     .parts = (const IkuDemand *const *) open->pdata + i + 1 };
  gboolean result;

  iku_prover_spend (self, n + state->demands->len);
  memcpy (way.sets, state->sets, n * sizeof way.sets[0]);
  if (rest.need > 0)
    g_ptr_array_add (demands, &rest);
  for (guint j = 1; j < state->demands->len; j++)
    g_ptr_array_add (demands, g_ptr_array_index (state->demands, j));
  result = !demand (self, &way, g_ptr_array_index (open, i))
           || is_impossible (self, &way, depth + 1);
  g_free (way.sets);
  return result;
}

static gboolean
is_impossible (IkuProver *self, State *state, guint depth)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  guint need = 0;

  if (settle (self, state))
    return TRUE;
  if (state->demands->len == 0 || self->gave_up)
    return FALSE;
  if (depth >= MAX_CHOICES)
    {
      self->gave_up = TRUE;
      return FALSE;
    }
  list_open (self, state, g_ptr_array_index (state->demands, 0), open, &need);
  for (guint i = 0; i + need <= open->len; i++)
    if (!is_way_impossible (self, state, open, i, need, depth))
      return FALSE;
  return !self->gave_up;
}

/* The demand that a fact makes; NULL if it makes none. */
static const IkuDemand *
read_fact (IkuProver *self, const IkuFact *fact)
{
  const IkuDemand *demand;

  if (fact->condition == NULL)
    return NULL;
  demand = iku_prover_read (self, fact->condition, TRUE);
  return fact->is_denied ? iku_prover_deny (self, demand) : demand;
}

gboolean
iku_prover_excludes (IkuProver *self, guint n, const IkuFact *facts)
{
  g_autoptr (GPtrArray) demands = g_ptr_array_new ();
  g_autofree const IkuDemand **demanded = g_new (const IkuDemand *, n);
  g_autofree const IkuValueSet **sets = NULL;
  State state = { .demands = demands };
  gboolean result = FALSE;

  begin (self);
  for (guint i = 0; i < n; i++)
    {
      /* That not all records are selected is true of none. */
      if (facts[i].condition == NULL && facts[i].is_denied)
        return TRUE;
      demanded[i] = read_fact (self, &facts[i]);
    }
  sets = g_new (const IkuValueSet *, self->variables->len);
  for (guint i = 0; i < self->variables->len; i++)
    sets[i] = g_array_index (self->variables, IkuVariableOf, i).domain;
  state.sets = sets;
  for (guint i = 0; i < n && !result; i++)
    result = demanded[i] != NULL && !demand (self, &state, demanded[i]);
  result = result || is_impossible (self, &state, 0);
  return result && !self->gave_up
         && iku_numbers_take_error (self->numbers) == IKU_NUMBER_OK;
}
