/* metas.h - attributes as written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/checker.h"

G_BEGIN_DECLS

/* Checks that the attributes in a BODY (or NULL) may stand there, each once
 * unless it repeats, and that the words and names they say are known; keeps
 * those that reports print.  place: the letter of the block in
 * attributes.def; keyword: how the user calls it. */
void iku_check_metas (IkuChecker *self, const IkuNode *body, char place,
                      const char *keyword, IkuMetas *out);

G_END_DECLS
