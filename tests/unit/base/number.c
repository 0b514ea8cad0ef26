/* number.c - exact arithmetic against GMP
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "number-oracle.h"
#include "suites.h"

#define TIMEOUT_SECONDS 900
#define SEED 20260117u

START_TEST (every_small_number_alone)
{
  static const IkuNumber steps[] = { { 1, 1 }, { 1, 100 }, { 1, 3 }, { 5, 2 } };

  for (gint64 d = 1; d <= 400; d++)
    {
      g_autoptr (IkuArena) arena = iku_arena_new ();
      g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

      for (gint64 n = -400; n <= 400; n++)
        {
          IkuNumber a = iku_number_from_ratio (n, d);

          oracle_check_one (numbers, a);
          for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
            oracle_check_round (numbers, a, steps[i]);
        }
    }
}
END_TEST

START_TEST (every_pair_of_small_numbers)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

  for (gint64 i = 0; i < 41 * 20; i++)
    for (gint64 j = 0; j < 41 * 20; j++)
      oracle_check_two (numbers,
                        iku_number_from_ratio (i / 20 - 20, i % 20 + 1),
                        iku_number_from_ratio (j / 20 - 20, j % 20 + 1));
}
END_TEST

/* Every power of two at which a width ends, its neighbours, and 10^18,
 * 10^19, 10^40, over some of the same; for what fits, unreduced too. */
static GArray *
make_borders (IkuNumbers *numbers)
{
  static const guint powers[] = { 0, 1, 31, 32, 62, 63, 64, 126, 127, 128 };
  static const gint64 tops[] = { 0,           1,
                                 2,           -3,
                                 6,           G_MAXINT32,
                                 G_MININT32,  G_MAXINT64,
                                 -G_MAXINT64, G_MAXINT64 - 1,
                                 G_MININT64,  G_MININT64 + 2 };
  static const gint64 bottoms[]
      = { 1, 2, 3, G_MAXINT32, (gint64) 1 << 62, G_MAXINT64 - 1, G_MAXINT64 };
  GArray *borders = g_array_new (FALSE, FALSE, sizeof (IkuNumber));
  mpq_t value;

  for (gsize i = 0; i < G_N_ELEMENTS (tops); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (bottoms); j++)
      {
        IkuNumber a = { tops[i], bottoms[j] };

        g_array_append_val (borders, a);
      }

  mpq_init (value);
  for (gsize i = 0; i < G_N_ELEMENTS (powers) * 3; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (powers) + 3; j++)
      {
        static const guint tens[] = { 18, 19, 40 };
        gsize decimal = j - G_N_ELEMENTS (powers);
        IkuNumber a;

        mpz_ui_pow_ui (mpq_numref (value), 2, powers[i / 3]);
        mpz_add_ui (mpq_numref (value), mpq_numref (value), i % 3);
        mpz_sub_ui (mpq_numref (value), mpq_numref (value), 1);
        if (j < G_N_ELEMENTS (powers))
          mpz_ui_pow_ui (mpq_denref (value), 2, powers[j]);
        else
          mpz_ui_pow_ui (mpq_denref (value), 10, tens[decimal]);
        if ((i + j) % 2 != 0)
          mpz_neg (mpq_numref (value), mpq_numref (value));
        mpq_canonicalize (value);
        a = oracle_make (numbers, value);
        g_array_append_val (borders, a);
      }
  mpq_clear (value);
  return borders;
}

/* Big results go to an arena that dies; the operands live on in theirs. */
START_TEST (every_pair_at_the_borders)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autoptr (GArray) borders = make_borders (numbers);

  for (guint i = 0; i < borders->len; i++)
    {
      g_autoptr (IkuArena) results = iku_arena_new ();
      IkuNumber a = g_array_index (borders, IkuNumber, i);

      iku_numbers_set_arena (numbers, results);
      oracle_check_one (numbers, a);
      for (guint j = 0; j < borders->len; j++)
        {
          IkuNumber b = g_array_index (borders, IkuNumber, j);

          oracle_check_two (numbers, a, b);
          if (iku_number_sign (b) > 0 && (i + j) % 7 == 0)
            oracle_check_round (numbers, a, b);
        }
    }
}
END_TEST

START_TEST (random_numbers)
{
  g_autoptr (GRand) source = g_rand_new_with_seed (SEED);
  guint64 runs = oracle_runs ();
  mpq_t value;

  mpq_init (value);
  for (guint64 run = 0; run < runs; run++)
    {
      g_autoptr (IkuArena) arena = iku_arena_new ();
      g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
      IkuNumber a, b;

      mark_point ();
      oracle_random (value, source);
      a = oracle_make (numbers, value);
      oracle_random (value, source);
      b = oracle_make (numbers, value);
      oracle_check_two (numbers, a, b);
      oracle_check_one (numbers, a);
      if (iku_number_sign (b) != 0)
        oracle_check_round (numbers, a, iku_number_abs (numbers, b));
    }
  mpq_clear (value);
}
END_TEST

