/* inputs.h - datasets bound to a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the datasets say of the items of a program: a value for an item, a
 * period and a region, or that there is none.  Filled by reading datasets
 * in; then frozen and read by evaluation.  Every row of every dataset is
 * accounted for.
 */

#pragma once

#include "base/finding.h"
#include "model/program.h"

G_BEGIN_DECLS

/* Where a value comes from. */
typedef struct
{
  guint32 dataset; /* index */
  guint32 line, column;
} IkuSource;

typedef struct
{
  IkuPeriod period;
  IkuRegion region;
  IkuNumber number; /* at scale 1 */
  gboolean present; /* FALSE: given as having no value */
  gboolean dropped; /* given twice: absent, a finding was made */
  guint digits;     /* decimals written, for comparing with computed ones */
  IkuSource source;
} IkuInput;

typedef struct
{
  guint64 read, used, rejected, outside, ignored;
} IkuRowCounts;

typedef struct _IkuInputs IkuInputs;

typedef struct
{
  const char *notation; /* "id", "en" or NULL: infer */
  const char *const *no_values; /* what --kosong adds, ended by NULL */
  gint title_rows;      /* --baris-judul, or -1: find */
} IkuBindOptions;

IkuInputs *iku_inputs_new (IkuProgram *program);
void iku_inputs_free (IkuInputs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuInputs, iku_inputs_free)

/* Reads a dataset of values (language.md 4.1): long, wide or transposed
 * CSV or TSV.  Faults of the data are findings; FALSE with error if the file
 * cannot be read. */
gboolean iku_inputs_read (IkuInputs *self, const char *path,
                          const IkuBindOptions *options,
                          IkuFindings *findings, GError **error);
/* Sorts, finds pairs given twice.  Call once, after the last read. */
void iku_inputs_freeze (IkuInputs *self, IkuFindings *findings);

/* The values of an item, ordered by period kind, ordinal, region. */
const IkuInput *iku_inputs_get (const IkuInputs *self, guint item,
                                guint *count);
IkuRowCounts iku_inputs_get_counts (const IkuInputs *self);
guint iku_inputs_get_dataset_count (const IkuInputs *self);
const char *iku_inputs_get_dataset_name (const IkuInputs *self,
                                         guint dataset);
/* Every region that occurs and all their ancestors, ascending, without
 * WHOLE. */
const IkuRegion *iku_inputs_get_regions (const IkuInputs *self,
                                         guint *count);

G_END_DECLS
