/* finding-json.h - findings for programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One object of version, findings and summary; or the array of findings
 * alone, inside a larger document.  Documented in the language reference.
 */

#pragma once

#include "base/finding.h"
#include "base/json.h"

G_BEGIN_DECLS

void iku_finding_json_write (IkuSink *sink, const IkuFindings *findings,
                             IkuLang lang);

/* The array alone, as the next value of writer. */
void iku_finding_json_write_array (IkuJsonWriter *writer,
                                   const IkuFindings *findings, IkuLang lang);

G_END_DECLS
