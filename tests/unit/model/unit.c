/* unit.c - tests of units of measurement
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/unit.h"
#include "suites.h"

typedef struct
{
  IkuArena *arena;
  IkuUnits *units;
  IkuDimension person, rupiah, year;
} Fixture;

static const IkuPlace nowhere;

static Fixture
make_units (void)
{
  Fixture made = { .arena = iku_arena_new () };

  made.units = iku_units_new (made.arena);
  made.person = iku_units_add_base (made.units, "orang", TRUE, nowhere);
  made.rupiah = iku_units_add_base (made.units, "rupiah", FALSE, nowhere);
  made.year = iku_units_add_base (made.units, "tahun", FALSE, nowhere);
  return made;
}

static void
clear_units (Fixture *self)
{
  iku_units_free (self->units);
  iku_arena_free (self->arena);
}

static IkuDimension
multiply (Fixture *self, IkuDimension a, IkuDimension b, gint exponent)
{
  IkuDimension made = 0;

  ck_assert (iku_units_multiply (self->units, a, b, exponent, &made));
  return made;
}

static void
assert_prints (Fixture *self, IkuDimension dimension, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  iku_units_print (self->units, dimension, text);
  ck_assert_str_eq (text->str, expected);
}

START_TEST (test_equal_dimensions_are_one)
{
  Fixture f = make_units ();
  IkuDimension a = multiply (&f, f.rupiah, f.person, -1);
  IkuDimension b = multiply (
      &f, multiply (&f, IKU_DIMENSION_PLAIN, f.person, -1), f.rupiah, 1);

  ck_assert_uint_eq (a, b);
  ck_assert_uint_ne (a, f.rupiah);
  clear_units (&f);
}
END_TEST

START_TEST (test_quotient_of_likes_is_plain)
{
  Fixture f = make_units ();

  ck_assert_uint_eq (multiply (&f, f.person, f.person, -1),
                     IKU_DIMENSION_PLAIN);
  ck_assert_uint_eq (multiply (&f, f.person, f.person, 0), f.person);
  clear_units (&f);
}
END_TEST

START_TEST (test_what_fits_any_unit_is_plain_in_a_product)
{
  Fixture f = make_units ();

  ck_assert_uint_eq (multiply (&f, IKU_DIMENSION_ANY, f.person, 1), f.person);
  ck_assert_uint_eq (multiply (&f, f.person, IKU_DIMENSION_ANY, -1), f.person);
  clear_units (&f);
}
END_TEST

START_TEST (test_exponents_have_a_limit)
{
  Fixture f = make_units ();
  IkuDimension made = 7;

  ck_assert (
      iku_units_multiply (f.units, IKU_DIMENSION_PLAIN, f.person, 99, &made));
  ck_assert (!iku_units_multiply (f.units, made, f.person, 1, &made));
  ck_assert (!iku_units_multiply (f.units, IKU_DIMENSION_PLAIN, f.person,
                                  G_MININT, &made));
  clear_units (&f);
}
END_TEST

START_TEST (test_roots)
{
  Fixture f = make_units ();
  IkuDimension square = multiply (&f, f.person, f.person, 1), root = 0;

  ck_assert (iku_units_root (f.units, square, 2, &root));
  ck_assert_uint_eq (root, f.person);
  ck_assert (!iku_units_root (f.units, f.person, 2, &root));
  ck_assert (!iku_units_root (f.units, square, 0, &root));
  ck_assert (iku_units_root (f.units, IKU_DIMENSION_PLAIN, 5, &root));
  ck_assert_uint_eq (root, IKU_DIMENSION_PLAIN);
  clear_units (&f);
}
END_TEST

START_TEST (test_counts)
{
  Fixture f = make_units ();
  IkuDimension square = multiply (&f, f.person, f.person, 1);

  ck_assert (iku_units_is_count (f.units, f.person));
  ck_assert (!iku_units_is_count (f.units, f.rupiah));
  ck_assert (!iku_units_is_count (f.units, square));
  ck_assert (!iku_units_is_count (f.units, IKU_DIMENSION_PLAIN));
  ck_assert_str_eq (iku_units_find_base (f.units, f.year)->name, "tahun");
  ck_assert_ptr_null (iku_units_find_base (f.units, square));
  clear_units (&f);
}
END_TEST

START_TEST (test_printing)
{
  Fixture f = make_units ();
  IkuDimension per_year = multiply (&f, IKU_DIMENSION_PLAIN, f.year, -1);

  assert_prints (&f, IKU_DIMENSION_PLAIN, "angka");
  assert_prints (&f, f.person, "orang");
  assert_prints (&f, multiply (&f, f.rupiah, f.person, -1), "rupiah/orang");
  assert_prints (&f, multiply (&f, f.person, f.person, 1), "orang^2");
  assert_prints (&f, per_year, "1/tahun");
  assert_prints (&f, multiply (&f, per_year, f.person, -2), "1/orang^2/tahun");
  assert_prints (&f, multiply (&f, f.rupiah, f.person, 1), "orang*rupiah");
  clear_units (&f);
}
END_TEST

Suite *
unit_suite (void)
{
  Suite *suite = suite_create ("unit");
  TCase *tcase = tcase_create ("unit");

  tcase_add_test (tcase, test_equal_dimensions_are_one);
  tcase_add_test (tcase, test_quotient_of_likes_is_plain);
  tcase_add_test (tcase, test_what_fits_any_unit_is_plain_in_a_product);
  tcase_add_test (tcase, test_exponents_have_a_limit);
  tcase_add_test (tcase, test_roots);
  tcase_add_test (tcase, test_counts);
  tcase_add_test (tcase, test_printing);
  suite_add_tcase (suite, tcase);
  return suite;
}
