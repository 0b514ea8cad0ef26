/* names.c - declaring and finding names
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/lost.h"
#include "check/meant.h"
#include "check/names.h"

#define MAX_USES_SHOWN 5u

/* The code of a name unknown in each space. */
static const IkuCode *
get_code (IkuSpace space)
{
  switch (space)
    {
    case IKU_SPACE_UNITS:
      return &iku_code_unknown_unit;
    case IKU_SPACE_TABLES:
      return &iku_code_unknown_table;
    case IKU_SPACE_FORMULAS:
    case IKU_SPACE_FUNCTIONS:
      return &iku_code_unknown_function;
    case IKU_SPACE_RULES:
      return &iku_code_unknown_rule;
    case IKU_SPACE_SCALES:
      return &iku_code_unknown_scale;
    case IKU_SPACE_ORG_UNITS:
      return &iku_code_unknown_org_unit;
    case IKU_SPACE_SCENARIOS:
      return &iku_code_unknown_scenario;
    case IKU_SPACE_ITEMS:
    case IKU_SPACE_CRITERIA:
    case IKU_N_SPACES:
      break;
    }
  return &iku_code_unknown_name;
}

/* Where the name of a declaration stands. */
static IkuPlace
locate_declaration (const IkuChecker *self, IkuSpace space, guint32 number)
{
  const IkuNode *node = NULL;
  guint module = 0;
  const GArray *lists[IKU_N_SPACES] = {
    [IKU_SPACE_CRITERIA] = self->criteria,
    [IKU_SPACE_ORG_UNITS] = self->org_units,
    [IKU_SPACE_SCENARIOS] = self->scenarios,
  };

  if (lists[space] != NULL)
    {
      const IkuDecl *decl = &g_array_index (lists[space], IkuDecl, number);

      node = decl->node;
      module = decl->module;
    }
  else if (space == IKU_SPACE_ITEMS)
    return iku_checker_draft (self, number)->item->place;
  else if (space == IKU_SPACE_UNITS)
    return g_array_index (self->units, IkuUnitDraft, number).unit->place;
  else if (space == IKU_SPACE_RULES)
    return g_array_index (self->rules, IkuRuleDraft, number).rule->place;
  else if (space == IKU_SPACE_SCALES)
    return g_array_index (self->scales, IkuScaleDraft, number).scale->place;
  else if (space == IKU_SPACE_TABLES)
    {
      const IkuTableDraft *table
          = &g_array_index (self->tables, IkuTableDraft, number);

      node = table->node;
      module = table->module;
    }
  else if (space == IKU_SPACE_FORMULAS)
    {
      const IkuFormulaDraft *formula
          = &g_array_index (self->formulas, IkuFormulaDraft, number);

      node = formula->node;
      module = formula->module;
    }
  if (node == NULL)
    return (IkuPlace){ NULL, { 0, 0 } };

  /* An ENTRY keeps its number in the first slot, all others their name. */
  node = node->child[node->kind == IKU_NODE_ENTRY ? IKU_ENTRY_NAME : 0];
  return iku_checker_place_in (self, module, node->span);
}

gboolean
iku_check_declare (IkuChecker *self, IkuSpace space, const IkuNode *name,
                   guint32 number)
{
  guint32 before
      = iku_scope_add (&self->scopes[space], name->value.name, number);
  IkuPlace first;
  IkuFinding *finding;

  if (G_LIKELY (before == IKU_SCOPE_NONE))
    return TRUE;

  first = locate_declaration (self, space, before);
  finding = iku_findings_add (self->findings, &iku_code_name_twice,
                              iku_checker_place (self, name->span),
                              name->value.name->text, NULL);
  if (first.text != NULL)
    iku_finding_label (self->findings, finding, first, &iku_phrase_first_here,
                       NULL);
  return FALSE;
}

guint32
iku_check_find (IkuChecker *self, IkuSpace space, const IkuNode *name)
{
  guint32 number = iku_scope_find (&self->scopes[space], name->value.name);

  if (G_UNLIKELY (number == IKU_SCOPE_NONE))
    iku_check_unknown (self, space, name->value.name, name->span);
  return number;
}

void
iku_check_mark_named (const IkuChecker *self, const IkuNode *node,
                      gboolean *named)
{
  guint32 id;

  if (node == NULL)
    return;
  if (node->kind == IKU_NODE_NAME)
    {
      id = iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], node->value.name);
      if (id != IKU_SCOPE_NONE)
        named[id] = TRUE;
      return;
    }
  for (guint i = 0; i < node->n_children; i++)
    if (node->kind != IKU_NODE_DATA || i != IKU_DATA_NAME)
      iku_check_mark_named (self, node->child[i], named);
}

