/* leaf.c - tests of consolidation over time, then over place
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bound.h"
#include "eval/leaf.h"
#include "eval/print.h"
#include "suites.h"

#define FIRST_YEAR 2022
#define N_YEARS 2

/* Years and quarters of 2022 and 2023, for every region known. */
static IkuGrid
make_grid (const IkuInputs *inputs, IkuArena *arena)
{
  guint n = 0;
  const IkuRegion *known = iku_inputs_get_regions (inputs, &n);
  IkuRegion *regions = iku_arena_make_array (arena, IkuRegion, n + 1);
  IkuGrid grid = { .n_blocks = 2, .n_regions = n + 1, .regions = regions };

  for (guint i = 0; i < n; i++)
    regions[i + 1] = known[i];
  grid.blocks[0] = (IkuBlock){ IKU_PERIOD_YEAR, FIRST_YEAR, N_YEARS, 0 };
  grid.blocks[1] = (IkuBlock){ IKU_PERIOD_QUARTER, FIRST_YEAR * 4, N_YEARS * 4,
                               N_YEARS * (n + 1) };
  grid.n_cells = N_YEARS * 5 * (n + 1);
  return grid;
}

/* "2022=5; 2022 wilayah 16=5; " of the cells that have a value, years first,
 * then the codes of the findings. */
static char *
fill (const Bound *bound, const IkuItem *item)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuGrid grid = make_grid (bound->inputs, arena);
  g_autofree IkuNumber *number = g_new (IkuNumber, grid.n_cells);
  g_autofree IkuWhy *why = g_new (IkuWhy, grid.n_cells);
  g_autofree char *codes = NULL;
  GString *out = g_string_new (NULL);

  iku_leaf_fill (&grid, item, bound->inputs, numbers, number, why,
                 bound->findings);
  for (guint cell = 0; cell < grid.n_cells; cell++)
    {
      g_autofree char *name = NULL, *value = NULL;

      if (why[cell] != 0)
        continue;
      name = iku_cell_dup_name (iku_grid_get_period (&grid, cell),
                                iku_grid_get_region (&grid, cell), IKU_LANG_ID);
      value = iku_item_dup_number (item, numbers, number[cell]);
      g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "; " : "", name,
                              value);
    }
  codes = bound_dup_codes (bound);
  if (codes[0] != '\0')
    g_string_append_printf (out, " %s", codes);
  return g_string_free (out, FALSE);
}

