/* main.c - runs the unit tests of syntax
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
  SRunner *runner = srunner_create (scan_suite ());

  srunner_add_suite (runner, parse_suite ());
  srunner_add_suite (runner, recover_suite ());
  srunner_add_suite (runner, mutants_suite ());
  srunner_add_suite (runner, node_suite ());
  srunner_add_suite (runner, walk_suite ());
  srunner_add_suite (runner, locate_suite ());
  srunner_add_suite (runner, expected_suite ());
  srunner_add_suite (runner, load_suite ());
  srunner_add_suite (runner, format_suite ());
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  srunner_free (runner);
  return EXIT_SUCCESS;
}
