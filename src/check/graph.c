/* graph.c - what needs what, and what in the end needs itself
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A depth-first search with a stack of our own: a chain may be as long as a
 * file.
 */

#include "config.h"

#include "check/graph.h"

enum
{
  UNSEEN,
  OPEN, /* on the stack */
  DONE
};

typedef struct
{
  IkuChecker *checker;
  const IkuArcs *arcs;
  const guint32 *needed;
  IkuRingFound found;
  gpointer data;
  guint8 *state;
  gboolean *in_ring;
  GArray *stack; /* of guint32: the way to the present node */
  GArray *next;  /* of guint32: which of its arcs to follow next */
} Search;

/* The nodes of the stack from `node' on need each other in a ring. */
static void
close_ring (Search *self, guint32 node)
{
  const guint32 *stack = (const guint32 *) self->stack->data;
  guint start = self->stack->len - 1;
  gboolean known = FALSE;

  while (stack[start] != node)
    start--;
  for (guint i = start; i < self->stack->len; i++)
    {
      known = known || self->in_ring[stack[i]];
      self->in_ring[stack[i]] = TRUE;
    }
  if (!known)
    self->found (self->checker, stack + start, self->stack->len - start,
                 self->data);
}

static void
enter (Search *self, guint32 node)
{
  guint32 none = 0;

  self->state[node] = OPEN;
  g_array_append_val (self->stack, node);
  g_array_append_val (self->next, none);
}

static void
search (Search *self, guint32 root, guint32 *order, guint *n_ordered)
{
  enter (self, root);
  while (self->stack->len > 0)
    {
      guint last = self->stack->len - 1;
      guint32 top = g_array_index (self->stack, guint32, last);
      guint32 *next = &g_array_index (self->next, guint32, last);
      guint32 node;

      if (*next == self->arcs[top].n)
        {
          self->state[top] = DONE;
          if (order != NULL)
            order[(*n_ordered)++] = top;
          g_array_set_size (self->stack, last);
          g_array_set_size (self->next, last);
          continue;
        }
      node = self->needed[self->arcs[top].first + (*next)++];
      if (self->state[node] == UNSEEN)
        enter (self, node);
      else if (self->state[node] == OPEN
               && !(self->in_ring[node] && self->in_ring[top]))
        close_ring (self, node);
    }
}

void
iku_graph_visit (IkuChecker *self, const IkuArcs *arcs, guint n_nodes,
                 const guint32 *needed, IkuRingFound found, gpointer data,
                 guint32 *order, guint *n_ordered)
{
  Search it = { .checker = self,
                .arcs = arcs,
                .needed = needed,
                .found = found,
                .data = data };

  it.state = g_new0 (guint8, n_nodes);
  it.in_ring = g_new0 (gboolean, n_nodes);
  it.stack = g_array_new (FALSE, FALSE, sizeof (guint32));
  it.next = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < n_nodes; i++)
    if (it.state[i] == UNSEEN)
      search (&it, i, order, n_ordered);
  g_array_unref (it.next);
  g_array_unref (it.stack);
  g_free (it.in_ring);
  g_free (it.state);
}

void
iku_graph_ask (IkuChecker *self, guint n_nodes, IkuNeedsOf ask,
               IkuRingFound found, gpointer data, guint32 *order,
               guint *n_ordered)
{
  g_autofree IkuArcs *arcs = g_new (IkuArcs, n_nodes);
  g_autoptr (GArray) needed = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < n_nodes; i++)
    {
      arcs[i].first = needed->len;
      ask (self, i, needed, data);
      arcs[i].n = needed->len - arcs[i].first;
    }
  iku_graph_visit (self, arcs, n_nodes, (const guint32 *) needed->data, found,
                   data, order, n_ordered);
}

char *
iku_graph_dup_path (const IkuChecker *self, const guint32 *ring, guint n,
                    IkuNodeName get_name, gpointer data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, IKU_MAX_RING_SHOWN); i++)
    g_string_append_printf (text, "%s → ", get_name (self, ring[i], data));
  if (n > IKU_MAX_RING_SHOWN)
    g_string_append (text, "… → ");
  g_string_append (text, get_name (self, ring[0], data));
  return g_string_free (text, FALSE);
}
