/* criteria.c - kriteria and computed columns
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both say something of one record of a tabel, and may name each other in
 * any order, but not in a ring.
 */

#include "config.h"

#include "check/graph.h"
#include "check/names.h"
#include "check/table.h"
#include "model/records.h"

/* A computed column, or a kriteria on one of its tabel. */
typedef struct
{
  const IkuTableDraft *table;
  const IkuName *name;
  const IkuNode *expr;
  guint module;
  IkuTableColumn *column; /* what it is checked into */
} Record;

typedef struct
{
  GArray *records; /* of Record */
  GHashTable *ids; /* tabel and name → 1 + index of the record */
} Records;

static gpointer
get_key (const IkuTableDraft *table, const IkuName *name)
{
  return GSIZE_TO_POINTER ((gsize) table->name->id << 32 | name->id);
}

static void
add_record (Records *records, const Record *record)
{
  g_array_append_vals (records->records, record, 1);
  g_hash_table_insert (records->ids, get_key (record->table, record->name),
                       GUINT_TO_POINTER (records->records->len));
}

static void
add_columns (IkuChecker *self, const IkuTableDraft *table, Records *records)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const IkuColumnDraft *column = &table->columns[i];
      const IkuNode *value = column->node->child[IKU_KOLOM_VALUE];
      Record record
          = { table, column->name, value, table->module, column->column };

      if (value != NULL)
        add_record (records, &record);
    }
}

static void
add_criterion (IkuChecker *self, IkuDecl decl, Records *records)
{
  const IkuNode *tables = decl.node->child[IKU_KRITERIA_TABLES];
  Record record = { .name = decl.node->child[IKU_KRITERIA_NAME]->value.name,
                    .expr = decl.node->child[IKU_KRITERIA_EXPR],
                    .module = decl.module };

  iku_checker_enter (self, decl.module);
  for (guint i = 0; i < tables->n_children; i++)
    {
      guint32 number
          = iku_check_find (self, IKU_SPACE_TABLES, tables->child[i]);

      if (number == IKU_SCOPE_NONE)
        continue;
      record.table = &g_array_index (self->tables, IkuTableDraft, number);
      record.column
          = iku_check_criterion_column (self, record.table, record.name);
      record.column->place
          = iku_checker_place (self, decl.node->child[IKU_KRITERIA_NAME]->span);
      if (record.table->node->kind == IKU_NODE_TABEL)
        add_record (records, &record);
      else
        iku_findings_add (self->findings, &iku_code_not_records,
                          iku_checker_place (self, tables->child[i]->span),
                          tables->child[i]->value.name->text, NULL);
    }
}

/* The records that an expression on a record of the tabel names. */
static void
add_needed (Records *records, const IkuTableDraft *table, const IkuNode *node,
            GArray *needed)
{
  guint32 id;

  if (node == NULL)
    return;
  if (node->kind == IKU_NODE_COLUMN)
    node = node->child[IKU_COLUMN_NAME];
  if (node->kind == IKU_NODE_NAME)
    {
      id = GPOINTER_TO_UINT (g_hash_table_lookup (
          records->ids, get_key (table, node->value.name)));
      if (id-- > 0)
        g_array_append_val (needed, id);
      return;
    }
  for (guint i = 0; i < node->n_children; i++)
    add_needed (records, table, node->child[i], needed);
}

static const char *
get_name (const IkuChecker *self, guint32 node, gpointer data)
{
  const Records *records = data;

  return g_array_index (records->records, Record, node).name->text;
}

static IkuPlace
locate (const IkuChecker *self, const Record *record)
{
  return iku_checker_place_in (self, record->module, record->expr->span);
}

static void
report_ring (IkuChecker *self, const guint32 *ring, guint n, gpointer data)
{
  const Record *all = (const Record *) ((Records *) data)->records->data;
  g_autofree char *path = iku_graph_dup_path (self, ring, n, get_name, data);
  IkuFinding *finding
      = iku_findings_add (self->findings, &iku_code_record_cycle,
                          locate (self, &all[ring[0]]), path, NULL);

  for (guint i = 1; i < MIN (n, IKU_MAX_RING_SHOWN); i++)
    iku_finding_label (self->findings, finding, locate (self, &all[ring[i]]),
                       &iku_phrase_in_cycle, all[ring[i]].name->text, NULL);
}

