/* audit.h - what the numbers of a result contradict
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values given for what a formula computes, shares of a whole outside
 * 0..100 %, and printed values whose predikat would be another.
 */

#pragma once

#include "eval/result-private.h"

G_BEGIN_DECLS

/* Of an item whose columns are filled.  Adds notes to the result and
 * findings. */
void iku_audit_item (IkuResult *result, const IkuItem *item,
                     IkuFindings *findings);

G_END_DECLS
