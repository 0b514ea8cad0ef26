/* implies.h - what conditions on records rule out
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A condition is true of a record, false, or without a value, and selects
 * the records of which it is true.  The prover answers one question: is there
 * no record at all of which some conditions are true and others are not?
 * Whatever it says is so; of what it cannot see within its patience it says
 * nothing.  Three steps, each of which allows at least the records that are
 * possible:
 *
 *   1. "is true" and "is false" of a condition become demands on values, with
 *      no third case left (implies-build.c): a dan b is true if both are,
 *      false if one is; x >= 3 is true if x is in [3, ∞), false if it is in
 *      (-∞, 3), neither if x has no value.  What is not understood is a value
 *      that is free to be anything.
 *   2. "is not true" is the complement of "is true", no value included
 *      (implies-set.c).
 *   3. Demands narrow what each value can be, until one can be nothing; where
 *      a choice remains, each way is tried (implies.c).
 */

#pragma once

#include "model/program.h"

G_BEGIN_DECLS

typedef struct _IkuProver IkuProver;

/* Choices by the unit of a CHOICE expression; they must outlive it. */
IkuProver *iku_prover_new (const IkuChoice *const *choices);
void iku_prover_free (IkuProver *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuProver, iku_prover_free)

/* The condition is true of a record (NULL is of all); or, denied, it is false
 * or without a value. */
typedef struct
{
  const IkuExpr *condition;
  gboolean is_denied;
} IkuFact;

/* Whether certainly no record is as all the facts say. */
gboolean iku_prover_excludes (IkuProver *self, guint n, const IkuFact *facts);

/* Whether whole certainly selects every record that part selects. */
static inline gboolean
iku_prover_implies (IkuProver *self, const IkuExpr *part, const IkuExpr *whole)
{
  IkuFact facts[] = { { whole, TRUE }, { part, FALSE } };

  return iku_prover_excludes (self, G_N_ELEMENTS (facts), facts);
}

/* Whether certainly no record is selected by both. */
static inline gboolean
iku_prover_separates (IkuProver *self, const IkuExpr *a, const IkuExpr *b)
{
  IkuFact facts[] = { { a, FALSE }, { b, FALSE } };

  return iku_prover_excludes (self, G_N_ELEMENTS (facts), facts);
}

G_END_DECLS
