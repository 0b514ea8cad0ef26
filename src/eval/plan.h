/* plan.h - a program as instructions over columns
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every item has a column, persistent over all cells of the grid, and
 * instructions that fill it from the columns of items before it.  What stands
 * between the operators of a formula lies in temporaries, which are as long
 * as a batch.  Capaian and predikat are instructions like any other.
 *
 * Items are compiled one at a time, into the same place, and run at once:
 * instructions never leave the cache, and memory does not grow with the
 * program.
 */

#pragma once

#include "eval/grid.h"
#include "model/program.h"

G_BEGIN_DECLS

/* What an instruction reads or writes: a tag in the top two bits and an
 * index below. */
typedef guint32 IkuOperand;

enum
{
  IKU_OPERAND_COLUMN = 0,
  IKU_OPERAND_CONSTANT = 1,
  IKU_OPERAND_TEMPORARY = 2,
  IKU_OPERAND_LIST = 3 /* a reference to a list of cells; of a FOLD only */
};

static inline IkuOperand
iku_operand (guint tag, guint32 index)
{
  return (tag << 30) | index;
}

static inline guint
iku_operand_get_tag (IkuOperand operand)
{
  return operand >> 30;
}

static inline guint32
iku_operand_get_index (IkuOperand operand)
{
  return operand & 0x3fffffffu;
}

typedef enum
{
  IKU_CODE_COPY, /* dst = a */
  IKU_CODE_ADD,  /* dst = a + b … */
  IKU_CODE_SUB,
  IKU_CODE_MUL,
  IKU_CODE_DIV,
  IKU_CODE_COMPARE, /* aux: IkuOp */
  IKU_CODE_SELECT,  /* dst = a ? b : c */
  IKU_CODE_FOLD,    /* aux: IkuOp; over operands[a], b of them */
  IKU_CODE_LOAD,    /* dst = the value of ref a at another cell */
  IKU_CODE_REQUIRE, /* dst = a, absent if b is */
  IKU_CODE_CLAMP,   /* dst = a within the limits of rule b */
  IKU_CODE_BAND,    /* dst = band of scale b for a; aux: IkuRounding */
  IKU_CODE_GIVEN,   /* dst = what datasets say, where dst is absent */
  IKU_CODE_REACHED  /* dst = 100 % if a >= b, else not computable; aux: 1 for
                       a pilihan, 0 for logika, where a = b */
} IkuPlanCode;

typedef struct
{
  guint16 code; /* IkuPlanCode */
  guint16 aux;
  IkuOperand dst, a, b, c;
} IkuInstruction;

/* A reference to another cell or cells: which column, and the axis. */
typedef struct
{
  guint32 column;
  IkuRef ref;
} IkuPlanRef;

#define IKU_NO_COLUMN G_MAXUINT32

/* Columns of an item; all but value NO_COLUMN for data. */
typedef struct
{
  guint32 value;
  guint32 target; /* absent for a range */
  guint32 target_low, target_high;
  guint32 achievement;
  guint32 predicate;
  guint32 category;
} IkuItemColumns;

typedef struct
{
  const IkuProgram *program;
  const IkuItem *item;     /* the one compiled last; what follows is its */
  GArray *instructions;    /* of IkuInstruction */
  GArray *operands;        /* of IkuOperand */
  GArray *constants;       /* of IkuValue */
  GArray *refs;            /* of IkuPlanRef */
  GPtrArray *rules;        /* of IkuRule */
  GPtrArray *scales;       /* of IkuScale */
  GArray *arguments;       /* of IkuOperand, while compiling */
  GHashTable *kept;        /* see plan.c */
  IkuItemColumns *columns; /* by item */
  guint32 n_columns;
  guint32 n_temporaries;
} IkuPlan;

/* Allots the columns. */
IkuPlan *iku_plan_new (const IkuProgram *program);
/* given: datasets have values of it, though it is computed. */
void iku_plan_compile (IkuPlan *self, const IkuItem *item, gboolean given);
void iku_plan_free (IkuPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuPlan, iku_plan_free)

/* Whether the item is filled from inputs rather than by instructions. */
gboolean iku_item_is_leaf (const IkuItem *item);

/* The value of a facet that does not depend on the cell; absent if the
 * indikator does not have it. */
IkuValue iku_facet_get_constant (const IkuItem *item, IkuFacet facet);

/* The value of a variable of a rule that does not depend on the cell. */
IkuValue iku_variable_get_constant (const IkuItem *item, IkuVariable variable);

G_END_DECLS
