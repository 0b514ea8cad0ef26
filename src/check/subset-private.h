/* subset-private.h - populations, and how they are known to lie in another
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A population is a term of a numerator or denominator: an item at this cell,
 * or an aggregate over records, perhaps under one or more names.
 */

#pragma once

#include "check/expr.h"
#include "check/implies.h"
#include "check/subset.h"
#include "model/records.h"

G_BEGIN_DECLS

#define IKU_NO_ITEM G_MAXUINT32

typedef struct
{
  const IkuExpr *expr;       /* as written */
  guint32 item;              /* the name it bears there, or NO_ITEM */
  guint32 inmost;            /* the last name that stands for it, or NO_ITEM */
  const IkuRecords *records; /* or NULL */
  guint8 over_time, over_place; /* of records: IkuConsolidation */
} IkuPopulation;

typedef struct _IkuSubsets IkuSubsets;

struct _IkuSubsets
{
  IkuProver *prover; /* NULL until asked for */
  gboolean is_ready; /* what follows is filled in */
  guint32 *first;    /* by item: where its sums begin in sums; n_items + 1 */
  guint32 *sums;     /* items that are a sum with this one as a term, or this
                        one under another name */
  gboolean *is_nonnegative; /* by item */
  guint32 *seen;            /* by item: the mark of who last looked at it */
  guint32 mark;             /* of the last look */
  GArray *queue;            /* of guint32 */
  guint n_looked;           /* items, for all questions */
};

/* The one prover of all questions. */
IkuProver *iku_subset_get_prover (IkuChecker *self);

/* What an expression counts; FALSE if it is neither an item at this cell nor
 * an aggregate over records. */
gboolean iku_subset_find (const IkuChecker *self, const IkuExpr *expr,
                          IkuPopulation *out);
/* The formula that stands behind a name, or the expression itself. */
const IkuExpr *iku_subset_look_through (const IkuChecker *self,
                                        const IkuExpr *expr);
/* An expression as written, cut if it is long; a population by its name, or as
 * written.  Caller owns. */
char *iku_subset_dup_words (const IkuChecker *self, const IkuExpr *expr);
char *iku_subset_dup_name (const IkuChecker *self, const IkuPopulation *a);

/* Declared (subset-declared.c): whether part is, along any chain, a part of
 * whole; whether a value is known to be >= 0; whether both are declared parts
 * of something, or one of the other, but no data adds them up. */
gboolean iku_subset_is_declared (IkuChecker *self, const IkuPopulation *part,
                                 const IkuPopulation *whole);
gboolean iku_subset_is_nonnegative (IkuChecker *self, const IkuPopulation *a);
gboolean iku_subset_share_whole (IkuChecker *self, guint32 a, guint32 b);

/* Proven of records (subset-records.c): whether two aggregates are of the same
 * values of the same tabel. */
gboolean iku_subset_are_of_one_column (const IkuRecords *a,
                                       const IkuRecords *b);
/* Whether part adds up some of what whole adds up, or all and nothing else. */
gboolean iku_subset_is_selected (IkuChecker *self, const IkuPopulation *part,
                                 const IkuPopulation *whole);
gboolean iku_subset_is_same_selection (IkuChecker *self, const IkuPopulation *a,
                                       const IkuPopulation *b);
/* Whether parts (of IkuPopulation) do not meet and lie in wholes. */
gboolean iku_subset_are_covered (IkuChecker *self, const GArray *parts,
                                 const GArray *wholes);
/* Whether nothing that is counted or added up is negative. */
gboolean iku_subset_adds_no_negative (IkuChecker *self,
                                      const IkuRecords *records);
/* Says what of the condition of whole that of part does not imply. */
void iku_subset_explain (IkuChecker *self, IkuFinding *finding,
                         const IkuPopulation *part, const IkuPopulation *whole);

/* Warns if terms of a sum may count the same twice; whether they may. */
gboolean iku_subset_report_overlap (IkuChecker *self, const IkuItem *item,
                                    const GArray *terms);

G_END_DECLS
