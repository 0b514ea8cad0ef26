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
#include "eval/missing-private.h"
#include "eval/print.h"
#include "model/records.h"

static guint
hash_question (gconstpointer key)
{
  const IkuQuestion *question = key;

  return question->item->id * 31u + question->cell * 7919u
         + (guint) question->column;
}

static gboolean
equal_questions (gconstpointer a, gconstpointer b)
{
  const IkuQuestion *left = a, *right = b;

  return left->item == right->item && left->cell == right->cell
         && left->column == right->column;
}

void
iku_walk_ask (IkuWalk *self, const IkuItem *item, guint cell,
              IkuResultColumn column)
{
  IkuQuestion *question = g_new (IkuQuestion, 1);

  *question = (IkuQuestion){ item, cell, column, NULL };
  if (g_hash_table_contains (self->asked, question))
    {
      g_free (question);
      return;
    }
  g_hash_table_add (self->asked, question);
  g_ptr_array_add (self->waiting, question);
}

/* Takes the sentence. */
static void
say_sentence (IkuWalk *self, char *sentence)
{
  if (!g_hash_table_add (self->said, sentence))
    return;
  if (self->out->len > 0)
    g_string_append (self->out, "; ");
  g_string_append (self->out, sentence);
}

static void
say (IkuWalk *self, const char *prefix, const IkuMessage *message)
{
  g_autofree char *text = iku_message_dup_text (message, self->lang);
  char *sentence = prefix != NULL ? g_strdup_printf ("%s: %s", prefix, text)
                                  : g_steal_pointer (&text);
  IkuQuestion *later;

  if (self->waiting->len == self->n_before)
    {
      say_sentence (self, sentence);
      return;
    }
  later = g_new0 (IkuQuestion, 1);
  later->sentence = sentence;
  g_ptr_array_add (self->waiting, later);
}

/* "Jumlah PMKS (pmks_wajib)", or the name alone. */
char *
iku_item_dup_title (const IkuItem *item)
{
  return item->label != NULL
             ? g_strdup_printf ("%s (%s)", item->label, item->name)
             : g_strdup (item->name);
}

/* Says a phrase with one or two arguments. */
void
iku_walk_say_phrase (IkuWalk *self, const IkuPhrase *phrase, const char *first,
                     const char *second)
{
  IkuArg args[2] = { { { first, first } }, { { second, second } } };
  IkuMessage message = { phrase, second != NULL ? 2 : 1, args };

  say (self, NULL, &message);
}

void
iku_walk_say_about_cell (IkuWalk *self, const IkuPhrase *phrase,
                         const char *what, guint cell)
{
  g_autofree char *where = iku_cell_dup_name (
      iku_grid_get_period (&self->result->grid, cell),
      iku_grid_get_region (&self->result->grid, cell), self->lang);

  iku_walk_say_phrase (self, phrase, what, where);
}

static void
explain_leaf (IkuWalk *self, const IkuItem *item, guint cell)
{
  const IkuResult *result = self->result;
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (GArray) reasons = g_array_new (FALSE, FALSE, sizeof (IkuMessage));
  g_autofree char *title = iku_item_dup_title (item);

  if (item->expr != NULL)
    {
      iku_walk_say_phrase (self, &iku_phrase_records, title,
                           item->expr->as.records->table);
      return;
    }
  iku_leaf_explain (&result->grid, item, result->inputs, cell, arena, reasons);
  for (guint i = 0; i < reasons->len; i++)
    say (self, title, &g_array_index (reasons, IkuMessage, i));
}

static void
explain_value (IkuWalk *self, const IkuItem *item, guint cell)
{
  if (iku_item_is_leaf (item))
    explain_leaf (self, item, cell);
  else
    iku_walk_explain_expr (self, item, item->expr, cell);
}

