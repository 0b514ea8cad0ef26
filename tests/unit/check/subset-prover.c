/* subset-prover.c - what is proven of conditions, against brute force
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include "model/records.h"
#include "subset-universe.h"

#define FULL_RUNS 2000u
#define MAX_RECORDS 2000u

/* How many of a hundred random claims that the universe does not refute must
 * be proven; gaji and ganda, or umur > gaji and bounds of both, are more than
 * the prover sees. */
#define MIN_PROVEN 90u

/* The conditions as filters of data c0, c1 … */
static Checked
check_conditions (const char *const *conditions, guint n, const char *layak,
                  const char *berdaya)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Checked checked;

  g_string_printf (text, RANDOM_TABLE, layak, berdaya);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "data c%u : orang = banyaknya(t%s%s)\n", i,
                            conditions[i] != NULL ? "; " : "",
                            conditions[i] != NULL ? conditions[i] : "");
  checked = check_text (text->str);
  ck_assert_msg (iku_findings_get_count (checked.findings) == 0,
                 "%s: not well-formed", text->str);
  return checked;
}

static const IkuExpr *
get_condition (const Checked *checked, guint i)
{
  g_autofree char *name = g_strdup_printf ("c%u", i);

  return get_item (checked, name)->expr->as.records->condition;
}

/* Whether part is proven to imply whole, which must be so if and only if
 * wanted, and is tried by brute force too. */
static void
expect_implied (const char *part, const char *whole, gboolean wanted)
{
  const char *texts[] = { part, whole };
  g_auto (Checked) checked = check_conditions (
      texts, 2, "gaji >= 3", "layak dan umur >= 17 atau opini = WTP");
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autoptr (IkuProver) prover = iku_prover_new (checked.program->choices);
  const IkuExpr *both[]
      = { get_condition (&checked, 0), get_condition (&checked, 1) };
  IkuFact facts[] = { { both[0], FALSE }, { both[1], TRUE } };
  Universe universe;

  ck_assert_msg (iku_prover_implies (prover, both[0], both[1]) == wanted,
                 "%s => %s: %s", part, whole,
                 wanted ? "not proven" : "claimed");
  universe_init (&universe, checked.program, numbers, both, 2);
  ck_assert_msg (universe_has (&universe, 2, facts) != wanted,
                 "%s => %s: the list is wrong", part, whole);
  universe_clear (&universe);
}

typedef struct
{
  const char *part, *whole;
} Pair;

static const Pair implied[] = {
  { "bantu", NULL },
  { NULL, NULL },
  { "bantu", "bantu" },
  { "bantu dan aktif", "bantu" },
  { "bantu dan aktif", "aktif dan bantu" },
  { "bantu", "bantu atau aktif" },
  { "bantu dan aktif", "bantu atau umur > 3" },
  { "bukan (bantu atau aktif)", "bukan bantu" },
  { "bukan bantu atau bukan aktif", "bukan (bantu dan aktif)" },
  { "bukan bukan bantu", "bantu" },
  { "bantu = ya", "bantu" },
  { "bantu = tidak", "bukan bantu" },
  { "bantu <> ya", "bukan bantu" },
  { "umur > 3", "umur >= 3" },
  { "umur > 3", "umur > 2,5" },
  { "umur = 3", "umur antara 2..4" },
  { "3 < umur", "umur > 3" },
  { "umur >= 18 dan umur < 60", "umur >= 17" },
  { "bukan umur >= 18", "umur < 18" },
  { "umur <> 3 dan umur >= 3", "umur > 3" },
  { "umur antara 18..59", "umur antara 17..60" },
  { "umur dalam {18; 19; 20}", "umur antara 18..20" },
  { "umur > 1/3", "umur > 0,3" },
  { "upah >= 3 juta rupiah", "upah >= 2.500.000 rupiah" },
  { "umur >= 2 * 9", "umur >= 18" },
  { "jenis = lansia", "jenis dalam {lansia; anak}" },
  { "jenis <> lansia", "jenis = anak atau jenis = difabel" },
  { "jenis = lansia", "jenis <> anak" },
  { "jenis = anak dan jenis = lansia", "tidak" },
  { "opini > TW", "opini = WDP atau opini = WTP" },
  { "opini <> TMP", "opini >= TW" },
  { "opini < WDP", "bukan opini dalam {WDP; WTP}" },
  { "lahir > 2023-01-01", "lahir >= 2023-01-02" },
  { "lahir antara 2023-01-01..2023-06-30", "lahir < 2024-01-01" },
  { "nama = \"Ani\"", "nama <> \"Budi\"" },
  { "tempat = \"16.71\" dan bantu", "tempat = \"16.71\"" },
  { "layak", "gaji >= 3" },
  { "gaji > 4", "layak" },
  { "layak dan umur > 20", "berdaya" },
  { "opini = WTP", "berdaya" },
  { "berdaya dan opini < WTP", "umur >= 17 dan layak" },
  { "ganda >= 7", "ganda > 6" },
  { "ada(umur) dan bukan umur > 3", "umur <= 3" },
  { "umur > 3", "ada(umur)" },
  { "tanpa_nilai(umur)", "bukan ada(umur)" },
  { "bantu atau bukan bantu", "ada(bantu)" },
  { "umur > gaji", "gaji < umur" },
  { "umur > gaji", "gaji <> umur" },
  { "umur >= ambang dan bantu", "umur >= ambang" },
  { "paling_sedikit(2; bantu; aktif; layak)",
    "paling_sedikit(1; bantu; aktif; layak)" },
  { "bantu dan aktif", "paling_sedikit(2; bantu; aktif; layak)" },
  { "paling_sedikit(2; bantu; aktif; layak)", "bantu atau aktif" },
  { "banyak_terpenuhi(bantu; aktif; layak) >= 2",
    "paling_sedikit(2; bantu; aktif; layak)" },
  { "banyak_terpenuhi(bantu; aktif) = 2", "bantu dan aktif" },
  { "jika bantu maka aktif selain itu umur > 3", "aktif atau umur >= 3" },
  { "isi_kosong(bantu; tidak)", "bantu" },
  { "bantu", "isi_kosong(bantu; ya)" },
  { "(bantu atau aktif) dan (bantu atau layak)", "bantu atau aktif dan layak" },
  { "umur < 10 atau umur > 20", "umur <= 10 atau umur >= 20" },
};

