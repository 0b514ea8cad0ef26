/* format-tokens.c - the tokens of a text as the formatter writes them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "syntax/format-tokens.h"
#include "syntax/tokens.h"

#include "parser.h"

static void
append_token (IkuFormatTokens *self, int kind, IkuSpan span,
              const IkuNode *value)
{
  IkuFormatToken token = { .kind = kind,
                           .span = span,
                           .text = self->bytes + span.start,
                           .length = span.end - span.start };

  iku_format_spell (self, &token, value);
  g_array_append_val (self->tokens, token);
}

static void
note_faults (IkuFormatTokens *self, const IkuFindings *findings)
{
  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    {
      const IkuFinding *finding = iku_findings_nth (findings, i);

      if (finding->code->severity == IKU_SEVERITY_ERROR)
        g_array_append_val (self->faults, finding->place.span.start);
    }
}

static void
note_comments (IkuFormatTokens *self, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      IkuFormatComment comment = { .span = g_array_index (spans, IkuSpan, i) };

      while (g_ascii_isspace (self->bytes[comment.span.end - 1]))
        comment.span.end--;
      g_array_append_val (self->comments, comment);
    }
}

static void
scan (IkuFormatTokens *self)
{
  g_autoptr (IkuTokens) reader = iku_tokens_new (self->module);
  IkuToken token;

  do
    {
      token = iku_tokens_next (reader);
      append_token (self, token.token, token.span, token.value.node);
    }
  while (token.token != 0);
  note_faults (self, reader->build.findings);
  note_comments (self, reader->build.comments);
  /* The parser may have given up before. */
  self->is_complete = !reader->build.stopped
                      && self->comments->len == self->module->n_comments;
}

static void
drop_tokens (IkuFormatTokens *self)
{
  guint n = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    if (!(iku_format_tokens_nth (self, i)->flags & IKU_FORMAT_DROPPED))
      g_array_index (self->tokens, IkuFormatToken, n++)
          = *iku_format_tokens_nth (self, i);
  g_array_set_size (self->tokens, n);
}

guint
iku_format_measure (const char *text, gsize length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p += g_utf8_skip[(guchar) *p])
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static gboolean
is_infix (const IkuFormatToken *token)
{
  switch (token->kind)
    {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
    case '=':
    case '<':
    case '>':
    case T_NE:
    case T_LE:
    case T_GE:
    case T_DAN:
    case T_ATAU:
    case T_ANTARA:
    case T_DALAM:
      return !(token->flags & IKU_FORMAT_GLUE_RIGHT);
    default:
      return FALSE;
    }
}

static guint
count_line_ends (const IkuFormatTokens *self, guint32 start, guint32 end)
{
  guint n = 0;

  for (guint32 i = start; i < end; i++)
    n += self->bytes[i] == '\n';
  return n;
}

/* Comments stand before the token that follows them.  Operators begin lines,
 * so that what is said after one is moved before it, but not where parts of
 * the text are to stay as they are. */
static void
attach_comments (IkuFormatTokens *self)
{
  gboolean may_move = !self->module->has_errors;
  guint32 last_end = 0;
  guint next = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      IkuFormatToken *token = &g_array_index (self->tokens, IkuFormatToken, i);

      token->first_comment = next;
      for (; next < self->comments->len; next++)
        {
          IkuFormatComment *comment
              = &g_array_index (self->comments, IkuFormatComment, next);
          guint n_lines;

          if (comment->span.start >= token->span.start && token->kind != 0)
            break;
          n_lines = count_line_ends (self, last_end, comment->span.start);
          comment->trails = i > 0 && n_lines == 0;
          comment->has_blank = n_lines > 1;
          last_end = comment->span.end;
        }
      token->last_comment = next;
      if (count_line_ends (self, last_end, token->span.start) > 1)
        token->flags |= IKU_FORMAT_BLANK;
      last_end = token->span.end;
      if (i > 0 && may_move && is_infix (token - 1)
          && token->last_comment > token->first_comment)
        {
          token[-1].last_comment = token->last_comment;
          token->first_comment = token->last_comment;
        }
    }
}

IkuFormatTokens *
iku_format_tokens_new (const IkuModule *module)
{
  IkuFormatTokens *self = g_new0 (IkuFormatTokens, 1);

  self->module = module;
  self->bytes = iku_text_get_bytes (module->text, NULL);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (IkuFormatToken));
  self->comments = g_array_new (FALSE, FALSE, sizeof (IkuFormatComment));
  self->faults = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->strings = g_string_chunk_new (4096);
  scan (self);
  if (!self->is_complete)
    return self;

  iku_format_mark (self);
  drop_tokens (self);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      IkuFormatToken *token = &g_array_index (self->tokens, IkuFormatToken, i);

      if (token->kind == T_ANGKA)
        iku_format_spell_number (self, token);
      token->width = token->flags & IKU_FORMAT_LONG
                         ? 3
                         : iku_format_measure (token->text, token->length);
    }
  attach_comments (self);
  return self;
}

void
iku_format_tokens_free (IkuFormatTokens *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->tokens);
  g_array_unref (self->comments);
  g_array_unref (self->faults);
  g_string_chunk_free (self->strings);
  g_free (self);
}

guint
iku_format_tokens_find (const IkuFormatTokens *self, guint32 offset)
{
  guint low = 0, high = self->tokens->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (iku_format_tokens_nth (self, middle)->span.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
iku_format_tokens_has_blank (const IkuFormatTokens *self, guint index)
{
  const IkuFormatToken *token = iku_format_tokens_nth (self, index);
  int before = index > 0 ? token[-1].kind : '(';

  if ((token->flags & IKU_FORMAT_GLUE_LEFT) || before == '(' || before == '['
      || before == '^' || before == '.' || before == T_TITIK2
      || (token[-1].flags & IKU_FORMAT_GLUE_RIGHT))
    return FALSE;
  return token->kind != T_TITIK2
         && (token->kind >= 128 || token->kind == 0
             || strchr (",;)]%[^.", token->kind) == NULL);
}

guint
iku_format_tokens_measure (const IkuFormatTokens *self, guint first,
                           guint count)
{
  guint width = 0;

  for (guint i = first; i < MIN (first + count, self->tokens->len); i++)
    width += iku_format_tokens_nth (self, i)->width
             + (i > first && iku_format_tokens_has_blank (self, i));
  return width;
}

gboolean
iku_format_tokens_equal (const IkuFormatTokens *a, const IkuFormatTokens *b)
{
  if (a->tokens->len != b->tokens->len || a->comments->len != b->comments->len)
    return FALSE;
  for (guint i = 0; i < a->tokens->len; i++)
    {
      const IkuFormatToken *x = iku_format_tokens_nth (a, i);
      const IkuFormatToken *y = iku_format_tokens_nth (b, i);

      /* A name may begin a line here and not there. */
      if ((x->kind == T_NAMA_AWAL ? T_NAMA : x->kind)
          != (y->kind == T_NAMA_AWAL ? T_NAMA : y->kind))
        return FALSE;
      if (x->length != y->length || memcmp (x->text, y->text, x->length) != 0)
        return FALSE;
    }
  for (guint i = 0; i < a->comments->len; i++)
    {
      IkuSpan x = g_array_index (a->comments, IkuFormatComment, i).span;
      IkuSpan y = g_array_index (b->comments, IkuFormatComment, i).span;

      if (x.end - x.start != y.end - y.start
          || memcmp (a->bytes + x.start, b->bytes + y.start, x.end - x.start)
                 != 0)
        return FALSE;
    }
  return TRUE;
}
