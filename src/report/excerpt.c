/* excerpt.c - a line of a text with carets under it
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/excerpt.h"
#include "report/plain.h"

#define TAB 4u
#define NARROWEST 24u
#define WIDEST 400u
#define ELLIPSIS ((gunichar) 0x2026)

/* Of a longer line, only the bytes near the mark are looked at. */
#define LONG_LINE ((gsize) IKU_EXCERPT_REACH)
#define NEAR ((gsize) 2048)

#define GUTTER_COLOUR "\033[1;34m"

typedef struct
{
  gunichar character;
  gsize offset; /* in the line */
  guint column; /* from 0 */
  guint width;
} Cell;

/* A line, or the part of it near a mark. */
typedef struct
{
  GArray *cells; /* of Cell */
  guint width;
  gboolean is_cut_left;
  gboolean is_cut_right;
} Row;

/* The columns of a row that are shown, marks of omission included. */
typedef struct
{
  guint left;
  guint right;
  gboolean is_cut_left;
  gboolean is_cut_right;
} Window;

void
iku_excerpt_start_colour (const IkuExcerpt *self, const char *colour)
{
  if (self->colour && colour != NULL)
    iku_sink_puts (self->sink, colour);
}

void
iku_excerpt_end_colour (const IkuExcerpt *self)
{
  if (self->colour)
    iku_sink_puts (self->sink, "\033[0m");
}

void
iku_excerpt_put_gutter (const IkuExcerpt *self, guint line)
{
  g_autofree char *number
      = line == 0 ? g_strdup ("") : g_strdup_printf ("%u", line);
  g_autofree char *gutter
      = g_strdup_printf ("%*s |", (int) self->gutter, number);

  iku_excerpt_start_colour (self, GUTTER_COLOUR);
  iku_sink_puts (self->sink, gutter);
  iku_excerpt_end_colour (self);
}

static gboolean
is_continuation (char byte)
{
  return ((guint8) byte & 0xc0) == 0x80;
}

static Row
build_row (const char *bytes, gsize length, const IkuMark *mark)
{
  Row row = { g_array_new (FALSE, FALSE, sizeof (Cell)), 0, FALSE, FALSE };
  gsize from = 0, to = length;

  if (length > LONG_LINE)
    {
      from = mark->start > NEAR ? mark->start - NEAR : 0;
      while (from > 0 && from < length && is_continuation (bytes[from]))
        from++;
      to = MIN (length, mark->start + 2 * NEAR);
      row.is_cut_left = from > 0;
      row.is_cut_right = to < length;
    }
  for (gsize at = from, size; at < to; at += size)
    {
      Cell cell = { .offset = at, .column = row.width };

      cell.character
          = iku_plain_get_character (bytes + at, bytes + length, &size);
      if (cell.character == '\t')
        cell.width = TAB - row.width % TAB;
      else
        cell.width = iku_plain_get_width (cell.character);
      row.width += cell.width;
      g_array_append_val (row.cells, cell);
    }
  return row;
}

/* The index of the cell that holds the byte at offset, or the number of
 * cells. */
static guint
find_cell (const Row *row, gsize offset)
{
  guint low = 0, high = row->cells->len;

  /* The first cell that begins after offset; the one before it holds it. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (row->cells, Cell, middle).offset <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? low - 1 : 0;
}

/* The columns under which a mark stands, at least one. */
static void
find_columns (const Row *row, const IkuMark *mark, gsize length, guint *start,
              guint *end)
{
  guint n_cells = row->cells->len, at;
  const Cell *cell;

  *start = row->width;
  *end = 0;
  if (mark->start < length && n_cells > 0)
    {
      at = find_cell (row, mark->start);
      cell = &g_array_index (row->cells, Cell, at);
      /* What stands on top of a letter is marked below that letter. */
      while (cell->width == 0 && at > 0)
        cell = &g_array_index (row->cells, Cell, --at);
      *start = cell->column;
      if (mark->end > mark->start)
        {
          cell = &g_array_index (row->cells, Cell,
                                 find_cell (row, mark->end - 1));
          *end = cell->column + cell->width;
        }
    }
  *end = MAX (*end, *start + 1);
}

static Window
choose_window (const Row *row, guint room, guint start, guint end)
{
  guint total = MAX (row->width, end);
  guint shown = MIN (end - start, room - 2), left = 0;
  Window window;

  if (total > room && end > room - 1)
    {
      guint before = (room - shown) / 2;

      left = start > before ? start - before : 0;
      left = MIN (left, total - room);
      /* A long mark is shown from its start on, after the ellipsis. */
      if (start > 0)
        left = MIN (left, start - 1);
    }
  window.left = left;
  window.right = MIN (total, left + room);
  window.is_cut_left = left > 0 || row->is_cut_left;
  window.is_cut_right = window.right < total || row->is_cut_right;
  return window;
}

static void
put_row (const IkuExcerpt *self, const Row *row, const Window *window)
{
  guint left = window->left + window->is_cut_left;
  guint right = window->right - window->is_cut_right;

  if (row->width > 0)
    iku_sink_putc (self->sink, ' ');
  if (window->is_cut_left)
    iku_plain_put_character (self->sink, ELLIPSIS);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);
      guint after = cell->column + cell->width;

      if (after <= left && left > 0)
        continue;
      if (after > right)
        {
          /* Half of a wide character, or a part of a tab. */
          if (cell->column < right)
            iku_sink_fill (self->sink, ' ', right - MAX (cell->column, left));
          break;
        }
      if (cell->column < left || cell->character == '\t')
        iku_sink_fill (self->sink, ' ', after - MAX (cell->column, left));
      else
        iku_plain_put_character (self->sink, cell->character);
    }
  if (window->is_cut_right)
    iku_plain_put_character (self->sink, ELLIPSIS);
  iku_sink_putc (self->sink, '\n');
}

