/* interval.h - literals and intervals of them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bounds of scales, rules, ranges and cocok are literals: a number with
 * a unit or without, known when checked.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* The value of a NUMBER or QUANTITY at scale 1 and its dimension (ANY for a
 * bare 0); FALSE with a finding. */
gboolean iku_check_literal (IkuChecker *self, const IkuNode *node,
                            IkuNumber *out, IkuDimension *unit);

/* Both ends of a range: in 7..8 bulan the unit of the second is that of the
 * first.  FALSE with a finding. */
gboolean iku_check_literals (IkuChecker *self, const IkuNode *low,
                             const IkuNode *high, IkuNumber *low_out,
                             IkuNumber *high_out, IkuDimension *unit);

/* An INTERVAL; one that holds nothing is a finding. */
gboolean iku_check_interval (IkuChecker *self, const IkuNode *node,
                             IkuInterval *out, IkuDimension *unit);

/* A number as people of these pieces write it ("90,5%"); caller owns it. */
char *iku_check_dup_number (IkuChecker *self, IkuNumber number,
                            gboolean percent);
/* An interval as a row is written (">90%..<91%", "85%"); caller owns it. */
char *iku_check_dup_interval (IkuChecker *self, const IkuInterval *interval,
                              gboolean percent);
/* Whether an INTERVAL or literal is written with %. */
gboolean iku_check_is_percent (const IkuNode *node);
/* Whether a literal has neither % nor a unit. */
gboolean iku_check_is_bare (const IkuNode *literal);

G_END_DECLS
