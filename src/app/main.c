/* main.c - the program iku
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/command.h"
#include "app/help.h"

static const IkuCommand *const commands[] = {
  &iku_command_check,
  &iku_command_eval,
  &iku_command_explain,
  &iku_command_fmt,
  NULL,
};

static const IkuPhrase no_command
    = { { "sebutkan perintahnya; iku --help menampilkan yang ada",
          "name a command; iku --help lists them" } };
static const IkuPhrase unknown_command
    = { { "tidak ada perintah {0}; iku --help menampilkan yang ada",
          "there is no command {0}; iku --help lists them" } };
static const IkuPhrase unknown_command_near
    = { { "tidak ada perintah {0}; maksud Anda {1}?",
          "there is no command {0}; did you mean {1}?" } };

static const IkuCommand *
find_command (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static IkuExit
complain_unknown (const char *name, const IkuTerminal *terminal)
{
  IkuNearest nearest;

  iku_nearest_init (&nearest, name);
  for (guint i = 0; commands[i] != NULL; i++)
    iku_nearest_offer (&nearest, commands[i]->name);
  iku_nearest_offer (&nearest, "help");
  if (nearest.best != NULL)
    iku_complain (terminal, &unknown_command_near, name, nearest.best, NULL);
  else
    iku_complain (terminal, &unknown_command, name, NULL);
  return IKU_EXIT_FAILED;
}

/* Complaints about options are to be in the language that one of them names,
 * so that one is looked for first. */
static const char *
find_language (int argc, char **argv)
{
  const char *language = NULL;

  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (g_str_has_prefix (argv[i], "--lang="))
      language = argv[i] + strlen ("--lang=");
    else if (strcmp (argv[i], "--lang") == 0 && i + 1 < argc)
      language = argv[++i];
  return language;
}

static IkuExit
run_command (const IkuCommand *command, int n_arguments, char **arguments,
             IkuTerminal *terminal)
{
  g_autoptr (IkuOptions) options
      = iku_options_parse (command->options, n_arguments, arguments, terminal);

  if (options == NULL)
    return IKU_EXIT_FAILED;
  if (iku_options_has (options, "help"))
    return iku_help_write_command (command, terminal);
  terminal->colour = (IkuColour) iku_options_get_choice (options, "color");
  return command->run (options, terminal);
}

/* iku --help, --version, help [COMMAND]. */
static IkuExit
run_alone (int n_arguments, char **arguments, const IkuTerminal *terminal)
{
  static const IkuOption table[] = {
    { "version", IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
    { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
  };
  g_autoptr (IkuOptions) options
      = iku_options_parse (table, n_arguments, arguments, terminal);
  const char *const *operands;
  const IkuCommand *command;
  guint n_operands;

  if (options == NULL)
    return IKU_EXIT_FAILED;
  if (iku_options_has (options, "version"))
    return iku_help_write_version (terminal);
  operands = iku_options_get_operands (options, &n_operands);
  if (iku_options_has (options, "help")
      || (n_operands == 1 && strcmp (operands[0], "help") == 0))
    return iku_help_write (commands, terminal);
  if (n_operands < 2)
    {
      iku_complain (terminal, &no_command, NULL);
      return IKU_EXIT_FAILED;
    }
  command = find_command (operands[1]);
  return command != NULL ? iku_help_write_command (command, terminal)
                         : complain_unknown (operands[1], terminal);
}

int
main (int argc, char **argv)
{
  const IkuCommand *command;
  IkuTerminal terminal;

  iku_output_prepare ();
  iku_terminal_init (&terminal, find_language (argc, argv));
  if (argc < 2 || argv[1][0] == '-' || strcmp (argv[1], "help") == 0)
    return (int) run_alone (argc - 1, argv + 1, &terminal);
  command = find_command (argv[1]);
  if (command == NULL)
    return (int) complain_unknown (argv[1], &terminal);
  return (int) run_command (command, argc - 2, argv + 2, &terminal);
}
