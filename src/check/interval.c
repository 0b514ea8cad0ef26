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

gboolean
iku_check_is_bare (const IkuNode *literal)
{
  return literal->kind == IKU_NODE_NUMBER
         && !(literal->flags & IKU_NODE_PERCENT);
}

gboolean
iku_check_literals (IkuChecker *self, const IkuNode *low, const IkuNode *high,
                    IkuNumber *low_out, IkuNumber *high_out, IkuDimension *unit)
{
  IkuDimension low_unit;

  if (!iku_check_literal (self, high, high_out, unit)
      || !iku_check_literal (self, low, low_out, &low_unit))
    return FALSE;
  if (iku_check_is_bare (low) && high->kind == IKU_NODE_QUANTITY)
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

char *
iku_check_dup_interval (IkuChecker *self, const IkuInterval *interval,
                        gboolean percent)
{
  g_autofree char *low = NULL, *high = NULL;

  if (interval->has_low)
    low = iku_check_dup_number (self, interval->low, percent);
  if (interval->has_high)
    high = iku_check_dup_number (self, interval->high, percent);
  if (low == NULL && high == NULL)
    return g_strdup ("");
  if (high == NULL)
    return g_strconcat (interval->low_strict ? ">" : ">=", low, NULL);
  if (low == NULL)
    return g_strconcat (interval->high_strict ? "<" : "<=", high, NULL);
  if (strcmp (low, high) == 0)
    return g_steal_pointer (&low);
  return g_strconcat (interval->low_strict ? ">" : "", low, "..",
                      interval->high_strict ? "<" : "", high, NULL);
}
