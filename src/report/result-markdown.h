/* result-markdown.h - results as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/sink.h"
#include "eval/result.h"

G_BEGIN_DECLS

/* Tables as GitHub has them; nothing of the user's is taken for markup. */
void iku_result_markdown_write (IkuSink *sink, const IkuResult *result,
                                IkuLang lang);

G_END_DECLS
