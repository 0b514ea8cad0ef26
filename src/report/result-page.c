/* result-page.c - results as people read them, apart from their form
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/outline.h"
#include "report/result-page.h"

#define DASH "\xe2\x80\x93"

enum
{
  HAS_TARGET = 1 << 0,
  HAS_PREDICATE = 1 << 1,
  HAS_CATEGORY = 1 << 2,
  HAS_UNIT = 1 << 3
};

static const IkuPhrase number_title = { { "No", "No" } };
static const IkuPhrase indicator_title = { { "Indikator", "Indicator" } };
static const IkuPhrase unit_title = { { "Satuan", "Unit" } };
static const IkuPhrase value_title = { { "Realisasi", "Actual" } };
static const IkuPhrase target_title = { { "Target", "Target" } };
static const IkuPhrase achievement_title = { { "Capaian", "Achieved" } };
static const IkuPhrase predicate_title = { { "Predikat", "Predicate" } };
static const IkuPhrase category_title = { { "Kategori", "Category" } };
static const IkuPhrase score_title = { { "Nilai", "Score" } };
static const IkuPhrase score_of_title
    = { { "Tujuan dan sasaran", "Goals and objectives" } };
static const IkuPhrase scores_title
    = { { "Nilai capaian", "Achievement scores" } };
static const IkuPhrase untitled
    = { { "Indikator Kinerja Utama", "Key performance indicators" } };
static const IkuPhrase period_word = { { "Periode", "Period" } };
static const IkuPhrase region_word = { { "wilayah", "region" } };
static const IkuPhrase whole_period
    = { { "Tanpa periode", "Without a period" } };
static const IkuPhrase nothing
    = { { "Tidak ada periode dan wilayah yang memiliki data.",
          "There is no period and region that has data." } };
static const IkuPhrase read_word = { { "Data: {0} baris dibaca, {1} dipakai",
                                       "Data: {0} rows read, {1} used" } };
static const IkuPhrase count_words[] = {
  { { "ditolak", "rejected" } },
  { { "di luar periode", "outside the period" } },
  { { "dilewati", "ignored" } },
};
static const IkuPhrase kind_words[] = {
  [IKU_ENTRY_TUJUAN] = { { "Tujuan", "Goal" } },
  [IKU_ENTRY_SASARAN] = { { "Sasaran", "Objective" } },
  [IKU_ENTRY_SASARAN_PROGRAM]
  = { { "Sasaran program", "Programme objective" } },
  [IKU_ENTRY_SASARAN_KEGIATAN]
  = { { "Sasaran kegiatan", "Activity objective" } },
  [IKU_ENTRY_INDIKATOR] = { { "Indikator", "Indicator" } },
};
static const IkuPhrase root_word = { { "Instansi", "Organisation" } };

/* A page in the making. */
typedef struct
{
  IkuResultPage *page;
  IkuResultBook *book;
  guint cell;
  GPtrArray *cells;    /* of the row at hand: owned strings */
  GHashTable *numbers; /* footnote, borrowed -> its number */
} Builder;

static guint
find_columns (const IkuResultBook *self)
{
  guint columns = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const IkuEntry *entry = g_ptr_array_index (self->entries, i);

      if (!iku_entry_is_indicator (entry))
        continue;
      if (iku_format_get_unit (entry->item) != NULL)
        columns |= HAS_UNIT;
      if (iku_result_column_applies (self->result, entry->item,
                                     IKU_RESULT_TARGET_LOW))
        columns |= HAS_TARGET;
      if (iku_result_column_applies (self->result, entry->item,
                                     IKU_RESULT_PREDICATE))
        columns |= HAS_PREDICATE;
      if (iku_result_column_applies (self->result, entry->item,
                                     IKU_RESULT_CATEGORY))
        columns |= HAS_CATEGORY;
    }
  return columns;
}

