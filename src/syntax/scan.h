/* scan.h - from bytes to tokens
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * grammar/scanner.l cuts words, signs and blanks; what needs more than a
 * pattern (numbers, strings, signs from Word, what a word means where it
 * stands) is read by the functions here, from the text itself, since flex
 * writes into its own copy.  They set the end of the span they are given
 * and return the token.
 */

#pragma once

#include "syntax/build.h"
#include "syntax/module.h"

G_BEGIN_DECLS

#define IKU_KEYWORD_SLOTS 512

/* A name of at most 16 bytes that was met before.  Long texts say the same
 * names over and over: this small table stays in the nearest cache while
 * that of all names does not. */
typedef struct
{
  guint64 bytes[2]; /* the first eight and the last eight */
  guint64 length;   /* 0: none */
  const IkuName *name;
} IkuFamiliarName;

struct _IkuScanner
{
  IkuBuilder *build;
  const char *bytes; /* the text, a NUL after its last byte */
  guint32 length;
  IkuArena *scratch;     /* holds flex's copy */
  char *buffer;          /* … two NULs after its last byte */
  gpointer flex;         /* yyscan_t */
  int previous;          /* the token before, 0 at the start */
  int head;              /* the last keyword that can begin an item */
  guint n_brackets;      /* round and square ones that are open */
  gboolean in_signature; /* inside penetapan */
  guint32 last_fault;    /* where the last fault stands, or NOWHERE */
  guint32 last_break;    /* … of those that leave it open what was meant */
  guint8 keywords[IKU_KEYWORD_SLOTS]; /* number of the keyword + 1, or 0 */
  IkuFamiliarName *familiar;          /* NULL for a short text */
};

typedef enum
{
  IKU_KEYWORD_DECLARATION,
  IKU_KEYWORD_ITEM,
  IKU_KEYWORD_SIGNATURE,
  IKU_KEYWORD_PROGRAM,
  IKU_KEYWORD_WORD
} IkuKeywordClass;

typedef struct
{
  int token;
  guint length;
  const char *spelling;
  IkuKeywordClass class_;
} IkuKeyword;

/* Ended by a spelling of NULL. */
extern const IkuKeyword iku_keywords[];
/* NULL if the token is no keyword. */
const IkuKeyword *iku_keyword_of_token (int token);

/* Of one builder, which has its text.  FALSE if flex gets no memory. */
gboolean iku_scanner_init (IkuScanner *self, IkuBuilder *build);
void iku_scanner_clear (IkuScanner *self);

/* Reads the next token; END again and again at the end. */
void iku_scanner_next (IkuScanner *self, IkuToken *token);

/* Flex, in scanner.l. */
gboolean iku_flex_open (IkuScanner *self);
int iku_flex_next (IkuScanner *self, IkuValue *value, IkuSpan *span);
void iku_flex_close (IkuScanner *self);

/* A number that was read without the keyword before it, as the number of an
 * entry. */
IkuToken iku_scan_as_numbering (IkuScanner *self, IkuToken number);

/* For scanner.l. */
int iku_scan_word (IkuScanner *self, IkuValue *value, IkuSpan *span);
int iku_scan_number (IkuScanner *self, IkuValue *value, IkuSpan *span);
int iku_scan_string (IkuScanner *self, IkuValue *value, IkuSpan *span);
/* Returns -1 for what is read over. */
int iku_scan_sign (IkuScanner *self, IkuValue *value, IkuSpan *span);
int iku_scan_bracket (IkuScanner *self, int bracket);
void iku_scan_comment (IkuScanner *self, IkuSpan span);

/* A string that opens with a sign from Word of open_length bytes. */
int iku_scan_word_string (IkuScanner *self, IkuValue *value, IkuSpan *span,
                          guint32 open_length);

/* After the blanks that follow offset on its line. */
static inline guint32
iku_scan_blanks (const IkuScanner *self, guint32 offset)
{
  while (self->bytes[offset] == ' ')
    offset++;
  return offset;
}

/* The blanks before offset, if there is nothing else on its line; else
 * G_MAXUINT. */
guint iku_scan_get_indent (const IkuScanner *self, guint32 offset);

/* Reports a fault of the scanner; NULL if no more are wanted.  Arguments may
 * be NULL. */
IkuFinding *iku_scan_fault (IkuScanner *self, const IkuCode *code, IkuSpan span,
                            const char *argument, const char *argument2);
/* A fix that puts text in the place of span. */
void iku_scan_fix (IkuScanner *self, IkuFinding *finding, gboolean safe,
                   IkuSpan span, const char *text);

/* g_utf8_next_char that keeps const. */
static inline const char *
iku_next_char (const char *p)
{
  return p + g_utf8_skip[(guchar) *p];
}

/* Whether an entry's number, as documents print it, may follow. */
gboolean iku_token_is_entry (int token);

static inline gboolean
iku_is_digit (char c)
{
  return c >= '0' && c <= '9';
}

static inline gboolean
iku_is_word (char c)
{
  return iku_is_digit (c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
         || c == '_';
}

G_END_DECLS
