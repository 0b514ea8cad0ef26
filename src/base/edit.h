/* edit.h - changes to a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An edit replaces the bytes under a span.  A set of edits is applied at
 * once, all spans in the old text; overlapping ones are refused.
 */

#pragma once

#include "base/span.h"

G_BEGIN_DECLS

typedef struct
{
  IkuSpan span;     /* empty: an insertion */
  const char *text; /* borrowed */
} IkuEdit;

/* The new text, owned by the caller; NULL if two edits overlap or one leaves
 * the text.  Insertions at one place keep the order given. */
char *iku_edits_apply (const char *text, gsize length, const IkuEdit *edits,
                       guint n_edits, gsize *new_length);

G_END_DECLS
