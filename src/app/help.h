/* help.h - what the program says of itself
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/command.h"

G_BEGIN_DECLS

/* commands: ended by NULL. */
IkuExit iku_help_write (const IkuCommand *const *commands,
                        const IkuTerminal *terminal);
IkuExit iku_help_write_command (const IkuCommand *command,
                                const IkuTerminal *terminal);
IkuExit iku_help_write_version (const IkuTerminal *terminal);

G_END_DECLS
