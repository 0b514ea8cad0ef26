/* build.h - what the actions of the grammar call
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One builder serves one parse.  It makes nodes in the arena of the module
 * and reports what is wrong; the grammar itself says shapes only.  Nodes may
 * be changed until the parse is over.
 */

#pragma once

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "syntax/node.h"

G_BEGIN_DECLS

/* What a symbol of the grammar carries.  A list is a node that still grows:
 * NULL when empty; kind and span come when it is complete, and until then
 * value.integer is how many children there is room for. */
typedef union
{
  IkuNode *node;
  IkuNode *list;
  int op;
} IkuValue;

typedef struct
{
  int token;
  IkuSpan span;
  guint32 fault; /* the last of the scanner's last_break by then */
  IkuValue value;
} IkuToken;

#define IKU_N_RECENT 16
#define IKU_NOWHERE G_MAXUINT32

typedef struct _IkuScanner IkuScanner;

typedef struct
{
  IkuText *text; /* borrowed, as all here */
  const char *bytes;
  guint32 length;
  IkuArena *arena;
  IkuIntern *intern;
  IkuFindings *findings;
  IkuNumbers *numbers;
  IkuScanner *scanner;

  IkuNode *declarations; /* a list; survives a parse that gives up */
  IkuNode *last_declaration;
  gint64 version;
  IkuNode *spare[32]; /* lists outgrown, by the logarithm of their room */
  GArray *comments;   /* of IkuSpan */
  IkuToken recent[IKU_N_RECENT]; /* a ring of the tokens last taken */
  guint n_tokens;
  IkuToken head;      /* the last keyword taken that can begin an item */
  guint32 last_error; /* where the last syntax error stands, or NOWHERE */
  guint n_errors;
  int start;               /* the token that comes before all others, or 0 */
  gboolean stopped;        /* nothing more is read or reported */
  gboolean cut_short;      /* a part up to the end was left out */
  gboolean has_open_block; /* a } was missing: nesting says nothing */
} IkuBuilder;

/* For a text; nothing of it is read if it is not as a text should be, which
 * findings say: FALSE, and its length is taken for 0.  Borrows all. */
gboolean iku_build_init (IkuBuilder *self, IkuText *text, IkuIntern *intern,
                         IkuArena *arena, IkuFindings *findings);
void iku_build_clear (IkuBuilder *self);

/* The token taken before, 0 the last one; its token is 0 if there was none. */
static inline IkuToken
iku_build_recent (const IkuBuilder *self, guint before)
{
  return self->recent[(self->n_tokens - 1 - before) % IKU_N_RECENT];
}

/* Whether one more error may be reported; counts it. */
gboolean iku_build_may_report (IkuBuilder *self, IkuSpan span);
/* The context for numbers that are not small. */
IkuNumbers *iku_build_numbers (IkuBuilder *self);

/* Lists.  Appending NULL changes nothing. */
IkuNode *iku_build_append (IkuBuilder *self, IkuNode *list, IkuNode *node);

/* A node with slots. */
IkuNode *iku_build_node (IkuBuilder *self, IkuNodeKind kind, int op,
                         IkuSpan span, guint n_children,
                         IkuNode *const children[]);
/* Completes a list. */
IkuNode *iku_build_list (IkuBuilder *self, IkuNodeKind kind, int op,
                         IkuSpan span, IkuNode *list);
IkuNode *iku_build_leaf (IkuBuilder *self, IkuNodeKind kind, IkuSpan span);
IkuNode *iku_build_integer (IkuBuilder *self, IkuNodeKind kind, IkuSpan span,
                            gint64 value);
/* A NAME of the text under span, with an op for polarities. */
IkuNode *iku_build_name (IkuBuilder *self, IkuSpan span, int op);
IkuNode *iku_build_attribute (IkuBuilder *self, IkuAttribute attribute,
                              IkuSpan span, IkuNode *first, IkuNode *second);
IkuNode *iku_build_flag (IkuNode *node, guint flags, IkuSpan span);

/* left OP right; left takes up right if it is the same operation and stood
 * in no parentheses. */
IkuNode *iku_build_nary (IkuBuilder *self, IkuNodeKind kind, int op,
                         IkuSpan span, IkuNode *left, IkuNode *right,
                         guint right_flags);
IkuNode *iku_build_operation (IkuBuilder *self, IkuOp op, IkuSpan span,
                              IkuNode *left, IkuNode *right);
/* An operation of subject and a list. */
IkuNode *iku_build_in (IkuBuilder *self, IkuSpan span, IkuNode *subject,
                       IkuNode *list);
IkuNode *iku_build_call (IkuBuilder *self, IkuSpan span, IkuNode *name,
                         IkuNode *list);
IkuNode *iku_build_index (IkuBuilder *self, IkuSpan span, IkuNode *base,
                          IkuNode *index);
/* What an index of a plain integer is: an offset, or a year. */
IkuNode *iku_build_index_number (IkuBuilder *self, IkuSpan span,
                                 IkuNode *number, gboolean negative);

/* Numbers: with their % or scale word, a minus of a literal, a year, the
 * exponent of a unit, a number of places. */
IkuNode *iku_build_scaled (IkuNode *number, int scale, IkuSpan span);
IkuNode *iku_build_percent (IkuNode *number, IkuSpan span);
IkuNode *iku_build_negative (IkuBuilder *self, IkuSpan span, IkuNode *literal);
IkuNode *iku_build_year (IkuBuilder *self, IkuNode *number);
IkuNode *iku_build_unit_power (IkuBuilder *self, IkuSpan span, IkuNode *unit,
                               IkuNode *number, gboolean negative);
IkuNode *iku_build_count (IkuBuilder *self, IkuNode *number);
IkuNode *iku_build_interval (IkuBuilder *self, IkuSpan span, IkuNode *low,
                             IkuNode *high, guint flags);

/* Completes what was begun by its head: fills in the slots that are still
 * open. */
IkuNode *iku_build_entry (IkuNode *head, int kind, IkuSpan span, IkuNode *body);
IkuNode *iku_build_uji (IkuNode *head, IkuSpan span, IkuNode *label,
                        IkuNode *body);
IkuNode *iku_build_rows_of_one (IkuBuilder *self, IkuSpan span,
                                IkuNode *periods, IkuNode *value);

/* The file. */
void iku_build_declaration (IkuBuilder *self, IkuNode *declaration);
/* What was declared last is broken, as is seen after its end. */
void iku_build_break_declaration (IkuBuilder *self);
void iku_build_version (IkuBuilder *self, IkuNode *number);

G_END_DECLS
