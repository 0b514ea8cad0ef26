/* normal.h - expressions in one shape
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Products nested in products are one product, so that what a formula
 * divides by what can be seen.  Everything made here is cut from the arena
 * given; the expressions themselves are shared, not copied.
 */

#pragma once

#include "model/expr.h"

G_BEGIN_DECLS

typedef struct
{
  const IkuExpr *expr;
  gboolean below; /* it divides */
} IkuFactor;

/* Makes factors those of the top product of expr (of IkuFactor), in source
 * order; one that is no product is its own only factor. */
void iku_normal_factors (const IkuExpr *expr, GArray *factors);

/* Same meaning by the same shape: spans and flags of place aside. */
gboolean iku_expr_equal (IkuNumbers *numbers, const IkuExpr *a,
                         const IkuExpr *b);
/* The same for equal expressions. */
guint iku_expr_hash (IkuNumbers *numbers, const IkuExpr *expr);

/* A formula, whose factors are given, as one quotient: TRUE if it divides by
 * something that is no constant.  Constant factors that do not come to 1 go
 * to the numerator.  Flags of the two mean nothing. */
gboolean iku_normal_quotient (IkuNumbers *numbers, IkuArena *arena,
                              const IkuExpr *expr, const GArray *factors,
                              const IkuExpr **numerator,
                              const IkuExpr **denominator);

G_END_DECLS