void
iku_result_book_init (IkuResultBook *self, const IkuResult *result,
                      IkuLang lang)
{
  self->result = result;
  self->lang = lang;
  self->format = iku_format_new (IKU_FORMAT_PEOPLE);
  self->entries = iku_outline_new (iku_result_get_program (result));
  self->cells = iku_result_get_shown (result, &self->n_cells);
  self->scores = iku_result_get_scores (result, &self->n_scores);
  self->columns = find_columns (self);
}

void
iku_result_book_clear (IkuResultBook *self)
{
  g_clear_pointer (&self->format, iku_format_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

const char *
iku_result_book_get_title (const IkuResultBook *self)
{
  const char *label = iku_result_get_program (self->result)->root->label;

  return label != NULL ? label : untitled.text[self->lang];
}

char *
iku_result_book_dup_period (const IkuResultBook *self)
{
  const IkuProgram *program = iku_result_get_program (self->result);
  GString *text;

  if (program->first.kind == IKU_PERIOD_NONE)
    return NULL;
  text = g_string_new (period_word.text[self->lang]);
  g_string_append_c (text, ' ');
  iku_period_print (program->first, text);
  if (!iku_period_equal (program->first, program->last))
    {
      g_string_append (text, DASH);
      iku_period_print (program->last, text);
    }
  return g_string_free (text, FALSE);
}

char *
iku_result_book_dup_counts (const IkuResultBook *self)
{
  IkuRowCounts counts = iku_result_get_counts (self->result);
  guint64 others[] = { counts.rejected, counts.outside, counts.ignored };
  g_autofree char *n_read = g_strdup_printf ("%" G_GUINT64_FORMAT, counts.read);
  g_autofree char *n_used = g_strdup_printf ("%" G_GUINT64_FORMAT, counts.used);
  IkuArg args[] = { { { n_read, n_read } }, { { n_used, n_used } } };
  IkuMessage message = { &read_word, G_N_ELEMENTS (args), args };
  g_autofree char *start = iku_message_dup_text (&message, self->lang);
  GString *text = g_string_new (start);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] > 0)
      g_string_append_printf (text, ", %" G_GUINT64_FORMAT " %s", others[i],
                              count_words[i].text[self->lang]);
  return g_string_free (text, FALSE);
}

const char *
iku_result_book_get_nothing (const IkuResultBook *self)
{
  return nothing.text[self->lang];
}

const char *
iku_result_book_get_scores_title (const IkuResultBook *self)
{
  return scores_title.text[self->lang];
}

/* The mark of a footnote; one that was there before is not repeated.  Takes
 * text. */
static void
put_footnote (Builder *self, GString *out, char *text)
{
  GPtrArray *footnotes = self->page->footnotes;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, text));

  if (number == 0)
    {
      g_ptr_array_add (footnotes, text);
      number = footnotes->len;
      g_hash_table_insert (self->numbers, text, GUINT_TO_POINTER (number));
    }
  else
    g_free (text);
  g_string_append_printf (out, " %u)", number);
}

static void
add_cell (Builder *self, GString *text)
{
  g_ptr_array_add (self->cells, g_string_free (text, FALSE));
}

static void
add_plain_cell (Builder *self, const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text != NULL ? text : ""));
}

static void
finish_row (Builder *self, IkuTable *table)
{
  iku_table_add_row (table, (const char *const *) self->cells->pdata);
  g_ptr_array_set_size (self->cells, 0);
}

