/* period-office.c - periods as offices write them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/period.h"

#define MOST_TOKENS 6u
#define LONGEST_WORD 12u

/* TW I/2023 is three tokens: a word, a word, a number. */
typedef struct
{
  char word[LONGEST_WORD + 1]; /* lower case; empty: a number */
  gint number;
  guint n_digits;
  char before; /* the last sign or blank before it, or NUL */
} Token;

typedef struct
{
  IkuPeriodKind kind;
  gint part; /* 0: not said */
  gint year; /* 0: not said */
} Reading;

typedef struct
{
  const char *word;
  gint value;
} Word;

static const Word kinds[] = {
  { "tahun", IKU_PERIOD_YEAR },        { "thn", IKU_PERIOD_YEAR },
  { "th", IKU_PERIOD_YEAR },           { "ta", IKU_PERIOD_YEAR },
  { "semester", IKU_PERIOD_SEMESTER }, { "smt", IKU_PERIOD_SEMESTER },
  { "smstr", IKU_PERIOD_SEMESTER },    { "sem", IKU_PERIOD_SEMESTER },
  { "sm", IKU_PERIOD_SEMESTER },       { "s", IKU_PERIOD_SEMESTER },
  { "triwulan", IKU_PERIOD_QUARTER },  { "tw", IKU_PERIOD_QUARTER },
  { "trw", IKU_PERIOD_QUARTER },       { "kuartal", IKU_PERIOD_QUARTER },
  { "kwartal", IKU_PERIOD_QUARTER },   { "q", IKU_PERIOD_QUARTER },
  { "bulan", IKU_PERIOD_MONTH },       { "bln", IKU_PERIOD_MONTH },
};

static const Word months[] = {
  { "januari", 1 },   { "jan", 1 },       { "january", 1 },
  { "februari", 2 },  { "feb", 2 },       { "pebruari", 2 },
  { "peb", 2 },       { "february", 2 },  { "maret", 3 },
  { "mar", 3 },       { "mrt", 3 },       { "march", 3 },
  { "april", 4 },     { "apr", 4 },       { "mei", 5 },
  { "may", 5 },       { "juni", 6 },      { "jun", 6 },
  { "june", 6 },      { "juli", 7 },      { "jul", 7 },
  { "july", 7 },      { "agustus", 8 },   { "agt", 8 },
  { "agu", 8 },       { "ags", 8 },       { "agst", 8 },
  { "agus", 8 },      { "aug", 8 },       { "august", 8 },
  { "september", 9 }, { "sep", 9 },       { "sept", 9 },
  { "oktober", 10 },  { "okt", 10 },      { "oct", 10 },
  { "october", 10 },  { "november", 11 }, { "nov", 11 },
  { "nopember", 11 }, { "nop", 11 },      { "desember", 12 },
  { "des", 12 },      { "dec", 12 },      { "december", 12 },
};

static const Word ordinals[] = {
  { "i", 1 },       { "ii", 2 },    { "iii", 3 },    { "iv", 4 },
  { "v", 5 },       { "vi", 6 },    { "vii", 7 },    { "viii", 8 },
  { "ix", 9 },      { "x", 10 },    { "xi", 11 },    { "xii", 12 },
  { "satu", 1 },    { "dua", 2 },   { "tiga", 3 },   { "empat", 4 },
  { "pertama", 1 }, { "kedua", 2 }, { "ketiga", 3 }, { "keempat", 4 },
  { "kesatu", 1 },
};

static gint
find_word (const Word *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i].word, word) == 0)
      return words[i].value;
  return 0;
}

#define FIND(words, word) find_word ((words), G_N_ELEMENTS (words), (word))

/* One token from *text on; FALSE if it is too long to mean anything. */
static gboolean
read_token (const char **text, const char *end, Token *token)
{
  const char *p = *text;
  gsize length = 0;

  if (g_ascii_isdigit (*p))
    for (; p < end && g_ascii_isdigit (*p); p++)
      {
        if (++token->n_digits > 4)
          return FALSE;
        token->number = token->number * 10 + g_ascii_digit_value (*p);
      }
  else
    for (; p < end && g_ascii_isalpha (*p); p++)
      {
        if (length == LONGEST_WORD)
          return FALSE;
        token->word[length++] = g_ascii_tolower (*p);
      }
  *text = p;
  return TRUE;
}

