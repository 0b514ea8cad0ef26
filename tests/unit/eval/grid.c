/* grid.c - tests of the cells of an evaluation
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

#define SOUTH G_GUINT64_CONSTANT (0x0100000000000010)

static const IkuRegion regions[] = { IKU_REGION_WHOLE, SOUTH };

static const IkuGrid grid = {
  .n_blocks = 2,
  .blocks
  = { { IKU_PERIOD_YEAR, 2020, 3, 0 }, { IKU_PERIOD_MONTH, 2020 * 12, 36, 6 } },
  .n_regions = 2,
  .regions = regions,
  .n_cells = 6 + 72,
};

START_TEST (test_cells_are_found_again)
{
  for (guint cell = 0; cell < grid.n_cells; cell++)
    ck_assert_uint_eq (iku_grid_find (&grid, iku_grid_get_period (&grid, cell),
                                      iku_grid_get_region (&grid, cell)),
                       cell);
}
END_TEST

START_TEST (test_what_is_outside_is_not_found)
{
  IkuPeriod before = { IKU_PERIOD_YEAR, 2019 };
  IkuPeriod after = { IKU_PERIOD_YEAR, 2023 };
  IkuPeriod quarter = { IKU_PERIOD_QUARTER, 2020 * 4 };
  IkuPeriod inside = { IKU_PERIOD_YEAR, 2021 };

  ck_assert_uint_eq (iku_grid_find (&grid, before, IKU_REGION_WHOLE),
                     G_MAXUINT);
  ck_assert_uint_eq (iku_grid_find (&grid, after, IKU_REGION_WHOLE), G_MAXUINT);
  ck_assert_uint_eq (iku_grid_find (&grid, quarter, IKU_REGION_WHOLE),
                     G_MAXUINT);
  ck_assert_uint_eq (iku_grid_find (&grid, inside, SOUTH + 1), G_MAXUINT);
  ck_assert_uint_eq (iku_grid_find (&grid, inside, SOUTH), 3);
}
END_TEST

START_TEST (test_blocks)
{
  const IkuBlock *years = iku_grid_find_block (&grid, IKU_PERIOD_YEAR);

  ck_assert_uint_eq (iku_block_get_end (&grid, years), 6);
  ck_assert_ptr_eq (iku_grid_get_block (&grid, 5), years);
  ck_assert_ptr_ne (iku_grid_get_block (&grid, 6), years);
  ck_assert_ptr_null (iku_grid_find_block (&grid, IKU_PERIOD_QUARTER));
}
END_TEST

static guint
count_list (IkuAxis axis, guint kind, gint32 first, gint32 last, guint cell,
            guint *n_absent)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  IkuRef ref = {
    .axis = (guint8) axis, .kind = (guint8) kind, .first = first, .last = last
  };

  iku_ref_list_cells (&grid, &ref, cell, cells);
  *n_absent = 0;
  for (guint i = 0; i < cells->len; i++)
    *n_absent += g_array_index (cells, guint, i) == G_MAXUINT;
  return cells->len;
}

START_TEST (test_lists_of_cells)
{
  guint absent;

  ck_assert_uint_eq (
      count_list (IKU_AXIS_SUBPERIODS, IKU_PERIOD_MONTH, 0, 0, 2, &absent), 12);
  ck_assert_uint_eq (absent, 0);
  ck_assert_uint_eq (count_list (IKU_AXIS_PERIODS, 0, -2, 0, 4, &absent), 3);
  ck_assert_uint_eq (absent, 0);
  ck_assert_uint_eq (
      count_list (IKU_AXIS_SUBREGIONS, IKU_REGION_PROVINSI, 0, 0, 0, &absent),
      1);
  ck_assert_uint_eq (
      count_list (IKU_AXIS_YEAR_TO_DATE, 0, 0, 0, 6 + 2 * 14, &absent), 3);
}
END_TEST

START_TEST (test_lists_beyond_the_grid_are_short_and_absent)
{
  guint absent;

  ck_assert_uint_le (
      count_list (IKU_AXIS_PERIODS, 0, G_MININT32, G_MAXINT32, 2, &absent), 5);
  ck_assert_uint_eq (absent, 2);
  /* A year has no cell that it is a part of, seen as a month. */
  ck_assert_uint_eq (
      count_list (IKU_AXIS_SUBPERIODS, IKU_PERIOD_YEAR, 0, 0, 8, &absent), 1);
  ck_assert_uint_eq (absent, 1);
}
END_TEST

Suite *
grid_suite (void)
{
  Suite *suite = suite_create ("grid");
  TCase *tcase = tcase_create ("grid");

  tcase_add_test (tcase, test_cells_are_found_again);
  tcase_add_test (tcase, test_what_is_outside_is_not_found);
  tcase_add_test (tcase, test_blocks);
  tcase_add_test (tcase, test_lists_of_cells);
  tcase_add_test (tcase, test_lists_beyond_the_grid_are_short_and_absent);
  suite_add_tcase (suite, tcase);
  return suite;
}
