/* unit.h - units of measurement
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dimension is a product of base units with integer exponents; a unit is a
 * dimension with a scale and the words it is printed in.  Values are
 * computed at scale 1 (80 % is 4/5); scales are applied where a value is
 * read and where it is shown.  Dimensions are interned in a table, which
 * belongs to a program: equal ones have one id.
 */

#pragma once

#include <string.h>

#include "base/number.h"
#include "base/span.h"

G_BEGIN_DECLS

typedef guint32 IkuDimension; /* id in the table */

#define IKU_DIMENSION_PLAIN ((IkuDimension) 0)
/* The literal 0, which fits any unit. */
#define IKU_DIMENSION_ANY G_MAXUINT32

typedef struct
{
  const char *name; /* "orang" */
  gboolean counted; /* declared by `satuan orang`: a count of things */
  IkuPlace place;   /* of its declaration */
} IkuBaseUnit;

typedef struct
{
  const char *name;  /* as written: "persen", "rupiah/orang" */
  const char *label; /* as printed in documents, or NULL */
  IkuDimension dimension;
  IkuNumber scale; /* > 0; value at scale 1 = shown value * scale */
  IkuPlace place;  /* of its declaration, or of the product as written */
} IkuUnit;

static inline gboolean
iku_unit_is_percent (const IkuUnit *self)
{
  return strcmp (self->name, "persen") == 0;
}

typedef struct _IkuUnits IkuUnits;

/* Everything is cut from arena, which must outlive the table. */
IkuUnits *iku_units_new (IkuArena *arena);
void iku_units_free (IkuUnits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuUnits, iku_units_free)

/* A new base unit, and its dimension (to the power 1). */
IkuDimension iku_units_add_base (IkuUnits *self, const char *name,
                                 gboolean counted, IkuPlace place);

/* a * b^exponent.  FALSE if an exponent leaves -99..99. */
gboolean iku_units_multiply (IkuUnits *self, IkuDimension a, IkuDimension b,
                             gint exponent, IkuDimension *out);
/* The dimension whose degree-th power is a; FALSE if there is none. */
gboolean iku_units_root (IkuUnits *self, IkuDimension a, gint degree,
                         IkuDimension *out);

/* Whether it is one counted base unit to the power 1. */
gboolean iku_units_is_count (const IkuUnits *self, IkuDimension dimension);
/* The base unit if the dimension is one base unit to the power 1, else
 * NULL. */
const IkuBaseUnit *iku_units_find_base (const IkuUnits *self,
                                        IkuDimension dimension);
/* "orang", "rupiah/orang", "angka" for a plain number. */
void iku_units_print (const IkuUnits *self, IkuDimension dimension,
                      GString *out);

G_END_DECLS
