/* nearest.c - did you mean
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/finding.h"

#define LONGEST 256

/* Slips that a word of this length may hold: short words differ too easily
 * from one another to be taken for each other. */
static guint
get_limit (gsize length)
{
  if (length < 3)
    return 0;
  if (length < 5)
    return 1;
  return length < 9 ? 2 : 3;
}

static guint
add_one (guint8 a, guint8 b, guint8 c)
{
  return (guint) MIN (MIN (a, b), c) + 1;
}

/* The edit distance of two words whose letters differ in case only at no
 * cost, where swapping two neighbours is one edit; or anything above limit.
 * Only the diagonal band that can stay within the limit is computed. */
static guint
measure (const char *a, gsize a_length, const char *b, gsize b_length,
         guint limit)
{
  guint8 rows[3][LONGEST + 2];
  guint8 over = (guint8) (limit + 1);

  for (gsize j = 0; j <= b_length; j++)
    rows[0][j] = (guint8) MIN (j, over);
  for (gsize i = 1; i <= a_length; i++)
    {
      guint8 *row = rows[i % 3], *above = rows[(i + 2) % 3];
      const guint8 *two_above = rows[(i + 1) % 3];
      gsize low = i > limit ? i - limit : 1;
      gsize high = MIN (i + limit, b_length);
      guint8 least = over;

      row[low - 1] = low == 1 ? (guint8) MIN (i, over) : over;
      if (high == i + limit)
        above[high] = over;
      for (gsize j = low; j <= high; j++)
        {
          char x = g_ascii_tolower (a[i - 1]);
          char y = g_ascii_tolower (b[j - 1]);
          guint cost = x == y ? above[j - 1]
                              : add_one (above[j - 1], above[j], row[j - 1]);

          if (i > 1 && j > 1 && x != y && x == g_ascii_tolower (b[j - 2])
              && g_ascii_tolower (a[i - 2]) == y)
            cost = MIN (cost, two_above[j - 2] + 1u);
          row[j] = (guint8) MIN (cost, over);
          least = MIN (least, row[j]);
        }
      if (least > limit)
        return over;
    }
  return rows[a_length % 3][b_length];
}

void
iku_nearest_init (IkuNearest *self, const char *word)
{
  self->word = word;
  self->best = NULL;
  self->best_distance = get_limit (strlen (word)) + 1;
}

void
iku_nearest_offer (IkuNearest *self, const char *candidate)
{
  gsize word_length = strlen (self->word), length = strlen (candidate);
  gsize difference = MAX (word_length, length) - MIN (word_length, length);
  guint distance;

  if (difference >= self->best_distance || word_length > LONGEST
      || length > LONGEST || strcmp (self->word, candidate) == 0)
    return;

  distance = measure (self->word, word_length, candidate, length,
                      self->best_distance - 1);
  if (distance < self->best_distance)
    {
      self->best = candidate;
      self->best_distance = distance;
    }
}
