/* formulas.c - every formula is typed and fits its item
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formulas refer to each other in any order.  The type of an item is nearly
 * always declared, so formulas are typed in source order; the few items whose
 * type follows from their formula are typed when first needed, by a stack of
 * our own, since a chain of them may be as long as a file.
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"
#include "check/products.h"
#include "check/units.h"

#define MAX_OPERANDS_SHOWN 4u

/* Labels the operands of a formula with their units. */
static void
label_operands (IkuChecker *self, IkuFinding *finding, const IkuExpr *expr,
                guint *budget)
{
  if (*budget == 0)
    return;
  if (expr->kind == IKU_EXPR_REF || expr->kind == IKU_EXPR_RECORDS)
    {
      (*budget)--;
      iku_check_label_units (self, finding, expr);
      return;
    }
  for (guint i = 0; i < expr->n_args; i++)
    label_operands (self, finding, expr->arg[i], budget);
}

/* Where the unit of an item is said: of an indikator perhaps above it. */
static IkuPlace
locate_unit (const IkuChecker *self, const IkuItem *item)
{
  const IkuMeta *meta = item->entry == NULL
                            ? NULL
                            : iku_program_find_meta (self->program, item->entry,
                                                     IKU_ATTRIBUTE_SATUAN);

  return meta != NULL ? meta->place : item->place;
}

/* What a formula comes to is not what its item is. */
static void
report_unit (IkuChecker *self, const IkuDraft *draft, const IkuExpr *expr)
{
  g_autofree char *found = iku_check_dup_unit (self, expr->unit);
  guint budget = MAX_OPERANDS_SHOWN;
  IkuFinding *finding;

  finding = iku_findings_add (self->findings, &iku_code_formula_unit,
                              draft->item->expr_place, found, draft->item->name,
                              draft->item->unit->name, NULL);
  label_operands (self, finding, expr, &budget);
  iku_finding_label (self->findings, finding, locate_unit (self, draft->item),
                     &iku_phrase_declared_in_unit, draft->item->name,
                     draft->item->unit->name, NULL);
}

static gboolean
fits_item (IkuChecker *self, IkuDraft *draft, IkuExpr *expr)
{
  if (draft->type == IKU_TYPE_NUMBER && expr->type == IKU_TYPE_NUMBER
      && !(expr->flags & IKU_EXPR_LIST) && expr->unit != draft->unit
      && expr->unit != IKU_DIMENSION_ANY)
    {
      draft->found_unit = expr->unit;
      report_unit (self, draft, expr);
      return FALSE;
    }
  return iku_check_fits (self, expr,
                         iku_want ((IkuTypeKind) draft->type, draft->unit));
}

/* The type of an item whose formula decides it. */
static gboolean
close_item (IkuChecker *self, IkuDraft *draft, const IkuExpr *expr)
{
  IkuItem *item = draft->item;

  if (!iku_check_single (self, expr))
    return FALSE;
  if (expr->type != IKU_TYPE_NUMBER && expr->type != IKU_TYPE_LOGIC
      && expr->type != IKU_TYPE_CHOICE)
    return iku_check_type (self, expr, IKU_TYPE_NUMBER);
  draft->type = expr->type;
  if (expr->type == IKU_TYPE_NUMBER)
    {
      if (item->unit == NULL)
        item->unit = iku_check_unit_of (self, expr->unit, item->expr_place);
      draft->unit = item->unit->dimension;
    }
  else
    draft->unit = expr->unit;
  if (expr->type == IKU_TYPE_CHOICE)
    item->choice = g_array_index (self->choices, IkuChoice *, expr->unit);
  return TRUE;
}

/* rumus f(a; b) = … inside an indikator: its block was left open. */
static gboolean
is_open_block (const IkuChecker *self, const IkuDraft *draft)
{
  const IkuNode *node = draft->formula, *call;

  if (draft->indicator == NULL || node->kind != IKU_NODE_OPERATION
      || node->op != IKU_OP_EQ || node->child[0]->kind != IKU_NODE_CALL)
    return FALSE;
  call = node->child[0];
  if (iku_scope_find (&self->scopes[IKU_SPACE_FUNCTIONS], call->value.name)
          != IKU_SCOPE_NONE
      || iku_scope_find (&self->scopes[IKU_SPACE_FORMULAS], call->value.name)
             != IKU_SCOPE_NONE)
    return FALSE;
  for (guint i = 0; i < call->n_children; i++)
    if (call->child[i]->kind != IKU_NODE_NAME)
      return FALSE;
  return TRUE;
}

static void
report_open_block (IkuChecker *self, const IkuDraft *draft)
{
  iku_finding_label (
      self->findings,
      iku_findings_add (self->findings, &iku_code_formula_in_block,
                        draft->item->expr_place, draft->item->name, NULL),
      draft->item->place, &iku_phrase_opened_here, NULL);
}

/* Only what counts records may be consolidated although it is computed. */
static void
check_consolidated (IkuChecker *self, const IkuDraft *draft,
                    const IkuExpr *expr)
{
  const IkuItem *item = draft->item;

  if (draft->indicator == NULL && expr->kind != IKU_EXPR_RECORDS
      && (item->over_time != IKU_CONSOLIDATE_UNSAID
          || item->over_place != IKU_CONSOLIDATE_UNSAID))
    iku_findings_add (self->findings, &iku_code_consolidated_formula,
                      item->place, item->name, NULL);
}

