/* arena.h - memory with one lifetime
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that lives and dies together is cut from one arena and freed
 * with it; nothing in an arena is freed alone.  Not thread-safe: each arena
 * has one writer.
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct _IkuArena IkuArena;

/* The head of the arena, public only so that the fast path can be inlined. */
struct _IkuArena
{
  char *next;      /* first free byte of the current block */
  char *end;       /* end of the current block */
  gpointer blocks; /* chain of blocks, newest first */
  gsize reserved;  /* bytes taken from the system */
};

IkuArena *iku_arena_new (void);
void iku_arena_free (IkuArena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuArena, iku_arena_free)

/* Bytes taken from the system so far. */
gsize iku_arena_get_reserved (const IkuArena *self);

/* The slow path of iku_arena_alloc: opens a new block. */
gpointer iku_arena_alloc_block (IkuArena *self, gsize size);

/* Uninitialised memory, aligned to 16 bytes only if size is a multiple of
 * 16, else to 8.  Never NULL; the arena owns it. */
static inline gpointer
iku_arena_alloc (IkuArena *self, gsize size)
{
  gsize rounded = (MAX (size, 1) + 7) & ~(gsize) 7;

  if (G_LIKELY (rounded >= size && rounded <= (gsize) (self->end - self->next)))
    {
      gpointer memory = self->next;

      self->next += rounded;
      return memory;
    }
  return iku_arena_alloc_block (self, size);
}

static inline gpointer
iku_arena_alloc0 (IkuArena *self, gsize size)
{
  return memset (iku_arena_alloc (self, size), 0, size);
}

/* One zeroed Type; count zeroed Types (count * sizeof must not overflow). */
#define iku_arena_make(arena, Type)                                            \
  ((Type *) iku_arena_alloc0 ((arena), sizeof (Type)))
#define iku_arena_make_array(arena, Type, count)                               \
  ((Type *) iku_arena_alloc0 ((arena), sizeof (Type) * (gsize) (count)))

/* A copy that ends in NUL. */
char *iku_arena_strndup (IkuArena *self, const char *text, gsize length);
char *iku_arena_strdup (IkuArena *self, const char *text);

G_END_DECLS
