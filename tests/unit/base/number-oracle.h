/* number-oracle.h - what GMP says about exact numbers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tests compute everything a second time with mpq alone and by other
 * formulas.  Failures name the operands; the loops are too long for
 * ck_assert, which writes at every call.
 */

#pragma once

#include "base/number.h"

#include <check.h>
#include <gmp.h>

/* IKU_RUNS, else as many random runs as a full test makes. */
guint64 oracle_runs (void);

/* The value of a, whose form is checked on the way. */
void oracle_read (mpq_ptr out, IkuNumber a);

/* The number of a value of at most 64 digits above and below. */
IkuNumber oracle_make (IkuNumbers *numbers, mpq_srcptr value);

/* 1 to 133 random bits (10^40) above and below, often near a power of two,
 * often with a common factor before reduction. */
void oracle_random (mpq_ptr out, GRand *source);

/* Into an integer. */
void oracle_round (mpz_ptr out, mpq_srcptr a, IkuRounding mode);

/* Fails the test, naming what was done to a and b, unless got = wanted. */
void oracle_expect (const char *what, mpq_srcptr a, mpq_srcptr b, IkuNumber got,
                    mpq_srcptr wanted);

/* Every operation on one and on two numbers. */
void oracle_check_one (IkuNumbers *numbers, IkuNumber a);
void oracle_check_two (IkuNumbers *numbers, IkuNumber a, IkuNumber b);
/* In every mode; step > 0. */
void oracle_check_round (IkuNumbers *numbers, IkuNumber a, IkuNumber step);

/* The case of number-text.c. */
TCase *number_text_case (void);
