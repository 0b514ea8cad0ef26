/* inputs-columns.c - findings about the header of a dataset
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/inputs-private.h"

/* More than a message should list. */
#define MOST_NAMES 20u

/* Two columns of one item would be a pair given twice in every row: said
 * once, and neither is read. */
static void
report_twice (IkuBinder *self, const IkuField *fields)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      IkuBoundColumn *column = &self->columns[i], *first;
      gpointer key = GUINT_TO_POINTER (column->item + 1);

      if (column->kind != IKU_COLUMN_ITEM)
        continue;
      first = g_hash_table_lookup (seen, key);
      if (first == NULL)
        {
          g_hash_table_insert (seen, key, column);
          continue;
        }
      if (iku_bind_allow (self, &iku_code_data_column_twice))
        iku_findings_add_data (
            self->findings, &iku_code_data_column_twice,
            iku_bind_place (self, &fields[i]), first->name, column->name,
            self->inputs->program->items[column->item]->name, NULL);
      column->kind = IKU_COLUMN_KEY;
      first->kind = IKU_COLUMN_KEY;
    }
}

static void
report_ambiguous (IkuBinder *self, const IkuField *fields)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      IkuBoundColumn *column = &self->columns[i];
      const IkuItem *item, *other;

      if (column->kind != IKU_COLUMN_ITEM)
        continue;
      item = iku_item_names_find (self->inputs->names, column->name,
                                  strlen (column->name), &other);
      if (item == NULL || other == NULL)
        continue;
      if (iku_bind_allow (self, &iku_code_data_ambiguous_name))
        iku_findings_add_data (self->findings, &iku_code_data_ambiguous_name,
                               iku_bind_place (self, &fields[i]), column->name,
                               item->name, other->name, NULL);
      column->kind = IKU_COLUMN_KEY;
    }
}

/* A name that is nearly that of an item is a slip; others belong to someone
 * else and are listed. */
static void
report_unused (IkuBinder *self, const IkuField *fields)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const IkuField *first = NULL;
  guint count = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const IkuBoundColumn *column = &self->columns[i];
      const char *near;

      if (column->kind != IKU_COLUMN_UNUSED)
        continue;
      near = self->layout == IKU_LAYOUT_WIDE && count < MOST_NAMES
                 ? iku_item_names_find_near (self->inputs->names, column->name)
                 : NULL;
      if (near != NULL)
        {
          if (iku_bind_allow (self, &iku_code_data_near_column))
            iku_findings_add_data (self->findings, &iku_code_data_near_column,
                                   iku_bind_place (self, &fields[i]),
                                   column->name, near, NULL);
          continue;
        }
      if (first == NULL)
        first = &fields[i];
      if (count++ < MOST_NAMES)
        g_string_append_printf (names, "%s%s", count > 1 ? ", " : "",
                                column->name);
      else if (count == MOST_NAMES + 1)
        g_string_append (names, ", …");
    }
  if (first != NULL)
    iku_findings_add_data (self->findings, &iku_code_data_unused_columns,
                           iku_bind_place (self, first), names->str, NULL);
}

/* Whether the only period can be known without a column of them. */
static void
report_no_period (IkuBinder *self, const IkuField *fields)
{
  gboolean in_columns = FALSE, needs_year = FALSE;
  gboolean has_year = self->only_year != 0 || self->year != IKU_NO_FIELD;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == IKU_COLUMN_PERIOD)
      {
        in_columns = TRUE;
        needs_year = needs_year || self->columns[i].needs_year;
      }
  if (in_columns ? !needs_year || has_year
                 : has_year || self->period != IKU_NO_FIELD)
    return;
  iku_findings_add_data (self->findings, &iku_code_data_no_period,
                         iku_bind_place (self, &fields[0]), NULL);
}

void
iku_bind_report_columns (IkuBinder *self, const IkuField *fields)
{
  if (self->ignored.titles > 0)
    {
      g_autofree char *count
          = g_strdup_printf ("%" G_GUINT64_FORMAT, self->ignored.titles);

      iku_findings_add_data (self->findings, &iku_code_data_titles,
                             iku_bind_place (self, &fields[0]), count, NULL);
    }
  report_ambiguous (self, fields);
  report_twice (self, fields);
  report_unused (self, fields);
  report_no_period (self, fields);
}

void
iku_bind_report_no_header (IkuBinder *self, GPtrArray *near,
                           IkuDataPlace near_place)
{
  IkuFinding *finding;

  if (self->counts.read == 0)
    {
      iku_findings_add_data (self->findings, &iku_code_data_empty, near_place,
                             NULL);
      return;
    }
  finding = iku_findings_add_data (self->findings, &iku_code_data_no_header,
                                   near_place, NULL);
  if (self->lacks_value)
    iku_finding_note (self->findings, finding, &iku_phrase_data_lacks_value,
                      NULL);
  for (guint i = 0; near != NULL && i < MIN (near->len, MOST_NAMES); i++)
    {
      const char *name = g_ptr_array_index (near, i);
      const char *best = iku_item_names_find_near (self->inputs->names, name);

      if (best != NULL)
        iku_finding_note (self->findings, finding, &iku_phrase_data_perhaps,
                          name, best, NULL);
    }
}
