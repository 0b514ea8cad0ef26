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

/* What a child brings to the score above it. */
typedef struct
{
  const IkuEntry *entry;
  gboolean counts; /* it has a target, or something below it has */
  IkuValue value;  /* its capaian, or its score */
} Part;

/* The mean over the parts that count; those without a value left out if
 * only_present. */
static IkuValue
mean_of (const IkuResult *self, const IkuEntry *entry, const GArray *parts,
         gboolean only_present)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (IkuValue));
  gboolean weighted = !entry->geometric;

  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, Part, i).counts)
      weighted &= entry->children[i]->has_weight;
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      IkuValue weight = iku_value (part->entry->weight);

      if (!part->counts || (only_present && part->value.why != 0))
        continue;
      g_array_append_val (values, part->value);
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

const char *
iku_entry_get_title (const IkuEntry *entry)
{
  if (entry->label != NULL)
    return entry->label;
  if (entry->name != NULL)
    return entry->name;
  return entry->number != NULL ? entry->number : "?";
}

static void
note_left_out (const IkuResult *self, const GArray *parts, GArray *notes)
{
  g_autoptr (GString) names = g_string_new (NULL);
  IkuMessage note;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (!part->counts)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                iku_entry_get_title (part->entry));
    }
  if (names->len == 0)
    return;
  note = iku_message_make (self->arena, &iku_phrase_left_out, names->str, NULL);
  g_array_append_val (notes, note);
}

static void
note_renormalised (const IkuResult *self, const IkuEntry *entry,
                   const GArray *parts, GArray *notes)
{
  IkuValue value = mean_of (self, entry, parts, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  IkuMessage note;

  if (value.why != 0)
    return;
  iku_number_print (
      self->numbers, text,
      iku_number_mul (self->numbers, value.number, iku_number_from_int (100)),
      2, TRUE, IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  note = iku_message_make (self->arena, &iku_phrase_renormalised, text->str,
                           NULL);
  g_array_append_val (notes, note);
}

static IkuScore
make_score (const IkuResult *self, const IkuEntry *entry, guint cell,
            const GArray *parts, gboolean counts)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (IkuMessage));
  IkuScore score = { .entry = entry, .cell = cell };

  score.score = counts ? mean_of (self, entry, parts, FALSE)
                       : iku_value_absent (iku_why (IKU_WHY_KOSONG, 0));
  score.predicate = iku_value_absent (
      score.score.why != 0 ? score.score.why : iku_why (IKU_WHY_KOSONG, 0));
  if (score.score.why == 0 && entry->scale != NULL)
    score.predicate
        = iku_scale_find_band (self->numbers, entry->scale, score.score.number,
                               IKU_ROUND_HALF_AWAY, 0);
  if (counts)
    note_left_out (self, parts, notes);
  if (counts && score.score.why != 0)
    note_renormalised (self, entry, parts, notes);
  score.n_notes = notes->len;
  if (notes->len > 0)
    score.notes
        = memcpy (iku_arena_make_array (self->arena, IkuMessage, notes->len),
                  notes->data, notes->len * sizeof (IkuMessage));
  return score;
}

/* The score of an entry and, after it, of those below; what it brings to
 * the one above.  Depth is bounded by the parser. */
static Part
add_score (IkuResult *self, const IkuEntry *entry, guint cell)
{
  g_autoptr (GArray) parts
      = g_array_sized_new (FALSE, FALSE, sizeof (Part), entry->n_children);
  Part whole = { .entry = entry };
  guint place = self->scores->len;
  IkuScore score = { 0 };

  if (cell == self->shown[0])
    g_hash_table_insert (self->score_places, (gpointer) entry,
                         GUINT_TO_POINTER (place));
  if (!entry->is_root)
    g_array_append_val (self->scores, score);
  for (guint i = 0; i < entry->n_children; i++)
    {
      const IkuEntry *child = entry->children[i];
      Part part = { child, FALSE, { { 0, 1 }, 0 } };

      if (child->item == NULL)
        part = add_score (self, child, cell);
      else
        {
          part.counts = iku_result_counts (self, child, cell);
          part.value = iku_result_get_value (self, child->item->id, cell,
                                             IKU_RESULT_ACHIEVEMENT);
        }
      whole.counts |= part.counts;
      g_array_append_val (parts, part);
    }
  score = make_score (self, entry, cell, parts, whole.counts);
  whole.value = score.score;
  if (!entry->is_root)
    g_array_index (self->scores, IkuScore, place) = score;
  else if (entry->label != NULL)
    g_array_append_val (self->scores, score);
  return whole;
}

void
iku_result_add_scores (IkuResult *self)
{
  for (guint i = 0; i < self->n_shown; i++)
    add_score (self, self->program->root, self->shown[i]);
}

/* Shown cells ascend, and every one has as many scores. */
static guint
find_shown (const IkuResult *self, guint cell)
{
  guint low = 0, high = self->n_shown;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->shown[middle] <= cell)
        low = middle;
      else
        high = middle;
    }
  return low;
}

IkuValue
iku_result_score_child (const IkuResult *self, const IkuEntry *child,
                        guint cell)
{
  guint place;

  if (child->item != NULL)
    return iku_result_get_value (self, child->item->id, cell,
                                 IKU_RESULT_ACHIEVEMENT);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->score_places, child))
          + find_shown (self, cell) * (self->scores->len / self->n_shown);
  return g_array_index (self->scores, IkuScore, place).score;
}
