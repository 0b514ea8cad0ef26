/* inputs-read.c - reading one dataset in
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <string.h>

#include "base/file-error.h"
#include "eval/codes.h"
#include "eval/inputs-private.h"

/* A header further down than this is none. */
#define MOST_TITLES 50u

IkuDataPlace
iku_bind_place (const IkuBinder *self, const IkuField *field)
{
  return (IkuDataPlace){ self->file,
                         { field->line, field->column, field->offset } };
}

gboolean
iku_bind_allow (IkuBinder *self, const IkuCode *code)
{
  return iku_limits_allow (self->limits, code);
}

gboolean
iku_bind_allow_text (IkuBinder *self, const IkuCode *code, IkuCellText cell)
{
  g_autofree char *key = NULL;

  /* Beyond the limit texts are not remembered, only counted. */
  if (g_hash_table_size (self->reported) < IKU_LIMITS_MOST)
    {
      gsize length = MIN (cell.length, (gsize) 256);

      key = g_strdup_printf ("%s %.*s", code->id, (int) length, cell.text);
      if (g_hash_table_contains (self->reported, key))
        return FALSE;
      g_hash_table_add (self->reported, g_steal_pointer (&key));
    }
  return iku_limits_allow (self->limits, code);
}

/* ',' and so on by what the name ends in; FALSE for a kind of file that is
 * not read. */
static gboolean
find_delimiter (const char *path, char *delimiter, GError **error)
{
  const char *slash = strrchr (path, '/');
  const char *dot = strrchr (slash != NULL ? slash : path, '.');

  *delimiter = '\0';
  if (strstr (path, "://") != NULL)
    dot = path;
  if (strcmp (path, "-") == 0 || dot == NULL
      || g_ascii_strcasecmp (dot, ".csv") == 0
      || g_ascii_strcasecmp (dot, ".txt") == 0)
    return TRUE;
  *delimiter = '\t';
  if (g_ascii_strcasecmp (dot, ".tsv") == 0
      || g_ascii_strcasecmp (dot, ".tab") == 0)
    return TRUE;
  iku_file_error_set (error, path, ENOSYS);
  return FALSE;
}

static gint
find_only_year (const IkuProgram *program)
{
  if (program->first.kind == IKU_PERIOD_NONE
      || !iku_period_equal (program->first, program->last))
    return 0;
  return iku_period_get_year (program->first);
}

static void
clear_note (gpointer data)
{
  IkuCellNote *note = data;

  g_free ((char *) note->text);
}

static IkuBinder *
binder_new (IkuInputs *inputs, const char *path, const IkuBindOptions *options,
            IkuFindings *findings)
{
  IkuBinder *self = g_new0 (IkuBinder, 1);

  if (inputs->names == NULL)
    inputs->names = iku_item_names_new (inputs->program);
  self->inputs = inputs;
  self->options = options;
  self->findings = findings;
  self->dataset = inputs->datasets->len;
  g_ptr_array_add (inputs->datasets, g_strdup (path));
  self->file = g_ptr_array_index (inputs->datasets, self->dataset);
  self->arena = iku_arena_new ();
  self->limits = iku_limits_new ();
  self->reported
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->data = self->period = self->year = self->region = self->value
      = IKU_NO_FIELD;
  self->only_year = find_only_year (inputs->program);
  self->first_input = self->row_input = inputs->n_inputs;
  self->first_row = inputs->n_rows;
  self->indonesian = g_array_new (FALSE, FALSE, sizeof (IkuCellNote));
  self->english = g_array_new (FALSE, FALSE, sizeof (IkuCellNote));
  g_array_set_clear_func (self->indonesian, clear_note);
  g_array_set_clear_func (self->english, clear_note);
  self->percents = iku_arena_make_array (self->arena, IkuPercentUse,
                                         inputs->program->n_items);
  return self;
}

static void
binder_free (IkuBinder *self)
{
  if (self == NULL)
    return;

  clear_note (&self->differing);
  g_array_unref (self->english);
  g_array_unref (self->indonesian);
  g_hash_table_unref (self->reported);
  iku_limits_free (self->limits);
  iku_arena_free (self->arena);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuBinder, binder_free)

static gboolean
fail_no_memory (const IkuBinder *self, GError **error)
{
  iku_file_error_set (error, self->file, ENOMEM);
  return FALSE;
}

