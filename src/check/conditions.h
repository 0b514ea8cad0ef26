/* conditions.h - conditions, and what is known of them beforehand
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/expr.h"

G_BEGIN_DECLS

/* An expression that is ya or tidak; a warning if it is always the same. */
IkuExpr *iku_check_condition (IkuChecker *self, const IkuNode *node);

/* The numbers for which a condition on one of them holds: x > 5, or
 * x > 5 dan x < 9.  FALSE if it is of another form. */
gboolean iku_check_as_interval (IkuChecker *self, const IkuExpr *condition,
                                const IkuExpr **subject, IkuInterval *out);

/* All that a number can be: counts, and what has a rentang above zero, are
 * not negative. */
IkuInterval iku_check_get_whole (const IkuChecker *self,
                                 const IkuExpr *subject);

G_END_DECLS