/* That what was perhaps meant is used nowhere is a consequence. */
static void
mark_meant (IkuChecker *self, const char *meant)
{
  const IkuName *name = iku_intern_find (self->intern, meant, strlen (meant));
  guint32 id = iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], name);

  if (id != IKU_SCOPE_NONE)
    iku_checker_draft (self, id)->is_used = TRUE;
}

/* Offers the line that makes a name of a shipped module known, before the
 * first declaration. */
static void
fix_module (IkuChecker *self, IkuFinding *finding, const char *module)
{
  const IkuModule *user
      = g_ptr_array_index (self->program->bundle->modules, self->module);
  guint32 start = user->root->child[0]->span.start;
  g_autofree char *line = g_strdup_printf ("pakai \"%s\"", module);
  g_autofree char *inserted = g_strconcat (line, "\n", NULL);

  iku_finding_help (self->findings, finding, &iku_phrase_carried_by, module,
                    NULL);
  iku_fix_edit (self->findings,
                iku_finding_fix (self->findings, finding, FALSE,
                                 &iku_phrase_write_instead, line, NULL),
                iku_checker_place (self, iku_span (start, start)), inserted);
}

/* NULL if nothing was added. */
static IkuFinding *
add_unknown (IkuChecker *self, IkuSpace space, const IkuName *name,
             IkuSpan span, const char *carrier)
{
  IkuPlace place = iku_checker_place (self, span);
  const char *meant
      = carrier == NULL ? iku_check_guess (self, space, name) : NULL;
  IkuFinding *finding;

  /* Names of a module that is missing are not known either. */
  if (meant == NULL && self->program->bundle->lacks_module)
    return NULL;
  if (space == IKU_SPACE_ITEMS && meant != NULL)
    mark_meant (self, meant);
  finding = iku_findings_add (self->findings, get_code (space), place,
                              name->text, NULL);
  if (carrier != NULL)
    fix_module (self, finding, carrier);
  else if (meant != NULL)
    iku_check_fix_name (self, finding, place, meant);
  return finding;
}

void
iku_check_unknown (IkuChecker *self, IkuSpace space, const IkuName *name,
                   IkuSpan span)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) name->id * IKU_N_SPACES + space + 1);
  const char *carrier = NULL;
  IkuFinding *finding;

  if (iku_check_is_lost (self, name->text))
    return;
  finding = g_hash_table_lookup (self->unknown, key);
  if (finding == NULL)
    carrier = iku_check_find_carrier (self, space, name->text);
  /* What one module lacks is one finding. */
  if (carrier != NULL)
    finding = g_hash_table_lookup (self->unknown, carrier);
  if (finding == NULL)
    finding = add_unknown (self, space, name, span, carrier);
  else if (finding->labels == NULL || finding->labels->len < MAX_USES_SHOWN)
    iku_finding_label (self->findings, finding, iku_checker_place (self, span),
                       &iku_phrase_also_here, NULL);
  if (finding == NULL)
    return;
  g_hash_table_insert (self->unknown, key, finding);
  if (carrier != NULL)
    g_hash_table_insert (self->unknown, (gpointer) carrier, finding);
}

/* "a, b atau c". */
static char *
list_words (const char *const words[], const char *last_joint)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (list, words[i + 1] != NULL ? ", " : last_joint);
      g_string_append (list, words[i]);
    }
  return g_string_free (list, FALSE);
}

gint
iku_check_word (IkuChecker *self, const IkuNode *name,
                const char *const words[])
{
  IkuNearest nearest;
  IkuPlace place = iku_checker_place (self, name->span);
  IkuFinding *finding;
  g_autofree char *id = NULL, *en = NULL;
  IkuPhrase list;

  for (gint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], name->value.name->text) == 0)
      return i;

  id = list_words (words, " atau ");
  en = list_words (words, " or ");
  list = (IkuPhrase){ { id, en } };
  finding
      = iku_findings_add (self->findings, &iku_code_bad_word, place,
                          name->value.name->text, IKU_ARG_PHRASE, &list, NULL);
  iku_nearest_init (&nearest, name->value.name->text);
  for (guint i = 0; words[i] != NULL; i++)
    iku_nearest_offer (&nearest, words[i]);
  if (nearest.best != NULL)
    iku_finding_replace (self->findings, finding, FALSE,
                         &iku_phrase_write_instead, place, nearest.best);
  return -1;
}
