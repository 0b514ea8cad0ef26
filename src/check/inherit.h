/* inherit.h - attributes that hold below
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What bawaan, tujuan and sasaran say for the indikator below them.  Each
 * block starts from a copy of what holds above it and applies its own
 * attributes, so the nearest wins.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

typedef struct
{
  IkuPolarity polarity;
  const IkuUnit *unit; /* NULL if unsaid */
  gboolean has_unit;   /* said, if perhaps wrongly */
  guint32 rule;        /* numbers, IKU_SCOPE_NONE if unsaid */
  guint32 scale;
  guint32 category;
  gboolean lost_rule, lost_polarity; /* perhaps said, but not understood */
  guint decimals;
  IkuRounding rounding;
  guint8 over_time, over_place;
  const IkuNode *best, *worst; /* literals, or NULL */
  guint32 best_module, worst_module;
  IkuIndicator **shared; /* the same for all below; NULL: changed since */
} IkuInherited;

/* What holds where nothing is said. */
void iku_inherited_init (IkuInherited *self);

/* Applies an ATTR; one that is not inherited changes nothing. */
void iku_check_inherit (IkuChecker *self, IkuInherited *inherited,
                        const IkuNode *attr);

G_END_DECLS
