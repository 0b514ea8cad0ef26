/* fit.c - whether values fit where they stand
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/expr.h"
#include "check/units.h"

const IkuPhrase *
iku_check_type_phrase (IkuTypeKind type)
{
  switch (type)
    {
    case IKU_TYPE_NUMBER:
      return &iku_phrase_type_number;
    case IKU_TYPE_LOGIC:
      return &iku_phrase_type_logic;
    case IKU_TYPE_CHOICE:
      return &iku_phrase_type_choice;
    case IKU_TYPE_DATE:
      return &iku_phrase_type_date;
    case IKU_TYPE_PERIOD:
      return &iku_phrase_type_period;
    case IKU_TYPE_REGION:
      return &iku_phrase_type_region;
    case IKU_TYPE_TABLE:
      return &iku_phrase_type_table;
    case IKU_TYPE_TEXT:
    case IKU_TYPE_ERROR:
      break;
    }
  return &iku_phrase_type_text;
}

gboolean
iku_check_single (IkuChecker *self, const IkuExpr *expr)
{
  if (!(expr->flags & IKU_EXPR_LIST))
    return expr->type != IKU_TYPE_ERROR;

  iku_findings_add (self->findings, &iku_code_list_of_values,
                    iku_check_place_of (self, expr), NULL);
  return FALSE;
}

gboolean
iku_check_type (IkuChecker *self, const IkuExpr *expr, IkuTypeKind type)
{
  if (expr->type == (guint8) type || expr->type == IKU_TYPE_ERROR
      || iku_expr_is_no_value (expr))
    return expr->type != IKU_TYPE_ERROR;

  iku_check_label_units (
      self,
      iku_findings_add (self->findings, &iku_code_wrong_type,
                        iku_check_place_of (self, expr), IKU_ARG_PHRASE,
                        iku_check_type_phrase (type), IKU_ARG_PHRASE,
                        iku_check_type_phrase (expr->type), NULL),
      expr);
  return FALSE;
}

static gboolean
equal_choices (const IkuChecker *self, guint32 a, guint32 b)
{
  const IkuChoice *left = g_array_index (self->choices, IkuChoice *, a);
  const IkuChoice *right = g_array_index (self->choices, IkuChoice *, b);

  if (a == b)
    return TRUE;
  if (left->n_values != right->n_values || left->ordered != right->ordered)
    return FALSE;
  for (guint i = 0; i < left->n_values; i++)
    if (strcmp (left->values[i], right->values[i]) != 0)
      return FALSE;
  return TRUE;
}

/* A number without a unit where there should be one: perhaps that was
 * meant. */
static void
fix_bare (IkuChecker *self, IkuFinding *finding, const IkuExpr *number,
          IkuDimension other)
{
  IkuPlace place = iku_check_place_of (self, number);
  g_autofree char *written = NULL, *unit = NULL, *meant = NULL;

  if (number->kind != IKU_EXPR_CONSTANT || number->unit != IKU_DIMENSION_PLAIN)
    return;
  written = iku_text_dup_span (place.text, place.span);
  if (!g_ascii_isdigit (written[strlen (written) - 1]))
    return;
  unit = iku_check_dup_unit (self, other);
  meant = g_strdup_printf ("%s %s", written, unit);
  if (strchr (unit, '/') == NULL && strchr (unit, '^') == NULL)
    iku_finding_replace (self->findings, finding, FALSE,
                         &iku_phrase_write_instead, place, meant);
}

static void
report_unit (IkuChecker *self, const IkuExpr *expr, IkuDimension unit)
{
  g_autofree char *wanted = iku_check_dup_unit (self, unit);
  g_autofree char *found = iku_check_dup_unit (self, expr->unit);
  IkuFinding *finding
      = iku_findings_add (self->findings, &iku_code_wrong_unit,
                          iku_check_place_of (self, expr), wanted, found, NULL);

  iku_check_label_units (self, finding, expr);
  fix_bare (self, finding, expr, unit);
}

