/* units.h - units as they are written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* The unit that a unit expression says: a declared one if it is a name, else
 * a new one named as it is written.  NULL with a finding. */
const IkuUnit *iku_check_unit (IkuChecker *self, const IkuNode *node);

/* A declared unit of this dimension at scale 1, else a new one. */
const IkuUnit *iku_check_unit_of (IkuChecker *self, IkuDimension dimension,
                                  IkuPlace place);

/* The value of a NUMBER with its scale word and %. */
IkuNumber iku_check_number (IkuChecker *self, const IkuNode *node);

/* Takes an error of the numbers; a finding at span if there was one, and
 * then FALSE. */
gboolean iku_check_arithmetic (IkuChecker *self, IkuSpan span);

/* "orang", "rupiah/orang"; caller owns it. */
char *iku_check_dup_unit (const IkuChecker *self, IkuDimension dimension);

G_END_DECLS
