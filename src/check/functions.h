/* functions.h - the built-in functions
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/expr.h"

G_BEGIN_DECLS

/* node: a CALL with a number of arguments that op allows. */
IkuExpr *iku_check_function (IkuChecker *self, const IkuNode *node, IkuOp op,
                             IkuWant want);

G_END_DECLS
