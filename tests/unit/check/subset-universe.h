/* subset-universe.h - a small universe of records
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small as it is, it refutes claims about conditions: each column takes every
 * constant that they name, what lies between and beyond, and no value.  What
 * a condition is of a record is asked of model/fold.
 */

#pragma once

#include "check/implies.h"
#include "suites.h"

/* A value that differs from record to record, and all it can be. */
typedef struct
{
  const IkuTableColumn *column; /* or NULL: the item */
  guint32 item;
  GArray *values; /* of IkuValue */
  guint at;       /* its value in the present record */
} Source;

typedef struct
{
  const IkuProgram *program;
  IkuNumbers *numbers;
  GArray *sources;   /* of Source */
  GArray *constants; /* of const IkuExpr * */
} Universe;

/* That of all records which some conditions (NULL: none) can tell apart. */
void universe_init (Universe *self, const IkuProgram *program,
                    IkuNumbers *numbers, const IkuExpr *const *conditions,
                    guint n);
void universe_clear (Universe *self);
/* How many records, or more than limit. */
guint64 universe_count (const Universe *self, guint64 limit);
/* Whether some record is as all the facts say. */
gboolean universe_has (Universe *self, guint n, const IkuFact *facts);
