/* recover.h - driving the parser, past every error
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * drive.c takes tokens as long as the grammar can.  Where one cannot come,
 * repair.c looks a few tokens ahead for the cheapest change after which the
 * parse goes on: tokens put in, left out, replaced or swapped.  Where there
 * is none recover.c drops what was begun, takes GALAT for it, and skips to
 * where an item, a row or a block begins or ends.  Each error costs a
 * bounded number of steps, and each token is skipped once: a text of errors
 * is read in linear time.
 */

#pragma once

#include <string.h>

#include "syntax/scan.h"

#include "parser.h"

G_BEGIN_DECLS

/* What may be looked at, and what may be put back. */
#define IKU_N_AHEAD (16 + IKU_N_RECENT)

/* Tokens after an error in which another is its echo. */
#define IKU_ECHO 3

/* An open bracket, the keyword of the item it stands in, and where it was
 * found to be open still. */
typedef struct
{
  int bracket;
  IkuSpan span;
  IkuToken head;
  IkuSpan until;
  gsize level; /* how deep the stack is up to it */
} IkuOpenBlock;

typedef struct
{
  IkuBuilder *build;
  iku_yypstate *stack;
  IkuToken ahead[IKU_N_AHEAD]; /* read and not taken, the next one first */
  guint n_ahead;
  IkuOpenBlock open[IKU_MAX_DEPTH];
  guint depth;           /* of open */
  IkuOpenBlock suspect;  /* the first block that indentation says is open */
  IkuSpan suspect_close; /* the first } that it says is one too many */
  guint n_since;         /* tokens taken since the last error */
  guint n_repairs;       /* in the item being read */
  guint32 quiet_until;   /* what is wrong before here has been told */
} IkuParser;

/* What makes the parse go on: n_deleted tokens give way to the inserted,
 * which come before the last n_back ones that were taken. */
typedef struct
{
  guint n_back;
  guint n_deleted;
  guint n_inserted;
  int inserted[2];
  gboolean is_swap; /* of the next two tokens */
  guint n_accepted; /* tokens of the text that can be taken after it */
  guint cost;       /* G_MAXUINT: there is none */
} IkuRepair;

/* Reads all, or as much as it can; findings tell. */
void iku_parser_run (IkuBuilder *build);

/* Reads what ends at offset or before, and adds to tokens (of int) those that
 * may come next: none inside a string.  TRUE if a name there is a unit. */
gboolean iku_parser_expect (IkuBuilder *build, guint32 offset, GArray *tokens);

/* The tokens that are not taken yet, nth < IKU_N_AHEAD: looked at, left out,
 * put in, and those last taken put back. */
IkuToken iku_parser_peek (IkuParser *self, guint nth);
void iku_parser_drop (IkuParser *self, guint n);
void iku_parser_put_back (IkuParser *self, const IkuToken *token);
void iku_parser_rewind (IkuParser *self, guint n);

/* REFUSED if the grammar cannot take it. */
IkuParserStatus iku_parser_take (IkuParser *self, const IkuToken *token);

/* Takes n symbols off the stack, and the brackets among them. */
void iku_parser_forget (IkuParser *self, gsize n);
/* How many symbols on the stack came of the last n tokens. */
gsize iku_parser_count_symbols (const IkuParser *self, guint n);
/* The blanks before it, G_MAXUINT if it does not begin its line. */
guint iku_parser_get_indent (const IkuParser *self, const IkuToken *token);

/* Every token that a text can hold; ended by END. */
extern const int iku_parser_tokens[];
/* One of these signs; other tokens have numbers beyond those of characters. */
static inline gboolean
iku_token_is_sign (int token, const char *signs)
{
  return token > 0 && token < 128 && strchr (signs, token) != NULL;
}
static inline gboolean
iku_token_is_name (int token)
{
  return token == T_NAMA || token == T_NAMA_AWAL;
}
static inline gboolean
iku_token_begins_item (int token)
{
  return token >= T_IKU && token <= T_SEHARUSNYA;
}
/* A token of no text, with a value that draws no finding. */
IkuToken iku_parser_make_token (IkuParser *self, int kind);
/* The keyword that a name resembles, among those that can come next, or
 * among all that begin an item; 0 if none. */
int iku_parser_find_keyword (const IkuParser *self, const IkuToken *name,
                             gboolean can_come);

/* The next token cannot be taken. */
IkuParserStatus iku_parser_recover (IkuParser *self);

IkuRepair iku_repair_find (IkuParser *self);
void iku_repair_apply (IkuParser *self, const IkuRepair *repair);

G_END_DECLS
