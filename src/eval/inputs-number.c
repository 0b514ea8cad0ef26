/* inputs-number.c - the number of a cell of a dataset
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number that only one notation allows is read by it and votes.  One that
 * both allow is read the Indonesian way and marked: its other reading is a
 * thousandth.  The end of the dataset decides.
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/inputs-private.h"

/* Digits that surely fit 63 bits. */
#define FEW_DIGITS 18u

static gboolean
fail (IkuBinder *self, const IkuCode *code, const IkuField *field,
      IkuCellText cell, const char *column)
{
  g_autofree char *text = iku_cell_dup (cell);

  self->row_is_bad = TRUE;
  if (iku_bind_allow (self, code))
    iku_findings_add_data (self->findings, code, iku_bind_place (self, field),
                           text, column, NULL);
  return FALSE;
}

/* What follows the number, if it may: %, a footnote sign, the unit. */
static gboolean
is_unit (const IkuItem *item, IkuCellText mark)
{
  return item->unit != NULL
         && (iku_cell_is (mark, item->unit->name)
             || (item->unit->label != NULL
                 && iku_cell_is (mark, item->unit->label)));
}

static gboolean
is_footnote (IkuCellText mark)
{
  static const char *const signs[]
      = { "*",    "**",       "***",      "*)",      "**)",
          "***)", "\xc2\xb9", "\xc2\xb2", "\xc2\xb3" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (iku_cell_is (mark, signs[i]))
      return TRUE;
  return FALSE;
}

/* Parts the number from what follows; FALSE if that is no number's. */
static gboolean
strip_marks (IkuBinder *self, const IkuItem *item, IkuCellText *cell,
             gboolean *percent)
{
  gsize end = 0;
  IkuField rest = { 0 };
  IkuCellText mark;

  while (end < cell->length
         && (g_ascii_isdigit (cell->text[end])
             || strchr ("+-.,", cell->text[end]) != NULL)
         && cell->text[end] != '\0')
    end++;
  if (end == cell->length)
    return TRUE;

  rest.text = cell->text + end;
  rest.length = cell->length - end;
  mark = iku_cell_trim (&rest);
  cell->length = end;
  if (mark.text[0] == '%')
    {
      *percent = TRUE;
      rest.text = mark.text + 1;
      rest.length = mark.length - 1;
      mark = iku_cell_trim (&rest);
      if (mark.length == 0)
        return TRUE;
    }
  if (!is_footnote (mark) && (*percent || !is_unit (item, mark)))
    return FALSE;
  self->ignored.marks++;
  return TRUE;
}

/* What was written, for the findings at the end of the dataset. */
static IkuCellNote
make_note (IkuBinder *self, const IkuField *field, IkuCellText cell,
           const char *column)
{
  return (IkuCellNote){ iku_cell_dup (cell), column,
                        iku_bind_place (self, field) };
}

static void
keep_note (IkuBinder *self, GArray *notes, const IkuField *field,
           IkuCellText cell, const char *column)
{
  IkuCellNote note;

  if (notes->len >= IKU_LIMITS_MOST)
    return;
  note = make_note (self, field, cell, column);
  g_array_append_val (notes, note);
}

/* Which notation to read the cell in.  The cell votes if none was asked
 * for. */
static IkuNotation
find_notation (IkuBinder *self, const IkuField *field, IkuCellText cell,
               const char *column, guint8 *flags)
{
  const char *asked = self->options->notation;
  IkuFormatVotes vote = { 0 };

  if (asked != NULL)
    return strcmp (asked, "en") == 0 ? IKU_NOTATION_ENGLISH
                                     : IKU_NOTATION_INDONESIAN;
  iku_format_vote (&vote, cell.text, cell.length, 0);
  if (vote.n_only_english > 0)
    {
      *flags = IKU_INPUT_ONLY_ENGLISH;
      self->votes.n_only_english++;
      keep_note (self, self->english, field, cell, column);
      return IKU_NOTATION_ENGLISH;
    }
  if (vote.n_only_indonesian > 0)
    {
      *flags = IKU_INPUT_ONLY_INDONESIAN;
      self->votes.n_only_indonesian++;
      keep_note (self, self->indonesian, field, cell, column);
    }
  else if (vote.n_differing > 0)
    {
      *flags = IKU_INPUT_DIFFERING;
      if (self->votes.n_differing++ == 0)
        self->differing = make_note (self, field, cell, column);
    }
  return IKU_NOTATION_INDONESIAN;
}

/* Whether the other notation reads what the one that was asked for does
 * not. */
static gboolean
is_in_other (IkuBinder *self, IkuCellText cell, IkuNotation notation)
{
  IkuNotation other = notation == IKU_NOTATION_ENGLISH ? IKU_NOTATION_INDONESIAN
                                                       : IKU_NOTATION_ENGLISH;
  IkuNumber number;

  return self->options->notation != NULL
         && iku_number_parse (self->inputs->numbers, cell.text, cell.length,
                              other, &number)
                == IKU_PARSE_OK;
}

/* A column is that of an item: percentages and plain numbers do not stand
 * side by side in it. */
static void
note_percent (IkuBinder *self, const IkuItem *item, gboolean percent,
              const IkuField *field, IkuCellText cell, const char *column)
{
  IkuPercentUse *use = &self->percents[item->id];
  IkuCellNote *first = percent ? &use->percent : &use->plain;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (first->text != NULL)
    return;
  number = iku_cell_dup (cell);
  text = g_strconcat (number, percent ? "%" : "", NULL);
  *first = (IkuCellNote){ iku_arena_strdup (self->arena, text), column,
                          iku_bind_place (self, field) };
}

/* The digits after the mark of the fraction. */
static guint
count_decimals (IkuCellText cell, IkuNotation notation)
{
  const char *mark = memchr (
      cell.text, notation == IKU_NOTATION_ENGLISH ? '.' : ',', cell.length);

  return mark == NULL ? 0 : (guint) (cell.text + cell.length - mark) - 1;
}

static gboolean
is_hundredth (IkuNumber scale)
{
  return scale.d == 100 && scale.n == 1;
}

static void
scale_number (IkuBinder *self, const IkuItem *item, gboolean percent,
              IkuInput *input)
{
  IkuNumbers *numbers = self->inputs->numbers;
  const IkuNumber hundredth = { 1, 100 };

  if (percent)
    {
      input->number = iku_number_mul (numbers, input->number, hundredth);
      if (item->unit == NULL || !is_hundredth (item->unit->scale))
        input->digits += 2;
    }
  else if (item->unit != NULL
           && (item->unit->scale.n != 1 || item->unit->scale.d != 1))
    input->number = iku_number_mul (numbers, input->number, item->unit->scale);
}

/* Most cells of most datasets: a few digits. */
static gboolean
read_digits (IkuCellText cell, IkuNumber *out)
{
  gint64 value = 0;

  if (cell.length > FEW_DIGITS)
    return FALSE;
  for (gsize i = 0; i < cell.length; i++)
    {
      if (!g_ascii_isdigit (cell.text[i]))
        return FALSE;
      value = value * 10 + (cell.text[i] - '0');
    }
  *out = iku_number_from_int (value);
  return TRUE;
}

gboolean
iku_bind_number (IkuBinder *self, const IkuItem *item, const IkuField *field,
                 IkuCellText cell, const char *column, IkuInput *input)
{
  IkuCellText whole = cell;
  gboolean percent = FALSE;
  gboolean is_plain
      = item->unit == NULL || item->unit->dimension == IKU_DIMENSION_PLAIN;

  if (!read_digits (cell, &input->number))
    {
      IkuNotation notation;
      IkuNumberParse parse;

      if (!strip_marks (self, item, &cell, &percent))
        return fail (self, &iku_code_data_bad_number, field, whole, column);
      notation = find_notation (self, field, cell, column, &input->flags);
      parse = iku_number_parse (self->inputs->numbers, cell.text, cell.length,
                                notation, &input->number);
      if (parse == IKU_PARSE_TOO_MANY_DIGITS)
        return fail (self, &iku_code_data_too_many_digits, field, whole,
                     column);
      if (parse != IKU_PARSE_OK)
        return fail (self,
                     is_in_other (self, cell, notation)
                         ? &iku_code_data_other_notation
                         : &iku_code_data_bad_number,
                     field, whole, column);
      if (percent && !is_plain)
        return fail (self, &iku_code_data_percent_unit, field, whole, column);
      input->digits = (guint8) count_decimals (cell, notation);
    }
  if (is_plain)
    note_percent (self, item, percent, field, cell, column);
  scale_number (self, item, percent, input);
  return TRUE;
}
