/* table.c - columns of tabel
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/names.h"
#include "check/table.h"
#include "check/units.h"
#include "model/records.h"

static gint
compare_columns (gconstpointer a, gconstpointer b)
{
  guint32 x = ((const IkuColumnDraft *) a)->name->id;
  guint32 y = ((const IkuColumnDraft *) b)->name->id;

  return x < y ? -1 : x > y;
}

const IkuColumnDraft *
iku_check_find_column (const IkuTableDraft *table, const IkuName *name)
{
  guint low = 0, high = table->n_columns;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const IkuColumnDraft *column = &table->columns[middle];

      if (column->name == name)
        return column;
      if (column->name->id < name->id)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Whether the kriteria of this name, if any, is on the tabel. */
static gboolean
has_criterion (const IkuChecker *self, const IkuName *name,
               const IkuTableDraft *table)
{
  guint32 number = iku_scope_find (&self->scopes[IKU_SPACE_CRITERIA], name);
  const IkuNode *tables;

  if (number == IKU_SCOPE_NONE)
    return FALSE;
  tables = g_array_index (self->criteria, IkuDecl, number)
               .node->child[IKU_KRITERIA_TABLES];
  for (guint i = 0; i < tables->n_children; i++)
    if (tables->child[i]->value.name == table->name)
      return TRUE;
  return FALSE;
}

gboolean
iku_check_table_has (const IkuChecker *self, const IkuName *name,
                     const IkuTableDraft *table)
{
  return iku_check_find_column (table, name) != NULL
         || has_criterion (self, name, table);
}

IkuTableColumn *
iku_check_criterion_column (IkuChecker *self, const IkuTableDraft *table,
                            const IkuName *name)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) table->name->id << 32 | name->id);
  IkuTableColumn *column;

  if (self->criterion_columns == NULL)
    self->criterion_columns = g_hash_table_new (NULL, NULL);
  column = g_hash_table_lookup (self->criterion_columns, key);
  if (column == NULL)
    {
      column = iku_arena_make (self->arena, IkuTableColumn);
      column->table = table->name->text;
      column->name = name->text;
      column->type = IKU_TYPE_LOGIC;
      g_hash_table_insert (self->criterion_columns, key, column);
    }
  return column;
}

static IkuExpr *
make_column (IkuChecker *self, const IkuNode *node,
             const IkuTableColumn *column)
{
  IkuExpr *expr = iku_check_make (self, IKU_EXPR_COLUMN, node, 0);

  expr->type = column->type;
  expr->unit = column->unit;
  expr->as.column = column;
  return expr;
}

IkuExpr *
iku_check_table_name (IkuChecker *self, const IkuNode *node,
                      const IkuTableDraft *table)
{
  const IkuColumnDraft *column
      = iku_check_find_column (table, node->value.name);

  if (column == NULL && !has_criterion (self, node->value.name, table))
    return NULL;
  iku_check_need_record (self, node->value.name, table);
  return make_column (self, node,
                      column != NULL ? column->column
                                     : iku_check_criterion_column (
                                         self, table, node->value.name));
}

static void
set_named_type (IkuChecker *self, IkuColumnDraft *column, const IkuNode *type)
{
  static const char *const words[] = { "teks", "angka", "logika", NULL };
  static const IkuTypeKind kinds[]
      = { IKU_TYPE_TEXT, IKU_TYPE_NUMBER, IKU_TYPE_LOGIC };
  const IkuNode *unit_node = type->child[IKU_TYPE_NAMED_UNIT];
  gint word = iku_check_word (self, type->child[IKU_TYPE_NAMED_NAME], words);
  const IkuUnit *unit;

  column->type = word < 0 ? IKU_TYPE_ERROR : kinds[word];
  if (column->type != IKU_TYPE_NUMBER || unit_node == NULL)
    return;
  unit = iku_check_unit (self, unit_node);
  if (unit == NULL)
    column->type = IKU_TYPE_ERROR;
  else
    column->unit = unit->dimension;
}

static void
set_type (IkuChecker *self, IkuColumnDraft *column, const IkuNode *type)
{
  switch ((IkuNodeKind) type->kind)
    {
    case IKU_NODE_TYPE_NAMED:
      set_named_type (self, column, type);
      break;
    case IKU_NODE_CHOICE:
      column->type = IKU_TYPE_CHOICE;
      column->unit = iku_check_add_choice (self, type);
      break;
    case IKU_NODE_TYPE_DATE:
    case IKU_NODE_TYPE_DATE_PERIOD:
      column->type = IKU_TYPE_DATE;
      break;
    case IKU_NODE_TYPE_PERIOD:
      column->type = IKU_TYPE_PERIOD;
      break;
    case IKU_NODE_TYPE_REGION:
      column->type = IKU_TYPE_REGION;
      break;
    default:
      break;
    }
}

static void
check_table (IkuChecker *self, IkuTableDraft *table)
{
  const IkuNode *body = table->node->child[IKU_TABEL_BODY];
  const IkuNode *unit_node = table->node->child[IKU_TABEL_UNIT];
  const IkuUnit *unit
      = unit_node != NULL ? iku_check_unit (self, unit_node) : NULL;

  /* Of what the records of a tabel without satuan are, its users say. */
  table->unit = unit != NULL ? unit->dimension : IKU_DIMENSION_ANY;

  table->columns
      = iku_arena_make_array (self->arena, IkuColumnDraft, body->n_children);
  for (guint i = 0; i < body->n_children; i++)
    {
      const IkuNode *node = body->child[i];
      IkuColumnDraft *column = &table->columns[table->n_columns];

      if (node->kind != IKU_NODE_KOLOM)
        continue;
      column->name = node->child[IKU_KOLOM_NAME]->value.name;
      column->node = node;
      set_type (self, column, node->child[IKU_KOLOM_TYPE]);
      column->column = iku_arena_make (self->arena, IkuTableColumn);
      column->column->table = table->name->text;
      column->column->name = column->name->text;
      column->column->place
          = iku_checker_place (self, node->child[IKU_KOLOM_NAME]->span);
      column->column->type = (guint8) column->type;
      column->column->unit = column->unit;
      table->n_columns++;
    }
  if (table->n_columns > 0)
    qsort (table->columns, table->n_columns, sizeof table->columns[0],
           compare_columns);
  for (guint i = 1; i < table->n_columns; i++)
    if (table->columns[i].name == table->columns[i - 1].name)
      iku_findings_add (
          self->findings, &iku_code_name_twice,
          iku_checker_place (
              self, table->columns[i].node->child[IKU_KOLOM_NAME]->span),
          table->columns[i].name->text, NULL);
}

void
iku_check_tables (IkuChecker *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      IkuTableDraft *table = &g_array_index (self->tables, IkuTableDraft, i);

      if (table->node->kind != IKU_NODE_TABEL)
        continue;
      iku_checker_enter (self, table->module);
      check_table (self, table);
    }
}
