/* implies-build.c - conditions as demands on values
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read twice at most, for its truth and for its falsehood, a condition of
 * Kleene's logic is nothing but "all of these" and "some of these" over
 * values that are in sets: fold.c says which, and the tests hold the two
 * against each other.  Computed columns and kriteria are what their
 * expressions are.
 */

#include "config.h"

#include "check/implies-private.h"
#include "model/fold.h"
#include "model/normal.h"
#include "model/records.h"

/* Conditions in conditions, kriteria in kriteria. */
#define MAX_DEPTH 1000u

static const IkuDemand *
make_threshold (IkuProver *self, guint need, guint n,
                const IkuDemand *const *parts)
{
  IkuDemand *demand = iku_arena_make (self->arena, IkuDemand);

  *demand = (IkuDemand){ .need = need, .n = n, .parts = parts };
  return demand;
}

static const IkuDemand *
make_fixed (IkuProver *self, gboolean is_met)
{
  return make_threshold (self, is_met ? 0 : 1, 0, NULL);
}

static const IkuDemand *
make_elementary (IkuProver *self, guint variable, const IkuValueSet *set)
{
  IkuDemand *demand = iku_arena_make (self->arena, IkuDemand);

  *demand = (IkuDemand){ .variable = variable, .set = set };
  return demand;
}

static const IkuDemand *
give_up (IkuProver *self)
{
  self->gave_up = TRUE;
  return make_fixed (self, TRUE);
}

const IkuDemand *
iku_prover_deny (IkuProver *self, const IkuDemand *demand)
{
  const IkuDemand **parts;

  if (!iku_prover_spend (self, 1))
    return demand;
  if (demand->set != NULL)
    return make_elementary (
        self, demand->variable,
        iku_value_set_complement (self->arena, demand->set));
  parts = iku_arena_make_array (self->arena, const IkuDemand *, demand->n);
  for (guint i = 0; i < demand->n; i++)
    parts[i] = iku_prover_deny (self, demand->parts[i]);
  return make_threshold (self, demand->n + 1 - demand->need, demand->n, parts);
}

/* Joins of one variable, halves first, so that a long list costs little more
 * than its length. */
static const IkuValueSet *
join_sets (IkuProver *self, const IkuDemand *const *parts, guint n,
           gboolean is_all)
{
  const IkuValueSet *a, *b;

  if (n == 1)
    return parts[0]->set;
  a = join_sets (self, parts, n / 2, is_all);
  b = join_sets (self, parts + n / 2, n - n / 2, is_all);
  if (!iku_prover_spend (self, a->n + b->n))
    return a;
  return iku_value_set_join (self->numbers, self->arena, a, b, is_all);
}

static gint
compare_variables (gconstpointer a, gconstpointer b)
{
  const IkuDemand *x = *(const IkuDemand *const *) a;
  const IkuDemand *y = *(const IkuDemand *const *) b;

  return x->variable < y->variable ? -1 : x->variable > y->variable;
}

/* Parts of a part of the same kind are parts; elementary ones go first. */
static GPtrArray *
flatten (const GPtrArray *parts, gboolean is_all, guint *n_elementary)
{
  GPtrArray *flat = g_ptr_array_new ();
  guint n;

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < parts->len; i++)
        {
          const IkuDemand *const *part
              = (const IkuDemand *const *) parts->pdata + i;
          gboolean same = (*part)->set == NULL
                          && (*part)->need == (is_all ? (*part)->n : 1);

          n = same ? (*part)->n : 1;
          part = same ? (*part)->parts : part;
          for (guint j = 0; j < n; j++)
            if ((part[j]->set != NULL) == (pass == 0))
              g_ptr_array_add (flat, (gpointer) part[j]);
        }
      if (pass == 0)
        *n_elementary = flat->len;
    }
  return flat;
}

/* All of the parts, or one of them. */
static const IkuDemand *
join (IkuProver *self, const GPtrArray *parts, gboolean is_all)
{
  guint n_elementary = 0, n = 0;
  g_autoptr (GPtrArray) flat = flatten (parts, is_all, &n_elementary);
  const IkuDemand **joined
      = iku_arena_make_array (self->arena, const IkuDemand *, flat->len);
  const IkuDemand **all = (const IkuDemand **) flat->pdata;

  iku_prover_spend (self, flat->len);
  if (n_elementary > 0)
    qsort (all, n_elementary, sizeof all[0], compare_variables);
  for (guint i = 0, end; i < n_elementary; i = end)
    {
      for (end = i + 1;
           end < n_elementary && all[end]->variable == all[i]->variable;)
        end++;
      joined[n++]
          = end == i + 1
                ? all[i]
                : make_elementary (self, all[i]->variable,
                                   join_sets (self, all + i, end - i, is_all));
    }
  for (guint i = n_elementary; i < flat->len; i++)
    joined[n++] = all[i];
  return n == 1 ? joined[0] : make_threshold (self, is_all ? n : 1, n, joined);
}

