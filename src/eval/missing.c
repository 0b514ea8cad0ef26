/* missing.c - why there is no value, in sentences
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks the formula again at the one cell that is asked about, and names all
 * that is missing or impossible, from left to right, each once.
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/leaf.h"
#include "eval/result-private.h"
#include "model/records.h"

/* What is asked about one item: an absent value of its. */
typedef struct
{
  const IkuItem *item;
  guint cell;
  IkuResultColumn column;
} Question;

/* A formula leads to others, and they to more: questions wait in a list
 * rather than on the stack, and each is answered once, so that neither a
 * chain of 100,000 definitions nor one that doubles at each step is too
 * much. */
typedef struct
{
  const IkuResult *result;
  IkuLang lang;
  GString *out;
  GHashTable *said;   /* sentences, so that none is said twice */
  GHashTable *asked;  /* of Question */
  GHashTable *walked; /* absent subexpressions of the present formula */
  GPtrArray *waiting; /* of Question; the last is the next */
} Walk;

static gboolean explain_expr (Walk *self, const IkuItem *item,
                              const IkuExpr *expr, guint cell);

static guint
hash_question (gconstpointer key)
{
  const Question *question = key;

  return question->item->id * 31u + question->cell * 7919u
         + (guint) question->column;
}

static gboolean
equal_questions (gconstpointer a, gconstpointer b)
{
  const Question *left = a, *right = b;

  return left->item == right->item && left->cell == right->cell
         && left->column == right->column;
}

static void
ask (Walk *self, const IkuItem *item, guint cell, IkuResultColumn column)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ item, cell, column };
  if (g_hash_table_contains (self->asked, question))
    {
      g_free (question);
      return;
    }
  g_hash_table_add (self->asked, question);
  g_ptr_array_add (self->waiting, question);
}

static void
say (Walk *self, const char *prefix, const IkuMessage *message)
{
  g_autofree char *text = iku_message_dup_text (message, self->lang);
  char *sentence = prefix != NULL ? g_strdup_printf ("%s: %s", prefix, text)
                                  : g_strdup (text);

  if (!g_hash_table_add (self->said, sentence))
    return;
  if (self->out->len > 0)
    g_string_append (self->out, "; ");
  g_string_append (self->out, sentence);
}

/* "Jumlah PMKS (pmks_wajib)", or the name alone. */
static char *
dup_title (const IkuItem *item)
{
  return item->label != NULL
             ? g_strdup_printf ("%s (%s)", item->label, item->name)
             : g_strdup (item->name);
}

