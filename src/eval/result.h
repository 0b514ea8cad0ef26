/* result.h - what an evaluation found, as columns
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For every item a column of values over the cells of the grid, and for
 * every indikator columns for its target, capaian and predikat.  Owns its
 * arena and references the program.  Immutable.
 */

#pragma once

#include "eval/grid.h"
#include "eval/inputs.h"

G_BEGIN_DECLS

typedef struct
{
  const IkuNumber *number;
  const IkuWhy *why;
} IkuColumn;

typedef enum
{
  IKU_RESULT_VALUE,     /* at scale 1 */
  IKU_RESULT_NUMERATOR, /* why is never present where there is none */
  IKU_RESULT_DENOMINATOR,
  IKU_RESULT_TARGET_LOW, /* equal to HIGH unless a range */
  IKU_RESULT_TARGET_HIGH,
  IKU_RESULT_ACHIEVEMENT, /* at scale 1, after batas */
  IKU_RESULT_PREDICATE,   /* index of the band */
  IKU_RESULT_CATEGORY,    /* index of the band */
  IKU_N_RESULT_COLUMNS
} IkuResultColumn;

typedef struct
{
  const IkuEntry *entry;
  guint cell;
  IkuValue score;     /* at scale 1 */
  IkuValue predicate; /* index of the band of entry->scale */
  guint n_notes;
  const IkuMessage *notes;
} IkuScore;

typedef struct _IkuResult IkuResult;

IkuResult *iku_result_ref (IkuResult *self);
void iku_result_unref (IkuResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuResult, iku_result_unref)

IkuProgram *iku_result_get_program (const IkuResult *self);
const IkuGrid *iku_result_get_grid (const IkuResult *self);
IkuRowCounts iku_result_get_counts (const IkuResult *self);

/* The cells to show, in order: by period, then region. */
const guint *iku_result_get_shown (const IkuResult *self, guint *count);

/* number NULL where a column does not apply to the item. */
IkuColumn iku_result_get_column (const IkuResult *self, guint item,
                                 IkuResultColumn column);
IkuValue iku_result_get_value (const IkuResult *self, guint item, guint cell,
                               IkuResultColumn column);

/* The sentence for an absent value: all that is missing or impossible, by
 * name; caller owns it. */
char *iku_result_dup_reason (const IkuResult *self, guint item, guint cell,
                             IkuResultColumn column, IkuLang lang);

/* Notes on an indikator at a cell (printed value and predikat disagree …);
 * borrowed. */
const IkuMessage *iku_result_get_notes (const IkuResult *self, guint item,
                                        guint cell, guint *count);

/* Scores of every sasaran, tujuan and the instansi at shown cells, by cell,
 * then in source order, the instansi last. */
const IkuScore *iku_result_get_scores (const IkuResult *self, guint *count);
char *iku_result_dup_score_reason (const IkuResult *self, const IkuScore *score,
                                   IkuLang lang);

G_END_DECLS
