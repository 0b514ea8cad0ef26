/* grid.c - the cells of an evaluation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/grid.h"

const IkuBlock *
iku_grid_find_block (const IkuGrid *self, IkuPeriodKind kind)
{
  for (guint i = 0; i < self->n_blocks; i++)
    if (self->blocks[i].kind == kind)
      return &self->blocks[i];
  return NULL;
}

static guint
find_region (const IkuGrid *self, IkuRegion region)
{
  guint low = 0, high = self->n_regions;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->regions[middle] < region)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n_regions && self->regions[low] == region ? low
                                                               : G_MAXUINT;
}

guint
iku_grid_find (const IkuGrid *self, IkuPeriod period, IkuRegion region)
{
  const IkuBlock *block = iku_grid_find_block (self, period.kind);
  guint place = find_region (self, region);

  if (block == NULL || place == G_MAXUINT || period.ordinal < block->first
      || period.ordinal - block->first >= (gint32) block->n_periods)
    return G_MAXUINT;
  return block->base + (guint) (period.ordinal - block->first) * self->n_regions
         + place;
}

const IkuBlock *
iku_grid_get_block (const IkuGrid *self, guint cell)
{
  guint i = self->n_blocks;

  while (cell < self->blocks[i - 1].base)
    i--;
  return &self->blocks[i - 1];
}

IkuPeriod
iku_grid_get_period (const IkuGrid *self, guint cell)
{
  const IkuBlock *block = iku_grid_get_block (self, cell);

  return (IkuPeriod){ block->kind,
                      block->first
                          + (gint32) ((cell - block->base) / self->n_regions) };
}

IkuRegion
iku_grid_get_region (const IkuGrid *self, guint cell)
{
  const IkuBlock *block = iku_grid_get_block (self, cell);

  return self->regions[(cell - block->base) % self->n_regions];
}

guint
iku_block_get_end (const IkuGrid *self, const IkuBlock *block)
{
  return block->base + block->n_periods * self->n_regions;
}