static const IkuDemand *
join_two (IkuProver *self, const IkuDemand *a, const IkuDemand *b,
          gboolean is_all)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer) a);
  g_ptr_array_add (parts, (gpointer) b);
  return join (self, parts, is_all);
}

/* What a value of this type can be. */
static const IkuValueSet *
make_domain (IkuProver *self, const IkuExpr *expr)
{
  const IkuValueSet *all = iku_value_set_all (self->arena, TRUE);
  IkuValueSet *set;
  guint n = 2;

  if (expr->type == IKU_TYPE_CHOICE)
    n = self->choices[expr->unit]->n_values;
  else if (expr->type != IKU_TYPE_LOGIC)
    return all;
  set = iku_value_set_join (
      self->numbers, self->arena,
      iku_value_set_compare (self->numbers, self->arena, IKU_OP_GE,
                             iku_number_from_int (0), TRUE),
      iku_value_set_compare (self->numbers, self->arena, IKU_OP_LT,
                             iku_number_from_int (n), TRUE),
      TRUE);
  set->has_absent = TRUE;
  return set;
}

static guint
find_variable (IkuProver *self, const IkuExpr *expr, const IkuExpr *opposite)
{
  guint hash
      = iku_expr_hash (self->numbers, expr)
        + (opposite != NULL ? 31 * iku_expr_hash (self->numbers, opposite) : 0);
  guint first = GPOINTER_TO_UINT (
      g_hash_table_lookup (self->by_hash, GUINT_TO_POINTER (hash)));
  IkuVariableOf variable = { .expr = expr, .opposite = opposite };

  for (guint i = first; i > 0;)
    {
      const IkuVariableOf *known
          = &g_array_index (self->variables, IkuVariableOf, i - 1);

      if ((known->opposite != NULL) == (opposite != NULL)
          && iku_expr_equal (self->numbers, known->expr, expr)
          && (opposite == NULL
              || iku_expr_equal (self->numbers, known->opposite, opposite)))
        return i - 1;
      i = known->next;
    }
  variable.is_whole = opposite == NULL && expr->type != IKU_TYPE_NUMBER;
  variable.domain = opposite == NULL ? make_domain (self, expr)
                                     : iku_value_set_all (self->arena, TRUE);
  variable.next = first;
  g_array_append_val (self->variables, variable);
  g_hash_table_insert (self->by_hash, GUINT_TO_POINTER (hash),
                       GUINT_TO_POINTER (self->variables->len));
  return self->variables->len - 1;
}

static const IkuDemand *
demand_compared (IkuProver *self, guint variable, IkuOp op, IkuNumber bound)
{
  gboolean is_whole
      = g_array_index (self->variables, IkuVariableOf, variable).is_whole;

  return make_elementary (
      self, variable,
      iku_value_set_compare (self->numbers, self->arena, op, bound, is_whole));
}

/* A condition of which nothing is known but whether it is true. */
static const IkuDemand *
demand_opaque (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  return demand_compared (self, find_variable (self, expr, NULL), IKU_OP_EQ,
                          iku_number_from_int (truth));
}

/* What a computed column is computed by. */
static const IkuExpr *
resolve (IkuProver *self, const IkuExpr *expr)
{
  for (guint i = 0; i < MAX_DEPTH; i++)
    {
      if (expr->kind != IKU_EXPR_COLUMN || expr->as.column->expr == NULL)
        return expr;
      expr = expr->as.column->expr;
    }
  self->gave_up = TRUE;
  return expr;
}

static IkuOp
negate (IkuOp op)
{
  switch (op)
    {
    case IKU_OP_EQ:
      return IKU_OP_NE;
    case IKU_OP_NE:
      return IKU_OP_EQ;
    case IKU_OP_LT:
      return IKU_OP_GE;
    case IKU_OP_GE:
      return IKU_OP_LT;
    case IKU_OP_LE:
      return IKU_OP_GT;
    default:
      return IKU_OP_LE;
    }
}

