/* scales.c - skala
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/names.h"
#include "check/pieces.h"
#include "check/scales.h"
#include "check/units.h"

/* All bounds of a skala are in one unit. */
static gboolean
join_unit (IkuChecker *self, IkuScaleDraft *draft, IkuDimension unit,
           IkuSpan span)
{
  g_autofree char *left = NULL, *right = NULL;

  if (unit == IKU_DIMENSION_ANY || draft->unit == unit)
    return TRUE;
  if (draft->unit == IKU_DIMENSION_ANY)
    {
      draft->unit = unit;
      return TRUE;
    }
  left = iku_check_dup_unit (self, draft->unit);
  right = iku_check_dup_unit (self, unit);
  iku_findings_add (self->findings, &iku_code_units_differ,
                    iku_checker_place (self, span), left, right, NULL);
  return FALSE;
}

static void
set_step (IkuChecker *self, IkuScaleDraft *draft, const IkuNode *step)
{
  IkuScale *scale = draft->scale;
  IkuDimension unit;

  if (!iku_check_literal (self, step, &scale->step, &unit)
      || !join_unit (self, draft, unit, step->span))
    return;
  scale->has_step = iku_number_sign (scale->step) > 0;
  if (!scale->has_step)
    iku_findings_add (self->findings, &iku_code_bad_step,
                      iku_checker_place (self, step->span), NULL);
}

static gboolean
set_band (IkuChecker *self, IkuScaleDraft *draft, const IkuNode *node,
          IkuBand *band)
{
  const IkuNode *interval = node->child[IKU_BAND_INTERVAL];
  const IkuNode *value = node->child[IKU_BAND_VALUE];
  IkuDimension unit;

  band->place = iku_checker_place (self, node->span);
  if (value->kind == IKU_NODE_TEXT)
    band->text = value->value.text.bytes;
  else
    {
      g_autofree char *text = iku_text_dup_span (self->text, value->span);

      band->text = iku_arena_strdup (self->arena, text);
    }
  band->otherwise = interval == NULL;
  return interval == NULL
         || (iku_check_interval (self, interval, &band->interval, &unit)
             && join_unit (self, draft, unit, interval->span));
}

static char *
describe_hole (IkuChecker *self, const IkuScaleDraft *draft,
               const IkuHole *hole, GString *witnesses)
{
  g_autofree char *witness
      = iku_check_dup_number (self, hole->witness, draft->is_percent);

  g_string_append_printf (witnesses, "%s%s", witnesses->len > 0 ? ", " : "",
                          witness);
  return iku_check_dup_interval (self, &hole->interval, draft->is_percent);
}

/* Official scales do have holes, so that is a warning. */
static void
report_holes (IkuChecker *self, const IkuScaleDraft *draft, const GArray *holes)
{
  const IkuScale *scale = draft->scale;
  g_autoptr (GString) witnesses = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  IkuFinding *finding;

  if (holes->len == 0)
    return;
  for (guint i = 0; i < holes->len; i++)
    g_ptr_array_add (texts, describe_hole (self, draft,
                                           &g_array_index (holes, IkuHole, i),
                                           witnesses));
  finding = iku_findings_add (self->findings, &iku_code_scale_gap, scale->place,
                              scale->name, witnesses->str, NULL);
  for (guint i = 0; i < holes->len; i++)
    iku_finding_label (
        self->findings, finding,
        iku_checker_place (self, g_array_index (holes, IkuHole, i).node->span),
        &iku_phrase_left_out_before, g_ptr_array_index (texts, i), NULL);
}

/* What the rows of a skala overlap in and leave out, after rounding. */
static void
check_pieces (IkuChecker *self, IkuScaleDraft *draft, GArray *pieces)
{
  const IkuNumber *step = draft->scale->has_step ? &draft->scale->step : NULL;
  g_autoptr (GArray) holes = g_array_new (FALSE, FALSE, sizeof (IkuHole));

  if (step != NULL)
    iku_check_snap_pieces (self, pieces, *step);
  iku_check_sort_pieces (self, pieces);
  if (!iku_check_overlaps (self, pieces))
    draft->is_wrong = TRUE;
  if (draft->is_wrong || pieces->len == 0)
    return;
  draft->is_percent
      = iku_check_is_percent (g_array_index (pieces, IkuPiece, 0).node);
  draft->hull = iku_check_find_holes (self, pieces, step, holes);
  if (!draft->has_rest)
    report_holes (self, draft, holes);
}

