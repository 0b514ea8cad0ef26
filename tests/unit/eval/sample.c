/* sample.c - programs to evaluate
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "check/check.h"
#include "suites.h"

static void
read_data (Sample *self, const char *data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  IkuBindOptions options = { .notation = "id", .title_rows = -1 };
  int fd = g_file_open_tmp ("iku-XXXXXX.csv", &path, &error);

  ck_assert_int_ge (fd, 0);
  close (fd);
  ck_assert (g_file_set_contents (path, data, -1, &error));
  ck_assert (
      iku_inputs_read (self->inputs, path, &options, self->findings, &error));
  unlink (path);
}

static void
assert_right (const Sample *self)
{
  for (guint i = 0; i < iku_findings_get_count (self->findings); i++)
    {
      const IkuFinding *finding = iku_findings_nth (self->findings, i);
      g_autofree char *text
          = iku_message_dup_text (&finding->message, IKU_LANG_ID);

      ck_assert_msg (finding->code->severity != IKU_SEVERITY_ERROR, "%s %s",
                     finding->code->id, text);
    }
}

Sample
sample_evaluate (const char *body, const char *data,
                 const IkuEvalOptions *options)
{
  Sample self
      = { .findings = iku_findings_new (), .workspace = iku_workspace_new () };
  char *bytes = g_strconcat ("iku 1\n", body, NULL);
  g_autoptr (IkuText) text
      = iku_text_take ("sample.iku", bytes, strlen (bytes));
  IkuEvalOptions none = { 0 };

  self.bundle = iku_workspace_load (self.workspace, text, self.findings);
  self.program = iku_check (self.bundle, self.findings);
  assert_right (&self);
  self.inputs = iku_inputs_new (self.program);
  if (data != NULL)
    read_data (&self, data);
  iku_inputs_freeze (self.inputs, self.findings);
  self.result = iku_evaluate (self.program, self.inputs,
                              options != NULL ? options : &none, self.findings);
  return self;
}

void
sample_clear (Sample *self)
{
  iku_result_unref (self->result);
  iku_inputs_free (self->inputs);
  iku_program_unref (self->program);
  iku_bundle_unref (self->bundle);
  iku_workspace_free (self->workspace);
  iku_findings_unref (self->findings);
}

static const IkuItem *
find_item (const Sample *self, const char *name)
{
  const IkuItem *item = iku_program_find_item (self->program, name);

  ck_assert_msg (item != NULL, "%s", name);
  return item;
}

static guint
find_cell (const Sample *self, gint year)
{
  guint cell
      = iku_grid_find (iku_result_get_grid (self->result),
                       (IkuPeriod){ IKU_PERIOD_YEAR, year }, IKU_REGION_WHOLE);

  ck_assert_uint_ne (cell, G_MAXUINT);
  return cell;
}

IkuValue
sample_get (const Sample *self, const char *name, gint year,
            IkuResultColumn column)
{
  return iku_result_get_value (self->result, find_item (self, name)->id,
                               find_cell (self, year), column);
}

void
sample_assert_ratio (const Sample *self, const char *name, gint year,
                     IkuResultColumn column, gint64 n, gint64 d)
{
  IkuValue value = sample_get (self, name, year, column);

  ck_assert_msg (value.why == 0, "%s %d is absent", name, year);
  ck_assert_msg (iku_number_equal (self->result->numbers, value.number,
                                   iku_number_from_ratio (n, d)),
                 "%s %d", name, year);
}

void
sample_assert_absent (const Sample *self, const char *name, gint year,
                      IkuResultColumn column, IkuWhyKind kind)
{
  IkuValue value = sample_get (self, name, year, column);

  ck_assert_msg (iku_why_get_kind (value.why) == kind, "%s %d", name, year);
}

void
sample_assert_reason (const Sample *self, const char *name, gint year,
                      IkuResultColumn column, const char *expected)
{
  g_autofree char *reason
      = iku_result_dup_reason (self->result, find_item (self, name)->id,
                               find_cell (self, year), column, IKU_LANG_ID);

  ck_assert_str_eq (reason, expected);
}

gboolean
sample_has_finding (const Sample *self, const char *code)
{
  for (guint i = 0; i < iku_findings_get_count (self->findings); i++)
    if (strcmp (iku_findings_nth (self->findings, i)->code->id, code) == 0)
      return TRUE;
  return FALSE;
}
