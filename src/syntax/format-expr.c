/* format-expr.c - how formulas and lists are written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/format-writer.h"

#include "parser.h"

void
iku_format_put_comments (IkuFormatWriter *self)
{
  const IkuFormatToken *token = iku_format_peek (self);

  if (self->n_remarked > self->at)
    return;
  self->n_remarked = self->at + 1;
  for (guint i = token->first_comment; i < token->last_comment; i++)
    {
      const IkuFormatComment *comment
          = &g_array_index (self->tokens->comments, IkuFormatComment, i);

      /* What trails was written with the token before. */
      if (i == token->first_comment && comment->trails)
        continue;
      if (self->is_item)
        {
          iku_page_break (self->page,
                          self->wants_empty
                              || (comment->has_blank && !self->is_first));
          self->is_first = self->wants_empty = FALSE;
        }
      iku_page_remark (self->page, self->tokens->bytes + comment->span.start,
                       comment->span.end - comment->span.start);
    }
}

void
iku_format_go_on (IkuFormatWriter *self, guint index)
{
  const IkuFormatComment *comment;
  const IkuFormatToken *next;

  self->at = index + 1;
  self->is_item = self->is_first = self->wants_empty = FALSE;
  self->separated = FALSE;
  next = iku_format_peek (self);
  if (next->first_comment == next->last_comment)
    return;
  comment = &g_array_index (self->tokens->comments, IkuFormatComment,
                            next->first_comment);
  if (comment->trails)
    iku_page_trailing (self->page, self->tokens->bytes + comment->span.start,
                       comment->span.end - comment->span.start);
}

void
iku_format_put (IkuFormatWriter *self)
{
  const IkuFormatToken *token = iku_format_peek (self);

  /* Trees of texts with errors may promise more than there is. */
  if (token->kind == 0)
    return;
  if (!self->is_item && !self->separated
      && iku_format_tokens_has_blank (self->tokens, self->at))
    iku_page_blanks (self->page, 1);
  iku_format_put_comments (self);
  if (self->is_item)
    iku_page_break (self->page, self->wants_empty
                                    || ((token->flags & IKU_FORMAT_BLANK)
                                        && !self->is_first));
  if (token->flags & IKU_FORMAT_LONG)
    iku_page_long_text (self->page, token->text, token->length);
  else
    iku_page_word (self->page, token->text, token->length, token->width);
  iku_format_go_on (self, self->at);
}

void
iku_format_put_until (IkuFormatWriter *self, guint32 offset)
{
  while (iku_format_peek (self)->span.start < offset
         && iku_format_peek (self)->kind != 0)
    iku_format_put (self);
}

void
iku_format_line (IkuFormatWriter *self, guint blanks)
{
  iku_page_line (self->page, blanks);
  self->separated = TRUE;
}

void
iku_format_blanks (IkuFormatWriter *self, guint blanks)
{
  iku_page_blanks (self->page, blanks);
  self->separated = TRUE;
}

void
iku_format_put_filled (IkuFormatWriter *self, guint32 offset)
{
  gboolean is_open = FALSE;

  while (iku_format_peek (self)->span.start < offset
         && iku_format_peek (self)->kind != 0)
    {
      const IkuFormatToken *token = iku_format_peek (self);

      iku_format_put (self);
      if ((token->kind != ',' && token->kind != ';' && token->kind != '<')
          || (token->flags & IKU_FORMAT_GLUE_RIGHT)
          || iku_format_peek (self)->span.start >= offset)
        continue;
      if (is_open)
        iku_page_close (self->page);
      iku_page_open (self->page);
      iku_format_line (self, 1);
      is_open = TRUE;
    }
  if (is_open)
    iku_page_close (self->page);
}

/* On a line of its own, if need be, with the operator before it. */
static void
put_operand (IkuFormatWriter *self, const IkuNode *operand)
{
  iku_format_line (self, 1);
  iku_format_put_until (self, operand->span.start);
  iku_format_put_expr (self, operand);
}

