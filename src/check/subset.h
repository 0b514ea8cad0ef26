/* subset.h - whether a numerator is a part of its denominator
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `bagian dari' is declared and holds along chains; the terms of a sum of
 * counts are parts of it.  Aggregates over records are proven elsewhere and
 * cause no warning here.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* Around all calls of iku_check_subset. */
void iku_check_begin_subsets (IkuChecker *self);
void iku_check_end_subsets (IkuChecker *self);

/* Of an indikator in persen that is a quotient of counts: a warning that
 * says what to declare, unless the numerator is known to be a part. */
void iku_check_subset (IkuChecker *self, const IkuDraft *draft);

G_END_DECLS
