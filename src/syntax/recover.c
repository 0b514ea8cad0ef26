/* recover.c - driving the parser, past every error
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/recover.h"
#include "syntax/syntax-error.h"

#define WANTED 8 /* tokens that a repair should carry */
#define NEEDED 3 /* … and those it must */
#define MAX_DELETED 6
#define MAX_SCORE 9  /* beyond it, what was begun is dropped */
#define MAX_PLACES 8 /* where GALAT is tried */
#define QUIET 3      /* tokens after an error in which another is its echo */

const int iku_parser_tokens[]
    = { T_RUSAK, '?', T_NAMA, T_ANGKA,  T_TEKS, T_PERIODE_LIT, T_TANGGAL_LIT,
        T_NOMOR, ')', ']',    '}',      ':',    '=',           ';',
        ',',     '.', '%',    T_TITIK2, '*',    '/',           '+',
        '-',     '^', '<',    '>',      T_LE,   T_GE,          T_NE,
        '{',     '(', '[',
#define IKU_KEYWORD(token, spelling, class) T_##token,
#include "syntax/keywords.def"
#undef IKU_KEYWORD
        T_END };

static gboolean
is_item_keyword (int token)
{
  return token >= T_IKU && token <= T_SEHARUSNYA;
}

/* Tokens. */

IkuToken
iku_parser_peek (IkuParser *self, guint nth)
{
  while (self->n_ahead <= nth)
    self->ahead[self->n_ahead++] = iku_scanner_next (self->build->scanner);
  return self->ahead[nth];
}

static void
drop (IkuParser *self, guint n)
{
  self->n_ahead -= n;
  memmove (self->ahead, self->ahead + n, self->n_ahead * sizeof *self->ahead);
}

static void
put_back (IkuParser *self, const IkuToken *token)
{
  memmove (self->ahead + 1, self->ahead, self->n_ahead * sizeof *self->ahead);
  self->ahead[0] = *token;
  self->n_ahead++;
}

static gboolean
is_opening (int token)
{
  return token == '(' || token == '[' || token == '{';
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
      drop (self, 1);
      if (is_opening (token.token))
        depth++;
      else if (token.token == ')' || token.token == ']' || token.token == '}')
        depth--;
    }
  while (depth > 0 && token.token != T_END);
  build->cut_short |= token.token == T_END;
  if (token.token == T_END)
    put_back (self, &token);
  open.token = T_RUSAK;
  open.fault = open.span.start;
  open.span.end = token.span.end;
  put_back (self, &open);
}

static guint
get_indent (const IkuParser *self, const IkuToken *token)
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
  indent = get_indent (self, token);
  if (indent != G_MAXUINT && get_indent (self, &open->head) < indent)
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
  self->n_since += QUIET;
  if (self->depth == 0 || (--open)->head.token == 0
      || self->suspect.head.token != 0)
    return;
  indent = get_indent (self, token);
  if (indent <= get_indent (self, &open->head) && indent != G_MAXUINT
      && get_indent (self, &open->head) != G_MAXUINT)
    {
      self->suspect = *open;
      self->suspect.until = token->span;
    }
}

static IkuParserStatus
push (IkuParser *self, const IkuToken *token)
{
  IkuBuilder *build = self->build;
  IkuParserStatus status;

  switch (token->token)
    {
    case '(':
    case '[':
    case '{':
      self->open[self->depth++] = (IkuOpenBlock){ token->token, token->span,
                                                  build->head, token->span, 0 };
      break;
    case ')':
    case ']':
    case '}':
      close_bracket (self, token);
      break;
    default:
      break;
    }
  self->n_since++;
  if (is_item_keyword (token->token))
    take_keyword (self, token);
  build->recent[build->n_tokens++ % IKU_N_RECENT] = *token;
  status = iku_parser_push (self->stack, token, build);
  if (is_opening (token->token))
    self->open[self->depth - 1].level = iku_parser_find_token (self->stack);
  return status;
}

/* Takes n symbols off the stack, and the brackets among them. */
static void
pop (IkuParser *self, gsize n)
{
  gsize level = iku_parser_get_depth (self->stack) - n;

  iku_parser_pop (self->stack, n);
  while (self->depth > 0 && self->open[self->depth - 1].level > level)
    self->depth--;
}

/* Repairs. */

static guint
get_cost_of_insertion (int token)
{
  if (is_item_keyword (token) || token == '(' || token == '[')
    return 4;
  return iku_keyword_of_token (token) != NULL ? 3 : 2;
}

