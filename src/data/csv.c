/* csv.c - the records of a CSV file
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "data/codes.h"
#include "data/csv-private.h"

static void
set_fault (IkuCsvScan *scan, const IkuCode *code, gsize at)
{
  if (scan->fault != NULL)
    return;

  scan->fault = code;
  scan->fault_at = at;
}

/* The field that ends before at, still with its quotes. */
static void
end_field (IkuCsv *self, IkuCsvScan *scan)
{
  IkuField field = { .length = scan->at - scan->field,
                     .quoted = scan->mode == IKU_CSV_MODE_CLOSED,
                     .offset = scan->field };

  if (scan->n_fields == IKU_CSV_MAX_COLUMNS)
    set_fault (scan, &iku_code_csv_too_wide, scan->field);
  scan->n_fields++;
  if (scan->fault == NULL)
    g_array_append_val (self->fields, field);
  scan->field = scan->at + 1;
  scan->mode = IKU_CSV_MODE_START;
}

/* To the end of what is there of a quoted field, or after its quote. */
static gsize
scan_quoted (IkuCsvScan *scan, const char *bytes, gsize length)
{
  const char *quote = memchr (bytes + scan->at, '"', length - scan->at);

  if (quote == NULL)
    return length;
  scan->mode = IKU_CSV_MODE_CLOSED;
  return (gsize) (quote - bytes) + 1;
}

/* The byte after a quote: a second quote, or the end of the field. */
static void
scan_closed (IkuCsvScan *scan, char c)
{
  if (c == '"')
    scan->mode = IKU_CSV_MODE_QUOTED;
  else
    {
      set_fault (scan, &iku_code_csv_after_quote, scan->at);
      scan->mode = IKU_CSV_MODE_PLAIN;
    }
  scan->at++;
}

/* Reads on; TRUE at the line end that ends the record, FALSE at the end of
 * what is there. */
static gboolean
scan_record (IkuCsv *self, IkuCsvScan *scan)
{
  const char *bytes = self->buffer + self->start;
  gsize length = self->end - self->start;

  while (scan->at < length)
    {
      char c = bytes[scan->at];

      if (scan->mode == IKU_CSV_MODE_QUOTED)
        {
          scan->at = scan_quoted (scan, bytes, length);
          continue;
        }
      if (scan->mode == IKU_CSV_MODE_START && c == '"')
        {
          scan->mode = IKU_CSV_MODE_QUOTED;
          scan->has_quotes = TRUE;
          scan->at++;
          continue;
        }
      if (scan->mode == IKU_CSV_MODE_CLOSED && !self->stops[(guint8) c])
        {
          scan_closed (scan, c);
          continue;
        }
      if (scan->mode == IKU_CSV_MODE_START)
        scan->mode = IKU_CSV_MODE_PLAIN;
      while (scan->at < length && !self->stops[(guint8) bytes[scan->at]])
        scan->at++;
      if (scan->at == length)
        break;
      end_field (self, scan);
      if (bytes[scan->at] == '\n' || bytes[scan->at] == '\r')
        return TRUE;
      scan->at++;
    }
  return FALSE;
}

/* Line ends, a CRLF being one. */
static guint32
count_lines (const char *bytes, gsize length)
{
  guint32 count = 0;

  for (gsize i = 0; i < length; i++)
    count += bytes[i] == '\n'
             || (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n'));
  return count;
}

/* A record that is too long is read on but no longer kept; its fault has
 * been found when it is first let go. */
static void
drop (IkuCsv *self, IkuCsvScan *scan)
{
  set_fault (scan, &iku_code_csv_too_long, 0);
  scan->is_dropped = TRUE;
  g_array_set_size (self->fields, 0);
  self->line
      += count_lines (self->buffer + self->start, self->end - self->start);
  self->start = self->end;
  scan->at = scan->field = 0;
}

/* The offset of the first byte that is NUL or not ASCII: taking 1 from each
 * byte sets a top bit only if one was 0 or set before. */
static gsize
skip_ascii (const char *bytes, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 tops = G_GUINT64_CONSTANT (0x8080808080808080);
  gsize at = 0;

  for (; at + 8 <= length; at += 8)
    {
      guint64 word;

      memcpy (&word, bytes + at, sizeof word);
      if (((word | (word - ones)) & tops) != 0)
        break;
    }
  while (at < length && (guint8) bytes[at] - 1u < 0x7fu)
    at++;
  return at;
}

/* Whether all of the record is ASCII; a fault if it is no text. */
static gboolean
check_bytes (IkuCsvScan *scan, const char *bytes)
{
  gsize plain = skip_ascii (bytes, scan->at);
  const char *bad;

  if (plain == scan->at)
    return TRUE;
  if (!g_utf8_validate_len (bytes + plain, scan->at - plain, &bad))
    {
      /* What is no text at all makes a mess of fields: it comes first. */
      scan->fault = *bad == '\0' ? &iku_code_csv_nul : &iku_code_csv_bad_utf8;
      scan->fault_at = (gsize) (bad - bytes);
    }
  return FALSE;
}

/* The position of an offset in the record at start. */
static IkuPosition
locate (const IkuCsv *self, gsize offset)
{
  const char *bytes = self->buffer + self->start;
  IkuPosition position = { self->line, 1, self->base + self->start + offset };

  for (gsize i = 0; i < offset; i++)
    if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n'))
      {
        position.line++;
        position.column = 1;
      }
    else
      position.column += ((guint8) bytes[i] & 0xc0) != 0x80;
  return position;
}

/* Takes the quotes away, in place. */
static void
unquote (IkuField *field, char *bytes)
{
  gsize from = 1, to = 0;

  while (from < field->length - 1)
    {
      from += bytes[from] == '"';
      bytes[to++] = bytes[from++];
    }
  field->length = to;
}

/* Fields get their texts and places.  Positions are counted before quotes
 * are taken away, field by field, so that a record is walked once. */
static void
finish_fields (IkuCsv *self, gboolean is_plain)
{
  char *bytes = self->buffer + self->start;
  guint32 line = self->line, column = 1;
  gsize at = 0;

  for (guint i = 0; i < self->fields->len; i++)
    {
      IkuField *field = &g_array_index (self->fields, IkuField, i);

      if (is_plain)
        column = (guint32) field->offset + 1;
      for (; !is_plain && at < field->offset; at++)
        if (bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] != '\n'))
          {
            line++;
            column = 1;
          }
        else
          column += ((guint8) bytes[at] & 0xc0) != 0x80;
      field->line = line;
      field->column = column;
    }
  for (guint i = 0; i < self->fields->len; i++)
    {
      IkuField *field = &g_array_index (self->fields, IkuField, i);

      field->text = bytes + field->offset;
      if (field->quoted)
        unquote (field, bytes + field->offset);
      field->offset += self->base + self->start;
    }
}

