/* codes.c - the codes and phrases of check
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/codes.h"

#define IKU_CODE IKU_CODE_DEFINE
#define IKU_PHRASE IKU_PHRASE_DEFINE
#include "check/codes.def"
#undef IKU_CODE
#undef IKU_PHRASE

#define IKU_CODE IKU_CODE_LIST
#define IKU_PHRASE(...)
const IkuCode *const iku_check_codes[] = {
#include "check/codes.def"
  NULL
};
#undef IKU_CODE
#undef IKU_PHRASE
