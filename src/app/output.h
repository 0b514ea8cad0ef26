/* output.h - messages to the user, and output that is complete or an error
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/terminal.h"
#include "base/sink.h"

G_BEGIN_DECLS

/* 0, 1 and 2 are what a run ends with. */
typedef enum
{
  IKU_EXIT_CLEAN,    /* warnings alone included */
  IKU_EXIT_FINDINGS, /* errors in definitions or data */
  IKU_EXIT_FAILED    /* could not run */
} IkuExit;

/* Descriptors 0 to 2 are taken from now on, so that no file that is opened
 * later gets one of them; reading or writing one that was closed fails.  A
 * reader that stops early is a failing write, not a signal. */
void iku_output_prepare (void);

/* A line on standard error, "iku: " before it; the arguments are strings for
 * {0}, {1} … */
void iku_complain (const IkuTerminal *terminal, const IkuPhrase *phrase,
                   ...) G_GNUC_NULL_TERMINATED;
/* The same for a file that could not be read or written. */
void iku_complain_file (const IkuTerminal *terminal, const char *name,
                        const GError *error);

/* Standard output for path NULL or "-"; NULL after a complaint. */
IkuSink *iku_output_open (const IkuTerminal *terminal, const char *path);
/* Closes and frees the sink.  FALSE if some of the output is lost; says so
 * unless the reader of a pipe has gone. */
gboolean iku_output_close (const IkuTerminal *terminal, IkuSink *sink,
                           const char *path);

G_END_DECLS
