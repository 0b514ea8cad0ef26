/* suites.h - the suites of data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

Suite *csv_suite (void);
Suite *limits_suite (void);
Suite *number_format_suite (void);
