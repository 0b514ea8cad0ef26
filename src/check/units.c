/* units.c - units as they are written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Units may be declared in any order and in terms of each other.
 */

#include "config.h"

#include "base/text.h"
#include "check/graph.h"
#include "check/names.h"
#include "check/units.h"

gboolean
iku_check_arithmetic (IkuChecker *self, IkuSpan span)
{
  switch (iku_numbers_take_error (self->numbers))
    {
    case IKU_NUMBER_OK:
      return TRUE;
    case IKU_NUMBER_ZERO_DIVISOR:
      iku_findings_add (self->findings, &iku_code_constant_by_zero,
                        iku_checker_place (self, span), NULL);
      break;
    case IKU_NUMBER_TOO_LARGE:
      iku_findings_add (self->findings, &iku_code_constant_too_large,
                        iku_checker_place (self, span), NULL);
      break;
    }
  return FALSE;
}

IkuNumber
iku_check_number (IkuChecker *self, const IkuNode *node)
{
  static const gint64 scales[]
      = { 1, 1000, 1000000, 1000000000, 1000000000000 };
  IkuNumber number = node->value.number;

  if (node->op != IKU_SCALE_WORD_NONE)
    number = iku_number_mul (self->numbers, number,
                             iku_number_from_int (scales[node->op]));
  if (node->flags & IKU_NODE_PERCENT)
    number = iku_number_mul (self->numbers, number,
                             iku_number_from_ratio (1, 100));
  return number;
}

char *
iku_check_dup_unit (const IkuChecker *self, IkuDimension dimension)
{
  GString *text = g_string_new (NULL);

  if (dimension == IKU_DIMENSION_ANY)
    dimension = IKU_DIMENSION_PLAIN;
  iku_units_print (self->program->units, dimension, text);
  return g_string_free (text, FALSE);
}

/* unit *= other ^ exponent */
static gboolean
multiply (IkuChecker *self, IkuUnit *unit, const IkuUnit *other, gint exponent,
          IkuSpan span)
{
  IkuNumber scale = iku_number_pow (self->numbers, other->scale, exponent);

  unit->scale = iku_number_mul (self->numbers, unit->scale, scale);
  if (!iku_check_arithmetic (self, span))
    return FALSE;
  if (iku_units_multiply (self->program->units, unit->dimension,
                          other->dimension, exponent, &unit->dimension))
    return TRUE;
  iku_findings_add (self->findings, &iku_code_unit_exponent,
                    iku_checker_place (self, span), NULL);
  return FALSE;
}

/* Depth is bounded by the parser. */
static gboolean
multiply_expr (IkuChecker *self, IkuUnit *unit, const IkuNode *node,
               gint exponent)
{
  guint32 number;

  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_NAME:
      number = iku_check_find (self, IKU_SPACE_UNITS, node);
      if (number == IKU_SCOPE_NONE
          || g_array_index (self->units, IkuUnitDraft, number).is_wrong)
        return FALSE;
      return multiply (self, unit,
                       g_array_index (self->units, IkuUnitDraft, number).unit,
                       exponent, node->span);
    case IKU_NODE_UNIT_POWER:
      if (ABS (node->value.integer * exponent) > 99)
        {
          iku_findings_add (self->findings, &iku_code_unit_exponent,
                            iku_checker_place (self, node->span), NULL);
          return FALSE;
        }
      return multiply_expr (self, unit, node->child[IKU_UNIT_POWER_BASE],
                            (gint) node->value.integer * exponent);
    case IKU_NODE_UNIT_PRODUCT:
      for (guint i = 0; i < node->n_children; i++)
        if (!multiply_expr (self, unit, node->child[i],
                            node->child[i]->flags & IKU_NODE_INVERSE
                                ? -exponent
                                : exponent))
          return FALSE;
      return TRUE;
    default:
      return FALSE;
    }
}

const IkuUnit *
iku_check_unit (IkuChecker *self, const IkuNode *node)
{
  IkuUnit *unit;

  if (node->kind == IKU_NODE_NAME)
    {
      guint32 number = iku_check_find (self, IKU_SPACE_UNITS, node);
      const IkuUnitDraft *draft;

      if (number == IKU_SCOPE_NONE)
        return NULL;
      draft = &g_array_index (self->units, IkuUnitDraft, number);
      return draft->is_wrong ? NULL : draft->unit;
    }

  unit = iku_arena_make (self->arena, IkuUnit);
  unit->scale = iku_number_from_int (1);
  unit->place = iku_checker_place (self, node->span);
  if (!multiply_expr (self, unit, node, 1))
    return NULL;
  {
    g_autofree char *name = iku_text_dup_span (self->text, node->span);

    unit->name = iku_arena_strdup (self->arena, name);
  }
  return unit;
}

