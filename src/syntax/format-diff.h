/* format-diff.h - how two texts differ, as a patch
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/sink.h"

G_BEGIN_DECLS

/* A unified difference with three lines of context, which patch applies;
 * nothing if the texts are equal. */
void iku_format_diff_write (IkuSink *sink, const char *name,
                            const GString *before, const GString *after);

G_END_DECLS
