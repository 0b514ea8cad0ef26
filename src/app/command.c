/* command.c - what commands share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/command.h"
#include "report/finding-text.h"

const IkuPhrase iku_usage_no_file
    = { { "sebutkan berkasnya: iku {0} {1}", "name the file: iku {0} {1}" } };
const IkuPhrase iku_usage_one_file
    = { { "{0} hanya memakai satu berkas definisi: {1} berlebih",
          "{0} takes one file of definitions: {1} is one too many" } };

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
