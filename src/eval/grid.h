/* grid.h - the cells of an evaluation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell is a period and a region.  Cells stand in blocks, one for each
 * kind of period in use; within a block they run by period, then by region,
 * so that the same region one period earlier is n_regions cells back, and a
 * run of cells is a run of memory.
 */

#pragma once

#include "base/period.h"
#include "base/region.h"

G_BEGIN_DECLS

typedef struct
{
  IkuPeriodKind kind;
  gint32 first; /* ordinal of the first period */
  guint n_periods;
  guint base; /* index of the first cell */
} IkuBlock;

typedef struct
{
  guint n_blocks;
  IkuBlock blocks[5];
  guint n_regions;
  const IkuRegion *regions; /* regions[0] is the whole area; ascending */
  guint n_cells;
  /* By region: whether its own cells are shown or named by a formula, or
     only stand between.  NULL: all are. */
  const guint8 *asks;
} IkuGrid;

/* G_MAXUINT if the grid has no such cell. */
guint iku_grid_find (const IkuGrid *self, IkuPeriod period, IkuRegion region);
IkuPeriod iku_grid_get_period (const IkuGrid *self, guint cell);
IkuRegion iku_grid_get_region (const IkuGrid *self, guint cell);
const IkuBlock *iku_grid_get_block (const IkuGrid *self, guint cell);
/* The block of a kind, or NULL. */
const IkuBlock *iku_grid_find_block (const IkuGrid *self, IkuPeriodKind kind);
/* Just after the last cell of a block. */
guint iku_block_get_end (const IkuGrid *self, const IkuBlock *block);

G_END_DECLS
