/* scan-string.c - text between quotation marks
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A string that is not closed ends with its line, so that one finding is all
 * that comes of it.  Each byte is looked at a bounded number of times.
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/scan.h"

#include "parser.h"

#define LONG_QUOTE 3u

static gboolean
is_at (const char *p, const char *end, const char *sign)
{
  gsize length = strlen (sign);

  return (gsize) (end - p) >= length && memcmp (p, sign, length) == 0;
}

/* Bytes of a closing quotation mark as Word writes it, or 0. */
static guint32
word_quote_length (const char *p, const char *end)
{
  static const char *const quotes[]
      = { "\u201d", "\u201c", "\u2019", "\u2018", "\u201e", "\u2033" };

  if ((guchar) *p != 0xe2)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (is_at (p, end, quotes[i]))
      return (guint32) strlen (quotes[i]);
  return 0;
}

/* Reads the escapes of a content; the result is no longer than it. */
static IkuNodeText
unescape (IkuScanner *self, IkuSpan content)
{
  char *bytes
      = iku_arena_alloc (self->build->arena, content.end - content.start + 1);
  char *out = bytes;

  for (guint32 i = content.start; i < content.end; i++)
    {
      char c = self->bytes[i];

      if (c == '\\' && i + 1 < content.end)
        {
          c = self->bytes[++i];
          if (c == 'n')
            c = '\n';
          else if (c != '"' && c != '\\')
            {
              guint32 length = (guint32) (iku_next_char (self->bytes + i)
                                          - (self->bytes + i));
              g_autofree char *what = g_strndup (self->bytes + i, length);

              iku_scan_fault (self, &iku_code_bad_escape,
                              iku_span (i - 1, i + length), what, NULL);
            }
        }
      *out++ = c;
    }
  *out = '\0';
  return (IkuNodeText){ bytes, (gsize) (out - bytes) };
}

static int
make_text (IkuScanner *self, IkuValue *value, IkuSpan span, IkuSpan content,
           gboolean has_escapes)
{
  IkuNode *node = iku_build_leaf (self->build, IKU_NODE_TEXT, span);

  if (content.end - content.start > IKU_MAX_STRING)
    {
      iku_scan_fault (self, &iku_code_long_string,
                      iku_span (span.start, content.start), NULL, NULL);
      content.end = content.start;
    }
  if (has_escapes)
    node->value.text = unescape (self, content);
  else
    node->value.text
        = (IkuNodeText){ iku_arena_strndup (self->build->arena,
                                            self->bytes + content.start,
                                            content.end - content.start),
                         content.end - content.start };
  value->node = node;
  return T_TEKS;
}

/* The content of a string that its line ends: without blanks at the end, and
 * without a { that was meant to open the block. */
static guint32
end_of_line_content (const IkuScanner *self, guint32 start, guint32 end)
{
  guint32 full;

  while (end > start && g_ascii_isspace (self->bytes[end - 1]))
    end--;
  full = end;
  if (end > start && self->bytes[end - 1] == '{')
    for (end--; end > start && self->bytes[end - 1] == ' ';)
      end--;
  return end > start ? end : full;
}

/* Reads over a line; *close is set to where a quote stands, length of it. */
static guint32
find_quote (const IkuScanner *self, guint32 from, char mark,
            guint32 *close_length, gboolean *has_escapes)
{
  const char *p = self->bytes + from, *end = self->bytes + self->length;
  const char *word_close = NULL;

  for (; p < end && *p != '\n'; p++)
    if (*p == '"' || (*p == '\'' && mark == '\''))
      {
        *close_length = 1;
        return (guint32) (p - self->bytes);
      }
    else if (*p == '\\' && p + 1 < end && p[1] != '\n')
      {
        *has_escapes = TRUE;
        p++;
      }
    else if (word_quote_length (p, end) != 0)
      {
        word_close = p;
        if (mark != '"')
          break;
      }

  if (word_close != NULL)
    {
      *close_length = word_quote_length (word_close, end);
      return (guint32) (word_close - self->bytes);
    }
  *close_length = 0;
  return (guint32) (p - self->bytes);
}

