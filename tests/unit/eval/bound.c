/* bound.c - a program and a dataset bound to it, for tests
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/text.h"
#include "bound.h"
#include "check/check.h"

static IkuProgram *
make_program (const char *definition, IkuFindings *findings)
{
  char *whole = g_strconcat ("iku 1\n", definition, NULL);
  g_autoptr (IkuText) text = iku_text_take ("a.iku", whole, strlen (whole));
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuBundle) bundle = iku_workspace_load (workspace, text, findings);

  return iku_check (bundle, findings);
}

Bound
bind_text (const char *definition, const char *data, const char *notation)
{
  static const char *const no_values[] = { "belum", NULL };
  IkuBindOptions options = { notation, no_values, -1 };
  Bound bound = { iku_findings_new (), NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int fd;

  bound.program = make_program (definition, bound.findings);
  ck_assert_msg (!bound.program->has_errors, "%s", definition);
  iku_findings_unref (bound.findings);
  bound.findings = iku_findings_new ();

  fd = g_file_open_tmp ("iku-XXXXXX.csv", &path, NULL);
  ck_assert_int_ge (fd, 0);
  ck_assert_int_eq (write (fd, data, strlen (data)), (gssize) strlen (data));
  close (fd);
  bound.inputs = iku_inputs_new (bound.program);
  ck_assert (
      iku_inputs_read (bound.inputs, path, &options, bound.findings, &error));
  iku_inputs_freeze (bound.inputs, bound.findings);
  g_unlink (path);
  return bound;
}

void
bound_clear (Bound *self)
{
  iku_inputs_free (self->inputs);
  iku_program_unref (self->program);
  iku_findings_unref (self->findings);
}

char *
bound_dup_codes (const Bound *self)
{
  GString *out = g_string_new (NULL);

  iku_findings_sort (self->findings);
  for (guint i = 0; i < iku_findings_get_count (self->findings); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            iku_findings_nth (self->findings, i)->code->id);
  return g_string_free (out, FALSE);
}
