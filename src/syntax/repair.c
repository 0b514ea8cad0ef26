/* repair.c - the cheapest change after which a parse goes on
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/recover.h"

#define WANTED 8 /* tokens that a repair should carry */
#define NEEDED 3 /* … and those it must */
#define MAX_DELETED 6
#define MAX_SCORE 9 /* beyond it there is no repair */

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

static guint
get_cost_of_insertion (int token)
{
  if (iku_token_begins_item (token) || token == '(' || token == '[')
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
      return iku_token_begins_item (token->token) ? 5 : 3;
    }
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

  iku_trial_init (&trial, self->stack,
                  iku_parser_count_symbols (self, repair->n_back));
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
  guint n = 0;

  for (guint i = 0; i < repair->n_inserted; i++)
    n += iku_token_is_sign (repair->inserted[i], "([{");
  return self->depth + n > IKU_MAX_DEPTH;
}

/* Keeps the better of the two. */
static void
consider (IkuParser *self, IkuRepair *best, IkuRepair other)
{
  if (other.cost >= get_score (best) || is_too_deep (self, &other))
    return;
  other.n_accepted = count_accepted (self, &other);
  /* A word that is nearly a keyword is one, even if more is wrong. */
  if (other.n_accepted >= (other.cost == 1 ? 1 : NEEDED)
      && get_score (&other) < get_score (best))
    *best = other;
}

/* penanggung jawab for penanggung_jawab; 0 if the two words are no keyword
 * that can come next. */
static int
find_joined (IkuParser *self)
{
  IkuToken first = iku_parser_peek (self, 0),
           second = iku_parser_peek (self, 1);
  const char *bytes = self->build->bytes;
  g_autofree char *joined = NULL;

  if (!iku_is_word (bytes[second.span.start]))
    return 0;
  joined = g_strdup_printf (
      "%.*s_%.*s", (int) (first.span.end - first.span.start),
      bytes + first.span.start, (int) (second.span.end - second.span.start),
      bytes + second.span.start);
  for (const IkuKeyword *keyword = iku_keywords; keyword->spelling; keyword++)
    if (g_ascii_strcasecmp (keyword->spelling, joined) == 0
        && iku_parser_accepts (self->stack, keyword->token))
      return keyword->token;
  return 0;
}

/* A name is replaced by the keyword that it resembles before anything
 * else. */
static void
consider_keyword (IkuParser *self, IkuRepair *best)
{
  IkuToken token = iku_parser_peek (self, 0);
  int keyword;

  if (!iku_token_is_name (token.token))
    return;
  keyword = find_joined (self);
  if (keyword != 0)
    consider (self, best,
              (IkuRepair){ .n_deleted = 2,
                           .n_inserted = 1,
                           .inserted = { keyword },
                           .cost = 1 });
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
  while (n + 2 < IKU_N_RECENT
         && iku_build_recent (self->build, n).span.start > head.span.start)
    n++;
  if (iku_build_recent (self->build, n).span.start == head.span.start)
    consider (
        self, best,
        (IkuRepair){
            .n_back = n, .n_inserted = 1, .inserted = { '{' }, .cost = 3 });
}

IkuRepair
iku_repair_find (IkuParser *self)
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

IkuToken
iku_parser_make_token (IkuParser *self, int kind)
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

void
iku_repair_apply (IkuParser *self, const IkuRepair *repair)
{
  IkuToken first = iku_parser_peek (self, 0);

  if (repair->is_swap)
    {
      self->ahead[0] = self->ahead[1];
      self->ahead[1] = first;
      self->ahead[0].span = self->ahead[1].span
          = iku_span_join (first.span, self->ahead[0].span);
    }
  iku_parser_drop (self, repair->n_deleted);
  if (get_kind (self,
                &(IkuRepair){ .n_inserted = repair->n_inserted,
                              .inserted = { repair->inserted[0] } },
                0)
      == T_NOMOR)
    self->ahead[0]
        = iku_scan_as_numbering (self->build->scanner, self->ahead[0]);
  iku_parser_rewind (self, repair->n_back);
  for (guint i = repair->n_inserted; i > 0; i--)
    {
      IkuToken token = iku_parser_make_token (self, repair->inserted[i - 1]);

      /* A word for a word stands where that did. */
      if (repair->n_deleted > 0)
        token.span = first.span;
      iku_parser_put_back (self, &token);
    }
}
