/* suites.h - the suites of base
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

Suite *arena_suite (void);
Suite *edit_suite (void);
Suite *finding_suite (void);
Suite *intern_suite (void);
Suite *json_suite (void);
Suite *number_suite (void);
Suite *period_suite (void);
Suite *region_suite (void);
Suite *sink_suite (void);
Suite *text_suite (void);
