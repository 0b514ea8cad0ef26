/* load.c - a file and all that it uses
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Modules that a main one uses are kept by the path they came from, if there
 * was nothing to say about them, and taken again as long as their bytes are
 * the same: a second revision of a file parses only what changed.
 */

#include "config.h"

#include "syntax/baku.h"
#include "syntax/codes.h"
#include "syntax/load.h"

#define MAX_IMPORT_DEPTH 100u /* of modules that use one another */
#define PRELUDE "baku/satuan"
#define BYTES_PER_NAME 100u /* of a large file, roughly */
#define FEW_NAMES 4096u     /* below this a table is not worth rebuilding */

struct _IkuWorkspace
{
  IkuIntern *intern;   /* owned; NULL before the first load */
  GPtrArray *folders;  /* of char *, owned */
  GHashTable *modules; /* key → IkuModule, both owned */
  guint living;        /* names when the table was last new */
  IkuTextReader reader;     /* or NULL: files */
  gpointer reader_data;
  GDestroyNotify free_reader_data;
};

/* A module whose imports are being loaded. */
typedef struct
{
  const char *key;
  const char *name;
} OpenModule;

/* One load: what is being loaded, outermost first, and what is done. */
typedef struct
{
  IkuWorkspace *workspace;
  IkuFindings *findings;
  GPtrArray *modules; /* of IkuModule, references */
  GPtrArray *open;    /* of OpenModule, by value on the stack of calls */
  GHashTable *done;   /* set of keys, owned */
  gboolean lacks_module;
} Load;

static void
unref_module (gpointer module)
{
  iku_module_unref (module);
}

IkuWorkspace *
iku_workspace_new (void)
{
  IkuWorkspace *self = g_new0 (IkuWorkspace, 1);

  self->folders = g_ptr_array_new_with_free_func (g_free);
  self->modules
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_module);
  return self;
}

void
iku_workspace_free (IkuWorkspace *self)
{
  if (self == NULL)
    return;

  iku_workspace_set_reader (self, NULL, NULL, NULL);
  g_hash_table_unref (self->modules);
  g_ptr_array_unref (self->folders);
  g_clear_pointer (&self->intern, iku_intern_unref);
  g_free (self);
}

void
iku_workspace_add_path (IkuWorkspace *self, const char *folder)
{
  g_ptr_array_add (self->folders, g_strdup (folder));
}

void
iku_workspace_set_reader (IkuWorkspace *self, IkuTextReader reader,
                          gpointer data, GDestroyNotify free_data)
{
  if (self->free_reader_data != NULL)
    self->free_reader_data (self->reader_data);
  self->reader = reader;
  self->reader_data = data;
  self->free_reader_data = free_data;
}

IkuText *
iku_workspace_read (const IkuWorkspace *self, const char *name, GError **error)
{
  return self->reader != NULL ? self->reader (name, self->reader_data, error)
                              : iku_text_load (name, error);
}

/* Modules of one bundle must share one table: when it is replaced all that
 * was kept is dropped.  What a load with a new table found is taken as living;
 * at twice that, dead names outweigh them. */
static void
renew_names (IkuWorkspace *self, const IkuText *main)
{
  gsize length;

  if (self->intern != NULL
      && iku_intern_get_count (self->intern) / 2
             <= MAX (self->living, FEW_NAMES))
    return;
  g_hash_table_remove_all (self->modules);
  g_clear_pointer (&self->intern, iku_intern_unref);
  iku_text_get_bytes (main, &length);
  self->intern
      = iku_intern_new ((guint) MIN (length / BYTES_PER_NAME, 1u << 20));
  self->living = 0;
}

/* What two ways to one file have in common. */
static char *
dup_key (const IkuText *text)
{
  return g_canonicalize_filename (iku_text_get_name (text), NULL);
}

/* The text of a module that the program carries, NULL if there is none. */
static IkuText *
find_embedded (const char *name)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (const IkuBaku *baku = iku_baku; baku->name != NULL; baku++)
    if (strcmp (baku->name, name) == 0)
      {
        path = g_strconcat (name, ".iku", NULL);
        bytes = g_bytes_new_static (baku->text, baku->length);
        return iku_text_new (path, bytes);
      }
  return NULL;
}

