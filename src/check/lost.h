/* lost.h - names whose declaration did not parse
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A declaration with a syntax error may be no more in the tree.  That its
 * name is unknown then is a consequence, and no finding of its own.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* Whether a text with syntax errors seems to declare the name. */
gboolean iku_check_is_lost (IkuChecker *self, const char *name);

G_END_DECLS