/* What stands above the header, counted. */
static void
finish_header (IkuBinder *self, const IkuField *fields, guint n_faults)
{
  self->ignored.titles = self->counts.read - n_faults;
  self->counts.ignored = self->ignored.titles;
  self->counts.rejected = n_faults;
  iku_bind_report_columns (self, fields);
}

/* Rows down to the header; whether there is one.  If not, a finding has been
 * made or error is set, and what was read is rejected. */
static gboolean
read_header (IkuBinder *self, IkuCsv *csv, GError **error)
{
  g_autoptr (GPtrArray) near = NULL;
  IkuDataPlace near_place = { self->file, { 0, 0, 0 } };
  guint titles = (guint) MAX (self->options->title_rows, 0);
  IkuCsvStatus status = IKU_CSV_ROW;
  guint n_faults = 0;

  for (guint i = 0; i <= titles + MOST_TITLES; i++)
    {
      const IkuField *fields;
      guint n;

      status = iku_csv_next (csv, &fields, &n, self->findings, error);
      if (status == IKU_CSV_END || status == IKU_CSV_FAILED)
        break;
      n_faults += status == IKU_CSV_REJECTED;
      if (status == IKU_CSV_ROW && i >= titles
          && iku_bind_header (self, fields, n, &near, &near_place))
        {
          finish_header (self, fields, n_faults);
          return TRUE;
        }
      self->counts.read++;
    }
  self->counts.rejected = self->counts.read;
  if (status != IKU_CSV_FAILED && n_faults == 0)
    iku_bind_report_no_header (self, near, near_place);
  return FALSE;
}

static gboolean
read_rows (IkuBinder *self, IkuCsv *csv, GError **error)
{
  for (;;)
    {
      const IkuField *fields;
      guint n;
      IkuCsvStatus status
          = iku_csv_next (csv, &fields, &n, self->findings, error);

      switch (status)
        {
        case IKU_CSV_END:
          return TRUE;
        case IKU_CSV_FAILED:
          return FALSE;
        case IKU_CSV_REJECTED:
          self->counts.read++;
          self->counts.rejected++;
          break;
        case IKU_CSV_ROW:
          self->counts.read++;
          iku_bind_row (self, fields, n);
          if (self->no_memory)
            return fail_no_memory (self, error);
          break;
        }
    }
}

/* The counts of a dataset join those of all. */
static void
add_counts (IkuRowCounts *sum, const IkuRowCounts *counts)
{
  sum->read += counts->read;
  sum->used += counts->used;
  sum->rejected += counts->rejected;
  sum->outside += counts->outside;
  sum->ignored += counts->ignored;
}

static gboolean
read_dataset (IkuInputs *self, const char *name, IkuCsv *csv,
              const IkuBindOptions *options, IkuFindings *findings,
              GError **error)
{
  static const IkuBindOptions defaults = { NULL, NULL, -1 };
  g_autoptr (IkuBinder) binder = binder_new (
      self, name, options != NULL ? options : &defaults, findings);
  g_autoptr (GError) failure = NULL;
  gboolean found;

  found = read_header (binder, csv, &failure);
  if (found)
    (void) read_rows (binder, csv, &failure);
  if (failure != NULL)
    {
      self->n_inputs = binder->first_input;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (found)
    iku_bind_finish (binder);
  iku_limits_flush (binder->limits, binder->file, findings);
  add_counts (&self->counts, &binder->counts);
  return TRUE;
}

gboolean
iku_inputs_read (IkuInputs *self, const char *path,
                 const IkuBindOptions *options, IkuFindings *findings,
                 GError **error)
{
  g_autoptr (IkuCsv) csv = NULL;
  char delimiter;

  if (!find_delimiter (path, &delimiter, error))
    return FALSE;
  csv = iku_csv_open (path, delimiter, error);
  return csv != NULL
         && read_dataset (self, path, csv, options, findings, error);
}

gboolean
iku_inputs_read_bytes (IkuInputs *self, const char *name, GBytes *bytes,
                       const IkuBindOptions *options, IkuFindings *findings,
                       GError **error)
{
  g_autoptr (IkuCsv) csv = iku_csv_open_bytes (name, bytes, '\0', error);

  return csv != NULL
         && read_dataset (self, name, csv, options, findings, error);
}