/* a * b * c: as much on a line as fits, below a / if there is one. */
static void
put_factor (IkuFormatWriter *self, const IkuNode *factor, guint indent)
{
  iku_page_indent (self->page, indent);
  iku_page_open (self->page);
  put_operand (self, factor);
  iku_page_close (self->page);
  iku_page_undo (self->page);
}

static void
put_product (IkuFormatWriter *self, const IkuNode *node)
{
  guint indent = 0;

  for (guint i = 1; i < node->n_children; i++)
    if (node->child[i]->flags & IKU_NODE_INVERSE)
      indent = IKU_FORMAT_INDENT;
  for (guint i = 1; i < node->n_children; i++)
    if (node->child[i]->flags & IKU_NODE_INVERSE)
      put_operand (self, node->child[i]);
    else
      put_factor (self, node->child[i], indent);
}

static void
put_operation (IkuFormatWriter *self, const IkuNode *node)
{
  iku_format_put_expr (self, node->child[0]);
  if (node->op == IKU_OP_MUL)
    {
      put_product (self, node);
      return;
    }
  put_operand (self, node->child[1]);
  if (node->op == IKU_OP_BETWEEN)
    {
      iku_page_open (self->page);
      iku_format_line (self, 0);
      iku_format_put (self);
      iku_format_put_expr (self, node->child[2]);
      iku_page_close (self->page);
    }
  else
    for (guint i = 2; i < node->n_children; i++)
      put_operand (self, node->child[i]);
}

/* jika … maka … on a line, if it fits, and selain itu on the next; a chain of
 * them in one column. */
static void
put_if (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *otherwise = node->child[IKU_IF_ELSE];

  iku_format_put (self);
  iku_format_put_aligned (self, node->child[IKU_IF_CONDITION]);
  iku_page_indent (self->page, IKU_FORMAT_INDENT);
  iku_page_open (self->page);
  iku_format_line (self, 1);
  iku_format_put_until (self, node->child[IKU_IF_THEN]->span.start);
  iku_format_put_aligned (self, node->child[IKU_IF_THEN]);
  iku_page_close (self->page);
  iku_page_undo (self->page);
  iku_format_line (self, 1);
  iku_format_put_until (self, otherwise->span.start);
  if (otherwise->kind == IKU_NODE_IF && !(otherwise->flags & IKU_NODE_PAREN))
    put_if (self, otherwise);
  else
    iku_format_put_aligned (self, otherwise);
}

static void
put_match (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *arms = node->child[IKU_MATCH_ARMS];

  iku_format_put (self);
  if (node->child[IKU_MATCH_SUBJECT] != NULL)
    iku_format_put_expr (self, node->child[IKU_MATCH_SUBJECT]);
  iku_format_put (self);
  iku_page_indent (self->page, IKU_FORMAT_INDENT);
  for (guint i = 0; i < arms->n_children; i++)
    {
      const IkuNode *arm = arms->child[i];

      iku_format_line (self, 1);
      if (arm->child[IKU_ARM_LABEL] != NULL)
        iku_format_put_expr (self, arm->child[IKU_ARM_LABEL]);
      iku_format_put_until (self, arm->child[IKU_ARM_VALUE]->span.start);
      iku_page_indent (self->page, IKU_FORMAT_INDENT);
      iku_page_open (self->page);
      iku_format_line (self, 1);
      iku_format_put_aligned (self, arm->child[IKU_ARM_VALUE]);
      iku_page_close (self->page);
      iku_page_undo (self->page);
      if (i + 1 < arms->n_children)
        iku_format_put (self);
    }
  iku_format_put_comments (self);
  iku_page_undo (self->page);
  iku_format_line (self, 1);
  iku_format_put (self);
}

static void
put_call (IkuFormatWriter *self, const IkuNode *node)
{
  iku_format_put_until (self, node->child[0]->span.start);
  iku_page_align (self->page);
  for (guint i = 0; i < node->n_children; i++)
    {
      if (i > 0)
        {
          iku_format_put (self);
          iku_format_line (self, 1);
        }
      iku_format_put_aligned (self, node->child[i]);
    }
  iku_page_undo (self->page);
  iku_format_put (self);
}

