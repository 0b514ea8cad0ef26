/* recover.c - what follows an error
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/recover.h"
#include "syntax/syntax-error.h"

#define NEEDED 3 /* tokens after which one in the middle of a line counts */
#define MAX_REPAIRS 100 /* of one item; beyond, it was meant otherwise */
#define MAX_PLACES 8    /* where GALAT is tried */

typedef struct
{
  gsize n_popped[MAX_PLACES]; /* symbols above a place for GALAT */
  guint n;
} Places;

/* The innermost places, and the outermost. */
static void
find_places (const IkuParser *self, Places *out)
{
  gsize depth = iku_parser_get_depth (self->stack);

  out->n = 0;
  for (gsize n = 0; n < depth; n++)
    {
      IkuTrial trial;

      iku_trial_init (&trial, self->stack, n);
      if (!iku_trial_push (&trial, T_GALAT))
        continue;
      if (out->n == MAX_PLACES)
        out->n--;
      out->n_popped[out->n++] = n;
    }
}

/* Whether it can be taken, if need be after blocks are closed. */
static gboolean
push_or_close (IkuTrial *trial, int token)
{
  const IkuKeyword *keyword = iku_keyword_of_token (token);
  gboolean may_close
      = token == T_END
        || (keyword != NULL && keyword->class_ == IKU_KEYWORD_DECLARATION);
  IkuTrial before = *trial;

  while (!iku_trial_push (trial, token))
    {
      *trial = before;
      if (!may_close || !iku_trial_push (trial, '}'))
        return FALSE;
      before = *trial;
    }
  return TRUE;
}

/* How many tokens must be taken for the first to be believed. */
static guint
get_needed (const IkuParser *self, int first)
{
  if (first == T_END || first == '}')
    return 1;
  if (iku_token_begins_item (first))
    return iku_parser_get_indent (self, &self->ahead[0]) == G_MAXUINT ? NEEDED
                                                                      : 1;
  return NEEDED;
}

static gboolean
goes_on (IkuParser *self, gsize n_popped, int first)
{
  guint needed = get_needed (self, first);
  IkuTrial trial;

  iku_trial_init (&trial, self->stack, n_popped);
  if (!iku_trial_push (&trial, T_GALAT) || !push_or_close (&trial, first))
    return FALSE;
  for (guint i = 1; i < needed && first != T_END; i++)
    {
      first = iku_parser_peek (self, i).token;
      if (!iku_trial_push (&trial, first))
        return FALSE;
    }
  return TRUE;
}

/* Whether what begins or ends an item, a row or a block may do so here. */
static gboolean
can_sync (IkuParser *self, const IkuToken *token, gsize nesting)
{
  const IkuKeyword *keyword;

  if (token->token == T_END)
    return TRUE;
  if (nesting > 0)
    {
      keyword = iku_keyword_of_token (token->token);
      return keyword != NULL && keyword->class_ == IKU_KEYWORD_DECLARATION
             && iku_parser_get_indent (self, token) == 0;
    }
  switch (token->token)
    {
    case T_NAMA_AWAL:
    case T_LAINNYA:
    case T_ANGKA:
    case T_PERIODE_LIT:
    case '{':
    case '}':
    case '-':
    case '<':
    case '>':
    case T_LE:
    case T_GE:
      return TRUE;
    default:
      return iku_token_begins_item (token->token);
    }
}

/* Reads a name as the keyword that it resembles. */
static void
respell (IkuParser *self, int keyword)
{
  IkuToken *token = &self->ahead[0];

  if (iku_build_may_report (self->build, token->span))
    iku_syntax_error_keyword (self, token->span, keyword);
  token->token = keyword;
}

static gboolean
meet (IkuParser *self, const Places *places, gsize *n_popped)
{
  IkuToken token = iku_parser_peek (self, 0);
  int kind = token.token;

  if (kind == T_NAMA_AWAL)
    kind = iku_parser_find_keyword (self, &token, FALSE);
  if (kind == 0 && token.token != T_END)
    return FALSE;
  for (guint i = 0; i < places->n; i++)
    if (goes_on (self, places->n_popped[i], kind))
      {
        if (kind != token.token)
          respell (self, kind);
        *n_popped = places->n_popped[i];
        return TRUE;
      }
  return FALSE;
}

/* Drops n_popped symbols, and takes GALAT for them and what was skipped; then
 * closes blocks until the next token can be taken. */
