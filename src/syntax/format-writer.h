/* format-writer.h - writes the tokens of a tree to a page
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tokens are written in their order, each once, and with each the comments
 * before it.  The tree only says where lines may break, and what is aligned
 * with what.
 */

#pragma once

#include "syntax/format-page.h"
#include "syntax/format-tokens.h"

G_BEGIN_DECLS

#define IKU_FORMAT_INDENT 2u
/* Wider cells do not widen their column. */
#define IKU_FORMAT_MAX_CELL 40u

typedef struct
{
  const IkuFormatTokens *tokens;
  IkuPage *page;
  GArray *faults;       /* of guint32, in order: where errors stand */
  guint at;             /* the token that is written next */
  guint n_remarked;     /* tokens of which the comments are written */
  guint indent;         /* of the block */
  gboolean separated;   /* what stands before the next token is on the page */
  gboolean is_item;     /* the next token begins an item */
  gboolean is_first;    /* … the first of its block */
  gboolean wants_empty; /* … and there is an empty line before it */
} IkuFormatWriter;

static inline const IkuFormatToken *
iku_format_peek (const IkuFormatWriter *self)
{
  return iku_format_tokens_nth (self->tokens, self->at);
}

/* The next token, or all that start before offset. */
void iku_format_put (IkuFormatWriter *self);
void iku_format_put_until (IkuFormatWriter *self, guint32 offset);
/* The comments before the next token. */
void iku_format_put_comments (IkuFormatWriter *self);

/* Goes on after the token at index, which is on the page already. */
void iku_format_go_on (IkuFormatWriter *self, guint index);

/* Before the next token: a line that may break, or blanks. */
void iku_format_line (IkuFormatWriter *self, guint blanks);
void iku_format_blanks (IkuFormatWriter *self, guint blanks);

/* All of a node; an operation is broken before its operators, a quotient
 * before its /. */
void iku_format_put_expr (IkuFormatWriter *self, const IkuNode *node);
/* The same, aligned with its first token. */
void iku_format_put_aligned (IkuFormatWriter *self, const IkuNode *node);
/* Up to offset, as many tokens on a line as fit, after , or ; or <. */
void iku_format_put_filled (IkuFormatWriter *self, guint32 offset);

/* format-item.c: a declaration, attribute or row; width: of the cell that
 * its first tokens make in the column, 0 if it is in none. */
void iku_format_put_item (IkuFormatWriter *self, const IkuNode *node,
                          guint width);
/* How many tokens make the first cell of an item, 0 if it has none; what it
 * is aligned with bears the same number in *column. */
guint iku_format_count_cell (const IkuFormatWriter *self, const IkuNode *node,
                             guint *column);

/* format-block.c: the items of a file or body, up to offset. */
void iku_format_put_items (IkuFormatWriter *self, const IkuNode *list,
                           guint32 end);
/* Whether an error stands at start or after it, and before end. */
gboolean iku_format_has_fault (const IkuFormatWriter *self, guint32 start,
                               guint32 end);
/* A body with its braces. */
void iku_format_put_body (IkuFormatWriter *self, const IkuNode *body);
/* The block that an item ends with, or NULL. */
const IkuNode *iku_format_get_body (const IkuNode *node);

G_END_DECLS
