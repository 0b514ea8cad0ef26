/* number-text.c - exact numbers read and written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "number-oracle.h"

#define TIMEOUT_SECONDS 900
#define SEED 20260118u

#define PLAIN IKU_NOTATION_PLAIN
#define INDONESIAN IKU_NOTATION_INDONESIAN
#define ENGLISH IKU_NOTATION_ENGLISH

/* ---- reading ---- */

static const struct
{
  const char *text;
  IkuNotation notation;
  const char *exact;
} good[] = {
  { "0", PLAIN, "0" },
  { "-0", PLAIN, "0" },
  { "+7", PLAIN, "7" },
  { "007.50", PLAIN, "15/2" },
  { "-1234.5", PLAIN, "-2469/2" },
  { "5.159", INDONESIAN, "5159" },
  { "5159", INDONESIAN, "5159" },
  { "97,5", INDONESIAN, "195/2" },
  { "1,500", INDONESIAN, "3/2" },
  { "-1.234.567,89", INDONESIAN, "-123456789/100" },
  { "12345,678", INDONESIAN, "6172839/500" },
  { "0,001", INDONESIAN, "1/1000" },
  { "00,5", INDONESIAN, "1/2" },
  { "1,234,567.89", ENGLISH, "123456789/100" },
  { "999,999", ENGLISH, "999999" },
  { "999999999999999999", PLAIN, "999999999999999999" },
  { "-9223372036854775808", PLAIN, "-9223372036854775808" },
  { "9223372036854775808", PLAIN, "9223372036854775808" },
  { "18446744073709551616,0", INDONESIAN, "18446744073709551616" },
  { "0.0000000000000000001", PLAIN, "1/10000000000000000000" },
  { "-12.345.678.901.234.567.890,5", INDONESIAN, "-24691357802469135781/2" },
  { "9999999999999999999999999999999999999999999999999999999999999999", PLAIN,
    "9999999999999999999999999999999999999999999999999999999999999999" },
};

START_TEST (reads_numbers)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

  /* The least limit still holds any literal. */
  iku_numbers_set_bit_limit (numbers, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      IkuNumber a = { 0, 1 };

      ck_assert_msg (iku_number_parse (numbers, good[i].text,
                                       strlen (good[i].text), good[i].notation,
                                       &a)
                         == IKU_PARSE_OK,
                     "%s is refused", good[i].text);
      iku_number_print_exact (numbers, text, a);
      ck_assert_str_eq (text->str, good[i].exact);
    }
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
}
END_TEST

static const struct
{
  const char *text;
  IkuNotation notation;
  IkuNumberParse fault;
} bad[] = {
  { "", PLAIN, IKU_PARSE_EMPTY },
  { "-", PLAIN, IKU_PARSE_EMPTY },
  { "+", INDONESIAN, IKU_PARSE_EMPTY },
  { ".", PLAIN, IKU_PARSE_EMPTY },
  { ".,", INDONESIAN, IKU_PARSE_EMPTY },
  { "--1", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "1-", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { " 1", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "1 ", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "1e3", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "0x10", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "inf", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "1,5", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "12.34.a", INDONESIAN, IKU_PARSE_BAD_CHARACTER },
  { "\xd9\xa1", PLAIN, IKU_PARSE_BAD_CHARACTER },
  { "1.5", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "12.34", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "12345.678", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1.2345", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1.234.5", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1.23.456", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1..234", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1.234.", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1.", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { ".123", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "0.123", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1.23,5", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1,234.567", INDONESIAN, IKU_PARSE_BAD_GROUPING },
  { "1,5", ENGLISH, IKU_PARSE_BAD_GROUPING },
  { "1.234,5", ENGLISH, IKU_PARSE_BAD_GROUPING },
  { "1,", INDONESIAN, IKU_PARSE_BAD_FRACTION },
  { "1.", PLAIN, IKU_PARSE_BAD_FRACTION },
  { ",5", INDONESIAN, IKU_PARSE_BAD_FRACTION },
  { "-.5", PLAIN, IKU_PARSE_BAD_FRACTION },
  { "1,2,3", INDONESIAN, IKU_PARSE_BAD_FRACTION },
  { "1,,2", INDONESIAN, IKU_PARSE_BAD_FRACTION },
  { "1.2.3", PLAIN, IKU_PARSE_BAD_FRACTION },
  { "00000000000000000000000000000000000000000000000000000000000000001", PLAIN,
    IKU_PARSE_TOO_MANY_DIGITS },
  { "0.1234567890123456789012345678901234567890123456789012345678901234", PLAIN,
    IKU_PARSE_TOO_MANY_DIGITS },
};

START_TEST (refuses_what_is_no_number)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      IkuNumber a = { 17, 19 };
      IkuNumberParse got = iku_number_parse (
          numbers, bad[i].text, strlen (bad[i].text), bad[i].notation, &a);

      ck_assert_msg (got == bad[i].fault, "%s gives %d, not %d", bad[i].text,
                     (int) got, (int) bad[i].fault);
      ck_assert (a.n == 17 && a.d == 19);
    }
}
END_TEST

