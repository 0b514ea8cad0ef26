/* check.h - from tree to program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Resolves names, types expressions, proves what is to be proven and makes a
 * program, with a finding for every error.  Never fails: what is wrong is
 * marked and causes no second finding, and the program says has_errors.
 */

#pragma once

#include "base/finding.h"
#include "model/program.h"

G_BEGIN_DECLS

IkuProgram *iku_check (IkuBundle *bundle, IkuFindings *findings);

G_END_DECLS