static void
take_broken (IkuParser *self, gsize n_popped, guint32 end)
{
  IkuBuilder *build = self->build;
  IkuSpan span = iku_span (end, end);
  IkuToken token = { T_GALAT, span, IKU_NOWHERE, { NULL } };

  if (n_popped > 0)
    {
      span = iku_parser_get_span (self->stack, n_popped - 1);
      span.end = MAX (end, span.end);
    }
  iku_parser_forget (self, n_popped);
  build->last_error
      = n_popped > 0 ? span.start : iku_build_recent (build, 0).span.start;
  token.span = span;
  token.value.node
      = iku_build_node (build, IKU_NODE_BROKEN, 0, span, IKU_BROKEN_N_SLOTS,
                        (IkuNode *[IKU_BROKEN_N_SLOTS]){ NULL });
  token.value.node->flags |= IKU_NODE_HAS_ERROR;
  iku_parser_take (self, &token);
  while (!iku_parser_accepts (self->stack, self->ahead[0].token))
    {
      token = iku_parser_make_token (self, '}');
      iku_parser_take (self, &token);
    }
}

static IkuParserStatus
panic (IkuParser *self)
{
  guint32 end = iku_build_recent (self->build, 0).span.end;
  Places places;
  gsize nesting = 0, n_popped;

  find_places (self, &places);
  for (;;)
    {
      IkuToken token = iku_parser_peek (self, 0);

      if (can_sync (self, &token, nesting) && meet (self, &places, &n_popped))
        {
          take_broken (self, n_popped, end);
          return IKU_PARSER_MORE;
        }
      if (token.token == T_END)
        return IKU_PARSER_GAVE_UP;
      if (token.token == '{')
        nesting++;
      else if (token.token == '}' && nesting > 0)
        nesting--;
      end = token.span.end;
      iku_parser_drop (self, 1);
    }
}

/* A keyword at the start of a line, perhaps misspelt, was taken for an
 * operand, since one was due: it goes back. */
static void
take_back (IkuParser *self)
{
  IkuToken last = iku_build_recent (self->build, 0);
  int keyword = last.token;
  IkuTrial trial;

  if (last.token == 0
      || iku_parser_get_span (self->stack, 0).start != last.span.start
      || iku_parser_get_indent (self, &last) == G_MAXUINT)
    return;
  if (keyword == T_NAMA_AWAL)
    keyword = iku_parser_find_keyword (self, &last, FALSE);
  iku_trial_init (&trial, self->stack, 1);
  if (!iku_token_begins_item (keyword)
      || (keyword == last.token && !iku_trial_push (&trial, T_COCOK)))
    return;
  iku_parser_rewind (self, 1);
  if (last.token == T_NAMA_AWAL)
    respell (self, keyword);
}

static gboolean
is_closing (const IkuRepair *repair)
{
  return repair->n_deleted == 0 && repair->inserted[0] == '}';
}

static gboolean
is_on_line (const IkuParser *self, IkuSpan first, IkuSpan second)
{
  return second.start > first.end
         && memchr (self->build->bytes + first.end, '\n',
                    second.start - first.end)
                == NULL;
}

/* Where the item is that a repair leaves broken: what is wrong continues
 * what stands before it on its line, unless it begins something. */
static guint32
get_error (IkuParser *self, const IkuRepair *repair)
{
  IkuSpan next = iku_parser_peek (self, 0).span;
  IkuSpan last = iku_build_recent (self->build, repair->n_back).span;

  if (repair->n_inserted > 0 && iku_token_begins_item (repair->inserted[0]))
    return next.start;
  if (is_closing (repair))
    return self->open[self->depth - 1].span.start;
  if (repair->n_deleted == 0 || is_on_line (self, last, next))
    return last.start;
  return next.start;
}

IkuParserStatus
iku_parser_recover (IkuParser *self)
{
  IkuToken next;
  IkuRepair repair;

  take_back (self);
  next = iku_parser_peek (self, 0);
  repair = (IkuRepair){ .cost = G_MAXUINT };
  if (self->n_repairs++ < MAX_REPAIRS)
    repair = iku_repair_find (self);
  if (is_closing (&repair))
    self->build->has_open_block = TRUE;
  if ((self->n_since >= IKU_ECHO || is_closing (&repair)
       || (repair.cost == 1 && next.token == T_NAMA_AWAL))
      && next.span.start >= self->quiet_until)
    iku_syntax_error (self, &repair);
  self->n_since = 0;
  if (repair.cost == G_MAXUINT)
    return panic (self);
  self->build->last_error = get_error (self, &repair);
  iku_repair_apply (self, &repair);
  return IKU_PARSER_MORE;
}

int
iku_parser_find_keyword (const IkuParser *self, const IkuToken *name,
                         gboolean can_come)
{
  g_autofree char *word = iku_text_dup_span (self->build->text, name->span);
  IkuNearest nearest;
  int found = 0;

  iku_nearest_init (&nearest, word);
  for (const IkuKeyword *keyword = iku_keywords; keyword->spelling; keyword++)
    {
      const char *before = nearest.best;

      if (can_come ? !iku_parser_accepts (self->stack, keyword->token)
                   : keyword->class_ > IKU_KEYWORD_ITEM)
        continue;
      iku_nearest_offer (&nearest, keyword->spelling);
      if (nearest.best != before)
        found = keyword->token;
    }
  return nearest.best != NULL ? found : 0;
}
