/* command.c - what commands share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/command.h"
#include "base/text.h"
#include "check/check.h"
#include "report/finding-text.h"

const IkuPhrase iku_usage_no_file
    = { { "sebutkan berkasnya: iku {0} {1}", "name the file: iku {0} {1}" } };
const IkuPhrase iku_usage_one_file
    = { { "{0} hanya memakai satu berkas definisi: {1} berlebih",
          "{0} takes one file of definitions: {1} is one too many" } };

IkuWorkspace *
iku_command_new_workspace (const IkuOptions *options)
{
  IkuWorkspace *workspace = iku_workspace_new ();
  guint n_paths;
  g_autofree const char **paths
      = iku_options_dup_all (options, "path", &n_paths);

  for (guint i = 0; i < n_paths; i++)
    iku_workspace_add_path (workspace, paths[i]);
  return workspace;
}

IkuProgram *
iku_command_load (IkuWorkspace *workspace, const IkuTerminal *terminal,
                  const char *path, IkuFindings *findings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text = iku_text_load (path, &error);
  g_autoptr (IkuBundle) bundle = NULL;

  if (text == NULL)
    {
      iku_complain_file (terminal, path, error);
      return NULL;
    }
  bundle = iku_workspace_load (workspace, text, findings);
  return iku_check (bundle, findings);
}

void
iku_command_put_findings (IkuSink *sink, const IkuFindings *findings,
                          const IkuTerminal *terminal, int fd)
{
  IkuFindingTextOptions options
      = { .width = iku_terminal_get_width (terminal, fd),
          .colour = iku_terminal_has_colour (terminal, fd),
          .summary = TRUE };

  iku_finding_text_write (sink, findings, terminal->lang, &options);
}
