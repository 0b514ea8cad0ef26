/* format-block.c - how items follow each other
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An item and what comes before the next one is its stretch.  If an error
 * stands in a stretch, it is left as it is; but where the error is inside
 * its block, only the item there.
 */

#include "config.h"

#include "syntax/format-writer.h"

#include "parser.h"

/* Wider cells do not widen their column. */
#define MAX_ATTRIBUTE 11u

const IkuNode *
iku_format_get_body (const IkuNode *node)
{
  switch (node->kind)
    {
    case IKU_NODE_BAWAAN:
      return node->child[IKU_BAWAAN_BODY];
    case IKU_NODE_INSTANSI:
      return node->child[IKU_INSTANSI_BODY];
    case IKU_NODE_PENETAPAN:
      return node->child[IKU_PENETAPAN_BODY];
    case IKU_NODE_DATA:
      return node->child[IKU_DATA_BODY];
    case IKU_NODE_TABEL:
      return node->child[IKU_TABEL_BODY];
    case IKU_NODE_ENTRY:
      return node->child[IKU_ENTRY_BODY];
    case IKU_NODE_ATURAN:
      return node->child[IKU_ATURAN_BODY];
    case IKU_NODE_SKALA:
      return node->child[IKU_SKALA_BODY];
    case IKU_NODE_SKENARIO:
      return node->child[IKU_SKENARIO_BODY];
    case IKU_NODE_SCOPE:
      return node->child[IKU_SCOPE_BODY];
    case IKU_NODE_UJI:
      return node->child[IKU_UJI_BODY];
    default:
      return NULL;
    }
}

static guint
find (const IkuFormatWriter *self, guint32 offset)
{
  return iku_format_tokens_find (self->tokens, offset);
}

gboolean
iku_format_has_fault (const IkuFormatWriter *self, guint32 start, guint32 end)
{
  guint low = 0, high = self->faults->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->faults, guint32, middle) < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->faults->len
         && g_array_index (self->faults, guint32, low) < end;
}

/* Whether the braces of a body stand in the text, and no error outside of
 * them in the stretch of its node up to end. */
static gboolean
has_sound_braces (const IkuFormatWriter *self, const IkuNode *node,
                  const IkuNode *body, guint32 end)
{
  const IkuFormatToken *open
      = iku_format_tokens_nth (self->tokens, find (self, body->span.start));
  const IkuFormatToken *close
      = iku_format_tokens_nth (self->tokens, find (self, body->span.end - 1));
  guint32 last = body->n_children > 0
                     ? body->child[body->n_children - 1]->span.end
                     : open->span.end;

  return open->kind == '{' && open->span.start == body->span.start
         && close->kind == '}' && close->span.end == body->span.end
         && close->span.start >= last
         && !iku_format_has_fault (self, node->span.start, open->span.end)
         && !iku_format_has_fault (self, close->span.start, end);
}

/* Whether the stretch of a node up to end can be written from the tree: it
 * is right, or what is wrong stands between the braces of its block. */
static gboolean
is_sound (const IkuFormatWriter *self, const IkuNode *node, guint32 end)
{
  const IkuNode *body = iku_format_get_body (node);

  if (!self->tokens->module->has_errors)
    return TRUE;
  if (body != NULL)
    return has_sound_braces (self, node, body, end);
  return node->kind != IKU_NODE_BROKEN
         && !iku_format_has_fault (self, node->span.start, end);
}

/* The tokens before offset as they stand, with all between them. */
static void
put_verbatim (IkuFormatWriter *self, guint32 offset)
{
  guint last = MAX (find (self, offset), self->at + 1) - 1;
  guint32 start = iku_format_peek (self)->span.start;
  guint32 end = iku_format_tokens_nth (self->tokens, last)->span.end;

  /* What was salvaged of a broken item may reach into the next ones. */
  if (start >= offset)
    return;
  self->is_item = TRUE;
  iku_format_put_comments (self);
  iku_page_break (self->page, (iku_format_peek (self)->flags & IKU_FORMAT_BLANK)
                                  && !self->is_first);
  iku_page_verbatim (self->page, self->tokens->bytes + start, end - start);
  iku_format_go_on (self, last);
}

/* columns */

