/* order.c - operands before users; formulas that need themselves
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has no formula comes first.  The rest is a depth-first search with a
 * stack of our own; most files say first what they use later, and then source
 * order will do.
 */

#include "config.h"

#include "check/checker.h"

#define MAX_NAMES_SHOWN 8u

enum
{
  UNSEEN,
  OPEN, /* on the stack */
  DONE
};

typedef struct
{
  guint32 item;
  guint32 next; /* edge to follow next */
} Frame;

/* "a → b → a" */
static char *
describe_cycle (const IkuChecker *self, const GArray *stack, guint start)
{
  GString *text = g_string_new (NULL);
  guint n = stack->len - start;

  for (guint i = start; i < stack->len; i++)
    {
      guint32 item = g_array_index (stack, Frame, i).item;

      if (n > MAX_NAMES_SHOWN && i == start + MAX_NAMES_SHOWN)
        {
          g_string_append (text, "… → ");
          break;
        }
      g_string_append (text, iku_checker_draft (self, item)->item->name);
      g_string_append (text, " → ");
    }
  g_string_append (
      text, iku_checker_draft (self, g_array_index (stack, Frame, start).item)
                ->item->name);
  return g_string_free (text, FALSE);
}

/* The items of the stack from `start` on need each other in a ring. */
static void
report_cycle (IkuChecker *self, const GArray *stack, guint start)
{
  const IkuDraft *first
      = iku_checker_draft (self, g_array_index (stack, Frame, start).item);
  g_autofree char *path = describe_cycle (self, stack, start);
  IkuFinding *finding;

  finding = iku_findings_add (self->findings, &iku_code_cycle,
                              first->item->expr_place, path, NULL);
  for (guint i = start; i < stack->len && i < start + MAX_NAMES_SHOWN; i++)
    {
      const IkuItem *item
          = iku_checker_draft (self, g_array_index (stack, Frame, i).item)
                ->item;

      if (i > start)
        iku_finding_label (self->findings, finding, item->expr_place,
                           &iku_phrase_in_cycle, item->name, NULL);
    }
}

/* Whether a finding of a cycle shows any of these already. */
static gboolean
mark_wrong (IkuChecker *self, const GArray *stack, guint start,
            gboolean *in_cycle)
{
  gboolean known = FALSE;

  for (guint i = start; i < stack->len; i++)
    {
      guint32 item = g_array_index (stack, Frame, i).item;

      known = known || in_cycle[item];
      in_cycle[item] = TRUE;
      iku_checker_draft (self, item)->is_wrong = TRUE;
    }
  return known;
}

static void
close_ring (IkuChecker *self, const GArray *stack, guint32 item,
            gboolean *in_cycle)
{
  guint start = stack->len - 1;

  while (g_array_index (stack, Frame, start).item != item)
    start--;
  if (!mark_wrong (self, stack, start, in_cycle))
    report_cycle (self, stack, start);
}

static void
search (IkuChecker *self, guint32 root, guint8 *state, GArray *stack,
        gboolean *in_cycle, guint32 *order, guint *n)
{
  Frame frame = { root, 0 };

  state[root] = OPEN;
  g_array_append_val (stack, frame);
  while (stack->len > 0)
    {
      Frame *top = &g_array_index (stack, Frame, stack->len - 1);
      const IkuDraft *draft = iku_checker_draft (self, top->item);
      guint32 item;

      if (top->next == draft->n_edges)
        {
          state[top->item] = DONE;
          order[(*n)++] = top->item;
          g_array_set_size (stack, stack->len - 1);
          continue;
        }
      item = g_array_index (self->edges, guint32,
                            draft->first_edge + top->next++);
      if (state[item] == OPEN && !(in_cycle[item] && in_cycle[top->item]))
        close_ring (self, stack, item, in_cycle);
      else if (state[item] == UNSEEN)
        {
          frame = (Frame){ item, 0 };
          state[item] = OPEN;
          g_array_append_val (stack, frame);
        }
    }
}

void
iku_check_order (IkuChecker *self)
{
  guint n_items = self->drafts->len, n = 0;
  guint32 *order = iku_arena_make_array (self->arena, guint32, n_items);
  g_autofree guint8 *state = NULL;
  g_autofree gboolean *in_cycle = NULL;
  g_autoptr (GArray) stack = NULL;

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
  state = g_new0 (guint8, n_items);
  in_cycle = g_new0 (gboolean, n_items);
  stack = g_array_new (FALSE, FALSE, sizeof (Frame));
  for (guint i = 0; i < n_items; i++)
    if (state[i] == UNSEEN && iku_checker_draft (self, i)->formula != NULL)
      search (self, i, state, stack, in_cycle, order, &n);
}