/* "2023", "2023 wilayah 16.71" */
static char *
dup_cell (const IkuResult *result, guint cell, IkuLang lang)
{
  GString *text = g_string_new (NULL);
  IkuRegion region = iku_grid_get_region (&result->grid, cell);

  iku_period_print (iku_grid_get_period (&result->grid, cell), text);
  if (region != IKU_REGION_WHOLE)
    {
      g_string_append (text, lang == IKU_LANG_ID ? " wilayah " : " region ");
      iku_region_print (region, text);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_source (const IkuResult *result, const IkuExpr *expr)
{
  return iku_text_dup_span (
      iku_program_get_text (result->program, expr->module), expr->span);
}

/* Says a phrase with one or two arguments. */
static void
say_phrase (Walk *self, const IkuPhrase *phrase, const char *first,
            const char *second)
{
  IkuArg args[2] = { { { first, first } }, { { second, second } } };
  IkuMessage message = { phrase, second != NULL ? 2 : 1, args };

  say (self, NULL, &message);
}

static void
say_about_cell (Walk *self, const IkuPhrase *phrase, const char *what,
                guint cell)
{
  g_autofree char *where = dup_cell (self->result, cell, self->lang);

  say_phrase (self, phrase, what, where);
}

static void
explain_leaf (Walk *self, const IkuItem *item, guint cell)
{
  const IkuResult *result = self->result;
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (GArray) reasons = g_array_new (FALSE, FALSE, sizeof (IkuMessage));
  g_autofree char *title = dup_title (item);

  if (item->expr != NULL)
    {
      say_phrase (self, &iku_phrase_records, title,
                  item->expr->as.records->table);
      return;
    }
  iku_leaf_explain (&result->grid, item, result->inputs, cell, arena,
                    reasons);
  for (guint i = 0; i < reasons->len; i++)
    say (self, title, &g_array_index (reasons, IkuMessage, i));
}

/* Like all that follow: whether something is absent. */
static gboolean
explain_ref (Walk *self, const IkuExpr *expr, const IkuRef *ref, guint cell)
{
  static const IkuResultColumn columns[]
      = { IKU_RESULT_VALUE,       IKU_RESULT_TARGET_LOW,
          IKU_RESULT_TARGET_LOW,  IKU_RESULT_ACHIEVEMENT,
          IKU_RESULT_PREDICATE,   IKU_RESULT_VALUE };
  const IkuResult *result = self->result;
  const IkuItem *item = result->program->items[ref->item];
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean absent = FALSE;

  if (ref->facet == IKU_FACET_BASELINE || ref->facet == IKU_FACET_WEIGHT)
    {
      absent = iku_facet_get_constant (item, (IkuFacet) ref->facet).why != 0;
      if (absent)
        say_phrase (self,
                    ref->facet == IKU_FACET_BASELINE ? &iku_phrase_no_baseline
                                                     : &iku_phrase_no_weight,
                    item->name, NULL);
      return absent;
    }
  iku_ref_list_cells (&result->grid, ref, cell, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      guint there = g_array_index (cells, guint, i);

      if (there == G_MAXUINT)
        {
          g_autofree char *source = dup_source (result, expr);

          say_phrase (self, &iku_phrase_no_such_period, source, NULL);
          absent = TRUE;
        }
      else if (iku_result_get_value (result, item->id, there,
                                     columns[ref->facet])
                   .why
               != 0)
        {
          ask (self, item, there, columns[ref->facet]);
          absent = TRUE;
        }
    }
  return absent;
}

static void
explain_variable (Walk *self, const IkuItem *item, IkuVariable variable,
                  guint cell)
{
  static const char *const words[]
      = { "realisasi", "target",          "target_bawah",      "target_atas",
          "baseline",  "nilai_tertinggi", "realisasi_terburuk" };

  switch (variable)
    {
    case IKU_VARIABLE_REALISASI:
      ask (self, item, cell, IKU_RESULT_VALUE);
      break;
    case IKU_VARIABLE_TARGET:
      say_about_cell (self,
                      iku_result_counts (self->result, item->entry, cell)
                          ? &iku_phrase_range_target
                          : &iku_phrase_no_target,
                      item->name, cell);
      break;
    case IKU_VARIABLE_TARGET_BAWAH:
    case IKU_VARIABLE_TARGET_ATAS:
      say_about_cell (self, &iku_phrase_no_target, item->name, cell);
      break;
    default:
      say_phrase (self, &iku_phrase_no_variable, item->name,
                  words[variable]);
    }
}

/* A reason that arose at this operator itself: its operands are there. */
static void
explain_here (Walk *self, const IkuItem *item, const IkuExpr *expr,
              guint cell, IkuWhyKind kind)
{
  g_autofree char *source = dup_source (self->result, expr);
  gboolean may_be_irrational
      = expr->op == IKU_OP_AKAR || expr->op == IKU_OP_LN
        || expr->op == IKU_OP_POW || expr->op == IKU_OP_RATA_RATA_GEOMETRIK;

  if (expr->op == IKU_OP_TAK_TERHITUNG)
    {
      IkuPhrase reason = { { "{0}", "{0}" } };

      say_phrase (self, &reason, expr->as.text, NULL);
    }
  else if (kind == IKU_WHY_DI_LUAR_RANAH)
    say_phrase (self, &iku_phrase_outside_domain, source, NULL);
  else if (kind == IKU_WHY_TAK_TERHITUNG)
    say_phrase (self,
                may_be_irrational ? &iku_phrase_not_rational
                                  : &iku_phrase_too_large,
                source, NULL);
  else if (expr->op == IKU_OP_POW)
    say_phrase (self, &iku_phrase_zero_power, source, NULL);
  else
    say_about_cell (self, &iku_phrase_zero_divisor, source, cell);
}

/* A divisor that is 0: an item, at the cell it is taken from, or an
 * expression. */
static void
say_zero (Walk *self, const IkuExpr *divisor, guint cell)
{
  const IkuResult *result = self->result;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *source = NULL;

  if (divisor->kind == IKU_EXPR_REF)
    {
      iku_ref_list_cells (&result->grid, &divisor->as.ref, cell, cells);
      cell = g_array_index (cells, guint, 0);
      source = dup_title (result->program->items[divisor->as.ref.item]);
    }
  else
    source = dup_source (result, divisor);
  say_about_cell (self, &iku_phrase_zero_divisor, source, cell);
}

/* The divisors of a product that are 0: TRUE if there is one. */
static gboolean
explain_divisors (Walk *self, const IkuItem *item, const IkuExpr *expr,
                  guint cell)
{
  gboolean found = FALSE;

  for (guint i = 0; i < expr->n_args; i++)
    {
      const IkuExpr *arg = expr->arg[i];
      IkuValue value;

      if (!(arg->flags & IKU_EXPR_INVERSE))
        continue;
      value = iku_result_trace (self->result, item, arg, cell);
      if (value.why == 0 && iku_number_sign (value.number) == 0)
        {
          say_zero (self, arg, cell);
          found = TRUE;
        }
    }
  return found;
}

static void
explain_op (Walk *self, const IkuItem *item, const IkuExpr *expr, guint cell,
            IkuWhyKind kind)
{
  gboolean absent = FALSE;

  for (guint i = 0; i < expr->n_args; i++)
    if (expr->op == IKU_OP_KUMULATIF && expr->arg[i]->kind == IKU_EXPR_REF)
      {
        IkuRef ref = expr->arg[i]->as.ref;

        ref.axis = IKU_AXIS_YEAR_TO_DATE;
        absent |= explain_ref (self, expr->arg[i], &ref, cell);
      }
    else
      absent |= explain_expr (self, item, expr->arg[i], cell);
  if (expr->op == IKU_OP_MUL && explain_divisors (self, item, expr, cell))
    return;
  if (!absent)
    explain_here (self, item, expr, cell, kind);
}

static void
explain_if (Walk *self, const IkuItem *item, const IkuExpr *expr, guint cell)
{
  IkuValue condition
      = iku_result_trace (self->result, item, expr->arg[0], cell);

  if (condition.why != 0)
    explain_expr (self, item, expr->arg[0], cell);
  else
    explain_expr (self, item,
                  iku_number_sign (condition.number) != 0 ? expr->arg[1]
                                                          : expr->arg[2],
                  cell);
}

static gboolean
explain_expr (Walk *self, const IkuItem *item, const IkuExpr *expr,
              guint cell)
{
  IkuValue value;

  if (expr->kind == IKU_EXPR_REF)
    return explain_ref (self, expr, &expr->as.ref, cell);
  if (g_hash_table_contains (self->walked, expr))
    return TRUE;
  value = iku_result_trace (self->result, item, expr, cell);
  if (value.why == 0)
    return FALSE;
  g_hash_table_add (self->walked, (gpointer) expr);
  switch ((IkuExprKind) expr->kind)
    {
    case IKU_EXPR_VARIABLE:
      explain_variable (self, item, expr->as.variable, cell);
      break;
    case IKU_EXPR_OP:
      explain_op (self, item, expr, cell, iku_why_get_kind (value.why));
      break;
    case IKU_EXPR_IF:
      explain_if (self, item, expr, cell);
      break;
    case IKU_EXPR_RECORDS:
      say_phrase (self, &iku_phrase_records, item->name,
                  expr->as.records->table);
      break;
    default:
      break;
    }
  return TRUE;
}

static void
explain_value (Walk *self, const IkuItem *item, guint cell)
{
  if (iku_item_is_leaf (item))
    explain_leaf (self, item, cell);
  else
    explain_expr (self, item, item->expr, cell);
}

static void
explain_achievement (Walk *self, const IkuItem *item, guint cell)
{
  const IkuIndicator *indicator = item->indicator;
  gboolean has_target = iku_result_counts (self->result, item->entry, cell);
  const IkuRule *rule = indicator->rule;

  if (!has_target)
    say_about_cell (self, &iku_phrase_no_target, item->name, cell);
  if (iku_result_get_value (self->result, item->id, cell, IKU_RESULT_VALUE)
          .why
      != 0)
    ask (self, item, cell, IKU_RESULT_VALUE);
  else if (item->type != IKU_TYPE_NUMBER)
    {
      if (has_target)
        say_phrase (self, &iku_phrase_not_reached, item->name, NULL);
    }
  else if (rule == NULL || !rule->has_rule[indicator->polarity])
    say_phrase (self, &iku_phrase_no_rule, item->name, NULL);
  else if (has_target)
    explain_expr (self, item, rule->rule[indicator->polarity], cell);
}

/* A value that falls in no band. */
static void
explain_gap (Walk *self, const IkuScale *scale, IkuNumber value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  iku_number_print (self->result->numbers, text,
                    iku_number_mul (self->result->numbers, value,
                                    iku_number_from_int (100)),
                    4, FALSE, IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  g_string_append (text, " %");
  say_phrase (self, &iku_phrase_in_gap, text->str,
              scale->label != NULL ? scale->label : scale->name);
}

/* A predikat, or a category, which are bands of something. */
static void
explain_band (Walk *self, const IkuItem *item, guint cell,
              IkuResultColumn from, const IkuScale *scale)
{
  IkuValue value = iku_result_get_value (self->result, item->id, cell, from);

  if (value.why != 0)
    ask (self, item, cell, from);
  else if (scale == NULL)
    say_phrase (self, &iku_phrase_no_scale, item->name, NULL);
  else
    explain_gap (self, scale, value.number);
}

static void
explain_column (Walk *self, const IkuItem *item, guint cell,
                IkuResultColumn column)
{
  switch (column)
    {
    case IKU_RESULT_TARGET_LOW:
    case IKU_RESULT_TARGET_HIGH:
      say_about_cell (self, &iku_phrase_no_target, item->name, cell);
      break;
    case IKU_RESULT_ACHIEVEMENT:
      explain_achievement (self, item, cell);
      break;
    case IKU_RESULT_PREDICATE:
      explain_band (self, item, cell, IKU_RESULT_ACHIEVEMENT,
                    item->indicator->scale);
      break;
    case IKU_RESULT_CATEGORY:
      explain_band (self, item, cell, IKU_RESULT_VALUE,
                    item->indicator->category);
      break;
    default:
      explain_value (self, item, cell);
    }
}

/* Answers what waits, and what that leads to, in the order of the source. */
static void
answer (Walk *self)
{
  guint before = 0;

  for (;;)
    {
      Question *next;

      /* What was asked last waits longest. */
      for (guint i = before, j = self->waiting->len; i + 1 < j; i++)
        {
          gpointer later = self->waiting->pdata[--j];

          self->waiting->pdata[j] = self->waiting->pdata[i];
          self->waiting->pdata[i] = later;
        }
      if (self->waiting->len == 0)
        return;
      next = g_ptr_array_steal_index (self->waiting, self->waiting->len - 1);
      before = self->waiting->len;
      g_hash_table_remove_all (self->walked);
      explain_column (self, next->item, next->cell, next->column);
    }
}

static Walk
begin (const IkuResult *self, IkuLang lang)
{
  return (Walk){
    .result = self,
    .lang = lang,
    .out = g_string_new (NULL),
    .said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .asked
    = g_hash_table_new_full (hash_question, equal_questions, g_free, NULL),
    .walked = g_hash_table_new (NULL, NULL),
    .waiting = g_ptr_array_new (),
  };
}

static char *
end (Walk *self)
{
  answer (self);
  g_hash_table_unref (self->said);
  g_hash_table_unref (self->asked);
  g_hash_table_unref (self->walked);
  g_ptr_array_unref (self->waiting);
  return g_string_free (self->out, FALSE);
}

char *
iku_result_dup_reason (const IkuResult *self, guint item, guint cell,
                       IkuResultColumn column, IkuLang lang)
{
  Walk walk = begin (self, lang);

  ask (&walk, self->program->items[item], cell, column);
  return end (&walk);
}

static void
explain_score (Walk *self, const IkuEntry *entry, guint cell)
{
  gboolean said = FALSE;

  if (!iku_result_counts (self->result, entry, cell))
    {
      say_phrase (self, &iku_phrase_nothing_scored,
                  iku_entry_get_title (entry), NULL);
      return;
    }
  for (guint i = 0; i < entry->n_children; i++)
    {
      const IkuEntry *child = entry->children[i];

      if (!iku_result_counts (self->result, child, cell))
        continue;
      if (iku_result_score_child (self->result, child, cell).why == 0)
        continue;
      said = TRUE;
      if (child->item == NULL)
        explain_score (self, child, cell);
      else
        ask (self, child->item, cell, IKU_RESULT_ACHIEVEMENT);
    }
  /* All are there: their geometric mean is what cannot be written down. */
  if (!said)
    say_phrase (self, &iku_phrase_not_rational, iku_entry_get_title (entry),
                NULL);
}

char *
iku_result_dup_score_reason (const IkuResult *self, const IkuScore *score,
                             IkuLang lang)
{
  Walk walk = begin (self, lang);

  if (score->score.why != 0)
    explain_score (&walk, score->entry, score->cell);
  else if (score->entry->scale == NULL)
    say_phrase (&walk, &iku_phrase_no_scale,
                iku_entry_get_title (score->entry), NULL);
  else
    explain_gap (&walk, score->entry->scale, score->score.number);
  return end (&walk);
}
