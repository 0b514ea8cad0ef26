/* values.c - values that a definition gives to an item
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/choice.h"
#include "check/expr.h"
#include "check/interval.h"
#include "check/units.h"
#include "check/values.h"

static gboolean
is_literal (const IkuNode *node)
{
  return node->kind == IKU_NODE_NUMBER || node->kind == IKU_NODE_QUANTITY;
}

static gboolean
is_one (IkuNumber number)
{
  return number.n == number.d && number.d != 0;
}

void
iku_check_report_percent (IkuChecker *self, const IkuNode *literal)
{
  IkuPlace place = iku_checker_place (self, literal->span);
  g_autofree char *written = iku_text_dup_span (self->text, literal->span);
  g_autofree char *meant = g_strconcat (written, "%", NULL);
  g_autofree char *printed = iku_check_dup_number (
      self,
      iku_number_mul (self->numbers, literal->value.number,
                      iku_number_from_int (100)),
      FALSE);

  iku_finding_replace (self->findings,
                       iku_findings_add (self->findings,
                                         &iku_code_percent_missing, place,
                                         written, printed, meant, NULL),
                       FALSE, &iku_phrase_write_instead, place, meant);
}

gboolean
iku_check_is_bare_percent (IkuChecker *self, const IkuNode *literal,
                           IkuNumber number)
{
  return iku_check_is_bare (literal) && literal->op == IKU_SCALE_WORD_NONE
         && iku_number_compare (self->numbers, number, iku_number_from_int (1))
                > 0
         && iku_number_compare (self->numbers, number,
                                iku_number_from_int (100))
                <= 0;
}

/* 80 where 80% or 80 orang is meant. */
static void
report_bare (IkuChecker *self, const IkuNode *literal, const IkuUnit *unit)
{
  IkuPlace place = iku_checker_place (self, literal->span);
  g_autofree char *written = NULL, *meant = NULL;

  if (iku_unit_is_percent (unit))
    {
      iku_check_report_percent (self, literal);
      return;
    }
  written = iku_text_dup_span (self->text, literal->span);
  meant = g_strconcat (written, " ", unit->name, NULL);
  iku_finding_replace (self->findings,
                       iku_findings_add (self->findings, &iku_code_unit_missing,
                                         place, written, meant, NULL),
                       FALSE, &iku_phrase_write_instead, place, meant);
}

gboolean
iku_check_value_unit (IkuChecker *self, const IkuNode *literal,
                      IkuDimension unit, const IkuDraft *draft)
{
  g_autofree char *found = NULL;
  const IkuUnit *shown = draft->item->unit;

  /* A formula in error leaves open what its unit is. */
  if (unit == IKU_DIMENSION_ANY || shown == NULL)
    return TRUE;
  if (iku_check_is_bare (literal)
      && (shown->dimension != IKU_DIMENSION_PLAIN || !is_one (shown->scale)))
    {
      report_bare (self, literal, shown);
      return FALSE;
    }
  if (unit == draft->unit || draft->unit == IKU_DIMENSION_ANY)
    return TRUE;
  /* The formula says the same: it is satuan that is wrong, and known to be. */
  if (unit == draft->found_unit)
    return FALSE;

  found = iku_check_dup_unit (self, unit);
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, &iku_code_value_unit,
                                       iku_checker_place (self, literal->span),
                                       shown->name, found, NULL),
                     draft->item->place, &iku_phrase_declared_in_unit,
                     draft->item->name, shown->name, NULL);
  return FALSE;
}

static void
report_type (IkuChecker *self, const IkuNode *node, const IkuDraft *draft)
{
  iku_finding_label (
      self->findings,
      iku_findings_add (self->findings, &iku_code_value_type,
                        iku_checker_place (self, node->span), IKU_ARG_PHRASE,
                        iku_check_type_phrase (draft->type), NULL),
      draft->item->place, &iku_phrase_declared_here, NULL);
}

