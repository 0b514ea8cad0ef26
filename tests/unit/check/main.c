/* main.c - runs the unit tests of check
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "suites.h"

/* Failures are in the TAP output, not in the exit status. */
int
main (void)
{
  SRunner *runner = srunner_create (names_suite ());

  srunner_add_suite (runner, units_suite ());
  srunner_add_suite (runner, expr_suite ());
  srunner_add_suite (runner, formulas_suite ());
  srunner_add_suite (runner, entries_suite ());
  srunner_add_suite (runner, rows_suite ());
  srunner_add_suite (runner, scales_suite ());
  srunner_add_suite (runner, planted_suite ());
  srunner_add_suite (runner, products_suite ());
  srunner_add_suite (runner, subset_suite ());
  srunner_add_suite (runner, subset_prover_suite ());
  srunner_add_suite (runner, subset_shares_suite ());
  srunner_add_suite (runner, size_suite ());
  srunner_add_suite (runner, cuts_suite ());
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  srunner_free (runner);
  return EXIT_SUCCESS;
}
