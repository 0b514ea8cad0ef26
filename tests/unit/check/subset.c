/* subset.c - tests of parts and wholes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "suites.h"

#define TABLES                                                                 \
  "tabel t satuan orang {\n"                                                   \
  "  kolom jenis : pilihan { anak, lansia, difabel }\n"                        \
  "  kolom umur  : angka tahun\n"                                              \
  "  kolom bantu : logika\n"                                                   \
  "  kolom nik   : teks\n"                                                     \
  "  kolom jiwa  : angka orang\n"                                              \
  "  kolom sisa  : angka orang = jiwa - 3 orang\n"                             \
  "  kolom uang  : angka rupiah\n"                                             \
  "}\n"                                                                        \
  "tabel s satuan orang { kolom bantu : logika }\n"                            \
  "kriteria dewasa pada t = umur >= 18 tahun\n"                                \
  "rumus persentase(p; q) = p / q * 100%\n"                                    \
  "data semua : orang = banyaknya(t)\n"                                        \
  "data renta : orang = banyaknya(t; jenis = lansia)\n"                        \
  "data tua : orang = renta\n"                                                 \
  "data renta_bantu : orang = banyaknya(t; jenis = lansia dan bantu)\n"        \
  "data muda : orang = banyaknya(t; jenis = anak)\n"                           \
  "data w : orang\n"                                                           \
  "data a : orang bagian dari w\n"                                             \
  "data b : orang bagian dari w\n"                                             \
  "data c : orang\n"                                                           \
  "data n : orang { rentang -5 orang..5 orang }\n"                             \
  "data ab : orang bagian dari w = a + b\n"                                    \
  "data selisih : orang = c - a\n"

/* The findings of an indikator in persen with this formula (and of what else
 * is declared), unused data aside; and whether it is known to be a share. */
static void
expect_share (const char *more, const char *formula, gboolean is_share,
              const char *codes)
{
  g_autofree char *text = g_strconcat (
      TABLES, more,
      "sasaran 1 \"S\" { indikator i \"I\" { satuan persen  rumus ", formula,
      " } }\n", NULL);
  g_auto (Checked) checked = check_text (text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < iku_findings_get_count (checked.findings); i++)
    {
      const char *id = iku_findings_nth (checked.findings, i)->code->id;

      if (strcmp (id, "W0301") != 0)
        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", id);
    }
  ck_assert_msg (strcmp (found->str, codes) == 0, "%s: found \"%s\"", formula,
                 found->str);
  ck_assert_msg (get_item (&checked, "i")->is_share == is_share, "%s: %d",
                 formula, !is_share);
}

static void
expect_part (const char *formula)
{
  expect_share ("", formula, TRUE, "");
}

static void
expect_unknown (const char *formula)
{
  expect_share ("", formula, FALSE, "W0401");
}

START_TEST (test_conditions)
{
  expect_part ("renta_bantu / renta");
  expect_part ("persentase(renta_bantu; tua)");
  expect_part ("tua / semua");
  expect_part ("banyaknya(t; dewasa dan bantu) / "
               "banyaknya(t; umur > 17 tahun)");
  expect_part ("banyaknya_unik(t.nik; bantu) / banyaknya_unik(t.nik)");
  expect_unknown ("renta / renta_bantu");
  expect_unknown ("semua / banyaknya(t; bantu atau bukan bantu)");
  expect_unknown ("banyaknya(s; bantu) / semua");
  expect_share ("data p : orang = banyaknya_unik(t.nik; bantu)\n", "p / semua",
                FALSE, "W0401");
}
END_TEST

START_TEST (test_what_is_added_up)
{
  expect_part ("jumlah(t.jiwa; bantu) / jumlah(t.jiwa)");
  expect_unknown ("jumlah(t.sisa; bantu) / jumlah(t.sisa)");
  expect_part ("jumlah(t.sisa; bantu dan sisa > 1 orang) / "
               "jumlah(t.sisa; sisa >= 0)");
  expect_part ("jumlah(t.uang; bantu dan uang > 0) / jumlah(t.uang; uang > 0)");
  expect_share ("", "jumlah(t.uang; bantu) / jumlah(t.uang)", FALSE, "");
  expect_share ("data p : orang = jumlah(t.jiwa; bantu)\n"
                "data q : orang = jumlah(t.jiwa; bukan bantu)\n"
                "data pq : orang = p + q\n",
                "p / pq", TRUE, "");
  expect_share ("data p : orang = jumlah(t.sisa; bantu)\n"
                "data q : orang = jumlah(t.sisa; bukan bantu)\n"
                "data pq : orang = p + q\n",
                "p / pq", FALSE, "W0401");
  expect_unknown ("maks(t.jiwa; bantu) / maks(t.jiwa)");
  expect_unknown ("median(t.jiwa; bantu) / median(t.jiwa)");
}
END_TEST

START_TEST (test_several_conditions)
{
  expect_part ("(renta_bantu + muda) / semua");
  expect_part ("renta_bantu / (renta + muda)");
  expect_part ("banyaknya(t; jenis <> difabel) / (renta + muda)");
  expect_unknown ("(renta_bantu + muda) / banyaknya(t; jenis <> anak)");
  expect_unknown ("(renta + banyaknya(s)) / semua");
}
END_TEST