gboolean
iku_check_fits (IkuChecker *self, IkuExpr *expr, IkuWant want)
{
  if (!iku_check_single (self, expr))
    return FALSE;
  if (want.type == IKU_TYPE_ERROR)
    return TRUE;
  if (iku_expr_is_no_value (expr))
    {
      expr->type = want.type;
      expr->unit = want.unit;
      return TRUE;
    }
  if (!iku_check_type (self, expr, want.type))
    return FALSE;
  if (want.type == IKU_TYPE_NUMBER && want.unit != expr->unit
      && want.unit != IKU_DIMENSION_ANY && expr->unit != IKU_DIMENSION_ANY)
    {
      report_unit (self, expr, want.unit);
      return FALSE;
    }
  if (want.type == IKU_TYPE_CHOICE
      && !equal_choices (self, expr->unit, want.unit))
    {
      iku_findings_add (self->findings, &iku_code_other_choice,
                        iku_check_place_of (self, expr), NULL);
      return FALSE;
    }
  return TRUE;
}

void
iku_check_report_units (IkuChecker *self, IkuPlace place, const IkuExpr *a,
                        const IkuExpr *b)
{
  g_autofree char *left = iku_check_dup_unit (self, a->unit);
  g_autofree char *right = iku_check_dup_unit (self, b->unit);
  IkuFinding *finding = iku_findings_add (
      self->findings, &iku_code_units_differ, place, left, right, NULL);

  iku_check_label_units (self, finding, a);
  iku_check_label_units (self, finding, b);
  fix_bare (self, finding, a, b->unit);
  fix_bare (self, finding, b, a->unit);
}

/* Two values that should be alike are not. */
static void
report_pair (IkuChecker *self, const IkuExpr *a, const IkuExpr *b)
{
  IkuPlace place = iku_check_place_of (self, b);
  IkuFinding *finding;

  if (a->type == IKU_TYPE_NUMBER && b->type == IKU_TYPE_NUMBER)
    {
      iku_check_report_units (self, place, a, b);
      return;
    }
  if (a->type == IKU_TYPE_CHOICE && b->type == IKU_TYPE_CHOICE)
    finding = iku_findings_add (self->findings, &iku_code_other_choice, place,
                                NULL);
  else
    finding = iku_findings_add (self->findings, &iku_code_types_differ, place,
                                IKU_ARG_PHRASE, iku_check_type_phrase (a->type),
                                IKU_ARG_PHRASE, iku_check_type_phrase (b->type),
                                NULL);
  iku_check_label_units (self, finding, a);
  iku_check_label_units (self, finding, b);
}

/* Whether values of one type are of one unit or one pilihan. */
static gboolean
are_alike (const IkuChecker *self, const IkuExpr *a, const IkuExpr *b)
{
  if (a->type == IKU_TYPE_NUMBER)
    return a->unit == b->unit || a->unit == IKU_DIMENSION_ANY
           || b->unit == IKU_DIMENSION_ANY;
  return a->type != IKU_TYPE_CHOICE || equal_choices (self, a->unit, b->unit);
}

gboolean
iku_check_unify (IkuChecker *self, IkuExpr *a, IkuExpr *b, IkuWant *common)
{
  if (!iku_check_single (self, a) || !iku_check_single (self, b))
    return FALSE;
  if (iku_expr_is_no_value (a) && !iku_expr_is_no_value (b))
    {
      a->type = b->type;
      a->unit = b->unit;
    }
  else if (iku_expr_is_no_value (b))
    {
      b->type = a->type;
      b->unit = a->unit;
    }
  *common = iku_want (a->type, a->unit);
  if (a->type == IKU_TYPE_NUMBER && a->unit == IKU_DIMENSION_ANY)
    common->unit = b->unit;
  if (a->type == b->type && are_alike (self, a, b))
    return TRUE;
  report_pair (self, a, b);
  return FALSE;
}
