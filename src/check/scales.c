/* scales.c - skala
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/interval.h"
#include "check/names.h"
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

/* Official scales do have gaps, so that is a warning. */
static void
check_gap (IkuChecker *self, const IkuScaleDraft *draft, const GArray *pieces)
{
  const IkuScale *scale = draft->scale;
  IkuNumber witness;
  g_autofree char *text = NULL;

  if (!iku_check_find_gap (self, pieces, scale->has_step ? &scale->step : NULL,
                           FALSE, &witness))
    return;
  text = iku_check_dup_number (
      self, witness,
      iku_check_is_percent (g_array_index (pieces, IkuPiece, 0).node));
  iku_findings_add (self->findings, &iku_code_scale_gap, scale->place,
                    scale->name, text, NULL);
}

static void
check_scale (IkuChecker *self, IkuScaleDraft *draft)
{
  const IkuNode *body = draft->node->child[IKU_SKALA_BODY];
  const IkuNode *step = draft->node->child[IKU_SKALA_STEP];
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (IkuPiece));
  IkuBand *bands
      = iku_arena_make_array (self->arena, IkuBand, body->n_children);
  const IkuNode *rest = NULL;

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
      else if (rest != NULL)
        iku_findings_add (self->findings, &iku_code_rest_twice, band->place,
                          NULL);
      else
        rest = body->child[i];
    }
  draft->scale->bands = bands;
  iku_check_sort_pieces (self, pieces);
  if (iku_check_overlaps (self, pieces) && rest == NULL && !draft->is_wrong
      && pieces->len > 0)
    check_gap (self, draft, pieces);
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