/* Names both signs of a string from Word in one finding. */
static void
report_word_quotes (IkuScanner *self, IkuSpan open, IkuSpan close)
{
  gboolean is_open = self->bytes[open.start] != '"';
  IkuSpan place = is_open ? open : close;
  g_autofree char *sign
      = g_strndup (self->bytes + place.start, place.end - place.start);
  IkuFinding *finding
      = iku_scan_fault (self, &iku_code_word_sign, place, sign, "\"");
  IkuFindings *findings = self->build->findings;
  IkuFix *fix;

  if (finding == NULL)
    return;
  fix = iku_finding_fix (findings, finding, TRUE, &iku_phrase_replace_by, "\"",
                         NULL);
  if (is_open)
    iku_fix_edit (findings, fix, iku_place (self->build->text, open), "\"");
  if (self->bytes[close.start] != '"')
    iku_fix_edit (findings, fix, iku_place (self->build->text, close), "\"");
}

int
iku_scan_word_string (IkuScanner *self, IkuValue *value, IkuSpan *span,
                      guint32 open_length)
{
  IkuSpan open = iku_span (span->start, span->start + open_length);
  char mark = self->bytes[open.start];
  gboolean has_escapes = FALSE;
  guint32 close_length, end;
  IkuSpan content;

  end = find_quote (self, open.end, mark, &close_length, &has_escapes);
  content = iku_span (open.end, end);
  if (close_length == 0)
    {
      iku_scan_fault (self, &iku_code_open_string, open, NULL, NULL);
      content.end = end_of_line_content (self, content.start, end);
    }
  else if (mark != '"' || self->bytes[end] != '"')
    report_word_quotes (self, open, iku_span (end, end + close_length));
  span->end = content.end + close_length;
  return make_text (self, value, *span, content, has_escapes);
}

/* How many blanks begin every line but the first that has anything else. */
static gsize
common_indentation (const char *text, gsize length)
{
  gsize common = G_MAXSIZE;

  for (const char *p = memchr (text, '\n', length); p != NULL;
       p = memchr (p, '\n', (gsize) (text + length - p)))
    {
      gsize indent = 0;

      for (p++; p < text + length && (*p == ' ' || *p == '\t'); p++)
        indent++;
      if (p < text + length && *p != '\n' && *p != '\r')
        common = MIN (common, indent);
    }
  return common == G_MAXSIZE ? 0 : common;
}

/* Without the common indentation, a blank first and a blank last line. */
static IkuNodeText
dedent (IkuScanner *self, IkuSpan content)
{
  const char *p = self->bytes + content.start;
  const char *end = self->bytes + content.end;
  gsize common = common_indentation (p, content.end - content.start);
  char *bytes
      = iku_arena_alloc (self->build->arena, content.end - content.start + 1);
  char *out = bytes;
  const char *first = p;

  while (first < end && g_ascii_isspace (*first) && *first != '\n')
    first++;
  if (first < end && *first == '\n')
    p = first;
  while (p < end)
    {
      const char *line = p;

      if (*p == '\n')
        for (p++; p < end && (gsize) (p - line) <= common
                  && (*p == ' ' || *p == '\t');)
          p++;
      if (*line == '\n' && out > bytes)
        *out++ = '\n';
      for (; p < end && *p != '\n'; p++)
        if (*p != '\r')
          *out++ = *p;
    }
  while (out > bytes && g_ascii_isspace (out[-1]))
    out--;
  *out = '\0';
  return (IkuNodeText){ bytes, (gsize) (out - bytes) };
}

static int
scan_long_text (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  IkuSpan open = iku_span (span->start, span->start + LONG_QUOTE);
  const char *end = self->bytes + self->length;
  const char *p = self->bytes + open.end;
  IkuSpan content;

  while (p < end && !is_at (p, end, "\"\"\""))
    p++;
  content = iku_span (open.end, (guint32) (p - self->bytes));
  span->end = MIN (content.end + LONG_QUOTE, self->length);
  if (p == end)
    {
      iku_scan_fault (self, &iku_code_open_long_text, open, NULL, NULL);
      self->build->cut_short = TRUE;
    }
  if (content.end - content.start > IKU_MAX_STRING && p < end)
    return make_text (self, value, *span, content, FALSE);
  value->node = iku_build_leaf (self->build, IKU_NODE_TEXT, *span);
  value->node->value.text = dedent (self, content);
  return T_TEKS;
}

int
iku_scan_string (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *p = self->bytes + span->start;

  if (is_at (p, self->bytes + self->length, "\"\"\""))
    return scan_long_text (self, value, span);
  return iku_scan_word_string (self, value, span, 1);
}