static const Pair not_implied[] = {
  { NULL, "bantu" },
  { NULL, "bantu atau bukan bantu" },
  { NULL, "umur >= 0 atau umur < 0" },
  { "aktif", "bantu atau bukan bantu" },
  { "bantu", "aktif" },
  { "bantu atau aktif", "bantu" },
  { "bantu", "bantu dan aktif" },
  { "bantu", "bukan bantu" },
  { "bukan (bantu dan aktif)", "bukan bantu" },
  { "bukan bantu", "bukan (bantu atau aktif)" },
  { "tanpa_nilai(bantu)", "bukan bantu" },
  { "umur >= 3", "umur > 3" },
  { "umur > 2,5", "umur >= 3" },
  { "umur antara 2..4", "umur = 3" },
  { "umur < 3", "umur > 3" },
  { "umur <> 3", "umur > 3" },
  { "umur >= 17", "umur >= 18 dan umur < 60" },
  { "umur antara 17..60", "umur antara 18..59" },
  { "umur antara 18..20", "umur dalam {18; 19; 20}" },
  { "umur > 0,3", "umur > 1/3" },
  { "upah >= 2.500.000 rupiah", "upah >= 3 juta rupiah" },
  { "jenis dalam {lansia; anak}", "jenis = lansia" },
  { "jenis <> anak", "jenis = lansia" },
  { "ada(jenis)", "jenis <> anak" },
  { "bantu", "jenis = anak atau jenis <> anak" },
  { "opini >= TW", "opini > TW" },
  { "opini = WDP atau opini = WTP", "opini > WDP" },
  { "bukan opini = WTP", "opini < WDP" },
  { "lahir >= 2023-01-01", "lahir >= 2023-01-02" },
  { "lahir > 2023-01-01", "lahir antara 2023-01-01..2023-06-30" },
  { "nama <> \"Budi\"", "nama = \"Ani\"" },
  { "tempat = \"16.71\"", "tempat = \"16.72\"" },
  { "gaji >= 3", "gaji >= 3 dan layak dan umur >= 17" },
  { "gaji >= 2", "layak" },
  { "layak", "berdaya" },
  { "berdaya", "layak" },
  { "berdaya", "opini = WTP" },
  { "ganda > 6", "ganda > 7" },
  { "bukan umur > 3", "tanpa_nilai(umur)" },
  { "ada(umur)", "umur > 3" },
  { "umur <> gaji", "umur > gaji" },
  { "umur > gaji", "umur > ambang" },
  { "paling_sedikit(1; bantu; aktif; layak)",
    "paling_sedikit(2; bantu; aktif; layak)" },
  { "paling_sedikit(2; bantu; aktif; layak)", "bantu dan aktif" },
  { "paling_sedikit(2; bantu; aktif; layak)",
    "banyak_terpenuhi(bantu; aktif; layak) >= 2" },
  { "banyak_terpenuhi(bantu; aktif; layak) >= 1", "bantu atau aktif" },
  { "jika bantu maka aktif selain itu umur > 3", "aktif" },
  { "isi_kosong(bantu; ya)", "bantu" },
  { "bantu atau aktif dan layak", "(bantu atau aktif) dan layak" },
  { "umur <= 10 atau umur >= 20", "umur < 10 atau umur > 20" },
};