/* Beside the signs that end at column end, or in a row of its own, from as
 * far right as it fits. */
static void
put_message (const IkuExcerpt *self, const IkuMark *mark, guint room,
             guint start, guint end)
{
  guint width = iku_plain_measure (mark->message);

  if (end + 1 + width <= room)
    iku_sink_putc (self->sink, ' ');
  else
    {
      iku_excerpt_end_colour (self);
      iku_sink_putc (self->sink, '\n');
      iku_excerpt_put_gutter (self, 0);
      iku_sink_fill (self->sink, ' ',
                     1 + MIN (start, room > width ? room - width : 0));
      iku_excerpt_start_colour (self, mark->colour);
    }
  iku_plain_write (self->sink, mark->message, -1);
}

static void
put_mark (const IkuExcerpt *self, const IkuMark *mark, const Window *window,
          guint room, guint start, guint end)
{
  guint left = window->left + window->is_cut_left;
  guint right = MAX (window->right - window->is_cut_right, left + 1);

  start = CLAMP (start, left, right - 1);
  end = CLAMP (end, start + 1, right);
  start -= window->left;
  end -= window->left;

  iku_excerpt_put_gutter (self, 0);
  iku_sink_fill (self->sink, ' ', 1 + start);
  iku_excerpt_start_colour (self, mark->colour);
  iku_sink_fill (self->sink, mark->sign, end - start);
  if (mark->message != NULL)
    put_message (self, mark, room, start, end);
  iku_excerpt_end_colour (self);
  iku_sink_putc (self->sink, '\n');
}

/* How many of the marks one window can hold, from the first on; the columns
 * from the first of them to the last. */
static guint
join_marks (const Row *row, const IkuMark *marks, guint n_marks, gsize length,
            guint room, guint *start, guint *end)
{
  gboolean is_whole
      = row->width < room && !row->is_cut_left && !row->is_cut_right;
  guint n = 1;

  find_columns (row, marks, length, start, end);
  for (; n < n_marks && !row->is_cut_left && !row->is_cut_right; n++)
    {
      guint left, right;

      find_columns (row, &marks[n], length, &left, &right);
      left = MIN (left, *start);
      right = MAX (right, *end);
      if (!is_whole && right - left > room - 2)
        break;
      *start = left;
      *end = right;
    }
  return n;
}

/* The line cut around as many marks as it can show; how many those were. */
static guint
put_marks (const IkuExcerpt *self, guint line, const char *bytes, gsize length,
           const IkuMark *marks, guint n_marks, guint room)
{
  Row row = build_row (bytes, length, marks);
  guint start, end;
  guint n = join_marks (&row, marks, n_marks, length, room, &start, &end);
  Window window = choose_window (&row, room, start, end);

  iku_excerpt_put_gutter (self, line);
  put_row (self, &row, &window);
  for (guint i = 0; i < n; i++)
    {
      if (marks[i].sign == '\0')
        continue;
      find_columns (&row, &marks[i], length, &start, &end);
      put_mark (self, &marks[i], &window, room, start, end);
    }
  g_array_unref (row.cells);
  return n;
}

void
iku_excerpt_put_line (const IkuExcerpt *self, guint line, const char *bytes,
                      gsize length, const IkuMark *marks, guint n_marks)
{
  static const IkuMark none = { 0 }; /* has no sign: no row */
  guint width = CLAMP (self->width, self->gutter + NARROWEST, WIDEST);
  guint room = width - self->gutter - 3;

  if (n_marks == 0)
    {
      marks = &none;
      n_marks = 1;
    }
  for (guint i = 0; i < n_marks;)
    i += put_marks (self, line, bytes, length, marks + i, n_marks - i, room);
}