static guint
get_cost_of_deletion (const IkuToken *token)
{
  switch (token->token)
    {
    case T_NAMA:
      return 2;
    case '{':
    case '}':
      return 5;
    default:
      return is_item_keyword (token->token) ? 5 : 3;
    }
}

/* Symbols that came of the last n tokens taken. */
static gsize
count_symbols (const IkuParser *self, guint n)
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

/* What the nth token after a repair is taken for.  The number after the
 * keyword of an entry was read without it. */
static int
get_kind (IkuParser *self, const IkuRepair *repair, guint nth)
{
  int kind = iku_parser_peek (self, repair->is_swap && nth < 2
                                        ? 1 - nth
                                        : repair->n_deleted + nth)
                 .token;

  /* Who separates by a comma once does so again. */
  if (kind == ',' && repair->n_deleted == 1 && repair->n_inserted == 1
      && repair->inserted[0] == ';')
    return ';';
  if (kind == T_ANGKA && nth == 0 && repair->n_inserted == 1
      && iku_token_is_entry (repair->inserted[0]))
    return T_NOMOR;
  return kind;
}

/* How many tokens of the text can be taken after a repair. */
static guint
count_accepted (IkuParser *self, const IkuRepair *repair)
{
  IkuTrial trial;
  guint n = 0;

  iku_trial_init (&trial, self->stack, count_symbols (self, repair->n_back));
  for (guint i = 0; i < repair->n_inserted; i++)
    if (!iku_trial_push (&trial, repair->inserted[i]))
      return 0;
  for (guint i = repair->n_back; i > 0; i--)
    if (!iku_trial_push (&trial, iku_build_recent (self->build, i - 1).token))
      return 0;
  for (; n < WANTED; n++)
    {
      int kind = get_kind (self, repair, n);

      if (!iku_trial_push (&trial, kind))
        return n;
      if (kind == T_END)
        return WANTED;
    }
  return n;
}

static guint
get_score (const IkuRepair *repair)
{
  return repair->cost == G_MAXUINT ? G_MAXUINT
                                   : repair->cost + WANTED - repair->n_accepted;
}

/* A bracket put in where none may open would be skipped with what follows. */
static gboolean
is_too_deep (const IkuParser *self, const IkuRepair *repair)
{
  gboolean opens = FALSE;

  for (guint i = 0; i < repair->n_inserted; i++)
    opens |= is_opening (repair->inserted[i]);
  return opens && self->depth + repair->n_inserted > IKU_MAX_DEPTH;
}

/* Keeps the better of the two. */
static void
consider (IkuParser *self, IkuRepair *best, IkuRepair other)
{
  if (other.cost >= get_score (best) || is_too_deep (self, &other))
    return;
  other.n_accepted = count_accepted (self, &other);
  if (other.n_accepted >= NEEDED && get_score (&other) < get_score (best))
    *best = other;
}

/* A name is replaced by the keyword that it resembles before anything
 * else. */
static void
consider_keyword (IkuParser *self, IkuRepair *best)
{
  IkuToken token = iku_parser_peek (self, 0);
  int keyword;

  if (token.token != T_NAMA && token.token != T_NAMA_AWAL)
    return;
  keyword = iku_parser_find_keyword (self, &token, TRUE);
  if (keyword != 0)
    consider (self, best,
              (IkuRepair){ .n_deleted = 1,
                           .n_inserted = 1,
                           .inserted = { keyword },
                           .cost = 1 });
}

static void
consider_insertions (IkuParser *self, IkuRepair *best)
{
  IkuToken next = iku_parser_peek (self, 0);

  for (guint i = 0; iku_parser_tokens[i] != T_END; i++)
    {
      int token = iku_parser_tokens[i];
      guint cost = get_cost_of_insertion (token);

      if (!iku_parser_accepts (self->stack, token))
        continue;
      consider (
          self, best,
          (IkuRepair){ .n_inserted = 1, .inserted = { token }, .cost = cost });
      consider (self, best,
                (IkuRepair){ .n_deleted = 1,
                             .n_inserted = 1,
                             .inserted = { token },
                             .cost = cost + get_cost_of_deletion (&next) });
      for (const char *second = ")]}{"; *second != '\0'; second++)
        consider (self, best,
                  (IkuRepair){ .n_inserted = 2,
                               .inserted = { token, *second },
                               .cost = cost + 3 });
    }
}