const IkuUnit *
iku_check_unit_of (IkuChecker *self, IkuDimension dimension, IkuPlace place)
{
  const IkuBaseUnit *base
      = iku_units_find_base (self->program->units, dimension);
  g_autofree char *name = NULL;
  IkuUnit *unit;

  if (dimension == IKU_DIMENSION_PLAIN || dimension == IKU_DIMENSION_ANY)
    return g_array_index (self->units, IkuUnitDraft, 0).unit;
  if (base != NULL)
    {
      const IkuName *interned
          = iku_intern_find (self->intern, base->name, strlen (base->name));
      guint32 number
          = interned == NULL
                ? IKU_SCOPE_NONE
                : iku_scope_find (&self->scopes[IKU_SPACE_UNITS], interned);

      if (number != IKU_SCOPE_NONE)
        return g_array_index (self->units, IkuUnitDraft, number).unit;
    }
  name = iku_check_dup_unit (self, dimension);
  unit = iku_arena_make (self->arena, IkuUnit);
  unit->name = iku_arena_strdup (self->arena, name);
  unit->dimension = dimension;
  unit->scale = iku_number_from_int (1);
  unit->place = place;
  return unit;
}

/* A unit declared without a value, or as one of itself. */
static gboolean
is_base (const IkuNode *node)
{
  const IkuNode *unit = node->child[IKU_UNIT_DEF_UNIT];

  return node->child[IKU_UNIT_DEF_FACTOR] == NULL
         || (unit->kind == IKU_NODE_NAME
             && unit->value.name == node->child[IKU_UNIT_DEF_NAME]->value.name);
}

static void
define_base (IkuChecker *self, IkuUnitDraft *draft)
{
  const IkuNode *factor = draft->node->child[IKU_UNIT_DEF_FACTOR];

  draft->unit->dimension
      = iku_units_add_base (self->program->units, draft->unit->name,
                            factor == NULL, draft->unit->place);
}

static void
define_scaled (IkuChecker *self, IkuUnitDraft *draft)
{
  const IkuNode *node = draft->node;
  const IkuNode *divisor = node->child[IKU_UNIT_DEF_DIVISOR];
  IkuNumber scale = iku_check_number (self, node->child[IKU_UNIT_DEF_FACTOR]);

  if (divisor != NULL)
    scale = iku_number_div (self->numbers, scale,
                            iku_check_number (self, divisor));
  draft->unit->scale = scale;
  draft->is_wrong = !iku_check_arithmetic (self, node->span);
  if (!draft->is_wrong && iku_number_sign (scale) <= 0)
    {
      iku_findings_add (self->findings, &iku_code_unit_scale,
                        iku_checker_place (self, node->span), draft->unit->name,
                        NULL);
      draft->is_wrong = TRUE;
    }
  if (!draft->is_wrong)
    draft->is_wrong
        = !multiply_expr (self, draft->unit, node->child[IKU_UNIT_DEF_UNIT], 1);
}

/* The units that an expression names. */
static void
add_needed (const IkuChecker *self, const IkuNode *node, GArray *needed)
{
  guint32 number;

  if (node->kind != IKU_NODE_NAME)
    {
      for (guint i = 0; i < node->n_children; i++)
        add_needed (self, node->child[i], needed);
      return;
    }
  number = iku_scope_find (&self->scopes[IKU_SPACE_UNITS], node->value.name);
  if (number != IKU_SCOPE_NONE)
    g_array_append_val (needed, number);
}

static const char *
get_name (const IkuChecker *self, guint32 number, gpointer data)
{
  return g_array_index (self->units, IkuUnitDraft, number).unit->name;
}

static void
report_ring (IkuChecker *self, const guint32 *ring, guint n, gpointer data)
{
  g_autofree char *path = iku_graph_dup_path (self, ring, n, get_name, NULL);

  iku_findings_add (
      self->findings, &iku_code_unit_cycle,
      g_array_index (self->units, IkuUnitDraft, ring[0]).unit->place, path,
      NULL);
  for (guint i = 0; i < n; i++)
    g_array_index (self->units, IkuUnitDraft, ring[i]).is_wrong = TRUE;
}

static void
define_unit (IkuChecker *self, IkuUnitDraft *draft)
{
  if (draft->node == NULL || draft->is_wrong)
    return;
  iku_checker_enter (self, draft->module);
  if (is_base (draft->node))
    define_base (self, draft);
  else
    define_scaled (self, draft);
}

static void
list_needed (IkuChecker *self, guint32 number, GArray *needed, gpointer data)
{
  const IkuNode *node = g_array_index (self->units, IkuUnitDraft, number).node;

  if (node != NULL && !is_base (node))
    add_needed (self, node->child[IKU_UNIT_DEF_UNIT], needed);
}

/* Each unit after those it is declared by. */
static void
define_units (IkuChecker *self)
{
  guint n = self->units->len, n_ordered = 0;
  g_autofree guint32 *order = g_new (guint32, n);

  iku_graph_ask (self, n, list_needed, report_ring, NULL, order, &n_ordered);
  for (guint i = 0; i < n_ordered; i++)
    define_unit (self, &g_array_index (self->units, IkuUnitDraft, order[i]));
}

void
iku_check_units (IkuChecker *self)
{
  const IkuName *day = iku_intern_find (self->intern, "hari", 4);
  guint32 number = IKU_SCOPE_NONE;

  define_units (self);
  self->variable_unit
      = iku_units_add_base (self->program->units, "satuan indikator", FALSE,
                            (IkuPlace){ NULL, { 0, 0 } });
  if (day != NULL)
    number = iku_scope_find (&self->scopes[IKU_SPACE_UNITS], day);
  if (number != IKU_SCOPE_NONE)
    self->day
        = g_array_index (self->units, IkuUnitDraft, number).unit->dimension;
}
