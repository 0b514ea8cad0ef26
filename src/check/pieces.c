/* pieces.c - intervals beside each other: what overlaps, what is left out
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/pieces.h"

static gint
compare_pieces (gconstpointer a, gconstpointer b, gpointer data)
{
  const IkuInterval *x = &((const IkuPiece *) a)->interval;
  const IkuInterval *y = &((const IkuPiece *) b)->interval;
  IkuChecker *self = data;
  gint order;

  if (!x->has_low || !y->has_low)
    return x->has_low - y->has_low;
  order = iku_number_compare (self->numbers, x->low, y->low);
  return order != 0 ? order : x->low_strict - y->low_strict;
}

void
iku_check_sort_pieces (IkuChecker *self, GArray *pieces)
{
  g_array_sort_with_data (pieces, compare_pieces, self);
}

/* Order of upper ends: -1 if a ends before b. */
static gint
compare_ends (IkuChecker *self, const IkuInterval *a, const IkuInterval *b)
{
  gint order;

  if (!a->has_high || !b->has_high)
    return b->has_high - a->has_high;
  order = iku_number_compare (self->numbers, a->high, b->high);
  return order != 0 ? order : b->high_strict - a->high_strict;
}

/* Where b begins as against the end of a: -1 before, 0 at it, 1 after. */
static gint
compare_end_start (IkuChecker *self, const IkuInterval *a, const IkuInterval *b)
{
  if (!a->has_high || !b->has_low)
    return -1;
  return iku_number_compare (self->numbers, b->low, a->high);
}

static IkuNumber
halve (IkuChecker *self, IkuNumber a, IkuNumber b)
{
  return iku_number_mul (self->numbers, iku_number_add (self->numbers, a, b),
                         iku_number_from_ratio (1, 2));
}

/* A number in both a and b, where b begins no earlier than a and they do
 * overlap. */
static IkuNumber
find_common (IkuChecker *self, const IkuInterval *a, const IkuInterval *b)
{
  const IkuInterval *first_end = compare_ends (self, a, b) < 0 ? a : b;

  if (b->has_low && !b->low_strict)
    return b->low;
  if (!first_end->has_high)
    return b->has_low
               ? iku_number_add (self->numbers, b->low, iku_number_from_int (1))
               : iku_number_from_int (0);
  if (b->has_low)
    return halve (self, b->low, first_end->high);
  return first_end->high_strict ? iku_number_sub (
             self->numbers, first_end->high, iku_number_from_int (1))
                                : first_end->high;
}

gboolean
iku_check_overlaps (IkuChecker *self, const GArray *pieces)
{
  const IkuPiece *last = NULL;
  gboolean good = TRUE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const IkuPiece *piece = &g_array_index (pieces, IkuPiece, i);
      gint order = last == NULL ? 1
                                : compare_end_start (self, &last->interval,
                                                     &piece->interval);

      if (order < 0
          || (order == 0 && !last->interval.high_strict
              && !piece->interval.low_strict))
        {
          g_autofree char *witness = iku_check_dup_number (
              self, find_common (self, &last->interval, &piece->interval),
              iku_check_is_percent (piece->node));

          iku_finding_label (
              self->findings,
              iku_findings_add (self->findings, &iku_code_overlap,
                                iku_checker_place (self, piece->node->span),
                                witness, NULL),
              iku_checker_place (self, last->node->span), &iku_phrase_holds_too,
              witness, NULL);
          good = FALSE;
        }
      if (last == NULL
          || compare_ends (self, &last->interval, &piece->interval) < 0)
        last = piece;
    }
  return good;
}

/* The multiples of step in an interval, as a closed one; FALSE if there is
 * none. */
static gboolean
snap (IkuChecker *self, IkuInterval *interval, IkuNumber step)
{
  if (interval->has_low)
    {
      IkuNumber low = iku_number_round (self->numbers, interval->low, step,
                                        IKU_ROUND_DOWN);

      while (iku_number_compare (self->numbers, low, interval->low) < 0
             || (interval->low_strict
                 && iku_number_equal (self->numbers, low, interval->low)))
        low = iku_number_add (self->numbers, low, step);
      interval->low = low;
    }
  if (interval->has_high)
    {
      IkuNumber high = iku_number_round (self->numbers, interval->high, step,
                                         IKU_ROUND_DOWN);

      while (iku_number_compare (self->numbers, high, interval->high) > 0
             || (interval->high_strict
                 && iku_number_equal (self->numbers, high, interval->high)))
        high = iku_number_sub (self->numbers, high, step);
      interval->high = high;
    }
  interval->low_strict = interval->high_strict = FALSE;
  return !interval->has_low || !interval->has_high
         || iku_number_compare (self->numbers, interval->low, interval->high)
                <= 0;
}

