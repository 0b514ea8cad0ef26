/* pieces.h - intervals beside each other: what overlaps, what is left out
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a skala and the labels of a cocok.  Where values are rounded
 * before they are looked up, only multiples of that step count.
 */

#pragma once

#include "check/interval.h"

G_BEGIN_DECLS

typedef struct
{
  IkuInterval interval;
  const IkuNode *node; /* shows it; an INTERVAL, a literal or a condition */
} IkuPiece;

/* What no piece holds. */
typedef struct
{
  IkuInterval interval;
  IkuNumber witness;   /* a number in it */
  const IkuNode *node; /* of the piece after it, or NULL */
} IkuHole;

/* Leaves of each piece the multiples of step it holds; a piece that holds
 * none is a finding and goes. */
void iku_check_snap_pieces (IkuChecker *self, GArray *pieces, IkuNumber step);

/* Orders pieces (of IkuPiece) by where they begin. */
void iku_check_sort_pieces (IkuChecker *self, GArray *pieces);

/* A finding with a number in both, for each of the ordered pieces that
 * overlaps one before; whether there was none. */
gboolean iku_check_overlaps (IkuChecker *self, const GArray *pieces);

/* Adds what is left out between ordered pieces (one at least) to holes (of
 * IkuHole); gives all from the first to the last.  step, here and below:
 * what the pieces were snapped to, or NULL. */
IkuInterval iku_check_find_holes (IkuChecker *self, const GArray *pieces,
                                  const IkuNumber *step, GArray *holes);

/* What of the whole lies before the first piece, or after the last.  Where
 * the whole has no end the witness lies one step or unit outside. */
gboolean iku_check_hole_below (IkuChecker *self, const IkuInterval *pieces,
                               const IkuInterval *whole, const IkuNumber *step,
                               IkuNumber unit, IkuHole *hole);
gboolean iku_check_hole_above (IkuChecker *self, const IkuInterval *pieces,
                               const IkuInterval *whole, const IkuNumber *step,
                               IkuNumber unit, IkuHole *hole);

/* A number of the whole that none of the ordered pieces holds. */
gboolean iku_check_find_gap (IkuChecker *self, const GArray *pieces,
                             const IkuInterval *whole, IkuNumber *witness);

G_END_DECLS
