/* result-json.c - results for programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/json.h"
#include "report/finding-json.h"
#include "report/format.h"
#include "report/outline.h"
#include "report/result-json.h"

typedef struct
{
  IkuJsonWriter json;
  const IkuResult *result;
  IkuLang lang;
  IkuFormat *format;
  GString *text; /* the value at hand */
} Writer;

static void
write_text (Writer *self, const char *key)
{
  iku_json_member_string (&self->json, key, self->text->str);
  g_string_truncate (self->text, 0);
}

static void
write_reason (Writer *self, const char *key, IkuWhy why, char *message)
{
  iku_json_key (&self->json, key);
  iku_json_begin_object (&self->json);
  iku_json_member_string (&self->json, "reason",
                          iku_why_kind_get_name (iku_why_get_kind (why)));
  iku_json_member_string (&self->json, "message", message);
  iku_json_end_object (&self->json);
  g_free (message);
}

/* Null where there is a value. */
static void
write_missing (Writer *self, const char *key, const IkuItem *item, guint cell,
               IkuResultColumn column)
{
  IkuWhy why = iku_result_get_value (self->result, item->id, cell, column).why;

  if (why == 0)
    iku_json_member_null (&self->json, key);
  else
    write_reason (self, key, why,
                  iku_result_dup_reason (self->result, item->id, cell, column,
                                         self->lang));
}

/* FALSE, and the key is null, if there is no value. */
static gboolean
find_value (Writer *self, const char *key, const IkuItem *item, guint cell,
            IkuResultColumn column, IkuNumber *number)
{
  IkuValue value;

  if (iku_result_column_applies (self->result, item, column))
    {
      value = iku_result_get_value (self->result, item->id, cell, column);
      if (value.why == 0)
        {
          *number = value.number;
          return TRUE;
        }
    }
  iku_json_member_null (&self->json, key);
  return FALSE;
}

static void
write_place (Writer *self, guint cell)
{
  const IkuGrid *grid = iku_result_get_grid (self->result);
  IkuPeriod period = iku_grid_get_period (grid, cell);
  IkuRegion region = iku_grid_get_region (grid, cell);

  if (period.kind == IKU_PERIOD_NONE)
    iku_json_member_null (&self->json, "period");
  else
    {
      iku_period_print (period, self->text);
      write_text (self, "period");
    }
  if (region == IKU_REGION_WHOLE)
    iku_json_member_null (&self->json, "region");
  else
    {
      iku_region_print (region, self->text);
      write_text (self, "region");
    }
}

static void
write_parent (Writer *self, const IkuEntry *parent)
{
  if (parent == NULL || parent->is_root)
    {
      iku_json_member_null (&self->json, "parent");
      return;
    }
  iku_json_key (&self->json, "parent");
  iku_json_begin_object (&self->json);
  iku_json_member_string (&self->json, "kind",
                          iku_entry_get_kind_name (parent));
  iku_json_member_string (&self->json, "number", parent->number);
  iku_json_member_string (&self->json, "name", parent->name);
  iku_json_end_object (&self->json);
}

static void
write_realisation (Writer *self, const IkuItem *item, guint cell)
{
  static const struct
  {
    const char *key;
    IkuResultColumn column;
  } parts[] = { { "numerator", IKU_RESULT_NUMERATOR },
                { "denominator", IKU_RESULT_DENOMINATOR } };
  IkuNumber number;

  iku_json_member_string (&self->json, "unit",
                          item->type == IKU_TYPE_NUMBER && item->unit != NULL
                              ? item->unit->name
                              : NULL);
  if (find_value (self, "value", item, cell, IKU_RESULT_VALUE, &number))
    {
      iku_format_put_value (self->format, self->text, item, number);
      write_text (self, "value");
      if (iku_format_put_exact (self->format, self->text, item, number))
        write_text (self, "exact");
      else
        iku_json_member_null (&self->json, "exact");
    }
  else
    iku_json_member_null (&self->json, "exact");
  iku_json_member_bool (&self->json, "approximate", FALSE);
  write_missing (self, "missing", item, cell, IKU_RESULT_VALUE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (find_value (self, parts[i].key, item, cell, parts[i].column, &number))
      {
        iku_format_put_part (self->format, self->text, item, number);
        write_text (self, parts[i].key);
      }
}

static void
write_achievement (Writer *self, const IkuItem *item, guint cell)
{
  IkuNumber low, high, number;

  if (find_value (self, "target", item, cell, IKU_RESULT_TARGET_LOW, &low))
    {
      high = iku_result_get_value (self->result, item->id, cell,
                                   IKU_RESULT_TARGET_HIGH)
                 .number;
      iku_format_put_target (self->format, self->text, item, low, high);
      write_text (self, "target");
    }
  if (find_value (self, "achievement", item, cell, IKU_RESULT_ACHIEVEMENT,
                  &number))
    {
      iku_format_put_percent (self->format, self->text, number);
      write_text (self, "achievement");
      iku_format_put_exact_percent (self->format, self->text, number);
      write_text (self, "achievement_exact");
    }
  else
    iku_json_member_null (&self->json, "achievement_exact");
  write_missing (self, "achievement_missing", item, cell,
                 IKU_RESULT_ACHIEVEMENT);
}

static void
write_bands (Writer *self, const IkuItem *item, guint cell)
{
  const IkuIndicator *indicator = item->indicator;
  IkuNumber number;

  if (find_value (self, "predicate", item, cell, IKU_RESULT_PREDICATE, &number))
    iku_json_member_string (&self->json, "predicate",
                            iku_scale_find_text (indicator->scale, number));
  write_missing (self, "predicate_missing", item, cell, IKU_RESULT_PREDICATE);
  if (find_value (self, "category", item, cell, IKU_RESULT_CATEGORY, &number))
    iku_json_member_string (&self->json, "category",
                            iku_scale_find_text (indicator->category, number));
}

static void
write_notes (Writer *self, const IkuItem *item, guint cell)
{
  guint count;
  const IkuMessage *notes
      = iku_result_get_notes (self->result, item->id, cell, &count);

  iku_json_key (&self->json, "notes");
  iku_json_begin_array (&self->json);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *text = iku_message_dup_text (&notes[i], self->lang);

      iku_json_string (&self->json, text);
    }
  iku_json_end_array (&self->json);
}