static void
report (IkuCsv *self, const IkuCsvScan *scan, IkuFindings *findings)
{
  IkuDataPlace place = { self->name, locate (self, scan->fault_at) };

  if (!iku_limits_allow (self->limits, scan->fault))
    return;
  if (scan->fault == &iku_code_csv_too_wide)
    {
      g_autofree char *most = g_strdup_printf ("%u", IKU_CSV_MAX_COLUMNS);

      iku_findings_add_data (findings, scan->fault, place, most, NULL);
    }
  else
    iku_findings_add_data (findings, scan->fault, place, NULL);
}

/* Reads until the record at start is whole.  FALSE with error. */
static gboolean
read_record (IkuCsv *self, IkuCsvScan *scan, IkuFindings *findings,
             GError **error)
{
  while (!scan_record (self, scan))
    {
      if (self->at_end)
        {
          if (scan->mode == IKU_CSV_MODE_QUOTED)
            set_fault (scan, &iku_code_csv_open_quote, scan->field);
          end_field (self, scan);
          break;
        }
      if (scan->at >= IKU_CSV_MAX_ROW || scan->is_dropped)
        {
          if (!scan->is_dropped)
            {
              set_fault (scan, &iku_code_csv_too_long, 0);
              report (self, scan, findings);
            }
          drop (self, scan);
        }
      if (!iku_csv_fill (self, error))
        return FALSE;
    }
  return TRUE;
}

/* Skips the LF of a CRLF whose CR ended the record before; whether there is
 * anything after it. */
static gboolean
begin_record (IkuCsv *self, GError **error)
{
  while (self->start == self->end && !self->at_end)
    if (!iku_csv_fill (self, error))
      return FALSE;
  if (self->after_cr && self->start < self->end
      && self->buffer[self->start] == '\n')
    self->start++;
  self->after_cr = FALSE;
  while (self->start == self->end && !self->at_end)
    if (!iku_csv_fill (self, error))
      return FALSE;
  return self->start < self->end;
}

/* Past the record and its line end. */
static void
end_record (IkuCsv *self, const IkuCsvScan *scan)
{
  self->start += scan->at;
  if (self->start < self->end)
    {
      self->after_cr = self->buffer[self->start] == '\r';
      self->start++;
    }
  self->line++;
}

static IkuCsvStatus
fail_utf16 (IkuCsv *self, IkuFindings *findings)
{
  IkuDataPlace place = { self->name, { 1, 1, 0 } };

  iku_findings_add_data (findings, &iku_code_csv_utf16, place, NULL);
  self->start = self->end;
  self->at_end = TRUE;
  self->is_utf16 = FALSE;
  return IKU_CSV_FAILED;
}

/* Gives the whole record out, or its fault. */
static IkuCsvStatus
finish_record (IkuCsv *self, IkuCsvScan *scan, IkuFindings *findings)
{
  gboolean is_plain;

  if (scan->is_dropped)
    return IKU_CSV_REJECTED;
  is_plain = check_bytes (scan, self->buffer + self->start);
  if (scan->fault != NULL)
    {
      report (self, scan, findings);
      return IKU_CSV_REJECTED;
    }
  finish_fields (self, is_plain && !scan->has_quotes);
  return IKU_CSV_ROW;
}

IkuCsvStatus
iku_csv_next (IkuCsv *self, const IkuField **fields, guint *n_fields,
              IkuFindings *findings, GError **error)
{
  if (self->is_utf16)
    return fail_utf16 (self, findings);
  for (;;)
    {
      IkuCsvScan scan = { .mode = IKU_CSV_MODE_START };
      g_autoptr (GError) failure = NULL;
      IkuCsvStatus status;
      const IkuField *first;
      guint32 n_lines = 0;

      g_array_set_size (self->fields, 0);
      if (!begin_record (self, &failure)
          || !read_record (self, &scan, findings, &failure))
        {
          if (failure != NULL)
            {
              g_propagate_error (error, g_steal_pointer (&failure));
              return IKU_CSV_FAILED;
            }
          iku_limits_flush (self->limits, self->name, findings);
          return IKU_CSV_END;
        }
      /* Lines are counted before quotes are taken away; the fields stay
       * where they are until the next fill. */
      if (scan.has_quotes)
        n_lines = count_lines (self->buffer + self->start, scan.at);
      status = finish_record (self, &scan, findings);
      end_record (self, &scan);
      self->line += n_lines;
      first = (const IkuField *) (gpointer) self->fields->data;
      if (status == IKU_CSV_ROW && self->fields->len == 1 && first->length == 0
          && !first->quoted)
        continue;
      *fields = first;
      *n_fields = self->fields->len;
      return status;
    }
}
