/* meant.h - what was meant by a name that is unknown
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* The name in a space that is perhaps meant; NULL if none is near. */
const char *iku_check_guess (IkuChecker *self, IkuSpace space,
                             const IkuName *name);

/* Asks whether this was meant, and offers to write it. */
void iku_check_fix_name (IkuChecker *self, IkuFinding *finding, IkuPlace place,
                         const char *meant);

/* The shipped module, as pakai says it, that declares a rule or scale of this
 * name; NULL if there is none. */
const char *iku_check_find_carrier (IkuChecker *self, IkuSpace space,
                                    const char *name);

/* Finds a name of a sum that is written with a hyphen, as rata-rata for
 * rata_rata, and says so; FALSE if there is none. */
gboolean iku_check_hyphen (IkuChecker *self, const IkuNode *sum);

G_END_DECLS
