/* item-names.h - what datasets call the items of a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By name, kode or label, case and blanks aside.  A name goes before a kode,
 * a kode before a label, and an item that takes inputs before one that is
 * computed.
 */

#pragma once

#include "model/program.h"

G_BEGIN_DECLS

typedef struct _IkuItemNames IkuItemNames;

IkuItemNames *iku_item_names_new (const IkuProgram *program);
void iku_item_names_free (IkuItemNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuItemNames, iku_item_names_free)

/* NULL if nothing is called so.  If two items are, *other is the second. */
const IkuItem *iku_item_names_find (IkuItemNames *self, const char *text,
                                    gsize length, const IkuItem **other);
/* The name nearest to text, or NULL. */
const char *iku_item_names_find_near (IkuItemNames *self, const char *text);

/* Small letters, no blanks: what is compared.  Into out. */
void iku_item_names_fold (const char *text, gsize length, GString *out);

G_END_DECLS
