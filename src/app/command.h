/* command.h - what a command of the program is
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/options.h"
#include "app/output.h"
#include "app/terminal.h"
#include "base/finding.h"
#include "model/program.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *operands; /* "FILE…" */
  IkuPhrase summary;    /* what it does, in a line */
  const IkuOption *options;
  IkuExit (*run) (const IkuOptions *options, const IkuTerminal *terminal);
} IkuCommand;

extern const IkuCommand iku_command_check;
extern const IkuCommand iku_command_eval;
extern const IkuCommand iku_command_explain;
extern const IkuCommand iku_command_fmt;

/* Says that there are too few or too many operands. */
extern const IkuPhrase iku_usage_no_file;
extern const IkuPhrase iku_usage_one_file;

/* Folders that --path names are known to it. */
IkuWorkspace *iku_command_new_workspace (const IkuOptions *options);
/* The program of a file, checked, findings unsorted; NULL after a
 * complaint. */
IkuProgram *iku_command_load (IkuWorkspace *workspace,
                              const IkuTerminal *terminal, const char *path,
                              IkuFindings *findings);

/* Findings as text, for the terminal behind fd. */
void iku_command_put_findings (IkuSink *sink, const IkuFindings *findings,
                               const IkuTerminal *terminal, int fd);

G_END_DECLS