START_TEST (round_to_decimals)
{
  static const guint places[] = { 0, 1, 2, 17, 18, 19, 30 };
  g_autoptr (GRand) source = g_rand_new_with_seed (SEED);
  guint64 runs = oracle_runs () / 10 + 1;
  mpq_t value, wanted, scale;

  mpq_inits (value, wanted, scale, NULL);
  for (guint64 run = 0; run < runs; run++)
    {
      g_autoptr (IkuArena) arena = iku_arena_new ();
      g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
      guint decimals = places[run % G_N_ELEMENTS (places)];
      IkuRounding mode = (IkuRounding) (run % 3);
      IkuNumber a;

      oracle_random (value, source);
      a = oracle_make (numbers, value);
      mpz_ui_pow_ui (mpq_numref (scale), 10, decimals);
      mpq_mul (wanted, value, scale);
      oracle_round (mpq_numref (wanted), wanted, mode);
      mpz_set_ui (mpq_denref (wanted), 1);
      mpq_div (wanted, wanted, scale);
      oracle_expect ("round_decimals", value, scale,
                     iku_number_round_decimals (numbers, a, decimals, mode),
                     wanted);
    }
  mpq_clears (value, wanted, scale, NULL);
}
END_TEST

/* A root of n/d is rational only if every power of the answer is n/d again;
 * whether there is one is asked of GMP, for numerator and denominator. */
START_TEST (exact_roots)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber none;
  mpz_t part;

  mpz_init (part);
  for (gint64 n = -60; n <= 60; n++)
    for (gint64 d = 1; d <= 60; d++)
      for (guint degree = 1; degree <= 6; degree++)
        {
          IkuNumber a
              = iku_number_reduce (numbers, iku_number_from_ratio (n, d));
          IkuNumber power = iku_number_pow (numbers, a, degree), root;
          gboolean is_exact = n >= 0 || degree % 2 == 1;

          /* The power's root is the number, but for the sign. */
          ck_assert (iku_number_root (numbers, power, degree, &root));
          ck_assert (iku_number_equal (
              numbers, root,
              degree % 2 == 0 ? iku_number_abs (numbers, a) : a));

          mpz_set_si (part, a.n);
          is_exact = is_exact && mpz_root (part, part, degree) != 0;
          mpz_set_si (part, a.d);
          is_exact = is_exact && mpz_root (part, part, degree) != 0;
          ck_assert_int_eq (iku_number_root (numbers, a, degree, &root),
                            is_exact);
          if (is_exact)
            ck_assert (iku_number_equal (
                numbers, iku_number_pow (numbers, root, degree), a));
        }
  ck_assert (!iku_number_root (numbers, iku_number_from_int (4), 0, &none));
  mpz_clear (part);
}
END_TEST

START_TEST (a_copy_outlives_its_source)
{
  IkuArena *first = iku_arena_new ();
  g_autoptr (IkuArena) second = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (first);
  g_autoptr (GString) text = g_string_new (NULL);
  IkuNumber a = iku_number_pow (numbers, iku_number_from_int (-3), 91);
  IkuNumber copy = iku_number_copy (a, second);

  iku_arena_free (first);
  iku_numbers_set_arena (numbers, second);
  iku_number_print_exact (numbers, text, copy);
  ck_assert_str_eq (text->str, "-26183890704263137277674192438430182020124347");
  copy = iku_number_copy (iku_number_from_ratio (1, 3), second);
  ck_assert_int_eq (copy.d, 3);
}
END_TEST

START_TEST (errors_stick)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber two = iku_number_from_int (2), zero = iku_number_from_int (0);
  IkuNumber result;

  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
  result = iku_number_div (numbers, two, zero);
  ck_assert_int_eq (iku_number_sign (result), 0);
  iku_number_pow (numbers, two, G_MAXINT64);
  iku_number_add (numbers, two, two);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_ZERO_DIVISOR);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);

  iku_number_pow (numbers, zero, -1);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_ZERO_DIVISOR);
  iku_number_round (numbers, two, zero, IKU_ROUND_DOWN);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_ZERO_DIVISOR);
  result = iku_number_pow (numbers, zero, 0);
  ck_assert (iku_number_equal (numbers, result, iku_number_from_int (1)));
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
}
END_TEST

