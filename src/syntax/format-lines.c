/* format-lines.c - lines that are being written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "syntax/format-lines.h"
#include "syntax/format-page.h"
#include "syntax/format-tokens.h"

/* Beyond it nothing is indented further: half of the page is left. */
#define MAX_INDENT 40u
#define INDENT 2u
/* Blanks before a comment that trails. */
#define GAP 2u

/* A comment that trails: where its line ends, which line that is. */
typedef struct
{
  gsize offset;
  guint line;
  guint column;
  guint width;
} Trailing;

/* An indentation.  One that is aligned with the next word is known when that
 * is written, and with it those that were added to it meanwhile. */
typedef struct
{
  guint column;
  guint more; /* than the level below */
  gboolean is_aligned;
  gboolean is_known;
} Level;

struct _IkuLines
{
  GString *out;
  GArray *levels;    /* of Level, the innermost last */
  GArray *trailings; /* of Trailing */
  guint column;
  guint line;
  guint blanks; /* before the next word on the line */
  guint start;  /* the indentation of this line, while it is empty */
  guint item;   /* the indentation of the item that stands here */
  gboolean is_empty;
  gboolean must_end;    /* after a comment */
  gboolean is_remarked; /* … on a line of its own */
};

IkuLines *
iku_lines_new (void)
{
  IkuLines *self = g_new0 (IkuLines, 1);

  self->out = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->trailings = g_array_new (FALSE, FALSE, sizeof (Trailing));
  self->is_empty = TRUE;
  return self;
}

void
iku_lines_free (IkuLines *self)
{
  if (self == NULL)
    return;

  g_string_free (self->out, TRUE);
  g_array_unref (self->levels);
  g_array_unref (self->trailings);
  g_free (self);
}

static Level *
get_level (const IkuLines *self, guint index)
{
  return &g_array_index (self->levels, Level, index);
}

/* The innermost indentation that is known. */
static guint
get_indent (const IkuLines *self)
{
  for (guint i = self->levels->len; i > 0; i--)
    if (get_level (self, i - 1)->is_known)
      return get_level (self, i - 1)->column;
  return 0;
}

void
iku_lines_end (IkuLines *self)
{
  if (!self->is_empty)
    {
      g_string_append_c (self->out, '\n');
      self->line++;
    }
  self->start = get_indent (self);
  self->is_empty = TRUE;
  self->must_end = self->is_remarked = FALSE;
  self->blanks = 0;
  self->column = 0;
}

void
iku_lines_begin_item (IkuLines *self, gboolean empty)
{
  iku_lines_end (self);
  if (empty && self->out->len > 0)
    {
      g_string_append_c (self->out, '\n');
      self->line++;
    }
  self->item = get_indent (self);
}

static void
put_blanks (IkuLines *self, guint count)
{
  gsize length = self->out->len;

  g_string_set_size (self->out, length + count);
  memset (self->out->str + length, ' ', count);
  self->column += count;
}

/* Up to where the next word stands. */
static void
begin_word (IkuLines *self)
{
  if (self->must_end)
    {
      guint start = self->start;
      gboolean is_remarked = self->is_remarked;

      iku_lines_end (self);
      /* What a comment stands before is indented as the comment is. */
      if (is_remarked)
        self->start = start;
    }
  put_blanks (self, self->is_empty ? self->start : self->blanks);
  self->blanks = 0;
  self->is_empty = FALSE;
}

static guint
add_indent (guint column, guint more)
{
  return MAX (column, MIN (column + more, MAX_INDENT));
}

/* What is aligned with the word that stands here. */
static void
set_levels (IkuLines *self)
{
  guint indent = get_indent (self), i = self->levels->len;

  while (i > 0 && !get_level (self, i - 1)->is_known)
    i--;
  for (; i < self->levels->len; i++)
    {
      Level *level = get_level (self, i);

      if (!level->is_aligned)
        indent = add_indent (indent, level->more);
      else if (self->column <= MAX_INDENT)
        indent = self->column;
      level->column = indent;
      level->is_known = TRUE;
    }
}

void
iku_lines_word (IkuLines *self, const char *text, gsize length, guint width)
{
  begin_word (self);
  set_levels (self);
  g_string_append_len (self->out, text, (gssize) length);
  self->column += width;
}