static void
put_present (Builder *self, GString *out, const IkuItem *item,
             IkuResultColumn column, IkuNumber number)
{
  const IkuIndicator *indicator = item->indicator;
  const char *band = NULL;
  IkuNumber high;

  switch (column)
    {
    case IKU_RESULT_TARGET_LOW:
      high = iku_result_get_value (self->book->result, item->id, self->cell,
                                   IKU_RESULT_TARGET_HIGH)
                 .number;
      iku_format_put_target (self->book->format, out, item, number, high);
      return;
    case IKU_RESULT_ACHIEVEMENT:
      iku_format_put_percent (self->book->format, out, number);
      return;
    case IKU_RESULT_PREDICATE:
      band = iku_scale_find_text (indicator->scale, number);
      break;
    case IKU_RESULT_CATEGORY:
      band = iku_scale_find_text (indicator->category, number);
      break;
    default:
      iku_format_put_value (self->book->format, out, item, number);
      return;
    }
  g_string_append (out, band != NULL ? band : "");
}

/* Empty where nothing is to be expected. */
static void
add_value (Builder *self, const IkuItem *item, IkuResultColumn column)
{
  const IkuResult *result = self->book->result;
  GString *out = g_string_new (NULL);
  IkuValue value;

  if (iku_result_column_applies (result, item, column))
    {
      value = iku_result_get_value (result, item->id, self->cell, column);
      if (value.why == 0)
        put_present (self, out, item, column, value.number);
      else
        {
          g_string_append (out, DASH);
          put_footnote (self, out,
                        iku_result_dup_reason (result, item->id, self->cell,
                                               column, self->book->lang));
        }
    }
  add_cell (self, out);
}

static void
add_label (Builder *self, const IkuItem *item)
{
  GString *out = g_string_new (item->label != NULL ? item->label : item->name);
  guint count;
  const IkuMessage *notes
      = iku_result_get_notes (self->book->result, item->id, self->cell, &count);

  for (guint i = 0; i < count; i++)
    put_footnote (self, out,
                  iku_message_dup_text (&notes[i], self->book->lang));
  add_cell (self, out);
}

static void
add_indicator (Builder *self, const IkuEntry *entry)
{
  const IkuItem *item = entry->item;
  guint columns = self->book->columns;

  add_plain_cell (self, entry->number);
  add_label (self, item);
  if (columns & HAS_UNIT)
    add_plain_cell (self, iku_format_get_unit (item));
  add_value (self, item, IKU_RESULT_VALUE);
  if (columns & HAS_TARGET)
    {
      add_value (self, item, IKU_RESULT_TARGET_LOW);
      add_value (self, item, IKU_RESULT_ACHIEVEMENT);
    }
  if (columns & HAS_PREDICATE)
    add_value (self, item, IKU_RESULT_PREDICATE);
  if (columns & HAS_CATEGORY)
    add_value (self, item, IKU_RESULT_CATEGORY);
  finish_row (self, self->page->indicators);
}

/* "Sasaran 1.1" */
static char *
dup_entry_name (const IkuEntry *entry, IkuLang lang)
{
  const IkuPhrase *word
      = entry->is_root ? &root_word : &kind_words[entry->kind];
  const char *number = entry->number;

  if (number == NULL && entry->label == NULL)
    number = entry->name;
  return g_strconcat (word->text[lang], number != NULL ? " " : "", number,
                      NULL);
}

static void
add_heading (Builder *self, const IkuEntry *entry)
{
  g_autofree char *name = dup_entry_name (entry, self->book->lang);
  g_autofree char *text = g_strconcat (name, entry->label != NULL ? "  " : "",
                                       entry->label, NULL);

  iku_table_add_heading (self->page->indicators, text);
}

static void
add_columns (const IkuResultBook *book, IkuTable *table)
{
  IkuLang lang = book->lang;

  iku_table_add_column (table, number_title.text[lang], FALSE);
  iku_table_add_column (table, indicator_title.text[lang], FALSE);
  if (book->columns & HAS_UNIT)
    iku_table_add_column (table, unit_title.text[lang], FALSE);
  iku_table_add_column (table, value_title.text[lang], TRUE);
  if (book->columns & HAS_TARGET)
    {
      iku_table_add_column (table, target_title.text[lang], TRUE);
      iku_table_add_column (table, achievement_title.text[lang], TRUE);
    }
  if (book->columns & HAS_PREDICATE)
    iku_table_add_column (table, predicate_title.text[lang], FALSE);
  if (book->columns & HAS_CATEGORY)
    iku_table_add_column (table, category_title.text[lang], FALSE);
}

