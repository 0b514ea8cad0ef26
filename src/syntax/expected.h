/* expected.h - which tokens may come at a place of a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parser itself is asked, with all that stands before the place; so the
 * answer is right after errors too, where it is what reading goes on with.
 */

#pragma once

#include "syntax/tokens.h"

G_BEGIN_DECLS

typedef struct
{
  IkuTokenKind kind;
  const char *spelling; /* of a keyword or a sign, else NULL; static */
} IkuExpected;

/* What may begin at offset, each once, END and BROKEN never: an array of
 * IkuExpected that the caller owns.  A token that reaches over offset and all
 * after it is disregarded; nothing is expected inside a string or a comment.
 * Who completes a word asks where it begins (below).  Reads the text up to
 * offset. */
GArray *iku_expected_at (const IkuModule *module, guint32 offset);

/* Where the name or keyword begins of which offset is the end, or a place
 * inside; offset itself if there is none. */
guint32 iku_expected_get_word_start (const IkuModule *module, guint32 offset);

G_END_DECLS
