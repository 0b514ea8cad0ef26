/* print.h - cells and values in sentences about data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indonesian notation, in the unit of the item.  The caller owns the texts.
 */

#pragma once

#include "base/codes.h"
#include "model/program.h"

G_BEGIN_DECLS

/* "2023", "2023 wilayah 16.71"; in Indonesian for an argument that both
 * languages share. */
char *iku_cell_dup_name (IkuPeriod period, IkuRegion region, IkuLang lang);
/* "1.234,5 orang"; a fraction without end is cut. */
char *iku_item_dup_number (const IkuItem *item, IkuNumbers *numbers,
                           IkuNumber number);
/* "0..100 persen", ">= 0 orang" */
char *iku_item_dup_interval (const IkuItem *item, IkuNumbers *numbers,
                             const IkuInterval *interval);

G_END_DECLS
