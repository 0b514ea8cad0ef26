/* limits.h - at most so many findings of one code
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column of a million faults is one mistake.  For each dataset the first
 * hundred findings of a code are listed and the others counted.
 */

#pragma once

#include "base/finding.h"

G_BEGIN_DECLS

#define IKU_LIMITS_MOST 100u

typedef struct _IkuLimits IkuLimits;

IkuLimits *iku_limits_new (void);
void iku_limits_free (IkuLimits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuLimits, iku_limits_free)

/* Counts a finding of this code; whether it is still to be listed. */
gboolean iku_limits_allow (IkuLimits *self, const IkuCode *code);
/* One finding for each code of which some were not listed, with their
 * number; the counts begin again. */
void iku_limits_flush (IkuLimits *self, const char *file,
                       IkuFindings *findings);

G_END_DECLS
