/* meant.c - what was meant by a name that is unknown
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/choice.h"
#include "check/expr.h"
#include "check/meant.h"
#include "syntax/baku.h"

/* Bytes of a text are searched in the time that a name is compared in. */
#define BYTES_PER_NAME 64u

/* What offices call the shipped units, besides their names. */
static const struct
{
  const char *word, *unit;
} synonyms[] = {
  { "jiwa", "orang" },        { "individu", "orang" },
  { "kk", "keluarga" },       { "kepala_keluarga", "keluarga" },
  { "ruta", "rumah_tangga" }, { "hektar", "ha" },
  { "hektare", "ha" },        { "meter", "m" },
  { "meter_persegi", "m2" },  { "kilometer", "km" },
  { "kilogram", "kg" },       { "buah", "unit" },
  { "frekuensi", "kali" },    { "rp", "rupiah" },
  { "idr", "rupiah" },        { "thn", "tahun" },
  { "bln", "bulan" },         { "persentase", "persen" },
  { "prosentase", "persen" }, { "percent", "persen" },
  { "promil", "permil" },
};

static const char *
find_synonym (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_ascii_strcasecmp (synonyms[i].word, word) == 0)
      return synonyms[i].unit;
  return NULL;
}

/* Comparing a name with all others costs time in proportion to them, so after
 * very many unknown ones no more is guessed. */
const char *
iku_check_guess (IkuChecker *self, IkuSpace space, const IkuName *name)
{
  IkuNearest nearest;

  if (space == IKU_SPACE_UNITS)
    {
      const char *unit = find_synonym (name->text);

      if (unit != NULL)
        return unit;
    }
  if (self->patience < 0)
    return NULL;
  self->patience -= self->scopes[space].n_ids;

  iku_nearest_init (&nearest, name->text);
  iku_scope_offer (&self->scopes[space], self->intern, &nearest);
  if (space == IKU_SPACE_FORMULAS)
    for (guint op = 0; op < IKU_N_OPS; op++)
      if (iku_op_is_function ((IkuOp) op))
        iku_nearest_offer (&nearest, iku_op_get_name ((IkuOp) op));
  return nearest.best;
}

void
iku_check_fix_name (IkuChecker *self, IkuFinding *finding, IkuPlace place,
                    const char *meant)
{
  iku_finding_help (self->findings, finding, &iku_phrase_did_you_mean, meant,
                    NULL);
  iku_finding_replace (self->findings, finding, FALSE,
                       &iku_phrase_write_instead, place, meant);
}

/* Whether a text has a declaration that begins so; what it ships is written
 * with one blank. */
static gboolean
declares (const char *text, const char *start)
{
  gsize length = strlen (start);

  for (const char *at = text; (at = strstr (at, start)) != NULL; at += length)
    if ((at == text || at[-1] == '\n') && !g_ascii_isalnum (at[length])
        && at[length] != '_')
      return TRUE;
  return FALSE;
}

const char *
iku_check_find_carrier (IkuChecker *self, IkuSpace space, const char *name)
{
  g_autofree char *start = NULL;

  if ((space != IKU_SPACE_RULES && space != IKU_SPACE_SCALES)
      || self->patience < 0)
    return NULL;
  start = g_strconcat (space == IKU_SPACE_RULES ? "aturan_capaian " : "skala ",
                       name, NULL);
  for (const IkuBaku *baku = iku_baku; baku->name != NULL; baku++)
    {
      self->patience -= (gint64) (baku->length / BYTES_PER_NAME);
      if (declares (baku->text, start))
        return baku->name;
    }
  return NULL;
}

/* The operand that an expression begins or ends with: a hyphen binds less
 * than other signs. */
static const IkuNode *
find_operand (const IkuNode *node, gboolean last)
{
  while (node->kind == IKU_NODE_OPERATION)
    node = node->child[last ? node->n_children - 1 : 0];
  return node;
}

/* What stands before and after a hyphen as one word; NULL if it is none. */
static char *
join (const IkuChecker *self, const IkuNode *before, const IkuNode *term)
{
  if (before->kind != IKU_NODE_NAME
      || (term->kind != IKU_NODE_NAME && term->kind != IKU_NODE_CALL)
      || term->span.start != before->span.end + 1
      || iku_check_is_bound (self, before->value.name))
    return NULL;
  return g_strconcat (before->value.name->text, "_", term->value.name->text,
                      NULL);
}

static gboolean
is_known (const IkuChecker *self, const char *word, gboolean is_call)
{
  const IkuName *name = iku_intern_find (self->intern, word, strlen (word));
  IkuOp op;

  if (!is_call)
    return name != NULL && iku_check_is_bound (self, name);
  return iku_op_find_function (word, &op)
         || (name != NULL
             && iku_scope_find (&self->scopes[IKU_SPACE_FORMULAS], name)
                    != IKU_SCOPE_NONE);
}

/* Reports a hyphen between two terms that make one known name. */
static gboolean
report_hyphen (IkuChecker *self, const IkuNode *before, const IkuNode *term)
{
  gboolean is_call = term->kind == IKU_NODE_CALL;
  g_autofree char *word = join (self, before, term);
  g_autofree char *written = NULL;
  IkuSpan span;

  if (word == NULL || !is_known (self, word, is_call))
    return FALSE;
  span = iku_span (before->span.start,
                   term->span.start + term->value.name->length);
  written = iku_text_dup_span (self->text, span);
  iku_check_fix_name (self,
                      iku_findings_add (self->findings,
                                        is_call ? &iku_code_unknown_function
                                                : &iku_code_unknown_name,
                                        iku_checker_place (self, span), written,
                                        NULL),
                      iku_checker_place (self, span), word);
  return TRUE;
}

gboolean
iku_check_hyphen (IkuChecker *self, const IkuNode *sum)
{
  for (guint i = 1; i < sum->n_children; i++)
    {
      const IkuNode *left = sum->child[i - 1], *right = sum->child[i];

      /* No name has a blank. */
      if ((right->flags & IKU_NODE_INVERSE)
          && right->span.start == left->span.end + 1
          && report_hyphen (self, find_operand (left, TRUE),
                            find_operand (right, FALSE)))
        return TRUE;
    }
  return FALSE;
}
