/* check.c - from tree to program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/checker.h"
#include "model/normal.h"

/* Comparisons of names in search of slips, and nodes that named formulas may
 * expand to, in one program. */
#define PATIENCE 20000000
#define SPENDABLE 1000000

static void (*const passes[]) (IkuChecker *self) = {
  iku_check_collect,        /* every name is declared */
  iku_check_units,          /* satuan */
  iku_check_scales,         /* skala */
  iku_check_data,           /* types and attributes of data */
  iku_check_tables,         /* columns of tabel */
  iku_check_organisation,   /* instansi, periode, unit_kerja */
  iku_check_entries,        /* attributes of indikator, inheritance */
  iku_check_named_formulas, /* rumus with parameters, by itself */
  iku_check_formulas,       /* every formula is typed */
  iku_check_criteria,       /* kriteria and computed columns */
  iku_check_rules,          /* aturan_capaian */
  iku_check_rows,           /* target, baseline, konstanta */
  iku_check_order,          /* cycles, order of evaluation */
  iku_check_products,       /* what is multiplied and divided */
  iku_check_weights,        /* bobot */
  iku_check_numbering,      /* numbers as printed */
  iku_check_identity,       /* kode */
  iku_check_scenarios,      /* skenario */
  iku_check_tests,          /* uji */
  iku_check_holes,          /* what fits in place of ? */
  iku_check_unused,         /* data that nothing names */
};

guint32
iku_checker_enter (IkuChecker *self, guint32 module)
{
  guint32 before = self->module;

  self->module = module;
  self->text = iku_program_get_text (self->program, module);
  return before;
}

void
iku_checker_visit_parents (IkuChecker *self, const IkuEntry *parent,
                           IkuParentVisitor visit)
{
  visit (self, parent);
  for (guint i = 0; i < parent->n_children; i++)
    if (parent->children[i]->n_children > 0)
      iku_checker_visit_parents (self, parent->children[i], visit);
}

/* Names of built-in functions that the program says at all. */
static void
find_functions (IkuChecker *self)
{
  for (guint op = 0; op < IKU_N_OPS; op++)
    {
      const char *text = iku_op_get_name ((IkuOp) op);
      const IkuName *name;

      if (!iku_op_is_function ((IkuOp) op))
        continue;
      name = iku_intern_find (self->intern, text, strlen (text));
      if (name != NULL)
        iku_scope_add (&self->scopes[IKU_SPACE_FUNCTIONS], name, op);
    }
}

static void
init (IkuChecker *self, IkuBundle *bundle, IkuFindings *findings)
{
  IkuProgram *program = g_new0 (IkuProgram, 1);

  program->ref_count = 1;
  program->arena = iku_arena_new ();
  program->bundle = iku_bundle_ref (bundle);
  program->units = iku_units_new (program->arena);
  program->step = IKU_PERIOD_YEAR;

  self->findings = findings;
  self->program = program;
  self->arena = program->arena;
  self->scratch = iku_arena_new ();
  self->numbers = iku_numbers_new (program->arena);
  self->intern = iku_bundle_get_main (bundle)->intern;
  for (guint i = 0; i < IKU_N_SPACES; i++)
    iku_scope_init (&self->scopes[i], iku_intern_get_count (self->intern));
  self->unknown = g_hash_table_new (NULL, NULL);
  self->records_seen = g_hash_table_new (NULL, NULL);
  self->patience = PATIENCE;
  self->spendable = SPENDABLE;

  self->tables = g_array_new (FALSE, FALSE, sizeof (IkuTableDraft));
  self->formulas = g_array_new (FALSE, FALSE, sizeof (IkuFormulaDraft));
  self->units = g_array_new (FALSE, FALSE, sizeof (IkuUnitDraft));
  self->criteria = g_array_new (FALSE, FALSE, sizeof (IkuDecl));
  self->rules = g_array_new (FALSE, FALSE, sizeof (IkuRuleDraft));
  self->scales = g_array_new (FALSE, FALSE, sizeof (IkuScaleDraft));
  self->org_units = g_array_new (FALSE, FALSE, sizeof (IkuDecl));
  self->scenarios = g_array_new (FALSE, FALSE, sizeof (IkuDecl));
  self->tests = g_array_new (FALSE, FALSE, sizeof (IkuDecl));
  self->choices = g_array_new (FALSE, FALSE, sizeof (const IkuChoice *));
  self->choice_words
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->entry_nodes = g_array_new (FALSE, FALSE, sizeof (IkuDecl));
  self->edges = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->factors = g_array_new (FALSE, FALSE, sizeof (IkuFactor));
  self->holes = iku_check_new_holes ();
  find_functions (self);
}