START_TEST (reads_what_the_length_says)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autofree char *digits = g_strnfill (1 << 20, '7');
  IkuNumber a = { 0, 1 };

  ck_assert_int_eq (iku_number_parse (numbers, "123456", 3, PLAIN, &a),
                    IKU_PARSE_OK);
  ck_assert (a.n == 123 && a.d == 1);
  ck_assert_int_eq (iku_number_parse (numbers, "1\0002", 3, PLAIN, &a),
                    IKU_PARSE_BAD_CHARACTER);
  ck_assert_int_eq (iku_number_parse (numbers, digits, 1 << 20, PLAIN, &a),
                    IKU_PARSE_TOO_MANY_DIGITS);
  ck_assert_int_eq (iku_number_parse (numbers, digits, 65, ENGLISH, &a),
                    IKU_PARSE_TOO_MANY_DIGITS);
  ck_assert_int_eq (iku_number_parse (numbers, digits, 64, ENGLISH, &a),
                    IKU_PARSE_OK);
}
END_TEST

/* ---- writing ---- */

/* Puts the marks into the digits of an integer by hand. */
static char *
format_scaled (mpz_srcptr scaled, guint decimals, gboolean pad,
               IkuNotation notation)
{
  const char *group = notation == INDONESIAN ? "."
                      : notation == ENGLISH  ? ","
                                             : "";
  const char *mark = notation == INDONESIAN ? "," : ".";
  char *raw = mpz_get_str (NULL, 10, scaled);
  GString *text = g_string_new (raw[0] == '-' ? raw + 1 : raw);
  gssize whole;

  while (text->len <= decimals)
    g_string_prepend_c (text, '0');
  whole = (gssize) (text->len - decimals);
  if (decimals > 0)
    g_string_insert (text, whole, mark);
  for (gssize i = whole - 3; i > 0; i -= 3)
    g_string_insert (text, i, group);
  if (!pad && decimals > 0)
    {
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
      if (text->str[text->len - 1] == mark[0])
        g_string_truncate (text, text->len - 1);
    }
  if (raw[0] == '-')
    g_string_prepend_c (text, '-');
  free (raw);
  return g_string_free (text, FALSE);
}

static void
check_print (IkuNumbers *numbers, IkuNumber a, guint decimals, gboolean pad,
             IkuRounding mode, IkuNotation notation)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *wanted = NULL;
  mpq_t value, scale;

  mpq_inits (value, scale, NULL);
  oracle_read (value, a);
  mpz_ui_pow_ui (mpq_numref (scale), 10, decimals);
  mpq_mul (scale, scale, value);
  oracle_round (mpq_numref (scale), scale, mode);
  wanted = format_scaled (mpq_numref (scale), decimals, pad, notation);

  iku_number_print (numbers, text, a, decimals, pad, mode, notation);
  if (strcmp (text->str, wanted) != 0)
    ck_abort_msg ("%s to %u places is %s, not %s",
                  mpq_get_str (NULL, 10, value), decimals, text->str, wanted);
  mpq_clears (value, scale, NULL);
}

START_TEST (prints_every_small_number)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

  for (gint64 d = 1; d <= 80; d++)
    for (gint64 n = -80; n <= 80; n++)
      for (guint way = 0; way < 18; way++)
        for (guint decimals = 0; decimals <= 4; decimals += 2)
          check_print (numbers, iku_number_from_ratio (n * 11, d), decimals,
                       way / 9 != 0, (IkuRounding) (way % 3),
                       (IkuNotation) (way / 3 % 3));
}
END_TEST

START_TEST (prints_random_numbers)
{
  static const guint places[] = { 0, 1, 2, 3, 17, 18, 19, 40 };
  g_autoptr (GRand) source = g_rand_new_with_seed (SEED);
  guint64 runs = oracle_runs ();
  mpq_t value;

  mpq_init (value);
  for (guint64 run = 0; run < runs; run++)
    {
      g_autoptr (IkuArena) arena = iku_arena_new ();
      g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
      guint way = (guint) g_rand_int_range (source, 0, 18);

      oracle_random (value, source);
      check_print (numbers, oracle_make (numbers, value),
                   places[run % G_N_ELEMENTS (places)], way / 9 != 0,
                   (IkuRounding) (way % 3), (IkuNotation) (way / 3 % 3));
    }
  mpq_clear (value);
}
END_TEST