START_TEST (test_consolidated_alike)
{
  const char *formula = "p / q";

  expect_share (
      "data p : orang = banyaknya(t; bantu) "
      "{ konsolidasi waktu terakhir }\n"
      "data q : orang = banyaknya(t) { konsolidasi waktu terakhir }\n",
      formula, TRUE, "");
  expect_share ("data p : orang = banyaknya(t; bantu) "
                "{ konsolidasi waktu terakhir }\n"
                "data q : orang = banyaknya(t) { konsolidasi waktu maks }\n",
                formula, FALSE, "W0401");
  /* The last known sums may be of different days. */
  expect_share ("data p : orang = jumlah(t.jiwa; bantu) "
                "{ konsolidasi waktu terakhir }\n"
                "data q : orang = jumlah(t.jiwa) "
                "{ konsolidasi waktu terakhir }\n",
                formula, FALSE, "W0401");
  expect_share ("data q : orang { konsolidasi waktu min }\n"
                "data p : orang bagian dari q { konsolidasi waktu maks }\n",
                formula, FALSE, "W0401");
  expect_share ("", "renta_bantu[-1] / renta", FALSE, "");
}
END_TEST

START_TEST (test_declared)
{
  expect_part ("a / w");
  expect_part ("a / ab");
  expect_part ("ab / w");
  expect_part ("a / (a + c)");
  expect_part ("(a + c) / (c + w)");
  expect_share ("data e : orang bagian dari renta_bantu\n", "e / tua", TRUE,
                "");
  expect_share ("data e : orang = a\n", "e / w", TRUE, "");
  expect_unknown ("c / w");
  expect_unknown ("w / a");
  expect_unknown ("a / (a + n)");
  expect_unknown ("a / (a + selisih)");
  expect_share ("data an : orang = a + n\n", "a / an", FALSE, "W0401");
}
END_TEST

START_TEST (test_a_long_chain_is_not_claimed)
{
  g_autoptr (GString) chain = g_string_new ("data x0 : orang\n");

  for (guint i = 1; i < 3000; i++)
    g_string_append_printf (chain, "data x%u : orang bagian dari x%u\n", i,
                            i - 1);
  expect_share (chain->str, "x900 / x0", TRUE, "");
  expect_share (chain->str, "x2999 / x0", FALSE, "W0401");
}
END_TEST

START_TEST (test_the_same_twice)
{
  expect_share ("", "w / w", FALSE, "E0405");
  expect_share ("", "persentase(renta; tua)", FALSE, "E0405");
  expect_share ("", "(b + a) / ab", FALSE, "E0405");
  expect_share ("", "2 * renta / (tua * 2)", FALSE, "E0405");
  expect_share ("",
                "banyaknya(t; bantu dan dewasa) / "
                "banyaknya(t; bukan (umur < 18 tahun atau bantu = tidak))",
                FALSE, "E0405");
  expect_share ("", "median(t.jiwa; bantu) / median(t.jiwa; bantu)", FALSE,
                "E0405");
  expect_share ("kriteria tertib pada t = jenis <> anak dan ada(umur)\n"
                "data p : orang = banyaknya(t; tertib)\n"
                "data q : orang = banyaknya(t; jenis dalam {lansia; difabel} "
                "dan bukan tanpa_nilai(umur))\n",
                "persentase(p; q)", FALSE, "E0405");
  expect_share ("data p : orang = banyaknya(t) { konsolidasi waktu maks }\n",
                "p / semua", FALSE, "W0401");
  expect_share ("data p : orang = c\ndata q : orang = c[-1]\n", "p / q", FALSE,
                "W0401");
}
END_TEST

START_TEST (test_sums_that_overlap)
{
  expect_share ("", "(renta + banyaknya(t; bantu)) / w", FALSE, "W0410");
  expect_share ("", "a / (semua + renta)", FALSE, "W0410");
  expect_share ("data p : orang = renta + banyaknya(t; dewasa)\n", "p / w",
                FALSE, "W0410");
  expect_share ("", "(a + a) / w", FALSE, "W0410");
  expect_share ("", "c / (a + w)", FALSE, "W0410");
  expect_share ("data p : orang bagian dari w\n", "(a + p) / w", FALSE,
                "W0410");
  /* The sum is a data of its own, so somebody vouches for it. */
  expect_unknown ("(a + b) / w");
  expect_unknown ("(a + c) / w");
  expect_share ("", "(renta + banyaknya(s)) / w", FALSE, "W0401");
}
END_TEST

START_TEST (test_what_is_missing_is_said)
{
  g_auto (Checked) checked = check_text (
      TABLES "sasaran 1 \"S\" { indikator i \"I\" { satuan persen  rumus "
             "banyaknya(t; bantu) / "
             "banyaknya(t; dewasa dan bantu dan jenis = anak) } }\n");
  const IkuFinding *finding = NULL;
  g_autofree char *help = NULL;

  for (guint i = 0; i < iku_findings_get_count (checked.findings); i++)
    if (strcmp (iku_findings_nth (checked.findings, i)->code->id, "W0401") == 0)
      finding = iku_findings_nth (checked.findings, i);
  ck_assert_ptr_nonnull (finding);
  ck_assert_uint_eq (finding->labels->len, 2);
  help = iku_message_dup_text (&finding->help, IKU_LANG_ID);
  ck_assert_str_eq (help, "tambahkan pada syarat pembilang: dewasa dan jenis = "
                          "anak; penyebut hanya menghitung yang memenuhinya");
}
END_TEST

Suite *
subset_suite (void)
{
  Suite *suite = suite_create ("subset");
  TCase *tcase = tcase_create ("subset");

  tcase_add_test (tcase, test_conditions);
  tcase_add_test (tcase, test_what_is_added_up);
  tcase_add_test (tcase, test_several_conditions);
  tcase_add_test (tcase, test_consolidated_alike);
  tcase_add_test (tcase, test_declared);
  tcase_add_test (tcase, test_a_long_chain_is_not_claimed);
  tcase_add_test (tcase, test_the_same_twice);
  tcase_add_test (tcase, test_sums_that_overlap);
  tcase_add_test (tcase, test_what_is_missing_is_said);
  suite_add_tcase (suite, tcase);
  return suite;
}
