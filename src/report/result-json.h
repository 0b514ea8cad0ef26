/* result-json.h - results for programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One object of version, file, results, scores, counts of rows and findings;
 * documented in the language reference.
 */

#pragma once

#include "base/finding.h"
#include "base/sink.h"
#include "eval/result.h"

G_BEGIN_DECLS

/* file: the definitions, as the user named them.  result NULL: there are
 * none, since the definitions have errors. */
void iku_result_json_write (IkuSink *sink, const char *file,
                            const IkuResult *result,
                            const IkuFindings *findings, IkuLang lang);

G_END_DECLS
