/* products.h - what formulas multiply and divide
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* Looks at the factors of a formula just typed: makes its quotient, notes a
 * bare power of ten, finds the same above and below the line. */
void iku_check_product_of (IkuChecker *self, IkuDraft *draft);

G_END_DECLS
