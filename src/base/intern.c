/* intern.c - each name once
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/arena.h"
#include "base/intern.h"

#define FEWEST_SLOTS 256u

/* Open addressing with linear probing, at most half full. */
struct _IkuIntern
{
  gatomicrefcount references;
  IkuArena *arena;
  const IkuName **slots;
  guint mask;       /* number of slots, a power of two, less one */
  GPtrArray *names; /* of IkuName, by id */
};

static inline guint64
read_8 (const char *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return word;
}

static inline guint64
read_4 (const char *bytes)
{
  guint32 word;

  memcpy (&word, bytes, sizeof word);
  return word;
}

static inline guint64
mix (guint64 a, guint64 b)
{
  unsigned __int128 product = (unsigned __int128) a * b;

  return (guint64) product ^ (guint64) (product >> 64);
}

/* Eight bytes at a step; the odd multipliers have half their bits set. */
static guint32
hash_bytes (const char *text, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ length;
  guint64 tail = 0;

  for (; length > 8; text += 8, length -= 8)
    hash = mix (hash ^ read_8 (text), G_GUINT64_CONSTANT (0xd6e8feb86659fd93));
  if (length >= 4)
    tail = read_4 (text) << 32 | read_4 (text + length - 4);
  else if (length > 0)
    tail = (guint64) (guint8) text[0] << 16
           | (guint64) (guint8) text[length / 2] << 8
           | (guint8) text[length - 1];
  hash = mix (hash ^ tail, G_GUINT64_CONSTANT (0xa0761d6478bd642f));
  return (guint32) (hash ^ hash >> 32);
}

/* The slot that holds the name, or the empty one where it belongs. */
static inline guint
find_slot (const IkuIntern *self, const char *text, gsize length, guint32 hash)
{
  guint slot = hash & self->mask;

  for (; self->slots[slot] != NULL; slot = (slot + 1) & self->mask)
    {
      const IkuName *name = self->slots[slot];

      if (name->hash == hash && name->length == length
          && memcmp (name->text, text, length) == 0)
        break;
    }
  return slot;
}

static void
grow (IkuIntern *self)
{
  gsize n_slots = ((gsize) self->mask + 1) * 2;

  g_free (self->slots);
  self->slots = g_new0 (const IkuName *, n_slots);
  self->mask = (guint) (n_slots - 1);
  for (guint i = 0; i < self->names->len; i++)
    {
      const IkuName *name = g_ptr_array_index (self->names, i);
      guint slot = name->hash & self->mask;

      while (self->slots[slot] != NULL)
        slot = (slot + 1) & self->mask;
      self->slots[slot] = name;
    }
}

IkuIntern *
iku_intern_new (guint expected)
{
  IkuIntern *self = g_new0 (IkuIntern, 1);
  gsize n_slots = FEWEST_SLOTS;

  while (n_slots / 2 < expected && n_slots < (gsize) 1 << 24)
    n_slots *= 2;
  g_atomic_ref_count_init (&self->references);
  self->arena = iku_arena_new ();
  self->slots = g_new0 (const IkuName *, n_slots);
  self->mask = (guint) (n_slots - 1);
  self->names = g_ptr_array_sized_new (MIN (expected, 1u << 23));
  return self;
}

IkuIntern *
iku_intern_ref (IkuIntern *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
iku_intern_unref (IkuIntern *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->names);
  g_free (self->slots);
  iku_arena_free (self->arena);
  g_free (self);
}

const IkuName *
iku_intern_get (IkuIntern *self, const char *text, gsize length)
{
  guint32 hash = hash_bytes (text, length);
  guint slot = find_slot (self, text, length, hash);
  IkuName *name;

  if (G_LIKELY (self->slots[slot] != NULL))
    return self->slots[slot];

  name = iku_arena_alloc (self->arena, sizeof (IkuName) + length + 1);
  name->id = self->names->len;
  name->length = (guint32) length;
  name->hash = hash;
  memcpy (name->text, text, length);
  name->text[length] = '\0';
  self->slots[slot] = name;
  g_ptr_array_add (self->names, name);
  if (self->names->len > self->mask / 2)
    grow (self);
  return name;
}

const IkuName *
iku_intern_get_string (IkuIntern *self, const char *text)
{
  return iku_intern_get (self, text, strlen (text));
}

const IkuName *
iku_intern_find (const IkuIntern *self, const char *text, gsize length)
{
  return self->slots[find_slot (self, text, length, hash_bytes (text, length))];
}

guint
iku_intern_get_count (const IkuIntern *self)
{
  return self->names->len;
}

const IkuName *
iku_intern_nth (const IkuIntern *self, guint id)
{
  return g_ptr_array_index (self->names, id);
}
