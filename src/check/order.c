/* order.c - operands before users; formulas that need themselves
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has no formula comes first.  Most files say first what they use later,
 * and then source order will do.
 */

#include "config.h"

#include "check/graph.h"

static const char *
get_name (const IkuChecker *self, guint32 item, gpointer data)
{
  return iku_checker_draft (self, item)->item->name;
}

static void
report_ring (IkuChecker *self, const guint32 *ring, guint n, gpointer data)
{
  g_autofree char *path = iku_graph_dup_path (self, ring, n, get_name, NULL);
  IkuFinding *finding = iku_findings_add (
      self->findings, &iku_code_cycle,
      iku_checker_draft (self, ring[0])->item->expr_place, path, NULL);

  for (guint i = 0; i < n; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, ring[i]);

      draft->is_wrong = TRUE;
      if (i > 0 && i < IKU_MAX_RING_SHOWN)
        iku_finding_label (self->findings, finding, draft->item->expr_place,
                           &iku_phrase_in_cycle, draft->item->name, NULL);
    }
}

void
iku_check_order (IkuChecker *self)
{
  guint n_items = self->n_drafts, n = 0;
  guint32 *order = iku_arena_make_array (self->arena, guint32, n_items);
  g_autofree IkuArcs *arcs = NULL;
  g_autofree guint32 *all = NULL;
  guint n_all = 0;

  self->program->order = order;
  for (guint i = 0; i < n_items; i++)
    if (iku_checker_draft (self, i)->formula == NULL)
      order[n++] = i;
  if (!self->goes_forward)
    {
      for (guint i = 0; i < n_items; i++)
        if (iku_checker_draft (self, i)->formula != NULL)
          order[n++] = i;
      return;
    }
  arcs = g_new (IkuArcs, n_items);
  all = g_new (guint32, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      const IkuDraft *draft = iku_checker_draft (self, i);

      arcs[i] = (IkuArcs){ draft->first_edge, draft->n_edges };
    }
  iku_graph_visit (self, arcs, n_items, (const guint32 *) self->edges->data,
                   report_ring, NULL, all, &n_all);
  for (guint i = 0; i < n_all; i++)
    if (iku_checker_draft (self, all[i])->formula != NULL)
      order[n++] = all[i];
}
