/* build.c - what the actions of the grammar call
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/build.h"
#include "syntax/codes.h"
#include "syntax/module.h"

#define MAX_ERRORS 20000u
#define MAX_EXPONENT 99
#define MAX_DECIMALS 50
#define FIRST_YEAR_OF_INDEX 1000
#define VERSION 1
#define FIRST_ROOM_LOG 1

gboolean
iku_build_init (IkuBuilder *self, IkuText *text, IkuIntern *intern,
                IkuArena *arena, IkuFindings *findings)
{
  gsize length;

  *self = (IkuBuilder){ .text = text,
                        .intern = intern,
                        .arena = arena,
                        .findings = findings,
                        .last_error = IKU_NOWHERE };
  self->comments = g_array_new (FALSE, FALSE, sizeof (IkuSpan));
  self->bytes = iku_text_get_bytes (text, &length);
  if (!iku_text_check (text, findings))
    return FALSE;
  self->length = (guint32) length;
  return TRUE;
}

void
iku_build_clear (IkuBuilder *self)
{
  iku_numbers_free (self->numbers);
  g_array_unref (self->comments);
}

gboolean
iku_build_may_report (IkuBuilder *self, IkuSpan span)
{
  if (self->stopped)
    return FALSE;
  if (++self->n_errors > MAX_ERRORS)
    {
      self->stopped = TRUE;
      iku_findings_add (self->findings, &iku_code_too_many_errors,
                        iku_place (self->text, span), NULL);
      return FALSE;
    }
  return TRUE;
}

IkuNumbers *
iku_build_numbers (IkuBuilder *self)
{
  if (self->numbers == NULL)
    self->numbers = iku_numbers_new (self->arena);
  return self->numbers;
}

/* An error whose argument is the text under span. */
static void
report (IkuBuilder *self, const IkuCode *code, IkuSpan span)
{
  g_autofree char *shown = NULL;

  if (!iku_build_may_report (self, span))
    return;
  shown = iku_text_dup_span (self->text, span);
  iku_findings_add (self->findings, code, iku_place (self->text, span), shown,
                    NULL);
}

/* Nodes, and lists that become nodes. */

static inline void
init_node (const IkuBuilder *self, IkuNode *node, IkuNodeKind kind, int op,
           IkuSpan span, guint n_children)
{
  node->kind = (guint8) kind;
  node->op = (guint8) op;
  node->flags = 0;
  if (G_UNLIKELY (self->last_error >= span.start
                  && self->last_error < span.end))
    node->flags = IKU_NODE_HAS_ERROR;
  node->n_children = n_children;
  node->span = span;
  node->value.number = (IkuNumber){ 0, 0 };
}

static inline IkuNode *
alloc_node (IkuBuilder *self, gsize n_children)
{
  return iku_arena_alloc (
      self->arena, sizeof (IkuNode) + n_children * sizeof (const IkuNode *));
}

static inline IkuNode *
new_node (IkuBuilder *self, IkuNodeKind kind, int op, IkuSpan span,
          guint n_children)
{
  IkuNode *node = alloc_node (self, n_children);

  init_node (self, node, kind, op, span, n_children);
  return node;
}

/* Room for 2^log children, from what was outgrown if there is any. */
static IkuNode *
new_room (IkuBuilder *self, guint log)
{
  IkuNode *list = self->spare[log];

  if (list != NULL)
    memcpy (&self->spare[log], list->child, sizeof list);
  else
    list = alloc_node (self, (gsize) 1 << log);
  return list;
}

/* A copy of an outgrown node with twice the room, a power of two. */
static IkuNode *
double_room (IkuBuilder *self, IkuNode *old, guint room)
{
  guint log = g_bit_storage (room) - 1;
  IkuNode *node = new_room (self, log + 1);

  memcpy (node, old, sizeof *old + room * sizeof old->child[0]);
  memcpy (old->child, &self->spare[log], sizeof old);
  self->spare[log] = old;
  return node;
}

/* The formula of a declaration, if the last error is in it. */
static void
break_formula (IkuBuilder *self, IkuNode *node, guint slot)
{
  const IkuNode *formula = node->child[slot];

  if (formula != NULL && self->last_error >= formula->span.start
      && self->last_error < formula->span.end)
    node->child[slot] = new_node (self, IKU_NODE_ERROR, 0, formula->span, 0);
}

