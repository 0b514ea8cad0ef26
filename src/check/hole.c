/* hole.c - what would fit in place of a ?
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which names fit is said when all is checked: only then is known what no
 * formula uses yet, and what needs the very formula that has the hole.
 */

#include "config.h"

#include "check/choice.h"
#include "check/expr.h"
#include "check/names.h"
#include "check/units.h"

#define MAX_NAMES_SHOWN 6u

typedef struct
{
  IkuFinding *finding;
  IkuPlace place;
  IkuWant want;
  guint32 current; /* as of the checker */
  guint32 module;
  const char *near; /* values and columns that fit, or NULL */
} Hole;

/* How well an item fits; the least is best. */
enum
{
  UNUSED_DATA, /* no formula uses it yet */
  NEAR_DATA,   /* of the same module */
  DATA,
  INDICATOR,
  NAMED, /* in this formula already */
  N_RANKS
};

/* Values of the wanted pilihan, those of an indikator in a rule, and columns
 * of the tabel that a condition is on, as a list. */
static const char *
find_near (IkuChecker *self, IkuWant want)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  if (want.type == IKU_TYPE_CHOICE)
    {
      const IkuChoice *choice
          = g_array_index (self->choices, IkuChoice *, want.unit);

      for (; n < MIN (choice->n_values, MAX_NAMES_SHOWN); n++)
        g_string_append_printf (list, "%s%s", n > 0 ? ", " : "",
                                choice->values[n]);
    }
  if (self->env != NULL && self->env->is_rule
      && want.unit == self->variable_unit)
    g_string_append (list, "realisasi, target, target_bawah, target_atas, "
                           "baseline, nilai_tertinggi, realisasi_terburuk");
  for (const IkuEnv *env = self->env; env != NULL; env = env->outer)
    for (guint i = 0; env->table != NULL && i < env->table->n_columns; i++)
      {
        const IkuColumnDraft *column = &env->table->columns[i];

        if (column->type == want.type
            && (want.type != IKU_TYPE_NUMBER || column->unit == want.unit
                || want.unit == IKU_DIMENSION_ANY)
            && n++ < MAX_NAMES_SHOWN)
          g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                  column->name->text);
      }
  return list->len > 0 ? iku_arena_strdup (self->arena, list->str) : NULL;
}

IkuExpr *
iku_check_hole (IkuChecker *self, const IkuNode *node, IkuWant want)
{
  Hole hole = { .place = iku_checker_place (self, node->span),
                .want = want,
                .current = self->current,
                .module = self->module };

  if (want.type == IKU_TYPE_NUMBER && want.unit != IKU_DIMENSION_ANY)
    {
      g_autofree char *unit = iku_check_dup_unit (self, want.unit);

      hole.finding = iku_findings_add (self->findings, &iku_code_hole_unit,
                                       hole.place, unit, NULL);
    }
  else
    hole.finding = iku_findings_add (
        self->findings, &iku_code_hole, hole.place, IKU_ARG_PHRASE,
        want.type == IKU_TYPE_ERROR ? &iku_phrase_type_any
                                    : iku_check_type_phrase (want.type),
        NULL);
  if (want.type != IKU_TYPE_ERROR)
    {
      hole.near = find_near (self, want);
      g_array_append_val (self->holes, hole);
    }
  return iku_check_make_error (self, node);
}

/* Marks the items that need the one with the hole, and that one. */
static void
mark_users (const IkuChecker *self, guint32 current, gboolean *uses)
{
  const IkuProgram *program = self->program;

  if (current == G_MAXUINT32)
    return;
  uses[current] = TRUE;
  for (guint i = 0; i < self->n_drafts; i++)
    {
      guint32 id = program->order[i];
      const IkuDraft *draft = iku_checker_draft (self, id);

      for (guint j = 0; j < draft->n_edges && !uses[id]; j++)
        uses[id]
            = uses[g_array_index (self->edges, guint32, draft->first_edge + j)];
    }
}

static gboolean
fits (const IkuDraft *draft, IkuWant want)
{
  if (draft->is_wrong || draft->type != want.type)
    return FALSE;
  return draft->unit == want.unit
         || (want.type == IKU_TYPE_NUMBER && want.unit == IKU_DIMENSION_ANY)
         || (want.type != IKU_TYPE_NUMBER && want.type != IKU_TYPE_CHOICE);
}

static guint
rank (const IkuDraft *draft, const Hole *hole, gboolean is_named)
{
  if (is_named)
    return NAMED;
  if (draft->indicator != NULL)
    return INDICATOR;
  if (!draft->is_used)
    return UNUSED_DATA;
  return draft->module == hole->module ? NEAR_DATA : DATA;
}

/* The names that fit, best first; gives the best, NULL if there is none. */
static IkuDraft *
list_items (const IkuChecker *self, const Hole *hole, GString *list)
{
  g_autofree gboolean *uses = g_new0 (gboolean, self->n_drafts);
  g_autofree gboolean *named = g_new0 (gboolean, self->n_drafts);
  IkuDraft *best = NULL;
  guint n = 0;

  mark_users (self, hole->current, uses);
  if (hole->current != G_MAXUINT32)
    iku_check_mark_named (
        self, iku_checker_draft (self, hole->current)->formula, named);
  for (guint wanted = 0; wanted < N_RANKS; wanted++)
    for (guint i = 0; i < self->n_drafts && n < MAX_NAMES_SHOWN; i++)
      {
        IkuDraft *draft = iku_checker_draft (self, i);

        if (uses[i] || !fits (draft, hole->want)
            || rank (draft, hole, named[i]) != wanted)
          continue;
        if (n++ == 0)
          best = draft;
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                draft->item->name);
      }
  return best;
}

static void
fill (IkuChecker *self, const Hole *hole)
{
  g_autoptr (GString) list = g_string_new (hole->near);
  IkuDraft *best;

  self->patience -= (gint64) self->n_drafts * N_RANKS + self->edges->len;
  if (self->patience < 0)
    return;
  best = list_items (self, hole, list);
  if (list->len == 0)
    {
      iku_finding_note (self->findings, hole->finding, &iku_phrase_nothing_fits,
                        NULL);
      return;
    }
  iku_finding_note (self->findings, hole->finding, &iku_phrase_fitting_names,
                    list->str, NULL);
  if (hole->near != NULL)
    return;
  best->is_used = TRUE;
  iku_finding_replace (self->findings, hole->finding, FALSE,
                       &iku_phrase_write_instead, hole->place,
                       best->item->name);
}

GArray *
iku_check_new_holes (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Hole));
}

void
iku_check_holes (IkuChecker *self)
{
  for (guint i = 0; i < self->holes->len; i++)
    fill (self, &g_array_index (self->holes, Hole, i));
}
