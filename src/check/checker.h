/* checker.h - what the passes of check share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One checker lives for one call of iku_check.  What the program keeps is cut
 * from its arena, the rest goes with the checker.
 */

#pragma once

#include "check/codes.h"
#include "check/draft.h"
#include "model/fold.h"
#include "model/scope.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_SPACE_ITEMS, /* data and indikator */
  IKU_SPACE_UNITS,
  IKU_SPACE_TABLES, /* tabel, and tujuan and sasaran as tables */
  IKU_SPACE_FORMULAS,
  IKU_SPACE_FUNCTIONS, /* built in; the number is an IkuOp */
  IKU_SPACE_CRITERIA,
  IKU_SPACE_RULES,
  IKU_SPACE_SCALES,
  IKU_SPACE_ORG_UNITS,
  IKU_SPACE_SCENARIOS,
  IKU_N_SPACES
} IkuSpace;

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
  const IkuEnv *outer;        /* or NULL */
  const IkuNode *params;      /* NAMES of a named formula, or NULL */
  IkuExpr *const *args;       /* what they stand for */
  const IkuTableDraft *table; /* columns and kriteria, or NULL */
  const IkuDraft *child;      /* an indikator of a sasaran, or NULL */
  gboolean is_rule;           /* realisasi, target … stand for variables */
  gboolean is_rule_test;      /* so do capaian and predikat … */
  guint32 choice;             /* … a value of this pilihan, or NONE */
};

typedef struct
{
  IkuFindings *findings;
  IkuProgram *program;
  IkuArena *arena;   /* the program's */
  IkuArena *scratch; /* of the checker */
  IkuNumbers *numbers;
  const IkuIntern *intern;
  IkuScope scopes[IKU_N_SPACES];
  GHashTable *unknown;           /* see names.c */
  GHashTable *lost;              /* see lost.h; NULL until asked for */
  GHashTable *records_seen;      /* columns and kriteria: see criteria.c */
  GHashTable *criterion_columns; /* see table.h; NULL until asked for */
  GHashTable *texts;             /* of TEXT constants; NULL if none */
  gint64 patience; /* names that may still be compared for a slip */

  IkuDraft *drafts; /* by id of item */
  guint n_drafts;
  GArray *tables;                    /* of IkuTableDraft */
  GArray *formulas;                  /* of IkuFormulaDraft */
  GArray *units;                     /* of IkuUnitDraft */
  GArray *criteria;                  /* of IkuDecl */
  GArray *rules;                     /* of IkuRuleDraft */
  GArray *scales;                    /* of IkuScaleDraft */
  GArray *org_units;                 /* of IkuDecl */
  GArray *scenarios;                 /* of IkuDecl */
  GArray *tests;                     /* of IkuDecl */
  GArray *choices;                   /* of const IkuChoice * */
  GPtrArray *choice_words;           /* of GHashTable: see choice.c */
  IkuDecl defaults, agency, periods; /* bawaan, instansi, periode */
  guint n_codes;                     /* kode of items */
  GArray *entry_nodes; /* of IkuDecl: tujuan, sasaran and indikator at the
                          top of a file */

  IkuDimension variable_unit; /* that of realisasi and target in a rule */
  IkuDimension day;           /* of hari */

  guint32 module; /* where nodes being read stand */
  const IkuText *text;
  const IkuEnv *env;
  guint depth;           /* of the expression being built */
  guint32 current;       /* the item whose formula it is, or G_MAXUINT32 */
  gboolean is_sketching; /* a named formula, not knowing its arguments */
  guint expanding;       /* named formulas being expanded */
  gint64 spendable;      /* nodes that they may still expand to */
  gboolean is_spent;     /* a finding says that they were too many */
  GArray *edges;         /* of guint32 */
  gboolean goes_forward; /* some edge leads to a later item */
  GArray *factors;       /* of IkuFactor, scratch */
  GArray *holes;         /* see hole.c */
  struct _IkuSubsets *subsets; /* see subset.h */
} IkuChecker;

static inline IkuPlace
iku_checker_place (const IkuChecker *self, IkuSpan span)
{
  return iku_place (self->text, span);
}

/* … of a module that is not being read. */
static inline IkuPlace
iku_checker_place_in (const IkuChecker *self, guint32 module, IkuSpan span)
{
  return iku_place (iku_program_get_text (self->program, module), span);
}

/* Reads nodes of another module from now on; returns the one before. */
guint32 iku_checker_enter (IkuChecker *self, guint32 module);

static inline IkuDraft *
iku_checker_draft (const IkuChecker *self, guint32 id)
{
  return &self->drafts[id];
}

/* Calls visit for parent and all entries below it that have children.  Depth
 * is bounded by the parser. */
typedef void (*IkuParentVisitor) (IkuChecker *self, const IkuEntry *parent);
void iku_checker_visit_parents (IkuChecker *self, const IkuEntry *parent,
                                IkuParentVisitor visit);

/* The passes, in the order of check.c. */
void iku_check_collect (IkuChecker *self);
void iku_check_units (IkuChecker *self);
void iku_check_scales (IkuChecker *self);
void iku_check_data (IkuChecker *self);
void iku_check_tables (IkuChecker *self);
void iku_check_organisation (IkuChecker *self);
void iku_check_entries (IkuChecker *self);
void iku_check_named_formulas (IkuChecker *self);
void iku_check_formulas (IkuChecker *self);
void iku_check_criteria (IkuChecker *self);
void iku_check_rules (IkuChecker *self);
void iku_check_rows (IkuChecker *self);
void iku_check_order (IkuChecker *self);
void iku_check_products (IkuChecker *self);
void iku_check_weights (IkuChecker *self);
void iku_check_numbering (IkuChecker *self);
void iku_check_identity (IkuChecker *self);
void iku_check_scenarios (IkuChecker *self);
void iku_check_tests (IkuChecker *self);
void iku_check_holes (IkuChecker *self);
void iku_check_unused (IkuChecker *self);

/* The list that iku_check_holes works through. */
GArray *iku_check_new_holes (void);

G_END_DECLS
