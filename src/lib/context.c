/* context.c - where definitions are read from
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <string.h>

#include "base/file-error.h"
#include "base/text.h"
#include "check/check.h"
#include "lib/private.h"

struct _IkuContext
{
  IkuWorkspace *workspace;
};

/* What set_reader was given. */
typedef struct
{
  IkuReader reader;
  gpointer data;
  GDestroyNotify free_data;
} Source;

const char *
iku_get_version (void)
{
  return PACKAGE_VERSION;
}

G_DEFINE_QUARK (iku - error, iku_error)

GBytes *
iku_bytes_of_text (const char *text, gssize length)
{
  return g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
}

IkuContext *
iku_context_new (void)
{
  IkuContext *self = g_new0 (IkuContext, 1);

  self->workspace = iku_workspace_new ();
  return self;
}

void
iku_context_free (IkuContext *self)
{
  if (self == NULL)
    return;

  iku_workspace_free (self->workspace);
  g_free (self);
}

void
iku_context_add_path (IkuContext *self, const char *folder)
{
  iku_workspace_add_path (self->workspace, folder);
}

static IkuText *
read_source (const char *name, gpointer data, GError **error)
{
  const Source *source = data;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = source->reader (name, source->data, &failure);

  if (bytes != NULL)
    return iku_text_new (name, bytes);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    iku_file_error_set (error, name, ENOENT);
  return NULL;
}

static void
free_source (gpointer data)
{
  Source *source = data;

  if (source->free_data != NULL)
    source->free_data (source->data);
  g_free (source);
}

void
iku_context_set_reader (IkuContext *self, IkuReader reader, gpointer data,
                        GDestroyNotify free_data)
{
  Source *source = g_new (Source, 1);

  *source = (Source){ reader, data, free_data };
  iku_workspace_set_reader (self->workspace,
                            reader != NULL ? read_source : NULL, source,
                            free_source);
}

static IkuDefinition *
load (IkuContext *self, IkuText *text)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuBundle) bundle
      = iku_workspace_load (self->workspace, text, findings);
  g_autoptr (IkuProgram) program = iku_check (bundle, findings);

  iku_findings_sort (findings);
  return iku_definition_new (program, findings);
}

IkuDefinition *
iku_context_load_file (IkuContext *self, const char *path, GError **error)
{
  g_autoptr (IkuText) text = iku_workspace_read (self->workspace, path, error);

  return text != NULL ? load (self, text) : NULL;
}

IkuDefinition *
iku_context_load_text (IkuContext *self, const char *name, const char *text,
                       gssize length)
{
  g_autoptr (GBytes) bytes = iku_bytes_of_text (text, length);
  g_autoptr (IkuText) main = iku_text_new (name, bytes);

  return load (self, main);
}
