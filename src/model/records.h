/* records.h - an aggregate over the records of a tabel
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an IKU_EXPR_RECORDS stands for: enough to name it.  Lives in the
 * program's arena.
 */

#pragma once

#include "model/expr.h"

G_BEGIN_DECLS

struct _IkuRecords
{
  IkuOp op;           /* BANYAKNYA, JUMLAH, MEDIAN … */
  const char *table;  /* name of the tabel */
  const char *column; /* name, or NULL */
  gboolean has_condition;
};

G_END_DECLS
