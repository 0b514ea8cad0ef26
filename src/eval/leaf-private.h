/* leaf-private.h - consolidating the values of one item
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place is an index into the tree of regions; G_MAXUINT is a region that
 * no dataset knows.
 */

#pragma once

#include "eval/leaf.h"
#include "model/fold.h"

G_BEGIN_DECLS

/* Where the values of each period of a kind begin. */
typedef struct
{
  gint32 first; /* ordinal */
  guint n;
  guint *starts; /* n and one more; NULL: not indexed */
} IkuLeafIndex;

typedef struct
{
  const IkuItem *item;
  const IkuInputs *all;
  const IkuInput *inputs; /* those of the item */
  guint n_inputs;
  IkuInputSpread spread;
  IkuPlaces places; /* shared with the inputs */
  IkuNumbers *numbers;
  IkuRegion own; /* of the instansi */
  IkuConsolidation over_time, over_place;
  GArray *values; /* of IkuValue: a stack of children */
  IkuLeafIndex index[IKU_PERIOD_MONTH + 1];
  IkuFindings *findings;
  gboolean is_asked; /* a missing rule is a fault of the definition */
  gboolean has_reported_time, has_reported_place;
} IkuLeaf;

/* What cells below come to. */
typedef struct
{
  guint n, n_present; /* children, and those with a value */
  gboolean has_negative;
  IkuValue value;      /* what the rule makes of them */
  gboolean is_settled; /* no child that may still come can change it */
  gboolean is_partial; /* the rule is jumlah, and children are missing: */
  IkuNumber sum;       /* that of those present */
} IkuLeafBelow;

/* For one pass over many cells: indexed. */
void iku_leaf_init (IkuLeaf *self, const IkuItem *item, const IkuInputs *inputs,
                    IkuNumbers *numbers, gboolean indexed);
/* The same for other values than those of datasets, ordered as they are;
 * inputs must outlive it. */
void iku_leaf_init_with (IkuLeaf *self, const IkuItem *item,
                         const IkuInputs *all, const IkuInput *inputs,
                         guint n_inputs, IkuNumbers *numbers);
void iku_leaf_clear (IkuLeaf *self);

IkuValue iku_leaf_none (const IkuLeaf *self);
IkuValue iku_leaf_compute (IkuLeaf *self, IkuPeriod period, guint place);
IkuLeafBelow iku_leaf_from_regions (IkuLeaf *self, IkuPeriod period,
                                    guint place);
IkuLeafBelow iku_leaf_from_periods (IkuLeaf *self, IkuPeriod period,
                                    guint place);

/* The value given for exactly this cell, or NULL. */
const IkuInput *iku_leaf_find (const IkuLeaf *self, IkuPeriod period,
                               IkuRegion region);
/* The value of a constant at a period. */
gboolean iku_leaf_find_constant (const IkuLeaf *self, IkuPeriod period,
                                 IkuNumber *out);
/* The coarsest finer kind that the item has values of, or NONE. */
IkuPeriodKind iku_leaf_finer_kind (const IkuLeaf *self, IkuPeriodKind kind);
/* The place that the whole area is, if that is the office's own; else the
 * place itself. */
guint iku_leaf_resolve (const IkuLeaf *self, guint place);
/* Calls visit for every child of a place that occurs. */
typedef void (*IkuLeafVisitor) (IkuLeaf *self, IkuPeriod period, guint child,
                                gpointer data);
void iku_leaf_visit (IkuLeaf *self, IkuPeriod period, guint place,
                     IkuLeafVisitor visitor, gpointer data);

/* Values given beside all that they consist of. */
void iku_leaf_compare (IkuLeaf *self);

G_END_DECLS
