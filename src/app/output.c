/* output.c - messages to the user, and output that is complete or an error
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "app/output.h"
#include "base/file-error.h"
#include "base/finding.h"
#include "report/plain.h"

#define MOST_ARGUMENTS 8u

static const IkuPhrase output_name
    = { { "keluaran standar", "standard output" } };
static const IkuPhrase input_name = { { "masukan standar", "standard input" } };
static const IkuPhrase closed = { { "sudah ditutup", "it is closed" } };
static const IkuPhrase no_folder
    = { { "{0}: folder tujuannya tidak ada", "{0}: there is no such folder" } };
static const IkuPhrase plain = { { "{0}", "{0}" } };
static const IkuPhrase with_reason = { { "{0}: {1}", "{0}: {1}" } };

void
iku_output_prepare (void)
{
  /* The wrong direction on purpose: using it fails. */
  static const int directions[] = { O_WRONLY, O_RDONLY, O_RDONLY };

  for (int fd = 0; fd < (int) G_N_ELEMENTS (directions); fd++)
    if (fcntl (fd, F_GETFD) < 0)
      (void) open ("/dev/null", directions[fd]);
  (void) signal (SIGPIPE, SIG_IGN);
}

static void
write_complaint (const IkuTerminal *terminal, const IkuMessage *message)
{
  g_autoptr (IkuSink) sink = iku_sink_new_fd (STDERR_FILENO, "stderr");
  g_autofree char *text = iku_message_dup_text (message, terminal->lang);

  iku_sink_puts (sink, "iku: ");
  iku_plain_write (sink, text, 5);
  iku_sink_putc (sink, '\n');
  /* There is nowhere left to say that this failed. */
  (void) iku_sink_close (sink, NULL);
}

void
iku_complain (const IkuTerminal *terminal, const IkuPhrase *phrase, ...)
{
  IkuArg args[MOST_ARGUMENTS];
  IkuMessage message = { phrase, 0, args };
  va_list list;

  va_start (list, phrase);
  while (message.n_args < MOST_ARGUMENTS)
    {
      const char *text = va_arg (list, const char *);

      if (text == NULL)
        break;
      args[message.n_args++] = (IkuArg){ { text, text } };
    }
  va_end (list);
  write_complaint (terminal, &message);
}

static gboolean
is_standard (const char *path)
{
  return path == NULL || (path[0] == '-' && path[1] == '\0');
}

void
iku_complain_file (const IkuTerminal *terminal, const char *name,
                   const GError *error)
{
  const IkuPhrase *phrase = iku_file_error_find_phrase (error);

  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_BADF))
    phrase = &closed;
  if (is_standard (name))
    name = input_name.text[terminal->lang];
  if (phrase != NULL)
    iku_complain (terminal, &with_reason, name, phrase->text[terminal->lang],
                  NULL);
  else
    iku_complain (terminal, &plain, error->message, NULL);
}

IkuSink *
iku_output_open (const IkuTerminal *terminal, const char *path)
{
  g_autoptr (GError) error = NULL;
  IkuSink *sink;

  if (is_standard (path))
    return iku_sink_new_fd (STDOUT_FILENO, output_name.text[terminal->lang]);
  sink = iku_sink_new_file (path, &error);
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    iku_complain (terminal, &no_folder, path, NULL);
  else if (sink == NULL)
    iku_complain_file (terminal, path, error);
  return sink;
}

gboolean
iku_output_close (const IkuTerminal *terminal, IkuSink *sink, const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean is_complete = iku_sink_close (sink, &error);

  iku_sink_free (sink);
  if (!is_complete && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PIPE))
    iku_complain_file (
        terminal, is_standard (path) ? output_name.text[terminal->lang] : path,
        error);
  return is_complete;
}
