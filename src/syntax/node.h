/* node.h - the tree of a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every node is one shape: kind, span, a small payload and children.  It
 * lives in the arena of its module and is never changed once parsed.  What
 * children a kind has stands in nodes.def; nothing here knows what names
 * mean.
 */

#pragma once

#include "base/intern.h"
#include "base/number.h"
#include "base/period.h"
#include "base/span.h"

G_BEGIN_DECLS

typedef enum
{
#define IKU_NODE(kind, name, ...) IKU_NODE_##kind,
#define IKU_LIST(kind, name) IKU_NODE_##kind,
#define IKU_LEAF(kind, name, payload) IKU_NODE_##kind,
#include "syntax/nodes.def"
#undef IKU_NODE
#undef IKU_LIST
#undef IKU_LEAF
  IKU_N_NODE_KINDS
} IkuNodeKind;

/* The slots of each kind, in order: IKU_DATA_NAME, IKU_DATA_TYPE … */
#define IKU_NODE(kind, name, ...)                                              \
  enum                                                                         \
  {                                                                            \
    __VA_ARGS__,                                                               \
    IKU_##kind##_N_SLOTS                                                       \
  };
#define IKU_LIST(kind, name)
#define IKU_LEAF(kind, name, payload)
#include "syntax/nodes.def"
#undef IKU_NODE
#undef IKU_LIST
#undef IKU_LEAF

typedef enum
{
#define IKU_ATTRIBUTE(id, keyword, operand0, operand1, where)                  \
  IKU_ATTRIBUTE_##id,
#include "syntax/attributes.def"
#undef IKU_ATTRIBUTE
  IKU_N_ATTRIBUTES
} IkuAttribute;

typedef enum
{
#define IKU_OPERATOR(id, spelling, precedence, type, unit, missing) IKU_OP_##id,
#define IKU_FUNCTION(id, name, min, max, type, unit, missing) IKU_OP_##id,
#include "syntax/ops.def"
#undef IKU_OPERATOR
#undef IKU_FUNCTION
  IKU_N_OPS
} IkuOp;

typedef enum
{
  IKU_ENTRY_TUJUAN,
  IKU_ENTRY_SASARAN,
  IKU_ENTRY_SASARAN_PROGRAM,
  IKU_ENTRY_SASARAN_KEGIATAN,
  IKU_ENTRY_INDIKATOR
} IkuEntryKind;

typedef enum
{
  IKU_POLARITY_NONE,
  IKU_POLARITY_MAXIMIZE,
  IKU_POLARITY_MINIMIZE,
  IKU_POLARITY_STABILIZE
} IkuPolarity;

typedef enum
{
  IKU_SCALE_WORD_NONE,
  IKU_SCALE_WORD_RIBU,
  IKU_SCALE_WORD_JUTA,
  IKU_SCALE_WORD_MILIAR,
  IKU_SCALE_WORD_TRILIUN
} IkuScaleWord;

typedef enum
{
  IKU_CHANGE_NAIKKAN,
  IKU_CHANGE_TURUNKAN,
  IKU_CHANGE_TETAPKAN
} IkuChangeKind;

typedef enum
{
  IKU_MARK_KUNCI,
  IKU_MARK_RAHASIA,
  IKU_MARK_KODE
} IkuMark;

/* Flags of a node. */
enum
{
  IKU_NODE_INVERSE = 1 << 0,   /* an operand after - or / */
  IKU_NODE_PERCENT = 1 << 1,   /* a number followed by % */
  IKU_NODE_LOW_OPEN = 1 << 2,  /* an interval without its lower bound */
  IKU_NODE_HIGH_OPEN = 1 << 3, /* … its upper bound */
  IKU_NODE_ORDERED = 1 << 4,   /* a pilihan written with < */
  IKU_NODE_PAREN = 1 << 5,     /* an expression that stood in parentheses */
  IKU_NODE_HAS_ERROR = 1 << 6  /* a syntax error was found inside */
};

typedef struct
{
  const char *bytes; /* unescaped, ends in NUL */
  gsize length;
} IkuNodeText;

typedef union
{
  const IkuName *name;
  IkuNodeText text;
  IkuNumber number;
  IkuPeriod period;
  IkuDate date;
  gint64 integer;
} IkuPayload;

typedef struct _IkuNode IkuNode;

struct _IkuNode
{
  guint8 kind; /* IkuNodeKind */
  guint8 op;   /* as the kind says */
  guint16 flags;
  guint32 n_children;
  IkuSpan span;
  IkuPayload value;
  const IkuNode *child[];
};

/* "data", "entry" … */
const char *iku_node_kind_get_name (IkuNodeKind kind);
/* "sumber", "konsolidasi waktu" … and its places (attributes.def). */
const char *iku_attribute_get_keyword (IkuAttribute attribute);
const char *iku_attribute_get_places (IkuAttribute attribute);
/* "+", "dan", "jumlah" … */
const char *iku_op_get_name (IkuOp op);
/* 0 for functions. */
guint iku_op_get_precedence (IkuOp op);
gboolean iku_op_is_function (IkuOp op);
void iku_op_get_arity (IkuOp op, guint *min, guint *max); /* functions */
/* The function of a name; FALSE if there is none. */
gboolean iku_op_find_function (const char *name, IkuOp *out);
/* "tujuan", "sasaran program" … */
const char *iku_entry_kind_get_keyword (IkuEntryKind kind);

static inline gboolean
iku_node_is (const IkuNode *node, IkuNodeKind kind)
{
  return node != NULL && node->kind == kind;
}

/* Appends an s-expression of the tree, for tests:
 * (data (name pmks) (name orang) nil nil nil nil). */
void iku_node_print (const IkuNode *node, GString *out);

/* Same kinds, payloads and children; spans aside.  NULL equals NULL. */
gboolean iku_node_equal (const IkuNode *a, const IkuNode *b);

G_END_DECLS