static gboolean
has_comments (const IkuFormatWriter *self, guint first, guint count)
{
  for (guint i = first + 1; i < first + count; i++)
    {
      const IkuFormatToken *token = iku_format_tokens_nth (self->tokens, i);

      if (token->first_comment < token->last_comment)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_empty_line (const IkuFormatWriter *self, guint index)
{
  const IkuFormatToken *token = iku_format_tokens_nth (self->tokens, index);

  for (guint i = token->first_comment; i < token->last_comment; i++)
    if (g_array_index (self->tokens->comments, IkuFormatComment, i).has_blank)
      return TRUE;
  return (token->flags & IKU_FORMAT_BLANK) != 0;
}

/* Whether attributes below may be aligned with this one, whatever it looks
 * like; other items only if it stands on one line. */
static gboolean
ends_column (const IkuFormatWriter *self, const IkuNode *node)
{
  guint first = find (self, node->span.start);
  guint count = find (self, node->span.end) - first;

  switch (node->kind)
    {
    case IKU_NODE_PERIODE:
    case IKU_NODE_SATUAN:
    case IKU_NODE_UNIT_KERJA:
    case IKU_NODE_DATA:
    case IKU_NODE_KOLOM:
    case IKU_NODE_FORMULA:
      return iku_format_get_body (node) != NULL
             || (node->kind == IKU_NODE_DATA && node->child[IKU_DATA_LABEL]
                 && node->child[IKU_DATA_PARTS])
             || has_comments (self, first, count)
             || self->indent
                        + iku_format_tokens_measure (self->tokens, first, count)
                    > IKU_PAGE_WIDTH;
    default:
      return FALSE;
    }
}

/* A run of items in one column: up to which, and how wide it is. */
typedef struct
{
  guint end;
  guint width;
} Run;

static Run
find_run (const IkuFormatWriter *self, const IkuNode *list, guint first)
{
  Run run = { first, 0 };
  guint wanted, column;

  if (iku_format_count_cell (self, list->child[first], &wanted) == 0)
    return (Run){ first + 1, 0 };
  for (; run.end < list->n_children; run.end++)
    {
      const IkuNode *node = list->child[run.end];
      guint at = find (self, node->span.start), count, width;

      count = iku_format_count_cell (self, node, &column);
      if (column != wanted
          || (run.end > first
              && (has_empty_line (self, at)
                  || ends_column (self, list->child[run.end - 1]))))
        break;
      width = iku_format_tokens_measure (self->tokens, at, count);
      if (width <= (node->kind == IKU_NODE_ATTR ? MAX_ATTRIBUTE
                                                : IKU_FORMAT_MAX_CELL)
          && !has_comments (self, at, count + 1))
        run.width = MAX (run.width, width);
    }
  return run;
}

/* Blocks are set off from each other by empty lines, and in the file from
 * everything. */
static gboolean
is_block (const IkuNode *node)
{
  return iku_format_get_body (node) != NULL && node->kind != IKU_NODE_DATA
         && node->kind != IKU_NODE_PENETAPAN && node->kind != IKU_NODE_SCOPE;
}

static gboolean
wants_empty_line (const IkuNode *list, guint index)
{
  guint n_blocks;

  if (index == 0)
    return FALSE;
  n_blocks = (guint) is_block (list->child[index - 1])
             + (guint) is_block (list->child[index]);
  return n_blocks > (list->kind == IKU_NODE_FILE ? 0 : 1);
}

void
iku_format_put_items (IkuFormatWriter *self, const IkuNode *list, guint32 end)
{
  Run run = { 0, 0 };

  for (guint i = 0; i < list->n_children; i++)
    {
      const IkuNode *node = list->child[i];
      guint32 next
          = i + 1 < list->n_children ? list->child[i + 1]->span.start : end;

      if (iku_format_peek (self)->span.start < node->span.start)
        put_verbatim (self, node->span.start);
      self->is_item = TRUE;
      self->wants_empty = wants_empty_line (list, i);
      if (!is_sound (self, node, next))
        {
          put_verbatim (self, next);
          continue;
        }
      if (i >= run.end)
        run = find_run (self, list, i);
      iku_format_put_item (self, node, run.width);
    }
  if (iku_format_peek (self)->span.start < end)
    put_verbatim (self, end);
}

/* A scenario of one change stands on one line if it fits. */
static gboolean
may_be_flat (const IkuNode *body)
{
  return body->n_children == 1 && body->child[0]->kind == IKU_NODE_CHANGE;
}

static void
put_flat_body (IkuFormatWriter *self, const IkuNode *body)
{
  iku_page_open (self->page);
  iku_format_put (self);
  iku_page_indent (self->page, IKU_FORMAT_INDENT);
  iku_format_line (self, 1);
  iku_format_put_item (self, body->child[0], 0);
  iku_format_put_comments (self);
  iku_page_undo (self->page);
  iku_format_line (self, 1);
  iku_format_put (self);
  iku_page_close (self->page);
}

void
iku_format_put_body (IkuFormatWriter *self, const IkuNode *body)
{
  guint32 close = body->span.end - 1;

  if (may_be_flat (body) && is_sound (self, body->child[0], close))
    {
      put_flat_body (self, body);
      return;
    }
  iku_format_put (self);
  iku_page_indent (self->page, IKU_FORMAT_INDENT);
  self->indent += IKU_FORMAT_INDENT;
  self->is_first = self->is_item = TRUE;
  iku_format_put_items (self, body, close);
  self->is_item = TRUE;
  iku_format_put_comments (self);
  self->is_item = FALSE;
  iku_page_undo (self->page);
  self->indent -= IKU_FORMAT_INDENT;
  if (self->is_first)
    self->separated = FALSE;
  else
    {
      iku_page_break (self->page, FALSE);
      self->separated = TRUE;
    }
  self->is_first = FALSE;
  iku_format_put (self);
}
