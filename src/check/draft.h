/* draft.h - declarations with what is known of them so far
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind of declaration has a list of drafts in the checker, in the order
 * of the source; names stand for their places in it.  They go with the
 * checker; the members of the program they point to stay.
 */

#pragma once

#include "check/check.h"

G_BEGIN_DECLS

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

/* An item.  What every reference to it asks stands first. */
typedef struct
{
  IkuItem *item;
  const IkuNode *formula;   /* NULL if none */
  guint32 unit;             /* as of an IkuExpr of this type */
  guint32 found_unit;       /* of its formula, where that is not unit */
  guint8 type;              /* IkuTypeKind, published at the end */
  guint8 state;             /* IkuDraftState */
  guint is_open : 1;        /* type or unit follow from the formula */
  guint is_wrong : 1;       /* ill-formed: a finding was made */
  guint has_own_unit : 1;   /* satuan stands in its own block */
  guint has_rows : 1;       /* target, baseline, konstanta or bounds */
  guint is_used : 1;        /* something names it */
  guint is_whole : 1;       /* another data is declared a part of it */
  guint may_hide_power : 1; /* a factor of its formula has a formula */
  guint may_hide_same : 1;  /* one above the line may be one below */
  guint is_unclear : 1;     /* what it inherits was not understood */
  guint is_part_of_unknown : 1;
  IkuIndicator *indicator;  /* NULL for data */
  const IkuNode *node;      /* DATA or ENTRY */
  guint32 module;
  guint32 rule;                /* number of its aturan_capaian, or NONE */
  guint32 scale;               /* … of its predikat's skala */
  guint32 category;            /* … of its kategori's */
  guint32 first_edge, n_edges; /* what its formula takes values of */
  guint32 best_module, worst_module;
  const IkuNode *best, *worst; /* nilai_tertinggi, realisasi_terburuk */
  const IkuExpr *power;        /* a bare power of ten among its factors */
} IkuDraft;

typedef struct
{
  const IkuName *name;
  const IkuNode *node; /* KOLOM */
  IkuTypeKind type;
  guint32 unit; /* as of IkuExpr */
  IkuTableColumn *column;
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
  gboolean is_wrong; /* calls itself */
  guint32 seen_by;   /* 1 + the item that last looked for names in it */
} IkuFormulaDraft;

typedef struct
{
  IkuUnit *unit;
  const IkuNode *node; /* UNIT_DEF; NULL for angka */
  guint module;
  gboolean is_wrong;
} IkuUnitDraft;

typedef struct
{
  IkuScale *scale;
  const IkuNode *node;
  guint module;
  IkuDimension unit; /* of its bounds */
  gboolean is_wrong;
  gboolean has_rest;   /* lainnya */
  gboolean is_percent; /* its bounds are written with % */
  IkuInterval hull;    /* from its lowest row to its highest, rounded */
  guint32 choice; /* its bands as a pilihan; G_MAXUINT32: not made yet */
} IkuScaleDraft;

typedef struct
{
  IkuRule *rule;
  const IkuNode *node;
  guint module;
} IkuRuleDraft;

G_END_DECLS
