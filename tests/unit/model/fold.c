/* fold.c - tests of the scalar meaning of operators
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/fold.h"
#include "suites.h"

#define DETAIL 5u

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

static IkuValue
ratio (gint64 n, gint64 d)
{
  return iku_value (iku_number_from_ratio (n, d));
}

static IkuValue
none (guint detail)
{
  return iku_value_absent (iku_why (IKU_WHY_KOSONG, detail));
}

#define FOLD(op, ...)                                                          \
  fold_values ((op), sizeof ((IkuValue[]){ __VA_ARGS__ }) / sizeof (IkuValue), \
               (IkuValue[]){ __VA_ARGS__ })

static IkuValue
fold_values (IkuOp op, guint n, const IkuValue *operands)
{
  return iku_fold (numbers, op, n, operands, NULL, DETAIL);
}

static void
assert_ratio (IkuValue value, gint64 n, gint64 d)
{
  ck_assert_uint_eq (value.why, 0);
  ck_assert (
      iku_number_equal (numbers, value.number, iku_number_from_ratio (n, d)));
}

static void
assert_absent (IkuValue value, IkuWhyKind kind, guint detail)
{
  ck_assert_uint_eq (iku_why_get_kind (value.why), kind);
  ck_assert_uint_eq (iku_why_get_detail (value.why), detail);
}

START_TEST (test_sums_and_products_are_exact)
{
  gboolean second[2] = { FALSE, TRUE };
  IkuValue third[2] = { ratio (1, 1), ratio (3, 1) };
  IkuValue value = iku_fold (numbers, IKU_OP_MUL, 2, third, second, DETAIL);

  assert_ratio (value, 1, 3);
  assert_ratio (FOLD (IKU_OP_MUL, value, ratio (3, 1)), 1, 1);
  assert_ratio (FOLD (IKU_OP_ADD, ratio (1, 10), ratio (2, 10)), 3, 10);
  assert_ratio (iku_fold (numbers, IKU_OP_ADD, 2, third, second, DETAIL), -2,
                1);
  assert_ratio (FOLD (IKU_OP_NEG, ratio (1, 2)), -1, 2);
  assert_ratio (FOLD (IKU_OP_ABS, ratio (-1, 2)), 1, 2);
}
END_TEST

START_TEST (test_leftmost_absent_operand_gives_the_reason)
{
  assert_absent (FOLD (IKU_OP_ADD, ratio (1, 1), none (1), none (2)),
                 IKU_WHY_KOSONG, 1);
  assert_absent (FOLD (IKU_OP_LT, none (3), none (4)), IKU_WHY_KOSONG, 3);
  assert_absent (FOLD (IKU_OP_MUL, ratio (0, 1), none (6)), IKU_WHY_KOSONG, 6);
}
END_TEST

START_TEST (test_zero_divisor)
{
  gboolean second[3] = { FALSE, TRUE, FALSE };
  IkuValue by_zero[3] = { ratio (1, 1), ratio (0, 1), none (9) };
  IkuValue absent[2] = { none (8), ratio (0, 1) };

  assert_absent (iku_fold (numbers, IKU_OP_MUL, 2, by_zero, second, DETAIL),
                 IKU_WHY_PENYEBUT_NOL, DETAIL);
  assert_absent (iku_fold (numbers, IKU_OP_MUL, 2, absent, second, DETAIL),
                 IKU_WHY_KOSONG, 8);
  /* The quotient stands left of what follows it. */
  assert_absent (iku_fold (numbers, IKU_OP_MUL, 3, by_zero, second, DETAIL),
                 IKU_WHY_PENYEBUT_NOL, DETAIL);
}
END_TEST

START_TEST (test_logic_is_kleene)
{
  IkuValue yes = ratio (1, 1), no = ratio (0, 1);

  assert_ratio (FOLD (IKU_OP_AND, none (1), no), 0, 1);
  assert_ratio (FOLD (IKU_OP_OR, none (1), yes), 1, 1);
  assert_absent (FOLD (IKU_OP_AND, yes, none (1), none (2)), IKU_WHY_KOSONG, 1);
  assert_absent (FOLD (IKU_OP_OR, no, none (2)), IKU_WHY_KOSONG, 2);
  assert_ratio (FOLD (IKU_OP_AND, yes, yes), 1, 1);
  assert_ratio (FOLD (IKU_OP_OR, no, no), 0, 1);
  assert_ratio (FOLD (IKU_OP_NOT, no), 1, 1);
  assert_absent (FOLD (IKU_OP_NOT, none (4)), IKU_WHY_KOSONG, 4);
}
END_TEST

