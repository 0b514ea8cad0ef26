/* load.h - a file and all that it uses
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace holds the table of names and the modules already parsed, so
 * that a second program, or a second revision of one, parses only what
 * changed.  A bundle is a main module and every module reachable by pakai,
 * each once, main last (imports before importers); the
 * shipped units of baku/satuan are used by every program.
 */

#pragma once

#include "syntax/module.h"

G_BEGIN_DECLS

typedef struct _IkuWorkspace IkuWorkspace;

typedef struct
{
  int ref_count;
  GPtrArray *modules;  /* of IkuModule, references; the main one is last */
  gboolean has_errors; /* in a module, or one could not be loaded */
  gboolean lacks_module; /* … the latter: any name may be its */
} IkuBundle;

IkuWorkspace *iku_workspace_new (void);
void iku_workspace_free (IkuWorkspace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuWorkspace, iku_workspace_free)

/* A folder to look for modules in, after that of the file and before the
 * embedded ones. */
void iku_workspace_add_path (IkuWorkspace *self, const char *folder);

/* Reads in place of iku_text_load: NULL with G_FILE_ERROR_NOENT for a name
 * that does not exist.  The workspace frees data when it goes, or gets
 * another reader. */
typedef IkuText *(*IkuTextReader) (const char *name, gpointer data,
                                   GError **error);
void iku_workspace_set_reader (IkuWorkspace *self, IkuTextReader reader,
                               gpointer data, GDestroyNotify free_data);
/* A text as modules are read: by the reader, or from a file. */
IkuText *iku_workspace_read (const IkuWorkspace *self, const char *name,
                             GError **error);

/* Parses main and loads what it uses.  Never NULL: a module that is missing
 * or cannot be read, and a cycle, are findings at the pakai.  A path that
 * ends in .iku is relative to the using file; another is NAME.iku beside the
 * file, then in each path, then embedded. */
IkuBundle *iku_workspace_load (IkuWorkspace *self, IkuText *main,
                               IkuFindings *findings);

IkuBundle *iku_bundle_ref (IkuBundle *self);
void iku_bundle_unref (IkuBundle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuBundle, iku_bundle_unref)

static inline IkuModule *
iku_bundle_get_main (const IkuBundle *self)
{
  return g_ptr_array_index (self->modules, self->modules->len - 1);
}

G_END_DECLS
