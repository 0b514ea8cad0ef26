/* terminal.c - what the environment says of the user's side
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/terminal.h"

#define USUAL_WIDTH 80u
#define NARROWEST 20u
#define WIDEST 1000u

static const char *
get_variable (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && *value != '\0' ? value : NULL;
}

static IkuLang
choose_language (const char *name)
{
  if (name == NULL)
    name = get_variable ("LC_ALL");
  if (name == NULL)
    name = get_variable ("LC_MESSAGES");
  if (name == NULL)
    name = get_variable ("LANG");
  return name != NULL && g_str_has_prefix (name, "en") ? IKU_LANG_EN
                                                       : IKU_LANG_ID;
}

void
iku_terminal_init (IkuTerminal *self, const char *lang)
{
  self->lang = choose_language (lang);
  self->colour = IKU_COLOUR_AUTO;
}

/* 0 if text is no number of columns. */
static guint
parse_columns (const char *text)
{
  guint columns = 0;

  for (; g_ascii_isdigit (*text) && columns <= WIDEST; text++)
    columns = columns * 10 + (guint) (*text - '0');
  return *text == '\0' ? columns : 0;
}

guint
iku_terminal_get_width (const IkuTerminal *self, int fd)
{
  const char *columns = get_variable ("COLUMNS");
  guint width = columns != NULL ? parse_columns (columns) : 0;
  struct winsize size;

  if (width == 0 && ioctl (fd, TIOCGWINSZ, &size) == 0)
    width = size.ws_col;
  return width == 0 ? USUAL_WIDTH : CLAMP (width, NARROWEST, WIDEST);
}

gboolean
iku_terminal_has_colour (const IkuTerminal *self, int fd)
{
  const char *kind;

  if (self->colour != IKU_COLOUR_AUTO)
    return self->colour == IKU_COLOUR_ALWAYS;
  if (get_variable ("NO_COLOR") != NULL)
    return FALSE;
  kind = get_variable ("TERM");
  return kind != NULL && strcmp (kind, "dumb") != 0 && isatty (fd) == 1;
}
