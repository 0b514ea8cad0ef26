/* coverage.h - whether a rule can deal with a target
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* A warning at the first target of an indikator with a rule that the rule
 * gives no capaian for, or a greater one for the worse realisasi: targets of
 * zero, below zero, or ranges. */
void iku_check_coverage (IkuChecker *self, const IkuItem *item);

G_END_DECLS
