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
#include "eval/places.h"
#include "model/program.h"

G_BEGIN_DECLS

/* Where a value comes from. */
typedef struct
{
  gsize offset;
  guint32 dataset; /* index */
  guint32 line, column;
  guint32 row; /* among the rows of all datasets, from 0 */
} IkuSource;

/* How a number was written, while its notation is not known yet. */
enum
{
  IKU_INPUT_ONLY_INDONESIAN = 1 << 0,
  IKU_INPUT_ONLY_ENGLISH = 1 << 1,
  IKU_INPUT_DIFFERING = 1 << 2 /* 4.254 */
};

typedef struct
{
  IkuPeriod period;
  IkuRegion region;
  IkuNumber number; /* at scale 1 */
  IkuSource source;
  guint32 item;
  guint8 present; /* FALSE: given as having no value */
  guint8 dropped; /* given twice: absent, a finding was made */
  guint8 digits;  /* decimals written, in the unit of the item */
  guint8 flags;
} IkuInput;

typedef struct
{
  guint64 read, used, rejected, outside, ignored;
} IkuRowCounts;

typedef struct _IkuInputs IkuInputs;

typedef struct
{
  const char *notation;         /* "id", "en" or NULL: infer */
  const char *const *no_values; /* what --kosong adds, ended by NULL */
  gint title_rows;              /* --baris-judul, or -1: find */
} IkuBindOptions;

IkuInputs *iku_inputs_new (IkuProgram *program);
void iku_inputs_free (IkuInputs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuInputs, iku_inputs_free)

/* Reads a dataset of values (language.md 4.1): long, wide or transposed
 * CSV or TSV.  Faults of the data are findings; FALSE with error if the file
 * cannot be read or is of a kind that is not known. */
gboolean iku_inputs_read (IkuInputs *self, const char *path,
                          const IkuBindOptions *options, IkuFindings *findings,
                          GError **error);
/* The same of CSV or TSV in memory; name is what findings call it. */
gboolean iku_inputs_read_bytes (IkuInputs *self, const char *name,
                                GBytes *bytes, const IkuBindOptions *options,
                                IkuFindings *findings, GError **error);
/* Sorts, finds pairs given twice and values outside the range of their item.
 * Call once, after the last read. */
void iku_inputs_freeze (IkuInputs *self, IkuFindings *findings);

IkuProgram *iku_inputs_get_program (const IkuInputs *self);
/* Where an input stands, for findings. */
IkuDataPlace iku_inputs_get_place (const IkuInputs *self,
                                   const IkuInput *input);

/* The values of an item, ordered by period kind, ordinal, region. */
const IkuInput *iku_inputs_get (const IkuInputs *self, guint item,
                                guint *count);
IkuRowCounts iku_inputs_get_counts (const IkuInputs *self);
guint iku_inputs_get_dataset_count (const IkuInputs *self);
const char *iku_inputs_get_dataset_name (const IkuInputs *self, guint dataset);
/* Every region that occurs and all their ancestors, ascending, without
 * WHOLE. */
const IkuRegion *iku_inputs_get_regions (const IkuInputs *self, guint *count);
/* The same as a tree, with the whole area. */
const IkuPlaces *iku_inputs_get_places (const IkuInputs *self);

/* Which kinds of periods and which levels of regions the values of an item
 * stand at: a bit for each. */
typedef struct
{
  guint8 kinds, levels;
} IkuInputSpread;

IkuInputSpread iku_inputs_find_spread (const IkuInput *inputs, guint n);
IkuInputSpread iku_inputs_get_spread (const IkuInputs *self, guint item);

G_END_DECLS
