/* checker.h - what the passes of check share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One checker lives for one call of iku_check.  Drafts are the declarations
 * with what is known of them so far; what the program keeps is cut from its
 * arena, the rest goes with the checker.
 */

#pragma once

#include "check/check.h"
#include "check/codes.h"
#include "model/fold.h"
#include "model/scope.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_SPACE_ITEMS,     /* data and indikator */
  IKU_SPACE_UNITS,
  IKU_SPACE_TABLES,    /* tabel, and tujuan and sasaran as tables */
  IKU_SPACE_FORMULAS,
  IKU_SPACE_FUNCTIONS, /* built in; the number is an IkuOp */
  IKU_SPACE_CRITERIA,
  IKU_SPACE_RULES,
  IKU_SPACE_SCALES,
  IKU_SPACE_ORG_UNITS,
  IKU_SPACE_SCENARIOS,
  IKU_N_SPACES
} IkuSpace;

/* A declaration: a node and the module it stands in. */
typedef struct
{
  const IkuNode *node;
  guint module;
} IkuDecl;

typedef enum
{
  IKU_DRAFT_TODO,
  IKU_DRAFT_WAITING, /* until what it needs is done */
  IKU_DRAFT_DONE
} IkuDraftState;

/* An item. */
typedef struct
{
  IkuItem *item;
  IkuIndicator *indicator;  /* NULL for data */
  const IkuNode *node;      /* DATA or ENTRY */
  const IkuNode *formula;   /* NULL if none */
  guint32 module;
  guint32 unit;             /* as of an IkuExpr of the type of the item */
  guint32 scale;            /* number of its predikat's skala, or NONE */
  guint8 state;             /* IkuDraftState */
  gboolean is_open;         /* type or unit follow from the formula */
  gboolean has_own_unit;    /* satuan stands in its own block */
  gboolean is_wrong;        /* ill-formed: a finding was made */
  const IkuNode *best, *worst; /* nilai_tertinggi, realisasi_terburuk */
  guint32 best_module, worst_module;
  guint32 category;         /* number of its kategori's skala, or NONE */
  guint32 first_edge, n_edges; /* what its formula takes values of */
} IkuDraft;

typedef struct
{
  const IkuName *name;
  const IkuNode *node; /* KOLOM */
  IkuTypeKind type;
  guint32 unit; /* as of IkuExpr */
} IkuColumnDraft;

/* A tabel, or a tujuan or sasaran that is used as one. */
typedef struct
{
  const IkuName *name;
  const IkuNode *node;
  guint module;
  const IkuEntry *entry; /* NULL for a tabel */
  IkuDimension unit;     /* of the counted records */
  guint n_columns;
  IkuColumnDraft *columns; /* by id of name */
} IkuTableDraft;

typedef struct
{
  const IkuNode *node; /* FORMULA */
  guint module;
  gboolean is_active; /* being expanded */
  gboolean is_wrong;  /* calls itself */
  guint32 seen_by;    /* 1 + the item that last looked for names in it */
} IkuFormulaDraft;

typedef struct
{
  IkuUnit *unit;
  const IkuNode *node; /* UNIT_DEF; NULL for angka */
  guint module;
  guint8 state; /* IkuDraftState */
  gboolean is_wrong;
} IkuUnitDraft;

typedef struct
{
  IkuScale *scale;
  const IkuNode *node;
  guint module;
  IkuDimension unit;     /* of its bounds */
  gboolean is_wrong;
  guint32 choice; /* its bands as a pilihan; G_MAXUINT32: not made yet */
} IkuScaleDraft;

typedef struct
{
  IkuRule *rule;
  const IkuNode *node;
  guint module;
} IkuRuleDraft;

/* What is wanted of an expression.  ERROR: anything. */
typedef struct
{
  guint8 type; /* IkuTypeKind */
  guint32 unit;
} IkuWant;

#define IKU_WANT_ANY ((IkuWant){ IKU_TYPE_ERROR, IKU_DIMENSION_ANY })

