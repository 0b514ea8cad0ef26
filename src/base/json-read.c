/* json-read.c - reading JSON
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/json.h"

#define DEEPEST 256u

typedef struct
{
  const char *text;
  const char *end;
  const char *at;      /* next byte to read */
  const char *counted; /* line and column are those of this byte */
  guint line;
  guint column;
  GString *scratch; /* a string with escapes, unescaped */
  IkuJsonHandler handler;
  gpointer data;
  guint depth;
  char closers[DEEPEST]; /* what ends each open container */
} Reader;

/* Never goes back, so that all positions together cost one pass. */
static IkuPosition
locate (Reader *self, const char *p)
{
  for (; self->counted < p; self->counted++)
    if (*self->counted == '\n')
      {
        self->line++;
        self->column = 1;
      }
    else if (((guint8) *self->counted & 0xc0) != 0x80)
      self->column++;
  return (IkuPosition){ self->line, self->column, (gsize) (p - self->text) };
}

static IkuJsonStatus
emit (Reader *self, IkuJsonEvent event, const char *from, const char *text,
      gsize length)
{
  return self->handler (event, text, length, locate (self, from), self->data)
             ? IKU_JSON_OK
             : IKU_JSON_STOPPED;
}

static void
skip_blanks (Reader *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r'
             || *self->at == '\t'))
    self->at++;
}

