/* format-item.c - how declarations, attributes and rows are written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/format-writer.h"

#include "parser.h"

/* Blanks between rows on one line. */
#define ROW_GAP 2u

/* What is aligned with each other. */
enum
{
  COLUMN_NONE,
  COLUMN_ATTRIBUTE,
  COLUMN_PERIOD,
  COLUMN_UNIT,
  COLUMN_ORG_UNIT,
  COLUMN_DATA,
  COLUMN_KOLOM,
  COLUMN_FORMULA,
  COLUMN_BAND,
  COLUMN_RULE,
  COLUMN_CHANGE,
  COLUMN_TEST
};

static guint
count_until (const IkuFormatWriter *self, const IkuNode *node, guint32 offset)
{
  return iku_format_tokens_find (self->tokens, offset)
         - iku_format_tokens_find (self->tokens, node->span.start);
}

/* satuan a = 2 b is aligned at =, satuan a, b and what has a label at its
 * names. */
static guint
count_unit_cell (const IkuNode *node, guint *column)
{
  const IkuNode *unit = node->child[0];

  *column = COLUMN_PERIOD;
  if (node->n_children > 1 || unit->child[IKU_UNIT_DEF_LABEL] != NULL
      || unit->child[IKU_UNIT_DEF_FACTOR] == NULL)
    return 1;
  *column = COLUMN_UNIT;
  return 2;
}

/* An interval that is too wide may have to be broken. */
static guint
count_band_cell (const IkuFormatWriter *self, const IkuNode *node,
                 guint *column)
{
  guint count
      = count_until (self, node, node->child[IKU_BAND_VALUE]->span.start) - 1;
  guint first = iku_format_tokens_find (self->tokens, node->span.start);

  *column = COLUMN_BAND;
  if (iku_format_tokens_measure (self->tokens, first, count)
      <= IKU_FORMAT_MAX_CELL)
    return count;
  *column = COLUMN_NONE;
  return 0;
}

guint
iku_format_count_cell (const IkuFormatWriter *self, const IkuNode *node,
                       guint *column)
{
  switch (node->kind)
    {
    case IKU_NODE_ATTR:
      *column = COLUMN_ATTRIBUTE;
      return node->op == IKU_ATTRIBUTE_KONSOLIDASI_WAKTU
                     || node->op == IKU_ATTRIBUTE_KONSOLIDASI_WILAYAH
                 ? 2
                 : 1;
    case IKU_NODE_PERIODE:
      *column = COLUMN_PERIOD;
      return 1;
    case IKU_NODE_SATUAN:
      return count_unit_cell (node, column);
    case IKU_NODE_UNIT_KERJA:
      *column = COLUMN_ORG_UNIT;
      return 2;
    case IKU_NODE_DATA:
      *column = COLUMN_DATA;
      return 2;
    case IKU_NODE_KOLOM:
      *column = COLUMN_KOLOM;
      return 2;
    case IKU_NODE_FORMULA:
      *column = COLUMN_FORMULA;
      return count_until (self, node, node->child[IKU_FORMULA_EXPR]->span.start)
             - 1;
    case IKU_NODE_BAND:
      return count_band_cell (self, node, column);
    case IKU_NODE_RULE:
    case IKU_NODE_BATAS:
      *column = COLUMN_RULE;
      return 1;
    case IKU_NODE_CHANGE:
      *column = COLUMN_CHANGE;
      return 1;
    case IKU_NODE_DIKETAHUI:
    case IKU_NODE_SEHARUSNYA:
      *column = COLUMN_TEST;
      return 1;
    default:
      *column = COLUMN_NONE;
      return 0;
    }
}

/* = and a formula, or a clause, on a line of its own if need be. */
static void
put_value (IkuFormatWriter *self, const IkuNode *expr)
{
  iku_format_line (self, 1);
  iku_format_put (self);
  iku_format_put_aligned (self, expr);
}

