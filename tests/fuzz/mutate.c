/* mutate.c - mutants that still look like the language
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes changed at random hardly ever get past the parser.  Here a text is
 * cut into pieces (words, numbers, quoted texts, signs) and a range of them
 * (a few, a bracket with all in it, a line or item) is left out, doubled,
 * repeated, moved, or replaced by a keyword, another number, or a range of a
 * second text.  It does not use the scanner: mutants of what that reads wrong
 * are wanted too.  One in eight goes to libFuzzer's own mutators, which know
 * the dictionary.
 */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "syntax/scan.h"

#define MAX_STEPS 4u /* changes of one mutation */
#define MAX_RUN 8u   /* pieces of a range of pieces */
#define NO_PARTNER G_MAXUINT

typedef struct
{
  guint start, end; /* bytes */
  guint partner;    /* of a bracket: the piece that closes or opens it */
} Piece;

/* A text that changes, its pieces, and where chance stands. */
typedef struct
{
  GString *text;
  GArray *pieces; /* of Piece */
  guint32 state;
} Mutant;

typedef struct
{
  guint start, end; /* bytes */
} Range;

/* 0 … n - 1 */
static guint
pick (Mutant *self, guint n)
{
  self->state = self->state * 1664525u + 1013904223u;
  return (guint) (((guint64) self->state * n) >> 32);
}

static guint
end_of_piece (const char *bytes, guint length, guint start)
{
  guint i = start + 1;

  if (iku_is_word (bytes[start]))
    while (i < length && iku_is_word (bytes[i]))
      i++;
  else if (bytes[start] == '"' || bytes[start] == '#')
    {
      while (i < length && bytes[i] != '\n' && bytes[i] != bytes[start])
        i++;
      if (i < length && bytes[i] == '"')
        i++;
    }
  else if ((guchar) bytes[start] >= 0x80)
    while (i < length && ((guchar) bytes[i] & 0xc0) == 0x80)
      i++;
  return i;
}

static void
cut (Mutant *self)
{
  const char *bytes = self->text->str;
  guint length = (guint) self->text->len;
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < length;)
    {
      Piece piece = { i, end_of_piece (bytes, length, i), NO_PARTNER };
      guint index = self->pieces->len;

      i = piece.end;
      if (g_ascii_isspace (bytes[piece.start]))
        continue;
      if (memchr ("([{", bytes[piece.start], 3) != NULL)
        g_array_append_val (open, index);
      else if (memchr (")]}", bytes[piece.start], 3) != NULL && open->len > 0)
        {
          piece.partner = g_array_index (open, guint, open->len - 1);
          g_array_index (self->pieces, Piece, piece.partner).partner = index;
          g_array_set_size (open, open->len - 1);
        }
      g_array_append_val (self->pieces, piece);
    }
}

static void
mutant_init (Mutant *self, const guint8 *data, gsize size, guint seed)
{
  self->text = g_string_new_len ((const char *) data, (gssize) size);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->state = seed;
  cut (self);
}

static void
mutant_clear (Mutant *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->pieces);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mutant, mutant_clear)

static gsize
copy_out (const Mutant *self, guint8 *out, gsize max_size)
{
  gsize size = MIN (self->text->len, max_size);

  memcpy (out, self->text->str, size);
  return size;
}

static const Piece *
nth_piece (const Mutant *self, guint i)
{
  return &g_array_index (self->pieces, Piece, i);
}

static gboolean
starts_line (const Mutant *self, guint i)
{
  return i == 0
         || memchr (self->text->str + nth_piece (self, i - 1)->end, '\n',
                    nth_piece (self, i)->start - nth_piece (self, i - 1)->end)
                != NULL;
}

/* The last piece of a bracket that opens at piece i, or i itself. */
static guint
skip_bracket (const Mutant *self, guint i)
{
  guint partner = nth_piece (self, i)->partner;

  return partner == NO_PARTNER || partner < i ? i : partner;
}

/* An attribute or a declaration with its block: from the beginning of a line
 * to that of the next one of the same depth. */
static guint
end_of_item (const Mutant *self, guint first)
{
  guint i = skip_bracket (self, first);

  while (i + 1 < self->pieces->len && !starts_line (self, i + 1)
         && self->text->str[nth_piece (self, i + 1)->start] != '}')
    i = skip_bracket (self, i + 1);
  return i;
}

/* Some part of the text, empty only if there are no pieces. */
static Range
pick_range (Mutant *self)
{
  guint n = self->pieces->len, first, last;

  if (n == 0)
    return (Range){ 0, 0 };
  first = last = pick (self, n);
  switch (pick (self, 4))
    {
    case 0:
      break;
    case 1:
      last = first + pick (self, MIN (MAX_RUN, n - first));
      break;
    case 2:
      while (first > 0 && skip_bracket (self, first) == first)
        first--;
      last = skip_bracket (self, first);
      break;
    default:
      while (!starts_line (self, first))
        first--;
      last = end_of_item (self, first);
    }
  return (Range){ nth_piece (self, first)->start, nth_piece (self, last)->end };
}

