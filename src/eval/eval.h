/* eval.h - evaluating a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Builds the grid, compiles the program to a plan, fills the leaves and runs
 * the plan in batches of cells.
 */

#pragma once

#include "eval/result.h"

G_BEGIN_DECLS

typedef struct
{
  IkuPeriod period;    /* --periode; kind NONE: all of `periode` */
  gboolean has_region; /* --wilayah */
  IkuRegion region;
  IkuRegionLevel per;     /* --per provinsi …; WHOLE_AREA: not said */
  gboolean per_finest;    /* --per wilayah */
  IkuPeriodKind per_kind; /* --per bulan …; NONE: the declared step */
  guint batch;            /* cells at a time; 0: the default */
} IkuEvalOptions;

/* Which regions and periods to show, by the word of a level or a step of
 * time: provinsi, kabupaten, kecamatan, desa, wilayah (the finest there
 * are), bulan, triwulan, semester, tahun.  One of a region and one of time go
 * together.  FALSE for another word. */
gboolean iku_eval_options_add_step (IkuEvalOptions *self, const char *word);

/* program must have no errors, inputs be frozen.  Findings of the data are
 * added; the result is complete either way. */
IkuResult *iku_evaluate (IkuProgram *program, const IkuInputs *inputs,
                         const IkuEvalOptions *options, IkuFindings *findings);

G_END_DECLS
