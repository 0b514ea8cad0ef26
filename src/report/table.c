/* table.c - a table that fits its page
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "report/plain.h"
#include "report/table.h"

#define GAP 2u
/* A column that wraps is not made narrower than this if there is any way. */
#define NARROW 8u

typedef struct
{
  char *title;
  gboolean is_number;
} Column;

typedef struct
{
  char **cells; /* one for each column; of a heading the first only */
  gboolean is_heading;
} Row;

struct _IkuTable
{
  GArray *columns; /* of Column */
  GArray *rows;    /* of Row */
};

/* A line of a cell: bytes of its text. */
typedef struct
{
  const char *start;
  const char *end;
  guint width;
} Line;

static void
clear_column (gpointer column)
{
  g_free (((Column *) column)->title);
}

static void
clear_row (gpointer row)
{
  g_strfreev (((Row *) row)->cells);
}

IkuTable *
iku_table_new (void)
{
  IkuTable *self = g_new0 (IkuTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
iku_table_free (IkuTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

void
iku_table_add_column (IkuTable *self, const char *title, gboolean is_number)
{
  Column column = { g_strdup (title), is_number };

  g_array_append_val (self->columns, column);
}

void
iku_table_add_row (IkuTable *self, const char *const *cells)
{
  Row row = { g_new0 (char *, self->columns->len + 1), FALSE };

  for (guint i = 0; i < self->columns->len; i++)
    row.cells[i] = g_strdup (cells[i]);
  g_array_append_val (self->rows, row);
}

void
iku_table_add_heading (IkuTable *self, const char *text)
{
  Row row = { g_new0 (char *, 2), TRUE };

  row.cells[0] = g_strdup (text);
  g_array_append_val (self->rows, row);
}

static const Column *
get_column (const IkuTable *self, guint index)
{
  return &g_array_index (self->columns, Column, index);
}

static const Row *
get_row (const IkuTable *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

static const char *
skip_blanks (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

/* The next line of at most width columns, at least one character; a word
 * that is longer is broken.  Returns where the line after it starts. */
static const char *
take_line (const char *p, const char *end, guint width, Line *line)
{
  const char *at;
  guint columns = 0;

  p = skip_blanks (p, end);
  *line = (Line){ p, p, 0 };
  for (at = p; at < end;)
    {
      gsize length = 1;
      gunichar character = iku_plain_get_character (at, end, &length);
      guint needed;

      if (g_ascii_isspace (*at))
        {
          if (line->end < at && at > p && !g_ascii_isspace (at[-1]))
            *line = (Line){ p, at, columns };
          if (columns >= width || *at == '\n')
            return at;
          columns++;
          at++;
          continue;
        }
      needed = iku_plain_get_width (character);
      if (columns + needed > width && at > p)
        {
          if (line->end == p)
            *line = (Line){ p, at, columns };
          return line->end;
        }
      columns += needed;
      at += length;
    }
  if (at > p && !g_ascii_isspace (at[-1]))
    *line = (Line){ p, at, columns };
  return at;
}

static void
put_line (IkuSink *sink, const Line *line)
{
  gsize length;

  for (const char *p = line->start; p < line->end; p += length)
    iku_plain_put_character (sink,
                             iku_plain_get_character (p, line->end, &length));
}

void
iku_table_wrap (IkuSink *sink, const char *text, guint width, guint start,
                guint indent)
{
  const char *end = text + strlen (text);
  guint room = width > start + 1 ? width - start : 1;
  gboolean is_first = TRUE;

  while (is_first || skip_blanks (text, end) < end)
    {
      Line line;

      if (!is_first)
        iku_sink_fill (sink, ' ', indent);
      text = take_line (text, end, room, &line);
      put_line (sink, &line);
      iku_sink_putc (sink, '\n');
      room = width > indent + 1 ? width - indent : 1;
      is_first = FALSE;
    }
}

static guint
measure_longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, iku_plain_measure (words[i]));
  return longest;
}

/* How wide a column likes to be, and how narrow it can get without breaking
 * a word or a number. */
static void
measure_column (const IkuTable *self, guint index, guint *wide, guint *narrow)
{
  const Column *column = get_column (self, index);

  *wide = iku_plain_measure (column->title);
  *narrow = measure_longest_word (column->title);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      const char *cell = row->cells[index > 0 && row->is_heading ? 0 : index];
      guint width;

      if (row->is_heading)
        continue;
      width = iku_plain_measure (cell);
      *wide = MAX (*wide, width);
      *narrow = MAX (*narrow,
                     column->is_number ? width : measure_longest_word (cell));
    }
}

/* Takes a column off the widest that is above its floor; FALSE if none. */
static gboolean
shrink (guint *widths, const guint *floors, guint count)
{
  guint widest = count;

  for (guint i = 0; i < count; i++)
    if (widths[i] > floors[i]
        && (widest == count || widths[i] >= widths[widest]))
      widest = i;
  if (widest == count)
    return FALSE;
  widths[widest]--;
  return TRUE;
}

/* Caller frees; NULL if the table fits in no way. */
static guint *
choose_widths (const IkuTable *self, guint width)
{
  guint count = self->columns->len, total = 0;
  guint *widths = g_new0 (guint, count);
  g_autofree guint *narrows = g_new0 (guint, count);
  g_autofree guint *floors = g_new0 (guint, count);

  for (guint i = 0; i < count; i++)
    {
      measure_column (self, i, &widths[i], &narrows[i]);
      total += widths[i] + (i > 0 ? GAP : 0);
    }
  while (total > width && shrink (widths, narrows, count))
    total--;
  /* Words have to be broken, in the columns that are widest. */
  for (guint i = 0; i < count; i++)
    floors[i] = get_column (self, i)->is_number ? narrows[i]
                                                : MIN (narrows[i], NARROW);
  while (total > width && shrink (widths, floors, count))
    total--;
  if (total > width)
    g_clear_pointer (&widths, g_free);
  return widths;
}

/* The lines of a row side by side, until every cell is done. */
static void
write_cells (const IkuTable *self, IkuSink *sink, const char *const *cells,
             const guint *widths)
{
  guint count = self->columns->len;
  g_autofree const char **rest = g_new0 (const char *, count);
  gboolean is_done = FALSE, is_first = TRUE;

  for (guint i = 0; i < count; i++)
    rest[i] = cells[i];
  while (is_first || !is_done)
    {
      guint pending = 0;

      is_done = TRUE;
      for (guint i = 0; i < count; i++)
        {
          const char *end = rest[i] + strlen (rest[i]);
          guint before;
          Line line;

          rest[i]
              = skip_blanks (take_line (rest[i], end, widths[i], &line), end);
          is_done = is_done && rest[i] == end;
          before = get_column (self, i)->is_number && widths[i] > line.width
                       ? widths[i] - line.width
                       : 0;
          if (line.width > 0)
            {
              iku_sink_fill (sink, ' ', pending + before);
              put_line (sink, &line);
              pending = 0;
              before += line.width;
            }
          else
            before = 0;
          pending += GAP + (widths[i] > before ? widths[i] - before : 0);
        }
      iku_sink_putc (sink, '\n');
      is_first = FALSE;
    }
}

static void
write_rule (IkuSink *sink, const guint *widths, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        iku_sink_fill (sink, ' ', GAP);
      for (guint j = 0; j < widths[i]; j++)
        iku_sink_puts (sink, "\xe2\x94\x80");
    }
  iku_sink_putc (sink, '\n');
}

/* "Title: cell" for each cell that holds something. */
static void
write_paragraphs (const IkuTable *self, IkuSink *sink, guint width)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (i > 0)
        iku_sink_putc (sink, '\n');
      if (row->is_heading)
        iku_table_wrap (sink, row->cells[0], width, 0, 2);
      for (guint j = 0; j < self->columns->len && !row->is_heading; j++)
        if (*row->cells[j] != '\0')
          {
            g_autofree char *text = g_strdup_printf (
                "%s: %s", get_column (self, j)->title, row->cells[j]);

            iku_table_wrap (sink, text, width, 0, 2);
          }
    }
}

