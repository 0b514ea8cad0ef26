/* choice.c - values of a pilihan
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"

#define MAX_VALUES_SHOWN 8u

const char *
iku_check_word_of (const IkuNode *node)
{
  return node->kind == IKU_NODE_TEXT ? node->value.text.bytes
                                     : node->value.name->text;
}

/* The first value of each text. */
static GHashTable *
get_words (const IkuChecker *self, guint32 choice)
{
  return g_ptr_array_index (self->choice_words, choice);
}

/* Adds a pilihan, whose values are known by their texts from now on. */
static guint32
add (IkuChecker *self, const IkuChoice *choice)
{
  GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = choice->n_values; i-- > 0;)
    g_hash_table_insert (words, (gpointer) choice->values[i],
                         GUINT_TO_POINTER (i));
  g_ptr_array_add (self->choice_words, words);
  g_array_append_val (self->choices, choice);
  return self->choices->len - 1;
}

static void
report_twins (IkuChecker *self, guint32 choice, const IkuNode *node)
{
  const char *text;

  for (guint i = 0; i < node->n_children; i++)
    {
      text = iku_check_word_of (node->child[i]);
      if (iku_check_find_choice (self, choice, text) < (gint) i)
        iku_findings_add (self->findings, &iku_code_value_twice,
                          iku_checker_place (self, node->child[i]->span), text,
                          NULL);
    }
}

guint32
iku_check_add_choice (IkuChecker *self, const IkuNode *node)
{
  IkuChoice *choice = iku_arena_make (self->arena, IkuChoice);
  const char **values
      = iku_arena_make_array (self->arena, const char *, node->n_children);
  guint32 number;

  for (guint i = 0; i < node->n_children; i++)
    values[i] = iku_check_word_of (node->child[i]);
  choice->ordered = (node->flags & IKU_NODE_ORDERED) != 0;
  choice->n_values = node->n_children;
  choice->values = values;
  choice->place = iku_checker_place (self, node->span);
  number = add (self, choice);
  report_twins (self, number, node);
  return number;
}

guint32
iku_check_scale_choice (IkuChecker *self, IkuScaleDraft *scale)
{
  IkuChoice *choice;
  const char **values;

  if (scale->choice != G_MAXUINT32)
    return scale->choice;

  choice = iku_arena_make (self->arena, IkuChoice);
  values
      = iku_arena_make_array (self->arena, const char *, scale->scale->n_bands);
  for (guint i = 0; i < scale->scale->n_bands; i++)
    values[i] = scale->scale->bands[i].text;
  choice->n_values = scale->scale->n_bands;
  choice->values = values;
  choice->place = scale->scale->place;
  scale->choice = add (self, choice);
  return scale->choice;
}

gint
iku_check_find_choice (const IkuChecker *self, guint32 choice, const char *text)
{
  gpointer index;

  return g_hash_table_lookup_extended (get_words (self, choice), text, NULL,
                                       &index)
             ? (gint) GPOINTER_TO_UINT (index)
             : -1;
}

gboolean
iku_check_is_any_choice (const IkuChecker *self, const char *text)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (iku_check_find_choice (self, i, text) >= 0)
      return TRUE;
  return FALSE;
}

void
iku_check_report_choice (IkuChecker *self, IkuSpan span, const char *text,
                         guint32 choice)
{
  const IkuChoice *values = g_array_index (self->choices, IkuChoice *, choice);
  IkuPlace place = iku_checker_place (self, span);
  g_autoptr (GString) list = g_string_new (NULL);
  IkuFinding *finding;
  IkuNearest nearest;

  iku_nearest_init (&nearest, text);
  for (guint i = 0; i < values->n_values; i++)
    {
      iku_nearest_offer (&nearest, values->values[i]);
      if (i < MAX_VALUES_SHOWN)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                                values->values[i]);
      else if (i == MAX_VALUES_SHOWN)
        g_string_append (list, ", …");
    }
  finding = iku_findings_add (self->findings, &iku_code_unknown_choice, place,
                              text, list->str, NULL);
  if (values->place.text != NULL)
    iku_finding_label (self->findings, finding, values->place,
                       &iku_phrase_values_here, NULL);
  if (nearest.best != NULL)
    iku_finding_note (self->findings, finding, &iku_phrase_did_you_mean,
                      nearest.best, NULL);
}

/* How many values have the text of the index-th: rows of a skala may share
 * one. */
static guint
count_same (const IkuChecker *self, guint32 choice, guint index)
{
  const IkuChoice *values = g_array_index (self->choices, IkuChoice *, choice);
  guint count = 0;

  if (g_hash_table_size (get_words (self, choice)) == values->n_values)
    return 1;
  for (guint i = 0; i < values->n_values; i++)
    count += strcmp (values->values[i], values->values[index]) == 0;
  return count;
}

IkuExpr *
iku_check_make_equal (IkuChecker *self, const IkuNode *node, const IkuExpr *a,
                      const IkuExpr *b)
{
  const IkuChoice *values;
  const IkuExpr *constant = b->kind == IKU_EXPR_CONSTANT ? b : a;
  const IkuExpr *subject = constant == b ? a : b;
  guint index, count, n = 0;
  IkuExpr *any;

  if (a->type != IKU_TYPE_CHOICE || constant->kind != IKU_EXPR_CONSTANT)
    return iku_check_make_pair (self, IKU_OP_EQ, node, a, b);

  values = g_array_index (self->choices, IkuChoice *, subject->unit);
  index = (guint) constant->as.number.n;
  count = count_same (self, subject->unit, index);
  if (count <= 1)
    return iku_check_make_pair (self, IKU_OP_EQ, node, a, b);

  any = iku_check_make_op (self, IKU_OP_OR, IKU_TYPE_LOGIC, node, count);
  for (guint i = 0; i < values->n_values; i++)
    if (strcmp (values->values[i], values->values[index]) == 0)
      {
        IkuExpr *other = iku_check_copy (self, constant);

        other->as.number = iku_number_from_int (i);
        any->arg[n++]
            = iku_check_make_pair (self, IKU_OP_EQ, node, subject, other);
      }
  return any;
}
