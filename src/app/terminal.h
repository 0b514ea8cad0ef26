/* terminal.h - what the environment says of the user's side
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only reader of environment variables.  setlocale is never called: all
 * that is wanted of the locale is whether it is English, and start-up is to
 * stay short.
 */

#pragma once

#include "base/codes.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_COLOUR_AUTO,
  IKU_COLOUR_ALWAYS,
  IKU_COLOUR_NEVER
} IkuColour;

/* By value. */
typedef struct
{
  IkuLang lang;
  IkuColour colour;
} IkuTerminal;

/* lang: the name that --lang gives, or NULL. */
void iku_terminal_init (IkuTerminal *self, const char *lang);

/* Columns of the terminal behind a descriptor; 80 if there is none. */
guint iku_terminal_get_width (const IkuTerminal *self, int fd);
gboolean iku_terminal_has_colour (const IkuTerminal *self, int fd);

G_END_DECLS
