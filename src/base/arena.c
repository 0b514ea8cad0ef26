/* arena.c - memory with one lifetime
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <sys/mman.h>

#include "base/arena.h"

/* Blocks grow with the arena, so that a small one stays small and a large
 * one asks the system seldom. */
#define FIRST_BLOCK ((gsize) 4096)
#define LARGEST_BLOCK ((gsize) 4 << 20)
#define HUGE_PAGE ((gsize) 2 << 20)

typedef struct _Block Block;

struct _Block
{
  Block *older;
  gsize size; /* of the whole block; keeps the memory after it aligned */
};

IkuArena *
iku_arena_new (void)
{
  return g_new0 (IkuArena, 1);
}

void
iku_arena_free (IkuArena *self)
{
  if (self == NULL)
    return;

  for (Block *block = self->blocks, *older; block != NULL; block = older)
    {
      older = block->older;
      free (block);
    }
  g_free (self);
}

gsize
iku_arena_get_reserved (const IkuArena *self)
{
  return self->reserved;
}

/* A large block lies in huge pages where the system has them: one fault in
 * the place of 512, which is a quarter of the time of parsing a large file. */
static gpointer
alloc_memory (gsize size)
{
  gpointer memory;

  if (size % HUGE_PAGE != 0)
    memory = malloc (size);
  else if ((memory = aligned_alloc (HUGE_PAGE, size)) != NULL)
    {
#ifdef MADV_HUGEPAGE
      (void) madvise (memory, size, MADV_HUGEPAGE);
#endif
    }
  if (memory == NULL)
    g_error ("arena: no memory for %" G_GSIZE_FORMAT " bytes", size);
  return memory;
}

gpointer
iku_arena_alloc_block (IkuArena *self, gsize size)
{
  gsize rounded = (MAX (size, 1) + 7) & ~(gsize) 7;
  gsize block_size = CLAMP (self->reserved, FIRST_BLOCK, LARGEST_BLOCK);
  gboolean alone;
  Block *block;

  if (rounded < size || rounded > G_MAXSIZE - sizeof (Block) - HUGE_PAGE)
    g_error ("arena: %" G_GSIZE_FORMAT " bytes cannot be allocated", size);

  /* A large request gets a block of its own, and the current block keeps
   * serving small ones. */
  alone = rounded > (block_size - sizeof (Block)) / 4;
  if (alone)
    block_size = rounded + sizeof (Block);
  if (block_size > HUGE_PAGE)
    block_size = (block_size + HUGE_PAGE - 1) & ~(HUGE_PAGE - 1);

  block = alloc_memory (block_size);
  block->older = self->blocks;
  block->size = block_size;
  self->blocks = block;
  self->reserved += block_size;
  if (!alone || self->next == NULL)
    {
      self->next = (char *) (block + 1) + rounded;
      self->end = (char *) block + block_size;
    }
  return block + 1;
}

char *
iku_arena_strndup (IkuArena *self, const char *text, gsize length)
{
  char *copy = iku_arena_alloc (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

char *
iku_arena_strdup (IkuArena *self, const char *text)
{
  return iku_arena_strndup (self, text, strlen (text));
}
