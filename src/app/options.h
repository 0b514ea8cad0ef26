/* options.h - options and operands of a command
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long options in GNU style, before, between and after operands; `--' ends
 * them.  A table says which there are.
 */

#pragma once

#include "app/terminal.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_OPTION_FLAG,
  IKU_OPTION_TEXT,   /* may be given again; the last or all are used */
  IKU_OPTION_CHOICE, /* one of the words in value */
  IKU_OPTION_NUMBER
} IkuOptionKind;

typedef struct
{
  const char *name; /* without its hyphens; NULL ends a table */
  IkuOptionKind kind;
  /* "FILE"; of a choice its words: "text|json"; of a flag its letter, or
   * NULL */
  const char *value;
  IkuPhrase help;
} IkuOption;

typedef struct _IkuOptions IkuOptions;

/* Those that every command has: help, lang, color. */
extern const IkuOption iku_common_options[];

/* table: ended by a name of NULL; arguments: of the command, after its own
 * name, borrowed.  NULL after a complaint. */
IkuOptions *iku_options_parse (const IkuOption *table, int n_arguments,
                               char **arguments, const IkuTerminal *terminal);
void iku_options_free (IkuOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuOptions, iku_options_free)

gboolean iku_options_has (const IkuOptions *self, const char *name);
/* The last one, or NULL. */
const char *iku_options_get (const IkuOptions *self, const char *name);
/* All of them, in order, ended by NULL; caller frees the array only. */
const char **iku_options_dup_all (const IkuOptions *self, const char *name,
                                  guint *count);
/* Which word of the choice, from 0; the first if it was not given. */
guint iku_options_get_choice (const IkuOptions *self, const char *name);
/* -1 if it was not given. */
gint iku_options_get_number (const IkuOptions *self, const char *name);
const char *const *iku_options_get_operands (const IkuOptions *self,
                                             guint *count);

G_END_DECLS