/* Puts bytes in the place of a range, with a blank where two words would
 * grow together. */
static void
replace (Mutant *self, Range range, const char *bytes, gsize length)
{
  g_string_erase (self->text, range.start, range.end - range.start);
  if (length > 0 && range.start > 0 && iku_is_word (bytes[0])
      && iku_is_word (self->text->str[range.start - 1]))
    g_string_insert_c (self->text, range.start++, ' ');
  g_string_insert_len (self->text, range.start, bytes, (gssize) length);
  if (length > 0 && iku_is_word (bytes[length - 1])
      && iku_is_word (self->text->str[range.start + length]))
    g_string_insert_c (self->text, (gssize) (range.start + length), ' ');
}

static void
repeat (Mutant *self, Range range, guint n, gsize max_size)
{
  guint length = range.end - range.start;
  g_autofree char *bytes = g_strndup (self->text->str + range.start, length);

  for (; n > 0 && self->text->len + length < max_size; n--)
    replace (self, (Range){ range.end, range.end }, bytes, length);
}

/* To where another range begins, or in its place. */
static void
move (Mutant *self, Range from)
{
  guint length = from.end - from.start;
  g_autofree char *bytes = g_strndup (self->text->str + from.start, length);
  Range to;

  replace (self, from, "", 0);
  cut (self);
  to = pick_range (self);
  if (pick (self, 2) == 0)
    to.end = to.start;
  replace (self, to, bytes, length);
}

static void
put_keyword (Mutant *self, Range range)
{
  guint n = 0;

  while (iku_keywords[n].spelling != NULL)
    n++;
  n = pick (self, n);
  replace (self, range, iku_keywords[n].spelling, iku_keywords[n].length);
}

/* Numbers and periods with whose forms and sizes something may go wrong. */
static void
put_number (Mutant *self, Range range)
{
  static const char *const numbers[] = {
    "0",
    "1",
    "2",
    "-1",
    "100%",
    "0,5",
    "1.234",
    "1,234",
    "97.5",
    "12.345,678",
    "1 juta",
    "3 triliun",
    "2021",
    "2023",
    "9999",
    "10000",
    "2023-S1",
    "2023-TW3",
    "2023-07",
    "1.1.1",
    "2021..2026",
    "0%..100%",
    "2024-02-29",
    "256",
    "65536",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "0,000000000000000001",
    "1234567890123456789012345678901234567890123456789012345678901234",
  };
  const char *number = numbers[pick (self, G_N_ELEMENTS (numbers))];

  replace (self, range, number, strlen (number));
}

static void
change (Mutant *self, gsize max_size)
{
  Range range = pick_range (self);

  switch (pick (self, 7))
    {
    case 0:
      replace (self, range, "", 0);
      break;
    case 1:
      repeat (self, range, 1, max_size);
      break;
    case 2:
      repeat (self, range, 1u << pick (self, 12), max_size);
      break;
    case 3:
      move (self, range);
      break;
    case 4:
      range.end = pick (self, 2) == 0 ? range.start : range.end;
      put_keyword (self, range);
      break;
    case 5:
      put_number (self, range);
      break;
    default:
      for (guint i = 0; i < self->pieces->len; i++)
        {
          const Piece *piece = nth_piece (self, pick (self, self->pieces->len));

          if (!iku_is_digit (self->text->str[piece->start]))
            continue;
          put_number (self, (Range){ piece->start, piece->end });
          break;
        }
    }
  cut (self);
}

gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed)
{
  g_auto (Mutant) mutant = { NULL, NULL, 0 };

  mutant_init (&mutant, data, size, seed);
  if (pick (&mutant, 8) == 0)
    return LLVMFuzzerMutate (data, size, max_size);
  for (guint n = 1 + pick (&mutant, MAX_STEPS); n > 0; n--)
    change (&mutant, max_size);
  return copy_out (&mutant, data, max_size);
}

/* A part of the other text comes into this one. */
gsize
LLVMFuzzerCustomCrossOver (const guint8 *data, gsize size, const guint8 *other,
                           gsize other_size, guint8 *out, gsize max_size,
                           guint seed)
{
  g_auto (Mutant) mutant = { NULL, NULL, 0 };
  g_auto (Mutant) source = { NULL, NULL, 0 };
  Range from, to;

  mutant_init (&mutant, data, size, seed);
  mutant_init (&source, other, other_size, ~seed);
  from = pick_range (&source);
  to = pick_range (&mutant);
  if (pick (&mutant, 2) == 0)
    to.end = to.start;
  replace (&mutant, to, source.text->str + from.start, from.end - from.start);
  return copy_out (&mutant, out, max_size);
}