/* A label or mark, on the next line if it does not fit. */
static void
put_clause (IkuFormatWriter *self, const IkuNode *clause)
{
  iku_page_open (self->page);
  iku_format_line (self, 1);
  iku_format_put_filled (self, clause->span.end);
  iku_page_close (self->page);
}

/* Values of a pilihan in lines below the first. */
static void
put_type (IkuFormatWriter *self, const IkuNode *type)
{
  if (type->kind != IKU_NODE_CHOICE)
    {
      iku_format_put_until (self, type->span.end);
      return;
    }
  iku_format_put_until (self, type->child[0]->span.start);
  iku_page_align (self->page);
  put_clause (self, type->child[0]);
  iku_format_put_filled (self, type->span.end);
  iku_page_undo (self->page);
}

/* The type and the label on one line if they fit; parts on the next if there
 * is a label; a formula there too if it does not fit. */
static void
put_data (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *label = node->child[IKU_DATA_LABEL];
  const IkuNode *parts = node->child[IKU_DATA_PARTS];

  put_type (self, node->child[IKU_DATA_TYPE]);
  iku_page_open (self->page);
  if (label != NULL)
    put_clause (self, label);
  if (parts != NULL)
    {
      if (label != NULL)
        iku_page_break (self->page, FALSE);
      else
        iku_page_line (self->page, 1);
      self->separated = TRUE;
      iku_format_put (self);
      iku_page_indent (self->page, IKU_FORMAT_INDENT);
      iku_format_put_filled (self, parts->span.end);
      iku_page_undo (self->page);
    }
  if (node->child[IKU_DATA_VALUE] != NULL)
    put_value (self, node->child[IKU_DATA_VALUE]);
  iku_page_close (self->page);
}

static void
put_kolom (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *marks = node->child[IKU_KOLOM_MARKS];

  put_type (self, node->child[IKU_KOLOM_TYPE]);
  iku_page_open (self->page);
  for (guint i = 0; i < marks->n_children; i++)
    put_clause (self, marks->child[i]);
  if (node->child[IKU_KOLOM_VALUE] != NULL)
    put_value (self, node->child[IKU_KOLOM_VALUE]);
  iku_page_close (self->page);
}

static void
put_formula (IkuFormatWriter *self, const IkuNode *expr)
{
  iku_page_open (self->page);
  put_value (self, expr);
  iku_page_close (self->page);
}

static void
put_kriteria (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *label = node->child[IKU_KRITERIA_LABEL];

  iku_format_put (self);
  put_clause (self, node->child[IKU_KRITERIA_TABLES]);
  if (label != NULL)
    put_clause (self, label);
  put_formula (self, node->child[IKU_KRITERIA_EXPR]);
}

/* What is left of the definitions, each part on the next line if it does not
 * fit. */
static void
put_units (IkuFormatWriter *self, const IkuNode *node)
{
  iku_page_align (self->page);
  for (guint i = 0; i < node->n_children; i++)
    {
      const IkuNode *unit = node->child[i];
      const IkuNode *label = unit->child[IKU_UNIT_DEF_LABEL];

      iku_page_open (self->page);
      if (i > 0)
        iku_format_line (self, 1);
      iku_format_put_until (self, unit->child[IKU_UNIT_DEF_NAME]->span.end);
      if (label != NULL && iku_format_peek (self)->span.start < label->span.end)
        put_clause (self, label);
      if (unit->child[IKU_UNIT_DEF_FACTOR] != NULL)
        put_clause (self, unit);
      if (i + 1 < node->n_children)
        iku_format_put (self);
      iku_page_close (self->page);
    }
  iku_page_undo (self->page);
}

/* Name, label and what follows it, of a tabel or skala. */
static void
put_head (IkuFormatWriter *self, const IkuNode *label, const IkuNode *clause)
{
  iku_format_put (self);
  if (label != NULL)
    put_clause (self, label);
  if (clause != NULL)
    put_clause (self, clause);
}

static void
put_org_unit (IkuFormatWriter *self, const IkuNode *node)
{
  iku_format_put (self);
  if (node->child[IKU_UNIT_KERJA_PARENT] != NULL)
    put_clause (self, node->child[IKU_UNIT_KERJA_PARENT]);
}

