/* suites.h - the suites of report, and findings to write
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

#include "base/finding.h"
#include "base/text.h"

Suite *explain_suite (void);
Suite *finding_gcc_suite (void);
Suite *finding_json_suite (void);
Suite *finding_text_suite (void);
Suite *format_suite (void);
Suite *table_suite (void);

/* E0901, an error: "satuan {0} bukan {1}", with the help "samakan". */
extern const IkuCode sample_error;
/* W0902, a warning without help: "{0}". */
extern const IkuCode sample_warning;
/* "{0}" in both languages. */
extern const IkuPhrase sample_phrase;

IkuText *sample_text (const char *name, const char *bytes);

/* The place of the first occurrence of part in text. */
IkuPlace sample_place (const IkuText *text, const char *part);
