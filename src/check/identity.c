/* identity.c - what datasets call an item must be one item
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column or row of a dataset is found by name, kode or label, case and
 * spaces aside.
 */

#include "config.h"

#include "check/checker.h"

static char *
fold (const char *text)
{
  GString *out = g_string_new (NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));
  return g_string_free (out, FALSE);
}

/* Of an item with a formula and one without, a dataset means the latter. */
static gboolean
takes_inputs (const IkuDraft *draft)
{
  return draft->formula == NULL;
}

static void
check_item (IkuChecker *self, const IkuDraft *draft, GHashTable *known)
{
  g_autofree char *folded = fold (draft->item->code);
  const IkuDraft *other = g_hash_table_lookup (known, folded);

  if (other == NULL)
    g_hash_table_insert (known, g_steal_pointer (&folded), (gpointer) draft);
  else if (other != draft && takes_inputs (draft) == takes_inputs (other))
    iku_finding_label (self->findings,
                       iku_findings_add (self->findings, &iku_code_code_twice,
                                         draft->item->place, draft->item->code,
                                         other->item->name, NULL),
                       other->item->place, &iku_phrase_first_here, NULL);
}

void
iku_check_identity (IkuChecker *self)
{
  g_autoptr (GHashTable) known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->n_codes == 0)
    return;
  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, i);

      g_hash_table_insert (known, fold (draft->item->name), draft);
    }
  for (guint i = 0; i < self->n_drafts; i++)
    {
      const IkuDraft *draft = iku_checker_draft (self, i);

      if (draft->item->code != NULL)
        check_item (self, draft, known);
    }
}