void
iku_check_snap_pieces (IkuChecker *self, GArray *pieces, IkuNumber step)
{
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      IkuPiece piece = g_array_index (pieces, IkuPiece, i);
      g_autofree char *text = NULL;

      if (snap (self, &piece.interval, step))
        {
          g_array_index (pieces, IkuPiece, n++) = piece;
          continue;
        }
      text = iku_check_dup_number (self, step,
                                   iku_check_is_percent (piece.node));
      iku_findings_add (self->findings, &iku_code_row_never,
                        iku_checker_place (self, piece.node->span), text, NULL);
    }
  g_array_set_size (pieces, n);
}

/* The hole after the end of a and before the beginning of b, if any.  Of
 * pieces that were snapped it begins and ends at multiples of step. */
static gboolean
find_hole (IkuChecker *self, const IkuInterval *a, const IkuInterval *b,
           const IkuNumber *step, IkuHole *hole)
{
  gint order = compare_end_start (self, a, b);

  if (order < 0 || (order == 0 && !(a->high_strict && b->low_strict)))
    return FALSE;
  hole->interval = (IkuInterval){ .has_low = TRUE,
                                  .has_high = TRUE,
                                  .low = a->high,
                                  .high = b->low,
                                  .low_strict = !a->high_strict,
                                  .high_strict = !b->low_strict };
  if (step != NULL)
    {
      if (!snap (self, &hole->interval, *step))
        return FALSE;
      hole->witness = hole->interval.low;
    }
  else if (a->high_strict)
    hole->witness = a->high;
  else
    hole->witness = b->low_strict ? b->low : halve (self, a->high, b->low);
  return TRUE;
}

/* What lies below everything of the interval, and above it. */
static IkuInterval
get_below (const IkuInterval *interval)
{
  return (IkuInterval){ .has_high = TRUE,
                        .high = interval->low,
                        .high_strict = !interval->low_strict };
}

static IkuInterval
get_above (const IkuInterval *interval)
{
  return (IkuInterval){ .has_low = TRUE,
                        .low = interval->high,
                        .low_strict = !interval->high_strict };
}

gboolean
iku_check_hole_below (IkuChecker *self, const IkuInterval *pieces,
                      const IkuInterval *whole, const IkuNumber *step,
                      IkuNumber unit, IkuHole *hole)
{
  if (!pieces->has_low)
    return FALSE;
  if (whole->has_low)
    {
      IkuInterval below = get_below (whole);

      return find_hole (self, &below, pieces, step, hole);
    }
  hole->interval = get_below (pieces);
  hole->witness = pieces->low_strict
                      ? pieces->low
                      : iku_number_sub (self->numbers, pieces->low,
                                        step != NULL ? *step : unit);
  return TRUE;
}

gboolean
iku_check_hole_above (IkuChecker *self, const IkuInterval *pieces,
                      const IkuInterval *whole, const IkuNumber *step,
                      IkuNumber unit, IkuHole *hole)
{
  if (!pieces->has_high)
    return FALSE;
  if (whole->has_high)
    {
      IkuInterval above = get_above (whole);

      return find_hole (self, pieces, &above, step, hole);
    }
  hole->interval = get_above (pieces);
  hole->witness = pieces->high_strict
                      ? pieces->high
                      : iku_number_add (self->numbers, pieces->high,
                                        step != NULL ? *step : unit);
  return TRUE;
}

IkuInterval
iku_check_find_holes (IkuChecker *self, const GArray *pieces,
                      const IkuNumber *step, GArray *holes)
{
  const IkuInterval *first = &g_array_index (pieces, IkuPiece, 0).interval;
  const IkuInterval *last = first;
  IkuInterval hull;

  for (guint i = 1; i < pieces->len; i++)
    {
      const IkuPiece *piece = &g_array_index (pieces, IkuPiece, i);
      IkuHole hole = { .node = piece->node };

      if (find_hole (self, last, &piece->interval, step, &hole))
        g_array_append_val (holes, hole);
      if (compare_ends (self, last, &piece->interval) < 0)
        last = &piece->interval;
    }
  hull = *last;
  hull.has_low = first->has_low;
  hull.low = first->low;
  hull.low_strict = first->low_strict;
  return hull;
}

gboolean
iku_check_find_gap (IkuChecker *self, const GArray *pieces,
                    const IkuInterval *whole, IkuNumber *witness)
{
  g_autoptr (GArray) holes = g_array_new (FALSE, FALSE, sizeof (IkuHole));
  IkuNumber one = iku_number_from_int (1);
  IkuInterval hull;
  IkuHole hole;

  if (pieces->len == 0)
    {
      *witness = iku_number_from_int (0);
      return TRUE;
    }
  hull = iku_check_find_holes (self, pieces, NULL, holes);
  if (holes->len > 0)
    hole = g_array_index (holes, IkuHole, 0);
  else if (!iku_check_hole_below (self, &hull, whole, NULL, one, &hole)
           && !iku_check_hole_above (self, &hull, whole, NULL, one, &hole))
    return FALSE;
  *witness = hole.witness;
  return TRUE;
}
