/* interval.c - literals and intervals of them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/interval.h"
#include "check/units.h"

#define MAX_DECIMALS 30u

gboolean
iku_check_literal (IkuChecker *self, const IkuNode *node, IkuNumber *out,
                   IkuDimension *unit)
{
  const IkuUnit *named;

  if (node->kind == IKU_NODE_NUMBER)
    {
      *out = iku_check_number (self, node);
      *unit = iku_number_sign (*out) == 0 && !(node->flags & IKU_NODE_PERCENT)
                  ? IKU_DIMENSION_ANY
                  : IKU_DIMENSION_PLAIN;
      return iku_check_arithmetic (self, node->span);
    }
  if (node->kind != IKU_NODE_QUANTITY)
    return FALSE;

  named = iku_check_unit (self, node->child[IKU_QUANTITY_UNIT]);
  if (named == NULL)
    return FALSE;
  *out = iku_number_mul (
      self->numbers, iku_check_number (self, node->child[IKU_QUANTITY_NUMBER]),
      named->scale);
  *unit = named->dimension;
  return iku_check_arithmetic (self, node->span);
}

static gboolean
is_bare (const IkuNode *node)
{
  return node->kind == IKU_NODE_NUMBER && !(node->flags & IKU_NODE_PERCENT);
}

gboolean
iku_check_literals (IkuChecker *self, const IkuNode *low, const IkuNode *high,
                    IkuNumber *low_out, IkuNumber *high_out, IkuDimension *unit)
{
  IkuDimension low_unit;

  if (!iku_check_literal (self, high, high_out, unit)
      || !iku_check_literal (self, low, low_out, &low_unit))
    return FALSE;
  if (is_bare (low) && high->kind == IKU_NODE_QUANTITY)
    {
      const IkuUnit *named
          = iku_check_unit (self, high->child[IKU_QUANTITY_UNIT]);

      *low_out = iku_number_mul (self->numbers, *low_out, named->scale);
      return iku_check_arithmetic (self, low->span);
    }
  if (low_unit == *unit || low_unit == IKU_DIMENSION_ANY)
    return TRUE;
  if (*unit == IKU_DIMENSION_ANY)
    {
      *unit = low_unit;
      return TRUE;
    }
  {
    g_autofree char *left = iku_check_dup_unit (self, low_unit);
    g_autofree char *right = iku_check_dup_unit (self, *unit);

    iku_findings_add (
        self->findings, &iku_code_units_differ,
        iku_checker_place (self, iku_span_join (low->span, high->span)), left,
        right, NULL);
  }
  return FALSE;
}

gboolean
iku_check_interval (IkuChecker *self, const IkuNode *node, IkuInterval *out,
                    IkuDimension *unit)
{
  const IkuNode *low = node->child[IKU_INTERVAL_LOW];
  const IkuNode *high = node->child[IKU_INTERVAL_HIGH];
  gint order;

  *out
      = (IkuInterval){ .has_low = low != NULL,
                       .has_high = high != NULL,
                       .low_strict = (node->flags & IKU_NODE_LOW_OPEN) != 0,
                       .high_strict = (node->flags & IKU_NODE_HIGH_OPEN) != 0 };
  if (low == NULL)
    return iku_check_literal (self, high, &out->high, unit);
  if (high == NULL)
    return iku_check_literal (self, low, &out->low, unit);
  if (!iku_check_literals (self, low, high, &out->low, &out->high, unit))
    return FALSE;

  order = iku_number_compare (self->numbers, out->low, out->high);
  if (order < 0 || (order == 0 && !out->low_strict && !out->high_strict))
    return TRUE;
  iku_findings_add (self->findings, &iku_code_empty_interval,
                    iku_checker_place (self, node->span), NULL);
  return FALSE;
}

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
iku_check_is_percent (const IkuNode *node)
{
  if (node->kind == IKU_NODE_INTERVAL)
    return (node->child[0] != NULL && iku_check_is_percent (node->child[0]))
           || (node->child[1] != NULL && iku_check_is_percent (node->child[1]));
  return (node->flags & IKU_NODE_PERCENT) != 0;
}

char *
iku_check_dup_number (IkuChecker *self, IkuNumber number, gboolean percent)
{
  GString *text = g_string_new (NULL);

  if (percent)
    number = iku_number_mul (self->numbers, number, iku_number_from_int (100));
  if (!iku_number_print_decimal (self->numbers, text, number, MAX_DECIMALS,
                                 IKU_NOTATION_INDONESIAN))
    iku_number_print (self->numbers, text, number, 6, FALSE,
                      IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  if (percent)
    g_string_append_c (text, '%');
  return g_string_free (text, FALSE);
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

/* A number after the end of a and before the beginning of b. */
static gboolean
find_between (IkuChecker *self, const IkuInterval *a, const IkuInterval *b,
              const IkuNumber *step, IkuNumber *witness)
{
  gint order = compare_end_start (self, a, b);
  IkuNumber next;

  if (order < 0 || (order == 0 && !(a->high_strict && b->low_strict)))
    return FALSE;
  if (step == NULL)
    {
      *witness = a->high_strict || order == 0 ? a->high
                                              : halve (self, a->high, b->low);
      return TRUE;
    }
  /* The least multiple of step that a does not hold. */
  next = iku_number_round (self->numbers, a->high, *step, IKU_ROUND_DOWN);
  while (
      iku_number_compare (self->numbers, next, a->high) < 0
      || (!a->high_strict && iku_number_equal (self->numbers, next, a->high)))
    next = iku_number_add (self->numbers, next, *step);
  order = iku_number_compare (self->numbers, next, b->low);
  *witness = next;
  return order < 0 || (order == 0 && b->low_strict);
}

gboolean
iku_check_find_gap (IkuChecker *self, const GArray *pieces,
                    const IkuNumber *step, gboolean is_whole,
                    IkuNumber *witness)
{
  const IkuInterval *last = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const IkuInterval *next = &g_array_index (pieces, IkuPiece, i).interval;

      if (last == NULL && is_whole && next->has_low)
        {
          *witness = iku_number_sub (self->numbers, next->low,
                                     iku_number_from_int (1));
          return TRUE;
        }
      if (last != NULL && find_between (self, last, next, step, witness))
        return TRUE;
      if (last == NULL || compare_ends (self, last, next) < 0)
        last = next;
    }
  if (!is_whole || (last != NULL && !last->has_high))
    return FALSE;
  *witness = last == NULL ? iku_number_from_int (0)
                          : iku_number_add (self->numbers, last->high,
                                            iku_number_from_int (1));
  return TRUE;
}
