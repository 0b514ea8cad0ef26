/* figure.c - the values of an evaluation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lib/private.h"
#include "report/format.h"
#include "report/outline.h"

/* NULL if it has none. */
static const IkuScore *
find_score (const IkuEvaluation *self, const IkuEntry *entry, guint cell)
{
  guint place
      = GPOINTER_TO_UINT (g_hash_table_lookup (self->score_places, entry));

  if (place == 0 || cell >= self->n_cells)
    return NULL;
  return &self->scores[(gsize) cell * self->n_scores + place - 1];
}

static IkuResultColumn
column_of (IkuFigure figure)
{
  static const IkuResultColumn columns[] = {
    [IKU_FIGURE_VALUE] = IKU_RESULT_VALUE,
    [IKU_FIGURE_NUMERATOR] = IKU_RESULT_NUMERATOR,
    [IKU_FIGURE_DENOMINATOR] = IKU_RESULT_DENOMINATOR,
    [IKU_FIGURE_TARGET_LOW] = IKU_RESULT_TARGET_LOW,
    [IKU_FIGURE_TARGET_HIGH] = IKU_RESULT_TARGET_HIGH,
    [IKU_FIGURE_ACHIEVEMENT] = IKU_RESULT_ACHIEVEMENT,
    [IKU_FIGURE_PREDICATE] = IKU_RESULT_PREDICATE,
    [IKU_FIGURE_CATEGORY] = IKU_RESULT_CATEGORY,
  };

  return figure < G_N_ELEMENTS (columns) ? columns[figure]
                                         : IKU_N_RESULT_COLUMNS;
}

/* Capaian and predikat are asked of every indikator: one without a rule or a
 * scale misses them, and there is a sentence for that. */
static gboolean
has_figure (const IkuEvaluation *self, const IkuItem *item, IkuFigure figure)
{
  IkuResultColumn column = column_of (figure);

  if (column == IKU_RESULT_ACHIEVEMENT || column == IKU_RESULT_PREDICATE)
    return TRUE;
  return column != IKU_N_RESULT_COLUMNS
         && iku_result_column_applies (self->result, item, column);
}

/* FALSE if the figure is not applicable. */
static gboolean
find_value (const IkuEvaluation *self, const IkuEntry *entry, guint cell,
            IkuFigure figure, IkuValue *value)
{
  const IkuScore *score;

  if (cell >= self->n_cells)
    return FALSE;
  if (entry->item != NULL)
    {
      if (!has_figure (self, entry->item, figure))
        return FALSE;
      *value = iku_result_get_value (self->result, entry->item->id,
                                     self->cells[cell], column_of (figure));
      return TRUE;
    }
  score = find_score (self, entry, cell);
  if (score == NULL)
    return FALSE;
  if (figure == IKU_FIGURE_SCORE)
    *value = score->score;
  else if (figure == IKU_FIGURE_PREDICATE && entry->scale != NULL)
    *value = score->predicate;
  else
    return FALSE;
  return TRUE;
}

IkuPresence
iku_evaluation_get_presence (const IkuEvaluation *self,
                             const IkuElement *element, guint cell,
                             IkuFigure figure)
{
  IkuValue value;

  if (!find_value (self, iku_entry_of (element), cell, figure, &value))
    return IKU_PRESENCE_NOT_APPLICABLE;
  switch (iku_why_get_kind (value.why))
    {
    case IKU_WHY_PRESENT:
      return IKU_PRESENCE_VALUE;
    case IKU_WHY_KOSONG:
      return IKU_PRESENCE_KOSONG;
    case IKU_WHY_PENYEBUT_NOL:
      return IKU_PRESENCE_PENYEBUT_NOL;
    case IKU_WHY_TAK_TERHITUNG:
      return IKU_PRESENCE_TAK_TERHITUNG;
    case IKU_WHY_DI_LUAR_RANAH:
      return IKU_PRESENCE_DI_LUAR_RANAH;
    case IKU_WHY_TIDAK_DIATUR:
      break;
    }
  return IKU_PRESENCE_TIDAK_DIATUR;
}

/* FALSE if there is no value.  The number is at scale 1. */
static gboolean
find_present (const IkuEvaluation *self, const IkuEntry *entry, guint cell,
              IkuFigure figure, IkuNumber *number)
{
  IkuValue value;

  if (!find_value (self, entry, cell, figure, &value) || value.why != 0)
    return FALSE;
  *number = value.number;
  return TRUE;
}

/* The number in the unit that the figure is shown in, lowest terms.  FALSE
 * if there is no value or it is no number. */
