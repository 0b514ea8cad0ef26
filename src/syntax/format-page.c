/* format-page.c - from words and where lines may break to lines
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "syntax/format-lines.h"
#include "syntax/format-page.h"

typedef enum
{
  WORD,
  LONG_TEXT,
  VERBATIM,
  TRAILING,
  REMARK,
  BLANKS,
  PADDING,
  LINE,
  BREAK,
  OPEN,
  CLOSE,
  INDENT,
  ALIGN,
  UNDO
} ItemKind;

typedef struct
{
  ItemKind kind;
  guint number; /* width, blanks, columns, or whether an empty line */
  const char *text;
  gsize length;
} Item;

struct _IkuPage
{
  GArray *items; /* of Item */
};

static void
add (IkuPage *self, ItemKind kind, guint number, const char *text, gsize length)
{
  Item item = { kind, number, text, length };

  g_array_append_val (self->items, item);
}

IkuPage *
iku_page_new (void)
{
  IkuPage *self = g_new (IkuPage, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  return self;
}

void
iku_page_free (IkuPage *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->items);
  g_free (self);
}

void
iku_page_word (IkuPage *self, const char *text, gsize length, guint width)
{
  add (self, WORD, width, text, length);
}

void
iku_page_long_text (IkuPage *self, const char *text, gsize length)
{
  add (self, LONG_TEXT, 0, text, length);
}

void
iku_page_verbatim (IkuPage *self, const char *text, gsize length)
{
  add (self, VERBATIM, 0, text, length);
}

void
iku_page_trailing (IkuPage *self, const char *text, gsize length)
{
  add (self, TRAILING, 0, text, length);
}

void
iku_page_remark (IkuPage *self, const char *text, gsize length)
{
  add (self, REMARK, 0, text, length);
}

void
iku_page_blanks (IkuPage *self, guint count)
{
  add (self, BLANKS, count, NULL, 0);
}

void
iku_page_padding (IkuPage *self, guint count)
{
  add (self, PADDING, count, NULL, 0);
}

void
iku_page_line (IkuPage *self, guint blanks)
{
  add (self, LINE, blanks, NULL, 0);
}

void
iku_page_break (IkuPage *self, gboolean empty)
{
  add (self, BREAK, empty ? 1 : 0, NULL, 0);
}

void
iku_page_open (IkuPage *self)
{
  add (self, OPEN, 0, NULL, 0);
}

void
iku_page_close (IkuPage *self)
{
  add (self, CLOSE, 0, NULL, 0);
}

void
iku_page_indent (IkuPage *self, guint columns)
{
  add (self, INDENT, columns, NULL, 0);
}

void
iku_page_align (IkuPage *self)
{
  add (self, ALIGN, 0, NULL, 0);
}

void
iku_page_undo (IkuPage *self)
{
  add (self, UNDO, 0, NULL, 0);
}

/* Whether what stands between the group that opens at index and the next
 * place where a line can break after it fits into room. */
static gboolean
fits (const IkuPage *self, guint index, guint room)
{
  gboolean has_ended = FALSE, must_break = FALSE;
  guint depth = 0, blanks = 0;

  for (; index < self->items->len; index++)
    {
      const Item *item = &g_array_index (self->items, Item, index);

      switch (item->kind)
        {
        case WORD:
          if (must_break || item->number + blanks > room)
            return FALSE;
          room -= item->number + blanks;
          blanks = 0;
          break;
        case LONG_TEXT:
          return has_ended && blanks + IKU_LONG_QUOTE <= room;
        case TRAILING:
          must_break = TRUE;
          break;
        case BLANKS:
          blanks += item->number;
          break;
        case LINE:
          if (has_ended)
            return TRUE;
          blanks += item->number;
          break;
        case OPEN:
          depth++;
          break;
        case CLOSE:
          has_ended = has_ended || --depth == 0;
          break;
        case VERBATIM:
        case REMARK:
        case BREAK:
          return has_ended;
        default:
          break;
        }
      if (has_ended && must_break)
        return TRUE;
    }
  return TRUE;
}

static void
put_text (IkuLines *lines, const Item *item)
{
  if (item->kind == LONG_TEXT)
    iku_lines_long_text (lines, item->text, item->length);
  else if (item->kind == VERBATIM)
    iku_lines_verbatim (lines, item->text, item->length);
  else if (item->kind == TRAILING)
    iku_lines_trailing (lines, item->text, item->length);
  else
    iku_lines_remark (lines, item->text, item->length);
}

static void
set_indent (IkuLines *lines, const Item *item)
{
  if (item->kind == INDENT)
    iku_lines_indent (lines, item->number);
  else if (item->kind == ALIGN)
    iku_lines_align (lines);
  else
    iku_lines_undo (lines);
}

static void
render_item (const IkuPage *self, guint index, IkuLines *lines, GArray *flats)
{
  const Item *item = &g_array_index (self->items, Item, index);
  gboolean is_flat
      = flats->len > 0 && g_array_index (flats, gboolean, flats->len - 1);

  switch (item->kind)
    {
    case WORD:
      iku_lines_word (lines, item->text, item->length, item->number);
      break;
    case LONG_TEXT:
    case VERBATIM:
    case TRAILING:
    case REMARK:
      put_text (lines, item);
      break;
    case BLANKS:
      iku_lines_blanks (lines, item->number);
      break;
    case PADDING:
      iku_lines_blanks (lines, is_flat ? 0 : item->number);
      break;
    case LINE:
      if (is_flat)
        iku_lines_blanks (lines, item->number);
      else
        iku_lines_end (lines);
      break;
    case BREAK:
      iku_lines_begin_item (lines, item->number != 0);
      break;
    case OPEN:
      is_flat = is_flat || fits (self, index, iku_lines_get_room (lines));
      g_array_append_val (flats, is_flat);
      break;
    case CLOSE:
      g_array_set_size (flats, flats->len - 1);
      break;
    case INDENT:
    case ALIGN:
    case UNDO:
      set_indent (lines, item);
      break;
    }
}

GString *
iku_page_render (const IkuPage *self)
{
  g_autoptr (IkuLines) lines = iku_lines_new ();
  g_autoptr (GArray) flats = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; i < self->items->len; i++)
    render_item (self, i, lines, flats);
  return iku_lines_finish (lines);
}
