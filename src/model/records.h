/* records.h - an aggregate over the records of a tabel
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an IKU_EXPR_RECORDS and an IKU_EXPR_COLUMN stand for.  Lives in the
 * program's arena.
 */

#pragma once

#include "model/expr.h"

G_BEGIN_DECLS

/* What a record says under a name: a column, or a kriteria on its tabel,
 * which is a column of type logika.  There is one for each tabel and name. */
struct _IkuTableColumn
{
  const char *table; /* name of the tabel */
  const char *name;
  guint8 type;         /* IkuTypeKind */
  guint32 unit;        /* as of an IkuExpr of this type */
  const IkuExpr *expr; /* of a computed one and of a kriteria, else NULL */
  IkuPlace place;      /* of its name where it is declared */
};

struct _IkuRecords
{
  IkuOp op;                     /* BANYAKNYA, JUMLAH, MEDIAN … */
  const char *table;            /* name of the tabel */
  IkuPlace place;               /* of that name where it is declared */
  const IkuTableColumn *column; /* or NULL */
  const IkuExpr *condition;     /* that selects records; NULL: all are */
};

G_END_DECLS
