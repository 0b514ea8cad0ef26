/* edit.c - tests of changes to a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "base/edit.h"
#include "suites.h"

static void
check_edits (const IkuEdit *edits, guint n_edits, const char *expected)
{
  const char *text = "satu dua tiga";
  gsize length = 99;
  g_autofree char *result
      = iku_edits_apply (text, strlen (text), edits, n_edits, &length);

  if (expected == NULL)
    {
      ck_assert_ptr_null (result);
      return;
    }
  ck_assert_str_eq (result, expected);
  ck_assert_uint_eq (length, strlen (expected));
}

START_TEST (applies_all_at_once)
{
  const IkuEdit edits[] = {
    { { 9, 13 }, "3" },
    { { 0, 4 }, "satu juta" },
    { { 5, 9 }, "" },
  };

  check_edits (NULL, 0, "satu dua tiga");
  check_edits (edits, 1, "satu dua 3");
  check_edits (edits, 3, "satu juta 3");
}
END_TEST

START_TEST (insertions_keep_their_order)
{
  const IkuEdit edits[] = {
    { { 5, 8 }, "2" }, { { 5, 5 }, "a" },   { { 5, 5 }, "b" },
    { { 8, 8 }, "c" }, { { 13, 13 }, "." }, { { 0, 0 }, ">" },
  };

  check_edits (edits, 6, ">satu ab2c tiga.");
}
END_TEST

START_TEST (refuses_what_cannot_be)
{
  const IkuEdit overlap[] = { { { 0, 4 }, "x" }, { { 3, 5 }, "y" } };
  const IkuEdit within[] = { { { 0, 4 }, "x" }, { { 2, 2 }, "y" } };
  const IkuEdit twice[] = { { { 0, 4 }, "x" }, { { 0, 4 }, "x" } };
  const IkuEdit outside[] = { { { 12, 14 }, "x" } };
  const IkuEdit reversed[] = { { { 4, 2 }, "x" } };

  check_edits (overlap, 2, NULL);
  check_edits (within, 2, NULL);
  check_edits (twice, 2, NULL);
  check_edits (outside, 1, NULL);
  check_edits (reversed, 1, NULL);
}
END_TEST

Suite *
edit_suite (void)
{
  Suite *suite = suite_create ("edit");
  TCase *tests = tcase_create ("edit");

  tcase_add_test (tests, applies_all_at_once);
  tcase_add_test (tests, insertions_keep_their_order);
  tcase_add_test (tests, refuses_what_cannot_be);
  suite_add_tcase (suite, tests);
  return suite;
}
