/* item-names.c - what datasets call the items of a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/item-names.h"

/* How something is called; the smaller goes first. */
typedef enum
{
  BY_NAME,
  BY_CODE,
  BY_LABEL
} Way;

typedef struct
{
  const IkuItem *item, *other;
  Way way;
} Called;

struct _IkuItemNames
{
  const IkuProgram *program;
  IkuArena *arena;
  GHashTable *called; /* folded text -> Called, both in the arena */
  GString *scratch;
};

void
iku_item_names_fold (const char *text, gsize length, GString *out)
{
  gboolean is_ascii = TRUE;

  g_string_truncate (out, 0);
  for (gsize i = 0; i < length; i++)
    if (i + 1 < length && text[i] == '\xc2' && text[i + 1] == '\xa0')
      i++;
    else if (!g_ascii_isspace (text[i]))
      {
        is_ascii = is_ascii && (guint8) text[i] < 0x80;
        g_string_append_c (out, g_ascii_tolower (text[i]));
      }
  if (!is_ascii)
    {
      g_autofree char *lower = g_utf8_strdown (out->str, (gssize) out->len);

      g_string_assign (out, lower);
    }
}

/* Whether values of the item come from outside alone. */
static gboolean
takes_inputs (const IkuItem *item)
{
  return item->expr == NULL && item->n_constants == 0;
}

static void
add (IkuItemNames *self, const IkuItem *item, const char *text, Way way)
{
  Called *called;

  if (text == NULL)
    return;
  iku_item_names_fold (text, strlen (text), self->scratch);
  if (self->scratch->len == 0)
    return;
  called = g_hash_table_lookup (self->called, self->scratch->str);
  if (called == NULL)
    {
      called = iku_arena_make (self->arena, Called);
      *called = (Called){ item, NULL, way };
      g_hash_table_insert (self->called,
                           iku_arena_strndup (self->arena, self->scratch->str,
                                              self->scratch->len),
                           called);
    }
  else if (called->item == item || called->way < way)
    return;
  else if (takes_inputs (item) != takes_inputs (called->item))
    {
      if (takes_inputs (item))
        *called = (Called){ item, NULL, way };
    }
  else if (called->other == NULL)
    called->other = item;
}

IkuItemNames *
iku_item_names_new (const IkuProgram *program)
{
  IkuItemNames *self = g_new0 (IkuItemNames, 1);

  self->program = program;
  self->arena = iku_arena_new ();
  self->called = g_hash_table_new (g_str_hash, g_str_equal);
  self->scratch = g_string_new (NULL);
  for (guint i = 0; i < program->n_items; i++)
    add (self, program->items[i], program->items[i]->name, BY_NAME);
  for (guint i = 0; i < program->n_items; i++)
    add (self, program->items[i], program->items[i]->code, BY_CODE);
  for (guint i = 0; i < program->n_items; i++)
    add (self, program->items[i], program->items[i]->label, BY_LABEL);
  return self;
}

void
iku_item_names_free (IkuItemNames *self)
{
  if (self == NULL)
    return;

  g_string_free (self->scratch, TRUE);
  g_hash_table_unref (self->called);
  iku_arena_free (self->arena);
  g_free (self);
}

const IkuItem *
iku_item_names_find (IkuItemNames *self, const char *text, gsize length,
                     const IkuItem **other)
{
  const Called *called;

  iku_item_names_fold (text, length, self->scratch);
  called = g_hash_table_lookup (self->called, self->scratch->str);
  *other = called != NULL ? called->other : NULL;
  return called != NULL ? called->item : NULL;
}

const char *
iku_item_names_find_near (IkuItemNames *self, const char *text)
{
  IkuNearest nearest;

  iku_nearest_init (&nearest, text);
  for (guint i = 0; i < self->program->n_items; i++)
    iku_nearest_offer (&nearest, self->program->items[i]->name);
  for (guint i = 0; i < self->program->n_items; i++)
    if (self->program->items[i]->label != NULL)
      iku_nearest_offer (&nearest, self->program->items[i]->label);
  return nearest.best;
}
