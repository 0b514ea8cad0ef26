/* expr.h - typed expressions from nodes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each function takes nodes of the checker's present module and gives a
 * fresh expression, never NULL.  What is wrong gets one finding and is an
 * expression of type ERROR, which fits everywhere.
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

IkuExpr *iku_check_expr (IkuChecker *self, const IkuNode *node, IkuWant want);

/* One that must be a single value of the wanted type and unit. */
IkuExpr *iku_check_expr_as (IkuChecker *self, const IkuNode *node,
                            IkuWant want);

/* The parts; each file has those its name says. */
IkuExpr *iku_check_name (IkuChecker *self, const IkuNode *node, IkuWant want);
IkuExpr *iku_check_index (IkuChecker *self, const IkuNode *node);
IkuExpr *iku_check_sum (IkuChecker *self, const IkuNode *node, IkuWant want);
IkuExpr *iku_check_product (IkuChecker *self, const IkuNode *node,
                            IkuWant want);
IkuExpr *iku_check_negation (IkuChecker *self, const IkuNode *node,
                             IkuWant want);
IkuExpr *iku_check_power (IkuChecker *self, const IkuNode *node);
IkuExpr *iku_check_junction (IkuChecker *self, const IkuNode *node);
IkuExpr *iku_check_comparison (IkuChecker *self, const IkuNode *node);
IkuExpr *iku_check_if (IkuChecker *self, const IkuNode *node, IkuWant want);
IkuExpr *iku_check_match (IkuChecker *self, const IkuNode *node, IkuWant want);
IkuExpr *iku_check_call (IkuChecker *self, const IkuNode *node, IkuWant want);
/* banyaknya (t), jumlah (t.k; syarat) …; NULL if node is no such call. */
IkuExpr *iku_check_aggregate (IkuChecker *self, const IkuNode *node, IkuOp op);

/* Making expressions; module and span are those of node. */
static inline IkuExpr *
iku_check_make (IkuChecker *self, IkuExprKind kind, const IkuNode *node,
                guint n_args)
{
  IkuExpr *expr = iku_arena_alloc (self->arena, iku_expr_get_size (n_args));

  *expr = (IkuExpr){ .kind = (guint8) kind,
                     .module = self->module,
                     .span = node->span,
                     .n_args = n_args };
  return expr;
}

IkuExpr *iku_check_make_op (IkuChecker *self, IkuOp op, IkuTypeKind type,
                            const IkuNode *node, guint n_args);
IkuExpr *iku_check_make_error (IkuChecker *self, const IkuNode *node);
/* Says, of a program once, that formulas are too large when written out. */
IkuExpr *iku_check_too_large (IkuChecker *self, const IkuNode *node);
IkuExpr *iku_check_make_number (IkuChecker *self, const IkuNode *node,
                                IkuNumber number, IkuDimension unit);
IkuExpr *iku_check_make_ref (IkuChecker *self, const IkuNode *node,
                             guint32 item, IkuFacet facet);
/* A copy that may be flagged; arguments are shared. */
IkuExpr *iku_check_copy (IkuChecker *self, const IkuExpr *expr);
/* Whether a word stands for a value of an indikator in a rule. */
gboolean iku_check_is_variable (const char *word);
/* The present formula needs the value of an item. */
void iku_check_add_edge (IkuChecker *self, guint32 item);
/* The text of a NAME or TEXT node. */
const char *iku_check_word_of (const IkuNode *node);

static inline IkuWant
iku_want (IkuTypeKind type, guint32 unit)
{
  return (IkuWant){ (guint8) type, unit };
}

static inline IkuWant
iku_want_number (IkuDimension unit)
{
  return (IkuWant){ IKU_TYPE_NUMBER, unit };
}

static inline IkuWant
iku_want_logic (void)
{
  return (IkuWant){ IKU_TYPE_LOGIC, 0 };
}

static inline IkuPlace
iku_check_place_of (const IkuChecker *self, const IkuExpr *expr)
{
  return iku_checker_place_in (self, expr->module, expr->span);
}

/* tak_terhitung has no type of its own. */
static inline gboolean
iku_expr_is_no_value (const IkuExpr *expr)
{
  return expr->kind == IKU_EXPR_OP && expr->op == IKU_OP_TAK_TERHITUNG;
}

/* Requirements (fit.c): FALSE with a finding, or silently for an ERROR. */
gboolean iku_check_single (IkuChecker *self, const IkuExpr *expr);
gboolean iku_check_type (IkuChecker *self, const IkuExpr *expr,
                         IkuTypeKind type);
static inline gboolean
iku_check_number_type (IkuChecker *self, const IkuExpr *expr)
{
  if (G_LIKELY (expr->type == IKU_TYPE_NUMBER
                && !(expr->flags & IKU_EXPR_LIST)))
    return TRUE;
  return iku_check_type (self, expr, IKU_TYPE_NUMBER)
         && iku_check_single (self, expr);
}
gboolean iku_check_fits (IkuChecker *self, IkuExpr *expr, IkuWant want);
/* Makes two values have one type and unit, which is that of both after:
 * gives what it is. */
gboolean iku_check_unify (IkuChecker *self, IkuExpr *a, IkuExpr *b,
                          IkuWant *common);
/* "bilangan", "logika" … */
const IkuPhrase *iku_check_type_phrase (IkuTypeKind type);
/* Two numbers that should be in one unit are not. */
void iku_check_report_units (IkuChecker *self, IkuPlace place, const IkuExpr *a,
                             const IkuExpr *b);

/* Labels an operand with its unit and where that comes from (origin.c). */
void iku_check_label_units (IkuChecker *self, IkuFinding *finding,
                            const IkuExpr *expr);
/* Notes at findings of types and units, from the first-th on, under which
 * heading they stand. */
void iku_check_note_heading (IkuChecker *self, guint first,
                             const IkuEntry *entry);

/* Says what a ? needs (hole.c); gives an ERROR. */
IkuExpr *iku_check_hole (IkuChecker *self, const IkuNode *node, IkuWant want);

/* The value of a constant expression; FALSE without a finding if it refers
 * to anything. */
static inline gboolean
iku_check_fold (IkuChecker *self, const IkuExpr *expr, IkuValue *out)
{
  return iku_fold_constant (self->numbers, expr, out);
}

G_END_DECLS