static void
explain_achievement (IkuWalk *self, const IkuItem *item, guint cell)
{
  const IkuIndicator *indicator = item->indicator;
  gboolean has_target = iku_result_counts (self->result, item->entry, cell);
  const IkuRule *rule = indicator->rule;

  if (!has_target)
    iku_walk_say_about_cell (self, &iku_phrase_no_target, item->name, cell);
  if (iku_result_get_value (self->result, item->id, cell, IKU_RESULT_VALUE).why
      != 0)
    iku_walk_ask (self, item, cell, IKU_RESULT_VALUE);
  else if (item->type != IKU_TYPE_NUMBER)
    {
      if (has_target)
        iku_walk_say_phrase (self, &iku_phrase_not_reached, item->name, NULL);
    }
  else if (rule == NULL || !rule->has_rule[indicator->polarity])
    iku_walk_say_phrase (self, &iku_phrase_no_rule, item->name, NULL);
  else if (has_target)
    iku_walk_explain_expr (self, item, rule->rule[indicator->polarity], cell);
}

/* A value that falls in no band. */
static void
explain_gap (IkuWalk *self, const IkuScale *scale, IkuNumber value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  iku_number_print (
      self->result->numbers, text,
      iku_number_mul (self->result->numbers, value, iku_number_from_int (100)),
      4, FALSE, IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
  g_string_append (text, " %");
  iku_walk_say_phrase (self, &iku_phrase_in_gap, text->str,
                       scale->label != NULL ? scale->label : scale->name);
}

/* A predikat, or a category, which are bands of something. */
static void
explain_band (IkuWalk *self, const IkuItem *item, guint cell,
              IkuResultColumn from, const IkuScale *scale)
{
  IkuValue value = iku_result_get_value (self->result, item->id, cell, from);

  if (value.why != 0)
    iku_walk_ask (self, item, cell, from);
  else if (scale == NULL)
    iku_walk_say_phrase (self, &iku_phrase_no_scale, item->name, NULL);
  else
    explain_gap (self, scale, value.number);
}

static void
explain_column (IkuWalk *self, const IkuItem *item, guint cell,
                IkuResultColumn column)
{
  switch (column)
    {
    case IKU_RESULT_TARGET_LOW:
    case IKU_RESULT_TARGET_HIGH:
      iku_walk_say_about_cell (self, &iku_phrase_no_target, item->name, cell);
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

/* What was asked last waits longest. */
static void
reverse (GPtrArray *questions, guint first)
{
  for (guint i = first, j = questions->len; i + 1 < j; i++)
    {
      gpointer later = questions->pdata[--j];

      questions->pdata[j] = questions->pdata[i];
      questions->pdata[i] = later;
    }
}

/* Answers what waits, and what that leads to, in the order of the source. */
static void
answer (IkuWalk *self)
{
  reverse (self->waiting, 0);
  while (self->waiting->len > 0)
    {
      IkuQuestion *next
          = g_ptr_array_steal_index (self->waiting, self->waiting->len - 1);

      self->n_before = self->waiting->len;
      if (next->sentence != NULL)
        {
          say_sentence (self, next->sentence);
          g_free (next);
          continue;
        }
      g_hash_table_remove_all (self->walked);
      explain_column (self, next->item, next->cell, next->column);
      reverse (self->waiting, self->n_before);
    }
}

static IkuWalk
begin (const IkuResult *self, IkuLang lang)
{
  return (IkuWalk){
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
end (IkuWalk *self)
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
  IkuWalk walk = begin (self, lang);

  iku_walk_ask (&walk, self->program->items[item], cell, column);
  return end (&walk);
}

static void
explain_score (IkuWalk *self, const IkuEntry *entry, guint cell)
{
  gboolean said = FALSE;

  if (!iku_result_counts (self->result, entry, cell))
    {
      iku_walk_say_phrase (self, &iku_phrase_nothing_scored,
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
        iku_walk_ask (self, child->item, cell, IKU_RESULT_ACHIEVEMENT);
    }
  /* All are there: their geometric mean is what cannot be written down. */
  if (!said)
    iku_walk_say_phrase (self, &iku_phrase_not_rational,
                         iku_entry_get_title (entry), NULL);
}

char *
iku_result_dup_score_reason (const IkuResult *self, const IkuScore *score,
                             IkuLang lang)
{
  IkuWalk walk = begin (self, lang);

  if (score->score.why != 0)
    explain_score (&walk, score->entry, score->cell);
  else if (score->entry->scale == NULL)
    iku_walk_say_phrase (&walk, &iku_phrase_no_scale,
                         iku_entry_get_title (score->entry), NULL);
  else
    explain_gap (&walk, score->entry->scale, score->score.number);
  return end (&walk);
}
