/* result-csv.h - results as a table for other programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 4180 with a header; a row for each indikator, period and region.  A
 * text that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */

#pragma once

#include "base/sink.h"
#include "eval/result.h"

G_BEGIN_DECLS

void iku_result_csv_write (IkuSink *sink, const IkuResult *result,
                           IkuLang lang);

G_END_DECLS
