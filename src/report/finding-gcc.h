/* finding-gcc.h - findings in the form that editors know from gcc
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line each: file:line:column: severity: sentence [code].  The severity
 * is English in both languages, since editors look for it.
 */

#pragma once

#include "base/finding.h"
#include "base/sink.h"

G_BEGIN_DECLS

void iku_finding_gcc_write (IkuSink *sink, const IkuFindings *findings,
                            IkuLang lang);

G_END_DECLS