void
iku_lines_long_text (IkuLines *self, const char *text, gsize length)
{
  const char *end = text + length, *next;

  begin_word (self);
  set_levels (self);
  g_string_append (self->out, "\"\"\"");
  for (const char *line = text; line <= end; line = next + 1)
    {
      next = memchr (line, '\n', (gsize) (end - line));
      if (next == NULL)
        next = end;
      g_string_append_c (self->out, '\n');
      self->line++;
      if (next > line)
        put_blanks (self, self->item + INDENT);
      g_string_append_len (self->out, line, next - line);
    }
  g_string_append_c (self->out, '\n');
  self->line++;
  self->column = 0;
  put_blanks (self, self->item + INDENT);
  g_string_append (self->out, "\"\"\"");
  self->column += IKU_LONG_QUOTE;
}

void
iku_lines_verbatim (IkuLines *self, const char *text, gsize length)
{
  const char *end = text + length, *last = text;

  begin_word (self);
  for (const char *p = text; p < end; p++)
    if (*p == '\n')
      {
        self->line++;
        self->column = 0;
        last = p + 1;
      }
  g_string_append_len (self->out, text, (gssize) length);
  self->column += iku_format_measure (last, (gsize) (end - last));
  /* A text that is not closed goes on over the last line end. */
  self->is_empty = last == end;
}

void
iku_lines_trailing (IkuLines *self, const char *text, gsize length)
{
  Trailing trailing = { self->out->len, self->line, self->column,
                        iku_format_measure (text, length) };

  g_array_append_val (self->trailings, trailing);
  self->blanks = GAP;
  begin_word (self);
  g_string_append_len (self->out, text, (gssize) length);
  self->must_end = TRUE;
}

void
iku_lines_remark (IkuLines *self, const char *text, gsize length)
{
  if (!self->is_empty)
    iku_lines_end (self);
  begin_word (self);
  g_string_append_len (self->out, text, (gssize) length);
  self->must_end = self->is_remarked = TRUE;
}

void
iku_lines_blanks (IkuLines *self, guint count)
{
  self->blanks += count;
}

void
iku_lines_indent (IkuLines *self, guint columns)
{
  guint n = self->levels->len;
  gboolean is_known = n == 0 || get_level (self, n - 1)->is_known;
  Level level
      = { add_indent (get_indent (self), columns), columns, FALSE, is_known };

  g_array_append_val (self->levels, level);
}

void
iku_lines_align (IkuLines *self)
{
  Level level = { 0, 0, TRUE, FALSE };

  g_array_append_val (self->levels, level);
}

void
iku_lines_undo (IkuLines *self)
{
  g_array_set_size (self->levels, self->levels->len - 1);
}

guint
iku_lines_get_room (const IkuLines *self)
{
  guint column = self->is_empty ? self->start : self->column + self->blanks;

  if (self->must_end)
    column = self->is_remarked ? self->start : get_indent (self);
  return column < IKU_PAGE_WIDTH ? IKU_PAGE_WIDTH - column : 0;
}

/* Where the comments of the adjacent lines from first to last begin. */
static guint
find_column (const IkuLines *self, guint first, guint last)
{
  guint column = 0;

  for (guint i = first; i <= last; i++)
    column = MAX (column, g_array_index (self->trailings, Trailing, i).column);
  return column + GAP;
}

GString *
iku_lines_finish (IkuLines *self)
{
  GString *out = g_string_sized_new (self->out->len);
  gsize done = 0;
  guint last, i = 0;

  iku_lines_end (self);
  for (; i < self->trailings->len; i = last + 1)
    {
      const Trailing *all = &g_array_index (self->trailings, Trailing, 0);
      guint column;

      for (last = i; last + 1 < self->trailings->len
                     && all[last + 1].line == all[last].line + 1;)
        last++;
      column = find_column (self, i, last);
      for (guint j = i; j <= last; j++)
        {
          g_string_append_len (out, self->out->str + done,
                               (gssize) (all[j].offset - done));
          done = all[j].offset;
          if (column + all[j].width <= IKU_PAGE_WIDTH)
            for (guint k = all[j].column + GAP; k < column; k++)
              g_string_append_c (out, ' ');
        }
    }
  g_string_append (out, self->out->str + done);
  return out;
}
