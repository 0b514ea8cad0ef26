/* result-private.h - what a result is made of
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "eval/kernel.h"
#include "eval/result.h"

G_BEGIN_DECLS

/* The note on an indikator at a shown cell, if there is one. */
typedef struct
{
  guint32 item;
  guint cell;
  IkuMessage message;
} IkuNote;

/* By item, then cell. */
gint iku_note_compare (gconstpointer a, gconstpointer b);

struct _IkuResult
{
  int ref_count;
  IkuArena *arena;
  IkuProgram *program;     /* reference */
  const IkuInputs *inputs; /* borrowed: outlives the result */
  IkuPlan *plan;
  IkuNumbers *numbers;
  IkuGrid grid;
  IkuMachine machine;
  const guint *shown;
  guint n_shown;
  GArray *notes;            /* of IkuNote, by item, then cell */
  GArray *scores;           /* of IkuScore; as many for each shown cell */
  GHashTable *score_places; /* entry → its place among the first of them */
};

/* The value of an expression of an item (whose variables it may name) at a
 * cell, computed by itself: the meaning that the kernels must keep. */
IkuValue iku_result_trace (const IkuResult *self, const IkuItem *item,
                           const IkuExpr *expr, guint cell);

/* Fills the columns of the target of an item that has targets. */
void iku_result_fill_targets (IkuResult *self, const IkuItem *item);

/* Scores at every shown cell. */
void iku_result_add_scores (IkuResult *self);
/* What a child brings to the score above it: its capaian or score. */
IkuValue iku_result_score_child (const IkuResult *self, const IkuEntry *child,
                                 guint cell);
/* Label, name or number: what an entry is called in a sentence. */
const char *iku_entry_get_title (const IkuEntry *entry);
/* Whether an entry counts for the score above it: it has a target. */
gboolean iku_result_counts (const IkuResult *self, const IkuEntry *entry,
                            guint cell);

G_END_DECLS
