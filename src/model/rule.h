/* rule.h - the lesser parts of a checked program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choices, intervals, rows of values, metadata, rules of capaian and scales:
 * what items and entries of program.h are made of.  All live in the
 * program's arena.
 */

#pragma once

#include "base/period.h"
#include "base/region.h"
#include "model/expr.h"

G_BEGIN_DECLS

/* A pilihan type. */
typedef struct
{
  gboolean ordered; /* values in ascending order */
  guint n_values;
  const char *const *values;
  IkuPlace place;
} IkuChoice;

/* An interval; a bound that is not there is open to infinity. */
typedef struct
{
  gboolean has_low, has_high;
  gboolean low_strict, high_strict; /* > rather than >= */
  IkuNumber low, high;              /* at scale 1 */
} IkuInterval;

/* A value of a definition for some periods and a place: a row of target,
 * konstanta, pembanding, or the baseline. */
typedef struct
{
  IkuPeriod first, last; /* NONE for a baseline without a period */
  IkuRegion region;
  gboolean is_range;  /* low..high; else both are the value */
  IkuValue low, high; /* at scale 1 */
  IkuPlace place;
} IkuRow;

/* A metadata attribute as written. */
typedef struct
{
  guint8 attribute; /* IkuAttribute */
  guint n_texts;
  const char *const *texts; /* "Perspektif", "Stakeholders"; of names their
                               official label where there is one */
  IkuPlace place;
} IkuMeta;

typedef struct
{
  guint n;
  const IkuMeta *metas;
} IkuMetas;

typedef struct
{
  const char *name;
  const char *label;
  gboolean has_rule[4]; /* by IkuPolarity */
  const IkuExpr *rule[4];
  IkuInterval limits; /* batas */
  IkuPlace place;
} IkuRule;

typedef struct
{
  IkuInterval interval;
  gboolean otherwise; /* lainnya */
  const char *text;   /* "Tinggi"; a literal value as printed */
  IkuPlace place;
} IkuBand;

typedef struct
{
  const char *name;
  const char *label;
  gboolean has_step;
  IkuNumber step; /* bulatkan, at scale 1 */
  guint n_bands;
  const IkuBand *bands;
  IkuPlace place;
} IkuScale;

G_END_DECLS
