/* result-csv.c - results as a table for other programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "report/format.h"
#include "report/outline.h"
#include "report/result-csv.h"

static const char header[]
    = "number,name,label,period,region,unit,value,exact,missing,numerator,"
      "denominator,target,achievement,achievement_missing,predicate,category\n";

typedef struct
{
  IkuSink *sink;
  const IkuResult *result;
  IkuLang lang;
  IkuFormat *format;
  GString *text;     /* the field at hand */
  gboolean is_first; /* in its row */
} Writer;

static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
write_field (Writer *self, const char *text, gboolean is_number)
{
  if (!self->is_first)
    iku_sink_putc (self->sink, ',');
  self->is_first = FALSE;
  if (text == NULL)
    return;
  /* Quotes do not keep a spreadsheet from computing. */
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      if (!is_number && is_formula (text))
        iku_sink_putc (self->sink, '\'');
      iku_sink_puts (self->sink, text);
      return;
    }
  iku_sink_putc (self->sink, '"');
  if (!is_number && is_formula (text))
    iku_sink_putc (self->sink, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        iku_sink_putc (self->sink, '"');
      iku_sink_putc (self->sink, *text);
    }
  iku_sink_putc (self->sink, '"');
}

static void
write_text (Writer *self, gboolean is_number)
{
  write_field (self, self->text->str, is_number);
  g_string_truncate (self->text, 0);
}

static gboolean
find_value (Writer *self, const IkuItem *item, guint cell,
            IkuResultColumn column, IkuNumber *number)
{
  IkuValue value = iku_value_absent (iku_why (IKU_WHY_KOSONG, 0));

  if (iku_result_column_applies (self->result, item, column))
    value = iku_result_get_value (self->result, item->id, cell, column);
  *number = value.number;
  return value.why == 0;
}

/* Nothing where there is a value. */
static void
write_reason (Writer *self, const IkuItem *item, guint cell,
              IkuResultColumn column)
{
  g_autofree char *reason = NULL;
  IkuNumber number;

  if (iku_result_column_applies (self->result, item, column)
      && !find_value (self, item, cell, column, &number))
    reason = iku_result_dup_reason (self->result, item->id, cell, column,
                                    self->lang);
  write_field (self, reason, FALSE);
}

static void
write_band (Writer *self, const IkuItem *item, guint cell,
            IkuResultColumn column, const IkuScale *scale)
{
  IkuNumber number;
  gboolean is_there = find_value (self, item, cell, column, &number);

  write_field (self, is_there ? iku_scale_find_text (scale, number) : NULL,
               FALSE);
}

static void
write_place (Writer *self, guint cell)
{
  const IkuGrid *grid = iku_result_get_grid (self->result);
  IkuPeriod period = iku_grid_get_period (grid, cell);
  IkuRegion region = iku_grid_get_region (grid, cell);

  if (period.kind != IKU_PERIOD_NONE)
    iku_period_print (period, self->text);
  write_text (self, TRUE);
  if (region != IKU_REGION_WHOLE)
    iku_region_print (region, self->text);
  write_text (self, TRUE);
}

static void
write_numbers (Writer *self, const IkuItem *item, guint cell)
{
  static const IkuResultColumn parts[]
      = { IKU_RESULT_NUMERATOR, IKU_RESULT_DENOMINATOR };
  gboolean is_number = item->type == IKU_TYPE_NUMBER;
  IkuNumber number, high;

  if (find_value (self, item, cell, IKU_RESULT_VALUE, &number))
    iku_format_put_value (self->format, self->text, item, number);
  write_text (self, is_number);
  if (find_value (self, item, cell, IKU_RESULT_VALUE, &number))
    (void) iku_format_put_exact (self->format, self->text, item, number);
  write_text (self, TRUE);
  write_reason (self, item, cell, IKU_RESULT_VALUE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (find_value (self, item, cell, parts[i], &number))
        iku_format_put_part (self->format, self->text, item, number);
      write_text (self, TRUE);
    }
  if (find_value (self, item, cell, IKU_RESULT_TARGET_LOW, &number)
      && find_value (self, item, cell, IKU_RESULT_TARGET_HIGH, &high))
    iku_format_put_target (self->format, self->text, item, number, high);
  write_text (self, is_number);
  if (find_value (self, item, cell, IKU_RESULT_ACHIEVEMENT, &number))
    iku_format_put_percent (self->format, self->text, number);
  write_text (self, TRUE);
}

static void
write_row (Writer *self, const IkuEntry *entry, guint cell)
{
  const IkuItem *item = entry->item;
  const IkuIndicator *indicator = item->indicator;

  self->is_first = TRUE;
  write_field (self, entry->number, FALSE);
  write_field (self, item->name, FALSE);
  write_field (self, item->label, FALSE);
  write_place (self, cell);
  write_field (self,
               item->type == IKU_TYPE_NUMBER && item->unit != NULL
                   ? item->unit->name
                   : NULL,
               FALSE);
  write_numbers (self, item, cell);
  write_reason (self, item, cell, IKU_RESULT_ACHIEVEMENT);
  write_band (self, item, cell, IKU_RESULT_PREDICATE, indicator->scale);
  write_band (self, item, cell, IKU_RESULT_CATEGORY, indicator->category);
  iku_sink_putc (self->sink, '\n');
}

void
iku_result_csv_write (IkuSink *sink, const IkuResult *result, IkuLang lang)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkuFormat) format = iku_format_new (IKU_FORMAT_PROGRAMS);
  g_autoptr (GPtrArray) entries
      = iku_outline_new (iku_result_get_program (result));
  Writer self = { sink, result, lang, format, text, TRUE };
  guint n_cells;
  const guint *cells = iku_result_get_shown (result, &n_cells);

  iku_sink_puts (sink, header);
  for (guint i = 0; i < n_cells; i++)
    for (guint j = 0; j < entries->len; j++)
      {
        const IkuEntry *entry = g_ptr_array_index (entries, j);

        if (iku_entry_is_indicator (entry))
          write_row (&self, entry, cells[i]);
      }
}