/* rows */

static guint
measure_periods (const IkuFormatWriter *self, const IkuNode *row)
{
  return iku_format_tokens_measure (
      self->tokens, iku_format_tokens_find (self->tokens, row->span.start),
      count_until (self, row, row->child[IKU_ROW_VALUE]->span.start));
}

static void
put_row (IkuFormatWriter *self, const IkuNode *row, guint width)
{
  const IkuNode *value = row->child[IKU_ROW_VALUE];

  iku_format_put_until (self, value->span.start);
  iku_page_padding (self->page, width - measure_periods (self, row));
  iku_format_put_aligned (self, value);
}

/* { 2023 80%  2024 82% }, or a row on each line. */
static void
put_rows (IkuFormatWriter *self, const IkuNode *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->n_children; i++)
    width = MAX (width, measure_periods (self, rows->child[i]));
  if (rows->n_children == 1 && iku_format_peek (self)->kind != '{')
    {
      put_row (self, rows->child[0], width);
      return;
    }
  iku_page_open (self->page);
  iku_format_put (self);
  iku_page_indent (self->page, IKU_FORMAT_INDENT);
  for (guint i = 0; i < rows->n_children; i++)
    {
      iku_format_line (self, i > 0 ? ROW_GAP : 1);
      put_row (self, rows->child[i], width);
    }
  iku_format_put_comments (self);
  iku_page_undo (self->page);
  iku_format_line (self, 1);
  iku_format_put (self);
  iku_page_close (self->page);
}

/* attributes and other rows */

static void
put_operand (IkuFormatWriter *self, const IkuNode *operand)
{
  switch (operand->kind)
    {
    case IKU_NODE_ROWS:
      put_rows (self, operand);
      break;
    case IKU_NODE_NAMES:
    case IKU_NODE_BODY:
      iku_format_put_filled (self, operand->span.end);
      break;
    default:
      iku_format_put_aligned (self, operand);
      break;
    }
}

static gboolean
has_rows (const IkuNode *node)
{
  return iku_node_is (node, IKU_NODE_ATTR)
         && (iku_node_is (node->child[IKU_ATTR_0], IKU_NODE_ROWS)
             || iku_node_is (node->child[IKU_ATTR_1], IKU_NODE_ROWS));
}

/* Lines after the first are aligned with the first operand; but rows with
 * their attribute. */
static void
put_attribute (IkuFormatWriter *self, const IkuNode *node)
{
  if (has_rows (node))
    iku_page_indent (self->page, 0);
  else
    iku_page_align (self->page);
  for (guint i = 0; i < node->n_children; i++)
    if (node->child[i] != NULL)
      {
        iku_page_open (self->page);
        if (i > 0 && node->op == IKU_ATTRIBUTE_RENTANG)
          iku_format_line (self, 0);
        iku_format_put_until (self, node->child[i]->span.start);
        put_operand (self, node->child[i]);
        iku_page_close (self->page);
      }
  iku_page_undo (self->page);
}

static void
put_band (IkuFormatWriter *self, const IkuNode *node)
{
  if (node->child[IKU_BAND_INTERVAL] != NULL)
    iku_format_put_expr (self, node->child[IKU_BAND_INTERVAL]);
  iku_format_put (self);
  put_clause (self, node->child[IKU_BAND_VALUE]);
}

static void
put_change (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *value = node->child[IKU_CHANGE_VALUE];

  iku_format_put (self);
  iku_page_open (self->page);
  iku_format_line (self, 1);
  iku_format_put_until (self, value->span.start);
  iku_format_put_aligned (self, value);
  iku_page_close (self->page);
}

/* Up to the formula, and that on the next line if it does not fit. */
static void
put_given (IkuFormatWriter *self, const IkuNode *expr)
{
  iku_format_put_until (self, expr->span.start);
  iku_page_indent (self->page, IKU_FORMAT_INDENT);
  iku_page_open (self->page);
  iku_format_line (self, 1);
  iku_format_put_aligned (self, expr);
  iku_page_close (self->page);
  iku_page_undo (self->page);
}

