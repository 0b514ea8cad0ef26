/* values.h - values that a definition gives to an item
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets, baselines, constants and valid ranges are in the unit of their
 * item, and say so.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* jumlah, rata_rata …; UNSAID with a finding for another word. */
IkuConsolidation iku_check_consolidation (IkuChecker *self,
                                          const IkuNode *name);

/* Whether a literal of this dimension may be a value of the item; a bare
 * number may not where the unit is more than a plain one.  A finding, with
 * the unit as fix, if not. */
gboolean iku_check_value_unit (IkuChecker *self, const IkuNode *literal,
                               IkuDimension unit, const IkuDraft *draft);

/* The value or range of values of a row, into row; FALSE with a finding. */
gboolean iku_check_row_value (IkuChecker *self, const IkuNode *node,
                              const IkuDraft *draft, IkuRow *row);

/* Whether a literal, of this value, is 80 where 80% must be meant, since
 * more than the whole is impossible. */
gboolean iku_check_is_bare_percent (IkuChecker *self, const IkuNode *literal,
                                    IkuNumber number);
/* Says of a number that it lacks a %. */
void iku_check_report_percent (IkuChecker *self, const IkuNode *literal);

G_END_DECLS
