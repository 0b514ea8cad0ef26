/* score.c - scores of sasaran, tujuan and instansi
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * language.md 5: the weighted mean of the capaian or scores of the direct
 * children that have a target; or their geometric mean.
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/result-private.h"
#include "model/fold.h"

gboolean
iku_result_counts (const IkuResult *self, const IkuEntry *entry, guint cell)
{
  if (entry->item != NULL)
    return iku_result_get_value (self, entry->item->id, cell,
                                 IKU_RESULT_TARGET_LOW)
               .why
           == 0;
  for (guint i = 0; i < entry->n_children; i++)
    if (iku_result_counts (self, entry->children[i], cell))
      return TRUE;
  return FALSE;
}

static IkuValue
child_score (const IkuResult *self, const IkuEntry *child, guint cell)
{
  if (child->item != NULL)
    return iku_result_get_value (self, child->item->id, cell,
                                 IKU_RESULT_ACHIEVEMENT);
  return iku_result_score_entry (self, child, cell);
}

/* The mean over the children that count; those without a value left out if
 * only_present. */
static IkuValue
mean_of (const IkuResult *self, const IkuEntry *entry, guint cell,
         gboolean only_present)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  gboolean weighted = !entry->geometric;

  for (guint i = 0; i < entry->n_children; i++)
    if (iku_result_counts (self, entry->children[i], cell))
      weighted &= entry->children[i]->has_weight;
  for (guint i = 0; i < entry->n_children; i++)
    {
      const IkuEntry *child = entry->children[i];
      IkuValue value, weight = iku_value (child->weight);

      if (!iku_result_counts (self, child, cell))
        continue;
      value = child_score (self, child, cell);
      if (only_present && value.why != 0)
        continue;
      g_array_append_val (values, value);
      if (weighted)
        g_array_append_val (values, weight);
    }
  if (values->len == 0)
    return iku_value_absent (iku_why (IKU_WHY_KOSONG, 0));
  return iku_fold (self->numbers,
                   entry->geometric ? IKU_OP_RATA_RATA_GEOMETRIK
                   : weighted       ? IKU_OP_RATA_RATA_TERTIMBANG
                                    : IKU_OP_RATA_RATA,
                   values->len, (const IkuValue *) values->data, NULL, 0);
}

IkuValue
iku_result_score_entry (const IkuResult *self, const IkuEntry *entry,
                        guint cell)
{
  return mean_of (self, entry, cell, FALSE);
}

static const char *
entry_title (const IkuEntry *entry)
{
  if (entry->label != NULL)
    return entry->label;
  if (entry->name != NULL)
    return entry->name;
  return entry->number != NULL ? entry->number : "?";
}

static void
note_left_out (const IkuResult *self, const IkuEntry *entry, guint cell,
               GArray *notes)
{
  g_autoptr (GString) names = g_string_new (NULL);
  IkuMessage note;

  for (guint i = 0; i < entry->n_children; i++)
    if (!iku_result_counts (self, entry->children[i], cell))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              entry_title (entry->children[i]));
  if (names->len == 0)
    return;
  note = iku_message_make (self->arena, &iku_phrase_left_out, names->str,
                           NULL);
  g_array_append_val (notes, note);
}

static void
note_renormalised (const IkuResult *self, const IkuEntry *entry, guint cell,
                   GArray *notes)
{
  IkuValue value = mean_of (self, entry, cell, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  IkuMessage note;

  if (value.why != 0)
    return;
  iku_number_print (self->numbers, text,
                    iku_number_mul (self->numbers, value.number,
                                    iku_number_from_int (100)),
                    2, TRUE, IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  note = iku_message_make (self->arena, &iku_phrase_renormalised, text->str,
                           NULL);
  g_array_append_val (notes, note);
}

static void
add_score (IkuResult *self, const IkuEntry *entry, guint cell)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (IkuMessage));
  IkuScore score = { .entry = entry, .cell = cell };
  IkuMessage *kept;

  score.score = iku_result_score_entry (self, entry, cell);
  score.predicate = iku_value_absent (score.score.why);
  if (score.score.why == 0 && entry->scale != NULL)
    score.predicate = iku_scale_find_band (self->numbers, entry->scale,
                                           score.score.number,
                                           IKU_ROUND_HALF_AWAY, 0);
  if (iku_result_counts (self, entry, cell))
    note_left_out (self, entry, cell, notes);
  if (score.score.why != 0)
    note_renormalised (self, entry, cell, notes);
  kept = iku_arena_make_array (self->arena, IkuMessage, notes->len);
  if (notes->len > 0)
    memcpy (kept, notes->data, notes->len * sizeof (IkuMessage));
  score.notes = kept;
  score.n_notes = notes->len;
  g_array_append_val (self->scores, score);
}

static void
add_below (IkuResult *self, const IkuEntry *entry, guint cell)
{
  for (guint i = 0; i < entry->n_children; i++)
    if (entry->children[i]->item == NULL)
      {
        add_score (self, entry->children[i], cell);
        add_below (self, entry->children[i], cell);
      }
}

void
iku_result_add_scores (IkuResult *self)
{
  const IkuEntry *root = self->program->root;

  for (guint i = 0; i < self->n_shown; i++)
    {
      add_below (self, root, self->shown[i]);
      if (root->label != NULL)
        add_score (self, root, self->shown[i]);
    }
}
