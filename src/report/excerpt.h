/* excerpt.h - a line of a text with carets under it
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Carets stand by display column: wide characters take two, combining ones
 * none, and tabs are widened.  A line that does not fit is cut around the
 * mark, with an ellipsis where something was left out.
 */

#pragma once

#include "base/sink.h"

G_BEGIN_DECLS

/* Bytes around its marks beyond which a line may be cut off before it is put:
 * nothing shown comes from there. */
#define IKU_EXCERPT_REACH 8192u

typedef struct
{
  gsize start; /* bytes from the start of the line */
  gsize end;
  char sign;           /* what underlines it */
  const char *colour;  /* escape sequence, used if colours are on */
  const char *message; /* beside it, or NULL */
} IkuMark;

/* By value; everything borrowed. */
typedef struct
{
  IkuSink *sink;
  guint width;  /* columns of the terminal */
  guint gutter; /* columns that the longest line number takes */
  gboolean colour;
} IkuExcerpt;

/* Starts and ends a colour, if there are colours. */
void iku_excerpt_start_colour (const IkuExcerpt *self, const char *colour);
void iku_excerpt_end_colour (const IkuExcerpt *self);

/* The rule between line numbers and text, without what follows it; line 0
 * leaves the number out. */
void iku_excerpt_put_gutter (const IkuExcerpt *self, guint line);

/* bytes: the line without its end.  Each mark gets a row of its own. */
void iku_excerpt_put_line (const IkuExcerpt *self, guint line,
                           const char *bytes, gsize length,
                           const IkuMark *marks, guint n_marks);

G_END_DECLS
