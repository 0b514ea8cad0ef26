/* inputs-row.c - from a row of a dataset to inputs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/inputs-private.h"

static gboolean
is_blank (const IkuField *fields, guint n)
{
  for (guint i = 0; i < n; i++)
    if (iku_cell_trim (&fields[i]).length > 0)
      return FALSE;
  return TRUE;
}

/* Whether the cell is (n) or, for a row of which no key could be so, n. */
static gboolean
is_column_number (IkuCellText cell, guint number, gboolean is_bare)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  if (!is_bare)
    {
      if (cell.length < 3 || cell.text[0] != '('
          || cell.text[cell.length - 1] != ')')
        return FALSE;
      cell.text++;
      cell.length -= 2;
    }
  return iku_cell_is (cell, text);
}

/* The row under the header that counts the columns: (1) (2) (3) or 1 2 3. */
static gboolean
is_numbering (const IkuBinder *self, const IkuField *fields, guint n)
{
  gboolean has_keys = self->data != IKU_NO_FIELD || self->period != IKU_NO_FIELD
                      || self->region != IKU_NO_FIELD;

  for (guint bare = 0; bare <= (has_keys && n > 1 ? 1 : 0); bare++)
    {
      guint number = 0;
      gboolean is_all = TRUE;

      for (guint i = 0; i < n && is_all; i++)
        {
          IkuCellText cell = iku_cell_trim (&fields[i]);

          if (cell.length > 0)
            is_all = is_column_number (cell, ++number, bare == 1);
        }
      if (is_all)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_total_at (const IkuField *fields, guint n, guint column)
{
  return column < n && iku_cell_is_total (iku_cell_trim (&fields[column]));
}

/* Rows that are no data of their own, counted by kind. */
static gboolean
ignore_row (IkuBinder *self, const IkuField *fields, guint n)
{
  guint64 *count = NULL;

  if (is_blank (fields, n))
    count = &self->ignored.blanks;
  else if (is_total_at (fields, n, self->data)
           || is_total_at (fields, n, self->region)
           || is_total_at (fields, n, self->period))
    count = &self->ignored.totals;
  else if (self->counts.read == self->ignored.titles + 1
           && is_numbering (self, fields, n))
    count = &self->ignored.numberings;
  if (count == NULL)
    return FALSE;

  ++*count;
  self->counts.ignored++;
  return TRUE;
}

/* As many cells as the header has; further ones, and those of columns
 * without a name, must be empty. */
static gboolean
check_width (IkuBinder *self, const IkuField *fields, guint n)
{
  g_autofree char *has = NULL, *needs = NULL;
  guint bad = n < self->n_columns ? n - 1 : G_MAXUINT;

  for (guint i = 0; i < n && bad == G_MAXUINT; i++)
    if ((i >= self->n_columns || self->columns[i].kind == IKU_COLUMN_BLANK)
        && iku_cell_trim (&fields[i]).length > 0)
      bad = i;
  if (bad == G_MAXUINT)
    return TRUE;

  self->row_is_bad = TRUE;
  if (!iku_bind_allow (self, &iku_code_data_ragged))
    return FALSE;
  has = g_strdup_printf ("%u", n);
  needs = g_strdup_printf ("%u", self->n_columns);
  if (n == self->n_columns)
    iku_findings_add_data (self->findings, &iku_code_data_no_column,
                           iku_bind_place (self, &fields[bad]), has, NULL);
  else
    iku_findings_add_data (self->findings, &iku_code_data_ragged,
                           iku_bind_place (self, &fields[bad]), has, needs,
                           NULL);
  return FALSE;
}

static const IkuItem *
fail_item (IkuBinder *self, const IkuField *field, IkuCellText cell,
           const IkuItem *item, const IkuItem *other)
{
  g_autofree char *text = iku_cell_dup (cell);
  const IkuCode *code = other != NULL ? &iku_code_data_ambiguous_name
                                      : &iku_code_data_unknown_item;

  self->row_is_bad = TRUE;
  if (!iku_bind_allow_text (self, code, cell))
    return NULL;
  if (other != NULL)
    iku_findings_add_data (self->findings, code, iku_bind_place (self, field),
                           text, item->name, other->name, NULL);
  else
    {
      const char *near = iku_item_names_find_near (self->inputs->names, text);
      IkuFinding *finding = iku_findings_add_data (
          self->findings, code, iku_bind_place (self, field), text, NULL);

      if (near != NULL)
        iku_finding_help (self->findings, finding, &iku_phrase_data_perhaps,
                          text, near, NULL);
    }
  return NULL;
}

static const IkuItem *
read_item (IkuBinder *self, const IkuField *field)
{
  IkuCellText cell = iku_cell_trim (field);
  IkuLookupSlot *slot = iku_lookup_slot (&self->items, cell.text, cell.length);
  const IkuProgram *program = self->inputs->program;
  const IkuItem *item, *other;

  if (iku_lookup_has (slot, cell.text, cell.length))
    return program->items[slot->value];
  item = iku_item_names_find (self->inputs->names, cell.text, cell.length,
                              &other);
  if (item == NULL || other != NULL)
    return fail_item (self, field, cell, item, other);
  iku_lookup_put (slot, cell.text, cell.length, item->id);
  return item;
}

static gboolean
fail_key (IkuBinder *self, const IkuCode *code, const IkuField *field,
          IkuCellText cell)
{
  g_autofree char *text = iku_cell_dup (cell);

  self->row_is_bad = TRUE;
  if (iku_bind_allow_text (self, code, cell))
    iku_findings_add_data (self->findings, code, iku_bind_place (self, field),
                           text, NULL);
  return FALSE;
}

/* The year of the row, or 0. */
static gboolean
read_year (IkuBinder *self, const IkuField *fields, gint *year)
{
  IkuCellText cell;
  IkuPeriod period;

  *year = self->only_year;
  if (self->year == IKU_NO_FIELD)
    return TRUE;
  cell = iku_cell_trim (&fields[self->year]);
  if (!iku_bind_find_period (self, cell, 0, &period)
      || period.kind != IKU_PERIOD_YEAR)
    return fail_key (self, &iku_code_data_bad_period, &fields[self->year],
                     cell);
  *year = iku_period_get_year (period);
  return TRUE;
}

static gboolean
read_period (IkuBinder *self, const IkuField *fields, gint year, IkuPeriod *out)
{
  const IkuField *field;
  IkuCellText cell;
  IkuLookupSlot *slot = NULL;

  /* Without a column that is the year. */
  if (self->period == IKU_NO_FIELD)
    return iku_period_make (IKU_PERIOD_YEAR, year, 1, out);
  field = &fields[self->period];
  cell = iku_cell_trim (field);
  if (self->year == IKU_NO_FIELD)
    slot = iku_lookup_slot (&self->periods, cell.text, cell.length);
  if (iku_lookup_has (slot, cell.text, cell.length))
    {
      out->kind = (IkuPeriodKind) (slot->value >> 32);
      out->ordinal = (gint32) slot->value;
      return TRUE;
    }
  if (!iku_bind_find_period (self, cell, year, out))
    return fail_key (self, &iku_code_data_bad_period, field, cell);
  iku_lookup_put (slot, cell.text, cell.length,
                  (guint64) out->kind << 32 | (guint32) out->ordinal);
  return TRUE;
}

/* 16.10 read as a number by a spreadsheet is 16.1. */
static gboolean
fail_region (IkuBinder *self, const IkuField *field, IkuCellText cell)
{
  g_autofree char *text = iku_cell_dup (cell);
  g_autofree char *whole = g_strconcat (text, "0", NULL);
  IkuFinding *finding;
  IkuRegion region;

  self->row_is_bad = TRUE;
  if (!iku_bind_allow_text (self, &iku_code_data_bad_region, cell))
    return FALSE;
  finding = iku_findings_add_data (self->findings, &iku_code_data_bad_region,
                                   iku_bind_place (self, field), text, NULL);
  if (strchr (text, '.') != NULL
      && iku_region_parse (whole, strlen (whole), &region))
    iku_finding_help (self->findings, finding, &iku_phrase_data_lost_zero,
                      whole, NULL);
  return FALSE;
}

static void
add_code (IkuInputs *inputs, IkuRegion region)
{
  gint64 key = (gint64) region, *kept;

  if (g_hash_table_contains (inputs->codes, &key))
    return;
  kept = iku_arena_make (inputs->arena, gint64);
  *kept = key;
  g_hash_table_add (inputs->codes, kept);
}

/* A code occurs even if its row is rejected: what it lacks must show. */
static gboolean
read_region (IkuBinder *self, const IkuField *fields, IkuRegion *out)
{
  IkuCellText cell;
  IkuLookupSlot *slot;

  *out = IKU_REGION_WHOLE;
  if (self->region == IKU_NO_FIELD)
    return TRUE;
  cell = iku_cell_trim (&fields[self->region]);
  if (iku_cell_is_no_value (self, cell))
    return TRUE;
  slot = iku_lookup_slot (&self->regions, cell.text, cell.length);
  if (iku_lookup_has (slot, cell.text, cell.length))
    {
      *out = slot->value;
      return TRUE;
    }
  if (!iku_region_parse (cell.text, cell.length, out))
    return fail_region (self, &fields[self->region], cell);
  iku_lookup_put (slot, cell.text, cell.length, *out);
  add_code (self->inputs, *out);
  return TRUE;
}

static void
read_wide (IkuBinder *self, const IkuField *fields, IkuPeriod period,
           IkuRegion region)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == IKU_COLUMN_ITEM)
      iku_bind_value (self, self->inputs->program->items[self->columns[i].item],
                      period, region, &fields[i], self->columns[i].name);
}