/* The number of tokens; 0 if the text holds anything else. */
static guint
split (const char *text, const char *end, Token *tokens)
{
  guint n_tokens = 0;
  char before = '\0';

  while (text < end)
    {
      if (g_ascii_isalnum (*text))
        {
          Token token = { .before = before };

          if (n_tokens == MOST_TOKENS || !read_token (&text, end, &token))
            return 0;
          tokens[n_tokens++] = token;
          before = '\0';
        }
      else if (strchr (" \t-./,()", *text) != NULL && *text != '\0')
        before = *text++;
      else if (end - text >= 2 && memcmp (text, "\xc2\xa0", 2) == 0)
        {
          before = ' ';
          text += 2;
        }
      else
        return 0;
    }
  return n_tokens;
}

/* TWI, TWIV: a kind and a Roman numeral without a blank. */
static gboolean
split_quarter (Reading *reading, const char *word)
{
  gint part = word[0] == 't' && word[1] == 'w' ? FIND (ordinals, word + 2) : 0;

  if (part == 0)
    return FALSE;
  reading->kind = IKU_PERIOD_QUARTER;
  reading->part = part;
  return TRUE;
}

/* Takes tokens[*at] and, after a kind, the ordinal that follows it. */
static gboolean
read_part (Reading *reading, const Token *tokens, guint n_tokens, guint *at)
{
  const Token *token = &tokens[*at], *next;
  IkuPeriodKind kind = (IkuPeriodKind) FIND (kinds, token->word);
  gint month = FIND (months, token->word);

  if (reading->kind != IKU_PERIOD_NONE)
    return FALSE;
  if (month > 0)
    {
      reading->kind = IKU_PERIOD_MONTH;
      reading->part = month;
      return TRUE;
    }
  if (kind == IKU_PERIOD_NONE)
    return split_quarter (reading, token->word);

  reading->kind = kind;
  if (*at + 1 < n_tokens && strcmp (tokens[*at + 1].word, "ke") == 0)
    ++*at;
  if (*at + 1 == n_tokens)
    return FALSE;
  next = &tokens[++*at];
  if (next->word[0] == '\0')
    reading->part = next->n_digits <= 2 ? next->number : 0;
  else
    reading->part = FIND (ordinals, next->word);
  if (reading->part == 0 && kind == IKU_PERIOD_MONTH)
    reading->part = FIND (months, next->word);
  return reading->part > 0;
}

static gboolean
read_year (Reading *reading, const Token *token)
{
  if (token->n_digits != 4 || reading->year > 0)
    return FALSE;
  reading->year = token->number;
  return token->number > 0;
}

/* Tahun, which may stand before any year, and Tahun Anggaran. */
static gboolean
is_year_word (const Token *token)
{
  return FIND (kinds, token->word) == IKU_PERIOD_YEAR;
}

/* 07/2023 and 2023-7. */
static gboolean
read_numbers (Reading *reading, const Token *first, const Token *second)
{
  const Token *month = first->n_digits == 4 ? second : first;

  if (month->n_digits > 2 || (second->before != '/' && second->before != '-'))
    return FALSE;
  reading->kind = IKU_PERIOD_MONTH;
  reading->part = month->number;
  return read_year (reading, month == first ? second : first);
}

static gboolean
read_tokens (Reading *reading, const Token *tokens, guint n_tokens)
{
  if (n_tokens == 2 && tokens[0].n_digits > 0 && tokens[1].n_digits > 0)
    return read_numbers (reading, &tokens[0], &tokens[1]);

  for (guint i = 0; i < n_tokens; i++)
    {
      const Token *token = &tokens[i];
      gboolean good;

      if (token->n_digits > 0)
        good = read_year (reading, token);
      else if (is_year_word (token))
        {
          if (i + 1 < n_tokens && strcmp (tokens[i + 1].word, "anggaran") == 0)
            i++;
          good = i + 1 < n_tokens && read_year (reading, &tokens[++i]);
        }
      else
        good = read_part (reading, tokens, n_tokens, &i);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

gboolean
iku_period_parse_office (const char *text, gsize length, gint year,
                         IkuPeriod *out)
{
  Token tokens[MOST_TOKENS];
  Reading reading = { IKU_PERIOD_NONE, 0, 0 };
  guint n_tokens;

  if (iku_period_parse (text, length, out))
    return TRUE;
  n_tokens = split (text, text + length, tokens);
  if (n_tokens == 0 || !read_tokens (&reading, tokens, n_tokens))
    return FALSE;

  if (reading.kind == IKU_PERIOD_NONE)
    return iku_period_make (IKU_PERIOD_YEAR, reading.year, 1, out);
  return iku_period_make (reading.kind, reading.year > 0 ? reading.year : year,
                          reading.part, out);
}