static void
list_needed (IkuChecker *self, guint32 number, GArray *needed, gpointer data)
{
  Records *records = data;
  const Record *record = &g_array_index (records->records, Record, number);

  add_needed (records, record->table, record->expr, needed);
}

/* The expression of a computed column or kriteria; NULL if it has none. */
static const IkuNode *
find_record_expr (const IkuChecker *self, const IkuName *name,
                  const IkuTableDraft *table)
{
  const IkuColumnDraft *column = iku_check_find_column (table, name);
  guint32 number;

  if (column != NULL)
    return column->node->child[IKU_KOLOM_VALUE];
  if (!iku_check_table_has (self, name, table))
    return NULL;
  number = iku_scope_find (&self->scopes[IKU_SPACE_CRITERIA], name);
  return g_array_index (self->criteria, IkuDecl, number)
      .node->child[IKU_KRITERIA_EXPR];
}

/* Adds what an expression on a record of the tabel names: other such
 * expressions by their names to the list, items to the needs of the present
 * formula. */
static void
add_needs (IkuChecker *self, const IkuTableDraft *table, const IkuNode *node,
           GPtrArray *list)
{
  const IkuName *name;
  guint32 item;

  if (node == NULL)
    return;
  if (node->kind == IKU_NODE_COLUMN)
    node = node->child[IKU_COLUMN_NAME];
  for (guint i = 0; i < node->n_children; i++)
    add_needs (self, table, node->child[i], list);
  if (node->kind != IKU_NODE_NAME)
    return;
  name = node->value.name;
  item = iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], name);
  if (iku_check_table_has (self, name, table))
    {
      if (g_hash_table_add (self->records_seen, get_key (table, name)))
        g_ptr_array_add (list, (gpointer) name);
    }
  else if (item != IKU_SCOPE_NONE)
    iku_check_add_edge (self, item);
}

void
iku_check_need_record (IkuChecker *self, const IkuName *name,
                       const IkuTableDraft *table)
{
  guint n_edges = self->edges->len;
  g_autoptr (GPtrArray) list = NULL;

  if (self->current == G_MAXUINT32
      || !g_hash_table_add (self->records_seen, get_key (table, name)))
    return;
  list = g_ptr_array_new ();
  g_ptr_array_add (list, (gpointer) name);
  for (guint i = 0; i < list->len; i++)
    add_needs (self, table,
               find_record_expr (self, g_ptr_array_index (list, i), table),
               list);
  /* Most name no items, and are not looked at again. */
  for (guint i = 0; self->edges->len > n_edges && i < list->len; i++)
    g_hash_table_remove (self->records_seen,
                         get_key (table, g_ptr_array_index (list, i)));
}

void
iku_check_criteria (IkuChecker *self)
{
  Records records = { g_array_new (FALSE, FALSE, sizeof (Record)),
                      g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < self->criteria->len; i++)
    add_criterion (self, g_array_index (self->criteria, IkuDecl, i), &records);
  /* A column goes before a kriteria of its name. */
  for (guint i = 0; i < self->tables->len; i++)
    add_columns (self, &g_array_index (self->tables, IkuTableDraft, i),
                 &records);

  self->current = G_MAXUINT32;
  for (guint i = 0; i < records.records->len; i++)
    {
      const Record *record = &g_array_index (records.records, Record, i);
      IkuEnv env = { .table = record->table };

      iku_checker_enter (self, record->module);
      self->env = &env;
      record->column->expr = iku_check_expr_as (
          self, record->expr,
          iku_want ((IkuTypeKind) record->column->type, record->column->unit));
      self->env = NULL;
    }
  iku_graph_ask (self, records.records->len, list_needed, report_ring, &records,
                 NULL, NULL);

  g_hash_table_unref (records.ids);
  g_array_unref (records.records);
}
