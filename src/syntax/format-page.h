/* format-page.h - from words and where lines may break to lines
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is a list of words, and between them marks: a line that may break,
 * one that must, groups that stand on one line if they fit, indentation.
 * After Wadler, "A prettier printer", with comments: what trails a line ends
 * it, and a group with something after such a comment cannot be flat.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IKU_PAGE_WIDTH 80u

typedef struct _IkuPage IkuPage;

IkuPage *iku_page_new (void);
void iku_page_free (IkuPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuPage, iku_page_free)

/* Texts are borrowed until the page is rendered. */
void iku_page_word (IkuPage *self, const char *text, gsize length, guint width);
/* Lines of their own between """, which stand in the text of a word. */
void iku_page_long_text (IkuPage *self, const char *text, gsize length);
/* Bytes as they are, from the start of a line. */
void iku_page_verbatim (IkuPage *self, const char *text, gsize length);
/* A comment at the end of the line. */
void iku_page_trailing (IkuPage *self, const char *text, gsize length);
/* A comment on a line of its own. */
void iku_page_remark (IkuPage *self, const char *text, gsize length);

void iku_page_blanks (IkuPage *self, guint count);
/* Blanks only where the group is broken. */
void iku_page_padding (IkuPage *self, guint count);
/* A new line if the group is broken, else that many blanks. */
void iku_page_line (IkuPage *self, guint blanks);
/* A new line; before it an empty one if wanted. */
void iku_page_break (IkuPage *self, gboolean empty);

void iku_page_open (IkuPage *self);
void iku_page_close (IkuPage *self);
/* What follows is indented by that much more, until undone. */
void iku_page_indent (IkuPage *self, guint columns);
/* What follows is indented to where its first word stands, until undone. */
void iku_page_align (IkuPage *self);
void iku_page_undo (IkuPage *self);

/* The lines, each with its end; caller owns them. */
GString *iku_page_render (const IkuPage *self);

G_END_DECLS