static void
read_transposed (IkuBinder *self, const IkuField *fields, const IkuItem *item,
                 gint year, IkuPeriod period, IkuRegion region)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const IkuBoundColumn *column = &self->columns[i];

      if (column->kind == IKU_COLUMN_PERIOD)
        {
          period = column->period;
          if (column->needs_year)
            period.ordinal += (year - iku_period_get_year (period))
                              * (gint) iku_period_kind_get_parts (period.kind);
          if (column->needs_year && year == 0)
            self->row_is_bad = TRUE;
        }
      else if (column->kind == IKU_COLUMN_REGION)
        {
          region = column->region;
          add_code (self->inputs, region);
        }
      else
        continue;
      iku_bind_value (self, item, period, region, &fields[i], column->name);
    }
}

/* The inputs of the row are kept or let go. */
static void
end_row (IkuBinder *self, IkuPeriod period)
{
  IkuInputs *inputs = self->inputs;
  gboolean outside = TRUE;

  if (self->row_is_bad)
    {
      inputs->n_inputs = self->row_input;
      self->counts.rejected++;
      return;
    }
  if (inputs->n_inputs == self->row_input)
    outside = iku_inputs_is_outside (inputs->program, period);
  for (gsize i = self->row_input; i < inputs->n_inputs; i++)
    outside
        = outside
          && iku_inputs_is_outside (inputs->program, inputs->inputs[i].period);
  if (outside)
    self->counts.outside++;
  else
    self->counts.used++;
}

