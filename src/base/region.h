/* region.h - codes of provinsi, kabupaten/kota, kecamatan and desa
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As Kemendagri numbers them: 16, 16.71, 16.71.01, 16.71.01.2001.  A code's
 * prefix is its parent.  A region is one integer, so it hashes and compares
 * as one; IKU_REGION_WHOLE is the whole area of a program.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  IKU_REGION_WHOLE_AREA,
  IKU_REGION_PROVINSI,
  IKU_REGION_KABUPATEN,
  IKU_REGION_KECAMATAN,
  IKU_REGION_DESA
} IkuRegionLevel;

/* level in the top byte, code's digits as a number below. */
typedef guint64 IkuRegion;

#define IKU_REGION_WHOLE ((IkuRegion) 0)

/* Dotted, or without dots: 2, 4, 6 (or BPS's 7, whose last digit is 0) or 10
 * digits.  The whole of text.  FALSE if it is no code. */
gboolean iku_region_parse (const char *text, gsize length, IkuRegion *out);
void iku_region_print (IkuRegion region, GString *out); /* dotted */
IkuRegionLevel iku_region_get_level (IkuRegion region);
/* The ancestor at a coarser (or the same) level. */
IkuRegion iku_region_ancestor (IkuRegion region, IkuRegionLevel level);
IkuRegion iku_region_parent (IkuRegion region);
/* Whether inner is outer or lies in it; everything lies in the whole. */
gboolean iku_region_contains (IkuRegion outer, IkuRegion inner);

G_END_DECLS
