/* arena.c - tests of the arena
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>

#include "base/arena.h"
#include "suites.h"

/* Even of nothing there is a place, in a fresh arena, too. */
START_TEST (gives_room_for_nothing)
{
  IkuArena *arena = iku_arena_new ();

  ck_assert_ptr_nonnull (iku_arena_alloc (arena, 0));
  ck_assert_ptr_nonnull (iku_arena_make_array (arena, int, 0));
  iku_arena_free (arena);
}
END_TEST

START_TEST (keeps_what_is_written)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  guint32 *blocks[2000];

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      gsize n_words = 1 + i % 700;

      blocks[i] = iku_arena_alloc (arena, n_words * 4);
      ck_assert_uint_eq ((gsize) blocks[i] % 8, 0);
      for (gsize j = 0; j < n_words; j++)
        blocks[i][j] = i;
    }
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    for (gsize j = 0; j < 1 + i % 700; j++)
      ck_assert_uint_eq (blocks[i][j], i);
}
END_TEST

START_TEST (zeroes_and_copies)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  guint64 *words = iku_arena_make_array (arena, guint64, 3);
  char *whole = iku_arena_strdup (arena, "sasaran");
  char *part = iku_arena_strndup (arena, "sasaran", 4);

  ck_assert (words[0] == 0 && words[1] == 0 && words[2] == 0);
  ck_assert_str_eq (whole, "sasaran");
  ck_assert_str_eq (part, "sasa");
}
END_TEST

/* A block for a large request must not waste what is left of the current
 * one; it has whole huge pages. */
START_TEST (large_requests_stand_alone)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  char *before = iku_arena_alloc (arena, 8);
  char *large = iku_arena_alloc (arena, 3 << 20);
  char *after = iku_arena_alloc (arena, 8);

  memset (large, 1, 3 << 20);
  ck_assert_ptr_eq (after, before + 8);
  ck_assert_uint_lt (iku_arena_get_reserved (arena), (4 << 20) + 10000);
}
END_TEST

START_TEST (first_request_may_be_large)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  char *large = iku_arena_alloc (arena, 1 << 20);
  char *small = iku_arena_alloc (arena, 16);

  memset (large, 1, 1 << 20);
  memset (small, 2, 16);
  ck_assert_int_eq (large[(1 << 20) - 1], 1);
}
END_TEST

Suite *
arena_suite (void)
{
  Suite *suite = suite_create ("arena");
  TCase *tests = tcase_create ("arena");

  tcase_add_test (tests, gives_room_for_nothing);
  tcase_add_test (tests, keeps_what_is_written);
  tcase_add_test (tests, zeroes_and_copies);
  tcase_add_test (tests, large_requests_stand_alone);
  tcase_add_test (tests, first_request_may_be_large);
  suite_add_tcase (suite, tests);
  return suite;
}
