/* codes.c - the codes and phrases of evaluation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"

#define IKU_CODE IKU_CODE_DEFINE
#define IKU_PHRASE IKU_PHRASE_DEFINE
#include "eval/codes.def"
#undef IKU_CODE
#undef IKU_PHRASE

#define IKU_CODE IKU_CODE_LIST
#define IKU_PHRASE(...)
const IkuCode *const iku_eval_codes[] = {
#include "eval/codes.def"
  NULL
};
#undef IKU_CODE
#undef IKU_PHRASE
