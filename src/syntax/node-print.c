/* node-print.c - a tree as an s-expression, for tests
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * (kind[:op][flags] payload children …); an absent child is nil.  Flags:
 * / inverse, % percent, > and < open bounds, ! error inside, o ordered.
 */

#include "config.h"

#include "syntax/node.h"

static void
print_flags (const IkuNode *node, GString *out)
{
  static const struct
  {
    guint flag;
    char sign;
  } signs[] = { { IKU_NODE_INVERSE, '/' },  { IKU_NODE_PERCENT, '%' },
                { IKU_NODE_LOW_OPEN, '>' }, { IKU_NODE_HIGH_OPEN, '<' },
                { IKU_NODE_ORDERED, 'o' },  { IKU_NODE_HAS_ERROR, '!' } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (node->flags & signs[i].flag)
      g_string_append_c (out, signs[i].sign);
}

/* ATTR and OPERATION bear the name of their op; others its number. */
static void
print_op (const IkuNode *node, GString *out)
{
  static const char *const scales[]
      = { "", "ribu", "juta", "miliar", "triliun" };

  switch (node->kind)
    {
    case IKU_NODE_ATTR:
      g_string_append_printf (
          out, ":%s", iku_attribute_get_keyword ((IkuAttribute) node->op));
      break;
    case IKU_NODE_OPERATION:
      g_string_append_printf (out, ":%s", iku_op_get_name ((IkuOp) node->op));
      break;
    case IKU_NODE_ENTRY:
      g_string_append_printf (
          out, ":%s", iku_entry_kind_get_keyword ((IkuEntryKind) node->op));
      break;
    case IKU_NODE_NUMBER:
      if (node->op != 0)
        g_string_append_printf (out, ":%s", scales[node->op]);
      break;
    default:
      if (node->op != 0)
        g_string_append_printf (out, ":%d", (int) node->op);
      break;
    }
}

static void
print_number (IkuNumber number, GString *out)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);

  iku_number_print_exact (numbers, out, number);
}

static void
print_text (IkuNodeText text, GString *out)
{
  g_string_append_c (out, '"');
  for (gsize i = 0; i < text.length; i++)
    if (text.bytes[i] == '\n')
      g_string_append (out, "\\n");
    else
      {
        if (text.bytes[i] == '"' || text.bytes[i] == '\\')
          g_string_append_c (out, '\\');
        g_string_append_c (out, text.bytes[i]);
      }
  g_string_append_c (out, '"');
}

static void
print_payload (const IkuNode *node, GString *out)
{
  switch (node->kind)
    {
    case IKU_NODE_NAME:
    case IKU_NODE_CALL:
      g_string_append_printf (out, " %s", node->value.name->text);
      break;
    case IKU_NODE_TEXT:
      g_string_append_c (out, ' ');
      print_text (node->value.text, out);
      break;
    case IKU_NODE_NUMBER:
      g_string_append_c (out, ' ');
      print_number (node->value.number, out);
      break;
    case IKU_NODE_PERIOD:
      g_string_append_c (out, ' ');
      iku_period_print (node->value.period, out);
      break;
    case IKU_NODE_DATE:
      g_string_append_c (out, ' ');
      iku_date_print (node->value.date, out);
      break;
    case IKU_NODE_FILE:
    case IKU_NODE_UNIT_POWER:
    case IKU_NODE_BOOL:
    case IKU_NODE_INDEX_OFFSET:
      g_string_append_printf (out, " %d", (int) node->value.integer);
      break;
    default:
      break;
    }
}

void
iku_node_print (const IkuNode *node, GString *out)
{
  if (node == NULL)
    {
      g_string_append (out, "nil");
      return;
    }
  g_string_append_printf (out, "(%s",
                          iku_node_kind_get_name ((IkuNodeKind) node->kind));
  print_op (node, out);
  print_flags (node, out);
  print_payload (node, out);
  for (guint i = 0; i < node->n_children; i++)
    {
      g_string_append_c (out, ' ');
      iku_node_print (node->child[i], out);
    }
  g_string_append_c (out, ')');
}
