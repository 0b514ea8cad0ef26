/* node.c - the tree of a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/node.h"

static const char *const kind_names[] = {
#define IKU_NODE(kind, name, ...) name,
#define IKU_LIST(kind, name) name,
#define IKU_LEAF(kind, name, payload) name,
#include "syntax/nodes.def"
#undef IKU_NODE
#undef IKU_LIST
#undef IKU_LEAF
};

static const struct
{
  const char *keyword;
  const char *places;
} attributes[] = {
#define IKU_ATTRIBUTE(id, keyword, operand0, operand1, where)                  \
  { keyword, where },
#include "syntax/attributes.def"
#undef IKU_ATTRIBUTE
};

static const struct
{
  const char *name;
  guint precedence; /* 0: a function */
  guint min, max;
} ops[] = {
#define IKU_OPERATOR(id, spelling, precedence, type, unit, missing)            \
  { spelling, precedence, 0, 0 },
#define IKU_FUNCTION(id, name, min, max, type, unit, missing)                  \
  { name, 0, min, max },
#include "syntax/ops.def"
#undef IKU_OPERATOR
#undef IKU_FUNCTION
};

static const char *const entry_keywords[]
    = { "tujuan", "sasaran", "sasaran program", "sasaran kegiatan",
        "indikator" };

const char *
iku_node_kind_get_name (IkuNodeKind kind)
{
  return kind_names[kind];
}

const char *
iku_attribute_get_keyword (IkuAttribute attribute)
{
  return attributes[attribute].keyword;
}

const char *
iku_attribute_get_places (IkuAttribute attribute)
{
  return attributes[attribute].places;
}

const char *
iku_op_get_name (IkuOp op)
{
  return ops[op].name;
}

guint
iku_op_get_precedence (IkuOp op)
{
  return ops[op].precedence;
}

gboolean
iku_op_is_function (IkuOp op)
{
  return ops[op].precedence == 0;
}

void
iku_op_get_arity (IkuOp op, guint *min, guint *max)
{
  *min = ops[op].min;
  *max = ops[op].max;
}

gboolean
iku_op_find_function (const char *name, IkuOp *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    if (ops[i].precedence == 0 && strcmp (ops[i].name, name) == 0)
      {
        *out = (IkuOp) i;
        return TRUE;
      }
  return FALSE;
}

const char *
iku_entry_kind_get_keyword (IkuEntryKind kind)
{
  return entry_keywords[kind];
}

typedef enum
{
  PAYLOAD_none,
  PAYLOAD_name,
  PAYLOAD_text,
  PAYLOAD_number,
  PAYLOAD_period,
  PAYLOAD_date,
  PAYLOAD_integer
} Payload;

static Payload
get_payload (const IkuNode *node)
{
  switch ((IkuNodeKind) node->kind)
    {
#define IKU_NODE(kind, name, ...)
#define IKU_LIST(kind, name)
#define IKU_LEAF(kind, name, payload)                                          \
  case IKU_NODE_##kind:                                                        \
    return PAYLOAD_##payload;
#include "syntax/nodes.def"
#undef IKU_NODE
#undef IKU_LIST
#undef IKU_LEAF
    case IKU_NODE_CALL:
      return PAYLOAD_name;
    case IKU_NODE_FILE:
    case IKU_NODE_UNIT_POWER:
      return PAYLOAD_integer;
    default:
      return PAYLOAD_none;
    }
}

/* Names of two tables are equal when their letters are. */
static gboolean
is_same_name (const IkuName *a, const IkuName *b)
{
  return a == b
         || (a->length == b->length
             && memcmp (a->text, b->text, a->length) == 0);
}

/* Small numbers and big ones alike, without a context of one's own where
 * none is needed. */
static gboolean
is_same_number (IkuNumber a, IkuNumber b)
{
  g_autoptr (IkuArena) arena = NULL;
  g_autoptr (IkuNumbers) numbers = NULL;

  if (a.n == b.n && a.d == b.d)
    return TRUE;
  arena = iku_arena_new ();
  numbers = iku_numbers_new (arena);
  return iku_number_equal (numbers, a, b);
}

static gboolean
has_equal_payload (const IkuNode *a, const IkuNode *b)
{
  switch (get_payload (a))
    {
    case PAYLOAD_name:
      return is_same_name (a->value.name, b->value.name);
    case PAYLOAD_text:
      return a->value.text.length == b->value.text.length
             && memcmp (a->value.text.bytes, b->value.text.bytes,
                        a->value.text.length)
                    == 0;
    case PAYLOAD_number:
      return is_same_number (a->value.number, b->value.number);
    case PAYLOAD_period:
      return iku_period_equal (a->value.period, b->value.period);
    case PAYLOAD_date:
      return a->value.date == b->value.date;
    case PAYLOAD_integer:
      return a->value.integer == b->value.integer;
    case PAYLOAD_none:
    default:
      return TRUE;
    }
}

/* Flags that mean something; parentheses show in the shape of the tree. */
#define MEANING                                                                \
  (IKU_NODE_INVERSE | IKU_NODE_PERCENT | IKU_NODE_LOW_OPEN                     \
   | IKU_NODE_HIGH_OPEN | IKU_NODE_ORDERED)

gboolean
iku_node_equal (const IkuNode *a, const IkuNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->kind != b->kind || a->op != b->op || a->n_children != b->n_children
      || ((a->flags ^ b->flags) & MEANING) != 0 || !has_equal_payload (a, b))
    return FALSE;
  for (guint i = 0; i < a->n_children; i++)
    if (!iku_node_equal (a->child[i], b->child[i]))
      return FALSE;
  return TRUE;
}
