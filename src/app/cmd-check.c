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
    { { "tampilkan paling banyak N kesalahan", "show at most N errors" } } },
  { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
};

static const IkuPhrase more_errors
    = { { "{0} kesalahan lagi tidak ditampilkan (--max-errors)",
          "{0} more errors are not shown (--max-errors)" } };

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

/* Leaves out what comes after the last error that is wanted, and says how
 * many errors that are. */
static guint
limit_errors (IkuFindings *findings, gint limit)
{
  guint n_errors = iku_findings_count (findings, IKU_SEVERITY_ERROR);
  guint count = iku_findings_get_count (findings), n_kept = 0;

  if (limit < 0 || n_errors <= (guint) limit)
    return 0;
  for (guint n_seen = 0; n_kept < count; n_kept++)
    if (iku_findings_nth (findings, n_kept)->code->severity
            == IKU_SEVERITY_ERROR
        && n_seen++ == (guint) limit)
      break;
  iku_findings_truncate (findings, n_kept);
  return n_errors - (guint) limit;
}

static void
mention_rest (guint n_left, const IkuTerminal *terminal)
{
  g_autofree char *text = g_strdup_printf ("%u", n_left);

  if (n_left > 0)
    iku_complain (terminal, &more_errors, text, NULL);
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
  gboolean is_complete, has_errors;
  guint n_files, n_left;

  (void) iku_options_get_operands (options, &n_files);
  if (n_files == 0)
    {
      iku_complain (terminal, &iku_usage_no_file, iku_command_check.name,
                    iku_command_check.operands, NULL);
      return IKU_EXIT_FAILED;
    }
  is_complete = check_files (options, terminal, findings);
  has_errors = iku_findings_has_errors (findings);
  n_left
      = limit_errors (findings, iku_options_get_number (options, "max-errors"));
  if (!write_findings (findings, format, terminal) || !is_complete)
    return IKU_EXIT_FAILED;
  mention_rest (n_left, terminal);
  return has_errors ? IKU_EXIT_FINDINGS : IKU_EXIT_CLEAN;
}

const IkuCommand iku_command_check = {
  "check",       "FILE…",   { { "periksa definisi", "check definitions" } },
  check_options, run_check,
};
