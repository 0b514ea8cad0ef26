/* cmd-fmt.c - iku fmt: definitions in their one layout
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "base/text.h"
#include "report/plain.h"
#include "syntax/format-diff.h"
#include "syntax/format.h"

static const IkuOption fmt_options[] = {
  { "check",
    IKU_OPTION_FLAG,
    NULL,
    { { "hanya sebutkan berkas yang belum rapi; status keluar 1",
        "only name the files that would change; exit status 1" } } },
  { "diff",
    IKU_OPTION_FLAG,
    NULL,
    { { "tampilkan perubahannya, untuk perintah patch",
        "show the changes, for the command patch" } } },
  { "write",
    IKU_OPTION_FLAG,
    "w",
    { { "ganti isi berkasnya", "replace the contents of the file" } } },
  { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
};

static const IkuPhrase untidy = { { "belum rapi; jalankan: iku fmt -w {0}",
                                    "not formatted; run: iku fmt -w {0}" } };
static const IkuPhrase write_alone
    = { { "--write tidak dapat bersama --check atau --diff",
          "--write does not go with --check or --diff" } };
static const IkuPhrase write_input
    = { { "masukan standar tidak dapat ditulisi: hapus -w",
          "standard input cannot be written to: leave out -w" } };
static const IkuPhrase not_same
    = { { "{0}: hasil perapian tidak sama isinya dengan berkas, jadi tidak "
          "ada yang ditulis; ini kesalahan program iku",
          "{0}: what was formatted does not say what the file says, so nothing "
          "is written; this is a fault of iku" } };

/* The options, and what comes of the files. */
typedef struct
{
  const IkuTerminal *terminal;
  gboolean check, diff, write;
  IkuSink *sink; /* standard output */
  IkuFindings *findings;
  IkuExit status;
} Run;

static void
worsen (Run *self, IkuExit status)
{
  self->status = MAX (self->status, status);
}

static guint
find_first_difference (const GString *a, const GString *b)
{
  guint line = 1;

  for (gsize i = 0; i < a->len && i < b->len && a->str[i] == b->str[i]; i++)
    line += a->str[i] == '\n';
  return line;
}

/* As compilers print findings, so that editors can go there. */
static void
name_file (Run *self, const char *path, const GString *before,
           const GString *after)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  IkuMessage message = iku_message_make (arena, &untidy, path, NULL);
  g_autofree char *text = iku_message_dup_text (&message, self->terminal->lang);

  iku_plain_write (self->sink, path, -1);
  iku_sink_putc (self->sink, ':');
  iku_sink_put_uint (self->sink, find_first_difference (before, after));
  iku_sink_puts (self->sink, ": ");
  iku_plain_write (self->sink, text, -1);
  iku_sink_putc (self->sink, '\n');
}

static void
replace_file (Run *self, const char *path, const GString *after)
{
  IkuSink *sink = iku_output_open (self->terminal, path);

  if (sink == NULL)
    {
      worsen (self, IKU_EXIT_FAILED);
      return;
    }
  iku_sink_write (sink, after->str, after->len);
  if (!iku_output_close (self->terminal, sink, path))
    worsen (self, IKU_EXIT_FAILED);
}

static void
deliver (Run *self, const char *path, const GString *before,
         const GString *after)
{
  gboolean is_changed = !g_string_equal (before, after);

  if (self->check && is_changed)
    {
      worsen (self, IKU_EXIT_FINDINGS);
      if (!self->diff)
        name_file (self, path, before, after);
    }
  if (self->diff)
    iku_format_diff_write (self->sink, path, before, after);
  else if (self->write && is_changed)
    replace_file (self, path, after);
  else if (!self->check && !self->write)
    iku_sink_write (self->sink, after->str, after->len);
}

static void
format_file (Run *self, const char *path, IkuIntern *intern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text = iku_text_load (path, &error);
  g_autoptr (IkuModule) module = NULL;
  g_autoptr (GString) after = NULL;
  g_autoptr (GString) before = NULL;
  const char *bytes;
  gsize length;

  if (text == NULL)
    {
      iku_complain_file (self->terminal, path, error);
      worsen (self, IKU_EXIT_FAILED);
      return;
    }
  module = iku_module_parse (text, intern, self->findings);
  after = iku_format_verified (module, self->findings);
  if (after == NULL)
    {
      iku_complain (self->terminal, &not_same, path, NULL);
      worsen (self, IKU_EXIT_FAILED);
      return;
    }
  bytes = iku_text_get_bytes (text, &length);
  before = g_string_new_len (bytes, (gssize) length);
  deliver (self, path, before, after);
}

static gboolean
check_usage (const IkuOptions *options, const IkuTerminal *terminal)
{
  guint n_files;
  const char *const *files = iku_options_get_operands (options, &n_files);
  gboolean write = iku_options_has (options, "write");

  if (n_files == 0)
    iku_complain (terminal, &iku_usage_no_file, iku_command_fmt.name,
                  iku_command_fmt.operands, NULL);
  else if (write
           && (iku_options_has (options, "check")
               || iku_options_has (options, "diff")))
    iku_complain (terminal, &write_alone, NULL);
  else
    {
      for (guint i = 0; write && i < n_files; i++)
        if (strcmp (files[i], "-") == 0)
          {
            iku_complain (terminal, &write_input, NULL);
            return FALSE;
          }
      return TRUE;
    }
  return FALSE;
}

static void
put_findings (Run *self)
{
  IkuSink *sink = iku_sink_new_fd (STDERR_FILENO, "stderr");

  iku_findings_sort (self->findings);
  iku_command_put_findings (sink, self->findings, self->terminal,
                            STDERR_FILENO);
  if (!iku_sink_close (sink, NULL))
    worsen (self, IKU_EXIT_FAILED);
  iku_sink_free (sink);
}

static IkuExit
run_fmt (const IkuOptions *options, const IkuTerminal *terminal)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  Run run = { .terminal = terminal,
              .check = iku_options_has (options, "check"),
              .diff = iku_options_has (options, "diff"),
              .write = iku_options_has (options, "write"),
              .findings = findings,
              .status = IKU_EXIT_CLEAN };
  const char *const *files;
  guint n_files;

  if (!check_usage (options, terminal))
    return IKU_EXIT_FAILED;
  files = iku_options_get_operands (options, &n_files);
  run.sink = iku_output_open (terminal, NULL);
  for (guint i = 0; i < n_files; i++)
    format_file (&run, files[i], intern);
  if (iku_findings_has_errors (findings))
    worsen (&run, IKU_EXIT_FINDINGS);
  if (!iku_output_close (terminal, run.sink, NULL))
    worsen (&run, IKU_EXIT_FAILED);
  put_findings (&run);
  return run.status;
}

const IkuCommand iku_command_fmt = {
  "fmt",       "FILE…", { { "rapikan definisi", "format definitions" } },
  fmt_options, run_fmt,
};