/* What a list of items makes of a broken one: its value says nothing. */
static IkuNode *
without_value (IkuBuilder *self, IkuNode *node)
{
  switch (node->kind)
    {
    case IKU_NODE_DATA:
      break_formula (self, node, IKU_DATA_VALUE);
      return node;
    case IKU_NODE_KRITERIA:
      break_formula (self, node, IKU_KRITERIA_EXPR);
      return node;
    case IKU_NODE_FORMULA:
      break_formula (self, node, IKU_FORMULA_EXPR);
      return node;
    case IKU_NODE_KOLOM:
      break_formula (self, node, IKU_KOLOM_VALUE);
      return node;
    case IKU_NODE_ATTR:
    case IKU_NODE_PAKAI:
    case IKU_NODE_PERIODE:
      node->kind = IKU_NODE_BROKEN;
      node->op = 0;
      node->n_children = IKU_BROKEN_N_SLOTS;
      node->child[IKU_BROKEN_BODY] = NULL;
      return node;
    case IKU_NODE_ROW:
    case IKU_NODE_BAND:
    case IKU_NODE_RULE:
    case IKU_NODE_BATAS:
    case IKU_NODE_CHANGE:
      return NULL;
    default:
      return node;
    }
}

IkuNode *
iku_build_append (IkuBuilder *self, IkuNode *list, IkuNode *node)
{
  if (node != NULL && G_UNLIKELY (node->flags & IKU_NODE_HAS_ERROR))
    node = without_value (self, node);
  if (node == NULL)
    return list;
  if (list == NULL)
    {
      list = new_room (self, FIRST_ROOM_LOG);
      list->n_children = 0;
      list->value.integer = 1 << FIRST_ROOM_LOG;
    }
  else if (list->n_children == list->value.integer)
    {
      list = double_room (self, list, list->n_children);
      list->value.integer *= 2;
    }
  list->child[list->n_children++] = node;
  return list;
}

IkuNode *
iku_build_list (IkuBuilder *self, IkuNodeKind kind, int op, IkuSpan span,
                IkuNode *list)
{
  if (list == NULL)
    return new_node (self, kind, op, span, 0);
  init_node (self, list, kind, op, span, list->n_children);
  return list;
}

IkuNode *
iku_build_node (IkuBuilder *self, IkuNodeKind kind, int op, IkuSpan span,
                guint n_children, IkuNode *const children[])
{
  IkuNode *node = new_node (self, kind, op, span, n_children);

  for (guint i = 0; i < n_children; i++)
    node->child[i] = children[i];
  return node;
}

IkuNode *
iku_build_leaf (IkuBuilder *self, IkuNodeKind kind, IkuSpan span)
{
  return new_node (self, kind, 0, span, 0);
}

IkuNode *
iku_build_integer (IkuBuilder *self, IkuNodeKind kind, IkuSpan span,
                   gint64 value)
{
  IkuNode *node = new_node (self, kind, 0, span, 0);

  node->value.integer = value;
  return node;
}

IkuNode *
iku_build_name (IkuBuilder *self, IkuSpan span, int op)
{
  IkuNode *node = new_node (self, IKU_NODE_NAME, op, span, 0);

  node->value.name = iku_intern_get (self->intern, self->bytes + span.start,
                                     span.end - span.start);
  return node;
}

IkuNode *
iku_build_attribute (IkuBuilder *self, IkuAttribute attribute, IkuSpan span,
                     IkuNode *first, IkuNode *second)
{
  IkuNode *node
      = new_node (self, IKU_NODE_ATTR, attribute, span, IKU_ATTR_N_SLOTS);

  node->child[IKU_ATTR_0] = first;
  node->child[IKU_ATTR_1] = second;
  return node;
}

IkuNode *
iku_build_flag (IkuNode *node, guint flags, IkuSpan span)
{
  node->flags |= (guint16) flags;
  node->span = span;
  return node;
}

/* Operations. */

