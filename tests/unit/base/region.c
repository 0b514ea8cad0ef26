/* region.c - tests of region codes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "base/region.h"
#include "suites.h"

static IkuRegion
parse (const char *text)
{
  IkuRegion region = 0;

  ck_assert_msg (iku_region_parse (text, strlen (text), &region), "%s", text);
  return region;
}

static const struct
{
  const char *text;
  const char *printed; /* NULL: no code */
} codes[] = {
  { "16", "16" },
  { "16.71", "16.71" },
  { "16.71.01", "16.71.01" },
  { "16.71.01.2001", "16.71.01.2001" },
  { "1671", "16.71" },
  { "167101", "16.71.01" },
  { "1671010", "16.71.01" },
  { "1671012001", "16.71.01.2001" },
  { "1671011", NULL },
  { "16.1", NULL },
  { "16.7101", NULL },
  { "1671.01", NULL },
  { "16.71.012001", NULL },
  { "16.71.01.200", NULL },
  { "16.71.01.20011", NULL },
  { "16.71.010", NULL },
  { "16.", NULL },
  { ".16", NULL },
  { "16..71", NULL },
  { "1", NULL },
  { "167", NULL },
  { "06", NULL },
  { "1600", NULL },
  { "16.71.00", NULL },
  { "16.71.01.0000", NULL },
  { "16 71", NULL },
  { "", NULL },
  { "16711012001999", NULL },
};

START_TEST (reads_and_prints_codes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  IkuRegion region = 0;
  gboolean good
      = iku_region_parse (codes[_i].text, strlen (codes[_i].text), &region);

  ck_assert_msg (good == (codes[_i].printed != NULL), "%s", codes[_i].text);
  if (!good)
    return;
  iku_region_print (region, text);
  ck_assert_str_eq (text->str, codes[_i].printed);
}
END_TEST

START_TEST (prefix_is_the_parent)
{
  IkuRegion desa = parse ("16.71.01.2001"), kecamatan = parse ("16.71.01");
  IkuRegion kabupaten = parse ("16.71"), provinsi = parse ("16");

  ck_assert (iku_region_parent (desa) == kecamatan);
  ck_assert (iku_region_parent (kecamatan) == kabupaten);
  ck_assert (iku_region_parent (kabupaten) == provinsi);
  ck_assert (iku_region_parent (provinsi) == IKU_REGION_WHOLE);
  ck_assert (iku_region_parent (IKU_REGION_WHOLE) == IKU_REGION_WHOLE);
  ck_assert (iku_region_ancestor (desa, IKU_REGION_PROVINSI) == provinsi);
  ck_assert (iku_region_ancestor (provinsi, IKU_REGION_DESA) == provinsi);
  ck_assert (iku_region_ancestor (desa, IKU_REGION_WHOLE_AREA)
             == IKU_REGION_WHOLE);
  ck_assert_int_eq (iku_region_get_level (desa), IKU_REGION_DESA);
}
END_TEST

START_TEST (contains_what_lies_in_it)
{
  IkuRegion desa = parse ("16.71.01.2001"), kabupaten = parse ("16.71");

  ck_assert (iku_region_contains (kabupaten, desa));
  ck_assert (iku_region_contains (kabupaten, kabupaten));
  ck_assert (!iku_region_contains (desa, kabupaten));
  ck_assert (!iku_region_contains (parse ("16.72"), desa));
  ck_assert (iku_region_contains (IKU_REGION_WHOLE, desa));
  ck_assert (!iku_region_contains (kabupaten, IKU_REGION_WHOLE));
}
END_TEST

Suite *
region_suite (void)
{
  Suite *suite = suite_create ("region");
  TCase *tests = tcase_create ("region");

  tcase_add_loop_test (tests, reads_and_prints_codes, 0, G_N_ELEMENTS (codes));
  tcase_add_test (tests, prefix_is_the_parent);
  tcase_add_test (tests, contains_what_lies_in_it);
  suite_add_tcase (suite, tests);
  return suite;
}
