/* places.c - the regions that datasets know, as a tree
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/places.h"

void
iku_places_init (IkuPlaces *self, const IkuRegion *regions,
                 const guint8 *occurring, guint n_regions, IkuArena *arena)
{
  self->n = n_regions + 1;
  self->nodes = iku_arena_make_array (arena, IkuPlaceNode, self->n);
  for (guint i = 0; i < n_regions; i++)
    {
      self->nodes[i + 1].region = regions[i];
      self->nodes[i + 1].occurs = occurring[i];
    }
  /* Ascending order goes by level, then by code: parents stand before their
   * children, and the children of one parent together. */
  for (guint i = 1; i < self->n; i++)
    {
      guint parent
          = iku_places_find (self, iku_region_parent (self->nodes[i].region));
      IkuPlaceNode *node = &self->nodes[parent];

      if (node->n++ == 0)
        node->first = i;
    }
}

guint
iku_places_find (const IkuPlaces *self, IkuRegion region)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->nodes[middle].region < region)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->nodes[low].region == region ? low : G_MAXUINT;
}
