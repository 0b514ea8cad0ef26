/* inputs-header.c - what the columns of a dataset are
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is the header if its cells make one of the three layouts.  A row of
 * data must never pass for one, so a header holds no numbers other than the
 * periods or codes of a transposed dataset.
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/inputs-private.h"

/* A year in a header is near those of the program: 1671 is a code. */
#define YEARS_AROUND 50
/* Stands for a year that is not said. */
#define NO_YEAR 2000

/* What a header cell may be. */
typedef enum
{
  CELL_EMPTY,
  CELL_DATA,
  CELL_PERIOD_COLUMN,
  CELL_YEAR_COLUMN,
  CELL_REGION_COLUMN,
  CELL_VALUE,
  CELL_TOTAL,
  CELL_ITEM,
  CELL_PERIOD,
  CELL_REGION,
  CELL_PERIOD_OR_REGION, /* 1901 */
  CELL_NUMBER,           /* of no meaning in a header */
  CELL_OTHER,
  N_CELLS
} CellKind;

typedef struct
{
  CellKind kind;
  const IkuItem *item;
  IkuPeriod period;
  gboolean needs_year;
  IkuRegion region;
} HeaderCell;

static const struct
{
  const char *word;
  CellKind kind;
} key_words[] = {
  { "data", CELL_DATA },
  { "indikator", CELL_DATA },
  { "uraian", CELL_DATA },
  { "periode", CELL_PERIOD_COLUMN },
  { "tahun", CELL_YEAR_COLUMN },
  { "wilayah", CELL_REGION_COLUMN },
  { "kode wilayah", CELL_REGION_COLUMN },
  { "kode_wilayah", CELL_REGION_COLUMN },
  { "nilai", CELL_VALUE },
};

gboolean
iku_bind_find_period (IkuBinder *self, IkuCellText cell, gint year,
                      IkuPeriod *period)
{
  return iku_period_parse_office (cell.text, cell.length,
                                  year != 0 ? year : self->only_year, period);
}

static gboolean
is_near_year (const IkuBinder *self, IkuPeriod period)
{
  const IkuProgram *program = self->inputs->program;
  gint year = iku_period_get_year (period);

  if (program->first.kind == IKU_PERIOD_NONE)
    return year >= 1950 && year < 2100;
  return year >= iku_period_get_year (program->first) - YEARS_AROUND
         && year <= iku_period_get_year (program->last) + YEARS_AROUND;
}

/* Numbers, and what formulas of a spreadsheet leave: no names of columns. */
static gboolean
looks_like_number (IkuCellText cell)
{
  for (gsize i = 0; i < cell.length; i++)
    if (!g_ascii_isdigit (cell.text[i])
        && strchr ("+-.,% ()", cell.text[i]) == NULL)
      return cell.text[0] == '#';
  return TRUE;
}

/* The columns of a transposed dataset. */
static CellKind
read_place (IkuBinder *self, IkuCellText cell, HeaderCell *out)
{
  gboolean is_region = iku_region_parse (cell.text, cell.length, &out->region);
  gboolean is_period = iku_bind_find_period (self, cell, NO_YEAR, &out->period)
                       && is_near_year (self, out->period);
  IkuPeriod other;

  if (is_period)
    out->needs_year
        = !iku_period_parse_office (cell.text, cell.length, 0, &other);
  if (is_period)
    return is_region ? CELL_PERIOD_OR_REGION : CELL_PERIOD;
  return is_region ? CELL_REGION : CELL_NUMBER;
}

static HeaderCell
read_cell (IkuBinder *self, const IkuField *field)
{
  IkuCellText cell = iku_cell_trim (field);
  HeaderCell out = { .kind = CELL_EMPTY };
  const IkuItem *other;

  if (cell.length == 0)
    return out;
  for (guint i = 0; i < G_N_ELEMENTS (key_words); i++)
    if (iku_cell_is (cell, key_words[i].word))
      {
        out.kind = key_words[i].kind;
        return out;
      }
  out.item = iku_item_names_find (self->inputs->names, cell.text, cell.length,
                                  &other);
  if (out.item != NULL)
    out.kind = CELL_ITEM;
  else if (iku_cell_is_total (cell))
    out.kind = CELL_TOTAL;
  else
    {
      out.kind = read_place (self, cell, &out);
      if (out.kind == CELL_NUMBER && !looks_like_number (cell))
        out.kind = CELL_OTHER;
    }
  return out;
}

/* Years that could be codes are codes only among codes. */
static void
settle_places (HeaderCell *cells, guint n, guint *counts)
{
  CellKind as = counts[CELL_REGION] > 0 && counts[CELL_PERIOD] == 0
                    ? CELL_REGION
                    : CELL_PERIOD;

  for (guint i = 0; i < n; i++)
    if (cells[i].kind == CELL_PERIOD_OR_REGION)
      {
        cells[i].kind = as;
        counts[as]++;
      }
  counts[CELL_PERIOD_OR_REGION] = 0;
}

static gboolean
find_layout (const guint *counts, guint n, IkuLayout *layout)
{
  guint n_places = counts[CELL_PERIOD] + counts[CELL_REGION];

  if (counts[CELL_NUMBER] > 0)
    return FALSE;
  if (counts[CELL_DATA] > 0 && counts[CELL_VALUE] > 0 && n_places == 0)
    {
      *layout = IKU_LAYOUT_LONG;
      return TRUE;
    }
  if (counts[CELL_ITEM] > 0 && n_places == 0)
    {
      *layout = IKU_LAYOUT_WIDE;
      /* One cell over several columns is a title. */
      return n == 1 || counts[CELL_EMPTY] + 1 < n;
    }
  /* A title may end in its year: a lone period is not enough. */
  *layout = IKU_LAYOUT_TRANSPOSED;
  return counts[CELL_ITEM] == 0 && n_places < n
         && n_places > (counts[CELL_DATA] > 0 ? 0 : 1)
         && (counts[CELL_PERIOD] == 0 || counts[CELL_REGION] == 0);
}

