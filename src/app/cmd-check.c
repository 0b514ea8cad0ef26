/* cmd-check.c - iku check: what is wrong with definitions
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <unistd.h>

#include "app/command.h"
#include "report/finding-gcc.h"
#include "report/finding-json.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_GCC
} Format;

static const IkuOption check_options[] = {
  { "format",
    IKU_OPTION_CHOICE,
    "text|json|gcc",
    { { "bentuk temuan", "form of the findings" } } },
  { "path",
    IKU_OPTION_TEXT,
    "DIR",
    { { "cari modul pakai di folder ini juga",
        "look for modules in this directory too" } } },
  { "max-errors",
    IKU_OPTION_NUMBER,
    "N",
    { { "tampilkan paling banyak N temuan per berkas; 0: semuanya",
        "show at most N findings per file; 0: all" } } },
  { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
};

/* What a person reads at once, of a file; programs get everything. */
#define MOST_SHOWN 100

/* Each file is a program of its own.  FALSE if one could not be read. */
static gboolean
check_files (const IkuOptions *options, const IkuTerminal *terminal,
             IkuFindings *findings)
{
  g_autoptr (IkuWorkspace) workspace = iku_command_new_workspace (options);
  guint n_files;
  const char *const *files = iku_options_get_operands (options, &n_files);
  gboolean is_complete = TRUE;

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (IkuProgram) program
          = iku_command_load (workspace, terminal, files[i], findings);

      is_complete = is_complete && program != NULL;
    }
  if (n_files > 1)
    iku_findings_drop_repeated (findings);
  iku_findings_sort (findings);
  return is_complete;
}

static void
limit_findings (const IkuOptions *options, Format format, IkuFindings *findings)
{
  gint limit = iku_options_get_number (options, "max-errors");

  if (limit < 0 && format == FORMAT_TEXT)
    limit = MOST_SHOWN;
  if (limit > 0)
    iku_findings_truncate (findings, (guint) limit);
}

static gboolean
write_findings (const IkuFindings *findings, Format format,
                const IkuTerminal *terminal)
{
  IkuSink *sink = iku_output_open (terminal, NULL);

  switch (format)
    {
    case FORMAT_TEXT:
      iku_command_put_findings (sink, findings, terminal, STDOUT_FILENO);
      break;
    case FORMAT_JSON:
      iku_finding_json_write (sink, findings, terminal->lang);
      break;
    case FORMAT_GCC:
      iku_finding_gcc_write (sink, findings, terminal->lang);
      break;
    }
  return iku_output_close (terminal, sink, NULL);
}

static IkuExit
run_check (const IkuOptions *options, const IkuTerminal *terminal)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  Format format = (Format) iku_options_get_choice (options, "format");
  gboolean is_complete;
  guint n_files;

  (void) iku_options_get_operands (options, &n_files);
  if (n_files == 0)
    {
      iku_complain (terminal, &iku_usage_no_file, iku_command_check.name,
                    iku_command_check.operands, NULL);
      return IKU_EXIT_FAILED;
    }
  is_complete = check_files (options, terminal, findings);
  limit_findings (options, format, findings);
  if (!write_findings (findings, format, terminal) || !is_complete)
    return IKU_EXIT_FAILED;
  return iku_findings_has_errors (findings) ? IKU_EXIT_FINDINGS
                                            : IKU_EXIT_CLEAN;
}

const IkuCommand iku_command_check = {
  "check",       "FILE…",   { { "periksa definisi", "check definitions" } },
  check_options, run_check,
};
