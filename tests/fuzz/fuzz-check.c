/* fuzz-check.c - any bytes through check
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As `iku check' does it, with the shipped modules: parsed, loaded, checked,
 * and all that is found rendered.  A program is in order if and only if
 * there is no error.
 */

#include "config.h"

#include "check/check.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (IkuText) text = fuzz_text_new (data, size);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuBundle) bundle = iku_workspace_load (workspace, text, findings);
  g_autoptr (IkuProgram) program = iku_check (bundle, findings);

  g_assert_cmpint (program->has_errors, ==, iku_findings_has_errors (findings));
  iku_findings_sort (findings);
  fuzz_check_findings (findings);
  fuzz_render_findings (findings, size % 2 ? IKU_LANG_EN : IKU_LANG_ID);
  return 0;
}
