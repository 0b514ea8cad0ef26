/* module.h - one parsed text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A module is one revision of a text: it owns the tree and the comments in
 * an arena of its own, and holds references to the text and to the table of
 * names.  Immutable and reference-counted; editing makes a new module.
 */

#pragma once

#include "base/finding.h"
#include "base/text.h"
#include "syntax/node.h"

G_BEGIN_DECLS

#define IKU_MAX_DEPTH 256
#define IKU_MAX_NAME 255
#define IKU_MAX_STRING (64u << 10)

typedef struct
{
  int ref_count;
  IkuText *text;
  IkuIntern *intern;
  IkuArena *arena;
  const IkuNode *root;     /* a FILE, never NULL */
  const IkuSpan *comments; /* in order; from # to the end of the line */
  guint n_comments;
  gboolean has_errors; /* lexical or syntax errors were found */
  gboolean has_open_block; /* so that items may stand in wrong blocks */
} IkuModule;

/* Parses a text: always a module, with a finding for every error; what could
 * not be read is BROKEN, ERROR, or not in the tree.  Linear in the text. */
IkuModule *iku_module_parse (IkuText *text, IkuIntern *intern,
                             IkuFindings *findings);
/* Parses one expression: the only child of root. */
IkuModule *iku_module_parse_expression (IkuText *text, IkuIntern *intern,
                                        IkuFindings *findings);
IkuModule *iku_module_ref (IkuModule *self);
void iku_module_unref (IkuModule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuModule, iku_module_unref)

G_END_DECLS
