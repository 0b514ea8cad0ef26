/* value.c - a value, or the reason why there is none
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/value.h"

const char *
iku_why_kind_get_name (IkuWhyKind kind)
{
  static const char *const names[]
      = { "ada",           "kosong",        "penyebut_nol",
          "tak_terhitung", "di_luar_ranah", "tidak_diatur" };

  return names[kind];
}
