/* command.c - what commands share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <unistd.h>

#include "app/command.h"
#include "base/text.h"
#include "check/check.h"
#include "report/finding-text.h"

/* Codes that the last line names: as many as one reads about at a time. */
#define MOST_EXPLAINED 3u

static const IkuPhrase explained
    = { { "Penjelasan dan contoh: iku explain",
          "For causes and examples: iku explain" } };

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

/* How to read more about the first kinds of errors. */
static void
put_explained (IkuSink *sink, const IkuFindings *findings, IkuLang lang)
{
  const IkuCode *codes[MOST_EXPLAINED];
  guint count = iku_findings_get_count (findings), n_codes = 0;

  for (guint i = 0; i < count && n_codes < MOST_EXPLAINED; i++)
    {
      const IkuCode *code = iku_findings_nth (findings, i)->code;
      gboolean is_new = code->severity == IKU_SEVERITY_ERROR;

      for (guint j = 0; j < n_codes; j++)
        is_new = is_new && codes[j] != code;
      if (is_new)
        codes[n_codes++] = code;
    }
  if (n_codes == 0)
    return;
  iku_sink_puts (sink, explained.text[lang]);
  for (guint i = 0; i < n_codes; i++)
    {
      iku_sink_putc (sink, ' ');
      iku_sink_puts (sink, codes[i]->id);
    }
  iku_sink_putc (sink, '\n');
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
  if (isatty (fd) == 1)
    put_explained (sink, findings, terminal->lang);
}
