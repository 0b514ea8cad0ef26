/* inputs-private.h - what the files of inputs share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A binder lives while one dataset is read: it knows the layout of the
 * dataset, turns rows into inputs, and settles at the end what only the
 * whole dataset can tell: the notation of its numbers, and whether a column
 * mixes percentages with plain numbers.
 */

#pragma once

#include "data/csv.h"
#include "data/limits.h"
#include "data/number-format.h"
#include "eval/inputs.h"
#include "eval/item-names.h"
#include "eval/lookup.h"

G_BEGIN_DECLS

struct _IkuInputs
{
  IkuProgram *program;
  IkuArena *arena;
  IkuNumbers *numbers;
  IkuItemNames *names; /* made when first needed */
  IkuInput *inputs;
  gsize n_inputs, capacity;
  gsize *starts;       /* by item, and the end; once frozen */
  GPtrArray *datasets; /* of char: names */
  IkuRowCounts counts;
  guint32 n_rows;
  GHashTable *codes; /* set of IkuRegion, in the arena: those that occur */
  IkuRegion *regions;
  guint n_regions;
  IkuPlaces places;
  IkuInputSpread *spreads; /* by item */
};

#define IKU_NO_FIELD G_MAXUINT

typedef enum
{
  IKU_LAYOUT_LONG,
  IKU_LAYOUT_WIDE,
  IKU_LAYOUT_TRANSPOSED
} IkuLayout;

typedef enum
{
  IKU_COLUMN_BLANK, /* without a name: must be empty */
  IKU_COLUMN_UNUSED,
  IKU_COLUMN_KEY, /* one of the columns of the binder */
  IKU_COLUMN_ITEM,
  IKU_COLUMN_PERIOD,
  IKU_COLUMN_REGION,
  IKU_COLUMN_TOTAL /* of a transposed dataset: sums over the others */
} IkuColumnKind;

typedef struct
{
  IkuColumnKind kind;
  const char *name; /* as written */
  guint32 item;
  IkuPeriod period;
  gboolean needs_year; /* TW I: the year stands in another column */
  IkuRegion region;
} IkuBoundColumn;

/* A number cell that has its say in the notation. */
typedef struct
{
  const char *text, *column;
  IkuDataPlace place;
} IkuCellNote;

typedef struct
{
  IkuCellNote percent, plain; /* the first of each; text NULL: none */
} IkuPercentUse;

typedef struct
{
  guint64 titles, numberings, totals, blanks, marks;
} IkuIgnored;

typedef struct
{
  IkuInputs *inputs;
  const IkuBindOptions *options;
  IkuFindings *findings;
  const char *file;
  guint32 dataset;
  IkuArena *arena; /* of the binder */
  IkuLimits *limits;
  GHashTable *reported; /* texts that have had their finding */
  IkuLayout layout;
  guint data, period, year, region, value; /* columns or NO_FIELD */
  guint n_columns;
  IkuBoundColumn *columns;
  gint only_year;    /* the year of the program if it has one, else 0 */
  gsize first_input; /* of the dataset */
  gsize row_input;   /* of the row */
  guint32 first_row;
  gboolean row_is_bad;
  gboolean lacks_value; /* nilai alone, of the columns of a long dataset */
  IkuRowCounts counts;
  IkuIgnored ignored;
  IkuFormatVotes votes;
  GArray *indonesian, *english; /* of IkuCellNote: the first hundred */
  IkuCellNote differing;
  IkuPercentUse *percents; /* by item */
  IkuLookup items, periods, regions;
  gboolean no_memory;
} IkuBinder;

/* A cell without the blanks around it. */
typedef struct
{
  const char *text;
  gsize length;
} IkuCellText;

IkuCellText iku_cell_trim (const IkuField *field);
/* What a message repeats of it; the caller owns it. */
char *iku_cell_dup (IkuCellText cell);
/* Whether the cell is word, case aside. */
gboolean iku_cell_is (IkuCellText cell, const char *word);
/* Whether it is called Jumlah or Total. */
gboolean iku_cell_is_total (IkuCellText cell);
/* Whether it is empty or a word for having no value. */
gboolean iku_cell_is_no_value (const IkuBinder *self, IkuCellText cell);

IkuDataPlace iku_bind_place (const IkuBinder *self, const IkuField *field);
/* Whether a finding of this code is still to be made. */
gboolean iku_bind_allow (IkuBinder *self, const IkuCode *code);
/* The same, once for each text. */
gboolean iku_bind_allow_text (IkuBinder *self, const IkuCode *code,
                              IkuCellText cell);

/* Whether the row is the header; if so the layout is set.  A row that could
 * have been one is remembered in *near. */
gboolean iku_bind_header (IkuBinder *self, const IkuField *fields, guint n,
                          GPtrArray **near, IkuDataPlace *near_place);
/* Findings about the columns of the header. */
void iku_bind_report_columns (IkuBinder *self, const IkuField *fields);
void iku_bind_report_no_header (IkuBinder *self, GPtrArray *near,
                                IkuDataPlace near_place);

/* Reads a header cell as a period; year is what stands for one that is not
 * said. */
gboolean iku_bind_find_period (IkuBinder *self, IkuCellText cell, gint year,
                               IkuPeriod *period);

void iku_bind_row (IkuBinder *self, const IkuField *fields, guint n);
/* The value of a cell of the row being read, appended to the inputs; a
 * finding makes the row bad. */
void iku_bind_value (IkuBinder *self, const IkuItem *item, IkuPeriod period,
                     IkuRegion region, const IkuField *field,
                     const char *column);
/* The number of a cell, into input. */
gboolean iku_bind_number (IkuBinder *self, const IkuItem *item,
                          const IkuField *field, IkuCellText cell,
                          const char *column, IkuInput *input);

/* What only the whole dataset can tell. */
void iku_bind_finish (IkuBinder *self);

/* Whether a period is not of the years of the program. */
gboolean iku_inputs_is_outside (const IkuProgram *program, IkuPeriod period);

/* Room for one more; NULL without memory. */
IkuInput *iku_inputs_add (IkuInputs *self);

G_END_DECLS