/* Labels stand in the table above, as headings. */
static void
add_score (Builder *self, const IkuScore *score)
{
  const IkuResultBook *book = self->book;
  const IkuEntry *entry = score->entry;
  g_autofree char *start = dup_entry_name (entry, book->lang);
  GString *name = g_string_new (start), *value = g_string_new (NULL);

  if (entry->number == NULL && entry->label != NULL && !entry->is_root)
    g_string_append_printf (name, "  %s", entry->label);
  for (guint i = 0; i < score->n_notes; i++)
    put_footnote (self, name,
                  iku_message_dup_text (&score->notes[i], book->lang));
  add_cell (self, name);
  if (score->score.why == 0)
    iku_format_put_percent (book->format, value, score->score.number);
  else
    {
      g_string_append (value, DASH);
      put_footnote (
          self, value,
          iku_result_dup_score_reason (book->result, score, book->lang));
    }
  add_cell (self, value);
  if (book->columns & HAS_PREDICATE)
    add_plain_cell (self, score->predicate.why == 0 ? iku_scale_find_text (
                              score->entry->scale, score->predicate.number)
                                                    : NULL);
  finish_row (self, self->page->scores);
  self->page->n_scores++;
}

/* Scores stand in the order of the cells.  Where no indikator has a target
 * there is nothing to say. */
static void
add_scores (Builder *self)
{
  IkuResultBook *book = self->book;
  IkuTable *table = self->page->scores;

  iku_table_add_column (table, score_of_title.text[book->lang], FALSE);
  iku_table_add_column (table, score_title.text[book->lang], TRUE);
  if (book->columns & HAS_PREDICATE)
    iku_table_add_column (table, predicate_title.text[book->lang], FALSE);
  for (; book->n_scores > 0 && book->scores->cell == self->cell;
       book->scores++, book->n_scores--)
    if (book->columns & HAS_TARGET)
      add_score (self, book->scores);
}

static char *
dup_title (const IkuResultBook *book, guint cell)
{
  const IkuGrid *grid = iku_result_get_grid (book->result);
  IkuPeriod period = iku_grid_get_period (grid, cell);
  IkuRegion region = iku_grid_get_region (grid, cell);
  GString *title = g_string_new (NULL);

  if (period.kind == IKU_PERIOD_NONE)
    g_string_append (title, whole_period.text[book->lang]);
  else
    iku_format_put_period (title, period, book->lang);
  if (region != IKU_REGION_WHOLE)
    {
      g_string_append_printf (title, ", %s ", region_word.text[book->lang]);
      iku_region_print (region, title);
    }
  return g_string_free (title, FALSE);
}

void
iku_result_page_init (IkuResultPage *self, IkuResultBook *book, guint index)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Builder builder = { self, book, book->cells[index], cells, numbers };

  self->title = dup_title (book, builder.cell);
  self->indicators = iku_table_new ();
  self->scores = iku_table_new ();
  self->n_scores = 0;
  self->footnotes = g_ptr_array_new_with_free_func (g_free);
  add_columns (book, self->indicators);
  for (guint i = 0; i < book->entries->len; i++)
    {
      const IkuEntry *entry = g_ptr_array_index (book->entries, i);

      if (iku_entry_is_indicator (entry))
        add_indicator (&builder, entry);
      else if (entry->kind != IKU_ENTRY_INDIKATOR)
        add_heading (&builder, entry);
    }
  add_scores (&builder);
}

void
iku_result_page_clear (IkuResultPage *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->indicators, iku_table_free);
  g_clear_pointer (&self->scores, iku_table_free);
  g_clear_pointer (&self->footnotes, g_ptr_array_unref);
}
