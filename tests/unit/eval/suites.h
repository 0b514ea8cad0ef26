/* suites.h - the suites of eval, and programs to evaluate
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

#include "eval/eval.h"
#include "eval/result-private.h"

Suite *achievement_suite (void);
Suite *grid_suite (void);
Suite *inputs_suite (void);
Suite *leaf_suite (void);
Suite *missing_suite (void);
Suite *plan_suite (void);
Suite *score_suite (void);
Suite *targets_suite (void);

/* A program evaluated on its own constants and, unless data is NULL, a CSV
 * text. */
typedef struct
{
  IkuFindings *findings;
  IkuWorkspace *workspace;
  IkuBundle *bundle;
  IkuProgram *program;
  IkuInputs *inputs;
  IkuResult *result;
} Sample;

/* The first line of a file, `iku 1', is put before body. */
Sample sample_evaluate (const char *body, const char *data,
                        const IkuEvalOptions *options);
void sample_clear (Sample *self);

/* Of the whole area in a year, which must be in the grid. */
IkuValue sample_get (const Sample *self, const char *name, gint year,
                     IkuResultColumn column);
void sample_assert_ratio (const Sample *self, const char *name, gint year,
                          IkuResultColumn column, gint64 n, gint64 d);
void sample_assert_absent (const Sample *self, const char *name, gint year,
                           IkuResultColumn column, IkuWhyKind kind);
/* In Indonesian. */
void sample_assert_reason (const Sample *self, const char *name, gint year,
                           IkuResultColumn column, const char *expected);
gboolean sample_has_finding (const Sample *self, const char *code);