/* The least whole number that is not below a, within -1 and n + 1. */
static gint64
ceiling_within (IkuProver *self, IkuNumber a, guint n)
{
  gint64 value;

  if (iku_number_sign (a) < 0)
    return iku_number_compare (self->numbers, a, iku_number_from_int (-1)) > 0
               ? 0
               : -1;
  if (iku_number_compare (self->numbers, a, iku_number_from_int (n)) > 0)
    return (gint64) n + 1;
  if (!iku_number_get_int (self->numbers,
                           iku_number_round (self->numbers, a,
                                             iku_number_from_int (1),
                                             IKU_ROUND_DOWN),
                           &value))
    return (gint64) n + 1;
  return value + !iku_number_is_integer (self->numbers, a);
}

/* So many at least of the args from the first on are true, or are false. */
static const IkuDemand *
demand_some (IkuProver *self, const IkuExpr *expr, guint first, gint64 need,
             gboolean truth)
{
  guint n = expr->n_args - first;
  const IkuDemand **parts
      = iku_arena_make_array (self->arena, const IkuDemand *, n);

  for (guint i = 0; i < n; i++)
    parts[i] = iku_prover_read (self, expr->arg[first + i], truth);
  return make_threshold (self, (guint) CLAMP (need, 0, (gint64) n + 1), n,
                         parts);
}

/* banyak_terpenuhi (s1; …) op bound: all have a value, and enough are true,
 * or enough are false. */
static const IkuDemand *
read_count (IkuProver *self, const IkuExpr *count, IkuOp op, IkuNumber bound)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  guint n = count->n_args;
  gint64 ceiling = ceiling_within (self, bound, n);
  gint64 floor = ceiling - !iku_number_is_integer (self->numbers, bound);
  const IkuDemand *at_least, *at_most;

  if (op == IKU_OP_EQ && floor != ceiling)
    return make_fixed (self, FALSE);
  if (op == IKU_OP_NE || op == IKU_OP_LT || op == IKU_OP_GT)
    {
      gint64 above = floor + 1;

      floor = ceiling - 1;
      ceiling = above;
    }
  at_least = demand_some (self, count, 0, ceiling, TRUE);
  at_most = demand_some (self, count, 0, n - floor, FALSE);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (parts,
                     (gpointer) join_two (
                         self, iku_prover_read (self, count->arg[i], TRUE),
                         iku_prover_read (self, count->arg[i], FALSE), FALSE));
  if (op == IKU_OP_EQ || op == IKU_OP_NE)
    at_least = join_two (self, at_least, at_most, op == IKU_OP_EQ);
  g_ptr_array_add (
      parts,
      (gpointer) (op == IKU_OP_LT || op == IKU_OP_LE ? at_most : at_least));
  return join (self, parts, TRUE);
}

/* What is compared with something that is no known number: only how the two
 * compare is seen.  So it is with regions and periods, whose codes and kinds
 * are more than numbers. */
static const IkuDemand *
read_pair (IkuProver *self, const IkuExpr *a, const IkuExpr *b, IkuOp op)
{
  if (iku_expr_hash (self->numbers, a) > iku_expr_hash (self->numbers, b))
    return demand_compared (self, find_variable (self, b, a),
                            iku_fold_mirror (op), iku_number_from_int (0));
  return demand_compared (self, find_variable (self, a, b), op,
                          iku_number_from_int (0));
}

static const IkuDemand *
read_with_bound (IkuProver *self, const IkuExpr *a, IkuOp op, IkuNumber bound)
{
  gboolean is_yes = iku_number_sign (bound) != 0;

  if (a->type == IKU_TYPE_LOGIC)
    return iku_prover_read (self, a, is_yes == (op == IKU_OP_EQ));
  if (a->kind == IKU_EXPR_OP && a->op == IKU_OP_BANYAK_TERPENUHI)
    return read_count (self, a, op, bound);
  return demand_compared (self, find_variable (self, a, NULL), op, bound);
}

static const IkuDemand *
read_comparison (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  const IkuExpr *a = resolve (self, expr->arg[0]);
  const IkuExpr *b = resolve (self, expr->arg[1]);
  IkuOp op = truth ? (IkuOp) expr->op : negate ((IkuOp) expr->op);
  IkuValue left, right;
  gboolean has_left = iku_fold_constant (self->numbers, a, &left);
  gboolean has_right = iku_fold_constant (self->numbers, b, &right);
  IkuValue both[] = { left, right };

  if ((has_left && left.why != 0) || (has_right && right.why != 0))
    return make_fixed (self, FALSE);
  if (has_left && has_right)
    return make_fixed (
        self,
        iku_number_sign (iku_fold (self->numbers, op, 2, both, NULL, 0).number)
            != 0);
  if ((!has_left && !has_right) || a->type == IKU_TYPE_REGION
      || a->type == IKU_TYPE_PERIOD)
    return read_pair (self, a, b, op);
  return has_right
             ? read_with_bound (self, a, op, right.number)
             : read_with_bound (self, b, iku_fold_mirror (op), left.number);
}