static void
put_givens (IkuFormatWriter *self, const IkuNode *node)
{
  iku_page_align (self->page);
  for (guint i = 0; i < node->n_children; i++)
    {
      const IkuNode *given = node->child[i];

      iku_page_open (self->page);
      if (i > 0)
        iku_format_line (self, 1);
      put_given (self, given->child[IKU_GIVEN_EXPR]);
      if (i + 1 < node->n_children)
        iku_format_put (self);
      iku_page_close (self->page);
    }
  iku_page_undo (self->page);
}

static void
put_expectation (IkuFormatWriter *self, const IkuNode *node)
{
  iku_page_align (self->page);
  iku_page_open (self->page);
  iku_format_put_expr (self, node->child[IKU_SEHARUSNYA_EXPR]);
  if (node->child[IKU_SEHARUSNYA_PRINTED] != NULL)
    {
      iku_format_line (self, 1);
      iku_format_put_until (self, node->span.end);
    }
  iku_page_close (self->page);
  iku_page_undo (self->page);
}

/* What follows the cell of a row. */
static void
put_row_rest (IkuFormatWriter *self, const IkuNode *node)
{
  switch (node->kind)
    {
    case IKU_NODE_BAND:
      put_band (self, node);
      break;
    case IKU_NODE_RULE:
    case IKU_NODE_BATAS:
      iku_format_put_aligned (self, node->child[0]);
      break;
    case IKU_NODE_CHANGE:
      put_change (self, node);
      break;
    case IKU_NODE_DIKETAHUI:
      put_givens (self, node);
      break;
    case IKU_NODE_SEHARUSNYA:
      put_expectation (self, node);
      break;
    default:
      break;
    }
}

/* What follows the cell. */
static void
put_rest (IkuFormatWriter *self, const IkuNode *node)
{
  switch (node->kind)
    {
    case IKU_NODE_SATUAN:
      put_units (self, node);
      break;
    case IKU_NODE_UNIT_KERJA:
      put_org_unit (self, node);
      break;
    case IKU_NODE_TABEL:
      put_head (self, node->child[IKU_TABEL_LABEL],
                node->child[IKU_TABEL_UNIT]);
      break;
    case IKU_NODE_SKALA:
      put_head (self, node->child[IKU_SKALA_LABEL],
                node->child[IKU_SKALA_STEP]);
      break;
    case IKU_NODE_DATA:
      put_data (self, node);
      break;
    case IKU_NODE_KOLOM:
      put_kolom (self, node);
      break;
    case IKU_NODE_KRITERIA:
      put_kriteria (self, node);
      break;
    case IKU_NODE_FORMULA:
      put_formula (self, node->child[IKU_FORMULA_EXPR]);
      break;
    case IKU_NODE_ATTR:
      put_attribute (self, node);
      break;
    default:
      put_row_rest (self, node);
      break;
    }
}

void
iku_format_put_item (IkuFormatWriter *self, const IkuNode *node, guint width)
{
  guint column, n = iku_format_count_cell (self, node, &column);
  guint cell = iku_format_tokens_measure (self->tokens, self->at, n);
  const IkuNode *body = iku_format_get_body (node);
  guint after = MIN (self->at + MAX (n, 1), self->tokens->tokens->len - 1);

  /* The rest is indented, but not what stands before the item. */
  iku_format_put (self);
  iku_page_indent (self->page, has_rows (node) ? 0 : IKU_FORMAT_INDENT);
  iku_format_put_filled (
      self, iku_format_tokens_nth (self->tokens, after)->span.start);
  /* A blank more, but where = brings one along. */
  if (width > cell)
    iku_format_blanks (
        self,
        width - cell + (column != COLUMN_FORMULA && column != COLUMN_UNIT));
  put_rest (self, node);
  iku_format_put_filled (self,
                         body != NULL ? body->span.start : node->span.end);
  iku_page_undo (self->page);
  if (body != NULL)
    iku_format_put_body (self, body);
}
