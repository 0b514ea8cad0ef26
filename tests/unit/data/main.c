/* main.c - runs the unit tests of data
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
  SRunner *runner = srunner_create (csv_suite ());

  srunner_add_suite (runner, limits_suite ());
  srunner_add_suite (runner, number_format_suite ());
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  srunner_free (runner);
  return EXIT_SUCCESS;
}
