/* format.h - one way to write a file
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canonical layout of a text, which doc/language.md describes.  It says
 * what the text says, with every comment; formatting it again changes
 * nothing.  Where a text has errors, the items they stand in are left as
 * they are, byte for byte.
 */

#pragma once

#include "syntax/module.h"

G_BEGIN_DECLS

/* findings: those of the parse of module; may be NULL if it has no errors.
 * Caller owns the text. */
GString *iku_format_module (const IkuModule *module,
                            const IkuFindings *findings);

/* Whether two texts say the same: equal trees, the same words in the same
 * order, and the same comments.  Layout aside; in texts with errors, so are
 * the trees of declarations that have one. */
gboolean iku_format_is_same (const IkuModule *a, const IkuModule *b);

/* Formats module, reads the result and compares.  If it does not say the
 * same, nothing of it is used: the text stays as it is where it has errors,
 * since what they leave undone is hard to tell; else NULL, a fault of ours. */
GString *iku_format_verified (const IkuModule *module,
                              const IkuFindings *findings);

G_END_DECLS
