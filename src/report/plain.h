/* plain.h - text that does a terminal no harm
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files, names and messages hold what a user typed.  Control characters in
 * it, which could move the cursor or turn the direction of writing, are
 * shown as U+FFFD, and so are bytes that are no UTF-8.
 */

#pragma once

#include "base/sink.h"

G_BEGIN_DECLS

/* The character at p, made harmless, and the bytes it takes, at least 1. */
gunichar iku_plain_get_character (const char *p, const char *end,
                                  gsize *length);

/* Columns that it takes: 0, 1 or 2. */
guint iku_plain_get_width (gunichar character);

void iku_plain_put_character (IkuSink *sink, gunichar character);

/* Lines after the first begin with indent blanks; with indent -1, the lines
 * are joined by a blank. */
void iku_plain_write (IkuSink *sink, const char *text, gint indent);

/* Columns of the longest line of text. */
guint iku_plain_measure (const char *text);

G_END_DECLS
