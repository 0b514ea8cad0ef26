/* text.h - the text of one file, and its lines
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Immutable and reference-counted.  Bytes are kept as they came (with a NUL
 * after the last, not counted); iku_text_check says whether they may be
 * scanned.  The index of lines is built when first asked for.
 */

#pragma once

#include "base/finding.h"
#include "base/span.h"

G_BEGIN_DECLS

#define IKU_TEXT_MAX_SIZE (64u << 20)

/* name: shown in findings and results, as the user gave it.  Takes a
 * reference to bytes. */
IkuText *iku_text_new (const char *name, GBytes *bytes);
/* As above, but owns bytes from now on; bytes[length] must be NUL and length
 * at most one over IKU_TEXT_MAX_SIZE. */
IkuText *iku_text_take (const char *name, char *bytes, gsize length);
IkuText *iku_text_ref (IkuText *self);
void iku_text_unref (IkuText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuText, iku_text_unref)

/* Reads a regular file, a FIFO or, for "-", standard input.  A directory, an
 * unreadable or missing file and a failing read are a GError (G_FILE_ERROR).
 * Reading stops one byte past IKU_TEXT_MAX_SIZE, so that iku_text_check
 * can report the excess. */
IkuText *iku_text_load (const char *path, GError **error);

const char *iku_text_get_name (const IkuText *self);
const char *iku_text_get_bytes (const IkuText *self, gsize *length);

/* Whether the text can be scanned: not larger than the limit, valid UTF-8
 * without NUL and without bidi controls.  A finding for each fault (the
 * first of a kind on a line; UTF-16 is recognised by its BOM or its NULs and
 * named once).  Linear. */
gboolean iku_text_check (const IkuText *self, IkuFindings *findings);

/* Offset of the first byte after an optional BOM. */
gsize iku_text_get_start (const IkuText *self);

/* offset may be the length of the text: the place just after it.  Within a
 * character, the position of that character. */
IkuPosition iku_text_locate (const IkuText *self, gsize offset);

guint iku_text_get_line_count (const IkuText *self);

/* The bytes of a line, counted from 1, without its LF or CRLF. */
IkuSpan iku_text_get_line (const IkuText *self, guint line);

/* Caller owns a copy of the bytes under a span. */
char *iku_text_dup_span (const IkuText *self, IkuSpan span);

G_END_DECLS
