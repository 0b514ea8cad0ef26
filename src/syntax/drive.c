/* drive.c - feeds the parser with tokens
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/recover.h"

IkuToken
iku_parser_peek (IkuParser *self, guint nth)
{
  while (self->n_ahead <= nth)
    iku_scanner_next (self->build->scanner, &self->ahead[self->n_ahead++]);
  return self->ahead[nth];
}

void
iku_parser_drop (IkuParser *self, guint n)
{
  self->n_ahead -= n;
  if (self->n_ahead > 0)
    memmove (self->ahead, self->ahead + n, self->n_ahead * sizeof *self->ahead);
}

void
iku_parser_put_back (IkuParser *self, const IkuToken *token)
{
  memmove (self->ahead + 1, self->ahead, self->n_ahead * sizeof *self->ahead);
  self->ahead[0] = *token;
  self->n_ahead++;
}

/* Brackets nested deeper than trees may be are read as one broken part. */
static void
skip_brackets (IkuParser *self)
{
  IkuBuilder *build = self->build;
  IkuToken open = iku_parser_peek (self, 0), token;
  gsize depth = 0;

  if (iku_build_may_report (build, open.span))
    iku_findings_add (build->findings, &iku_code_too_deep,
                      iku_place (build->text, open.span), NULL);
  do
    {
      token = iku_parser_peek (self, 0);
      iku_parser_drop (self, 1);
      if (iku_token_is_sign (token.token, "([{"))
        depth++;
      else if (token.token == ')' || token.token == ']' || token.token == '}')
        depth--;
    }
  while (depth > 0 && token.token != T_END);
  build->cut_short |= token.token == T_END;
  if (token.token == T_END)
    iku_parser_put_back (self, &token);
  open.token = T_RUSAK;
  open.fault = open.span.start;
  open.span.end = token.span.end;
  iku_parser_put_back (self, &open);
}

gsize
iku_parser_count_symbols (const IkuParser *self, guint n)
{
  /* But for the bottom, and what an expression starts with. */
  gsize most
      = iku_parser_get_depth (self->stack) - (self->build->start != 0 ? 2 : 1);
  guint32 start;
  gsize count = 0;

  if (n == 0)
    return 0;
  start = iku_build_recent (self->build, n - 1).span.start;
  while (count < most
         && iku_parser_get_span (self->stack, count).start >= start)
    count++;
  return count;
}

void
iku_parser_forget (IkuParser *self, gsize n)
{
  gsize level = iku_parser_get_depth (self->stack) - n;

  iku_parser_pop (self->stack, n);
  while (self->depth > 0 && self->open[self->depth - 1].level > level)
    self->depth--;
}

void
iku_parser_rewind (IkuParser *self, guint n)
{
  iku_parser_forget (self, iku_parser_count_symbols (self, n));
  for (guint i = 0; i < n; i++)
    {
      IkuToken token = iku_build_recent (self->build, 0);

      iku_parser_put_back (self, &token);
      self->build->n_tokens--;
    }
}

guint
iku_parser_get_indent (const IkuParser *self, const IkuToken *token)
{
  return iku_scan_get_indent (self->build->scanner, token->span.start);
}

/* What closes a block stands under its keyword. */
static void
close_bracket (IkuParser *self, const IkuToken *token)
{
  const IkuOpenBlock *open = &self->open[--self->depth];
  guint indent;

  if (token->token != '}' || open->head.token == 0
      || self->suspect_close.end > 0)
    return;
  indent = iku_parser_get_indent (self, token);
  if (indent != G_MAXUINT && iku_parser_get_indent (self, &open->head) < indent)
    self->suspect_close = token->span;
}

/* What a block holds stands deeper than its keyword. */
static void
take_keyword (IkuParser *self, const IkuToken *token)
{
  IkuBuilder *build = self->build;
  const IkuOpenBlock *open = self->open + self->depth;
  guint indent;

  build->head = *token;
  self->n_repairs = 0;
  self->n_since += IKU_ECHO;
  if (self->depth == 0 || (--open)->head.token == 0
      || self->suspect.head.token != 0)
    return;
  indent = iku_parser_get_indent (self, token);
  if (indent <= iku_parser_get_indent (self, &open->head) && indent != G_MAXUINT
      && iku_parser_get_indent (self, &open->head) != G_MAXUINT)
    {
      self->suspect = *open;
      self->suspect.until = token->span;
    }
}

