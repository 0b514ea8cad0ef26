/* suites.h - the suites of model
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

Suite *fold_suite (void);
Suite *normal_suite (void);
Suite *scope_suite (void);
Suite *unit_suite (void);
Suite *value_suite (void);
