/* scope.c - tests of scopes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/scope.h"
#include "suites.h"

START_TEST (test_names_stand_for_numbers)
{
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  const IkuName *a = iku_intern_get_string (intern, "a");
  const IkuName *b = iku_intern_get_string (intern, "b");
  const IkuName *late;
  IkuScope scope;

  iku_scope_init (&scope, iku_intern_get_count (intern));
  late = iku_intern_get_string (intern, "late");
  ck_assert_uint_eq (iku_scope_find (&scope, a), IKU_SCOPE_NONE);
  ck_assert_uint_eq (iku_scope_add (&scope, a, 0), IKU_SCOPE_NONE);
  ck_assert_uint_eq (iku_scope_add (&scope, b, 7), IKU_SCOPE_NONE);
  ck_assert_uint_eq (iku_scope_find (&scope, a), 0);
  ck_assert_uint_eq (iku_scope_find (&scope, b), 7);
  ck_assert_uint_eq (iku_scope_find (&scope, late), IKU_SCOPE_NONE);
  iku_scope_clear (&scope);
}
END_TEST

START_TEST (test_the_first_declaration_stays)
{
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  const IkuName *a = iku_intern_get_string (intern, "a");
  IkuScope scope;

  iku_scope_init (&scope, iku_intern_get_count (intern));
  iku_scope_add (&scope, a, 3);
  ck_assert_uint_eq (iku_scope_add (&scope, a, 4), 3);
  ck_assert_uint_eq (iku_scope_find (&scope, a), 3);
  iku_scope_clear (&scope);
}
END_TEST

START_TEST (test_declared_names_are_offered)
{
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  const IkuName *name = iku_intern_get_string (intern, "persen_bantu");
  IkuNearest nearest;
  IkuScope scope;

  iku_intern_get_string (intern, "persen_bantx");
  iku_scope_init (&scope, iku_intern_get_count (intern));
  iku_scope_add (&scope, name, 0);
  iku_nearest_init (&nearest, "persen_bant");
  iku_scope_offer (&scope, intern, &nearest);
  ck_assert_str_eq (nearest.best, "persen_bantu");
  iku_scope_clear (&scope);
}
END_TEST

Suite *
scope_suite (void)
{
  Suite *suite = suite_create ("scope");
  TCase *tcase = tcase_create ("scope");

  tcase_add_test (tcase, test_names_stand_for_numbers);
  tcase_add_test (tcase, test_the_first_declaration_stays);
  tcase_add_test (tcase, test_declared_names_are_offered);
  suite_add_tcase (suite, tcase);
  return suite;
}
