/* table.h - records: columns, kriteria, aggregates
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/expr.h"

G_BEGIN_DECLS

/* A column of a tabel by name, NULL if there is none. */
const IkuColumnDraft *iku_check_find_column (const IkuTableDraft *table,
                                             const IkuName *name);

/* Whether name is a column of the tabel or a kriteria on it. */
gboolean iku_check_table_has (const IkuChecker *self, const IkuName *name,
                              const IkuTableDraft *table);

/* What a kriteria says of the records of one of its tabel. */
IkuTableColumn *iku_check_criterion_column (IkuChecker *self,
                                            const IkuTableDraft *table,
                                            const IkuName *name);

/* What a name stands for in a condition on a tabel; NULL if nothing. */
IkuExpr *iku_check_table_name (IkuChecker *self, const IkuNode *node,
                               const IkuTableDraft *table);

/* The present formula needs what a computed column or kriteria of this name
 * needs (criteria.c). */
void iku_check_need_record (IkuChecker *self, const IkuName *name,
                            const IkuTableDraft *table);

/* banyaknya (bantuan; capaian >= 100%) and the like over the indikator below
 * a tujuan or sasaran, written out as an expression over them; column NULL
 * for counting. */
IkuExpr *iku_check_children (IkuChecker *self, const IkuNode *call, IkuOp op,
                             const IkuTableDraft *table, const IkuNode *column);

G_END_DECLS