IkuNode *
iku_build_nary (IkuBuilder *self, IkuNodeKind kind, int op, IkuSpan span,
                IkuNode *left, IkuNode *right, guint right_flags)
{
  guint n = left->n_children;
  IkuNode *node = left;

  right->flags |= (guint16) right_flags;
  if (left->kind != kind || left->op != op || (left->flags & IKU_NODE_PAREN))
    {
      node = new_room (self, 1);
      init_node (self, node, kind, op, span, 2);
      node->child[0] = left;
      node->child[1] = right;
      return node;
    }

  /* Room is a power of two: full when n is one. */
  if ((n & (n - 1)) == 0)
    node = double_room (self, left, n);
  node->child[n] = right;
  node->n_children = n + 1;
  node->span = span;
  return node;
}

IkuNode *
iku_build_operation (IkuBuilder *self, IkuOp op, IkuSpan span, IkuNode *left,
                     IkuNode *right)
{
  IkuNode *node
      = new_node (self, IKU_NODE_OPERATION, op, span, right != NULL ? 2 : 1);

  node->child[0] = left;
  if (right != NULL)
    node->child[1] = right;
  return node;
}

IkuNode *
iku_build_in (IkuBuilder *self, IkuSpan span, IkuNode *subject, IkuNode *list)
{
  IkuNode *node = new_node (self, IKU_NODE_OPERATION, IKU_OP_IN, span,
                            1 + list->n_children);

  node->child[0] = subject;
  memcpy (node->child + 1, list->child,
          list->n_children * sizeof list->child[0]);
  return node;
}

IkuNode *
iku_build_call (IkuBuilder *self, IkuSpan span, IkuNode *name, IkuNode *list)
{
  IkuNode *node = iku_build_list (self, IKU_NODE_CALL, 0, span, list);

  node->value.name = name->value.name;
  return node;
}

IkuNode *
iku_build_index (IkuBuilder *self, IkuSpan span, IkuNode *base, IkuNode *index)
{
  IkuNode *node = new_node (self, IKU_NODE_INDEX, 0, span, IKU_INDEX_N_SLOTS);

  /* x[-1][-1]… nests without a bracket that stays open. */
  node->value.integer
      = iku_node_is (base, IKU_NODE_INDEX) ? base->value.integer + 1 : 1;
  if (node->value.integer > IKU_MAX_DEPTH)
    {
      if (node->value.integer == IKU_MAX_DEPTH + 1)
        report (self, &iku_code_too_deep, index->span);
      base->value.integer++;
      return base;
    }
  node->child[IKU_INDEX_BASE] = base;
  node->child[IKU_INDEX_INDEX] = index;
  return node;
}

/* Numbers. */

/* Whether number is a whole one from low to high; reports it if not. */
static gboolean
get_integer (IkuBuilder *self, const IkuNode *number, const IkuCode *code,
             gint64 low, gint64 high, gint64 *out)
{
  if (iku_number_get_int (iku_build_numbers (self), number->value.number, out)
      && *out >= low && *out <= high)
    return TRUE;
  if (!(number->flags & IKU_NODE_HAS_ERROR))
    report (self, code, number->span);
  self->last_error = number->span.start;
  *out = low;
  return FALSE;
}

IkuNode *
iku_build_index_number (IkuBuilder *self, IkuSpan span, IkuNode *number,
                        gboolean negative)
{
  gint64 value;
  IkuNode *node;

  get_integer (self, number, &iku_code_bad_integer, 0, 9999, &value);
  if (!negative && value >= FIRST_YEAR_OF_INDEX)
    {
      node = new_node (self, IKU_NODE_PERIOD, 0, span, 0);
      iku_period_make (IKU_PERIOD_YEAR, (gint) value, 1, &node->value.period);
      return node;
    }
  return iku_build_integer (self, IKU_NODE_INDEX_OFFSET, span,
                            negative ? -value : value);
}

IkuNode *
iku_build_scaled (IkuNode *number, int scale, IkuSpan span)
{
  number->op = (guint8) scale;
  number->span = span;
  return number;
}

IkuNode *
iku_build_percent (IkuNode *number, IkuSpan span)
{
  return iku_build_flag (number, IKU_NODE_PERCENT, span);
}

