/* format-spell.c - one spelling for each token
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "syntax/format-tokens.h"
#include "syntax/scan.h"

#include "parser.h"

/* Columns that """ and the deepest indentation add to a line. */
#define LONG_MARGIN 64u

static void
set_text (IkuFormatTokens *self, IkuFormatToken *token, const GString *text)
{
  token->text = g_string_chunk_insert_len (self->strings, text->str,
                                           (gssize) text->len);
  token->length = (guint32) text->len;
}

/* Groups of three digits, but not in a whole number of four digits that
 * neither measures nor multiplies: it may be a year.  Digits after the comma
 * stay as they are, since 1,500 draws a warning that 1,5 would not. */
void
iku_format_spell_number (IkuFormatTokens *self, IkuFormatToken *token)
{
  const char *p = token->text, *end = p + token->length;
  const char *comma = memchr (p, ',', token->length);
  const char *whole_end = comma != NULL ? comma : end;
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_grouped;

  for (; p < whole_end; p++)
    if (iku_is_digit (*p) && (*p != '0' || digits->len > 0))
      g_string_append_c (digits, *p);
  if (digits->len == 0)
    g_string_append_c (digits, '0');
  is_grouped = digits->len > 4 || comma != NULL
               || (token->flags & IKU_FORMAT_MEASURED);
  for (gsize i = 0; i < digits->len; i++)
    {
      if (is_grouped && i > 0 && (digits->len - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits->str[i]);
    }
  g_string_append_len (out, whole_end, end - whole_end);
  set_text (self, token, out);
}

/* Whether what """ removes (common indentation, blank ends) leaves text as it
 * is when each line of it stands on one of its own: some line begins without
 * a blank, and neither end is blank. */
static gboolean
survives_long (const char *text, gsize length)
{
  const char *end = text + length, *line = text, *next;
  gboolean has_flush_line = FALSE;
  gsize n_lines = 0;

  if (length == 0 || text[0] == '\n' || g_ascii_isspace (end[-1])
      || strstr (text, "\"\"\"") != NULL || memchr (text, '\r', length) != NULL)
    return FALSE;
  for (; line < end; line = next + 1, n_lines++)
    {
      next = memchr (line, '\n', (gsize) (end - line));
      if (next == NULL)
        next = end;
      if (line < next && !g_ascii_isspace (*line))
        has_flush_line = TRUE;
      else if (n_lines == 0 && strspn (line, " \t") >= (gsize) (next - line))
        return FALSE;
    }
  return has_flush_line && n_lines > 1
         && length + n_lines * LONG_MARGIN < IKU_MAX_STRING;
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n')
      g_string_append (out, "\\n");
    else
      {
        if (text[i] == '"' || text[i] == '\\')
          g_string_append_c (out, '\\');
        g_string_append_c (out, text[i]);
      }
  g_string_append_c (out, '"');
}

/* Text of several lines stands between """, text of one between ". */
static void
spell_text (IkuFormatTokens *self, IkuFormatToken *token, IkuNodeText value)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (survives_long (value.bytes, value.length))
    {
      token->flags |= IKU_FORMAT_LONG;
      g_string_append_len (out, value.bytes, (gssize) value.length);
    }
  else
    append_escaped (out, value.bytes, value.length);
  set_text (self, token, out);
}

void
iku_format_spell (IkuFormatTokens *self, IkuFormatToken *token,
                  const IkuNode *value)
{
  g_autoptr (GString) out = NULL;

  switch (token->kind)
    {
    case T_TEKS:
      spell_text (self, token, value->value.text);
      break;
    case T_NOMOR:
      out = g_string_new_len (value->value.text.bytes,
                              (gssize) value->value.text.length);
      break;
    case T_PERIODE_LIT:
      out = g_string_new (NULL);
      iku_period_print (value->value.period, out);
      break;
    case T_TANGGAL_LIT:
      out = g_string_new (NULL);
      iku_date_print (value->value.date, out);
      break;
    default:
      break;
    }
  if (out != NULL)
    set_text (self, token, out);
}
