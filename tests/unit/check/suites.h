/* suites.h - the suites of check, and what they share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

#include "check/check.h"

Suite *cuts_suite (void);
Suite *entries_suite (void);
Suite *expr_suite (void);
Suite *formulas_suite (void);
Suite *names_suite (void);
Suite *planted_suite (void);
Suite *products_suite (void);
Suite *rows_suite (void);
Suite *scales_suite (void);
Suite *size_suite (void);
Suite *subset_suite (void);
Suite *subset_prover_suite (void);
Suite *subset_shares_suite (void);
Suite *units_suite (void);

/* A program with the findings of loading and checking it. */
typedef struct
{
  IkuFindings *findings;
  IkuProgram *program;
} Checked;

/* Checks a text, with "iku 1" before it. */
Checked check_text (const char *text);
void checked_clear (Checked *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Checked, checked_clear)

/* Fails if text has other findings than codes ("E0301 W0401"; "" for
 * none). */
void expect_codes (const char *text, const char *codes);
/* Fails unless the only finding of text has this sentence in Indonesian. */
void expect_message (const char *text, const char *message);
/* Fails unless text is clean and the formula of item x in it means this:
 * (/ a b), (if (> a 1) 2 3) … */
void expect_formula (const char *text, const char *expected);
/* The item of a name, which must be there. */
const IkuItem *get_item (const Checked *checked, const char *name);
/* Fails unless an expression means this. */
void expect_expr (const Checked *checked, const IkuExpr *expr,
                  const char *expected);
