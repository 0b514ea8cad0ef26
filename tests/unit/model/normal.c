/* normal.c - tests of factors and equality
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/normal.h"
#include "suites.h"

static IkuArena *arena;
static IkuNumbers *numbers;

static void
set_up (void)
{
  arena = iku_arena_new ();
  numbers = iku_numbers_new (arena);
}

static void
tear_down (void)
{
  iku_numbers_free (numbers);
  iku_arena_free (arena);
}

static IkuExpr *
make (IkuExprKind kind, guint n_args)
{
  IkuExpr *expr = iku_arena_alloc0 (arena, iku_expr_get_size (n_args));

  expr->kind = (guint8) kind;
  expr->type = IKU_TYPE_NUMBER;
  expr->n_args = n_args;
  return expr;
}

static IkuExpr *
make_ref (guint32 item)
{
  IkuExpr *expr = make (IKU_EXPR_REF, 0);

  expr->as.ref.item = item;
  return expr;
}

static IkuExpr *
make_constant (gint64 n, gint64 d)
{
  IkuExpr *expr = make (IKU_EXPR_CONSTANT, 0);

  expr->as.number = iku_number_from_ratio (n, d);
  return expr;
}

/* a * b, or a / b. */
static IkuExpr *
make_two (IkuExpr *a, IkuExpr *b, gboolean divide)
{
  IkuExpr *expr = make (IKU_EXPR_OP, 2);

  expr->op = IKU_OP_MUL;
  if (divide)
    b->flags |= IKU_EXPR_INVERSE;
  expr->arg[0] = a;
  expr->arg[1] = b;
  return expr;
}

START_TEST (test_factors_of_nested_products)
{
  /* 2 / (r0 / r1): r1 is above the line. */
  IkuExpr *inner = make_two (make_ref (0), make_ref (1), TRUE);
  IkuExpr *outer = make_two (make_constant (2, 1), inner, TRUE);
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (IkuFactor));
  static const gboolean below[] = { FALSE, TRUE, FALSE };

  iku_normal_factors (outer, factors);
  ck_assert_uint_eq (factors->len, 3);
  for (guint i = 0; i < 3; i++)
    ck_assert_int_eq (g_array_index (factors, IkuFactor, i).below, below[i]);
}
END_TEST

START_TEST (test_equality_is_of_meaning)
{
  IkuExpr *a = make_two (make_ref (0), make_constant (1, 2), FALSE);
  IkuExpr *b = make_two (make_ref (0), make_constant (2, 4), FALSE);
  IkuExpr *c = make_two (make_ref (0), make_constant (1, 2), TRUE);
  IkuExpr *d = make_two (make_ref (1), make_constant (1, 2), FALSE);

  b->span = iku_span (3, 9);
  ck_assert (iku_expr_equal (numbers, a, b));
  ck_assert_uint_eq (iku_expr_hash (numbers, a), iku_expr_hash (numbers, b));
  ck_assert (!iku_expr_equal (numbers, a, c));
  ck_assert (!iku_expr_equal (numbers, a, d));
  ck_assert (!iku_expr_equal (numbers, make (IKU_EXPR_ERROR, 0),
                              make (IKU_EXPR_ERROR, 0)));
}
END_TEST

static void
expect_quotient (const IkuExpr *expr, guint32 above, guint32 below)
{
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (IkuFactor));
  const IkuExpr *numerator, *denominator;

  iku_normal_factors (expr, factors);
  ck_assert (iku_normal_quotient (numbers, arena, expr, factors, &numerator,
                                  &denominator));
  ck_assert_uint_eq (numerator->as.ref.item, above);
  ck_assert_uint_eq (denominator->as.ref.item, below);
}

START_TEST (test_quotients)
{
  IkuExpr *ratio = make_two (make_ref (4), make_ref (5), TRUE);
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (IkuFactor));
  const IkuExpr *numerator, *denominator;
  IkuExpr *product;

  expect_quotient (ratio, 4, 5);
  expect_quotient (make_two (ratio, make_constant (100, 100), FALSE), 4, 5);

  product = make_two (make_ref (4), make_constant (2, 1), TRUE);
  iku_normal_factors (product, factors);
  ck_assert (!iku_normal_quotient (numbers, arena, product, factors, &numerator,
                                   &denominator));
}
END_TEST

START_TEST (test_factors_left_over_stay_above)
{
  IkuExpr *ratio = make_two (make_ref (4), make_ref (5), TRUE);
  IkuExpr *expr = make_two (ratio, make_constant (100, 1), FALSE);
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (IkuFactor));
  const IkuExpr *numerator, *denominator;

  iku_normal_factors (expr, factors);
  ck_assert (iku_normal_quotient (numbers, arena, expr, factors, &numerator,
                                  &denominator));
  ck_assert_uint_eq (numerator->n_args, 2);
  ck_assert_int_eq (numerator->arg[0]->as.number.n, 100);
  ck_assert_uint_eq (numerator->arg[1]->as.ref.item, 4);
}
END_TEST

Suite *
normal_suite (void)
{
  Suite *suite = suite_create ("normal");
  TCase *tcase = tcase_create ("normal");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, test_factors_of_nested_products);
  tcase_add_test (tcase, test_equality_is_of_meaning);
  tcase_add_test (tcase, test_quotients);
  tcase_add_test (tcase, test_factors_left_over_stay_above);
  suite_add_tcase (suite, tcase);
  return suite;
}
