/* unused.c - data that nothing needs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the file that is checked is asked: a module may declare more than one
 * of its users needs, and so may a file without any indikator.
 */

#include "config.h"

#include "check/names.h"

/* Whether there are formulas of indikator and all are understood: one that is
 * not may have been meant to use any data. */
static gboolean
has_good_formulas (const IkuChecker *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->n_drafts; i++)
    {
      const IkuDraft *draft = iku_checker_draft (self, i);

      if (draft->formula != NULL
          && (draft->is_wrong || draft->item->expr == NULL))
        return FALSE;
      has_any = has_any || (draft->indicator != NULL && draft->formula != NULL);
    }
  return has_any;
}

/* A text with syntax errors may hide any use. */
static gboolean
has_syntax_errors (const GPtrArray *modules)
{
  for (guint i = 0; i < modules->len; i++)
    if (((const IkuModule *) g_ptr_array_index (modules, i))->has_errors)
      return TRUE;
  return FALSE;
}

/* What a formula names beyond its first error was not looked up, so all
 * names are, wherever they stand. */
static gboolean *
find_named (const IkuChecker *self, const GPtrArray *modules)
{
  gboolean *named = g_new0 (gboolean, self->n_drafts);

  for (guint i = 0; i < modules->len; i++)
    iku_check_mark_named (
        self, ((const IkuModule *) g_ptr_array_index (modules, i))->root,
        named);
  return named;
}

void
iku_check_unused (IkuChecker *self)
{
  const GPtrArray *modules = self->program->bundle->modules;
  g_autofree gboolean *named = NULL;

  if (has_syntax_errors (modules) || !has_good_formulas (self))
    return;
  if (iku_findings_has_errors (self->findings))
    named = find_named (self, modules);
  for (guint i = 0; i < self->n_drafts; i++)
    {
      const IkuDraft *draft = iku_checker_draft (self, i);

      if (draft->indicator == NULL && !draft->is_used && !draft->is_whole
          && (named == NULL || !named[i]) && draft->module == modules->len - 1)
        iku_findings_add (self->findings, &iku_code_unused_data,
                          draft->item->place, draft->item->name, NULL);
    }
}
