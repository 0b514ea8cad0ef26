/* text.c - the text of one file, and its lines
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/text.h"

/* Bytes of a line after which its column is noted, so that many places of one
 * long line are not each counted from its start. */
#define STEP 1024u

struct _IkuText
{
  gatomicrefcount references;
  char *name;
  char *bytes; /* ends in NUL */
  gsize length;
  gsize has_lines; /* for g_once_init_enter: starts may be read */
  guint32 *starts; /* where each line begins */
  guint n_lines;
  GArray *noted;   /* of guint32: places in long lines, NULL: none */
  GArray *columns; /* of guint32: their columns */
};

IkuText *
iku_text_take (const char *name, char *bytes, gsize length)
{
  IkuText *self = g_new0 (IkuText, 1);

  g_atomic_ref_count_init (&self->references);
  self->name = g_strdup (name);
  self->bytes = bytes;
  self->length = length;
  return self;
}

IkuText *
iku_text_new (const char *name, GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  char *copy;

  /* What lies beyond is never read, only reported; offsets stay small. */
  length = MIN (length, (gsize) IKU_TEXT_MAX_SIZE + 1);
  copy = g_malloc (length + 1);
  if (length > 0)
    memcpy (copy, data, length);
  copy[length] = '\0';
  return iku_text_take (name, copy, length);
}

IkuText *
iku_text_ref (IkuText *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
iku_text_unref (IkuText *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->noted, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self->starts);
  g_free (self->bytes);
  g_free (self->name);
  g_free (self);
}

const char *
iku_text_get_name (const IkuText *self)
{
  return self->name;
}

const char *
iku_text_get_bytes (const IkuText *self, gsize *length)
{
  if (length != NULL)
    *length = self->length;
  return self->bytes;
}

gsize
iku_text_get_start (const IkuText *self)
{
  return self->length >= 3 && memcmp (self->bytes, "\xef\xbb\xbf", 3) == 0 ? 3
                                                                           : 0;
}

/* The bytes of the character at p, which may be malformed: then 1. */
static gsize
get_character_length (const char *p, const char *end)
{
  guint8 lead = (guint8) *p;
  gsize length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

  if (lead > 0xf4 || (gsize) (end - p) < length)
    return 1;
  for (gsize i = 1; i < length; i++)
    if (((guint8) p[i] & 0xc0) != 0x80)
      return 1;
  return length;
}

/* Of the line from start to end. */
static void
index_columns (IkuText *self, guint32 start, guint32 end)
{
  guint32 column = 1, next = start + STEP;

  if (end - start <= STEP)
    return;
  if (self->noted == NULL)
    {
      self->noted = g_array_new (FALSE, FALSE, sizeof (guint32));
      self->columns = g_array_new (FALSE, FALSE, sizeof (guint32));
    }
  for (guint32 at = start; at < end; column++)
    {
      if (at >= next)
        {
          g_array_append_val (self->noted, at);
          g_array_append_val (self->columns, column);
          next = at + STEP;
        }
      at += (guint32) get_character_length (self->bytes + at,
                                            self->bytes + self->length);
    }
}

static void
index_lines (IkuText *self)
{
  const char *p = self->bytes, *end = p + self->length;
  guint capacity = (guint) (self->length / 32) + 8, n_lines = 1;

  self->starts = g_new (guint32, capacity);
  /* The mark at the start of a file is no character of its first line. */
  self->starts[0] = (guint32) iku_text_get_start (self);
  while ((p = memchr (p, '\n', (gsize) (end - p))) != NULL)
    {
      p++;
      if (n_lines == capacity)
        {
          capacity *= 2;
          self->starts = g_renew (guint32, self->starts, capacity);
        }
      index_columns (self, self->starts[n_lines - 1],
                     (guint32) (p - self->bytes));
      self->starts[n_lines++] = (guint32) (p - self->bytes);
    }
  index_columns (self, self->starts[n_lines - 1], (guint32) self->length);
  self->n_lines = n_lines;
}

/* A text may be shared by threads, and one of them asks first. */
static void
need_lines (const IkuText *text)
{
  IkuText *self = (IkuText *) text;

  if (g_once_init_enter (&self->has_lines))
    {
      index_lines (self);
      g_once_init_leave (&self->has_lines, 1);
    }
}

/* How many of the sorted places are not after offset. */
static guint
count_until (const guint32 *places, guint n_places, gsize offset)
{
  guint low = 0, high = n_places;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (places[middle] <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The last place up to offset in a line that begins at start whose column is
 * known. */
static guint32
find_noted (const IkuText *self, guint32 start, gsize offset, guint *column)
{
  const guint32 *noted;
  guint n;

  *column = 1;
  if (self->noted == NULL)
    return start;
  noted = (const guint32 *) self->noted->data;
  n = count_until (noted, self->noted->len, offset);
  if (n == 0 || noted[n - 1] < start)
    return start;
  *column = g_array_index (self->columns, guint32, n - 1);
  return noted[n - 1];
}

IkuPosition
iku_text_locate (const IkuText *self, gsize offset)
{
  guint line, column;
  const char *p, *target, *end = self->bytes + self->length;

  need_lines (self);
  offset = MIN (offset, self->length);
  line = MAX (count_until (self->starts, self->n_lines, offset), 1);
  p = self->bytes + find_noted (self, self->starts[line - 1], offset, &column);
  target = self->bytes + offset;
  while (p < target)
    {
      gsize length = get_character_length (p, end);

      if (length > (gsize) (target - p))
        break;
      p += length;
      column++;
    }
  return (IkuPosition){ line, column, (gsize) (p - self->bytes) };
}

guint
iku_text_get_line_count (const IkuText *self)
{
  need_lines (self);
  return self->n_lines;
}

IkuSpan
iku_text_get_line (const IkuText *self, guint line)
{
  guint32 start, end;

  need_lines (self);
  g_assert (line >= 1 && line <= self->n_lines);
  start = self->starts[line - 1];
  if (line == self->n_lines)
    end = (guint32) self->length;
  else
    {
      end = self->starts[line] - 1;
      if (end > start && self->bytes[end - 1] == '\r')
        end--;
    }
  return iku_span (start, end);
}

char *
iku_text_dup_span (const IkuText *self, IkuSpan span)
{
  g_assert (span.start <= span.end && span.end <= self->length);

  return g_strndup (self->bytes + span.start, span.end - span.start);
}
