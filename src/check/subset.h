/* subset.h - whether a numerator is a part of its denominator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `bagian dari' is declared and holds along chains; the terms of a sum of
 * counts are parts of it; of aggregates over the records of one tabel it is
 * proven, if the condition of the one implies that of the other.  What is
 * neither declared nor proven is not claimed.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* Around all calls of the others. */
void iku_check_begin_subsets (IkuChecker *self);
void iku_check_end_subsets (IkuChecker *self);

/* Of an indikator that is a quotient of counts: a warning if a sum in it may
 * count the same twice; of one in persen, a warning that says what to declare
 * unless the numerator is known to be a part. */
void iku_check_subset (IkuChecker *self, const IkuDraft *draft);

/* Whether two expressions have one value at every cell, names and equal
 * conditions looked through; FALSE if that cannot be seen. */
gboolean iku_check_is_same (IkuChecker *self, const IkuExpr *a,
                            const IkuExpr *b);

G_END_DECLS
