/* format-tokens.h - the tokens of a text as the formatter writes them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is made of, without blanks: every token in its canonical
 * spelling, and every comment with the token it stands before.  The page is
 * made from these alone, so nothing that is read can be left out of it.
 */

#pragma once

#include "syntax/module.h"

G_BEGIN_DECLS

enum
{
  IKU_FORMAT_GLUE_LEFT = 1 << 0,  /* no blank before it */
  IKU_FORMAT_GLUE_RIGHT = 1 << 1, /* no blank after it */
  IKU_FORMAT_MEASURED
  = 1 << 2,                  /* a number with %, scale word or unit, a factor */
  IKU_FORMAT_LONG = 1 << 3,  /* text between """, without them */
  IKU_FORMAT_BLANK = 1 << 4, /* an empty line before it */
  IKU_FORMAT_DROPPED = 1 << 5 /* says nothing, and is not written */
};

typedef struct
{
  int kind; /* T_… of parser.h; 0: the end */
  guint flags;
  IkuSpan span;
  const char *text; /* length bytes */
  guint32 length;
  guint32 width;         /* columns */
  guint32 first_comment; /* before it stand those from here … */
  guint32 last_comment;  /* … up to here */
} IkuFormatToken;

typedef struct
{
  IkuSpan span;       /* without blanks at the end */
  gboolean trails;    /* stands on the line of the token before */
  gboolean has_blank; /* an empty line before it */
} IkuFormatComment;

typedef struct
{
  const IkuModule *module; /* borrowed */
  const char *bytes;
  GArray *tokens;   /* of IkuFormatToken; the last one is the end */
  GArray *comments; /* of IkuFormatComment */
  GArray *faults;   /* of guint32, in order: where the scanner found errors */
  GStringChunk *strings;
  gboolean is_complete; /* the text was read to its end */
} IkuFormatTokens;

IkuFormatTokens *iku_format_tokens_new (const IkuModule *module);
void iku_format_tokens_free (IkuFormatTokens *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuFormatTokens, iku_format_tokens_free)

static inline const IkuFormatToken *
iku_format_tokens_nth (const IkuFormatTokens *self, guint index)
{
  return &g_array_index (self->tokens, IkuFormatToken, index);
}

/* The first token that starts at offset or after it. */
guint iku_format_tokens_find (const IkuFormatTokens *self, guint32 offset);

/* Whether a blank stands between the token at index and the one before. */
gboolean iku_format_tokens_has_blank (const IkuFormatTokens *self, guint index);

/* Columns of count tokens on one line. */
guint iku_format_tokens_measure (const IkuFormatTokens *self, guint first,
                                 guint count);

/* The same tokens, spelled alike, and the same comments in the same order. */
gboolean iku_format_tokens_equal (const IkuFormatTokens *a,
                                  const IkuFormatTokens *b);

/* Columns of text. */
guint iku_format_measure (const char *text, gsize length);

/* format-spell.c: canonical spellings, in *strings where they differ from
 * the bytes of the token.  Value is what the scanner read. */
void iku_format_spell (IkuFormatTokens *self, IkuFormatToken *token,
                       const IkuNode *value);
void iku_format_spell_number (IkuFormatTokens *self, IkuFormatToken *token);

/* format-mark.c: flags that only the tree can tell. */
void iku_format_mark (IkuFormatTokens *self);

G_END_DECLS
