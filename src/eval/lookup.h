/* lookup.h - what a text meant the last time
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of names, periods and codes repeat few texts over millions of
 * rows.  A small table remembers the meaning of the last text in each slot;
 * whatever is not there is read the long way.
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define IKU_LOOKUP_SLOTS 1024u
#define IKU_LOOKUP_LONGEST 47u

typedef struct
{
  guint64 value;
  char text[IKU_LOOKUP_LONGEST];
  guint8 length; /* 0: free */
} IkuLookupSlot;

typedef struct
{
  IkuLookupSlot slots[IKU_LOOKUP_SLOTS];
} IkuLookup;

/* The slot of a text, whether it is there or not; NULL for a text that is
 * too long or empty. */
static inline IkuLookupSlot *
iku_lookup_slot (IkuLookup *self, const char *text, gsize length)
{
  guint32 hash = (guint32) length;

  if (length == 0 || length > IKU_LOOKUP_LONGEST)
    return NULL;
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) text[i]) * 16777619u;
  return &self->slots[(hash ^ hash >> 15) % IKU_LOOKUP_SLOTS];
}

static inline gboolean
iku_lookup_has (const IkuLookupSlot *slot, const char *text, gsize length)
{
  return slot != NULL && slot->length == length
         && memcmp (slot->text, text, length) == 0;
}

static inline void
iku_lookup_put (IkuLookupSlot *slot, const char *text, gsize length,
                guint64 value)
{
  if (slot == NULL)
    return;

  memcpy (slot->text, text, length);
  slot->length = (guint8) length;
  slot->value = value;
}

G_END_DECLS