static void
consider_deletions (IkuParser *self, IkuRepair *best)
{
  guint cost = 0;

  for (guint n = 1; n <= MAX_DELETED; n++)
    {
      IkuToken token = iku_parser_peek (self, n - 1);

      if (token.token == T_END)
        return;
      cost += get_cost_of_deletion (&token);
      consider (self, best, (IkuRepair){ .n_deleted = n, .cost = cost });
    }
}

/* Blocks closed one after the other, until what comes next can be taken;
 * this closes the first. */
static void
consider_closing (IkuParser *self, IkuRepair *best)
{
  IkuTrial closed, trial;
  IkuRepair repair = { .n_inserted = 1, .inserted = { '}' }, .cost = 2 };

  iku_trial_init (&closed, self->stack, 0);
  while (iku_trial_push (&closed, '}'))
    {
      guint n = 0;
      int token = 0;

      for (trial = closed; n < WANTED && token != T_END; n++)
        if (!iku_trial_push (&trial, token = iku_parser_peek (self, n).token))
          break;
      repair.n_accepted = token == T_END && n > 0 ? WANTED : n;
      if (repair.n_accepted >= NEEDED && get_score (&repair) < get_score (best))
        *best = repair;
      repair.cost++;
    }
}

/* { that rows lack after their keyword: it is missed at the second row
 * only. */
static void
consider_opening (IkuParser *self, IkuRepair *best)
{
  IkuToken head = self->build->head;
  guint n = 0;

  if (head.token != T_TARGET && head.token != T_KONSTANTA)
    return;
  while (n + 1 < IKU_N_RECENT
         && iku_build_recent (self->build, n).span.start > head.span.start)
    n++;
  if (iku_build_recent (self->build, n).span.start == head.span.start)
    consider (
        self, best,
        (IkuRepair){
            .n_back = n, .n_inserted = 1, .inserted = { '{' }, .cost = 3 });
}

static IkuRepair
find_repair (IkuParser *self)
{
  IkuRepair best = { .cost = G_MAXUINT };

  consider_closing (self, &best);
  consider_opening (self, &best);

  consider_keyword (self, &best);
  if (iku_parser_peek (self, 0).token != T_END
      && iku_parser_peek (self, 1).token != T_END)
    consider (self, &best, (IkuRepair){ .is_swap = TRUE, .cost = 3 });
  consider_insertions (self, &best);
  consider_deletions (self, &best);
  if (get_score (&best) > MAX_SCORE)
    best.cost = G_MAXUINT;
  return best;
}

/* A token of no text, with a value that draws no finding. */
static IkuToken
make_token (IkuParser *self, int kind)
{
  IkuBuilder *build = self->build;
  guint32 end = iku_build_recent (build, 0).span.end;
  IkuSpan span = iku_span (end, end);
  IkuToken token = { kind, span, IKU_NOWHERE, { NULL } };

  switch (kind)
    {
    case T_NAMA:
      token.value.node = iku_build_name (build, span, 0);
      break;
    case T_ANGKA:
      token.value.node = iku_build_leaf (build, IKU_NODE_NUMBER, span);
      token.value.node->value.number = iku_number_from_int (1);
      break;
    case T_TEKS:
    case T_NOMOR:
      token.value.node = iku_build_leaf (build, IKU_NODE_TEXT, span);
      token.value.node->value.text = (IkuNodeText){ "", 0 };
      break;
    case T_PERIODE_LIT:
      token.value.node = iku_build_leaf (build, IKU_NODE_PERIOD, span);
      iku_period_make (IKU_PERIOD_YEAR, 1, 1, &token.value.node->value.period);
      break;
    default:
      break;
    }
  return token;
}

/* Takes the last n tokens back. */
static void
rewind_tokens (IkuParser *self, guint n)
{
  pop (self, count_symbols (self, n));
  for (guint i = 0; i < n; i++)
    {
      IkuToken token = iku_build_recent (self->build, 0);

      put_back (self, &token);
      self->build->n_tokens--;
    }
}

static void
apply (IkuParser *self, const IkuRepair *repair)
{
  IkuToken first = iku_parser_peek (self, 0);

  if (repair->is_swap)
    {
      self->ahead[0] = self->ahead[1];
      self->ahead[1] = first;
      self->ahead[0].span = self->ahead[1].span
          = iku_span_join (first.span, self->ahead[0].span);
    }
  drop (self, repair->n_deleted);
  if (get_kind (self,
                &(IkuRepair){ .n_inserted = repair->n_inserted,
                              .inserted = { repair->inserted[0] } },
                0)
      == T_NOMOR)
    self->ahead[0]
        = iku_scan_as_numbering (self->build->scanner, self->ahead[0]);
  rewind_tokens (self, repair->n_back);
  for (guint i = repair->n_inserted; i > 0; i--)
    {
      IkuToken token = make_token (self, repair->inserted[i - 1]);

      /* A word for a word stands where that did. */
      if (repair->n_deleted > 0)
        token.span = first.span;
      put_back (self, &token);
    }
}

