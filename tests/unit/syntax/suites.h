/* suites.h - the suites of syntax, and what they share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

#include "base/text.h"
#include "syntax/module.h"

Suite *expected_suite (void);
Suite *format_suite (void);
Suite *load_suite (void);
Suite *locate_suite (void);
Suite *mutants_suite (void);
Suite *node_suite (void);
Suite *parse_suite (void);
Suite *recover_suite (void);
Suite *scan_suite (void);
Suite *walk_suite (void);

/* A whole program that uses most of the language (sample.c). */
extern const char sample_program[];

/* The text of an example; caller owns it. */
#define N_EXAMPLES 3
char *load_example (int i);

/* A parse with a table and findings of its own. */
typedef struct
{
  IkuFindings *findings;
  IkuModule *module;
} Parsed;

Parsed parse_bytes (const char *bytes, gsize length);
/* With "iku 1" before it. */
Parsed parse_string (const char *text);
Parsed parse_expression (const char *text);
void parsed_clear (Parsed *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parsed, parsed_clear)

/* The codes of the findings with blanks between; caller owns it. */
char *dup_codes (const IkuFindings *findings);

/* Fails if there is a finding. */
void check_clean (const Parsed *parsed, const char *text);
void check_tree (const IkuNode *node, const char *expected);
/* Fails if text has other findings than codes. */
void check_codes (const char *text, const char *codes);

/* How often a property is tried: full, or IKU_RUNS times if that is less. */
guint get_runs (guint full);
