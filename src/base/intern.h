/* intern.h - each name once
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that are equal are one pointer, and carry a small dense id, so that
 * a scope is an array indexed by id.  A table belongs to a workspace and is
 * shared by reference by all modules parsed in it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 id; /* 0, 1, 2 … in the order of first use */
  guint32 length;
  guint32 hash;
  char text[]; /* ends in NUL */
} IkuName;

typedef struct _IkuIntern IkuIntern;

/* expected: a guess at the number of names, 0 if unknown. */
IkuIntern *iku_intern_new (guint expected);
IkuIntern *iku_intern_ref (IkuIntern *self);
void iku_intern_unref (IkuIntern *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuIntern, iku_intern_unref)

/* The one name of these bytes; lives as long as the table. */
const IkuName *iku_intern_get (IkuIntern *self, const char *text, gsize length);

/* As above for a string that ends in NUL. */
const IkuName *iku_intern_get_string (IkuIntern *self, const char *text);

/* NULL if these bytes were never interned. */
const IkuName *iku_intern_find (const IkuIntern *self, const char *text,
                                gsize length);

/* Names so far: ids are below this. */
guint iku_intern_get_count (const IkuIntern *self);
const IkuName *iku_intern_nth (const IkuIntern *self, guint id);

G_END_DECLS
