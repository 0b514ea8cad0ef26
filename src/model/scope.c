/* scope.c - names of one kind and what they stand for
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/scope.h"

void
iku_scope_init (IkuScope *self, guint n_ids)
{
  self->n_ids = n_ids;
  self->slots = g_new0 (guint32, n_ids);
}

void
iku_scope_clear (IkuScope *self)
{
  g_clear_pointer (&self->slots, g_free);
  self->n_ids = 0;
}

guint32
iku_scope_add (IkuScope *self, const IkuName *name, guint32 number)
{
  guint32 before = iku_scope_find (self, name);

  if (before == IKU_SCOPE_NONE)
    self->slots[name->id] = number + 1;
  return before;
}

void
iku_scope_offer (const IkuScope *self, const IkuIntern *intern,
                 IkuNearest *nearest)
{
  for (guint id = 0; id < self->n_ids; id++)
    if (self->slots[id] != 0)
      iku_nearest_offer (nearest, iku_intern_nth (intern, id)->text);
}