START_TEST (test_at_least)
{
  IkuValue yes = ratio (1, 1), no = ratio (0, 1), two = ratio (2, 1);

  assert_ratio (FOLD (IKU_OP_PALING_SEDIKIT, two, yes, none (1), yes), 1, 1);
  assert_ratio (FOLD (IKU_OP_PALING_SEDIKIT, two, no, none (1), no), 0, 1);
  assert_absent (FOLD (IKU_OP_PALING_SEDIKIT, two, yes, none (1), no),
                 IKU_WHY_KOSONG, 1);
  assert_ratio (FOLD (IKU_OP_BANYAK_TERPENUHI, yes, no, yes), 2, 1);
  assert_absent (FOLD (IKU_OP_BANYAK_TERPENUHI, yes, none (3)), IKU_WHY_KOSONG,
                 3);
}
END_TEST

START_TEST (test_asking_about_values)
{
  assert_ratio (FOLD (IKU_OP_ADA, none (1)), 0, 1);
  assert_ratio (FOLD (IKU_OP_ADA, ratio (0, 1)), 1, 1);
  assert_ratio (FOLD (IKU_OP_TANPA_NILAI, none (1)), 1, 1);
  assert_absent (
      iku_fold (numbers, IKU_OP_TAK_TERHITUNG, 0, NULL, NULL, DETAIL),
      IKU_WHY_TAK_TERHITUNG, DETAIL);
}
END_TEST

START_TEST (test_comparisons)
{
  IkuValue a = ratio (1, 3), b = ratio (2, 6), c = ratio (1, 2);

  assert_ratio (FOLD (IKU_OP_EQ, a, b), 1, 1);
  assert_ratio (FOLD (IKU_OP_NE, a, b), 0, 1);
  assert_ratio (FOLD (IKU_OP_LT, a, c), 1, 1);
  assert_ratio (FOLD (IKU_OP_LE, a, b), 1, 1);
  assert_ratio (FOLD (IKU_OP_GT, a, c), 0, 1);
  assert_ratio (FOLD (IKU_OP_GE, c, a), 1, 1);
}
END_TEST

START_TEST (test_aggregates)
{
  IkuValue a = ratio (3, 1), b = ratio (1, 2), c = ratio (-2, 1);

  assert_ratio (FOLD (IKU_OP_JUMLAH, a, b, c), 3, 2);
  assert_ratio (FOLD (IKU_OP_RATA_RATA, a, b, c), 1, 2);
  assert_ratio (FOLD (IKU_OP_MIN, a, b, c), -2, 1);
  assert_ratio (FOLD (IKU_OP_MAKS, a, b, c), 3, 1);
  assert_ratio (FOLD (IKU_OP_MEDIAN, a, b, c), 1, 2);
  assert_ratio (FOLD (IKU_OP_MEDIAN, a, b), 7, 4);
  assert_absent (FOLD (IKU_OP_MAKS, a, none (2), none (3)), IKU_WHY_KOSONG, 2);
  assert_ratio (
      FOLD (IKU_OP_RATA_RATA_TERTIMBANG, a, ratio (1, 4), b, ratio (3, 4)), 9,
      8);
  assert_absent (FOLD (IKU_OP_RATA_RATA_TERTIMBANG, a, ratio (0, 1)),
                 IKU_WHY_PENYEBUT_NOL, DETAIL);
}
END_TEST

START_TEST (test_powers)
{
  assert_ratio (FOLD (IKU_OP_POW, ratio (2, 3), ratio (3, 1)), 8, 27);
  assert_ratio (FOLD (IKU_OP_POW, ratio (2, 1), ratio (-2, 1)), 1, 4);
  assert_ratio (FOLD (IKU_OP_POW, ratio (0, 1), ratio (0, 1)), 1, 1);
  assert_absent (FOLD (IKU_OP_POW, ratio (0, 1), ratio (-1, 1)),
                 IKU_WHY_PENYEBUT_NOL, DETAIL);
  assert_ratio (FOLD (IKU_OP_POW, ratio (8, 1), ratio (2, 3)), 4, 1);
  assert_ratio (FOLD (IKU_OP_POW, ratio (4, 9), ratio (-1, 2)), 3, 2);
  assert_absent (FOLD (IKU_OP_POW, ratio (-8, 1), ratio (1, 3)),
                 IKU_WHY_DI_LUAR_RANAH, DETAIL);
  assert_absent (FOLD (IKU_OP_POW, ratio (2, 1), ratio (1, 2)),
                 IKU_WHY_TAK_TERHITUNG, DETAIL);
  assert_absent (FOLD (IKU_OP_POW, ratio (2, 1), ratio (G_MAXINT64, 1)),
                 IKU_WHY_TAK_TERHITUNG, DETAIL);
}
END_TEST

