/* places.h - the regions that datasets know, as a tree
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every region that occurs in any dataset, and all that hold one.  The
 * children of a region are all codes under it that occur: a region that only
 * stands between, as a kabupaten of which there are kecamatan alone, is no
 * child but leads to its own.
 */

#pragma once

#include "base/arena.h"
#include "base/region.h"

G_BEGIN_DECLS

typedef struct
{
  IkuRegion region;
  guint first, n; /* those directly under it, in IkuPlaces */
  gboolean occurs;
} IkuPlaceNode;

typedef struct
{
  guint n;
  IkuPlaceNode *nodes; /* nodes[0] is the whole area; by region */
} IkuPlaces;

/* regions: ascending, with all their ancestors; cut from arena. */
void iku_places_init (IkuPlaces *self, const IkuRegion *regions,
                      const guint8 *occurring, guint n_regions,
                      IkuArena *arena);

/* G_MAXUINT if it is not known. */
guint iku_places_find (const IkuPlaces *self, IkuRegion region);

G_END_DECLS
