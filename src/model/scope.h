/* scope.h - names of one kind and what they stand for
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scope maps interned names to numbers (indices of a table elsewhere).  It
 * is an array indexed by the id of the name, so looking up costs one read.
 * A name is declared once; who declares it again is told of the first.
 */

#pragma once

#include "base/finding.h"
#include "base/intern.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_ids;
  guint32 *slots; /* by the id of a name: 1 + its number, 0 for none */
} IkuScope;

#define IKU_SCOPE_NONE G_MAXUINT32

/* n_ids: the count of the table of names; no name is added to it while the
 * scope lives. */
void iku_scope_init (IkuScope *self, guint n_ids);
void iku_scope_clear (IkuScope *self);

/* Declares a name.  Returns IKU_SCOPE_NONE, or the number it stands for
 * already; then nothing changes. */
guint32 iku_scope_add (IkuScope *self, const IkuName *name, guint32 number);

static inline guint32
iku_scope_find (const IkuScope *self, const IkuName *name)
{
  /* 0 - 1 is IKU_SCOPE_NONE. */
  return name->id < self->n_ids ? self->slots[name->id] - 1 : IKU_SCOPE_NONE;
}

/* Offers every name of the scope (linear in n_ids). */
void iku_scope_offer (const IkuScope *self, const IkuIntern *intern,
                      IkuNearest *nearest);

G_END_DECLS