START_TEST (test_roots_are_exact_or_none)
{
  assert_ratio (FOLD (IKU_OP_AKAR, ratio (27, 8), ratio (3, 1)), 3, 2);
  assert_ratio (FOLD (IKU_OP_AKAR, ratio (-27, 8), ratio (3, 1)), -3, 2);
  assert_ratio (FOLD (IKU_OP_AKAR, ratio (0, 1), ratio (2, 1)), 0, 1);
  assert_absent (FOLD (IKU_OP_AKAR, ratio (2, 1), ratio (2, 1)),
                 IKU_WHY_TAK_TERHITUNG, DETAIL);
  assert_absent (FOLD (IKU_OP_AKAR, ratio (-4, 1), ratio (2, 1)),
                 IKU_WHY_DI_LUAR_RANAH, DETAIL);
  assert_ratio (FOLD (IKU_OP_RATA_RATA_GEOMETRIK, ratio (2, 1), ratio (8, 1)),
                4, 1);
  assert_ratio (FOLD (IKU_OP_RATA_RATA_GEOMETRIK, ratio (0, 1), ratio (8, 1)),
                0, 1);
  assert_absent (
      FOLD (IKU_OP_RATA_RATA_GEOMETRIK, ratio (-2, 1), ratio (-8, 1)),
      IKU_WHY_DI_LUAR_RANAH, DETAIL);
  assert_ratio (FOLD (IKU_OP_LN, ratio (1, 1)), 0, 1);
  assert_absent (FOLD (IKU_OP_LN, ratio (0, 1)), IKU_WHY_DI_LUAR_RANAH, DETAIL);
  assert_absent (FOLD (IKU_OP_LN, ratio (2, 1)), IKU_WHY_TAK_TERHITUNG, DETAIL);
}
END_TEST

START_TEST (test_rounding_goes_half_away_from_zero)
{
  IkuValue hundredth = ratio (1, 100);

  assert_ratio (FOLD (IKU_OP_BULAT, ratio (125, 1000), hundredth), 13, 100);
  assert_ratio (FOLD (IKU_OP_BULAT, ratio (-125, 1000), hundredth), -13, 100);
  assert_absent (FOLD (IKU_OP_BULAT, ratio (1, 1), ratio (0, 1)),
                 IKU_WHY_PENYEBUT_NOL, DETAIL);
}
END_TEST

START_TEST (test_days_between)
{
  assert_ratio (FOLD (IKU_OP_SELISIH_HARI, ratio (10, 1), ratio (41, 1)), 31,
                1);
}
END_TEST

/* One fault must not leak into the next value. */
START_TEST (test_errors_do_not_stick)
{
  FOLD (IKU_OP_BULAT, ratio (1, 1), ratio (0, 1));
  assert_ratio (FOLD (IKU_OP_ADD, ratio (0, 1), ratio (0, 1)), 0, 1);
}
END_TEST

START_TEST (test_if_chooses)
{
  IkuValue yes = ratio (1, 1), no = ratio (0, 1);

  assert_ratio (iku_fold_if (yes, ratio (7, 1), none (1)), 7, 1);
  assert_absent (iku_fold_if (no, ratio (7, 1), none (1)), IKU_WHY_KOSONG, 1);
  assert_absent (iku_fold_if (none (2), yes, no), IKU_WHY_KOSONG, 2);
}
END_TEST

START_TEST (test_intervals)
{
  IkuInterval closed = { TRUE, TRUE, FALSE, FALSE, { 1, 2 }, { 3, 4 } };
  IkuInterval open = { TRUE, TRUE, TRUE, TRUE, { 1, 2 }, { 3, 4 } };
  IkuInterval all = { 0 };

  ck_assert (
      iku_interval_contains (numbers, &closed, iku_number_from_ratio (2, 4)));
  ck_assert (
      iku_interval_contains (numbers, &closed, iku_number_from_ratio (3, 4)));
  ck_assert (
      !iku_interval_contains (numbers, &open, iku_number_from_ratio (2, 4)));
  ck_assert (
      !iku_interval_contains (numbers, &open, iku_number_from_ratio (6, 8)));
  ck_assert (
      iku_interval_contains (numbers, &open, iku_number_from_ratio (5, 8)));
  ck_assert (iku_interval_contains (numbers, &all, iku_number_from_int (-9)));
}
END_TEST

static void
add_arithmetic (TCase *tcase)
{
  tcase_add_test (tcase, test_sums_and_products_are_exact);
  tcase_add_test (tcase, test_leftmost_absent_operand_gives_the_reason);
  tcase_add_test (tcase, test_zero_divisor);
  tcase_add_test (tcase, test_powers);
  tcase_add_test (tcase, test_roots_are_exact_or_none);
  tcase_add_test (tcase, test_rounding_goes_half_away_from_zero);
  tcase_add_test (tcase, test_days_between);
  tcase_add_test (tcase, test_errors_do_not_stick);
}

Suite *
fold_suite (void)
{
  Suite *suite = suite_create ("fold");
  TCase *tcase = tcase_create ("fold");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  add_arithmetic (tcase);
  tcase_add_test (tcase, test_logic_is_kleene);
  tcase_add_test (tcase, test_at_least);
  tcase_add_test (tcase, test_asking_about_values);
  tcase_add_test (tcase, test_comparisons);
  tcase_add_test (tcase, test_aggregates);
  tcase_add_test (tcase, test_if_chooses);
  tcase_add_test (tcase, test_intervals);
  suite_add_tcase (suite, tcase);
  return suite;
}