static void
clear (IkuChecker *self)
{
  GArray *arrays[]
      = { self->tables,  self->formulas, self->units,       self->criteria,
          self->rules,   self->scales,   self->org_units,   self->scenarios,
          self->tests,   self->choices,  self->entry_nodes, self->edges,
          self->factors, self->holes };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_ptr_array_unref (self->choice_words);
  for (guint i = 0; i < IKU_N_SPACES; i++)
    iku_scope_clear (&self->scopes[i]);
  g_hash_table_unref (self->unknown);
  g_hash_table_unref (self->records_seen);
  g_clear_pointer (&self->lost, g_hash_table_unref);
  g_clear_pointer (&self->criterion_columns, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  iku_numbers_free (self->numbers);
  iku_arena_free (self->scratch);
}

static void
publish_texts (IkuChecker *self)
{
  IkuProgram *program = self->program;
  const char **texts;
  gpointer text, number;
  GHashTableIter iter;

  if (self->texts == NULL)
    return;
  program->n_texts = g_hash_table_size (self->texts);
  texts = iku_arena_make_array (self->arena, const char *, program->n_texts);
  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, &text, &number))
    texts[GPOINTER_TO_UINT (number)] = text;
  program->texts = texts;
}

/* Copies a list of drafts' members into the program. */
static void
publish (IkuChecker *self)
{
  IkuProgram *program = self->program;
  const IkuItem **items
      = iku_arena_make_array (self->arena, const IkuItem *, self->n_drafts);
  const IkuRule **rules
      = iku_arena_make_array (self->arena, const IkuRule *, self->rules->len);
  const IkuScale **scales
      = iku_arena_make_array (self->arena, const IkuScale *, self->scales->len);
  const IkuChoice **choices = iku_arena_make_array (
      self->arena, const IkuChoice *, self->choices->len);

  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, i);

      draft->item->type = draft->type;
      /* A satuan inherited by what is no number says nothing. */
      if (draft->type != IKU_TYPE_NUMBER)
        draft->item->unit = NULL;
      items[i] = draft->item;
    }
  for (guint i = 0; i < self->rules->len; i++)
    rules[i] = g_array_index (self->rules, IkuRuleDraft, i).rule;
  for (guint i = 0; i < self->scales->len; i++)
    scales[i] = g_array_index (self->scales, IkuScaleDraft, i).scale;
  for (guint i = 0; i < self->choices->len; i++)
    choices[i] = g_array_index (self->choices, const IkuChoice *, i);

  program->n_items = self->n_drafts;
  program->items = items;
  program->n_rules = self->rules->len;
  program->rules = rules;
  program->n_scales = self->scales->len;
  program->scales = scales;
  program->n_choices = self->choices->len;
  program->choices = choices;
}

IkuProgram *
iku_check (IkuBundle *bundle, IkuFindings *findings)
{
  IkuChecker self = { 0 };
  guint errors = iku_findings_count (findings, IKU_SEVERITY_ERROR);

  init (&self, bundle, findings);
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    passes[i](&self);
  publish (&self);
  publish_texts (&self);

  self.program->has_errors
      = bundle->has_errors
        || iku_findings_count (findings, IKU_SEVERITY_ERROR) > errors;
  clear (&self);
  return self.program;
}
