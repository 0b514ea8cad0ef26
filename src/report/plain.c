/* plain.c - text that does a terminal no harm
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "report/plain.h"

#define REPLACEMENT ((gunichar) 0xfffd)

static gboolean
is_harmful (gunichar c)
{
  return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0)
         || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
         || c == 0x200e || c == 0x200f || c == 0x061c || c == 0x2028
         || c == 0x2029;
}

gunichar
iku_plain_get_character (const char *p, const char *end, gsize *length)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *length = 1;
      return REPLACEMENT;
    }
  *length = (gsize) (g_utf8_next_char (p) - p);
  return is_harmful (c) ? REPLACEMENT : c;
}

guint
iku_plain_get_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

void
iku_plain_put_character (IkuSink *sink, gunichar character)
{
  char bytes[6];

  iku_sink_write (sink, bytes, (gsize) g_unichar_to_utf8 (character, bytes));
}

void
iku_plain_write (IkuSink *sink, const char *text, gint indent)
{
  const char *end = text + strlen (text);

  while (text < end)
    {
      gsize length = 1;

      if (*text != '\n')
        iku_plain_put_character (sink,
                                 iku_plain_get_character (text, end, &length));
      else if (indent < 0)
        iku_sink_putc (sink, ' ');
      else
        {
          iku_sink_putc (sink, '\n');
          iku_sink_fill (sink, ' ', (gsize) indent);
        }
      text += length;
    }
}

guint
iku_plain_measure (const char *text)
{
  const char *end = text + strlen (text);
  guint width = 0, widest = 0;

  while (text < end)
    {
      gsize length = 1;

      if (*text == '\n')
        width = 0;
      else
        width += iku_plain_get_width (
            iku_plain_get_character (text, end, &length));
      widest = MAX (widest, width);
      text += length;
    }
  return widest;
}
