/* leaf-explain.c - why an input has no value at a cell
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/leaf-private.h"
#include "eval/print.h"

/* Missing children named before the rest is only counted. */
#define MOST_NAMED 8u

typedef struct
{
  GString *names;
  guint n, n_missing;
} Missing;

typedef struct
{
  IkuLeaf leaf;
  IkuArena *arena;
  GArray *reasons; /* of IkuMessage */
  IkuPeriod period;
  IkuRegion region; /* of the cell */
  guint n_places;   /* that have been explained */
} Explain;

/* An argument of a message, which outlives it. */
static IkuArg
make_arg (Explain *self, const char *text)
{
  const char *kept = iku_arena_strdup (self->arena, text);

  return (IkuArg){ { kept, kept } };
}

static void
add (Explain *self, const IkuPhrase *phrase, guint n, const char *const *texts)
{
  IkuArg *args = iku_arena_make_array (self->arena, IkuArg, n);
  IkuMessage message = { phrase, n, args };

  for (guint i = 0; i < n; i++)
    args[i] = make_arg (self, texts[i]);
  g_array_append_val (self->reasons, message);
}

/* The cell of a place. */
static char *
dup_where (const Explain *self, guint place)
{
  IkuRegion region = place == G_MAXUINT ? self->region
                                        : self->leaf.places.nodes[place].region;

  return iku_cell_dup_name (self->period, region, IKU_LANG_ID);
}

static void
add_where (Explain *self, const IkuPhrase *phrase, guint place)
{
  g_autofree char *where = dup_where (self, place);
  const char *texts[] = { where };

  add (self, phrase, 1, texts);
}

static void
name_missing (Missing *missing, const char *name)
{
  guint n = missing->n_missing++;

  if (n < MOST_NAMED)
    g_string_append_printf (missing->names, "%s%s", n > 0 ? ", " : "", name);
  else if (n == MOST_NAMED)
    g_string_append (missing->names, ", \xe2\x80\xa6");
}

static void
visit_region (IkuLeaf *leaf, IkuPeriod period, guint child, gpointer data)
{
  Missing *missing = data;
  g_autoptr (GString) code = NULL;

  missing->n++;
  if (iku_leaf_compute (leaf, period, child).why == 0)
    return;
  code = g_string_new (NULL);
  iku_region_print (leaf->places.nodes[child].region, code);
  name_missing (missing, code->str);
}

static void
add_missing (Explain *self, const IkuPhrase *phrase, guint place,
             const Missing *missing)
{
  g_autofree char *n_missing = g_strdup_printf ("%u", missing->n_missing);
  g_autofree char *n = g_strdup_printf ("%u", missing->n);
  g_autofree char *where = dup_where (self, place);
  const char *texts[] = { n_missing, n, where, missing->names->str };

  add (self, phrase, 4, texts);
}

/* Whether some of the periods within are the reason. */
static gboolean
explain_periods (Explain *self, guint place)
{
  IkuLeafBelow below = iku_leaf_from_periods (&self->leaf, self->period, place);
  IkuPeriodKind kind = iku_leaf_finer_kind (&self->leaf, self->period.kind);
  g_autoptr (GString) names = NULL;
  Missing missing = { NULL, 0, 0 };
  IkuPeriod first;

  if (below.n_present == 0)
    return FALSE;
  if (self->leaf.over_time == IKU_CONSOLIDATE_UNSAID
      || self->leaf.over_time == IKU_CONSOLIDATE_NONE)
    {
      add_where (self,
                 self->leaf.over_time == IKU_CONSOLIDATE_NONE
                     ? &iku_phrase_leaf_never_time
                     : &iku_phrase_leaf_no_rule_time,
                 place);
      return TRUE;
    }
  missing.names = names = g_string_new (NULL);
  first = iku_period_first (self->period, kind, &missing.n);
  for (guint i = 0; i < missing.n; i++)
    {
      IkuPeriod sub = iku_period_shift (first, (gint32) i);
      g_autofree char *name
          = iku_cell_dup_name (sub, IKU_REGION_WHOLE, IKU_LANG_ID);

      if (iku_leaf_compute (&self->leaf, sub, place).why != 0)
        name_missing (&missing, name);
    }
  add_missing (self, &iku_phrase_leaf_periods_missing, place, &missing);
  return TRUE;
}