static void
type_formula (IkuChecker *self, IkuDraft *draft)
{
  IkuItem *item = draft->item;
  IkuExpr *expr;
  gboolean good;

  iku_checker_enter (self, draft->module);
  self->current = item->id;
  draft->first_edge = self->edges->len;
  if (is_open_block (self, draft))
    {
      report_open_block (self, draft);
      draft->is_wrong = TRUE;
      return;
    }
  expr = iku_check_expr (
      self, draft->formula,
      draft->is_open ? IKU_WANT_ANY
                     : iku_want ((IkuTypeKind) draft->type, draft->unit));
  draft->n_edges = self->edges->len - draft->first_edge;

  good = expr->type != IKU_TYPE_ERROR;
  if (good && draft->is_open)
    good = close_item (self, draft, expr);
  if (good && !draft->is_wrong && draft->has_own_unit
      && draft->type != IKU_TYPE_NUMBER)
    {
      iku_findings_add (self->findings, &iku_code_unit_of_no_number,
                        item->place, item->name, IKU_ARG_PHRASE,
                        iku_check_type_phrase ((IkuTypeKind) draft->type),
                        NULL);
      good = FALSE;
    }
  if (good && !draft->is_wrong)
    good = fits_item (self, draft, expr);
  draft->is_wrong = draft->is_wrong || !good;
  if (!draft->is_wrong)
    {
      item->expr = expr;
      check_consolidated (self, draft, expr);
      if (draft->type == IKU_TYPE_NUMBER)
        iku_check_product_of (self, draft);
    }
}

static void
check_formula (IkuChecker *self, IkuDraft *draft)
{
  guint n_findings = iku_findings_get_count (self->findings);

  type_formula (self, draft);
  if (draft->indicator != NULL)
    iku_check_note_heading (self, n_findings, draft->item->entry);
}

static void
push_open (IkuChecker *self, guint32 id, GArray *stack)
{
  const IkuDraft *draft = iku_checker_draft (self, id);

  if (draft->is_open && draft->state == IKU_DRAFT_TODO)
    g_array_append_val (stack, id);
}

static void
push_children (IkuChecker *self, const IkuEntry *entry, GArray *stack)
{
  for (guint i = 0; i < entry->n_children; i++)
    if (entry->children[i]->item != NULL)
      push_open (self, entry->children[i]->item->id, stack);
    else
      push_children (self, entry->children[i], stack);
}

/* Pushes the items that must be typed before this expression of item can
 * be.  Names that in the end mean something else do no harm. */
static void
push_needed (IkuChecker *self, const IkuNode *node, guint32 item, GArray *stack)
{
  guint32 number;

  if (node == NULL)
    return;
  if (node->kind == IKU_NODE_NAME)
    {
      number
          = iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], node->value.name);
      if (number != IKU_SCOPE_NONE)
        push_open (self, number, stack);
      number
          = iku_scope_find (&self->scopes[IKU_SPACE_TABLES], node->value.name);
      if (number != IKU_SCOPE_NONE)
        {
          const IkuEntry *entry
              = g_array_index (self->tables, IkuTableDraft, number).entry;

          if (entry != NULL)
            push_children (self, entry, stack);
        }
      return;
    }
  if (node->kind == IKU_NODE_CALL)
    {
      number = iku_scope_find (&self->scopes[IKU_SPACE_FORMULAS],
                               node->value.name);
      if (number != IKU_SCOPE_NONE)
        {
          IkuFormulaDraft *formula
              = &g_array_index (self->formulas, IkuFormulaDraft, number);

          if (formula->seen_by != item + 1)
            {
              formula->seen_by = item + 1;
              push_needed (self, formula->node->child[IKU_FORMULA_EXPR], item,
                           stack);
            }
        }
    }
  for (guint i = 0; i < node->n_children; i++)
    push_needed (self, node->child[i], item, stack);
}

static void
settle (IkuChecker *self, guint32 id, GArray *stack)
{
  g_array_append_val (stack, id);
  while (stack->len > 0)
    {
      guint32 top = g_array_index (stack, guint32, stack->len - 1);
      IkuDraft *draft = iku_checker_draft (self, top);

      if (draft->state == IKU_DRAFT_TODO)
        {
          draft->state = IKU_DRAFT_WAITING;
          push_needed (self, draft->formula, top, stack);
          if (g_array_index (stack, guint32, stack->len - 1) != top)
            continue;
        }
      if (draft->state == IKU_DRAFT_WAITING)
        check_formula (self, draft);
      draft->state = IKU_DRAFT_DONE;
      g_array_set_size (stack, stack->len - 1);
    }
}

void
iku_check_formulas (IkuChecker *self)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_open = 0;

  for (guint i = 0; i < self->n_drafts; i++)
    n_open += iku_checker_draft (self, i)->is_open;
  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, i);

      if (draft->formula == NULL || draft->state != IKU_DRAFT_TODO)
        continue;
      if (n_open > 0)
        settle (self, i, stack);
      else
        check_formula (self, draft);
    }
  self->current = G_MAXUINT32;
}
