/* syntax-error.h - what to say where the grammar knows no way on
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "syntax/build.h"

G_BEGIN_DECLS

/* found and expected are spellings as the grammar's %token lines have them.
 * Says nothing where the scanner has already spoken. */
void iku_syntax_error (IkuBuilder *self, IkuSpan span, const char *found,
                       const char *const expected[], guint n_expected);

G_END_DECLS