START_TEST (powers_of_one_have_no_limit)
{
  static const gint64 exponents[]
      = { G_MININT64, G_MININT64 + 1, -1, 0, 1, G_MAXINT64 - 1, G_MAXINT64 };
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber minus_one = iku_number_from_ratio (-7, 7);

  for (gsize i = 0; i < G_N_ELEMENTS (exponents); i++)
    {
      gint64 got = 0;
      IkuNumber power = iku_number_pow (numbers, minus_one, exponents[i]);

      ck_assert (iku_number_get_int (numbers, power, &got));
      ck_assert_int_eq (got, exponents[i] % 2 != 0 ? -1 : 1);
    }
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
}
END_TEST

START_TEST (bits_are_limited)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber two = iku_number_from_int (2);
  IkuNumber most, half;

  most = iku_number_pow (numbers, two, IKU_NUMBER_BIT_LIMIT - 1);
  half = iku_number_pow (numbers, two, -(gint64) IKU_NUMBER_BIT_LIMIT / 2);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);

  iku_number_pow (numbers, two, IKU_NUMBER_BIT_LIMIT);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_pow (numbers, two, G_MININT64);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  /* Here the bound on the bits would itself overflow to 0. */
  iku_number_pow (numbers, iku_number_from_int (4), G_MININT64);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_add (numbers, most, most);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_mul (numbers, half, half);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_pow (numbers, most, 2);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);

  /* What cancels is not too large, whatever it took to see it. */
  most = iku_number_div (numbers, most, most);
  ck_assert (iku_number_equal (numbers, most, iku_number_from_int (1)));
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
}
END_TEST

START_TEST (operands_from_a_larger_context)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) large = iku_numbers_new (arena);
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuNumber step = iku_number_from_ratio (1, 3);
  IkuNumber most = iku_number_pow (large, iku_number_from_int (2), 1000000);

  iku_numbers_set_bit_limit (numbers, 0);
  iku_number_mul (numbers, most, step);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_round (numbers, step, most, IKU_ROUND_HALF_EVEN);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_pow (numbers, most, 1);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  ck_assert_int_eq (iku_number_compare (numbers, most, step), 1);

  iku_numbers_set_bit_limit (large, G_MAXUINT);
  iku_number_pow (large, most, 1000);
  ck_assert_int_eq (iku_numbers_take_error (large), IKU_NUMBER_TOO_LARGE);
}
END_TEST

START_TEST (decimals_are_limited)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autoptr (GString) text = g_string_new (NULL);
  IkuNumber third = iku_number_from_ratio (1, 3);
  IkuNumber six = iku_number_from_ratio (12, 2);

  iku_number_round_decimals (numbers, third, G_MAXUINT, IKU_ROUND_DOWN);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  six = iku_number_round_decimals (numbers, six, G_MAXUINT, IKU_ROUND_DOWN);
  iku_number_print (numbers, text, six, G_MAXUINT, FALSE, IKU_ROUND_DOWN,
                    IKU_NOTATION_PLAIN);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
  ck_assert_str_eq (text->str, "6");

  iku_number_print (numbers, text, six, G_MAXUINT, TRUE, IKU_ROUND_DOWN,
                    IKU_NOTATION_PLAIN);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  iku_number_print (numbers, text, third, G_MAXUINT, FALSE, IKU_ROUND_DOWN,
                    IKU_NOTATION_PLAIN);
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_TOO_LARGE);
  ck_assert_str_eq (text->str, "6");
}
END_TEST

static void
add_oracle_tests (Suite *suite)
{
  TCase *oracle = tcase_create ("against GMP");

  tcase_set_timeout (oracle, TIMEOUT_SECONDS);
  tcase_add_test (oracle, every_small_number_alone);
  tcase_add_test (oracle, every_pair_of_small_numbers);
  tcase_add_test (oracle, every_pair_at_the_borders);
  tcase_add_test (oracle, random_numbers);
  tcase_add_test (oracle, round_to_decimals);
  tcase_add_test (oracle, exact_roots);
  suite_add_tcase (suite, oracle);
}

Suite *
number_suite (void)
{
  Suite *suite = suite_create ("number");
  TCase *limits = tcase_create ("limits");

  add_oracle_tests (suite);
  tcase_set_timeout (limits, TIMEOUT_SECONDS);
  tcase_add_test (limits, a_copy_outlives_its_source);
  tcase_add_test (limits, errors_stick);
  tcase_add_test (limits, powers_of_one_have_no_limit);
  tcase_add_test (limits, bits_are_limited);
  tcase_add_test (limits, operands_from_a_larger_context);
  tcase_add_test (limits, decimals_are_limited);
  suite_add_tcase (suite, limits);
  suite_add_tcase (suite, number_text_case ());
  return suite;
}
