/* implies-private.h - inside the prover
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See implies.h.  All of one question lies in one arena.
 */

#pragma once

#include "check/implies-set.h"
#include "check/implies.h"

G_BEGIN_DECLS

/* A value of a record that demands are made on: that of an expression, or,
 * if there is a second one, how the first compares with it: below, at or
 * above 0. */
typedef struct
{
  const IkuExpr *expr, *opposite;
  gboolean is_whole;
  const IkuValueSet *domain;
  guint next; /* 1 + another of the same hash; 0: none */
} IkuVariableOf;

/* Elementary if set is not NULL: the variable is in it.  Else so many of the
 * parts are met at least: all of n is dan, one is atau, none is always met,
 * one of none never. */
typedef struct _IkuDemand IkuDemand;

struct _IkuDemand
{
  guint variable;
  const IkuValueSet *set;
  guint need, n;
  const IkuDemand *const *parts;
};

struct _IkuProver
{
  const IkuChoice *const *choices;
  IkuNumbers *numbers;
  IkuArena *arena;       /* of the present question */
  GArray *variables;     /* of IkuVariableOf */
  GHashTable *by_hash;   /* hash → 1 + the first of the variables */
  GHashTable *by_column; /* computed column and truth → its demand */
  guint depth;           /* of the condition being read */
  guint64 left;          /* steps for the present question */
  guint64 left_for_all;  /* … and for all to come */
  gboolean gave_up;      /* nothing is said of the present question */
};

/* Takes steps from what is left; FALSE, and gives up, if that is none. */
gboolean iku_prover_spend (IkuProver *self, guint64 steps);

/* That the condition is true, or that it is false. */
const IkuDemand *iku_prover_read (IkuProver *self, const IkuExpr *condition,
                                  gboolean truth);
/* That a demand is not met. */
const IkuDemand *iku_prover_deny (IkuProver *self, const IkuDemand *demand);

G_END_DECLS
