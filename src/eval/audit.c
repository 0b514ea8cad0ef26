/* audit.c - what the numbers of a result contradict
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/audit.h"
#include "eval/codes.h"
#include "eval/print.h"

#define PERCENT_DECIMALS 2

/* A value in the unit of its item, in Indonesian notation. */
static char *
dup_shown (const IkuResult *result, const IkuItem *item, IkuNumber value,
           guint decimals)
{
  GString *text = g_string_new (NULL);

  if (item->unit != NULL)
    value = iku_number_div (result->numbers, value, item->unit->scale);
  iku_number_print (result->numbers, text, value, decimals, FALSE,
                    IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  if (item->unit != NULL)
    g_string_append_printf (text, " %s", item->unit->name);
  return g_string_free (text, FALSE);
}

/* Whether a given value differs from the computed one at its digits. */
static gboolean
differs (const IkuResult *result, const IkuItem *item, const IkuInput *input,
         IkuNumber computed)
{
  IkuNumber scale
      = item->unit != NULL ? item->unit->scale : iku_number_from_int (1);
  IkuNumber given = iku_number_div (result->numbers, input->number, scale);
  IkuNumber rounded = iku_number_round_decimals (
      result->numbers, iku_number_div (result->numbers, computed, scale),
      input->digits, IKU_ROUND_HALF_AWAY);

  return !iku_number_equal (result->numbers, given, rounded);
}

static void
compare_given (IkuResult *result, const IkuItem *item, const IkuInput *input,
               IkuFindings *findings)
{
  guint cell = iku_grid_find (&result->grid, input->period, input->region);
  IkuValue computed;
  g_autofree char *where = NULL, *given = NULL, *found = NULL;
  IkuDataPlace place;

  if (cell == G_MAXUINT || !input->present || input->dropped)
    return;
  computed = iku_result_get_value (result, item->id, cell, IKU_RESULT_VALUE);
  if (computed.why != 0 || !differs (result, item, input, computed.number))
    return;

  where = iku_cell_dup_name (iku_grid_get_period (&result->grid, cell),
                             iku_grid_get_region (&result->grid, cell),
                             IKU_LANG_ID);
  given = dup_shown (result, item, input->number, input->digits);
  found = dup_shown (result, item, computed.number, MAX (input->digits, 4));
  place.file
      = iku_inputs_get_dataset_name (result->inputs, input->source.dataset);
  place.position = (IkuPosition){ input->source.line, input->source.column, 0 };
  iku_findings_add_data (findings, &iku_code_given_differs, place,
                         item->label != NULL ? item->label : item->name, where,
                         given, found, NULL);
}

/* One side of a quotient of counts: its name or its terms, and how many. */
static char *
dup_side (const IkuResult *result, const IkuItem *item, const IkuExpr *side,
          guint cell)
{
  const IkuBaseUnit *base
      = iku_units_find_base (result->program->units, side->unit);
  IkuValue value = iku_result_trace (result, item, side, cell);
  g_autofree char *source = iku_text_dup_span (
      iku_program_get_text (result->program, side->module), side->span);
  g_autoptr (GString) number = g_string_new (NULL);

  iku_number_print (result->numbers, number, value.number, PERCENT_DECIMALS,
                    FALSE, IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  return g_strdup_printf ("%s (%s %s)", source, number->str,
                          base != NULL ? base->name : "");
}

static void
check_share (IkuResult *result, const IkuItem *item, guint cell,
             IkuFindings *findings)
{
  IkuValue value
      = iku_result_get_value (result, item->id, cell, IKU_RESULT_VALUE);
  g_autofree char *shown = NULL, *where = NULL, *above = NULL, *below = NULL;

  if (value.why != 0
      || (iku_number_sign (value.number) >= 0
          && iku_number_compare (result->numbers, value.number,
                                 iku_number_from_int (1))
                 <= 0))
    return;
  shown = dup_shown (result, item, value.number, item->indicator->decimals);
  where = iku_cell_dup_name (iku_grid_get_period (&result->grid, cell),
                             iku_grid_get_region (&result->grid, cell),
                             IKU_LANG_ID);
  above = dup_side (result, item, item->numerator, cell);
  below = dup_side (result, item, item->denominator, cell);
  iku_findings_add (findings, &iku_code_share_outside, item->place,
                    item->label != NULL ? item->label : item->name, shown,
                    where, above, below, NULL);
}

/* The printed capaian may fall in another band than the exact one. */
static void
note_disagreement (IkuResult *result, const IkuItem *item, guint cell)
{
  const IkuScale *scale = item->indicator->scale;
  IkuValue band
      = iku_result_get_value (result, item->id, cell, IKU_RESULT_PREDICATE);
  IkuValue value
      = iku_result_get_value (result, item->id, cell, IKU_RESULT_ACHIEVEMENT);
  g_autoptr (GString) text = NULL;
  IkuNumber printed;
  IkuValue of_printed;
  IkuNote note;

  if (band.why != 0)
    return;
  printed = iku_number_round_decimals (result->numbers, value.number,
                                       PERCENT_DECIMALS + 2,
                                       item->indicator->rounding);
  of_printed = iku_scale_find_band (result->numbers, scale, printed,
                                    item->indicator->rounding, item->id);
  if (of_printed.why != 0 || of_printed.number.n == band.number.n)
    return;
  text = g_string_new (NULL);
  iku_number_print (
      result->numbers, text,
      iku_number_mul (result->numbers, printed, iku_number_from_int (100)),
      PERCENT_DECIMALS, TRUE, IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  note = (IkuNote){ item->id, cell,
                    iku_message_make (
                        result->arena, &iku_phrase_print_disagrees, text->str,
                        scale->bands[band.number.n].text,
                        scale->bands[of_printed.number.n].text, NULL) };
  g_array_append_val (result->notes, note);
}

void
iku_audit_item (IkuResult *result, const IkuItem *item, IkuFindings *findings)
{
  gboolean share = item->indicator != NULL && item->is_share;
  gboolean has_band
      = result->plan->columns[item->id].predicate != IKU_NO_COLUMN;
  guint count = 0;
  const IkuInput *input = iku_inputs_get (result->inputs, item->id, &count);

  if (!iku_item_is_leaf (item))
    for (guint i = 0; i < count; i++)
      compare_given (result, item, &input[i], findings);
  for (guint i = 0; (share || has_band) && i < result->n_shown; i++)
    {
      if (share)
        check_share (result, item, result->shown[i], findings);
      if (has_band)
        note_disagreement (result, item, result->shown[i]);
    }
}
