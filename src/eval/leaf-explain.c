/* leaf-explain.c - why an input has no value at a cell
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/leaf-private.h"

#define MAX_NAMED 8 /* missing children named before the rest is counted */

static char *
dup_period (IkuPeriod period)
{
  GString *text = g_string_new (NULL);

  iku_period_print (period, text);
  return g_string_free (text, FALSE);
}

static void
add (IkuArena *arena, GArray *reasons, const IkuPhrase *phrase,
     const char *first, const char *second, const char *third)
{
  IkuMessage message
      = iku_message_make (arena, phrase, first, second, third, NULL);

  g_array_append_val (reasons, message);
}

/* Appends a name to a list of those missing. */
static void
name_missing (GString *names, guint n_missing, const char *name)
{
  if (n_missing < MAX_NAMED)
    g_string_append_printf (names, "%s%s", n_missing > 0 ? ", " : "", name);
  else if (n_missing == MAX_NAMED)
    g_string_append (names, ", …");
}

static gboolean
explain_regions (IkuLeaf *leaf, IkuPeriod period, guint place,
                 IkuArena *arena, GArray *reasons)
{
  const IkuPlaceNode *node = &leaf->places.nodes[place];
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *missing = NULL, *all = NULL;
  guint n_missing = 0;

  for (guint i = 0; i < node->n; i++)
    if (iku_leaf_compute (leaf, period, node->first + i).why != 0)
      {
        g_autoptr (GString) code = g_string_new (NULL);

        iku_region_print (leaf->places.nodes[node->first + i].region, code);
        name_missing (names, n_missing++, code->str);
      }
  if (n_missing == 0 || n_missing == node->n)
    return FALSE;
  missing = g_strdup_printf ("%u", n_missing);
  all = g_strdup_printf ("%u", node->n);
  add (arena, reasons, &iku_phrase_regions_missing, missing, all, names->str);
  return TRUE;
}

static gboolean
explain_periods (IkuLeaf *leaf, IkuPeriod period, guint place,
                 IkuArena *arena, GArray *reasons)
{
  IkuPeriodKind kind = iku_leaf_finer_kind (leaf, period.kind);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_missing = 0, count = 0;
  IkuPeriod first;

  if (kind == IKU_PERIOD_NONE)
    return FALSE;
  first = iku_period_first (period, kind, &count);
  for (guint i = 0; i < count; i++)
    {
      IkuPeriod sub = iku_period_shift (first, (gint32) i);
      g_autofree char *name = dup_period (sub);

      if (iku_leaf_compute (leaf, sub, place).why != 0)
        name_missing (names, n_missing++, name);
    }
  if (n_missing == 0 || n_missing == count)
    return FALSE;
  add (arena, reasons, &iku_phrase_periods_missing, names->str, NULL, NULL);
  return TRUE;
}

void
iku_leaf_explain (const IkuGrid *grid, const IkuItem *item,
                  const IkuInputs *inputs, guint cell, IkuArena *arena,
                  GArray *reasons)
{
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuPeriod period = iku_grid_get_period (grid, cell);
  IkuRegion region = iku_grid_get_region (grid, cell);
  g_autofree char *when = dup_period (period);
  const IkuInput *given;
  IkuLeaf leaf;
  guint place;

  iku_leaf_init (&leaf, item, inputs, numbers, NULL);
  place = iku_places_find (&leaf.places, region);
  given = iku_leaf_find (&leaf, period, region);
  if (given != NULL && given->dropped)
    add (arena, reasons, &iku_phrase_given_twice, when, NULL, NULL);
  else if (place == G_MAXUINT
           || (!(leaf.has_below[place]
                 && explain_regions (&leaf, period, place, arena, reasons))
               && !explain_periods (&leaf, period, place, arena, reasons)))
    add (arena, reasons,
         given != NULL ? &iku_phrase_given_empty : &iku_phrase_no_data, when,
         NULL, NULL);
  iku_leaf_clear (&leaf);
}
