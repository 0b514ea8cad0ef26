/* organisation.c - instansi, periode, unit_kerja, bawaan as written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/graph.h"
#include "check/metas.h"
#include "check/names.h"
#include "check/region.h"

gboolean
iku_check_region (IkuChecker *self, const IkuNode *text, IkuRegion *out)
{
  if (iku_region_parse (text->value.text.bytes, text->value.text.length, out))
    return TRUE;
  iku_findings_add (self->findings, &iku_code_bad_region,
                    iku_checker_place (self, text->span),
                    text->value.text.bytes, NULL);
  return FALSE;
}

static void
check_agency (IkuChecker *self, const IkuNode *node)
{
  IkuEntry *root = (IkuEntry *) self->program->root;
  const IkuNode *body = node->child[IKU_INSTANSI_BODY];

  root->label = iku_check_text (node->child[IKU_INSTANSI_LABEL]);
  root->place = iku_checker_place (self, node->child[IKU_INSTANSI_LABEL]->span);
  iku_check_metas (self, body, 'I', "instansi", &root->metas);
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    {
      const IkuNode *item = body->child[i];

      if (item->kind == IKU_NODE_PENETAPAN)
        iku_check_metas (self, item->child[IKU_PENETAPAN_BODY], 'P',
                         "penetapan", &self->program->signature);
      else if (item->kind == IKU_NODE_ATTR && item->op == IKU_ATTRIBUTE_WILAYAH)
        iku_check_region (self, item->child[IKU_ATTR_0],
                          &self->program->region);
    }
}

static void
check_periods (IkuChecker *self, const IkuNode *node)
{
  static const char *const words[]
      = { "tahunan", "semesteran", "triwulanan", "bulanan", NULL };
  const IkuNode *range = node->child[IKU_PERIODE_RANGE];
  const IkuNode *step = node->child[IKU_PERIODE_STEP];
  const IkuNode *first = range, *last = range;
  gint word = step != NULL ? iku_check_word (self, step, words) : 0;

  /* Of a range in other signs the first or last year may be all that was
   * understood, and the rest a word. */
  if (range->kind != IKU_NODE_RANGE
      && (node->flags & IKU_NODE_HAS_ERROR || word < 0))
    return;
  if (range->kind == IKU_NODE_RANGE)
    {
      first = range->child[IKU_RANGE_FIRST];
      last = range->child[IKU_RANGE_LAST];
    }
  if (first->value.period.kind != IKU_PERIOD_YEAR
      || last->value.period.kind != IKU_PERIOD_YEAR)
    iku_findings_add (self->findings, &iku_code_periode_years,
                      iku_checker_place (self, range->span), NULL);
  else if (first->value.period.ordinal > last->value.period.ordinal)
    iku_findings_add (self->findings, &iku_code_period_order,
                      iku_checker_place (self, range->span), NULL);
  else
    {
      self->program->first = first->value.period;
      self->program->last = last->value.period;
    }
  if (word >= 0)
    self->program->step = (IkuPeriodKind) (IKU_PERIOD_YEAR + word);
}

static const char *
get_name (const IkuChecker *self, guint32 unit, gpointer data)
{
  return ((const IkuOrgUnit *) data)[unit].name;
}

/* A unit that lies in itself, by way of its induk. */
static void
report_ring (IkuChecker *self, const guint32 *ring, guint n, gpointer data)
{
  IkuOrgUnit *units = data;
  IkuDecl decl = g_array_index (self->org_units, IkuDecl, ring[0]);
  g_autofree char *path = iku_graph_dup_path (self, ring, n, get_name, data);

  iku_checker_enter (self, decl.module);
  iku_findings_add (
      self->findings, &iku_code_org_cycle,
      iku_checker_place (self, decl.node->child[IKU_UNIT_KERJA_PARENT]->span),
      path, NULL);
  units[ring[0]].parent = G_MAXUINT;
}

static void
list_parent (IkuChecker *self, guint32 number, GArray *needed, gpointer data)
{
  const IkuOrgUnit *units = data;

  if (units[number].parent != G_MAXUINT)
    g_array_append_val (needed, units[number].parent);
}

static void
check_org_units (IkuChecker *self)
{
  guint n = self->org_units->len;
  IkuOrgUnit *units = iku_arena_make_array (self->arena, IkuOrgUnit, n);

  for (guint i = 0; i < n; i++)
    {
      IkuDecl decl = g_array_index (self->org_units, IkuDecl, i);
      const IkuNode *parent = decl.node->child[IKU_UNIT_KERJA_PARENT];

      iku_checker_enter (self, decl.module);
      units[i].name = decl.node->child[IKU_UNIT_KERJA_NAME]->value.name->text;
      units[i].label = iku_check_text (decl.node->child[IKU_UNIT_KERJA_LABEL]);
      units[i].parent = G_MAXUINT;
      if (parent != NULL)
        {
          guint32 number = iku_check_find (self, IKU_SPACE_ORG_UNITS, parent);

          if (number != IKU_SCOPE_NONE)
            units[i].parent = number;
        }
    }
  iku_graph_ask (self, n, list_parent, report_ring, units, NULL, NULL);
  self->program->n_org_units = n;
  self->program->org_units = units;
}

void
iku_check_organisation (IkuChecker *self)
{
  IkuEntry *root = iku_arena_make (self->arena, IkuEntry);

  root->is_root = TRUE;
  self->program->root = root;
  check_org_units (self);
  if (self->periods.node != NULL)
    {
      iku_checker_enter (self, self->periods.module);
      check_periods (self, self->periods.node);
    }
  if (self->agency.node != NULL)
    {
      iku_checker_enter (self, self->agency.module);
      check_agency (self, self->agency.node);
    }
  if (self->defaults.node != NULL)
    {
      iku_checker_enter (self, self->defaults.module);
      iku_check_metas (self, self->defaults.node->child[IKU_BAWAAN_BODY], 'B',
                       "bawaan", &self->program->defaults);
    }
}
