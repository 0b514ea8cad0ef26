/* main.c - runs the unit tests of base
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "suites.h"

/* Failures are in the TAP output, not in the exit status. */
int
main (void)
{
  SRunner *runner = srunner_create (arena_suite ());

  srunner_add_suite (runner, edit_suite ());
  srunner_add_suite (runner, finding_suite ());
  srunner_add_suite (runner, intern_suite ());
  srunner_add_suite (runner, json_suite ());
  srunner_add_suite (runner, number_suite ());
  srunner_add_suite (runner, period_suite ());
  srunner_add_suite (runner, region_suite ());
  srunner_add_suite (runner, sink_suite ());
  srunner_add_suite (runner, text_suite ());
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  srunner_free (runner);
  return EXIT_SUCCESS;
}
