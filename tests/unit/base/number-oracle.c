/* number-oracle.c - what GMP says about exact numbers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "number-oracle.h"

#include "base/number-private.h"

#define FULL_RUNS 200000

guint64
oracle_runs (void)
{
  const char *text = g_getenv ("IKU_RUNS");
  guint64 runs;

  if (text != NULL
      && g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &runs, NULL))
    return runs;
  return FULL_RUNS;
}

static gboolean
fits_small (mpq_srcptr value)
{
  return mpz_sizeinbase (mpq_numref (value), 2) < 64
         && mpz_sizeinbase (mpq_denref (value), 2) < 64;
}

void
oracle_read (mpq_ptr out, IkuNumber a)
{
  const IkuBig *big;
  mpz_t n, d, factor;

  if (a.d != 0)
    {
      if (a.d < 0)
        ck_abort_msg ("denominator below 0");
      mpq_set_si (out, a.n, (unsigned long) a.d);
      mpq_canonicalize (out);
      return;
    }

  big = iku_number_get_big (a);
  mpz_roinit_n (n, big->limbs, big->n_size);
  mpz_roinit_n (d, big->limbs + ABS (big->n_size), big->d_size);
  mpz_init (factor);
  mpz_gcd (factor, n, d);
  if (mpz_cmp_ui (factor, 1) != 0)
    ck_abort_msg ("a big number is not reduced");
  mpz_clear (factor);
  mpz_set (mpq_numref (out), n);
  mpz_set (mpq_denref (out), d);
  if (mpz_sgn (d) <= 0 || fits_small (out))
    ck_abort_msg ("a number is big without need");
}

static IkuNumber
make_integer (IkuNumbers *numbers, mpz_srcptr value)
{
  IkuNumber number = { 0, 1 };
  char *text = mpz_get_str (NULL, 10, value);

  ck_assert_int_eq (iku_number_parse (numbers, text, strlen (text),
                                      IKU_NOTATION_PLAIN, &number),
                    IKU_PARSE_OK);
  free (text);
  return number;
}

IkuNumber
oracle_make (IkuNumbers *numbers, mpq_srcptr value)
{
  IkuNumber n = make_integer (numbers, mpq_numref (value));
  IkuNumber d = make_integer (numbers, mpq_denref (value));
  IkuNumber made = iku_number_div (numbers, n, d);

  oracle_expect ("make", value, NULL, made, value);
  return made;
}

static void
random_integer (mpz_ptr out, GRand *source)
{
  static const guint borders[] = { 31, 32, 62, 63, 64, 126, 127, 128 };
  gint32 shape = g_rand_int_range (source, 0, 3);

  mpz_set_ui (out, 0);
  if (shape == 0)
    {
      mpz_setbit (
          out, borders[g_rand_int_range (source, 0, G_N_ELEMENTS (borders))]);
      mpz_add_ui (out, out, g_rand_int_range (source, 0, 4));
      mpz_sub_ui (out, out, 2);
      return;
    }
  for (int i = 0; i < 5; i++)
    {
      mpz_mul_2exp (out, out, 32);
      mpz_add_ui (out, out, g_rand_int (source));
    }
  mpz_fdiv_r_2exp (
      out, out,
      (mp_bitcnt_t) g_rand_int_range (source, 1, shape == 1 ? 66 : 134));
}

void
oracle_random (mpq_ptr out, GRand *source)
{
  random_integer (mpq_numref (out), source);
  do
    random_integer (mpq_denref (out), source);
  while (mpz_sgn (mpq_denref (out)) == 0);
  if (g_rand_boolean (source))
    mpz_neg (mpq_numref (out), mpq_numref (out));
  switch (g_rand_int_range (source, 0, 4))
    {
    case 0:
      mpz_set_ui (mpq_denref (out), 1);
      break;
    case 1:
      mpz_ui_pow_ui (mpq_denref (out), 10,
                     (unsigned long) g_rand_int_range (source, 0, 24));
      break;
    default:
      break;
    }
  mpq_canonicalize (out);
}

/* By floors of doubled numbers, as the library does not. */
void
oracle_round (mpz_ptr out, mpq_srcptr a, IkuRounding mode)
{
  int sign = mpq_sgn (a); /* out may be part of a */
  mpz_t n, d;

  mpz_init (n);
  mpz_init (d);
  mpz_abs (n, mpq_numref (a));
  mpz_set (d, mpq_denref (a));
  if (mode == IKU_ROUND_DOWN)
    mpz_fdiv_q (out, n, d);
  else
    {
      gboolean is_half;

      mpz_mul_2exp (n, n, 1);
      mpz_add (n, n, d);
      mpz_mul_2exp (d, d, 1);
      is_half = mpz_divisible_p (n, d) != 0;
      mpz_fdiv_q (out, n, d);
      if (is_half && mode == IKU_ROUND_HALF_EVEN && mpz_odd_p (out))
        mpz_sub_ui (out, out, 1);
    }
  if (sign < 0)
    mpz_neg (out, out);
  mpz_clear (n);
  mpz_clear (d);
}

