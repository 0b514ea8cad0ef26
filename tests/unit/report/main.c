/* main.c - runs the unit tests of report
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

const IkuCode sample_error
    = { "E0901",
        IKU_SEVERITY_ERROR,
        "sample_error",
        { { "satuan {0} bukan {1}", "unit {0} is not {1}" } },
        { { "samakan", "make them equal" } } };
const IkuCode sample_warning = { "W0902",
                                 IKU_SEVERITY_WARNING,
                                 "sample_warning",
                                 { { "{0}", "{0}" } },
                                 { { NULL, NULL } } };
const IkuPhrase sample_phrase = { { "{0}", "{0}" } };

IkuText *
sample_text (const char *name, const char *bytes)
{
  return iku_text_take (name, g_strdup (bytes), strlen (bytes));
}

IkuPlace
sample_place (const IkuText *text, const char *part)
{
  const char *bytes = iku_text_get_bytes (text, NULL);
  const char *found = strstr (bytes, part);
  guint32 start;

  ck_assert_ptr_nonnull (found);
  start = (guint32) (found - bytes);
  return iku_place (text, iku_span (start, start + (guint32) strlen (part)));
}

/* Failures are in the TAP output, not in the exit status. */
int
main (void)
{
  SRunner *runner = srunner_create (explain_suite ());

  srunner_add_suite (runner, finding_gcc_suite ());
  srunner_add_suite (runner, finding_json_suite ());
  srunner_add_suite (runner, finding_text_suite ());
  srunner_add_suite (runner, format_suite ());
  srunner_add_suite (runner, table_suite ());
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  srunner_free (runner);
  return EXIT_SUCCESS;
}
