/* scan.c - words, brackets and comments
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/scan.h"

#include "parser.h"

#define N_FAMILIAR_LOG 13
#define LONG_TEXT (128u << 10) /* for which familiar names are worth while */

const IkuKeyword iku_keywords[] = {
#define IKU_KEYWORD(token, spelling, class_)                                   \
  { T_##token, sizeof spelling - 1, spelling, IKU_KEYWORD_##class_ },
#include "syntax/keywords.def"
#undef IKU_KEYWORD
  { 0, 0, NULL, IKU_KEYWORD_WORD }
};

const IkuKeyword *
iku_keyword_of_token (int token)
{
  enum
  {
#define IKU_KEYWORD(token, spelling, class_) NUMBER_##token,
#include "syntax/keywords.def"
#undef IKU_KEYWORD
    N_KEYWORDS
  };
  static const guint8 numbers[] = {
#define IKU_KEYWORD(token, spelling, class_)                                   \
  [T_##token - T_IKU] = NUMBER_##token + 1,
#include "syntax/keywords.def"
#undef IKU_KEYWORD
  };

  G_STATIC_ASSERT (N_KEYWORDS < 255);
  if (token < T_IKU || token - T_IKU >= (int) G_N_ELEMENTS (numbers)
      || numbers[token - T_IKU] == 0)
    return NULL;
  return &iku_keywords[numbers[token - T_IKU] - 1];
}

gboolean
iku_token_is_entry (int token)
{
  return token == T_TUJUAN || token == T_SASARAN || token == T_INDIKATOR;
}

static inline guint
hash_word (const char *word, guint length)
{
  return (length * 37u + (guint8) word[0] * 5u + (guint8) word[length - 1] * 91u
          + (guint8) word[length / 2] * 23u)
         % IKU_KEYWORD_SLOTS;
}

static inline const IkuKeyword *
find_keyword (const IkuScanner *self, const char *word, guint length)
{
  /* Few names are without a digit at the end, and no keyword has one. */
  if (iku_is_digit (word[length - 1]))
    return NULL;
  for (guint slot = hash_word (word, length); self->keywords[slot] != 0;
       slot = (slot + 1) % IKU_KEYWORD_SLOTS)
    {
      const IkuKeyword *keyword = &iku_keywords[self->keywords[slot] - 1];

      if (keyword->length == length
          && memcmp (keyword->spelling, word, length) == 0)
        return keyword;
    }
  return NULL;
}

gboolean
iku_scanner_init (IkuScanner *self, IkuBuilder *build)
{
  memset (self, 0, sizeof *self);
  self->build = build;
  self->bytes = build->bytes;
  self->length = build->length;
  self->last_fault = self->last_break = IKU_NOWHERE;
  self->scratch = iku_arena_new ();
  self->buffer = iku_arena_alloc (self->scratch, (gsize) self->length + 2);
  memcpy (self->buffer, self->bytes, self->length);
  memset (self->buffer + self->length, 0, 2);

  for (guint i = 0; iku_keywords[i].spelling != NULL; i++)
    {
      guint slot = hash_word (iku_keywords[i].spelling, iku_keywords[i].length);

      while (self->keywords[slot] != 0)
        slot = (slot + 1) % IKU_KEYWORD_SLOTS;
      self->keywords[slot] = (guint8) (i + 1);
    }
  if (self->length > LONG_TEXT)
    self->familiar = g_new0 (IkuFamiliarName, 1 << N_FAMILIAR_LOG);
  return iku_flex_open (self);
}

void
iku_scanner_clear (IkuScanner *self)
{
  if (self->flex != NULL)
    iku_flex_close (self);
  g_free (self->familiar);
  iku_arena_free (self->scratch);
}

void
iku_scanner_next (IkuScanner *self, IkuToken *token)
{
  int kind = 0;

  token->value.node = NULL;
  if (!self->build->stopped)
    kind = iku_flex_next (self, &token->value, &token->span);
  if (kind == 0)
    token->span = iku_span (self->length, self->length);
  /* The keywords of items come first and together (keywords.def). */
  if (kind >= T_IKU && kind <= T_SEHARUSNYA)
    {
      self->head = kind;
      self->n_brackets = 0;
    }
  self->previous = kind;
  token->token = kind;
  token->fault = self->last_break;
}

IkuFinding *
iku_scan_fault (IkuScanner *self, const IkuCode *code, IkuSpan span,
                const char *argument, const char *argument2)
{
  IkuBuilder *build = self->build;

  if (self->last_fault == span.start || !iku_build_may_report (build, span))
    return NULL;
  self->last_fault = span.start;
  /* A sign from Word is as good as the right one; all else breaks its item. */
  if (code != &iku_code_word_sign)
    build->last_error = self->last_break = span.start;
  return iku_findings_add (build->findings, code, iku_place (build->text, span),
                           argument, argument2, NULL);
}

void
iku_scan_fix (IkuScanner *self, IkuFinding *finding, gboolean safe,
              IkuSpan span, const char *text)
{
  if (finding != NULL)
    iku_finding_replace (self->build->findings, finding, safe,
                         &iku_phrase_replace_by,
                         iku_place (self->build->text, span), text);
}

guint
iku_scan_get_indent (const IkuScanner *self, guint32 offset)
{
  guint32 start = offset;
  guint indent = 0;

  for (;; indent++)
    if (start > 0
        && (self->bytes[start - 1] == ' ' || self->bytes[start - 1] == '\t'))
      start--;
    /* A no-break space is a space. */
    else if (start > 1 && memcmp (self->bytes + start - 2, "\xc2\xa0", 2) == 0)
      start -= 2;
    else
      break;
  return start == 0 || self->bytes[start - 1] == '\n' ? indent : G_MAXUINT;
}

static gboolean
is_reserved (const IkuScanner *self, const IkuKeyword *keyword)
{
  /* A column may bear any word. */
  if (self->previous == '.' || self->previous == T_KOLOM)
    return FALSE;
  if (keyword->class_ == IKU_KEYWORD_SIGNATURE)
    return self->in_signature;
  if (keyword->class_ == IKU_KEYWORD_PROGRAM)
    return self->previous == T_SASARAN;
  return TRUE;
}

static const IkuName *
find_name (IkuScanner *self, guint32 offset, guint length)
{
  const char *word = self->bytes + offset;
  IkuFamiliarName *familiar;
  guint64 bytes[2] = { 0, 0 };
  guint64 hash;

  if (self->familiar == NULL || length > sizeof bytes)
    return iku_intern_get (self->build->intern, word, length);

  /* Two steps of fixed size are cheaper than one of any. */
  if (length >= 8)
    {
      memcpy (&bytes[0], word, 8);
      memcpy (&bytes[1], word + length - 8, 8);
    }
  else
    memcpy (bytes, word, length);
  hash = (bytes[0] ^ (bytes[1] << 7 | bytes[1] >> 57) ^ length)
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  familiar = &self->familiar[hash >> (64 - N_FAMILIAR_LOG)];
  if (familiar->bytes[0] != bytes[0] || familiar->bytes[1] != bytes[1]
      || familiar->length != length)
    *familiar = (IkuFamiliarName){ { bytes[0], bytes[1] },
                                   length,
                                   iku_intern_get (self->build->intern, word,
                                                   length) };
  return familiar->name;
}

/* What may stand in a word; one look per byte. */
static const guint8 is_in_word[256]
    = { ['0' ... '9'] = 1, ['A' ... 'Z'] = 1, ['a' ... 'z'] = 1, ['_'] = 1 };

int
iku_scan_word (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *word = self->bytes + span->start, *p = word + 1;
  const IkuKeyword *keyword;
  IkuNode *node;
  guint length;

  while (is_in_word[(guint8) *p])
    p++;
  length = (guint) (p - word);
  span->end = span->start + length;
  keyword = find_keyword (self, word, length);
  if (keyword != NULL && is_reserved (self, keyword))
    {
      /* Where penetapan was not closed, its words end with it. */
      if (keyword->class_ == IKU_KEYWORD_DECLARATION)
        self->in_signature = FALSE;
      return keyword->token;
    }

  if (G_UNLIKELY (length > IKU_MAX_NAME))
    {
      iku_scan_fault (self, &iku_code_long_name, *span, NULL, NULL);
      length = IKU_MAX_NAME;
    }
  node = iku_build_leaf (self->build, IKU_NODE_NAME, *span);
  node->value.name = find_name (self, span->start, length);
  value->node = node;
  if (self->previous == '.' || self->previous == T_KOLOM)
    return T_NAMA;
  return iku_scan_get_indent (self, span->start) != G_MAXUINT ? T_NAMA_AWAL
                                                              : T_NAMA;
}

void
iku_scan_comment (IkuScanner *self, IkuSpan span)
{
  if (span.end > span.start && self->bytes[span.end - 1] == '\r')
    span.end--;
  g_array_append_val (self->build->comments, span);
}

int
iku_scan_bracket (IkuScanner *self, int bracket)
{
  switch (bracket)
    {
    case '(':
    case '[':
      self->n_brackets++;
      break;
    case ')':
    case ']':
      if (self->n_brackets > 0)
        self->n_brackets--;
      break;
    default:
      self->n_brackets = 0;
      self->in_signature = bracket == '{' && self->previous == T_PENETAPAN;
      break;
    }
  return bracket;
}
