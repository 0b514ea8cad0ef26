/* syntax-error.h - what to say where the grammar knows no way on
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "syntax/recover.h"

G_BEGIN_DECLS

/* The next token cannot be taken, and repair is how the parse will go on.
 * Says nothing where the scanner has already spoken. */
void iku_syntax_error (IkuParser *parser, const IkuRepair *repair);

/* A word that is no keyword, and the one that it resembles, or 0. */
void iku_syntax_error_keyword (IkuParser *parser, IkuSpan word, int keyword);

G_END_DECLS
