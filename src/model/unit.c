/* unit.c - units of measurement
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/unit.h"

#define MAX_EXPONENT 99

/* A factor of a dimension. */
typedef struct
{
  guint32 base;
  gint32 exponent; /* never 0 */
} Factor;

/* Factors in ascending order of base. */
typedef struct
{
  guint n;
  Factor factor[];
} Dimension;

struct _IkuUnits
{
  IkuArena *arena;
  GPtrArray *bases;      /* of IkuBaseUnit, in the arena */
  GPtrArray *dimensions; /* of Dimension, in the arena; by id */
  GHashTable *ids;       /* Dimension to id */
  GArray *scratch;       /* of Factor */
};

static guint
hash_dimension (gconstpointer key)
{
  const Dimension *self = key;
  guint hash = self->n;

  for (guint i = 0; i < self->n; i++)
    hash = hash * 31 + self->factor[i].base * 199
           + (guint) self->factor[i].exponent;
  return hash;
}

static gboolean
equal_dimensions (gconstpointer a, gconstpointer b)
{
  const Dimension *left = a, *right = b;

  return left->n == right->n
         && memcmp (left->factor, right->factor, left->n * sizeof (Factor))
                == 0;
}

/* The id of the factors in scratch. */
static IkuDimension
intern_scratch (IkuUnits *self)
{
  gsize bytes = self->scratch->len * sizeof (Factor);
  Dimension *made = iku_arena_alloc (self->arena, sizeof (Dimension) + bytes);
  gpointer id;

  made->n = self->scratch->len;
  if (bytes > 0)
    memcpy (made->factor, self->scratch->data, bytes);
  if (!g_hash_table_lookup_extended (self->ids, made, NULL, &id))
    {
      id = GUINT_TO_POINTER (self->dimensions->len);
      g_hash_table_insert (self->ids, made, id);
      g_ptr_array_add (self->dimensions, made);
    }
  return GPOINTER_TO_UINT (id);
}

IkuUnits *
iku_units_new (IkuArena *arena)
{
  IkuUnits *self = g_new0 (IkuUnits, 1);

  self->arena = arena;
  self->bases = g_ptr_array_new ();
  self->dimensions = g_ptr_array_new ();
  self->ids = g_hash_table_new (hash_dimension, equal_dimensions);
  self->scratch = g_array_new (FALSE, FALSE, sizeof (Factor));
  intern_scratch (self); /* plain, id 0 */
  return self;
}

void
iku_units_free (IkuUnits *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->bases);
  g_ptr_array_unref (self->dimensions);
  g_hash_table_unref (self->ids);
  g_array_unref (self->scratch);
  g_free (self);
}

static const Dimension *
get_dimension (const IkuUnits *self, IkuDimension id)
{
  /* What fits any unit is plain where nothing else decides. */
  return g_ptr_array_index (self->dimensions, id == IKU_DIMENSION_ANY ? 0 : id);
}

IkuDimension
iku_units_add_base (IkuUnits *self, const char *name, gboolean counted,
                    IkuPlace place)
{
  IkuBaseUnit *base = iku_arena_make (self->arena, IkuBaseUnit);
  Factor factor = { self->bases->len, 1 };

  base->name = iku_arena_strdup (self->arena, name);
  base->counted = counted;
  base->place = place;
  g_ptr_array_add (self->bases, base);
  g_array_set_size (self->scratch, 0);
  g_array_append_val (self->scratch, factor);
  return intern_scratch (self);
}

static gboolean
append_factor (IkuUnits *self, guint32 base, gint64 exponent)
{
  Factor factor = { base, (gint32) exponent };

  if (exponent < -MAX_EXPONENT || exponent > MAX_EXPONENT)
    return FALSE;
  if (exponent != 0)
    g_array_append_val (self->scratch, factor);
  return TRUE;
}

gboolean
iku_units_multiply (IkuUnits *self, IkuDimension a, IkuDimension b,
                    gint exponent, IkuDimension *out)
{
  const Dimension *left = get_dimension (self, a);
  const Dimension *right = get_dimension (self, b);
  guint i = 0, j = 0;
  gboolean fits = TRUE;

  g_array_set_size (self->scratch, 0);
  while (fits && (i < left->n || j < right->n))
    {
      guint32 base = MIN (i < left->n ? left->factor[i].base : G_MAXUINT32,
                          j < right->n ? right->factor[j].base : G_MAXUINT32);
      gint64 sum = 0;

      if (i < left->n && left->factor[i].base == base)
        sum += left->factor[i++].exponent;
      if (j < right->n && right->factor[j].base == base)
        sum += (gint64) right->factor[j++].exponent * exponent;
      fits = append_factor (self, base, sum);
    }
  if (fits)
    *out = intern_scratch (self);
  return fits;
}

gboolean
iku_units_root (IkuUnits *self, IkuDimension a, gint degree, IkuDimension *out)
{
  const Dimension *dimension = get_dimension (self, a);

  if (degree == 0)
    return FALSE;
  g_array_set_size (self->scratch, 0);
  for (guint i = 0; i < dimension->n; i++)
    if (dimension->factor[i].exponent % degree != 0
        || !append_factor (self, dimension->factor[i].base,
                           dimension->factor[i].exponent / degree))
      return FALSE;
  *out = intern_scratch (self);
  return TRUE;
}

const IkuBaseUnit *
iku_units_find_base (const IkuUnits *self, IkuDimension id)
{
  const Dimension *dimension = get_dimension (self, id);

  if (dimension->n != 1 || dimension->factor[0].exponent != 1)
    return NULL;
  return g_ptr_array_index (self->bases, dimension->factor[0].base);
}

gboolean
iku_units_is_count (const IkuUnits *self, IkuDimension dimension)
{
  const IkuBaseUnit *base = iku_units_find_base (self, dimension);

  return base != NULL && base->counted;
}

/* The factors on one side of the bar, joined by *; returns how many. */
static guint
print_side (const IkuUnits *self, const Dimension *dimension, gint sign,
            GString *out)
{
  guint n = 0;

  for (guint i = 0; i < dimension->n; i++)
    {
      const Factor *factor = &dimension->factor[i];
      const IkuBaseUnit *base = g_ptr_array_index (self->bases, factor->base);

      if (factor->exponent * sign < 0)
        continue;
      if (n++ > 0)
        g_string_append_c (out, sign > 0 ? '*' : '/');
      g_string_append (out, base->name);
      if (factor->exponent * sign != 1)
        g_string_append_printf (out, "^%d", factor->exponent * sign);
    }
  return n;
}

void
iku_units_print (const IkuUnits *self, IkuDimension id, GString *out)
{
  const Dimension *dimension = get_dimension (self, id);
  g_autoptr (GString) below = g_string_new (NULL);

  if (print_side (self, dimension, 1, out) == 0)
    g_string_append (out, dimension->n == 0 ? "angka" : "1");
  if (print_side (self, dimension, -1, below) > 0)
    g_string_append_printf (out, "/%s", below->str);
}
