/* dataset.c - the values that files give to a definition
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lib/private.h"

IkuDataset *
iku_dataset_new (const IkuDefinition *definition, GError **error)
{
  IkuDataset *self;

  if (definition->program->has_errors
      || iku_findings_has_errors (definition->findings))
    {
      g_set_error_literal (error, IKU_ERROR, IKU_ERROR_DEFINITION,
                           "the definition has errors");
      return NULL;
    }
  self = g_new0 (IkuDataset, 1);
  g_atomic_ref_count_init (&self->references);
  self->inputs = iku_inputs_new (definition->program);
  self->findings = iku_findings_new ();
  self->no_values = g_ptr_array_new_with_free_func (g_free);
  self->title_rows = -1;
  return self;
}

void
iku_dataset_unref (IkuDataset *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->no_values);
  iku_findings_unref (self->findings);
  iku_inputs_free (self->inputs);
  g_free (self);
}

void
iku_dataset_free (IkuDataset *self)
{
  if (self != NULL)
    iku_dataset_unref (self);
}

void
iku_dataset_set_number_format (IkuDataset *self, IkuNumberFormat format)
{
  self->notation = format == IKU_NUMBERS_INDONESIAN ? "id"
                   : format == IKU_NUMBERS_ENGLISH  ? "en"
                                                    : NULL;
}

void
iku_dataset_add_no_value (IkuDataset *self, const char *text)
{
  g_ptr_array_add (self->no_values, g_strdup (text));
}

void
iku_dataset_set_title_rows (IkuDataset *self, int n)
{
  self->title_rows = n;
}

/* From a file, or from bytes unless they are NULL. */
static gboolean
add (IkuDataset *self, const char *name, GBytes *bytes, GError **error)
{
  IkuBindOptions options = { self->notation, NULL, self->title_rows };
  gboolean is_read;

  if (self->is_sealed)
    {
      g_set_error (error, IKU_ERROR, IKU_ERROR_SEALED,
                   "%s: the dataset has been evaluated", name);
      return FALSE;
    }
  g_ptr_array_add (self->no_values, NULL);
  options.no_values = (const char *const *) self->no_values->pdata;
  is_read = bytes != NULL ? iku_inputs_read_bytes (
                self->inputs, name, bytes, &options, self->findings, error)
                          : iku_inputs_read (self->inputs, name, &options,
                                             self->findings, error);
  g_ptr_array_set_size (self->no_values, (gint) self->no_values->len - 1);
  return is_read;
}

gboolean
iku_dataset_add_file (IkuDataset *self, const char *path, GError **error)
{
  return add (self, path, NULL, error);
}

gboolean
iku_dataset_add_text (IkuDataset *self, const char *name, const char *text,
                      gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = iku_bytes_of_text (text, length);

  return add (self, name, bytes, error);
}

const IkuDiagnostics *
iku_dataset_get_diagnostics (const IkuDataset *self)
{
  return iku_diagnostics_of (self->findings);
}

IkuRows
iku_dataset_get_rows (const IkuDataset *self)
{
  IkuRowCounts counts = iku_inputs_get_counts (self->inputs);

  return (IkuRows){ counts.read, counts.used, counts.rejected, counts.outside,
                    counts.ignored };
}
