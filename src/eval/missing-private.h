/* missing-private.h - a walk after what is missing
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "eval/result-private.h"

G_BEGIN_DECLS

/* What is asked about one item: an absent value of its.  Or a sentence that
 * must wait for what was asked before it. */
typedef struct
{
  const IkuItem *item;
  guint cell;
  IkuResultColumn column;
  char *sentence; /* or NULL */
} IkuQuestion;

/* A formula leads to others, and they to more: questions wait in a list
 * rather than on the stack, and each is answered once, so that neither a
 * chain of 100,000 definitions nor one that doubles at each step is too
 * much. */
typedef struct
{
  const IkuResult *result;
  IkuLang lang;
  GString *out;
  GHashTable *said;   /* sentences, so that none is said twice */
  GHashTable *asked;  /* of IkuQuestion */
  GHashTable *walked; /* absent subexpressions of the present formula */
  GPtrArray *waiting; /* of IkuQuestion; the last is the next */
  guint n_before;     /* of them, asked before the present one */
} IkuWalk;

/* Asks about an absent value, unless that was done before. */
void iku_walk_ask (IkuWalk *self, const IkuItem *item, guint cell,
                   IkuResultColumn column);
/* Says a phrase with one or two (or NULL) arguments. */
void iku_walk_say_phrase (IkuWalk *self, const IkuPhrase *phrase,
                          const char *first, const char *second);
/* With the period and region of a cell as the second. */
void iku_walk_say_about_cell (IkuWalk *self, const IkuPhrase *phrase,
                              const char *what, guint cell);
/* "Jumlah PMKS (pmks_wajib)", or the name alone. */
char *iku_item_dup_title (const IkuItem *item);

/* Says and asks what an expression of an item is missing; FALSE if it has a
 * value. */
gboolean iku_walk_explain_expr (IkuWalk *self, const IkuItem *item,
                                const IkuExpr *expr, guint cell);

G_END_DECLS