IkuNode *
iku_build_negative (IkuBuilder *self, IkuSpan span, IkuNode *literal)
{
  IkuNode *number = literal;

  /* Nodes of this parse may be changed: their children are const to others
   * only. */
  if (literal->kind == IKU_NODE_QUANTITY)
    {
      const IkuNode *inner = literal->child[IKU_QUANTITY_NUMBER];

      number = new_node (self, IKU_NODE_NUMBER, inner->op,
                         iku_span (span.start, inner->span.end), 0);
      number->flags |= inner->flags;
      number->value = inner->value;
      literal->child[IKU_QUANTITY_NUMBER] = number;
    }
  number->value.number
      = iku_number_neg (iku_build_numbers (self), number->value.number);
  literal->span = span;
  return literal;
}

IkuNode *
iku_build_year (IkuBuilder *self, IkuNode *number)
{
  IkuNode *node = new_node (self, IKU_NODE_PERIOD, 0, number->span, 0);
  gint64 year;

  get_integer (self, number, &iku_code_bad_year, 1, 9999, &year);
  iku_period_make (IKU_PERIOD_YEAR, (gint) year, 1, &node->value.period);
  return node;
}

IkuNode *
iku_build_unit_power (IkuBuilder *self, IkuSpan span, IkuNode *unit,
                      IkuNode *number, gboolean negative)
{
  IkuNode *node
      = new_node (self, IKU_NODE_UNIT_POWER, 0, span, IKU_UNIT_POWER_N_SLOTS);
  gint64 exponent;

  get_integer (self, number, &iku_code_bad_integer, 0, MAX_EXPONENT, &exponent);
  node->child[IKU_UNIT_POWER_BASE] = unit;
  node->value.integer = negative ? -exponent : exponent;
  return node;
}

IkuNode *
iku_build_count (IkuBuilder *self, IkuNode *number)
{
  gint64 count;

  if (!get_integer (self, number, &iku_code_bad_integer, 0, MAX_DECIMALS,
                    &count))
    number->value.number = iku_number_from_int (count);
  return number;
}

IkuNode *
iku_build_interval (IkuBuilder *self, IkuSpan span, IkuNode *low, IkuNode *high,
                    guint flags)
{
  IkuNode *node
      = new_node (self, IKU_NODE_INTERVAL, 0, span, IKU_INTERVAL_N_SLOTS);

  node->flags |= (guint16) flags;
  node->child[IKU_INTERVAL_LOW] = low;
  node->child[IKU_INTERVAL_HIGH] = high;
  return node;
}

/* What was begun by its head. */

IkuNode *
iku_build_entry (IkuNode *head, int kind, IkuSpan span, IkuNode *body)
{
  head->op = (guint8) kind;
  head->span = span;
  head->child[IKU_ENTRY_BODY] = body;
  head->flags |= body->flags & IKU_NODE_HAS_ERROR;
  return head;
}

IkuNode *
iku_build_uji (IkuNode *head, IkuSpan span, IkuNode *label, IkuNode *body)
{
  head->span = span;
  head->child[IKU_UJI_LABEL] = label;
  head->child[IKU_UJI_BODY] = body;
  head->flags |= body->flags & IKU_NODE_HAS_ERROR;
  return head;
}

IkuNode *
iku_build_rows_of_one (IkuBuilder *self, IkuSpan span, IkuNode *periods,
                       IkuNode *value)
{
  IkuNode *row = new_node (self, IKU_NODE_ROW, 0, span, IKU_ROW_N_SLOTS);
  IkuNode *rows = new_node (self, IKU_NODE_ROWS, 0, span, 1);

  row->child[IKU_ROW_PERIODS] = periods;
  row->child[IKU_ROW_VALUE] = value;
  rows->child[0] = row;
  return rows;
}

/* The file. */

void
iku_build_declaration (IkuBuilder *self, IkuNode *declaration)
{
  self->declarations = iku_build_append (self, self->declarations, declaration);
  self->last_declaration = declaration;
}

void
iku_build_break_declaration (IkuBuilder *self)
{
  if (self->last_declaration != NULL)
    without_value (self, self->last_declaration);
}

void
iku_build_version (IkuBuilder *self, IkuNode *number)
{
  gint64 version;

  if (iku_number_get_int (iku_build_numbers (self), number->value.number,
                          &version)
      && version == VERSION)
    self->version = version;
  else
    {
      report (self, &iku_code_bad_version, number->span);
      self->version = -1;
    }
}
