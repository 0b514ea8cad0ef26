/* inputs-cell.c - the value of a cell of a dataset
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/inputs-private.h"

/* Bytes of a cell that a message repeats. */
#define MOST_SHOWN ((gsize) 100)

/* A blank at p, of which a no-break space has two bytes; its length. */
static gsize
get_blank (const char *p, gsize length)
{
  if (length >= 2 && p[0] == '\xc2' && p[1] == '\xa0')
    return 2;
  return length >= 1 && g_ascii_isspace (p[0]) ? 1 : 0;
}

IkuCellText
iku_cell_trim (const IkuField *field)
{
  IkuCellText cell = { field->text, field->length };
  gsize blank;

  while ((blank = get_blank (cell.text, cell.length)) > 0)
    {
      cell.text += blank;
      cell.length -= blank;
    }
  for (;;)
    {
      const char *end = cell.text + cell.length;

      if (cell.length >= 2 && get_blank (end - 2, 2) == 2)
        cell.length -= 2;
      else if (cell.length >= 1 && g_ascii_isspace (end[-1]))
        cell.length--;
      else
        return cell;
    }
}

char *
iku_cell_dup (IkuCellText cell)
{
  gsize length = MIN (cell.length, MOST_SHOWN);
  const char *valid = NULL;

  (void) g_utf8_validate_len (cell.text, length, &valid);
  return g_strdup_printf ("%.*s%s", (int) (valid - cell.text), cell.text,
                          length < cell.length ? "\xe2\x80\xa6" : "");
}

gboolean
iku_cell_is (IkuCellText cell, const char *word)
{
  return strlen (word) == cell.length
         && g_ascii_strncasecmp (cell.text, word, cell.length) == 0;
}

gboolean
iku_cell_is_total (IkuCellText cell)
{
  static const char *const words[] = { "jumlah",
                                       "total",
                                       "jumlah total",
                                       "total jumlah",
                                       "grand total",
                                       "total keseluruhan",
                                       "jumlah keseluruhan" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (iku_cell_is (cell, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
iku_cell_is_no_value (const IkuBinder *self, IkuCellText cell)
{
  static const char *const words[]
      = { "-", "\xe2\x80\x93", "n/a", "na", "#n/a" };
  const char *const *more = self->options->no_values;

  if (cell.length == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (iku_cell_is (cell, words[i]))
      return TRUE;
  for (; more != NULL && *more != NULL; more++)
    if (iku_cell_is (cell, *more))
      return TRUE;
  return FALSE;
}

static gboolean
fail (IkuBinder *self, const IkuCode *code, const IkuField *field,
      IkuCellText cell, const char *column, const char *detail)
{
  g_autofree char *text = iku_cell_dup (cell);

  self->row_is_bad = TRUE;
  if (iku_bind_allow (self, code))
    iku_findings_add_data (self->findings, code, iku_bind_place (self, field),
                           text, column, detail, NULL);
  return FALSE;
}

static gboolean
read_logic (IkuBinder *self, const IkuField *field, IkuCellText cell,
            const char *column, IkuInput *input)
{
  static const char *const words[2][4]
      = { { "tidak", "false", "0", "t" }, { "ya", "true", "1", "y" } };

  for (guint value = 0; value < 2; value++)
    for (guint i = 0; i < 4; i++)
      if (iku_cell_is (cell, words[value][i]))
        {
          input->number = iku_number_from_int (value);
          return TRUE;
        }
  return fail (self, &iku_code_data_bad_choice, field, cell, column,
               "ya, tidak");
}

static gboolean
read_choice (IkuBinder *self, const IkuItem *item, const IkuField *field,
             IkuCellText cell, const char *column, IkuInput *input)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autofree char *all = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  iku_item_names_fold (cell.text, cell.length, text);
  for (guint i = 0; item->choice != NULL && i < item->choice->n_values; i++)
    {
      const char *one = item->choice->values[i];

      iku_item_names_fold (one, strlen (one), value);
      if (g_string_equal (text, value))
        {
          input->number = iku_number_from_int (i);
          return TRUE;
        }
      g_ptr_array_add (values, (gpointer) one);
    }
  g_ptr_array_add (values, NULL);
  all = g_strjoinv (", ", (char **) values->pdata);
  return fail (self, &iku_code_data_bad_choice, field, cell, column, all);
}

static gboolean
read_date (IkuBinder *self, const IkuField *field, IkuCellText cell,
           const char *column, IkuInput *input)
{
  IkuDate date;

  if (!iku_date_parse (cell.text, cell.length, &date))
    return fail (self, &iku_code_data_bad_date, field, cell, column, NULL);
  input->number = iku_number_from_int (date);
  return TRUE;
}

static gboolean
read_value (IkuBinder *self, const IkuItem *item, const IkuField *field,
            IkuCellText cell, const char *column, IkuInput *input)
{
  if (cell.text[0] == '#')
    return fail (self, &iku_code_data_sheet_error, field, cell, column, NULL);
  switch (item->type)
    {
    case IKU_TYPE_LOGIC:
      return read_logic (self, field, cell, column, input);
    case IKU_TYPE_CHOICE:
      return read_choice (self, item, field, cell, column, input);
    case IKU_TYPE_DATE:
      return read_date (self, field, cell, column, input);
    default:
      return iku_bind_number (self, item, field, cell, column, input);
    }
}

void
iku_bind_value (IkuBinder *self, const IkuItem *item, IkuPeriod period,
                IkuRegion region, const IkuField *field, const char *column)
{
  IkuCellText cell = iku_cell_trim (field);
  IkuInput input = {
    .period = period,
    .region = region,
    .number = { 0, 1 },
    .source = { field->offset, self->dataset, field->line, field->column,
                self->inputs->n_rows },
    .item = item->id,
  };
  IkuInput *kept;

  if (!iku_cell_is_no_value (self, cell))
    {
      if (!read_value (self, item, field, cell, column, &input))
        return;
      input.present = TRUE;
    }
  if (self->row_is_bad)
    return;
  kept = iku_inputs_add (self->inputs);
  if (kept == NULL)
    self->no_memory = TRUE;
  else
    *kept = input;
}