void
iku_table_write_text (const IkuTable *self, IkuSink *sink, guint width)
{
  guint count = self->columns->len;
  g_autofree guint *widths = choose_widths (self, width);
  g_autofree const char **titles = g_new0 (const char *, count);

  if (widths == NULL)
    {
      write_paragraphs (self, sink, width);
      return;
    }
  for (guint i = 0; i < count; i++)
    titles[i] = get_column (self, i)->title;
  write_cells (self, sink, titles, widths);
  write_rule (sink, widths, count);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (row->is_heading)
        iku_table_wrap (sink, row->cells[0], width, 0, 2);
      else
        write_cells (self, sink, (const char *const *) row->cells, widths);
    }
}

void
iku_table_put_markdown (IkuSink *sink, const char *text)
{
  const char *end = text + strlen (text);
  gsize length;

  for (const char *p = text; p < end; p += length)
    {
      gunichar character = iku_plain_get_character (p, end, &length);

      if (*p == '\n' || *p == '\t')
        character = ' ';
      else if (strchr ("\\`*_[]<>|#~&", *p) != NULL)
        iku_sink_putc (sink, '\\');
      iku_plain_put_character (sink, character);
    }
}

static void
write_markdown_row (IkuSink *sink, const char *const *cells, guint count)
{
  iku_sink_putc (sink, '|');
  for (guint i = 0; i < count; i++)
    {
      iku_sink_putc (sink, ' ');
      iku_table_put_markdown (sink, cells[i]);
      iku_sink_puts (sink, " |");
    }
  iku_sink_putc (sink, '\n');
}

/* A heading stands in the first column that holds text. */
static void
write_markdown_heading (const IkuTable *self, IkuSink *sink, const char *text)
{
  guint count = self->columns->len;

  iku_sink_puts (sink, count > 1 ? "| | **" : "| **");
  iku_table_put_markdown (sink, text);
  iku_sink_puts (sink, "** |");
  for (guint i = 2; i < count; i++)
    iku_sink_puts (sink, " |");
  iku_sink_putc (sink, '\n');
}

void
iku_table_write_markdown (const IkuTable *self, IkuSink *sink)
{
  guint count = self->columns->len;
  g_autofree const char **titles = g_new0 (const char *, count);

  for (guint i = 0; i < count; i++)
    titles[i] = get_column (self, i)->title;
  write_markdown_row (sink, titles, count);
  iku_sink_putc (sink, '|');
  for (guint i = 0; i < count; i++)
    iku_sink_puts (sink,
                   get_column (self, i)->is_number ? " ---: |" : " --- |");
  iku_sink_putc (sink, '\n');
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (row->is_heading)
        write_markdown_heading (self, sink, row->cells[0]);
      else
        write_markdown_row (sink, (const char *const *) row->cells, count);
    }
}