START_TEST (test_implied)
{
  ck_assert_uint_ge (G_N_ELEMENTS (implied), 40);
  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    expect_implied (implied[i].part, implied[i].whole, TRUE);
}
END_TEST

START_TEST (test_not_implied)
{
  ck_assert_uint_ge (G_N_ELEMENTS (not_implied), 40);
  for (guint i = 0; i < G_N_ELEMENTS (not_implied); i++)
    expect_implied (not_implied[i].part, not_implied[i].whole, FALSE);
}
END_TEST

/* That codes differ does not say that one region is not in the other. */
START_TEST (test_regions)
{
  const char *texts[]
      = { "tempat = \"16.71\"", "tempat = \"16\"", "tempat <> \"16\"" };
  g_auto (Checked) checked = check_conditions (texts, 3, "bantu", "bantu");
  g_autoptr (IkuProver) prover = iku_prover_new (checked.program->choices);
  const IkuExpr *inner = get_condition (&checked, 0);
  const IkuExpr *outer = get_condition (&checked, 1);

  ck_assert (!iku_prover_separates (prover, inner, outer));
  ck_assert (!iku_prover_implies (prover, inner, get_condition (&checked, 2)));
  ck_assert (iku_prover_separates (prover, outer, get_condition (&checked, 2)));
}
END_TEST

/* Two or three conditions that often have to do with each other. */
static void
make_related (GRand *random, const guint *groups, char **texts)
{
  g_autofree char *a = random_condition (random, groups, 2, TRUE);
  g_autofree char *b = random_condition (random, groups, 2, TRUE);

  texts[2] = random_condition (random, groups, 1, TRUE);
  texts[0] = g_strdup (a);
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      texts[1] = g_strdup (b);
      break;
    case 1:
      texts[1] = g_strdup_printf ("%s atau %s", b, a);
      break;
    case 2:
      g_free (texts[0]);
      texts[0] = g_strdup_printf ("%s dan %s", a, b);
      texts[1] = g_strdup_printf ("%s dan (%s atau %s)", b, a, texts[2]);
      break;
    default:
      texts[1] = g_strdup_printf ("bukan (%s dan %s)", a, b);
      break;
    }
}

typedef struct
{
  guint asked, impossible, proven;
} Tally;

static void
ask (IkuProver *prover, Universe *universe, guint n, const IkuFact *facts,
     char *const *texts, Tally *tally)
{
  gboolean claimed = iku_prover_excludes (prover, n, facts);
  gboolean is_possible = universe_has (universe, n, facts);

  ck_assert_msg (!claimed || !is_possible, "claimed of %s | %s | %s (%u facts)",
                 texts[0], texts[1], texts[2], n);
  tally->asked++;
  tally->impossible += !is_possible;
  tally->proven += claimed;
}

static void
try_case (GRand *random, Tally *tallies)
{
  guint groups[3] = { (guint) g_rand_int_range (random, 0, 9),
                      (guint) g_rand_int_range (random, 0, 9),
                      (guint) g_rand_int_range (random, 0, 9) };
  g_autofree char *layak = random_condition (random, groups, 1, FALSE);
  g_autofree char *berdaya = random_condition (random, groups, 1, FALSE);
  g_auto (GStrv) texts = g_new0 (char *, 4);
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  const IkuExpr *conditions[3];
  Universe universe;

  make_related (random, groups, texts);
  {
    g_auto (Checked) checked
        = check_conditions ((const char *const *) texts, 3, layak, berdaya);
    g_autoptr (IkuProver) prover = iku_prover_new (checked.program->choices);

    for (guint i = 0; i < 3; i++)
      conditions[i] = get_condition (&checked, i);
    universe_init (&universe, checked.program, numbers, conditions, 3);
    if (universe_count (&universe, MAX_RECORDS) <= MAX_RECORDS)
      {
        IkuFact implies[]
            = { { conditions[1], TRUE }, { conditions[0], FALSE } };
        IkuFact back[] = { { conditions[0], TRUE }, { conditions[1], FALSE } };
        IkuFact separates[]
            = { { conditions[0], FALSE }, { conditions[1], FALSE } };
        IkuFact covers[] = { { conditions[0], FALSE },
                             { conditions[1], TRUE },
                             { conditions[2], TRUE } };

        ask (prover, &universe, 2, implies, texts, &tallies[0]);
        ask (prover, &universe, 2, back, texts, &tallies[0]);
        ask (prover, &universe, 2, separates, texts, &tallies[1]);
        ask (prover, &universe, 3, covers, texts, &tallies[2]);
      }
    universe_clear (&universe);
  }
}