/* Panic. */

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
  if (is_item_keyword (first))
    return get_indent (self, &self->ahead[0]) == G_MAXUINT ? NEEDED : 1;
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
             && iku_scan_get_indent (self->build->scanner, token->span.start)
                    == 0;
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
      return is_item_keyword (token->token);
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
  pop (self, n_popped);
  build->last_error = span.start;
  token.span = span;
  token.value.node
      = iku_build_node (build, IKU_NODE_BROKEN, 0, span, IKU_BROKEN_N_SLOTS,
                        (IkuNode *[IKU_BROKEN_N_SLOTS]){ NULL });
  token.value.node->flags |= IKU_NODE_HAS_ERROR;
  push (self, &token);
  while (!iku_parser_accepts (self->stack, self->ahead[0].token))
    {
      token = make_token (self, '}');
      push (self, &token);
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
      drop (self, 1);
    }
}

/* A keyword misspelt at the start of a line was taken for a name, since one
 * was due: it goes back. */
static gboolean
take_back (IkuParser *self)
{
  IkuToken last = iku_build_recent (self->build, 0);
  IkuSpan span = iku_parser_get_span (self->stack, 0);
  int keyword;

  if (last.token != T_NAMA_AWAL || span.start != last.span.start)
    return FALSE;
  keyword = iku_parser_find_keyword (self, &last, FALSE);
  if (keyword == 0)
    return FALSE;
  rewind_tokens (self, 1);
  respell (self, keyword);
  return TRUE;
}

static gboolean
is_closing (const IkuRepair *repair)
{
  return repair->n_deleted == 0 && repair->inserted[0] == '}';
}

/* Where the item is that a repair leaves broken: a token put in continues
 * what stands before it, if it begins nothing. */
static guint32
get_error (IkuParser *self, const IkuRepair *repair)
{
  if (repair->n_deleted > 0 || repair->n_inserted == 0
      || is_item_keyword (repair->inserted[0]))
    return iku_parser_peek (self, 0).span.start;
  if (repair->inserted[0] == '}')
    return self->open[self->depth - 1].span.start;
  return iku_build_recent (self->build, repair->n_back).span.start;
}

static IkuParserStatus
recover (IkuParser *self)
{
  IkuToken next;
  IkuRepair repair;

  if (take_back (self))
    return IKU_PARSER_MORE;
  next = iku_parser_peek (self, 0);
  repair = find_repair (self);
  if ((self->n_since >= QUIET || is_closing (&repair))
      && next.span.start >= self->quiet_until)
    iku_syntax_error (self, &repair);
  self->n_since = 0;
  if (repair.cost == G_MAXUINT)
    return panic (self);
  self->build->last_error = get_error (self, &repair);
  apply (self, &repair);
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

/* One token more, or what an error at it asks for. */
static IkuParserStatus
step (IkuParser *self)
{
  IkuToken token = iku_parser_peek (self, 0);

  if (G_UNLIKELY (self->depth == IKU_MAX_DEPTH) && is_opening (token.token))
    {
      skip_brackets (self);
      return IKU_PARSER_MORE;
    }
  if (G_UNLIKELY (!iku_parser_accepts (self->stack, token.token)))
    return recover (self);
  drop (self, 1);
  return push (self, &token);
}

static gboolean
parser_init (IkuParser *self, IkuBuilder *build)
{
  memset (self, 0, sizeof *self);
  self->build = build;
  self->stack = iku_parser_new ();
  self->n_since = QUIET;
  if (build->start != 0)
    put_back (self, &(IkuToken){ .token = build->start, .fault = IKU_NOWHERE });
  return self->stack != NULL;
}

gboolean
iku_parser_run (IkuBuilder *build)
{
  IkuParser parser;
  IkuParserStatus status = IKU_PARSER_MORE;

  if (!parser_init (&parser, build))
    return FALSE;
  while (status == IKU_PARSER_MORE)
    status = step (&parser);
  iku_parser_free (parser.stack);
  return status == IKU_PARSER_DONE;
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
