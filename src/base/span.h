/* span.h - where something stands
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A span is a range of byte offsets in one text.  A place adds the text.
 * Lines and columns are computed from them when shown (text.h).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IkuText IkuText;

typedef struct
{
  guint32 start;
  guint32 end; /* just after the last byte */
} IkuSpan;

/* text is borrowed; whoever keeps a place keeps the text alive.  A text of
 * NULL means nowhere. */
typedef struct
{
  const IkuText *text;
  IkuSpan span;
} IkuPlace;

/* Counted from 1; columns in characters (code points); offset in bytes,
 * from 0. */
typedef struct
{
  guint line;
  guint column;
  gsize offset;
} IkuPosition;

static inline IkuSpan
iku_span (guint32 start, guint32 end)
{
  return (IkuSpan){ start, end };
}

/* From the start of first to the end of last. */
static inline IkuSpan
iku_span_join (IkuSpan first, IkuSpan last)
{
  return (IkuSpan){ first.start, last.end };
}

static inline IkuPlace
iku_place (const IkuText *text, IkuSpan span)
{
  return (IkuPlace){ text, span };
}

G_END_DECLS
