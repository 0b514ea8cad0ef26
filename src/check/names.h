/* names.h - declaring and finding names
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* Declares the name of a NAME node; one that is declared already is a
 * finding and FALSE. */
gboolean iku_check_declare (IkuChecker *self, IkuSpace space,
                            const IkuNode *name, guint32 number);

/* What a NAME node stands for; IKU_SCOPE_NONE if nothing, with a finding that
 * says what was perhaps meant. */
guint32 iku_check_find (IkuChecker *self, IkuSpace space, const IkuNode *name);

/* Sets in named, by id, the items that are named in node or below it, but not
 * where they are declared. */
void iku_check_mark_named (const IkuChecker *self, const IkuNode *node,
                           gboolean *named);

/* Adds a finding of a name that nothing bears; of each name once, with
 * labels on its other uses. */
void iku_check_unknown (IkuChecker *self, IkuSpace space, const IkuName *name,
                        IkuSpan span);

/* Which of words (ended by NULL) a NAME node says; -1 with a finding that
 * lists them. */
gint iku_check_word (IkuChecker *self, const IkuNode *name,
                     const char *const words[]);

/* The bytes of a TEXT node, NULL of NULL. */
static inline const char *
iku_check_text (const IkuNode *node)
{
  return node != NULL ? node->value.text.bytes : NULL;
}

G_END_DECLS
