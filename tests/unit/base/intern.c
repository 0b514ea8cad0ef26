/* intern.c - tests of interned names
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "base/intern.h"
#include "suites.h"

START_TEST (equal_names_are_one)
{
  g_autoptr (IkuIntern) names = iku_intern_new (0);
  const IkuName *first = iku_intern_get (names, "pmks_wajib", 10);
  const IkuName *second = iku_intern_get (names, "pmks_wajib = 3", 10);
  const IkuName *other = iku_intern_get_string (names, "pmks_waji");

  ck_assert_ptr_eq (first, second);
  ck_assert_ptr_ne (first, other);
  ck_assert_str_eq (first->text, "pmks_wajib");
  ck_assert_uint_eq (first->length, 10);
  ck_assert_uint_eq (first->id, 0);
  ck_assert_uint_eq (other->id, 1);
  ck_assert_ptr_eq (iku_intern_nth (names, 1), other);
  ck_assert_uint_eq (iku_intern_get_count (names), 2);
}
END_TEST

START_TEST (finding_adds_nothing)
{
  g_autoptr (IkuIntern) names = iku_intern_new (4);

  ck_assert_ptr_null (iku_intern_find (names, "x", 1));
  ck_assert_uint_eq (iku_intern_get_count (names), 0);
  ck_assert_ptr_nonnull (iku_intern_get (names, "", 0));
  ck_assert_ptr_nonnull (iku_intern_find (names, "", 0));
}
END_TEST

/* Every length, so that all paths of the hash are taken, with one byte
 * changed at every place. */
START_TEST (every_byte_counts)
{
  g_autoptr (IkuIntern) names = iku_intern_new (0);
  char text[41];
  guint expected = 0;

  for (gsize length = 0; length <= 40; length++)
    {
      memset (text, 'a', sizeof text);
      ck_assert_uint_eq (iku_intern_get (names, text, length)->id, expected++);
      for (gsize i = 0; i < length; i++)
        {
          text[i] = 'b';
          ck_assert_uint_eq (iku_intern_get (names, text, length)->id,
                             expected++);
          text[i] = 'a';
        }
    }
}
END_TEST

START_TEST (many_names_stay_found)
{
  g_autoptr (IkuIntern) names = iku_intern_new (_i == 0 ? 0 : 50000);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 50000; i++)
      {
        g_autofree char *text = g_strdup_printf ("indikator_%u", i);

        ck_assert_uint_eq (iku_intern_get_string (names, text)->id, i);
      }
  ck_assert_uint_eq (iku_intern_get_count (names), 50000);
}
END_TEST

START_TEST (is_shared)
{
  IkuIntern *names = iku_intern_new (0);
  g_autoptr (IkuIntern) other = iku_intern_ref (names);
  const IkuName *name = iku_intern_get_string (names, "sasaran");

  iku_intern_unref (names);
  ck_assert_ptr_eq (iku_intern_get_string (other, "sasaran"), name);
}
END_TEST

Suite *
intern_suite (void)
{
  Suite *suite = suite_create ("intern");
  TCase *tests = tcase_create ("intern");

  tcase_add_test (tests, equal_names_are_one);
  tcase_add_test (tests, finding_adds_nothing);
  tcase_add_test (tests, every_byte_counts);
  tcase_add_loop_test (tests, many_names_stay_found, 0, 2);
  tcase_add_test (tests, is_shared);
  suite_add_tcase (suite, tests);
  return suite;
}
