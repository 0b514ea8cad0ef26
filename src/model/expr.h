/* expr.h - checked expressions
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a formula means once names, types and units are known.  Named
 * formulas are expanded, cocok, antara, dalam and isi_kosong are written as
 * jika, comparisons and dan/atau; numbers stand at scale 1.  Sums and
 * products stay n-ary.  Lives in the program's arena; a subexpression may be
 * shared (the subject of a cocok).
 */

#pragma once

#include "base/span.h"
#include "model/unit.h"
#include "model/value.h"
#include "syntax/node.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_EXPR_ERROR,    /* ill-formed; a finding was made */
  IKU_EXPR_CONSTANT, /* number */
  IKU_EXPR_REF,      /* ref: an item at this or another cell */
  IKU_EXPR_VARIABLE, /* variable: of an aturan_capaian */
  IKU_EXPR_OP,       /* op over args */
  IKU_EXPR_IF,       /* condition, then, else */
  IKU_EXPR_RECORDS,  /* an aggregate over a tabel; records */
  IKU_EXPR_COLUMN    /* column: of a record, in a condition on records */
} IkuExprKind;

/* Which value of an indikator; VALUE for data. */
typedef enum
{
  IKU_FACET_VALUE,
  IKU_FACET_TARGET,
  IKU_FACET_BASELINE,
  IKU_FACET_ACHIEVEMENT,
  IKU_FACET_PREDICATE,
  IKU_FACET_WEIGHT
} IkuFacet;

typedef enum
{
  IKU_AXIS_HERE,        /* this cell */
  IKU_AXIS_PERIOD,      /* one other period: first */
  IKU_AXIS_PERIODS,     /* a list, first..last, oldest first */
  IKU_AXIS_ENCLOSING,   /* x[tahun]: the enclosing period of kind */
  IKU_AXIS_SUBPERIODS,  /* x[triwulan]: the list of cells below, of kind */
  IKU_AXIS_SUBREGIONS,  /* x[kabupaten]: the list of cells below, of kind */
  IKU_AXIS_YEAR_TO_DATE /* kumulatif (x): from the first of the year to here */
} IkuAxis;

enum
{
  IKU_REF_FIRST_ABSOLUTE = 1 << 0, /* first is an ordinal, not an offset */
  IKU_REF_LAST_ABSOLUTE = 1 << 1
};

typedef struct
{
  guint32 item; /* index in the program */
  guint8 facet; /* IkuFacet */
  guint8 axis;  /* IkuAxis */
  guint8 kind;  /* IkuPeriodKind of absolute bounds and of the step axes, or
                   IkuRegionLevel */
  guint8 flags;
  gint32 first;
  gint32 last;
} IkuRef;

typedef enum
{
  IKU_VARIABLE_REALISASI,
  IKU_VARIABLE_TARGET,
  IKU_VARIABLE_TARGET_BAWAH,
  IKU_VARIABLE_TARGET_ATAS,
  IKU_VARIABLE_BASELINE,
  IKU_VARIABLE_NILAI_TERTINGGI,
  IKU_VARIABLE_REALISASI_TERBURUK,
  IKU_N_VARIABLES
} IkuVariable;

typedef struct _IkuExpr IkuExpr;
typedef struct _IkuRecords IkuRecords;
typedef struct _IkuTableColumn IkuTableColumn;

/* Flags of an expression. */
enum
{
  IKU_EXPR_INVERSE = 1 << 0, /* in ADD: subtracted; in MUL: divided by */
  IKU_EXPR_LIST = 1 << 1     /* a REF that stands for a list of values */
};

struct _IkuExpr
{
  guint8 kind; /* IkuExprKind */
  guint8 op;   /* IkuOp, for OP */
  guint8 type; /* IkuTypeKind */
  guint8 flags;
  guint32 module; /* of the program, where span points */
  IkuSpan span;
  guint32 unit; /* IkuDimension of a NUMBER; index of the pilihan of a
                   CHOICE */
  guint32 n_args;
  /* None has both arguments and a value of its own, so they share a place:
   * half of all expressions are operations. */
  union
  {
    union
    {
      IkuNumber number;
      IkuRef ref;
      IkuVariable variable;
      const IkuRecords *records;
      const IkuTableColumn *column;
      const char *text; /* the reason of a TAK_TERHITUNG */
    } as;
    const IkuExpr *arg[0];
  };
};

/* The value of an item at the cell that is computed. */
static inline gboolean
iku_expr_is_here (const IkuExpr *expr)
{
  return expr->kind == IKU_EXPR_REF && expr->as.ref.axis == IKU_AXIS_HERE
         && expr->as.ref.facet == IKU_FACET_VALUE;
}

/* The bytes of an expression with so many arguments. */
static inline gsize
iku_expr_get_size (guint n_args)
{
  return MAX (sizeof (IkuExpr), G_STRUCT_OFFSET (IkuExpr, arg)
                                    + n_args * sizeof (const IkuExpr *));
}

G_END_DECLS
