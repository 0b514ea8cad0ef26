/* scales.h - skala and the rules they serve
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* A warning at place if the rule of the indikator can give a capaian below
 * all rows of the skala or above them. */
void iku_check_scale_range (IkuChecker *self, guint32 number,
                            const IkuIndicator *indicator, IkuPlace place);

G_END_DECLS
