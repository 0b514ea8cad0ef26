/* json-write.c - writing JSON
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/json.h"

#define DEEPEST 64u

void
iku_json_writer_init (IkuJsonWriter *self, IkuSink *sink)
{
  *self = (IkuJsonWriter){ .sink = sink };
}

static void
start_line (IkuJsonWriter *self)
{
  iku_sink_putc (self->sink, '\n');
  iku_sink_fill (self->sink, ' ', (gsize) self->depth * 2);
}

/* What comes before a value or a key. */
static void
separate (IkuJsonWriter *self)
{
  guint64 bit;

  if (self->after_key)
    {
      self->after_key = FALSE;
      return;
    }
  if (self->depth == 0)
    return;
  bit = G_GUINT64_CONSTANT (1) << (self->depth - 1);
  if ((self->has_items & bit) != 0)
    iku_sink_putc (self->sink, ',');
  self->has_items |= bit;
  start_line (self);
}

static void
begin (IkuJsonWriter *self, char bracket)
{
  g_assert (self->depth < DEEPEST);

  separate (self);
  iku_sink_putc (self->sink, bracket);
  self->has_items &= ~(G_GUINT64_CONSTANT (1) << self->depth);
  self->depth++;
}

static void
end (IkuJsonWriter *self, char bracket)
{
  g_assert (self->depth > 0 && !self->after_key);

  self->depth--;
  if ((self->has_items >> self->depth & 1) != 0)
    start_line (self);
  iku_sink_putc (self->sink, bracket);
  /* A document is a whole number of lines. */
  if (self->depth == 0)
    iku_sink_putc (self->sink, '\n');
}

void
iku_json_begin_object (IkuJsonWriter *self)
{
  begin (self, '{');
}

void
iku_json_end_object (IkuJsonWriter *self)
{
  end (self, '}');
}

void
iku_json_begin_array (IkuJsonWriter *self)
{
  begin (self, '[');
}

void
iku_json_end_array (IkuJsonWriter *self)
{
  end (self, ']');
}

static void
write_escape (IkuSink *sink, char c)
{
  static const char plain[] = "\"\\\n\t\r\b\f", letters[] = "\"\\ntrbf";
  const char *hex = "0123456789abcdef", *found = strchr (plain, c);

  if (found != NULL)
    {
      iku_sink_putc (sink, '\\');
      iku_sink_putc (sink, letters[found - plain]);
      return;
    }
  iku_sink_puts (sink, "\\u00");
  iku_sink_putc (sink, hex[(guint8) c >> 4]);
  iku_sink_putc (sink, hex[c & 15]);
}

static void
write_escaped (IkuSink *sink, const char *text, const char *stop)
{
  const char *from = text;

  for (; text < stop; text++)
    if ((guint8) *text < 0x20 || *text == '"' || *text == '\\')
      {
        iku_sink_write (sink, from, (gsize) (text - from));
        write_escape (sink, *text);
        from = text + 1;
      }
  iku_sink_write (sink, from, (gsize) (text - from));
}

static void
write_string (IkuSink *sink, const char *text)
{
  const char *stop;

  iku_sink_putc (sink, '"');
  while (!g_utf8_validate (text, -1, &stop))
    {
      write_escaped (sink, text, stop);
      iku_sink_puts (sink, "\xef\xbf\xbd");
      text = stop + 1;
    }
  write_escaped (sink, text, stop);
  iku_sink_putc (sink, '"');
}

void
iku_json_key (IkuJsonWriter *self, const char *key)
{
  separate (self);
  write_string (self->sink, key);
  iku_sink_puts (self->sink, ": ");
  self->after_key = TRUE;
}

void
iku_json_string (IkuJsonWriter *self, const char *text)
{
  separate (self);
  if (text == NULL)
    iku_sink_puts (self->sink, "null");
  else
    write_string (self->sink, text);
}

void
iku_json_uint (IkuJsonWriter *self, guint64 value)
{
  separate (self);
  iku_sink_put_uint (self->sink, value);
}

void
iku_json_bool (IkuJsonWriter *self, gboolean value)
{
  separate (self);
  iku_sink_puts (self->sink, value ? "true" : "false");
}

void
iku_json_null (IkuJsonWriter *self)
{
  separate (self);
  iku_sink_puts (self->sink, "null");
}

void
iku_json_member_string (IkuJsonWriter *self, const char *key, const char *text)
{
  iku_json_key (self, key);
  iku_json_string (self, text);
}

void
iku_json_member_uint (IkuJsonWriter *self, const char *key, guint64 value)
{
  iku_json_key (self, key);
  iku_json_uint (self, value);
}

void
iku_json_member_bool (IkuJsonWriter *self, const char *key, gboolean value)
{
  iku_json_key (self, key);
  iku_json_bool (self, value);
}

void
iku_json_member_null (IkuJsonWriter *self, const char *key)
{
  iku_json_key (self, key);
  iku_json_null (self);
}