/* Whether periods or regions stand as columns. */
static gboolean
has_columns (const IkuBinder *self, IkuColumnKind kind)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == kind)
      return TRUE;
  return FALSE;
}

static void
read_row (IkuBinder *self, const IkuField *fields)
{
  IkuPeriod period = { IKU_PERIOD_NONE, 0 };
  IkuRegion region;
  const IkuItem *item = NULL;
  gint year;

  if (self->layout != IKU_LAYOUT_WIDE)
    item = read_item (self, &fields[self->data]);
  if (read_year (self, fields, &year)
      && !(self->layout == IKU_LAYOUT_TRANSPOSED
           && has_columns (self, IKU_COLUMN_PERIOD))
      && !read_period (self, fields, year, &period))
    self->row_is_bad = TRUE;
  (void) read_region (self, fields, &region);

  if (self->layout == IKU_LAYOUT_WIDE)
    read_wide (self, fields, period, region);
  else if (item == NULL)
    self->row_is_bad = TRUE;
  else if (self->layout == IKU_LAYOUT_LONG)
    iku_bind_value (self, item, period, region, &fields[self->value],
                    self->columns[self->value].name);
  else
    read_transposed (self, fields, item, year, period, region);
  end_row (self, period);
}

void
iku_bind_row (IkuBinder *self, const IkuField *fields, guint n)
{
  self->row_is_bad = FALSE;
  self->row_input = self->inputs->n_inputs;
  if (ignore_row (self, fields, n))
    return;
  if (check_width (self, fields, n))
    read_row (self, fields);
  else
    self->counts.rejected++;
  self->inputs->n_rows++;
}
