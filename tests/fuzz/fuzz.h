/* fuzz.h - what the fuzz targets share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A target is one LLVMFuzzerTestOneInput.  Linked with libFuzzer and
 * mutate.c it is fed mutants of the examples; linked with replay.c, and by
 * any compiler, it is fed the files that are kept.  What must hold is
 * asserted with g_assert_*, which ends the program in either.
 */

#pragma once

#include "base/finding.h"
#include "base/text.h"

G_BEGIN_DECLS

/* The interface of libFuzzer. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size,
                               guint seed);
gsize LLVMFuzzerCustomCrossOver (const guint8 *data, gsize size,
                                 const guint8 *other, gsize other_size,
                                 guint8 *out, gsize max_size, guint seed);
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize max_size);

/* A text of these bytes. */
IkuText *fuzz_text_new (const guint8 *data, gsize size);

/* Every place and every edit of a fix lies in its text and splits no
 * character. */
void fuzz_check_findings (const IkuFindings *findings);

/* Both renderers say the first of the findings: as UTF-8 for people, as JSON
 * that can be read for programs.  Leaves out the others. */
void fuzz_render_findings (IkuFindings *findings, IkuLang lang);

G_END_DECLS