/* x dalam { … }, the values in lines below the first. */
static void
put_in (IkuFormatWriter *self, const IkuNode *node)
{
  iku_format_put_expr (self, node->child[0]);
  /* dalam { */
  iku_format_put (self);
  iku_format_put (self);
  iku_page_align (self->page);
  for (guint i = 1; i < node->n_children; i++)
    {
      iku_page_open (self->page);
      iku_format_line (self, 1);
      iku_format_put_aligned (self, node->child[i]);
      iku_format_put (self);
      iku_page_close (self->page);
    }
  iku_page_undo (self->page);
}

static void
put_interval (IkuFormatWriter *self, const IkuNode *node)
{
  const IkuNode *low = node->child[IKU_INTERVAL_LOW];

  if (low != NULL && node->child[IKU_INTERVAL_HIGH] != NULL
      && iku_format_peek (self)->span.start < low->span.end)
    {
      iku_format_put_until (self, low->span.end);
      iku_format_line (self, 0);
    }
}

/* What stands inside the parentheses of a node. */
static void
put_inner (IkuFormatWriter *self, const IkuNode *node)
{
  switch (node->kind)
    {
    case IKU_NODE_IF:
      put_if (self, node);
      break;
    case IKU_NODE_MATCH:
      put_match (self, node);
      break;
    case IKU_NODE_CALL:
      put_call (self, node);
      break;
    case IKU_NODE_INTERVAL:
      put_interval (self, node);
      break;
    case IKU_NODE_VALUE_RANGE:
      iku_format_put_expr (self, node->child[IKU_VALUE_RANGE_LOW]);
      iku_format_line (self, 0);
      iku_format_put (self);
      iku_format_put_aligned (self, node->child[IKU_VALUE_RANGE_HIGH]);
      break;
    case IKU_NODE_INDEX:
      iku_format_put_expr (self, node->child[IKU_INDEX_BASE]);
      break;
    case IKU_NODE_OPERATION:
      if (node->op == IKU_OP_IN)
        put_in (self, node);
      else if (node->op == IKU_OP_NEG || node->op == IKU_OP_NOT)
        {
          iku_format_put (self);
          iku_format_put_aligned (self, node->child[0]);
        }
      else if (node->op == IKU_OP_POW)
        {
          iku_format_put_expr (self, node->child[0]);
          iku_format_line (self, 0);
          iku_format_put (self);
          iku_format_put_expr (self, node->child[1]);
        }
      else
        put_operation (self, node);
      break;
    default:
      break;
    }
}

/* Whether the next token is a parenthesis around the whole node. */
static gboolean
is_parenthesis (const IkuFormatWriter *self, const IkuNode *node)
{
  const IkuFormatToken *token = iku_format_peek (self);
  guint32 inner = node->n_children > 0 && node->child[0] != NULL
                      ? node->child[0]->span.start
                      : node->span.end;

  return token->kind == '(' && (node->flags & IKU_NODE_PAREN)
         && token->span.start < inner;
}

/* Lines within a node are indented, or aligned within its parentheses. */
static void
put_node (IkuFormatWriter *self, const IkuNode *node, guint indent)
{
  guint n_open = 0;

  for (; is_parenthesis (self, node); n_open++)
    {
      iku_format_put (self);
      iku_page_align (self->page);
      indent = 0;
    }
  iku_page_indent (self->page, indent);
  iku_page_open (self->page);
  put_inner (self, node);
  iku_page_close (self->page);
  iku_page_undo (self->page);
  for (; n_open > 0; n_open--)
    iku_page_undo (self->page);
  iku_format_put_until (self, node->span.end);
}

void
iku_format_put_expr (IkuFormatWriter *self, const IkuNode *node)
{
  put_node (self, node, IKU_FORMAT_INDENT);
}

void
iku_format_put_aligned (IkuFormatWriter *self, const IkuNode *node)
{
  iku_page_align (self->page);
  put_node (self, node, 0);
  iku_page_undo (self->page);
}
