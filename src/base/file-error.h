/* file-error.h - what goes wrong with files, as a planner would say it
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Faults of the world are a GError of G_FILE_ERROR.  Its message names the
 * file and the reason in English; the phrase gives the reason in both
 * languages.
 */

#pragma once

#include "base/codes.h"

G_BEGIN_DECLS

/* Sets error from a value of errno. */
void iku_file_error_set (GError **error, const char *name, int reason);

/* NULL if the error is of another domain or an unusual kind: then only its
 * message says it. */
const IkuPhrase *iku_file_error_find_phrase (const GError *error);

G_END_DECLS
