/* locate.h - what stands at a place of a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All by byte offset, in texts with errors too.  A node, token or comment
 * stands at the bytes of its span, so not at its end.
 */

#pragma once

#include "syntax/tokens.h"

G_BEGIN_DECLS

/* The nodes at offset, each a child of the one before: the root first (which
 * is at every place, also after the last byte), the innermost last.  The
 * caller owns the array, not the const IkuNode in it. */
GPtrArray *iku_locate_nodes (const IkuModule *module, guint32 offset);

/* FALSE where no token stands.  Reads the text up to offset. */
gboolean iku_locate_token (const IkuModule *module, guint32 offset,
                           IkuToken *out);

/* FALSE where no comment stands.  The end of its line is part of a comment:
 * what is typed there goes on with it. */
gboolean iku_locate_comment (const IkuModule *module, guint32 offset,
                             IkuSpan *out);

G_END_DECLS