/* Reads NAME of a folder; a file that is not there is no error. */
static IkuText *
load_beside (const IkuWorkspace *self, const char *folder, const char *name,
             GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *path = NULL;
  IkuText *text;

  if (g_path_is_absolute (name))
    path = g_strdup (name);
  else if (strcmp (folder, ".") == 0)
    path = g_strdup (name);
  else
    path = g_build_filename (folder, name, NULL);
  text = iku_workspace_read (self, path, &local);
  if (text == NULL && !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT)
      && !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_propagate_error (error, g_steal_pointer (&local));
  return text;
}

/* Beside the using file, in the folders, embedded; NULL with or without an
 * error. */
static IkuText *
find_module (IkuWorkspace *self, const IkuText *user, const char *name,
             GError **error)
{
  gboolean is_path = g_str_has_suffix (name, ".iku");
  g_autofree char *file
      = is_path ? g_strdup (name) : g_strconcat (name, ".iku", NULL);
  g_autofree char *folder = g_path_get_dirname (iku_text_get_name (user));
  g_autoptr (GError) local = NULL;
  IkuText *text = load_beside (self, folder, file, &local);

  for (guint i = 0;
       text == NULL && local == NULL && !is_path && i < self->folders->len; i++)
    text = load_beside (self, g_ptr_array_index (self->folders, i), file,
                        &local);
  if (text == NULL && local == NULL && !is_path)
    text = find_embedded (name);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return text;
}

/* Says where a module was looked for, and which ones there are anyway. */
static void
note_paths (Load *self, IkuFinding *finding, const IkuText *user,
            const char *name)
{
  const GPtrArray *folders = self->workspace->folders;
  g_autofree char *beside = g_path_get_dirname (iku_text_get_name (user));
  g_autoptr (GString) paths = g_string_new (beside);
  g_autoptr (GString) carried = g_string_new (NULL);

  if (g_path_is_absolute (name))
    return;
  if (g_str_has_suffix (name, ".iku"))
    {
      iku_finding_note (self->findings, finding, &iku_phrase_searched,
                        paths->str, NULL);
      return;
    }
  for (guint i = 0; i < folders->len; i++)
    g_string_append_printf (paths, ", %s",
                            (const char *) g_ptr_array_index (folders, i));
  for (const IkuBaku *baku = iku_baku; baku->name != NULL; baku++)
    g_string_append_printf (carried, "%s%s", carried->len > 0 ? ", " : "",
                            baku->name);
  iku_finding_note (self->findings, finding, &iku_phrase_searched, paths->str,
                    NULL);
  iku_finding_note (self->findings, finding, &iku_phrase_carried, carried->str,
                    NULL);
}

/* The carried module that was perhaps meant: its folder may be forgotten. */
static const char *
guess_carried (const char *name)
{
  IkuNearest nearest, below;
  g_autofree char *joined = g_strconcat ("baku/", name, NULL);

  iku_nearest_init (&nearest, name);
  iku_nearest_init (&below, joined);
  for (const IkuBaku *baku = iku_baku; baku->name != NULL; baku++)
    {
      if (strcmp (baku->name, joined) == 0)
        return baku->name;
      iku_nearest_offer (&nearest, baku->name);
      iku_nearest_offer (&below, baku->name);
    }
  return nearest.best != NULL ? nearest.best : below.best;
}

static void
report_missing (Load *self, IkuPlace place, const char *name)
{
  IkuFinding *finding = iku_findings_add (
      self->findings, &iku_code_module_missing, place, name, NULL);
  const char *meant = guess_carried (name);
  g_autofree char *quoted = NULL;

  note_paths (self, finding, place.text, name);
  if (meant == NULL)
    return;
  quoted = g_strconcat ("\"", meant, "\"", NULL);
  iku_finding_help (self->findings, finding, &iku_phrase_probably, quoted,
                    NULL);
  iku_finding_replace (self->findings, finding, FALSE, &iku_phrase_replace_by,
                       place, quoted);
}

static gboolean
is_same_text (const IkuText *a, const IkuText *b)
{
  gsize a_length, b_length;
  const char *a_bytes = iku_text_get_bytes (a, &a_length);
  const char *b_bytes = iku_text_get_bytes (b, &b_length);

  return a_length == b_length
         && (a_bytes == b_bytes || memcmp (a_bytes, b_bytes, a_length) == 0);
}

/* The module of a text, from what was kept if that is the same. */
static IkuModule *
parse_used (Load *self, IkuText *text, const char *key)
{
  GHashTable *kept = self->workspace->modules;
  IkuModule *module = g_hash_table_lookup (kept, key);
  guint n_findings = iku_findings_get_count (self->findings);

  if (module != NULL && is_same_text (module->text, text))
    return iku_module_ref (module);
  module = iku_module_parse (text, self->workspace->intern, self->findings);
  if (iku_findings_get_count (self->findings) == n_findings)
    g_hash_table_replace (kept, g_strdup (key), iku_module_ref (module));
  return module;
}

