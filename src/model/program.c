/* program.c - a checked program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/program.h"

IkuProgram *
iku_program_ref (IkuProgram *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
iku_program_unref (IkuProgram *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  iku_units_free (self->units);
  iku_bundle_unref (self->bundle);
  iku_arena_free (self->arena);
  g_free (self);
}

const IkuItem *
iku_program_find_item (const IkuProgram *self, const char *name)
{
  for (guint i = 0; i < self->n_items; i++)
    if (strcmp (self->items[i]->name, name) == 0)
      return self->items[i];
  return NULL;
}

static const IkuMeta *
find_own (const IkuMetas *metas, IkuAttribute attribute)
{
  for (guint i = 0; i < metas->n; i++)
    if (metas->metas[i].attribute == attribute)
      return &metas->metas[i];
  return NULL;
}

const IkuMeta *
iku_program_find_meta (const IkuProgram *self, const IkuEntry *entry,
                       IkuAttribute attribute)
{
  const IkuMeta *found = find_own (&entry->metas, attribute);

  /* A small letter among the places of an attribute: it is passed on. */
  if (found != NULL
      || strchr (iku_attribute_get_places (attribute), 'g') == NULL)
    return found;
  while (found == NULL && (entry = entry->parent) != NULL && !entry->is_root)
    found = find_own (&entry->metas, attribute);
  return found != NULL ? found : find_own (&self->defaults, attribute);
}
