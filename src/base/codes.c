/* codes.c - kinds of findings, and phrases in both languages
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/codes.h"

const char *
iku_severity_get_name (IkuSeverity severity)
{
  static const char *const names[] = {
    [IKU_SEVERITY_INFO] = "info",
    [IKU_SEVERITY_WARNING] = "warning",
    [IKU_SEVERITY_ERROR] = "error",
  };

  return names[severity];
}