static void
write_result (Writer *self, const IkuEntry *entry, guint cell)
{
  const IkuItem *item = entry->item;

  iku_json_begin_object (&self->json);
  iku_json_member_string (&self->json, "number", entry->number);
  iku_json_member_string (&self->json, "name", item->name);
  iku_json_member_string (&self->json, "label", item->label);
  write_parent (self, entry->parent);
  write_place (self, cell);
  write_realisation (self, item, cell);
  write_achievement (self, item, cell);
  write_bands (self, item, cell);
  write_notes (self, item, cell);
  iku_json_end_object (&self->json);
}

static void
write_results (Writer *self)
{
  g_autoptr (GPtrArray) entries
      = iku_outline_new (iku_result_get_program (self->result));
  guint n_cells;
  const guint *cells = iku_result_get_shown (self->result, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    for (guint j = 0; j < entries->len; j++)
      {
        const IkuEntry *entry = g_ptr_array_index (entries, j);

        if (iku_entry_is_indicator (entry))
          write_result (self, entry, cells[i]);
      }
}

static void
write_score (Writer *self, const IkuScore *score)
{
  const IkuEntry *entry = score->entry;

  iku_json_begin_object (&self->json);
  iku_json_member_string (&self->json, "kind", iku_entry_get_kind_name (entry));
  iku_json_member_string (&self->json, "number", entry->number);
  iku_json_member_string (&self->json, "name", entry->name);
  write_place (self, score->cell);
  if (score->score.why == 0)
    {
      iku_format_put_percent (self->format, self->text, score->score.number);
      write_text (self, "score");
      iku_json_member_null (&self->json, "score_missing");
    }
  else
    {
      iku_json_member_null (&self->json, "score");
      write_reason (
          self, "score_missing", score->score.why,
          iku_result_dup_score_reason (self->result, score, self->lang));
    }
  iku_json_member_string (&self->json, "predicate",
                          score->predicate.why == 0 ? iku_scale_find_text (
                              entry->scale, score->predicate.number)
                                                    : NULL);
  iku_json_end_object (&self->json);
}

static void
write_scores (Writer *self)
{
  guint count;
  const IkuScore *scores = iku_result_get_scores (self->result, &count);

  for (guint i = 0; i < count; i++)
    write_score (self, &scores[i]);
}

static void
write_counts (Writer *self)
{
  IkuRowCounts counts = { 0 };

  if (self->result != NULL)
    counts = iku_result_get_counts (self->result);
  iku_json_begin_object (&self->json);
  iku_json_member_uint (&self->json, "rows_read", counts.read);
  iku_json_member_uint (&self->json, "rows_used", counts.used);
  iku_json_member_uint (&self->json, "rows_rejected", counts.rejected);
  iku_json_member_uint (&self->json, "rows_outside", counts.outside);
  iku_json_member_uint (&self->json, "rows_ignored", counts.ignored);
  iku_json_end_object (&self->json);
}

void
iku_result_json_write (IkuSink *sink, const char *file, const IkuResult *result,
                       const IkuFindings *findings, IkuLang lang)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkuFormat) format = iku_format_new (IKU_FORMAT_PROGRAMS);
  Writer self
      = { .result = result, .lang = lang, .format = format, .text = text };

  iku_json_writer_init (&self.json, sink);
  iku_json_begin_object (&self.json);
  iku_json_member_uint (&self.json, "version", 1);
  iku_json_member_string (&self.json, "file", file);
  iku_json_member_null (&self.json, "scenario");
  iku_json_key (&self.json, "results");
  iku_json_begin_array (&self.json);
  if (result != NULL)
    write_results (&self);
  iku_json_end_array (&self.json);
  iku_json_key (&self.json, "scores");
  iku_json_begin_array (&self.json);
  if (result != NULL)
    write_scores (&self);
  iku_json_end_array (&self.json);
  iku_json_key (&self.json, "data");
  write_counts (&self);
  iku_json_key (&self.json, "findings");
  iku_finding_json_write_array (&self.json, findings, lang);
  iku_json_end_object (&self.json);
}
