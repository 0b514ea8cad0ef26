/* codes.h - the codes and phrases of evaluation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/codes.h"

G_BEGIN_DECLS

#define IKU_CODE IKU_CODE_DECLARE
#define IKU_PHRASE IKU_PHRASE_DECLARE
#include "eval/codes.def"
#undef IKU_CODE
#undef IKU_PHRASE

/* All codes above, ended by NULL. */
extern const IkuCode *const iku_eval_codes[];

G_END_DECLS
