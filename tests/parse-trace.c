/* parse-trace.c - parses a file and tells what the parser does
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * parse-trace FILE: Bison's trace on standard error; status 1 if there are
 * errors.  Linked with a parser of its own that was compiled with the trace.
 */

#include "config.h"

#include <stdio.h>

#include "syntax/module.h"

#include "parser.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text = argc == 2 ? iku_text_load (argv[1], &error) : NULL;
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuModule) module = NULL;

  if (text == NULL)
    {
      fprintf (stderr, "%s\n",
               error != NULL ? error->message : "usage: parse-trace FILE");
      return 2;
    }
  iku_yydebug = 1;
  module = iku_module_parse (text, intern, findings);
  return module->has_errors ? 1 : 0;
}