static gboolean explain_place (Explain *self, guint place);

/* A region without a value may have parts of one. */
static void
visit_missing (IkuLeaf *leaf, IkuPeriod period, guint child, gpointer data)
{
  Explain *self = data;

  if (self->n_places < MOST_NAMED
      && iku_leaf_compute (leaf, period, child).why != 0)
    self->n_places += explain_place (self, child);
}

/* Whether regions below are the reason. */
static gboolean
explain_regions (Explain *self, guint place)
{
  IkuLeafBelow below = iku_leaf_from_regions (&self->leaf, self->period, place);
  guint n_reasons = self->reasons->len;
  g_autoptr (GString) names = NULL;
  Missing missing = { NULL, 0, 0 };

  if (below.n == 0)
    return FALSE;
  if (below.n_present > 0
      && (self->leaf.over_place == IKU_CONSOLIDATE_UNSAID
          || self->leaf.over_place == IKU_CONSOLIDATE_NONE))
    {
      add_where (self,
                 self->leaf.over_place == IKU_CONSOLIDATE_NONE
                     ? &iku_phrase_leaf_never_place
                     : &iku_phrase_leaf_no_rule_place,
                 place);
      return TRUE;
    }
  if (below.n_present > 0)
    {
      missing.names = names = g_string_new (NULL);
      iku_leaf_visit (&self->leaf, self->period, place, visit_region, &missing);
      add_missing (self, &iku_phrase_leaf_regions_missing, place, &missing);
    }
  iku_leaf_visit (&self->leaf, self->period, place, visit_missing, self);
  return self->reasons->len > n_reasons;
}

/* Whether there is more to say than that there are no data. */
static gboolean
explain_place (Explain *self, guint place)
{
  const IkuInput *given = iku_leaf_find (&self->leaf, self->period,
                                         self->leaf.places.nodes[place].region);

  if (given != NULL && given->dropped)
    {
      add_where (self, &iku_phrase_leaf_twice, place);
      return TRUE;
    }
  return explain_regions (self, place) || explain_periods (self, place);
}

static void
explain_none (Explain *self, guint place)
{
  const IkuInput *given = NULL;
  g_autofree char *line = NULL, *where = NULL;
  IkuDataPlace at;
  const char *texts[3];

  if (place != G_MAXUINT)
    given = iku_leaf_find (&self->leaf, self->period,
                           self->leaf.places.nodes[place].region);
  if (given == NULL)
    {
      add_where (self, &iku_phrase_leaf_none, place);
      return;
    }
  at = iku_inputs_get_place (self->leaf.all, given);
  line = g_strdup_printf ("%u", at.position.line);
  where = dup_where (self, place);
  texts[0] = where;
  texts[1] = at.file;
  texts[2] = line;
  add (self, &iku_phrase_leaf_blank, 3, texts);
}

void
iku_leaf_explain (const IkuGrid *grid, const IkuItem *item,
                  const IkuInputs *inputs, guint cell, IkuArena *arena,
                  GArray *reasons)
{
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  Explain self = { .arena = arena, .reasons = reasons };
  guint place, own;

  iku_leaf_init (&self.leaf, item, inputs, numbers, FALSE);
  self.period = iku_grid_get_period (grid, cell);
  self.region = iku_grid_get_region (grid, cell);
  place = iku_places_find (&self.leaf.places, self.region);
  if (place == G_MAXUINT || !explain_place (&self, place))
    {
      /* Without a value of its own the whole area is the office's region. */
      own = place == 0 ? iku_leaf_resolve (&self.leaf, 0) : place;
      if (own != place && own != G_MAXUINT && !explain_place (&self, own))
        place = own;
      if (reasons->len == 0)
        explain_none (&self, place);
    }
  iku_leaf_clear (&self.leaf);
}