static void load_imports (Load *self, IkuModule *module, const char *key);

/* a → b → a, from where key was opened; NULL if it is not open. */
static char *
describe_cycle (const Load *self, const char *key, const char *name)
{
  GString *out = NULL;

  for (guint i = 0; i < self->open->len; i++)
    {
      const OpenModule *open = g_ptr_array_index (self->open, i);

      if (out == NULL && strcmp (open->key, key) == 0)
        out = g_string_new (NULL);
      if (out != NULL)
        g_string_append_printf (out, "%s \u2192 ", open->name);
    }
  if (out == NULL && self->open->len <= MAX_IMPORT_DEPTH)
    return NULL;
  if (out == NULL)
    out = g_string_new ("\u2026 \u2192 ");
  g_string_append (out, name);
  return g_string_free (out, FALSE);
}

static void
load_import (Load *self, IkuModule *user, const IkuNode *pakai)
{
  const IkuNode *path = pakai->child[IKU_PAKAI_PATH];
  const char *name = path->value.text.bytes;
  IkuPlace place = iku_place (user->text, path->span);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text
      = find_module (self->workspace, user->text, name, &error);
  g_autoptr (IkuModule) module = NULL;
  g_autofree char *key = NULL, *cycle = NULL;

  if (text == NULL)
    {
      self->lacks_module = TRUE;
      if (error != NULL)
        iku_findings_add (self->findings, &iku_code_module_unreadable, place,
                          name, error->message, NULL);
      else
        report_missing (self, place, name);
      return;
    }
  key = dup_key (text);
  cycle = describe_cycle (self, key, iku_text_get_name (text));
  if (cycle != NULL)
    {
      iku_findings_add (self->findings, &iku_code_module_cycle, place, name,
                        cycle, NULL);
      return;
    }
  if (!g_hash_table_add (self->done, g_strdup (key)))
    return;
  module = parse_used (self, text, key);
  load_imports (self, module, key);
  g_ptr_array_add (self->modules, g_steal_pointer (&module));
}

static void
load_imports (Load *self, IkuModule *module, const char *key)
{
  const IkuNode *root = module->root;
  OpenModule open = { key, iku_text_get_name (module->text) };

  g_ptr_array_add (self->open, &open);
  for (guint i = 0; i < root->n_children; i++)
    if (iku_node_is (root->child[i], IKU_NODE_PAKAI))
      load_import (self, module, root->child[i]);
  g_ptr_array_set_size (self->open, (gint) self->open->len - 1);
}

/* The shipped units, which every program uses without saying so. */
static void
load_prelude (Load *self, const IkuText *main)
{
  g_autoptr (IkuText) text = find_embedded (PRELUDE);
  g_autofree char *key = NULL;

  if (text == NULL || is_same_text (text, main))
    return;
  key = dup_key (text);
  g_hash_table_add (self->done, g_strdup (key));
  g_ptr_array_add (self->modules, parse_used (self, text, key));
}

IkuBundle *
iku_workspace_load (IkuWorkspace *self, IkuText *main, IkuFindings *findings)
{
  IkuBundle *bundle = g_new0 (IkuBundle, 1);
  Load load = { .workspace = self, .findings = findings };
  guint errors = iku_findings_count (findings, IKU_SEVERITY_ERROR);
  g_autofree char *key = dup_key (main);
  IkuModule *module;

  renew_names (self, main);
  bundle->ref_count = 1;
  bundle->modules = g_ptr_array_new_with_free_func (unref_module);
  load.modules = bundle->modules;
  load.open = g_ptr_array_new ();
  load.done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  module = iku_module_parse (main, self->intern, findings);
  load_prelude (&load, main);
  load_imports (&load, module, key);
  g_ptr_array_add (bundle->modules, module);
  bundle->lacks_module = load.lacks_module;
  /* What was kept of an earlier load had none. */
  bundle->has_errors
      = iku_findings_count (findings, IKU_SEVERITY_ERROR) > errors;
  if (self->living == 0)
    self->living = iku_intern_get_count (self->intern);

  g_ptr_array_unref (load.open);
  g_hash_table_unref (load.done);
  return bundle;
}

IkuBundle *
iku_bundle_ref (IkuBundle *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
iku_bundle_unref (IkuBundle *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_ptr_array_unref (self->modules);
  g_free (self);
}