static void
set_key (guint *column, guint index)
{
  if (*column == IKU_NO_FIELD)
    *column = index;
}

/* The key columns by what they are called; a column of years alone is that
 * of the periods. */
static void
set_keys (IkuBinder *self, const HeaderCell *cells, guint n)
{
  gboolean has_periods = FALSE;

  for (guint i = 0; i < n; i++)
    switch (cells[i].kind)
      {
      case CELL_DATA:
        set_key (&self->data, i);
        break;
      case CELL_PERIOD_COLUMN:
        set_key (&self->period, i);
        break;
      case CELL_YEAR_COLUMN:
        set_key (&self->year, i);
        break;
      case CELL_REGION_COLUMN:
        set_key (&self->region, i);
        break;
      case CELL_VALUE:
        set_key (&self->value, i);
        break;
      case CELL_PERIOD:
        has_periods = TRUE;
        break;
      default:
        break;
      }
  /* The names of a transposed dataset stand in its first column, whatever
   * that is called. */
  for (guint i = 0; i < n && self->layout == IKU_LAYOUT_TRANSPOSED; i++)
    if (cells[i].kind == CELL_OTHER || cells[i].kind == CELL_EMPTY)
      {
        set_key (&self->data, i);
        break;
      }
  if (self->period == IKU_NO_FIELD && !has_periods)
    {
      self->period = self->year;
      self->year = IKU_NO_FIELD;
    }
}

static gboolean
is_key (const IkuBinder *self, guint column)
{
  return column == self->data || column == self->period || column == self->year
         || column == self->region
         || (column == self->value && self->layout == IKU_LAYOUT_LONG);
}

static IkuColumnKind
get_column_kind (const IkuBinder *self, const HeaderCell *cell, guint index)
{
  if (is_key (self, index))
    return IKU_COLUMN_KEY;
  if (cell->kind == CELL_EMPTY)
    return IKU_COLUMN_BLANK;
  if (self->layout == IKU_LAYOUT_WIDE && cell->kind == CELL_ITEM)
    return IKU_COLUMN_ITEM;
  if (self->layout != IKU_LAYOUT_TRANSPOSED)
    return IKU_COLUMN_UNUSED;
  if (cell->kind == CELL_PERIOD)
    return IKU_COLUMN_PERIOD;
  if (cell->kind == CELL_REGION)
    return IKU_COLUMN_REGION;
  return cell->kind == CELL_TOTAL ? IKU_COLUMN_TOTAL : IKU_COLUMN_UNUSED;
}

static const char *
name_column (IkuBinder *self, const IkuField *field, guint index)
{
  IkuCellText cell = iku_cell_trim (field);
  g_autofree char *number = NULL;

  if (cell.length > 0)
    return iku_arena_strndup (self->arena, cell.text,
                              MIN (cell.length, (gsize) 255));
  number = g_strdup_printf ("%u", index + 1);
  return iku_arena_strdup (self->arena, number);
}

static void
set_columns (IkuBinder *self, const IkuField *fields, const HeaderCell *cells,
             guint n)
{
  self->n_columns = n;
  self->columns = iku_arena_make_array (self->arena, IkuBoundColumn, n);
  for (guint i = 0; i < n; i++)
    {
      IkuBoundColumn *column = &self->columns[i];

      column->kind = get_column_kind (self, &cells[i], i);
      column->name = name_column (self, &fields[i], i);
      column->item = cells[i].item != NULL ? cells[i].item->id : 0;
      column->period = cells[i].period;
      column->needs_year = cells[i].needs_year;
      column->region = cells[i].region;
    }
}

/* A row with words of a header that made no layout: what it lacks is said if
 * no other row does better. */
static void
remember (const HeaderCell *cells, const IkuField *fields, guint n,
          GPtrArray **near)
{
  *near = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    if (cells[i].kind == CELL_OTHER)
      {
        IkuCellText cell = iku_cell_trim (&fields[i]);

        g_ptr_array_add (*near, iku_cell_dup (cell));
      }
}

gboolean
iku_bind_header (IkuBinder *self, const IkuField *fields, guint n,
                 GPtrArray **near, IkuDataPlace *near_place)
{
  g_autofree HeaderCell *cells = g_new (HeaderCell, n);
  guint counts[N_CELLS] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      cells[i] = read_cell (self, &fields[i]);
      counts[cells[i].kind]++;
    }
  settle_places (cells, n, counts);
  if (!find_layout (counts, n, &self->layout))
    {
      if (*near == NULL && counts[CELL_NUMBER] == 0
          && counts[CELL_DATA] + counts[CELL_PERIOD_COLUMN]
                     + counts[CELL_YEAR_COLUMN] + counts[CELL_REGION_COLUMN]
                     + counts[CELL_VALUE]
                 > 0)
        {
          remember (cells, fields, n, near);
          self->lacks_value
              = counts[CELL_DATA] == 1 && counts[CELL_VALUE] == 0
                && counts[CELL_PERIOD_COLUMN] + counts[CELL_YEAR_COLUMN] > 0;
          *near_place = iku_bind_place (self, &fields[0]);
        }
      return FALSE;
    }
  set_keys (self, cells, n);
  set_columns (self, fields, cells, n);
  return TRUE;
}
