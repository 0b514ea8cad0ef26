/* leaf-compare.c - values given beside all that they consist of
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value that is given wins over what its parts come to, but the two must
 * be equal.  Of parts that are not all there only this is known: if none is
 * negative, the whole is no less than their sum.
 */

#include "config.h"

#include "data/limits.h"
#include "eval/codes.h"
#include "eval/leaf-private.h"
#include "eval/print.h"

static void
report (IkuLeaf *self, const IkuCode *code, IkuLimits *limits,
        const IkuInput *given, IkuNumber other)
{
  g_autofree char *cell = NULL, *value = NULL, *others = NULL;

  if (!iku_limits_allow (limits, code))
    return;
  cell = iku_cell_dup_name (given->period, given->region, IKU_LANG_ID);
  value = iku_item_dup_number (self->item, self->numbers, given->number);
  others = iku_item_dup_number (self->item, self->numbers, other);
  iku_findings_add_data (self->findings, code,
                         iku_inputs_get_place (self->all, given),
                         self->item->name, cell, value, others, NULL);
}

/* Whether something was wrong. */
static gboolean
compare_below (IkuLeaf *self, IkuLimits *limits, const IkuInput *given,
               const IkuLeafBelow *below)
{
  if (below->is_settled)
    {
      if (iku_number_equal (self->numbers, below->value.number, given->number))
        return FALSE;
      report (self, &iku_code_data_disagrees, limits, given,
              below->value.number);
      return TRUE;
    }
  if (!below->is_partial || below->has_negative
      || iku_number_compare (self->numbers, below->sum, given->number) <= 0)
    return FALSE;
  report (self, &iku_code_data_partial_above, limits, given, below->sum);
  return TRUE;
}

static void
compare (IkuLeaf *self, IkuLimits *limits, const IkuInput *given)
{
  guint place = iku_places_find (&self->places, given->region);
  IkuNumber constant;
  IkuLeafBelow below;

  if (place == G_MAXUINT)
    return;
  if (iku_leaf_find_constant (self, given->period, &constant)
      && !iku_number_equal (self->numbers, constant, given->number))
    report (self, &iku_code_data_against_constant, limits, given, constant);
  below = iku_leaf_from_regions (self, given->period, place);
  if (compare_below (self, limits, given, &below))
    return;
  below = iku_leaf_from_periods (self, given->period, place);
  (void) compare_below (self, limits, given, &below);
}

/* Whether any value of the item can have parts. */
static gboolean
has_parts (const IkuLeaf *self)
{
  guint kinds = self->spread.kinds, levels = self->spread.levels;

  return self->item->n_constants > 0 || (kinds & (kinds - 1)) != 0
         || (levels & (levels - 1)) != 0;
}

void
iku_leaf_compare (IkuLeaf *self)
{
  g_autoptr (IkuLimits) limits = NULL;

  if (!has_parts (self) || self->findings == NULL)
    return;
  limits = iku_limits_new ();
  for (guint i = 0; i < self->n_inputs; i++)
    if (self->inputs[i].present && !self->inputs[i].dropped)
      compare (self, limits, &self->inputs[i]);
  if (self->n_inputs > 0)
    iku_limits_flush (limits, iku_inputs_get_dataset_name (self->all, 0),
                      self->findings);
}