static gboolean
find_shown (const IkuEvaluation *self, const IkuEntry *entry, guint cell,
            IkuFigure figure, IkuNumbers *numbers, IkuNumber *shown)
{
  IkuNumber number;

  if (!find_present (self, entry, cell, figure, &number))
    return FALSE;
  switch (figure)
    {
    case IKU_FIGURE_VALUE:
    case IKU_FIGURE_TARGET_LOW:
    case IKU_FIGURE_TARGET_HIGH:
      if (entry->item->type != IKU_TYPE_NUMBER)
        return FALSE;
      if (entry->item->unit != NULL)
        number = iku_number_div (numbers, number, entry->item->unit->scale);
      break;
    case IKU_FIGURE_NUMERATOR:
    case IKU_FIGURE_DENOMINATOR:
      break;
    case IKU_FIGURE_ACHIEVEMENT:
    case IKU_FIGURE_SCORE:
      number = iku_number_mul (numbers, number, iku_number_from_int (100));
      break;
    default:
      return FALSE;
    }
  *shown = iku_number_reduce (numbers, number);
  return iku_numbers_take_error (numbers) == IKU_NUMBER_OK;
}

gboolean
iku_evaluation_get_fraction (const IkuEvaluation *self,
                             const IkuElement *element, guint cell,
                             IkuFigure figure, IkuFraction *fraction)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber shown;

  if (!find_shown (self, iku_entry_of (element), cell, figure, numbers, &shown)
      || shown.d == 0)
    return FALSE;
  fraction->numerator = shown.n;
  fraction->denominator = shown.d;
  return TRUE;
}

char *
iku_evaluation_dup_exact (const IkuEvaluation *self, const IkuElement *element,
                          guint cell, IkuFigure figure)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber shown;
  GString *text;

  if (!find_shown (self, iku_entry_of (element), cell, figure, numbers, &shown))
    return NULL;
  text = g_string_new (NULL);
  iku_number_print_exact (numbers, text, shown);
  return g_string_free (text, FALSE);
}

/* The scale that the bands of a word belong to. */
static const IkuScale *
scale_of (const IkuEntry *entry, IkuFigure figure)
{
  if (entry->item == NULL)
    return entry->scale;
  return figure == IKU_FIGURE_PREDICATE ? entry->item->indicator->scale
                                        : entry->item->indicator->category;
}

char *
iku_evaluation_dup_text (const IkuEvaluation *self, const IkuElement *element,
                         guint cell, IkuFigure figure)
{
  const IkuEntry *entry = iku_entry_of (element);
  g_autoptr (IkuFormat) format = NULL;
  GString *text;
  IkuNumber number;

  if (!find_present (self, entry, cell, figure, &number))
    return NULL;
  if (figure == IKU_FIGURE_PREDICATE || figure == IKU_FIGURE_CATEGORY)
    return g_strdup (iku_scale_find_text (scale_of (entry, figure), number));
  format = iku_format_new (IKU_FORMAT_PROGRAMS);
  text = g_string_new (NULL);
  if (figure == IKU_FIGURE_ACHIEVEMENT || figure == IKU_FIGURE_SCORE)
    iku_format_put_percent (format, text, number);
  else if (figure == IKU_FIGURE_NUMERATOR || figure == IKU_FIGURE_DENOMINATOR)
    iku_format_put_part (format, text, entry->item, number);
  else
    iku_format_put_value (format, text, entry->item, number);
  return g_string_free (text, FALSE);
}

char *
iku_evaluation_dup_reason (const IkuEvaluation *self, const IkuElement *element,
                           guint cell, IkuFigure figure, IkuLanguage language)
{
  const IkuEntry *entry = iku_entry_of (element);
  IkuLang lang = iku_lang_of (language);
  IkuValue value;

  if (!find_value (self, entry, cell, figure, &value) || value.why == 0)
    return NULL;
  if (entry->item == NULL)
    return iku_result_dup_score_reason (self->result,
                                        find_score (self, entry, cell), lang);
  return iku_result_dup_reason (self->result, entry->item->id,
                                self->cells[cell], column_of (figure), lang);
}

static const IkuMessage *
find_notes (const IkuEvaluation *self, const IkuEntry *entry, guint cell,
            guint *count)
{
  const IkuScore *score;

  *count = 0;
  if (cell >= self->n_cells)
    return NULL;
  if (entry->item != NULL)
    return iku_result_get_notes (self->result, entry->item->id,
                                 self->cells[cell], count);
  score = find_score (self, entry, cell);
  if (score == NULL)
    return NULL;
  *count = score->n_notes;
  return score->notes;
}

guint
iku_evaluation_get_n_notes (const IkuEvaluation *self,
                            const IkuElement *element, guint cell)
{
  guint count;

  (void) find_notes (self, iku_entry_of (element), cell, &count);
  return count;
}

char *
iku_evaluation_dup_note (const IkuEvaluation *self, const IkuElement *element,
                         guint cell, guint index, IkuLanguage language)
{
  guint count;
  const IkuMessage *notes
      = find_notes (self, iku_entry_of (element), cell, &count);

  return index < count
             ? iku_message_dup_text (&notes[index], iku_lang_of (language))
             : NULL;
}