START_TEST (test_random_claims)
{
  static const char *const names[] = { "implies", "separates", "covers" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);
  Tally tallies[3] = { { 0 } };
  guint runs = random_runs (FULL_RUNS);

  for (guint i = 0; i < runs; i++)
    try_case (random, tallies);
  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    {
      printf ("# %s: %u asked, %u so, %u proven\n", names[i], tallies[i].asked,
              tallies[i].impossible, tallies[i].proven);
      ck_assert_uint_ge (tallies[i].proven * 100,
                         tallies[i].impossible * MIN_PROVEN);
    }
}
END_TEST

/* A list of many conditions costs about as much as its length. */
static char *
dup_long (guint n, const char *operator, const char * format)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (format, "#", -1);
      g_autofree char *part = g_strjoinv (number, parts);

      g_string_append_printf (text, "%s%s", i > 0 ? operator: "", part);
    }
  return g_string_free (text, FALSE);
}

static gint64
time_implied (const char *part, const char *whole, gboolean wanted)
{
  const char *texts[] = { part, whole };
  g_auto (Checked) checked = check_conditions (texts, 2, "gaji >= 3", "bantu");
  g_autoptr (IkuProver) prover = iku_prover_new (checked.program->choices);
  gint64 start = g_get_monotonic_time ();

  ck_assert_int_eq (iku_prover_implies (prover, get_condition (&checked, 0),
                                        get_condition (&checked, 1)),
                    wanted);
  return g_get_monotonic_time () - start;
}

START_TEST (test_long_conditions)
{
  g_autofree char * or = dup_long (1000, " atau ", "umur = #");
  g_autofree char *and = dup_long (1000, " dan ", "umur <> #");
  g_autofree char *wide = dup_long (1000, " dan ", "umur * # > #");
  g_autofree char *clauses
      = dup_long (100, " dan ", "(umur * # > # atau gaji * # > #)");
  g_autofree char *not_or = g_strdup_printf ("bukan (%s)", or);

  printf ("# 1000 atau: %d us\n", (int) time_implied (or, or, TRUE));
  printf ("# 1000 dan: %d us\n", (int) time_implied (and, not_or, TRUE));
  printf ("# 1000 dan, as many values: %d us\n",
          (int) time_implied (wide, wide, TRUE));
  printf ("# 100 dan of two atau each: %d us\n",
          (int) time_implied (clauses, clauses, TRUE));
  time_implied (or, and, FALSE);
  time_implied ("umur > 1000", and, TRUE);
}
END_TEST

/* What would take too long is not claimed: of so many birds in one hole
 * less, no short proof is known. */
START_TEST (test_patience)
{
  g_autoptr (GString) text = g_string_new ("ya");
  const guint holes = 9;

  for (guint bird = 1; bird <= holes + 1; bird++)
    {
      g_string_append (text, " dan (tidak");
      for (guint hole = 0; hole < holes; hole++)
        g_string_append_printf (text, " atau umur * %u > 1", 100 * bird + hole);
      g_string_append_c (text, ')');
    }
  for (guint hole = 0; hole < holes; hole++)
    for (guint bird = 1; bird <= holes + 1; bird++)
      for (guint other = 1; other < bird; other++)
        g_string_append_printf (text,
                                " dan bukan (umur * %u > 1 dan umur * %u > 1)",
                                100 * bird + hole, 100 * other + hole);
  ck_assert_int_lt (time_implied (text->str, "tidak", FALSE),
                    5 * G_USEC_PER_SEC);
}
END_TEST

Suite *
subset_prover_suite (void)
{
  Suite *suite = suite_create ("subset-prover");
  TCase *tcase = tcase_create ("subset-prover");

  tcase_add_test (tcase, test_implied);
  tcase_add_test (tcase, test_not_implied);
  tcase_add_test (tcase, test_regions);
  tcase_add_test (tcase, test_random_claims);
  tcase_add_test (tcase, test_long_conditions);
  tcase_add_test (tcase, test_patience);
  suite_add_tcase (suite, tcase);
  return suite;
}
