/* graph.h - what needs what, and what in the end needs itself
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items, named formulas, kriteria and computed columns may name each other in
 * any order, but not in a ring.  Nodes are numbers from 0 on.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* What a node needs: so many of a list of nodes, from the first on. */
typedef struct
{
  guint32 first, n;
} IkuArcs;

/* A ring: each node needs the next, the last needs the first. */
typedef void (*IkuRingFound) (IkuChecker *self, const guint32 *ring, guint n,
                              gpointer data);

/* Visits every node after those it needs; if order is not NULL, appends to it
 * the nodes in that order and counts them.  Of rings that share a node only
 * one is found. */
void iku_graph_visit (IkuChecker *self, const IkuArcs *arcs, guint n_nodes,
                      const guint32 *needed, IkuRingFound found, gpointer data,
                      guint32 *order, guint *n_ordered);

/* Appends the nodes (guint32) that a node needs. */
typedef void (*IkuNeedsOf) (IkuChecker *self, guint32 node, GArray *needed,
                            gpointer data);

/* The same, of nodes that are asked one after the other what they need. */
void iku_graph_ask (IkuChecker *self, guint n_nodes, IkuNeedsOf ask,
                    IkuRingFound found, gpointer data, guint32 *order,
                    guint *n_ordered);

typedef const char *(*IkuNodeName) (const IkuChecker *self, guint32 node,
                                    gpointer data);

/* As many nodes of a ring as a finding shows. */
#define IKU_MAX_RING_SHOWN 8u

/* "a → b → a"; caller owns it. */
char *iku_graph_dup_path (const IkuChecker *self, const guint32 *ring, guint n,
                          IkuNodeName get_name, gpointer data);

G_END_DECLS