static void
complain (const char *what, mpq_srcptr a, mpq_srcptr b, const char *got)
{
  char *left = mpq_get_str (NULL, 10, a);
  char *right = b != NULL ? mpq_get_str (NULL, 10, b) : NULL;

  ck_abort_msg ("%s of %s and %s gives %s", what, left,
                right != NULL ? right : "nothing", got);
}

void
oracle_expect (const char *what, mpq_srcptr a, mpq_srcptr b, IkuNumber got,
               mpq_srcptr wanted)
{
  mpq_t value;

  mpq_init (value);
  oracle_read (value, got);
  if (!mpq_equal (value, wanted))
    complain (what, a, b, mpq_get_str (NULL, 10, value));
  if (got.d != 0 && got.n == G_MININT64)
    complain (what, a, b, "the least int64 in the small form");
  mpq_clear (value);
}

/* ---- one number ---- */

static void
check_powers (IkuNumbers *numbers, IkuNumber a, mpq_srcptr value)
{
  mpq_t power;

  mpq_init (power);
  for (int exponent = -4; exponent <= 4; exponent++)
    {
      if (exponent < 0 && mpq_sgn (value) == 0)
        continue;
      mpz_pow_ui (mpq_numref (power), mpq_numref (value),
                  (unsigned long) ABS (exponent));
      mpz_pow_ui (mpq_denref (power), mpq_denref (value),
                  (unsigned long) ABS (exponent));
      if (exponent < 0)
        mpq_inv (power, power);
      oracle_expect ("a power", value, NULL,
                     iku_number_pow (numbers, a, exponent), power);
    }
  mpq_clear (power);
}

static void
check_integer (IkuNumbers *numbers, IkuNumber a, mpq_srcptr value)
{
  gboolean is_integer = mpz_cmp_ui (mpq_denref (value), 1) == 0;
  gboolean fits = is_integer && mpz_fits_slong_p (mpq_numref (value));
  gint64 got = 0;

  if (iku_number_is_integer (numbers, a) != is_integer)
    complain ("is_integer", value, NULL, is_integer ? "no" : "yes");
  if (iku_number_get_int (numbers, a, &got) != fits)
    complain ("get_int", value, NULL, fits ? "no" : "yes");
  if (fits && got != mpz_get_si (mpq_numref (value)))
    complain ("get_int", value, NULL, "something else");
}

/* Another form of the same number, where there is one. */
static void
check_forms (IkuNumbers *numbers, IkuNumber a, mpq_srcptr value)
{
  IkuNumber reduced = iku_number_reduce (numbers, a);
  IkuNumber other = a;

  oracle_expect ("reduce", value, NULL, reduced, value);
  if (reduced.d != 0
      && (mpz_cmp_si (mpq_numref (value), reduced.n) != 0
          || mpz_cmp_si (mpq_denref (value), reduced.d) != 0))
    complain ("reduce", value, NULL, "no lowest terms");
  if (a.d != 0 && a.d < G_MAXINT64 / 6 && ABS (a.n / 2) < G_MAXINT64 / 12)
    other = iku_number_from_ratio (a.n * 6, a.d * 6);
  if (!iku_number_equal (numbers, a, other)
      || !iku_number_equal (numbers, reduced, other))
    complain ("equal", value, NULL, "no");
  if (iku_number_hash (numbers, a) != iku_number_hash (numbers, other)
      || iku_number_hash (numbers, a) != iku_number_hash (numbers, reduced))
    complain ("hash", value, NULL, "several");
}

