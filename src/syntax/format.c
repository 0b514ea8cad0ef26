/* format.c - one way to write a file
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/format-writer.h"
#include "syntax/format.h"
#include "syntax/walk.h"

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* Where errors stand: what the parser found, and what the scanner finds. */
static GArray *
collect_faults (const IkuFormatTokens *tokens, const IkuFindings *findings)
{
  GArray *faults = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_vals (faults, tokens->faults->data, tokens->faults->len);
  for (guint i = 0; findings && i < iku_findings_get_count (findings); i++)
    {
      const IkuFinding *finding = iku_findings_nth (findings, i);

      if (finding->code->severity == IKU_SEVERITY_ERROR
          && finding->place.text == tokens->module->text)
        g_array_append_val (faults, finding->place.span.start);
    }
  g_array_sort (faults, compare_offsets);
  return faults;
}

/* The line of the version, then the declarations. */
static void
put_file (IkuFormatWriter *self)
{
  const IkuNode *root = self->tokens->module->root;
  guint32 end = root->span.end;
  guint32 first = root->n_children > 0 ? root->child[0]->span.start : end;

  self->is_first = self->is_item = TRUE;
  if (root->value.integer != 0 && !iku_format_has_fault (self, 0, first))
    iku_format_put_until (self, first);
  iku_format_put_items (self, root, end);
  self->is_item = TRUE;
  iku_format_put_comments (self);
}

static GString *
dup_text (IkuText *text)
{
  gsize length;
  const char *bytes = iku_text_get_bytes (text, &length);

  return g_string_new_len (bytes, (gssize) length);
}

GString *
iku_format_module (const IkuModule *module, const IkuFindings *findings)
{
  g_autoptr (IkuFormatTokens) tokens = iku_format_tokens_new (module);
  g_autoptr (GArray) faults = collect_faults (tokens, findings);
  g_autoptr (IkuPage) page = iku_page_new ();
  IkuFormatWriter writer = { .tokens = tokens, .page = page, .faults = faults };
  GString *text = dup_text (module->text);

  if (!tokens->is_complete || module->root->span.end != text->len)
    return text;
  g_string_free (text, TRUE);
  put_file (&writer);
  return iku_page_render (page);
}

static IkuWalk
stop_at_error (const IkuNodePath *path, gpointer data G_GNUC_UNUSED)
{
  return path->node->kind == IKU_NODE_BROKEN
                 || (path->node->flags & IKU_NODE_HAS_ERROR) != 0
             ? IKU_WALK_STOP
             : IKU_WALK_INTO;
}

/* The index of the first declaration from index on that has no error inside,
 * or how many there are. */
static guint
find_sound (const IkuNode *root, guint index)
{
  while (index < root->n_children
         && !iku_node_walk (root->child[index], stop_at_error, NULL, NULL))
    index++;
  return index;
}

/* What recovery makes of an error may depend on the lines it stands on, so
 * that only declarations without one are compared. */
static gboolean
has_equal_trees (const IkuNode *a, const IkuNode *b)
{
  guint i = find_sound (a, 0), j = find_sound (b, 0);

  if (a->value.integer != b->value.integer)
    return FALSE;
  while (i < a->n_children && j < b->n_children
         && iku_node_equal (a->child[i], b->child[j]))
    {
      i = find_sound (a, i + 1);
      j = find_sound (b, j + 1);
    }
  return i == a->n_children && j == b->n_children;
}

gboolean
iku_format_is_same (const IkuModule *a, const IkuModule *b)
{
  g_autoptr (IkuFormatTokens) x = NULL;
  g_autoptr (IkuFormatTokens) y = NULL;

  if (a->has_errors != b->has_errors || !has_equal_trees (a->root, b->root))
    return FALSE;
  x = iku_format_tokens_new (a);
  y = iku_format_tokens_new (b);
  return x->is_complete == y->is_complete && iku_format_tokens_equal (x, y);
}

/* Whether formatting again changes nothing. */
static gboolean
is_settled (const IkuModule *module, const IkuFindings *findings,
            const GString *text)
{
  GString *again = iku_format_module (module, findings);
  gboolean is_equal = g_string_equal (text, again);

  g_string_free (again, TRUE);
  return is_equal;
}

GString *
iku_format_verified (const IkuModule *module, const IkuFindings *findings)
{
  g_autoptr (IkuFindings) new_findings = iku_findings_new ();
  GString *formatted = iku_format_module (module, findings);
  g_autoptr (GBytes) bytes = g_bytes_new (formatted->str, formatted->len);
  g_autoptr (IkuText) text
      = iku_text_new (iku_text_get_name (module->text), bytes);
  g_autoptr (IkuModule) new
      = iku_module_parse (text, module->intern, new_findings);

  if (iku_format_is_same (module, new)
      && (!module->has_errors || is_settled (new, new_findings, formatted)))
    return formatted;
  g_string_free (formatted, TRUE);
  return module->has_errors ? dup_text (module->text) : NULL;
}
