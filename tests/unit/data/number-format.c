/* number-format.c - tests of the notation of numbers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "data/number-format.h"
#include "suites.h"

static const struct
{
  const char *cells; /* parted by blanks */
  IkuFormatVerdict verdict;
  guint64 first; /* the cell that decides, or is in doubt */
} cases[] = {
  { "", IKU_FORMAT_UNKNOWN, 0 },
  { "1 22 333 4444", IKU_FORMAT_UNKNOWN, 0 },
  { "4.254", IKU_FORMAT_AMBIGUOUS, 0 },
  { "1 4,254", IKU_FORMAT_AMBIGUOUS, 1 },
  { "1 4.254 78,5", IKU_FORMAT_INDONESIAN, 2 },
  { "4.254 1.5", IKU_FORMAT_ENGLISH, 1 },
  { "1.234.567", IKU_FORMAT_INDONESIAN, 0 },
  { "1,234,567", IKU_FORMAT_ENGLISH, 0 },
  { "1.234,5", IKU_FORMAT_INDONESIAN, 0 },
  { "1,234.5", IKU_FORMAT_ENGLISH, 0 },
  { "0.123", IKU_FORMAT_ENGLISH, 0 },
  { "0,123", IKU_FORMAT_INDONESIAN, 0 },
  { "12345.678", IKU_FORMAT_ENGLISH, 0 },
  { "-4.254 +7", IKU_FORMAT_AMBIGUOUS, 0 },
  { "1,5 1.5", IKU_FORMAT_MIXED, 0 },
  { "1.2.3 abc 1, ,5 . - 1..234 1.234.5", IKU_FORMAT_UNKNOWN, 0 },
};

START_TEST (verdicts)
{
  g_auto (GStrv) cells = g_strsplit (cases[_i].cells, " ", -1);
  IkuFormatVotes votes = { 0 };

  for (guint64 i = 0; cells[i] != NULL; i++)
    iku_format_vote (&votes, cells[i], strlen (cells[i]), i);
  ck_assert_int_eq (iku_format_decide (&votes), cases[_i].verdict);
  if (cases[_i].verdict == IKU_FORMAT_AMBIGUOUS)
    ck_assert_uint_eq (votes.first_differing, cases[_i].first);
  else if (cases[_i].verdict == IKU_FORMAT_INDONESIAN)
    ck_assert_uint_eq (votes.first_only_indonesian, cases[_i].first);
  else if (cases[_i].verdict == IKU_FORMAT_ENGLISH)
    ck_assert_uint_eq (votes.first_only_english, cases[_i].first);
}
END_TEST

/* What a vote says is what the parser of numbers does. */
START_TEST (votes_agree_with_parser)
{
  static const char letters[] = "019.,-";
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  const guint base = sizeof letters - 1;
  char text[8];

  for (guint n = 0; n < base * base * base * base * base * base; n++)
    {
      IkuFormatVotes votes = { 0 };
      guint length = 0;
      IkuNumber one, other;
      gboolean indonesian, english, differs;

      for (guint rest = n; length < 6; rest /= base)
        text[length++] = letters[rest % base];
      iku_format_vote (&votes, text, length, 7);
      indonesian = iku_number_parse (numbers, text, length,
                                     IKU_NOTATION_INDONESIAN, &one)
                   == IKU_PARSE_OK;
      english = iku_number_parse (numbers, text, length, IKU_NOTATION_ENGLISH,
                                  &other)
                == IKU_PARSE_OK;
      differs
          = indonesian && english && !iku_number_equal (numbers, one, other);
      ck_assert_uint_eq (votes.n_only_indonesian, indonesian && !english);
      ck_assert_uint_eq (votes.n_only_english, english && !indonesian);
      ck_assert_uint_eq (votes.n_differing, differs);
    }
}
END_TEST

Suite *
number_format_suite (void)
{
  Suite *suite = suite_create ("number-format");
  TCase *tests = tcase_create ("number-format");

  tcase_add_loop_test (tests, verdicts, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tests, votes_agree_with_parser);
  suite_add_tcase (suite, tests);
  return suite;
}
