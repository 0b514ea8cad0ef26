/* main.c - runs the unit tests of eval
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
  SRunner *runner = srunner_create (achievement_suite ());

  srunner_add_suite (runner, grid_suite ());
  srunner_add_suite (runner, inputs_suite ());
  srunner_add_suite (runner, leaf_suite ());
  srunner_add_suite (runner, missing_suite ());
  srunner_add_suite (runner, plan_suite ());
  srunner_add_suite (runner, score_suite ());
  srunner_add_suite (runner, targets_suite ());
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  srunner_free (runner);
  return EXIT_SUCCESS;
}