/* The capaian that a rule can give, as the skala sees them. */
static IkuInterval
get_range (IkuChecker *self, const IkuRule *rule, const IkuScale *scale,
           IkuPolarity polarity)
{
  IkuInterval range = rule->limits;

  /* Of more than nothing, more is a capaian above zero. */
  if (!range.has_low && polarity == IKU_POLARITY_MAXIMIZE)
    {
      range.has_low = TRUE;
      range.low = iku_number_from_int (0);
    }
  if (!scale->has_step)
    return range;
  if (range.has_low)
    range.low = iku_number_round (self->numbers, range.low, scale->step,
                                  IKU_ROUND_HALF_AWAY);
  if (range.has_high)
    range.high = iku_number_round (self->numbers, range.high, scale->step,
                                   IKU_ROUND_HALF_AWAY);
  return range;
}

void
iku_check_scale_range (IkuChecker *self, guint32 number,
                       const IkuIndicator *indicator, IkuPlace place)
{
  const IkuScaleDraft *draft
      = &g_array_index (self->scales, IkuScaleDraft, number);
  const IkuScale *scale = draft->scale;
  const IkuNumber *step = scale->has_step ? &scale->step : NULL;
  IkuInterval range
      = get_range (self, indicator->rule, scale, indicator->polarity);
  IkuNumber unit = iku_number_from_ratio (1, 100);
  g_autoptr (GString) witnesses = g_string_new (NULL);
  g_autofree char *below = NULL, *above = NULL;
  IkuFinding *finding;
  IkuHole hole;

  if (draft->is_wrong || draft->has_rest || draft->unit != IKU_DIMENSION_PLAIN)
    return;
  if (iku_check_hole_below (self, &draft->hull, &range, step, unit, &hole))
    below = describe_hole (self, draft, &hole, witnesses);
  if (iku_check_hole_above (self, &draft->hull, &range, step, unit, &hole))
    above = describe_hole (self, draft, &hole, witnesses);
  if (witnesses->len == 0)
    return;
  finding = iku_findings_add (self->findings, &iku_code_scale_range, place,
                              scale->name, witnesses->str,
                              indicator->rule->name, NULL);
  if (below != NULL)
    iku_finding_label (self->findings, finding, scale->place,
                       &iku_phrase_left_out_here, below, NULL);
  if (above != NULL)
    iku_finding_label (self->findings, finding, scale->place,
                       &iku_phrase_left_out_here, above, NULL);
  iku_finding_label (self->findings, finding, indicator->rule->place,
                     &iku_phrase_this_rule, NULL);
}

static void
check_scale (IkuChecker *self, IkuScaleDraft *draft)
{
  const IkuNode *body = draft->node->child[IKU_SKALA_BODY];
  const IkuNode *step = draft->node->child[IKU_SKALA_STEP];
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (IkuPiece));
  IkuBand *bands
      = iku_arena_make_array (self->arena, IkuBand, body->n_children);

  if (step != NULL)
    set_step (self, draft, step);
  for (guint i = 0; i < body->n_children; i++)
    {
      IkuBand *band = &bands[draft->scale->n_bands];
      IkuPiece piece;

      if (body->child[i]->kind != IKU_NODE_BAND)
        continue;
      if (!set_band (self, draft, body->child[i], band))
        {
          draft->is_wrong = TRUE;
          continue;
        }
      draft->scale->n_bands++;
      piece.interval = band->interval;
      piece.node = body->child[i]->child[IKU_BAND_INTERVAL];
      if (!band->otherwise)
        g_array_append_val (pieces, piece);
      else if (draft->has_rest)
        iku_findings_add (self->findings, &iku_code_rest_twice, band->place,
                          NULL);
      else
        draft->has_rest = TRUE;
    }
  draft->scale->bands = bands;
  check_pieces (self, draft, pieces);
}

void
iku_check_scales (IkuChecker *self)
{
  for (guint i = 0; i < self->scales->len; i++)
    {
      IkuScaleDraft *draft = &g_array_index (self->scales, IkuScaleDraft, i);

      iku_checker_enter (self, draft->module);
      check_scale (self, draft);
    }
}