/* The data that all cases are about is x; y only makes regions occur. */
static const struct
{
  const char *x;     /* its declaration, after the name */
  const char *data;  /* rows */
  const char *cells; /* without the word wilayah */
} cases[] = {
  /* Direct values; coarser ones are not spread. */
  { "angka", "x,2022,,5\n", "2022=5" },
  { "angka", "x,2022,16,5\n", "2022 16=5 E0653" },
  { "angka", "x,2022-TW2,,5\n", "2022-TW2=5 E0652" },
  { "angka", "x,2022,,-\n", "" },
  /* Over time. */
  { "angka { konsolidasi waktu jumlah }",
    "x,2022-TW1,,1\nx,2022-TW2,,2\nx,2022-TW3,,3\nx,2022-TW4,,4\n",
    "2022=10; 2022-TW1=1; 2022-TW2=2; 2022-TW3=3; 2022-TW4=4" },
  { "angka { konsolidasi waktu jumlah }",
    "x,2022-TW1,,1\nx,2022-TW2,,2\nx,2022-TW4,,4\n",
    "2022-TW1=1; 2022-TW2=2; 2022-TW4=4" },
  { "angka { konsolidasi waktu rata_rata }",
    "x,2022-S1,,1\nx,2022-TW3,,2\nx,2022-10,,1\nx,2022-11,,2\n"
    "x,2022-12,,6\n",
    "2022=1,75; 2022-TW3=2; 2022-TW4=3" },
  { "angka { konsolidasi waktu terakhir }", "x,2022-TW1,,7\nx,2022-TW3,,5\n",
    "2022=5; 2022-TW1=7; 2022-TW3=5" },
  { "angka { konsolidasi waktu kumulatif }", "x,2022-TW1,,5\nx,2022-TW3,,7\n",
    "2022-TW1=5; 2022-TW3=7" },
  { "angka { konsolidasi waktu kumulatif }", "x,2022-TW1,,5\nx,2022-TW4,,9\n",
    "2022=9; 2022-TW1=5; 2022-TW4=9" },
  { "angka { konsolidasi waktu maks }", "x,2022-S1,,5\nx,2022-S2,,9\n",
    "2022=9" },
  { "angka { konsolidasi waktu min }", "x,2022-S1,,5\nx,2022-S2,,9\n",
    "2022=5" },
  { "angka { konsolidasi waktu tidak }", "x,2022-S1,,5\nx,2022-S2,,9\n", "" },
  /* Over place. */
  { "orang", "x,2022,16.71,1\nx,2022,16.72,2\n",
    "2022=3; 2022 16=3; 2022 16.71=1; 2022 16.72=2" },
  { "rupiah", "x,2022,16.71,1\nx,2022,17.72,2\n",
    "2022=3; 2022 16=1; 2022 17=2; 2022 16.71=1; 2022 17.72=2" },
  { "orang", "x,2022,16.71,1\ny,2022,16.72,2\n", "2022 16.71=1" },
  { "orang", "x,2022,16.71,1\nx,2022,16.72,N/A\n", "2022 16.71=1" },
  { "indeks { konsolidasi wilayah rata_rata }",
    "x,2022,16.71,1\nx,2022,16.72,2\n",
    "2022=1,5 indeks; 2022 16=1,5 indeks; 2022 16.71=1 indeks; "
    "2022 16.72=2 indeks" },
  { "indeks { konsolidasi wilayah rata_rata }",
    "x,2022,16.71.01,1\nx,2022,16.72.01,2\nx,2022,16.72.02,6\n",
    "2022=3 indeks; 2022 16=3 indeks; 2022 16.71=1 indeks; "
    "2022 16.72=4 indeks; 2022 16.71.01=1 indeks; 2022 16.72.01=2 indeks; "
    "2022 16.72.02=6 indeks" },
  { "indeks { konsolidasi wilayah maks }", "x,2022,16,1\nx,2022,17,2\n",
    "2022=2 indeks; 2022 16=1 indeks; 2022 17=2 indeks" },
  { "indeks { konsolidasi wilayah tidak }", "x,2022,16,1\nx,2022,17,2\n",
    "2022 16=1 indeks; 2022 17=2 indeks" },
  { "orang", "x,2022,,9\ny,2022,16,1\n", "2022=9" },
  /* Each lowest region over time first, then over place. */
  { "orang { konsolidasi waktu maks }",
    "x,2022-S1,16,1\nx,2022-S2,16,5\nx,2022-S1,17,7\nx,2022-S2,17,2\n",
    "2022=12; 2022 16=5; 2022 17=7" },
  { "orang { konsolidasi waktu jumlah }",
    "x,2022-S1,16,1\nx,2022-S2,16,5\nx,2022,17,7\n",
    "2022=13; 2022 16=6; 2022 17=7" },
  { "orang { konsolidasi waktu jumlah }",
    "x,2022-S1,16,1\nx,2022-S2,16,5\nx,2022,16.71,6\n",
    "2022=6; 2022 16=6; 2022 16.71=6" },
  { "orang { konsolidasi waktu jumlah }",
    "x,2022-S1,16,1\nx,2022-S2,16,5\ny,2022,16.71,6\n", "2022=6; 2022 16=6" },
  /* A direct value wins, and must agree. */
  { "orang", "x,2022,16.71,1\nx,2022,16.72,2\nx,2022,16,3\n",
    "2022=3; 2022 16=3; 2022 16.71=1; 2022 16.72=2" },
  { "orang", "x,2022,16.71,1\nx,2022,16.72,2\nx,2022,16,4\n",
    "2022=4; 2022 16=4; 2022 16.71=1; 2022 16.72=2 E0650" },
  { "orang", "x,2022,16.71,1\nx,2022,16.72,2\nx,2022,,4\n",
    "2022=4; 2022 16=3; 2022 16.71=1; 2022 16.72=2 E0650" },
  { "orang { konsolidasi waktu jumlah }",
    "x,2022-S1,,1\nx,2022-S2,,5\nx,2022,,7\n", "2022=7 E0650" },
  { "orang", "x,2022,16.71,1\ny,2022,16.72,2\nx,2022,16,4\n",
    "2022=4; 2022 16=4; 2022 16.71=1" },
  { "orang", "x,2022,16.71,5\ny,2022,16.72,2\nx,2022,16,4\n",
    "2022=4; 2022 16=4; 2022 16.71=5 E0651" },
  { "orang { rentang -9..9 orang }",
    "x,2022,16.71,5\nx,2022,16.72,-1\ny,2022,16.73,2\nx,2022,16,3\n",
    "2022=3; 2022 16=3; 2022 16.71=5; 2022 16.72=-1" },
  { "orang { konsolidasi waktu jumlah }",
    "x,2022-TW1,,3\nx,2022-TW2,,5\nx,2022,,7\n",
    "2022=7; 2022-TW1=3; 2022-TW2=5 E0651" },
  { "angka { konsolidasi waktu maks }", "x,2022-S1,,3\nx,2022,,-7\n",
    "2022=-7" },
  { "angka { konsolidasi waktu terakhir }",
    "x,2022-TW1,,3\nx,2022-TW3,,5\nx,2022,,7\n",
    "2022=7; 2022-TW1=3; 2022-TW3=5" },
  { "angka { konsolidasi waktu terakhir }",
    "x,2022-TW1,,3\nx,2022-TW4,,5\nx,2022,,7\n",
    "2022=7; 2022-TW1=3; 2022-TW4=5 E0650" },
  /* A pair given twice is absent, and its total with it. */
  { "orang", "x,2022,16.71,1\nx,2022,16.71,1\nx,2022,16.72,2\n",
    "2022 16.72=2 E0647" },
  /* Constants hold everywhere and are never spread. */
  { "angka { konstanta { 2022 5 } }", "y,2022,16.71,1\n",
    "2022=5; 2022 16=5; 2022 16.71=5" },
  { "angka { konstanta { 2022 5 } }", "x,2022,16.71,6\ny,2022,16.72,1\n",
    "2022=5; 2022 16=5; 2022 16.71=6; 2022 16.72=5 E0654" },
};