/* digits / 10^decimals, written in a notation and read again. */
static void
check_round_trip (IkuNumbers *numbers, mpz_srcptr digits, guint decimals,
                  IkuNotation notation)
{
  g_autofree char *text = format_scaled (digits, decimals, TRUE, notation);
  g_autofree char *trimmed = format_scaled (digits, decimals, FALSE, notation);
  g_autoptr (GString) printed = g_string_new ("=");
  IkuNumber a = { 0, 1 };
  mpq_t value;

  mpq_init (value);
  mpz_set (mpq_numref (value), digits);
  mpz_ui_pow_ui (mpq_denref (value), 10, decimals);
  mpq_canonicalize (value);
  if (iku_number_parse (numbers, text, strlen (text), notation, &a)
      != IKU_PARSE_OK)
    ck_abort_msg ("%s is refused", text);
  oracle_expect ("parse", value, NULL, a, value);
  if (!iku_number_print_decimal (numbers, printed, a, decimals, notation)
      || strcmp (printed->str + 1, trimmed) != 0)
    ck_abort_msg ("%s comes back as %s", text, printed->str);
  mpq_clear (value);
}

START_TEST (round_trips)
{
  g_autoptr (GRand) source = g_rand_new_with_seed (SEED);
  guint64 runs = oracle_runs ();
  mpq_t value;

  mpq_init (value);
  for (guint64 run = 0; run < runs; run++)
    {
      g_autoptr (IkuArena) arena = iku_arena_new ();
      g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

      oracle_random (value, source);
      check_round_trip (numbers, mpq_numref (value),
                        (guint) g_rand_int_range (source, 0, 50),
                        (IkuNotation) (run % 3));
    }
  mpq_clear (value);
}
END_TEST

static const struct
{
  gint64 n, d;
  guint max_decimals;
  const char *text; /* NULL: no such decimal */
} decimals[] = {
  { 0, 7, 0, "0" },
  { 12, 3, 0, "4" },
  { 1, 2, 0, NULL },
  { 1, 2, 1, "0,5" },
  { 200, 3, 60, NULL },
  { -5, 4, 2, "-1,25" },
  { 5, 8, 2, NULL },
  { 7, 14, 1, "0,5" },
  { 123456789, 100, 2, "1.234.567,89" },
  { 1, (gint64) 1 << 62, 61, NULL },
  { 1, (gint64) 1 << 20, 20, "0,00000095367431640625" },
};

START_TEST (knows_finite_decimals)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

  for (gsize i = 0; i < G_N_ELEMENTS (decimals); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      IkuNumber a = iku_number_from_ratio (decimals[i].n, decimals[i].d);
      gboolean is_finite = iku_number_print_decimal (
          numbers, text, a, decimals[i].max_decimals, INDONESIAN);

      ck_assert_int_eq (is_finite, decimals[i].text != NULL);
      ck_assert_str_eq (text->str, is_finite ? decimals[i].text : "");
    }
}
END_TEST

START_TEST (long_decimals)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autoptr (GString) text = g_string_new (NULL);
  IkuNumber five = iku_number_pow (numbers, iku_number_from_int (5), -100);
  IkuNumber three = iku_number_pow (numbers, iku_number_from_int (3), -100);
  IkuNumber two = iku_number_pow (numbers, iku_number_from_int (2),
                                  1 - (gint64) IKU_NUMBER_BIT_LIMIT);

  ck_assert (!iku_number_print_decimal (numbers, text, three, 1000, PLAIN));
  ck_assert (!iku_number_print_decimal (numbers, text, five, 99, PLAIN));
  ck_assert_str_eq (text->str, "");
  ck_assert (iku_number_print_decimal (numbers, text, five, 100, PLAIN));
  ck_assert_uint_eq (text->len, 102);
  ck_assert (g_str_has_suffix (text->str, "205376"));

  /* The longest decimal there is. */
  ck_assert (
      iku_number_print_decimal (numbers, text, two, G_MAXUINT, INDONESIAN));
  ck_assert_uint_eq (text->len, 102 + 2 + IKU_NUMBER_BIT_LIMIT - 1);
  ck_assert (g_str_has_suffix (text->str, "5"));
  ck_assert_int_eq (iku_numbers_take_error (numbers), IKU_NUMBER_OK);
}
END_TEST

TCase *
number_text_case (void)
{
  TCase *text = tcase_create ("text");

  tcase_set_timeout (text, TIMEOUT_SECONDS);
  tcase_add_test (text, reads_numbers);
  tcase_add_test (text, refuses_what_is_no_number);
  tcase_add_test (text, reads_what_the_length_says);
  tcase_add_test (text, prints_every_small_number);
  tcase_add_test (text, prints_random_numbers);
  tcase_add_test (text, round_trips);
  tcase_add_test (text, knows_finite_decimals);
  tcase_add_test (text, long_decimals);
  return text;
}