/* Where names of an expression may come from, before the program's. */
typedef struct _IkuEnv IkuEnv;

struct _IkuEnv
{
  const IkuEnv *outer;         /* or NULL */
  const IkuNode *params;       /* NAMES of a named formula, or NULL */
  IkuExpr *const *args;        /* what they stand for */
  const IkuTableDraft *table;  /* columns and kriteria, or NULL */
  const IkuDraft *child;       /* an indikator of a sasaran, or NULL */
  gboolean is_rule;            /* realisasi, target … stand for variables */
  gboolean is_rule_test;       /* so do capaian and predikat … */
  guint32 choice;              /* … a value of this pilihan, or NONE */
};

typedef struct
{
  IkuFindings *findings;
  IkuProgram *program;
  IkuArena *arena; /* the program's */
  IkuNumbers *numbers;
  const IkuIntern *intern;
  IkuScope scopes[IKU_N_SPACES];
  GHashTable *unknown; /* IkuName in a space → IkuFinding */
  GHashTable *lost;    /* see lost.h; NULL until asked for */
  gint64 patience;     /* names that may still be compared for a slip */

  GArray *drafts;    /* of IkuDraft, by id of item */
  GArray *tables;    /* of IkuTableDraft */
  GArray *formulas;  /* of IkuFormulaDraft */
  GArray *units;     /* of IkuUnitDraft */
  GArray *criteria;  /* of IkuDecl */
  GArray *rules;     /* of IkuRuleDraft */
  GArray *scales;    /* of IkuScaleDraft */
  GArray *org_units; /* of IkuDecl */
  GArray *scenarios; /* of IkuDecl */
  GArray *tests;     /* of IkuDecl */
  GArray *choices;   /* of const IkuChoice * */
  IkuDecl defaults, agency, periods; /* bawaan, instansi, periode */
  GArray *entry_nodes;  /* of IkuDecl: tujuan, sasaran and indikator at the
                           top of a file */

  IkuDimension variable_unit; /* that of realisasi and target in a rule */
  IkuDimension day;           /* of hari */

  guint32 module; /* where nodes being read stand */
  const IkuText *text;
  const IkuEnv *env;
  guint depth;     /* of the expression being built */
  guint32 current; /* the item whose formula it is, or G_MAXUINT32 */
  guint expanding;  /* named formulas being expanded */
  gint64 spendable; /* nodes that they may still expand to */
  gboolean is_spent; /* a finding says that they were too many */
  GArray *edges;   /* of guint32 */
  gboolean goes_forward; /* some edge leads to a later item */
  GArray *factors; /* of IkuFactor, scratch */
  struct _IkuSubsets *subsets; /* see subset.h */
} IkuChecker;

static inline IkuPlace
iku_checker_place (const IkuChecker *self, IkuSpan span)
{
  return iku_place (self->text, span);
}

/* Reads nodes of another module from now on; returns the one before. */
guint32 iku_checker_enter (IkuChecker *self, guint32 module);

static inline IkuDraft *
iku_checker_draft (const IkuChecker *self, guint32 id)
{
  return &g_array_index (self->drafts, IkuDraft, id);
}

/* The passes, in the order of check.c. */
void iku_check_collect (IkuChecker *self);
void iku_check_units (IkuChecker *self);
void iku_check_scales (IkuChecker *self);
void iku_check_data (IkuChecker *self);
void iku_check_tables (IkuChecker *self);
void iku_check_organisation (IkuChecker *self);
void iku_check_entries (IkuChecker *self);
void iku_check_formulas (IkuChecker *self);
void iku_check_criteria (IkuChecker *self);
void iku_check_rules (IkuChecker *self);
void iku_check_rows (IkuChecker *self);
void iku_check_order (IkuChecker *self);
void iku_check_products (IkuChecker *self);
void iku_check_weights (IkuChecker *self);
void iku_check_scenarios (IkuChecker *self);
void iku_check_tests (IkuChecker *self);

G_END_DECLS