static char *
drop_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " wilayah", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_auto (GStrv) words = g_strsplit (joined, " orang", -1);
  g_autofree char *without = g_strjoinv ("", words);
  g_auto (GStrv) more = g_strsplit (without, " rupiah", -1);

  return g_strjoinv ("", more);
}

START_TEST (consolidation)
{
  g_autofree char *definition = g_strconcat (
      "periode 2022..2023\ndata x : ", cases[_i].x, "\ndata y : orang\n", NULL);
  g_autofree char *data
      = g_strconcat ("data,periode,wilayah,nilai\n", cases[_i].data, NULL);
  g_auto (Bound) bound = bind_text (definition, data, NULL);
  g_autofree char *cells
      = fill (&bound, iku_program_find_item (bound.program, "x"));
  g_autofree char *found = drop_words (cells);

  ck_assert_msg (strcmp (g_strstrip (found), cases[_i].cells) == 0,
                 "%s\n%sfound    %s\nexpected %s", cases[_i].x, cases[_i].data,
                 found, cases[_i].cells);
}
END_TEST

static const struct
{
  const char *data, *cells;
} own_cases[] = {
  { "x,2022,16,5\n", "2022=5; 2022 16=5" },
  { "x,2022,16,5\nx,2022,17,2\n", "2022=5; 2022 16=5; 2022 17=2" },
  { "x,2022,17,2\n", "2022 17=2" },
  { "x,2022,,4\nx,2022,16,5\n", "2022=4; 2022 16=5 E0650" },
  { "x,2022,16.71,5\ny,2022,17,2\n", "2022=5; 2022 16=5; 2022 16.71=5" },
};

/* The office's own region is its whole area. */
START_TEST (own_region)
{
  g_autofree char *data
      = g_strconcat ("data,periode,wilayah,nilai\n", own_cases[_i].data, NULL);
  g_auto (Bound) bound = bind_text ("periode 2022..2023\n"
                                    "instansi \"Dinas\" { wilayah \"16\" }\n"
                                    "data x : orang\ndata y : orang\n",
                                    data, NULL);
  g_autofree char *cells
      = fill (&bound, iku_program_find_item (bound.program, "x"));
  g_autofree char *found = drop_words (cells);

  ck_assert_str_eq (found, own_cases[_i].cells);
}
END_TEST

static const struct
{
  const char *x, *data, *reason;
} reasons[] = {
  { "orang", "y,2022,,1\n", "tidak ada data untuk 2022" },
  { "orang", "x,2022,16,1\nx,2022,16,1\n",
    "diberikan dua kali untuk 2022 wilayah 16" },
  { "orang", "x,2022,16.71,1\ny,2022,16.72,1\ny,2022,16.73,1\n",
    "2 dari 3 wilayah tidak melapor untuk 2022: 16.72, 16.73" },
  { "orang { konsolidasi waktu jumlah }", "x,2022-S1,,1\n",
    "1 dari 2 periode dalam 2022 tanpa nilai: 2022-S2" },
  { "orang { konsolidasi waktu jumlah }", "x,2022-S1,16.71,1\nx,2022,16.72,1\n",
    "1 dari 2 wilayah tidak melapor untuk 2022: 16.71|"
    "1 dari 2 periode dalam 2022 wilayah 16.71 tanpa nilai: 2022-S2" },
  { "orang", "x,2022-S1,,1\n",
    "konsolidasi waktu belum ditetapkan untuk "
    "2022" },
  { "orang { konsolidasi waktu tidak }", "x,2022-S1,,1\n",
    "tidak digabungkan menurut waktu, dan tidak ada nilai untuk 2022" },
  { "indeks", "x,2022,16,1\n",
    "konsolidasi wilayah belum ditetapkan untuk "
    "2022" },
  { "indeks { konsolidasi wilayah tidak }", "x,2022,16,1\n",
    "tidak digabungkan menurut wilayah, dan tidak ada nilai untuk 2022" },
};

