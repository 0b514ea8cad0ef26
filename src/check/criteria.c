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
  GArray *needed;  /* of guint32: what they name of each other */
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
      Record record = { table, column->name, value, table->module,
                        column->column };

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
add_needed (Records *records, const IkuTableDraft *table, const IkuNode *node)
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
        g_array_append_val (records->needed, id);
      return;
    }
  for (guint i = 0; i < node->n_children; i++)
    add_needed (records, table, node->child[i]);
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
  return iku_place (iku_program_get_text (self->program, record->module),
                    record->expr->span);
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
find_rings (IkuChecker *self, Records *records)
{
  guint n = records->records->len;
  g_autofree IkuArcs *arcs = g_new (IkuArcs, n);

  for (guint i = 0; i < n; i++)
    {
      const Record *record = &g_array_index (records->records, Record, i);

      arcs[i].first = records->needed->len;
      add_needed (records, record->table, record->expr);
      arcs[i].n = records->needed->len - arcs[i].first;
    }
  iku_graph_visit (self, arcs, n, (const guint32 *) records->needed->data,
                   report_ring, records, NULL, NULL);
}

void
iku_check_criteria (IkuChecker *self)
{
  Records records = { g_array_new (FALSE, FALSE, sizeof (Record)),
                      g_hash_table_new (NULL, NULL),
                      g_array_new (FALSE, FALSE, sizeof (guint32)) };

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
  find_rings (self, &records);

  g_array_unref (records.needed);
  g_hash_table_unref (records.ids);
  g_array_unref (records.records);
}
