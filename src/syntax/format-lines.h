/* format-lines.h - lines that are being written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows the column and the indentation, leaves no blanks at the end of a
 * line, and at last puts the comments that trail adjacent lines into one
 * column.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IKU_LONG_QUOTE 3u /* """ */

typedef struct _IkuLines IkuLines;

IkuLines *iku_lines_new (void);
void iku_lines_free (IkuLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuLines, iku_lines_free)

void iku_lines_word (IkuLines *self, const char *text, gsize length,
                     guint width);
void iku_lines_long_text (IkuLines *self, const char *text, gsize length);
void iku_lines_verbatim (IkuLines *self, const char *text, gsize length);
void iku_lines_trailing (IkuLines *self, const char *text, gsize length);
void iku_lines_remark (IkuLines *self, const char *text, gsize length);
void iku_lines_blanks (IkuLines *self, guint count);
void iku_lines_end (IkuLines *self);
/* Ends the line; the lines of long texts are indented from the next on. */
void iku_lines_begin_item (IkuLines *self, gboolean empty);

void iku_lines_indent (IkuLines *self, guint columns);
void iku_lines_align (IkuLines *self);
void iku_lines_undo (IkuLines *self);

/* Columns left on the line. */
guint iku_lines_get_room (const IkuLines *self);
GString *iku_lines_finish (IkuLines *self);

G_END_DECLS