/* Four hexadecimal digits at p, or -1. */
static gint
read_hex (const char *p)
{
  gint value = 0;

  for (guint i = 0; i < 4; i++)
    {
      gint digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* \uXXXX at self->at, or two of them that make one character. */
static IkuJsonStatus
read_unicode (Reader *self)
{
  const char *p = self->at;
  gint value, low;

  if (self->end - p < 6)
    return IKU_JSON_TRUNCATED;
  value = read_hex (p + 2);
  if (value < 0 || (value >= 0xdc00 && value <= 0xdfff))
    return IKU_JSON_BAD_ESCAPE;
  p += 6;
  if (value >= 0xd800 && value <= 0xdbff)
    {
      if (p < self->end && *p != '\\')
        return IKU_JSON_BAD_ESCAPE;
      if (self->end - p < 6)
        return IKU_JSON_TRUNCATED;
      low = p[1] == 'u' ? read_hex (p + 2) : -1;
      if (low < 0xdc00 || low > 0xdfff)
        return IKU_JSON_BAD_ESCAPE;
      value = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
      p += 6;
    }
  g_string_append_unichar (self->scratch, (gunichar) value);
  self->at = p;
  return IKU_JSON_OK;
}

static IkuJsonStatus
read_escape (Reader *self)
{
  static const char letters[] = "\"\\/bfnrt", plain[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (self->end - self->at < 2)
    return IKU_JSON_TRUNCATED;
  if (self->at[1] == 'u')
    return read_unicode (self);
  found = strchr (letters, self->at[1]);
  if (found == NULL)
    return IKU_JSON_BAD_ESCAPE;
  g_string_append_c (self->scratch, plain[found - letters]);
  self->at += 2;
  return IKU_JSON_OK;
}

/* From the opening quote; most strings have no escape and are passed on
 * where they stand. */
static IkuJsonStatus
read_string (Reader *self, IkuJsonEvent event)
{
  const char *start = self->at++, *from = self->at;
  gboolean escaped = FALSE;

  for (;;)
    {
      IkuJsonStatus status;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\'
             && (guint8) *self->at >= 0x20)
        self->at++;
      if (self->at == self->end)
        return IKU_JSON_TRUNCATED;
      if ((guint8) *self->at < 0x20)
        return IKU_JSON_SYNTAX;
      if (!escaped && *self->at == '"')
        return emit (self, event, start, from, (gsize) (self->at++ - from));

      if (!escaped)
        g_string_truncate (self->scratch, 0);
      escaped = TRUE;
      g_string_append_len (self->scratch, from, self->at - from);
      if (*self->at == '"')
        {
          self->at++;
          return emit (self, event, start, self->scratch->str,
                       self->scratch->len);
        }
      status = read_escape (self);
      if (status != IKU_JSON_OK)
        return status;
      from = self->at;
    }
}

static IkuJsonStatus
skip_digits (Reader *self)
{
  if (self->at == self->end)
    return IKU_JSON_TRUNCATED;
  if (!g_ascii_isdigit (*self->at))
    return IKU_JSON_SYNTAX;
  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return IKU_JSON_OK;
}

static IkuJsonStatus
read_number (Reader *self)
{
  const char *start = self->at;
  IkuJsonStatus status = IKU_JSON_OK;

  if (*self->at == '-')
    self->at++;
  if (self->at < self->end && *self->at == '0')
    self->at++;
  else
    status = skip_digits (self);
  if (status == IKU_JSON_OK && self->at < self->end && *self->at == '.')
    {
      self->at++;
      status = skip_digits (self);
    }
  if (status == IKU_JSON_OK && self->at < self->end
      && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      status = skip_digits (self);
    }
  if (status != IKU_JSON_OK)
    return status;
  return emit (self, IKU_JSON_NUMBER, start, start, (gsize) (self->at - start));
}

static IkuJsonStatus
read_word (Reader *self, IkuJsonEvent event, const char *word)
{
  const char *start = self->at;

  for (; *word != '\0'; word++, self->at++)
    {
      if (self->at == self->end)
        return IKU_JSON_TRUNCATED;
      if (*self->at != *word)
        return IKU_JSON_SYNTAX;
    }
  return emit (self, event, start, start, (gsize) (self->at - start));
}

static IkuJsonStatus
open_container (Reader *self, IkuJsonEvent event, char closer)
{
  const char *start = self->at;

  if (self->depth == DEEPEST)
    return IKU_JSON_TOO_DEEP;
  self->closers[self->depth++] = closer;
  self->at++;
  return emit (self, event, start, start, 1);
}

static IkuJsonStatus
close_container (Reader *self)
{
  const char *start = self->at++;

  self->depth--;
  return emit (self, *start == '}' ? IKU_JSON_END_OBJECT : IKU_JSON_END_ARRAY,
               start, start, 1);
}

/* A key and its colon. */
static IkuJsonStatus
read_key (Reader *self)
{
  IkuJsonStatus status;

  skip_blanks (self);
  if (self->at == self->end)
    return IKU_JSON_TRUNCATED;
  if (*self->at != '"')
    return IKU_JSON_SYNTAX;
  status = read_string (self, IKU_JSON_KEY);
  if (status != IKU_JSON_OK)
    return status;
  skip_blanks (self);
  if (self->at == self->end)
    return IKU_JSON_TRUNCATED;
  if (*self->at != ':')
    return IKU_JSON_SYNTAX;
  self->at++;
  return IKU_JSON_OK;
}

/* A whole scalar, or the opening of a container. */
static IkuJsonStatus
read_value (Reader *self)
{
  skip_blanks (self);
  if (self->at == self->end)
    return IKU_JSON_TRUNCATED;
  switch (*self->at)
    {
    case '{':
      return open_container (self, IKU_JSON_BEGIN_OBJECT, '}');
    case '[':
      return open_container (self, IKU_JSON_BEGIN_ARRAY, ']');
    case '"':
      return read_string (self, IKU_JSON_STRING);
    case 't':
      return read_word (self, IKU_JSON_TRUE, "true");
    case 'f':
      return read_word (self, IKU_JSON_FALSE, "false");
    case 'n':
      return read_word (self, IKU_JSON_NULL, "null");
    default:
      return *self->at == '-' || g_ascii_isdigit (*self->at)
                 ? read_number (self)
                 : IKU_JSON_SYNTAX;
    }
}

/* What stands between values: commas, keys and closing brackets, up to where
 * the next value begins or the outermost one has ended. */
static IkuJsonStatus
read_between (Reader *self, gboolean *is_done)
{
  gboolean is_first = self->at[-1] == '{' || self->at[-1] == '[';
  IkuJsonStatus status;

  for (; self->depth > 0; is_first = FALSE)
    {
      char closer = self->closers[self->depth - 1];

      skip_blanks (self);
      if (self->at == self->end)
        return IKU_JSON_TRUNCATED;
      if (*self->at != closer)
        {
          if (!is_first && *self->at++ != ',')
            {
              self->at--;
              return IKU_JSON_SYNTAX;
            }
          return closer == '}' ? read_key (self) : IKU_JSON_OK;
        }
      status = close_container (self);
      if (status != IKU_JSON_OK)
        return status;
    }
  *is_done = TRUE;
  return IKU_JSON_OK;
}

static IkuJsonStatus
read_document (Reader *self)
{
  gboolean is_done = FALSE;
  IkuJsonStatus status = IKU_JSON_OK;

  while (status == IKU_JSON_OK && !is_done)
    {
      status = read_value (self);
      if (status == IKU_JSON_OK)
        status = read_between (self, &is_done);
    }
  if (status != IKU_JSON_OK)
    return status;
  skip_blanks (self);
  return self->at == self->end ? IKU_JSON_OK : IKU_JSON_TRAILING;
}

IkuJsonStatus
iku_json_read (const char *text, gsize length, IkuJsonHandler handler,
               gpointer data, IkuPosition *where)
{
  g_autofree Reader *self = g_new0 (Reader, 1);
  IkuJsonStatus status;
  const char *bad;

  self->text = self->at = self->counted = text;
  self->end = text + length;
  self->line = self->column = 1;
  self->handler = handler;
  self->data = data;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self->at = self->counted = text + 3;

  if (!g_utf8_validate_len (text, length, &bad))
    {
      status = *bad == '\0' ? IKU_JSON_SYNTAX : IKU_JSON_BAD_UTF8;
      self->at = bad;
    }
  else
    {
      self->scratch = g_string_new (NULL);
      status = read_document (self);
      g_string_free (self->scratch, TRUE);
    }
  if (status != IKU_JSON_OK && where != NULL)
    *where = locate (self, self->at);
  return status;
}
