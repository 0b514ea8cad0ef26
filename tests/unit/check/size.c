/* size.c - tests of programs that are long or deep
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * None may overflow the stack or take more time than its length deserves;
 * the time limit of the test program catches what is quadratic.
 */

#include "config.h"

#include "suites.h"

#define MANY 50000u

/* head, then line for each number from last down to first, %u for the number
 * and the one below it. */
static char *
repeat (const char *head, const char *before, const char *between,
        const char *after)
{
  GString *text = g_string_new (head);

  for (guint i = MANY; i > 0; i--)
    g_string_append_printf (text, "%s%u%s%u%s", before, i, between, i - 1,
                            after);
  return g_string_free (text, FALSE);
}

START_TEST (test_long_chains)
{
  g_autofree char *data
      = repeat ("data d0 : orang\n", "data d", " : orang = d", " + 1 orang\n");
  g_autofree char *open
      = repeat ("data d0 : orang\n", "indikator d", " \"I\" { rumus d", " }\n");
  g_autofree char *units = repeat ("satuan u0", ", u", " = 1 u", "");

  expect_codes (data, "");
  expect_codes (open, "");
  expect_codes (units, "");
}
END_TEST

START_TEST (test_long_ring)
{
  g_autofree char *ring = repeat ("data d0 : orang = d50000\n", "data d",
                                  " : orang = d", " + 1 orang\n");

  expect_codes (ring, "E0316");
}
END_TEST

START_TEST (test_long_sum)
{
  g_autoptr (GString) text
      = g_string_new ("data a : orang\ndata x : orang = a");

  for (guint i = 0; i < MANY; i++)
    g_string_append (text, " + a");
  expect_codes (text->str, "");
}
END_TEST

START_TEST (test_many_siblings)
{
  g_autofree char *siblings = repeat ("sasaran \"S\" {\n", "indikator i",
                                      " \"I", "\" { satuan orang }\n");
  g_autofree char *closed = g_strconcat (siblings, "}\n", NULL);

  expect_codes (closed, "");
}
END_TEST

START_TEST (test_doubling_formulas)
{
  g_autoptr (GString) text = g_string_new ("rumus f0(a) = a + a\n");

  for (guint i = 1; i < 60; i++)
    g_string_append_printf (text, "rumus f%u(a) = f%u(a) + f%u(a)\n", i, i - 1,
                            i - 1);
  g_string_append (text, "data x : angka = f59(1)\n");
  expect_codes (text->str, "E0422");
}
END_TEST

Suite *
size_suite (void)
{
  Suite *suite = suite_create ("size");
  TCase *tcase = tcase_create ("size");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, test_long_chains);
  tcase_add_test (tcase, test_long_ring);
  tcase_add_test (tcase, test_long_sum);
  tcase_add_test (tcase, test_many_siblings);
  tcase_add_test (tcase, test_doubling_formulas);
  suite_add_tcase (suite, tcase);
  return suite;
}