/* paling_sedikit (k; s1; …) is false as soon as too many are false. */
static const IkuDemand *
read_at_least (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  guint n = expr->n_args - 1;
  IkuValue need;
  gint64 least;

  if (!iku_fold_constant (self->numbers, resolve (self, expr->arg[0]), &need))
    return demand_opaque (self, expr, truth);
  if (need.why != 0)
    return make_fixed (self, FALSE);
  least = ceiling_within (self, need.number, n);
  return demand_some (self, expr, 1, truth ? least : n + 1 - least, truth);
}

/* ada (x): of a condition, that it is true or false. */
static const IkuDemand *
read_presence (IkuProver *self, const IkuExpr *expr, gboolean is_present)
{
  const IkuExpr *value = resolve (self, expr);
  const IkuDemand *present;
  IkuValue constant;

  if (iku_fold_constant (self->numbers, value, &constant))
    return make_fixed (self, (constant.why == 0) == is_present);
  if (value->type == IKU_TYPE_LOGIC)
    present = join_two (self, iku_prover_read (self, value, TRUE),
                        iku_prover_read (self, value, FALSE), FALSE);
  else
    present = make_elementary (self, find_variable (self, value, NULL),
                               iku_value_set_all (self->arena, FALSE));
  return is_present ? present : iku_prover_deny (self, present);
}

/* jika: the branch that is chosen, and the condition has a value. */
static const IkuDemand *
read_if (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  const IkuDemand *ways[2];

  for (guint i = 0; i < 2; i++)
    ways[i] = join_two (self, iku_prover_read (self, expr->arg[0], i == 0),
                        iku_prover_read (self, expr->arg[1 + i], truth), TRUE);
  return join_two (self, ways[0], ways[1], FALSE);
}

static const IkuDemand *
read_junction (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < expr->n_args; i++)
    g_ptr_array_add (parts,
                     (gpointer) iku_prover_read (self, expr->arg[i], truth));
  return join (self, parts, (expr->op == IKU_OP_AND) == truth);
}

static const IkuDemand *
read_op (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  switch ((IkuOp) expr->op)
    {
    case IKU_OP_AND:
    case IKU_OP_OR:
      return read_junction (self, expr, truth);
    case IKU_OP_NOT:
      return iku_prover_read (self, expr->arg[0], !truth);
    case IKU_OP_EQ:
    case IKU_OP_NE:
    case IKU_OP_LT:
    case IKU_OP_LE:
    case IKU_OP_GT:
    case IKU_OP_GE:
      return read_comparison (self, expr, truth);
    case IKU_OP_ADA:
      return read_presence (self, expr->arg[0], truth);
    case IKU_OP_TANPA_NILAI:
      return read_presence (self, expr->arg[0], !truth);
    case IKU_OP_PALING_SEDIKIT:
      return read_at_least (self, expr, truth);
    case IKU_OP_TAK_TERHITUNG:
      return make_fixed (self, FALSE);
    default:
      return demand_opaque (self, expr, truth);
    }
}

static const IkuDemand *
read_kind (IkuProver *self, const IkuExpr *expr, gboolean truth)
{
  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_CONSTANT:
      return make_fixed (self,
                         (iku_number_sign (expr->as.number) != 0) == truth);
    case IKU_EXPR_OP:
      return read_op (self, expr, truth);
    case IKU_EXPR_IF:
      return read_if (self, expr, truth);
    case IKU_EXPR_ERROR:
      return give_up (self);
    default:
      return demand_opaque (self, expr, truth);
    }
}

/* Kriteria on kriteria are read once, however often they are named. */
static const IkuDemand *
read_column (IkuProver *self, const IkuTableColumn *column, gboolean truth)
{
  gpointer key = (char *) column + (truth != FALSE);
  const IkuDemand *demand = g_hash_table_lookup (self->by_column, key);

  if (demand == NULL)
    {
      demand = iku_prover_read (self, column->expr, truth);
      g_hash_table_insert (self->by_column, key, (gpointer) demand);
    }
  return demand;
}

const IkuDemand *
iku_prover_read (IkuProver *self, const IkuExpr *condition, gboolean truth)
{
  const IkuDemand *demand;

  if (self->depth >= MAX_DEPTH || !iku_prover_spend (self, 1))
    return give_up (self);
  self->depth++;
  demand
      = condition->kind == IKU_EXPR_COLUMN && condition->as.column->expr != NULL
            ? read_column (self, condition->as.column, truth)
            : read_kind (self, condition, truth);
  self->depth--;
  return demand;
}
