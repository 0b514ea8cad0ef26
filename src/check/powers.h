/* powers.h - bare powers of ten
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * a / b * 100 in persen would print 8.000 %: the unit is the 100 already.
 */

#pragma once

#include "check/checker.h"
#include "model/normal.h"

G_BEGIN_DECLS

/* The first factor that multiplies by a bare 10, 100, 1.000 …, or NULL. */
const IkuExpr *iku_check_find_power (IkuChecker *self, const GArray *factors);

/* A finding, with a fix, that power stands in the formula of something shown
 * in unit; once for each power, and NULL the other times. */
IkuFinding *iku_check_report_power (IkuChecker *self, const IkuExpr *power,
                                    const IkuUnit *unit, IkuPlace shown,
                                    GHashTable *reported);

/* A capaian is shown in percent. */
void iku_check_rule_power (IkuChecker *self, const IkuExpr *expr);

G_END_DECLS