static void
check_exact_text (IkuNumbers *numbers, IkuNumber a, mpq_srcptr value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *wanted = mpq_get_str (NULL, 10, value);

  iku_number_print_exact (numbers, text, a);
  if (strcmp (text->str, wanted) != 0)
    complain ("print_exact", value, NULL, text->str);
  free (wanted);
}

void
oracle_check_one (IkuNumbers *numbers, IkuNumber a)
{
  mpq_t value, wanted;

  mpq_inits (value, wanted, NULL);
  oracle_read (value, a);
  mpq_neg (wanted, value);
  oracle_expect ("neg", value, NULL, iku_number_neg (numbers, a), wanted);
  mpq_abs (wanted, value);
  oracle_expect ("abs", value, NULL, iku_number_abs (numbers, a), wanted);
  if (iku_number_sign (a) != mpq_sgn (value))
    complain ("sign", value, NULL, "another");
  check_powers (numbers, a, value);
  check_integer (numbers, a, value);
  check_forms (numbers, a, value);
  check_exact_text (numbers, a, value);
  if (iku_numbers_take_error (numbers) != IKU_NUMBER_OK)
    complain ("something", value, NULL, "an error");
  mpq_clears (value, wanted, NULL);
}

/* ---- two numbers ---- */

void
oracle_check_two (IkuNumbers *numbers, IkuNumber a, IkuNumber b)
{
  IkuNumberError wanted_error = IKU_NUMBER_OK;
  mpq_t x, y, wanted;
  int order;

  mpq_inits (x, y, wanted, NULL);
  oracle_read (x, a);
  oracle_read (y, b);
  mpq_add (wanted, x, y);
  oracle_expect ("add", x, y, iku_number_add (numbers, a, b), wanted);
  mpq_sub (wanted, x, y);
  oracle_expect ("sub", x, y, iku_number_sub (numbers, a, b), wanted);
  mpq_mul (wanted, x, y);
  oracle_expect ("mul", x, y, iku_number_mul (numbers, a, b), wanted);
  if (mpq_sgn (y) == 0)
    {
      mpq_set_ui (wanted, 0, 1);
      wanted_error = IKU_NUMBER_ZERO_DIVISOR;
    }
  else
    mpq_div (wanted, x, y);
  oracle_expect ("div", x, y, iku_number_div (numbers, a, b), wanted);
  order = mpq_cmp (x, y);
  order = (order > 0) - (order < 0);
  if (iku_number_compare (numbers, a, b) != order)
    complain ("compare", x, y, "another order");
  if (iku_numbers_take_error (numbers) != wanted_error)
    complain ("div", x, y, "another error");
  mpq_clears (x, y, wanted, NULL);
}

void
oracle_check_round (IkuNumbers *numbers, IkuNumber a, IkuNumber step)
{
  static const char *const names[]
      = { "round half away", "round half even", "round down" };
  mpq_t x, y, wanted;

  mpq_inits (x, y, wanted, NULL);
  oracle_read (x, a);
  oracle_read (y, step);
  for (int mode = 0; mode < 3; mode++)
    {
      mpq_div (wanted, x, y);
      oracle_round (mpq_numref (wanted), wanted, (IkuRounding) mode);
      mpz_set_ui (mpq_denref (wanted), 1);
      mpq_mul (wanted, wanted, y);
      oracle_expect (names[mode], x, y,
                     iku_number_round (numbers, a, step, (IkuRounding) mode),
                     wanted);
    }
  if (iku_numbers_take_error (numbers) != IKU_NUMBER_OK)
    complain ("round", x, y, "an error");
  mpq_clears (x, y, wanted, NULL);
}
