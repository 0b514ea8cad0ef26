/* fold.h - the one scalar meaning of every operator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Check folds constants with it, the slow path and the trace call it, and
 * the kernels are accelerations tested against it.  Reasons of absence
 * follow language.md 3.1: the leftmost absent operand gives the reason.
 */

#pragma once

#include "model/program.h"

G_BEGIN_DECLS

/* The value of op over n operands (inverse: a flag for each operand of ADD
 * and MUL, or NULL).  detail goes into a reason that arises here.  For
 * IKU_OP_TAK_TERHITUNG the result is absent.  A result too large is
 * TAK_TERHITUNG; numbers' error is taken. */
IkuValue iku_fold (IkuNumbers *numbers, IkuOp op, guint n,
                   const IkuValue *operands, const gboolean *inverse,
                   guint32 detail);

/* a op b as b op a, of comparisons; others stay. */
IkuOp iku_fold_mirror (IkuOp op);

/* jika: the chosen branch, or the condition's reason. */
IkuValue iku_fold_if (IkuValue condition, IkuValue then, IkuValue otherwise);

/* The value of an expression that refers to nothing; else FALSE. */
gboolean iku_fold_constant (IkuNumbers *numbers, const IkuExpr *expr,
                            IkuValue *out);

/* Whether value lies in the interval. */
gboolean iku_interval_contains (IkuNumbers *numbers,
                                const IkuInterval *interval, IkuNumber value);

G_END_DECLS
