/* places.h - the regions that datasets know, as a tree
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The children of a region are all codes directly under it that occur in
 * any dataset, or have one that does under them; those of the whole area are
 * the outermost.
 */

#pragma once

#include "eval/inputs.h"

G_BEGIN_DECLS

typedef struct
{
  IkuRegion region;
  guint first, n; /* children, in IkuPlaces */
} IkuPlaceNode;

typedef struct
{
  guint n;
  IkuPlaceNode *nodes; /* nodes[0] is the whole area; by region */
} IkuPlaces;

void iku_places_init (IkuPlaces *self, const IkuInputs *inputs);
void iku_places_clear (IkuPlaces *self);

/* G_MAXUINT if it is not known. */
guint iku_places_find (const IkuPlaces *self, IkuRegion region);

G_END_DECLS