START_TEST (explanations)
{
  g_autofree char *definition
      = g_strconcat ("periode 2022..2023\ndata x : ", reasons[_i].x,
                     "\ndata y : orang\n", NULL);
  g_autofree char *data
      = g_strconcat ("data,periode,wilayah,nilai\n", reasons[_i].data, NULL);
  g_auto (Bound) bound = bind_text (definition, data, NULL);
  g_autoptr (IkuArena) arena = iku_arena_new ();
  IkuGrid grid = make_grid (bound.inputs, arena);
  g_autoptr (GArray) messages = g_array_new (FALSE, FALSE, sizeof (IkuMessage));
  g_autoptr (GString) found = g_string_new (NULL);

  iku_leaf_explain (&grid, iku_program_find_item (bound.program, "x"),
                    bound.inputs, 0, arena, messages);
  for (guint i = 0; i < messages->len; i++)
    {
      g_autofree char *text = iku_message_dup_text (
          &g_array_index (messages, IkuMessage, i), IKU_LANG_ID);

      g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", text);
    }
  ck_assert_str_eq (found->str, reasons[_i].reason);
}
END_TEST

START_TEST (blank_is_explained)
{
  g_auto (Bound) bound
      = bind_text ("periode 2022\ndata x : orang\n", "data,nilai\nx,-\n", NULL);
  g_autoptr (IkuArena) arena = iku_arena_new ();
  IkuGrid grid = make_grid (bound.inputs, arena);
  g_autoptr (GArray) messages = g_array_new (FALSE, FALSE, sizeof (IkuMessage));
  g_autofree char *text = NULL;

  iku_leaf_explain (&grid, bound.program->items[0], bound.inputs, 0, arena,
                    messages);
  ck_assert_uint_eq (messages->len, 1);
  text = iku_message_dup_text (&g_array_index (messages, IkuMessage, 0),
                               IKU_LANG_ID);
  ck_assert (g_str_has_prefix (text, "tanpa nilai untuk 2022 ("));
  ck_assert (g_str_has_suffix (text, "baris 2)"));
}
END_TEST

/* A rule is missed only where its cell is asked for. */
START_TEST (rules_are_asked_for)
{
  g_auto (Bound) bound
      = bind_text ("periode 2022\ndata x : indeks\n",
                   "data,wilayah,nilai\nx,16.71,1\nx,16.72,2\n", NULL);
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  IkuGrid grid = make_grid (bound.inputs, arena);
  const guint8 asks[] = { FALSE, FALSE, TRUE, TRUE };
  g_autofree IkuNumber *number = g_new (IkuNumber, grid.n_cells);
  g_autofree IkuWhy *why = g_new (IkuWhy, grid.n_cells);

  ck_assert_uint_eq (grid.n_regions, G_N_ELEMENTS (asks));
  grid.asks = asks;
  iku_leaf_fill (&grid, bound.program->items[0], bound.inputs, numbers, number,
                 why, bound.findings);
  ck_assert_uint_eq (iku_findings_get_count (bound.findings), 0);
  ck_assert_uint_eq (why[2], 0);
}
END_TEST

/* More values than are searched without an index. */
START_TEST (many_values)
{
  g_autoptr (GString) data = g_string_new ("data,periode,wilayah,nilai\n");
  g_autofree char *cells = NULL, *found = NULL;

  for (guint month = 12; month > 0; month--)
    for (guint region = 10; region < 30; region++)
      g_string_append_printf (data, "x,2023-%02u,16.%u,%u\n", month, region,
                              month);
  {
    g_auto (Bound) bound = bind_text (
        "periode 2022..2023\ndata x : orang { konsolidasi waktu jumlah }\n",
        data->str, NULL);

    cells = fill (&bound, bound.program->items[0]);
    found = drop_words (cells);
  }
  ck_assert (g_str_has_prefix (found, "2023=1.560; 2023 16=1.560; "
                                      "2023 16.10=78; "));
  ck_assert (strstr (found, "; 2023-TW4=660; 2023-TW4 16=660; ") != NULL);
}
END_TEST

Suite *
leaf_suite (void)
{
  Suite *suite = suite_create ("leaf");
  TCase *tests = tcase_create ("leaf");

  tcase_add_loop_test (tests, consolidation, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (tests, own_region, 0, G_N_ELEMENTS (own_cases));
  tcase_add_loop_test (tests, explanations, 0, G_N_ELEMENTS (reasons));
  tcase_add_test (tests, blank_is_explained);
  tcase_add_test (tests, rules_are_asked_for);
  tcase_add_test (tests, many_values);
  suite_add_tcase (suite, tests);
  return suite;
}