/* A parenthesised expression without data. */
static gboolean
fold_value (IkuChecker *self, const IkuNode *node, const IkuDraft *draft,
            IkuValue *out)
{
  IkuExpr *expr = iku_check_expr_as (
      self, node, iku_want ((IkuTypeKind) draft->type, draft->unit));

  if (expr->type == IKU_TYPE_ERROR)
    return FALSE;
  if (!iku_check_fold (self, expr, out))
    {
      iku_findings_add (self->findings, &iku_code_not_constant,
                        iku_checker_place (self, node->span), NULL);
      return FALSE;
    }
  if (out->why == 0)
    return TRUE;
  iku_findings_add (self->findings,
                    iku_why_get_kind (out->why) == IKU_WHY_PENYEBUT_NOL
                        ? &iku_code_constant_by_zero
                        : &iku_code_constant_too_large,
                    iku_checker_place (self, node->span), NULL);
  return FALSE;
}

static gboolean
get_number (IkuChecker *self, const IkuNode *node, const IkuDraft *draft,
            IkuValue *out)
{
  IkuDimension unit;

  if (!is_literal (node))
    return fold_value (self, node, draft, out);
  *out = iku_value (iku_number_from_int (0));
  return iku_check_literal (self, node, &out->number, &unit)
         && iku_check_value_unit (self, node, unit, draft);
}

static gboolean
get_range (IkuChecker *self, const IkuNode *node, const IkuDraft *draft,
           IkuRow *row)
{
  const IkuNode *low = node->child[IKU_VALUE_RANGE_LOW];
  const IkuNode *high = node->child[IKU_VALUE_RANGE_HIGH];
  IkuDimension unit;

  row->is_range = TRUE;
  if (is_literal (low) && is_literal (high))
    {
      row->low = row->high = iku_value (iku_number_from_int (0));
      if (!iku_check_literals (self, low, high, &row->low.number,
                               &row->high.number, &unit)
          || !iku_check_value_unit (self, high, unit, draft))
        return FALSE;
    }
  else if (!get_number (self, low, draft, &row->low)
           || !get_number (self, high, draft, &row->high))
    return FALSE;
  if (iku_number_compare (self->numbers, row->low.number, row->high.number)
      <= 0)
    return TRUE;
  iku_findings_add (self->findings, &iku_code_empty_interval,
                    iku_checker_place (self, node->span), NULL);
  return FALSE;
}

static gboolean
get_choice (IkuChecker *self, const IkuNode *node, const IkuDraft *draft,
            IkuValue *out)
{
  const char *text = iku_check_word_of (node);
  gint index = iku_check_find_choice (self, draft->unit, text);

  if (index < 0)
    iku_check_report_choice (self, node->span, text, draft->unit);
  *out = iku_value (iku_number_from_int (index));
  return index >= 0;
}

gboolean
iku_check_row_value (IkuChecker *self, const IkuNode *node,
                     const IkuDraft *draft, IkuRow *row)
{
  gboolean is_word = node->kind == IKU_NODE_NAME || node->kind == IKU_NODE_TEXT;
  IkuTypeKind type = (IkuTypeKind) draft->type;
  gboolean good;

  if (node->flags & IKU_NODE_HAS_ERROR || node->kind == IKU_NODE_ERROR)
    return FALSE;
  if (type == IKU_TYPE_NUMBER && node->kind == IKU_NODE_VALUE_RANGE)
    return get_range (self, node, draft, row);

  if (type == IKU_TYPE_CHOICE && is_word)
    good = get_choice (self, node, draft, &row->low);
  else if (type == IKU_TYPE_LOGIC && node->kind == IKU_NODE_BOOL)
    {
      row->low = iku_value (iku_number_from_int (node->value.integer));
      good = TRUE;
    }
  else if (type == IKU_TYPE_NUMBER && !is_word && node->kind != IKU_NODE_BOOL)
    good = get_number (self, node, draft, &row->low);
  else if (node->flags & IKU_NODE_PAREN)
    good = fold_value (self, node, draft, &row->low);
  else
    {
      report_type (self, node, draft);
      good = FALSE;
    }
  row->high = row->low;
  return good;
}
