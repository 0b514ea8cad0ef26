/* walk.h - through a tree, with the way that led to each node
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "syntax/node.h"

G_BEGIN_DECLS

/* A node and those around it.  Lives during the call it is given to. */
typedef struct _IkuNodePath IkuNodePath;
struct _IkuNodePath
{
  const IkuNode *node;
  const IkuNodePath *parent; /* NULL for the root */
  guint slot;                /* which child of its parent */
};

typedef enum
{
  IKU_WALK_INTO, /* on to the children */
  IKU_WALK_OVER, /* … without the children */
  IKU_WALK_STOP  /* no further at all */
} IkuWalk;

typedef IkuWalk (*IkuWalkEnter) (const IkuNodePath *path, gpointer data);
typedef void (*IkuWalkLeave) (const IkuNodePath *path, gpointer data);

/* Calls enter for root and all below it, parents first and children in their
 * order, and leave after the children of each node that was gone into.  Both
 * may be NULL, as may root.  FALSE if enter stopped it; then nothing more is
 * called, not even leave.  Depth is bounded by the parser. */
gboolean iku_node_walk (const IkuNode *root, IkuWalkEnter enter,
                        IkuWalkLeave leave, gpointer data);

G_END_DECLS
