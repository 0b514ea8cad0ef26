/* fuzz-format.c - any bytes through the formatter
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formatter never gives up on a text, right or wrong; what it writes says
 * the same (equal trees, words and comments), and is what it writes of that.
 */

#include "config.h"

#include "fuzz.h"
#include "syntax/format.h"

/* What becomes of the text; *parsed is set to its module. */
static GString *
format (IkuText *text, IkuIntern *intern, IkuModule **parsed)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();

  *parsed = iku_module_parse (text, intern, findings);
  return iku_format_verified (*parsed, findings);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (IkuText) text = fuzz_text_new (data, size);
  g_autoptr (IkuText) text_again = NULL;
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  g_autoptr (IkuModule) module = NULL;
  g_autoptr (IkuModule) module_again = NULL;
  g_autoptr (GString) once = format (text, intern, &module);
  g_autoptr (GString) twice = NULL;

  g_assert_nonnull (once);
  text_again = fuzz_text_new ((const guint8 *) once->str, once->len);
  twice = format (text_again, intern, &module_again);
  g_assert_nonnull (twice);
  g_assert_cmpstr (once->str, ==, twice->str);
  g_assert_cmpmem (once->str, once->len, twice->str, twice->len);
  g_assert_true (iku_format_is_same (module, module_again));
  return 0;
}
