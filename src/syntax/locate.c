/* locate.c - what stands at a place of a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/locate.h"
#include "syntax/walk.h"

typedef struct
{
  guint32 offset;
  GPtrArray *nodes;
} Search;

static IkuWalk
enter_node (const IkuNodePath *path, gpointer data)
{
  const Search *self = data;
  IkuSpan span = path->node->span;

  if (path->parent != NULL
      && (self->offset < span.start || self->offset >= span.end))
    return IKU_WALK_OVER;
  g_ptr_array_add (self->nodes, (gpointer) path->node);
  return IKU_WALK_INTO;
}

GPtrArray *
iku_locate_nodes (const IkuModule *module, guint32 offset)
{
  Search self = { offset, g_ptr_array_new () };

  iku_node_walk (module->root, enter_node, NULL, &self);
  return self.nodes;
}

gboolean
iku_locate_token (const IkuModule *module, guint32 offset, IkuToken *out)
{
  g_autoptr (IkuTokens) tokens = iku_tokens_new (module);
  IkuToken token;

  do
    token = iku_tokens_next (tokens);
  while (token.token != 0 && token.span.end <= offset);
  if (token.token == 0 || token.span.start > offset)
    return FALSE;
  *out = token;
  return TRUE;
}

gboolean
iku_locate_comment (const IkuModule *module, guint32 offset, IkuSpan *out)
{
  guint low = 0, high = module->n_comments;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (module->comments[middle].end < offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == module->n_comments || module->comments[low].start > offset)
    return FALSE;
  *out = module->comments[low];
  return TRUE;
}
