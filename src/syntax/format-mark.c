/* format-mark.c - what only the tree tells of a token
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A minus is a sign or an operator, a colon ends a label or announces a
 * type, a number measures something or may be a year.
 */

#include "config.h"

#include "syntax/format-tokens.h"
#include "syntax/walk.h"

#include "parser.h"

static IkuFormatToken *
get_token (IkuFormatTokens *self, guint index)
{
  return &g_array_index (self->tokens, IkuFormatToken, index);
}

/* The first token of a node that is no parenthesis around it. */
static guint
find_first (const IkuFormatTokens *self, const IkuNode *node)
{
  guint index = iku_format_tokens_find (self, node->span.start);

  while (iku_format_tokens_nth (self, index)->kind == '(')
    index++;
  return index;
}

static void
mark_before (IkuFormatTokens *self, const IkuNode *node, int kind, guint flags)
{
  guint index;

  /* Trees of texts with errors may have gaps. */
  if (node == NULL)
    return;
  index = iku_format_tokens_find (self, node->span.start);
  if (index > 0 && get_token (self, index - 1)->kind == kind)
    get_token (self, index - 1)->flags |= flags;
}

static void
mark_all (IkuFormatTokens *self, IkuSpan span, const char *signs, guint flags)
{
  for (guint i = iku_format_tokens_find (self, span.start);
       get_token (self, i)->span.end <= span.end && get_token (self, i)->kind;
       i++)
    {
      int kind = get_token (self, i)->kind;

      if (kind < 128 && strchr (signs, kind) != NULL)
        get_token (self, i)->flags |= flags;
    }
}

static void
mark_number (IkuFormatTokens *self, const IkuNode *node, gboolean is_measured)
{
  guint index = find_first (self, node);

  if (get_token (self, index)->kind == '-')
    get_token (self, index++)->flags |= IKU_FORMAT_GLUE_RIGHT;
  if (is_measured)
    get_token (self, index)->flags |= IKU_FORMAT_MEASURED;
}

/* What multiplies is no year. */
static void
mark_operation (IkuFormatTokens *self, const IkuNode *node)
{
  if (node->op == IKU_OP_NEG)
    mark_number (self, node, FALSE);
  else if (node->op == IKU_OP_MUL)
    for (guint i = 0; i < node->n_children; i++)
      if (node->child[i]->kind == IKU_NODE_NUMBER)
        mark_number (self, node->child[i], TRUE);
}

static void
mark_unit_def (IkuFormatTokens *self, const IkuNode *node)
{
  const IkuNode *factor = node->child[IKU_UNIT_DEF_FACTOR];
  const IkuNode *divisor = node->child[IKU_UNIT_DEF_DIVISOR];

  if (divisor != NULL)
    mark_before (self, divisor, '/',
                 IKU_FORMAT_GLUE_LEFT | IKU_FORMAT_GLUE_RIGHT);
  if (factor != NULL)
    mark_number (self, divisor != NULL ? divisor : factor, TRUE);
}

static void
mark_interval (IkuFormatTokens *self, const IkuNode *node)
{
  mark_all (self, node->span, "<>", IKU_FORMAT_GLUE_RIGHT);
  for (guint i = iku_format_tokens_find (self, node->span.start);
       get_token (self, i)->span.end <= node->span.end
       && get_token (self, i)->kind;
       i++)
    if (get_token (self, i)->kind == T_LE || get_token (self, i)->kind == T_GE)
      get_token (self, i)->flags |= IKU_FORMAT_GLUE_RIGHT;
}

/* Braces around one row, and a semicolon before }. */
static void
drop_braces (IkuFormatTokens *self, const IkuNode *rows)
{
  guint index, last;

  if (rows == NULL || rows->n_children != 1)
    return;
  index = iku_format_tokens_find (self, rows->span.start);
  last = iku_format_tokens_find (self, rows->span.end - 1);
  if (get_token (self, index)->kind == '{'
      && get_token (self, last)->kind == '}')
    {
      get_token (self, index)->flags |= IKU_FORMAT_DROPPED;
      get_token (self, last)->flags |= IKU_FORMAT_DROPPED;
    }
}

static void
drop_semicolon (IkuFormatTokens *self, const IkuNode *arms)
{
  guint index;

  if (arms->n_children == 0)
    return;
  index = iku_format_tokens_find (self,
                                  arms->child[arms->n_children - 1]->span.end);
  if (get_token (self, index)->kind == ';'
      && get_token (self, index + 1)->kind == '}')
    get_token (self, index)->flags |= IKU_FORMAT_DROPPED;
}

static void
mark_node (IkuFormatTokens *self, const IkuNode *node)
{
  switch (node->kind)
    {
    case IKU_NODE_NUMBER:
      mark_number (self, node,
                   node->op != 0 || (node->flags & IKU_NODE_PERCENT) != 0);
      break;
    case IKU_NODE_QUANTITY:
    case IKU_NODE_INDEX_OFFSET:
      mark_number (self, node, node->kind == IKU_NODE_QUANTITY);
      break;
    case IKU_NODE_OPERATION:
      mark_operation (self, node);
      break;
    case IKU_NODE_UNIT_PRODUCT:
    case IKU_NODE_UNIT_POWER:
      mark_all (self, node->span, "*/^-",
                IKU_FORMAT_GLUE_LEFT | IKU_FORMAT_GLUE_RIGHT);
      break;
    case IKU_NODE_ATTR:
      if (node->op == IKU_ATTRIBUTE_TARGET && node->child[IKU_ATTR_0] == NULL)
        drop_braces (self, node->child[IKU_ATTR_1]);
      break;
    case IKU_NODE_MATCH:
      drop_semicolon (self, node->child[IKU_MATCH_ARMS]);
      break;
    case IKU_NODE_UNIT_DEF:
      mark_unit_def (self, node);
      break;
    case IKU_NODE_INTERVAL:
      mark_interval (self, node);
      break;
    case IKU_NODE_ARM:
      mark_before (self, node->child[IKU_ARM_VALUE], ':', IKU_FORMAT_GLUE_LEFT);
      break;
    case IKU_NODE_CALL:
      if (node->n_children > 0)
        mark_before (self, node->child[0], '(', IKU_FORMAT_GLUE_LEFT);
      break;
    case IKU_NODE_FORMULA:
      mark_before (self, node->child[IKU_FORMULA_PARAMS], '(',
                   IKU_FORMAT_GLUE_LEFT);
      break;
    default:
      break;
    }
}

static IkuWalk
mark (const IkuNodePath *path, gpointer data)
{
  mark_node (data, path->node);
  return IKU_WALK_INTO;
}

void
iku_format_mark (IkuFormatTokens *self)
{
  iku_node_walk (self->module->root, mark, NULL, self);
}
