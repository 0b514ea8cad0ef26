/* codes.c - the codes and phrases of reading data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "data/codes.h"

#define IKU_CODE IKU_CODE_DEFINE
#define IKU_PHRASE IKU_PHRASE_DEFINE
#include "data/codes.def"
#undef IKU_CODE
#undef IKU_PHRASE

#define IKU_CODE IKU_CODE_LIST
#define IKU_PHRASE(...)
const IkuCode *const iku_data_codes[] = {
#include "data/codes.def"
  NULL
};
#undef IKU_CODE
#undef IKU_PHRASE
