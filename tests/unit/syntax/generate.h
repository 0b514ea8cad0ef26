/* generate.h - programs made at random
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every production of the grammar, with blanks, line ends and comments
 * wherever they may stand.  What is made has no syntax error; what it means
 * is nonsense.  The same seed makes the same program.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A whole file of a few declarations; caller owns it. */
GString *generate_program (guint64 seed);

G_END_DECLS
