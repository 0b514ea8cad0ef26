/* choice.h - values of a pilihan
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value of a pilihan is the index of its text.  The rows of a skala are a
 * pilihan too (predikat (x) = "Tinggi"), the only kind in which a text may
 * occur twice.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* The pilihan of a CHOICE node, as the unit of an expression; a value that
 * occurs twice is a finding. */
guint32 iku_check_add_choice (IkuChecker *self, const IkuNode *node);
/* That of the rows of a skala. */
guint32 iku_check_scale_choice (IkuChecker *self, IkuScaleDraft *scale);

/* The first value with this text, -1 if there is none. */
gint iku_check_find_choice (const IkuChecker *self, guint32 choice,
                            const char *text);
/* Whether any pilihan has such a value. */
gboolean iku_check_is_any_choice (const IkuChecker *self, const char *text);
/* Says that a pilihan has no such value, and what it has. */
void iku_check_report_choice (IkuChecker *self, IkuSpan span, const char *text,
                              guint32 choice);

/* Whether a name stands for something, values of pilihan aside. */
gboolean iku_check_is_bound (const IkuChecker *self, const IkuName *name);

/* a op b; a = b, which for a value of a pilihan that several rows share is
 * true of any of them. */
IkuExpr *iku_check_make_pair (IkuChecker *self, IkuOp op, const IkuNode *node,
                              const IkuExpr *a, const IkuExpr *b);
IkuExpr *iku_check_make_equal (IkuChecker *self, const IkuNode *node,
                               const IkuExpr *a, const IkuExpr *b);

G_END_DECLS