/* Where the next token will stand among the recent ones. */
static inline IkuToken *
get_slot (IkuBuilder *build)
{
  return &build->recent[build->n_tokens % IKU_N_RECENT];
}

/* Keeps account of a token that was taken, in its slot. */
static inline void
note_taken (IkuParser *self, const IkuToken *token)
{
  IkuBuilder *build = self->build;

  /* A fault of the scanner is an error, too. */
  if (G_UNLIKELY (token->fault != IKU_NOWHERE)
      && token->fault >= iku_build_recent (build, 0).span.end)
    self->n_since = 0;
  else
    self->n_since++;
  switch (token->token)
    {
    case '(':
    case '[':
    case '{':
      self->open[self->depth++]
          = (IkuOpenBlock){ token->token, token->span, build->head, token->span,
                            iku_parser_find_token (self->stack) };
      break;
    case ')':
    case ']':
    case '}':
      close_bracket (self, token);
      break;
    default:
      if (iku_token_begins_item (token->token))
        take_keyword (self, token);
      break;
    }
  build->n_tokens++;
}

/* Of a token in its slot. */
static inline IkuParserStatus
take (IkuParser *self, const IkuToken *token)
{
  IkuParserStatus status = iku_parser_push (self->stack, token, self->build);

  if (G_LIKELY (status != IKU_PARSER_REFUSED))
    note_taken (self, token);
  return status;
}

IkuParserStatus
iku_parser_take (IkuParser *self, const IkuToken *token)
{
  IkuToken *slot = get_slot (self->build);

  *slot = *token;
  return take (self, slot);
}

/* One token more, or what an error at it asks for.  It is read right into
 * its slot: a copy of what was just written would wait for it. */
static IkuParserStatus
step (IkuParser *self)
{
  IkuToken *next = get_slot (self->build);
  IkuParserStatus status;

  if (G_LIKELY (self->n_ahead == 0))
    iku_scanner_next (self->build->scanner, next);
  else
    {
      *next = self->ahead[0];
      iku_parser_drop (self, 1);
    }
  if (G_UNLIKELY (self->depth == IKU_MAX_DEPTH)
      && iku_token_is_sign (next->token, "([{"))
    {
      iku_parser_put_back (self, next);
      skip_brackets (self);
      return IKU_PARSER_MORE;
    }
  status = take (self, next);
  if (G_LIKELY (status != IKU_PARSER_REFUSED))
    return status;
  iku_parser_put_back (self, next);
  return iku_parser_recover (self);
}

static gboolean
parser_init (IkuParser *self, IkuBuilder *build)
{
  memset (self, 0, sizeof *self);
  self->build = build;
  self->stack = iku_parser_new ();
  self->n_since = IKU_ECHO;
  if (build->start != 0)
    iku_parser_put_back (
        self, &(IkuToken){ .token = build->start, .fault = IKU_NOWHERE });
  return self->stack != NULL;
}

void
iku_parser_run (IkuBuilder *build)
{
  IkuParser parser;
  IkuParserStatus status = IKU_PARSER_MORE;

  if (!parser_init (&parser, build))
    return;
  while (status == IKU_PARSER_MORE)
    status = step (&parser);
  iku_parser_free (parser.stack);
}

static gint
compare_tokens (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

gboolean
iku_parser_expect (IkuBuilder *build, guint32 offset, GArray *tokens)
{
  IkuParser parser;
  IkuParserStatus status = IKU_PARSER_MORE;
  IkuToken next;
  gboolean is_unit;

  if (!parser_init (&parser, build))
    return FALSE;
  for (;;)
    {
      next = iku_parser_peek (&parser, 0);
      if (status != IKU_PARSER_MORE || next.token == T_END
          || next.span.end > offset)
        break;
      status = step (&parser);
    }
  if (status == IKU_PARSER_MORE && !build->stopped
      && (next.token != T_TEKS || next.span.start >= offset))
    for (const int *token = iku_parser_tokens; *token != T_END; token++)
      if (iku_parser_accepts (parser.stack, *token))
        g_array_append_val (tokens, *token);
  g_array_sort (tokens, compare_tokens);
  is_unit = iku_parser_expects_unit (parser.stack);
  iku_parser_free (parser.stack);
  return is_unit;
}
