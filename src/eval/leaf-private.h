/* leaf-private.h - consolidating the values of one item
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "eval/leaf.h"
#include "eval/places.h"
#include "model/fold.h"

G_BEGIN_DECLS

typedef struct
{
  const IkuItem *item;
  const IkuInputs *all;
  const IkuInput *inputs; /* those of the item */
  guint n_inputs;
  IkuNumbers *numbers;
  IkuFindings *findings; /* or NULL: none are made */
  const IkuUnits *units;
  IkuRegion own; /* of the instansi */
  IkuPlaces places;
  gboolean *has_below; /* by place: a region below has a value */
  gboolean kinds[IKU_PERIOD_MONTH + 1];
  gboolean has_reported;
} IkuLeaf;

void iku_leaf_init (IkuLeaf *self, const IkuItem *item,
                    const IkuInputs *inputs, IkuNumbers *numbers,
                    IkuFindings *findings);
void iku_leaf_clear (IkuLeaf *self);

/* The value of a cell; place G_MAXUINT: a region that nothing is known of. */
IkuValue iku_leaf_compute (IkuLeaf *self, IkuPeriod period, guint place);

/* The value given for exactly this cell, or NULL. */
const IkuInput *iku_leaf_find (const IkuLeaf *self, IkuPeriod period,
                               IkuRegion region);
/* The coarsest finer kind that the item has values of, or NONE. */
IkuPeriodKind iku_leaf_finer_kind (const IkuLeaf *self, IkuPeriodKind kind);

G_END_DECLS
