/* walk.c - through a tree, with the way that led to each node
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/walk.h"

typedef struct
{
  IkuWalkEnter enter;
  IkuWalkLeave leave;
  gpointer data;
} Walk;

static gboolean
walk (const Walk *self, const IkuNodePath *path)
{
  const IkuNode *node = path->node;
  IkuWalk way = IKU_WALK_INTO;

  if (self->enter != NULL)
    way = self->enter (path, self->data);
  if (way != IKU_WALK_INTO)
    return way != IKU_WALK_STOP;

  for (guint i = 0; i < node->n_children; i++)
    if (node->child[i] != NULL
        && !walk (self, &(IkuNodePath){ node->child[i], path, i }))
      return FALSE;
  if (self->leave != NULL)
    self->leave (path, self->data);
  return TRUE;
}

gboolean
iku_node_walk (const IkuNode *root, IkuWalkEnter enter, IkuWalkLeave leave,
               gpointer data)
{
  Walk self = { enter, leave, data };

  return root == NULL || walk (&self, &(IkuNodePath){ root, NULL, 0 });
}
