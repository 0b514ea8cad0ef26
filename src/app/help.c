/* help.c - what the program says of itself
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/help.h"
#include "report/plain.h"
#include "report/table.h"

/* Columns before what an option means, and of a page. */
#define INDENT 24u
#define WIDTH 80u

static const IkuPhrase usage = { { "Pemakaian: iku ", "Usage: iku " } };
static const IkuPhrase command_word = { { "PERINTAH", "COMMAND" } };
static const IkuPhrase purpose
    = { { "Definisi Indikator Kinerja Utama yang diperiksa dan dihitung",
          "Key performance indicators as checked, computed definitions" } };
static const IkuPhrase commands_title = { { "Perintah:", "Commands:" } };
static const IkuPhrase options_title = { { "Opsi:", "Options:" } };
static const IkuPhrase more
    = { { "iku help PERINTAH menjelaskan opsi sebuah perintah.  FILE - adalah "
          "masukan\nstandar.  Status keluar: 0 bersih, 1 ada kesalahan, "
          "2 tidak dapat dijalankan.\n",
          "iku help COMMAND explains the options of a command.  FILE - is "
          "standard input.\nExit status: 0 clean, 1 errors were found, "
          "2 could not run.\n" } };

static void
put_line (IkuSink *sink, const char *first, const char *rest)
{
  guint width = 2 + iku_plain_measure (first);

  iku_sink_puts (sink, "  ");
  iku_sink_puts (sink, first);
  if (width + 2 > INDENT)
    {
      iku_sink_putc (sink, '\n');
      width = 0;
    }
  iku_sink_fill (sink, ' ', INDENT - width);
  iku_table_wrap (sink, rest, WIDTH, INDENT, INDENT);
}

static void
put_options (IkuSink *sink, const IkuOption *options, IkuLang lang)
{
  for (; options->name != NULL; options++)
    {
      gboolean is_flag = options->kind == IKU_OPTION_FLAG;
      g_autofree char *text
          = is_flag && options->value != NULL
                ? g_strconcat ("-", options->value, ", --", options->name, NULL)
                : g_strconcat ("--", options->name, is_flag ? NULL : " ",
                               options->value, NULL);

      put_line (sink, text, options->help.text[lang]);
    }
}

static IkuExit
finish (IkuSink *sink, const IkuTerminal *terminal)
{
  return iku_output_close (terminal, sink, NULL) ? IKU_EXIT_CLEAN
                                                 : IKU_EXIT_FAILED;
}

IkuExit
iku_help_write (const IkuCommand *const *commands, const IkuTerminal *terminal)
{
  IkuSink *sink = iku_output_open (terminal, NULL);
  IkuLang lang = terminal->lang;

  iku_sink_puts (sink, usage.text[lang]);
  iku_sink_puts (sink, command_word.text[lang]);
  iku_sink_puts (sink, " …\n");
  iku_sink_puts (sink, purpose.text[lang]);
  iku_sink_puts (sink, "\n\n");
  iku_sink_puts (sink, commands_title.text[lang]);
  iku_sink_putc (sink, '\n');
  for (; *commands != NULL; commands++)
    put_line (sink, (*commands)->name, (*commands)->summary.text[lang]);
  iku_sink_putc (sink, '\n');
  iku_sink_puts (sink, more.text[lang]);
  return finish (sink, terminal);
}

IkuExit
iku_help_write_command (const IkuCommand *command, const IkuTerminal *terminal)
{
  IkuSink *sink = iku_output_open (terminal, NULL);
  IkuLang lang = terminal->lang;

  iku_sink_puts (sink, usage.text[lang]);
  iku_sink_puts (sink, command->name);
  iku_sink_putc (sink, ' ');
  iku_sink_puts (sink, command->operands);
  iku_sink_putc (sink, '\n');
  iku_sink_puts (sink, command->summary.text[lang]);
  iku_sink_puts (sink, "\n\n");
  iku_sink_puts (sink, options_title.text[lang]);
  iku_sink_putc (sink, '\n');
  put_options (sink, command->options, lang);
  put_options (sink, iku_common_options, lang);
  return finish (sink, terminal);
}

IkuExit
iku_help_write_version (const IkuTerminal *terminal)
{
  IkuSink *sink = iku_output_open (terminal, NULL);

  iku_sink_puts (sink, PACKAGE_NAME " " PACKAGE_VERSION "\n");
  return finish (sink, terminal);
}
