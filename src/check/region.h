/* region.h - codes of wilayah in a definition
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* The region of a TEXT; FALSE with a finding if it is no code. */
gboolean iku_check_region (IkuChecker *self, const IkuNode *text,
                           IkuRegion *out);

G_END_DECLS
