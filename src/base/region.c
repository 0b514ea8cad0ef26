/* region.c - codes of provinsi, kabupaten/kota, kecamatan and desa
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/region.h"

#define LEVEL_SHIFT 56
#define MOST_DIGITS 10u

/* Digits of a code down to each level. */
static const guint level_digits[] = {
  [IKU_REGION_WHOLE_AREA] = 0, [IKU_REGION_PROVINSI] = 2,
  [IKU_REGION_KABUPATEN] = 4,  [IKU_REGION_KECAMATAN] = 6,
  [IKU_REGION_DESA] = 10,
};

static IkuRegion
make_region (IkuRegionLevel level, guint64 digits)
{
  return (IkuRegion) level << LEVEL_SHIFT | digits;
}

static guint64
get_digits (IkuRegion region)
{
  return region & ((G_GUINT64_CONSTANT (1) << LEVEL_SHIFT) - 1);
}

/* The digits of text; dots may stand only where a level begins.  0 if there
 * is anything else. */
static guint
collect_digits (const char *text, gsize length, char *digits)
{
  guint count = 0;
  gboolean dotted = FALSE;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]) && count < MOST_DIGITS)
      {
        /* A code has all its dots or none. */
        if (dotted && (count == 2 || count == 4 || count == 6)
            && text[i - 1] != '.')
          return 0;
        digits[count++] = text[i];
      }
    else if (text[i] == '.' && i > 0 && text[i - 1] != '.' && i + 1 < length
             && (count == 2 || (dotted && (count == 4 || count == 6))))
      dotted = TRUE;
    else
      return 0;
  /* BPS writes a kecamatan with three digits of its own. */
  if (count == 7 && !dotted && digits[6] == '0')
    count = 6;
  return count;
}

gboolean
iku_region_parse (const char *text, gsize length, IkuRegion *out)
{
  char digits[MOST_DIGITS];
  guint count = collect_digits (text, length, digits), at = 0;
  guint64 value = 0;
  IkuRegionLevel level = IKU_REGION_WHOLE_AREA;

  if (count == 0 || digits[0] == '0')
    return FALSE;
  while (at < count && level < IKU_REGION_DESA)
    {
      gboolean is_zero = TRUE;

      level++;
      for (; at < level_digits[level]; at++)
        {
          if (at == count)
            return FALSE;
          is_zero = is_zero && digits[at] == '0';
          value = value * 10 + (guint64) g_ascii_digit_value (digits[at]);
        }
      if (is_zero)
        return FALSE;
    }
  *out = make_region (level, value);
  return TRUE;
}

void
iku_region_print (IkuRegion region, GString *out)
{
  IkuRegionLevel level = iku_region_get_level (region);
  guint64 digits = get_digits (region);
  guint kecamatan = (guint) (digits / 10000 % 1000000);

  if (level < IKU_REGION_DESA)
    kecamatan = (guint) digits;
  switch (level)
    {
    case IKU_REGION_WHOLE_AREA:
      break;
    case IKU_REGION_PROVINSI:
      g_string_append_printf (out, "%02u", kecamatan);
      break;
    case IKU_REGION_KABUPATEN:
      g_string_append_printf (out, "%02u.%02u", kecamatan / 100,
                              kecamatan % 100);
      break;
    case IKU_REGION_KECAMATAN:
    case IKU_REGION_DESA:
      g_string_append_printf (out, "%02u.%02u.%02u", kecamatan / 10000,
                              kecamatan / 100 % 100, kecamatan % 100);
      if (level == IKU_REGION_DESA)
        g_string_append_printf (out, ".%04u", (guint) (digits % 10000));
      break;
    }
}

IkuRegionLevel
iku_region_get_level (IkuRegion region)
{
  return (IkuRegionLevel) (region >> LEVEL_SHIFT);
}

IkuRegion
iku_region_ancestor (IkuRegion region, IkuRegionLevel level)
{
  IkuRegionLevel own = iku_region_get_level (region);
  guint64 digits = get_digits (region);

  if (level >= own)
    return region;
  if (level == IKU_REGION_WHOLE_AREA)
    return IKU_REGION_WHOLE;
  for (guint drop = level_digits[own] - level_digits[level]; drop > 0; drop--)
    digits /= 10;
  return make_region (level, digits);
}

IkuRegion
iku_region_parent (IkuRegion region)
{
  IkuRegionLevel level = iku_region_get_level (region);

  return level == IKU_REGION_WHOLE_AREA
             ? region
             : iku_region_ancestor (region, (IkuRegionLevel) (level - 1));
}

gboolean
iku_region_contains (IkuRegion outer, IkuRegion inner)
{
  return iku_region_ancestor (inner, iku_region_get_level (outer)) == outer;
}
