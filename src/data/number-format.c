/* number-format.c - which notation a dataset's numbers are in
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "data/number-format.h"

static gsize
skip_digits (const char *text, gsize at, gsize length)
{
  while (at < length && g_ascii_isdigit (text[at]))
    at++;
  return at;
}

/* Whether digits are a number where group parts thousands and mark begins
 * the fraction, by the rules of iku_number_parse. */
static gboolean
is_number (const char *digits, gsize length, char group, char mark)
{
  gsize at = skip_digits (digits, 0, length);

  if (at == 0)
    return FALSE;
  if (at < length && digits[at] == group)
    {
      if (at > 3 || digits[0] == '0')
        return FALSE;
      while (at < length && digits[at] == group)
        {
          gsize end = skip_digits (digits, at + 1, length);

          if (end != at + 4)
            return FALSE;
          at = end;
        }
    }
  if (at == length)
    return TRUE;
  return digits[at] == mark && at + 1 < length
         && skip_digits (digits, at + 1, length) == length;
}

static void
count (guint64 *n, guint64 *first, guint64 index)
{
  if ((*n)++ == 0)
    *first = index;
}

void
iku_format_vote (IkuFormatVotes *votes, const char *text, gsize length,
                 guint64 index)
{
  gsize skip = length > 0 && (text[0] == '-' || text[0] == '+');
  gboolean indonesian = is_number (text + skip, length - skip, '.', ',');
  gboolean english = is_number (text + skip, length - skip, ',', '.');

  if (indonesian && !english)
    count (&votes->n_only_indonesian, &votes->first_only_indonesian, index);
  else if (english && !indonesian)
    count (&votes->n_only_english, &votes->first_only_english, index);
  else if (indonesian
           && skip_digits (text + skip, 0, length - skip) < length - skip)
    /* One mark before three digits: thousands or a fraction. */
    count (&votes->n_differing, &votes->first_differing, index);
}

IkuFormatVerdict
iku_format_decide (const IkuFormatVotes *votes)
{
  if (votes->n_only_indonesian > 0)
    return votes->n_only_english > 0 ? IKU_FORMAT_MIXED : IKU_FORMAT_INDONESIAN;
  if (votes->n_only_english > 0)
    return IKU_FORMAT_ENGLISH;
  return votes->n_differing > 0 ? IKU_FORMAT_AMBIGUOUS : IKU_FORMAT_UNKNOWN;
}
