/* implies-set.h - what a value can be
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers on a line, and no value at all.  The line is cut just before or
 * just after some numbers; at each cut a set begins or ends.  So a complement
 * costs nothing, and an intersection is one walk along both.  Of values that
 * are whole numbers every cut is before one, so that no two cuts have only
 * emptiness between them.  Sets are immutable and lie in an arena.
 */

#pragma once

#include "base/number.h"
#include "syntax/node.h"

G_BEGIN_DECLS

typedef struct
{
  IkuNumber at;
  gboolean is_after;
} IkuCut;

typedef struct
{
  gboolean has_absent; /* it may have no value */
  gboolean starts_in;  /* holds what is below the first cut */
  guint n;
  const IkuCut *cuts; /* ascending, no two alike */
} IkuValueSet;

/* The numbers x with `x op bound', op a comparison. */
IkuValueSet *iku_value_set_compare (IkuNumbers *numbers, IkuArena *arena,
                                    IkuOp op, IkuNumber bound,
                                    gboolean is_whole);
/* All numbers, and no value if has_absent. */
IkuValueSet *iku_value_set_all (IkuArena *arena, gboolean has_absent);
/* What is not in a; shares its cuts. */
IkuValueSet *iku_value_set_complement (IkuArena *arena, const IkuValueSet *a);
/* The intersection, or else the union. */
IkuValueSet *iku_value_set_join (IkuNumbers *numbers, IkuArena *arena,
                                 const IkuValueSet *a, const IkuValueSet *b,
                                 gboolean is_intersection);

gboolean iku_value_set_is_empty (const IkuValueSet *a);
/* Whether something is in a and, as wanted, in b or not in b. */
gboolean iku_value_set_has (IkuNumbers *numbers, const IkuValueSet *a,
                            const IkuValueSet *b, gboolean wanted);

G_END_DECLS
