/* program.h - a checked program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `check` makes of a bundle, and all that evaluation and reports need
 * of it: no tree node is asked for after this.  Owns its arena; holds
 * references to its modules, since places point into their texts.
 * Immutable once built and reference-counted.
 */

#pragma once

#include "model/rule.h"
#include "syntax/load.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_CONSOLIDATE_UNSAID,
  IKU_CONSOLIDATE_SUM,        /* jumlah */
  IKU_CONSOLIDATE_MEAN,       /* rata_rata */
  IKU_CONSOLIDATE_LAST,       /* terakhir */
  IKU_CONSOLIDATE_MAX,        /* maks */
  IKU_CONSOLIDATE_MIN,        /* min */
  IKU_CONSOLIDATE_CUMULATIVE, /* kumulatif */
  IKU_CONSOLIDATE_NONE        /* tidak */
} IkuConsolidation;

typedef struct _IkuItem IkuItem;
typedef struct _IkuEntry IkuEntry;

/* What an indikator has beyond an item, inheritance done. */
typedef struct
{
  IkuPolarity polarity;
  const IkuRule *rule;   /* capaian, or NULL */
  const IkuScale *scale; /* predikat, or NULL */
  const IkuScale *category;
  guint decimals;
  IkuRounding rounding;
  guint n_targets;
  const IkuRow *targets;
  const IkuRow *baseline; /* or NULL */
  gboolean has_best, has_worst;
  IkuNumber best, worst; /* nilai_tertinggi, realisasi_terburuk */
} IkuIndicator;

/* Anything that has a value at a cell. */
struct _IkuItem
{
  guint32 id;                   /* index in the program */
  guint8 type;                  /* IkuTypeKind */
  guint8 over_time, over_place; /* IkuConsolidation */
  guint8 is_share : 1; /* in persen, of counts, the one a part of the other */
  const char *name;
  const char *label;       /* or NULL */
  const char *code;        /* kode, or NULL */
  IkuPlace place;          /* of the name */
  IkuPlace expr_place;     /* of the formula as written, text NULL if none */
  const IkuUnit *unit;     /* shown in; of a NUMBER */
  const IkuChoice *choice; /* of a CHOICE */
  const IkuExpr *expr;     /* NULL: an input, or a draft indikator */
  /* The formula as one quotient, if it is one (language.md 7.2): */
  const IkuExpr *numerator, *denominator;
  const IkuInterval *range; /* rentang, or NULL: then counts are >= 0 */
  guint n_constants, n_wholes;
  const IkuRow *constants;
  const guint32 *wholes;         /* bagian dari: ids */
  const IkuIndicator *indicator; /* NULL for data */
  const IkuEntry *entry;         /* of an indikator */
  IkuMetas metas;                /* of a data */
};

/* A tujuan, sasaran or indikator; or, at the root, the instansi. */
struct _IkuEntry
{
  guint8 kind;          /* IkuEntryKind */
  guint8 is_root : 1;   /* the instansi: kind means nothing */
  guint8 geometric : 1; /* agregat rata_rata_geometrik */
  guint8 has_weight : 1;
  guint n_children;
  const IkuEntry *const *children; /* in source order */
  const char *number;              /* as written, or NULL */
  const char *name;                /* or NULL */
  const char *label;               /* or NULL */
  IkuPlace place;
  const IkuEntry *parent;
  IkuNumber weight;      /* at scale 1 */
  const IkuItem *item;   /* of an indikator */
  const IkuScale *scale; /* predikat in force, for scores */
  const IkuRule *rule;
  IkuMetas metas; /* its own attributes, as written */
};

typedef struct
{
  const char *name;
  const char *label;
  guint parent; /* index, or G_MAXUINT */
} IkuOrgUnit;

typedef struct
{
  int ref_count;
  IkuArena *arena;
  IkuBundle *bundle;
  IkuUnits *units;
  gboolean has_errors;   /* not to be evaluated */
  gboolean has_indexes;  /* a formula names another cell: x[-1], x[tahun] */
  IkuPeriod first, last; /* periode, as years; kind NONE if not said */
  IkuPeriodKind step;    /* YEAR if not said */
  guint n_items;
  const IkuItem *const *items;
  const guint32 *order; /* item ids, operands before users; n_items */
  const IkuEntry *root; /* always there; label NULL without instansi */
  IkuMetas defaults;    /* bawaan */
  IkuMetas signature;   /* penetapan */
  guint n_org_units;
  const IkuOrgUnit *org_units;
  guint n_rules;
  const IkuRule *const *rules;
  guint n_scales;
  const IkuScale *const *scales;
  guint n_choices;
  const IkuChoice *const *choices; /* by the unit of a CHOICE expression */
  guint n_texts;
  const char *const *texts; /* by the number of a TEXT constant */
  IkuRegion region;         /* of the instansi, or WHOLE */
} IkuProgram;

IkuProgram *iku_program_ref (IkuProgram *self);
void iku_program_unref (IkuProgram *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuProgram, iku_program_unref)

/* The text that an expression's span points into. */
static inline const IkuText *
iku_program_get_text (const IkuProgram *self, guint module)
{
  return ((IkuModule *) g_ptr_array_index (self->bundle->modules, module))
      ->text;
}

/* NULL if there is none of this name (linear). */
const IkuItem *iku_program_find_item (const IkuProgram *self, const char *name);

/* The attribute in force at an entry: its own, else that of the nearest
 * entry above that passes it on, else bawaan; NULL if unsaid. */
const IkuMeta *iku_program_find_meta (const IkuProgram *self,
                                      const IkuEntry *entry,
                                      IkuAttribute attribute);

G_END_DECLS
