/* parse.c - tests of the grammar: every production, and its tree
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"
#include "syntax/walk.h"

typedef struct
{
  const char *text;
  const char *tree;
} Pair;

static const Pair expressions[] = {
  { "a + b - c + d", "(operation:+ (name a) (name b) (name/ c) (name d))" },
  { "a * b / c", "(operation:* (name a) (name b) (name/ c))" },
  { "a - (b - c)", "(operation:+ (name a) (operation:+/ (name b) (name/ c)))" },
  { "(a + b) + c", "(operation:+ (operation:+ (name a) (name b)) (name c))" },
  { "a + b * c", "(operation:+ (name a) (operation:* (name b) (name c)))" },
  { "-2^2", "(operation:- (operation:^ (number 2) (number 2)))" },
  { "2^-3^2", "(operation:^ (number 2) (operation:- (operation:^ (number 3) "
              "(number 2))))" },
  { "2^-3 * 4", "(operation:* (operation:^ (number 2) (operation:- (number "
                "3))) (number 4))" },
  { "a^b^c", "(operation:^ (name a) (operation:^ (name b) (name c)))" },
  { "-a * b", "(operation:* (operation:- (name a)) (name b))" },
  { "a - -b", "(operation:+ (name a) (operation:-/ (name b)))" },
  { "-x[1]", "(operation:- (index (name x) (index_offset 1)))" },
  { "a / b >= 80%",
    "(operation:>= (operation:* (name a) (name/ b)) (number% 80))" },
  { "a dan b atau c dan d dan e",
    "(operation:atau (operation:dan (name a) (name b)) (operation:dan (name "
    "c) (name d) (name e)))" },
  { "bukan a = b dan bukan bukan c",
    "(operation:dan (operation:bukan (operation:= (name a) (name b))) "
    "(operation:bukan (operation:bukan (name c))))" },
  { "x antara 1..2 atau x dalam {1; y}",
    "(operation:atau (operation:antara (name x) (number 1) (number 2)) "
    "(operation:dalam (name x) (number 1) (name y)))" },
  { "a <> b", "(operation:<> (name a) (name b))" },
  { "a < b", "(operation:< (name a) (name b))" },
  { "a <= b", "(operation:<= (name a) (name b))" },
  { "a > b", "(operation:> (name a) (name b))" },
  { "jika a maka b selain itu jika c maka d selain itu e",
    "(if (name a) (name b) (if (name c) (name d) (name e)))" },
  { "1 + (jika a maka 1 selain itu 2)",
    "(operation:+ (number 1) (if (name a) (number 1) (number 2)))" },
  { "5 orang * 2 juta rupiah",
    "(operation:* (quantity (number 5) (name orang)) (quantity "
    "(number:juta 2) (name rupiah)))" },
  { "t.target + t.kolom",
    "(operation:+ (column (name t) (name target)) (column (name t) (name "
    "kolom)))" },
  { "target(i) / baseline(i; 2)",
    "(operation:* (call target (name i)) (call/ baseline (name i) (number "
    "2)))" },
  { "realisasi / target + nilai_tertinggi + realisasi_terburuk + bobot",
    "(operation:+ (operation:* (name realisasi) (name/ target)) (name "
    "nilai_tertinggi) (name realisasi_terburuk) (name bobot))" },
  { "capaian >= predikat", "(operation:>= (name capaian) (name predikat))" },
  { "x[-2..0] + x[tahun] + x[2023-S1]",
    "(operation:+ (index (name x) (index_range (index_offset -2) "
    "(index_offset 0))) (index (name x) (name tahun)) (index (name x) "
    "(period 2023-S1)))" },
  { "1 triliun", "(number:triliun 1)" },
  { "2023 ribu + 2023-TW1 + 2023-01-31",
    "(operation:+ (number:ribu 2023) (period 2023-TW1) (date 2023-01-31))" },
  { "ya dan tidak", "(operation:dan (bool 1) (bool 0))" },
  { "? + \"a\"", "(operation:+ (hole) (text \"a\"))" },
  { "cocok x { \"WTP\": 100; WDP: 80; ya: 1; tidak: 2; -1: 3; 1..2: 4; "
    "lainnya: 0; }",
    "(match (name x) (body (arm (text \"WTP\") (number 100)) (arm (name "
    "WDP) (number 80)) (arm (bool 1) (number 1)) (arm (bool 0) (number 2)) "
    "(arm (number -1) (number 3)) (arm (interval (number 1) (number 2)) "
    "(number 4)) (arm nil (number 0))))" },
  { "cocok { a > 1: b; lainnya: c }",
    "(match nil (body (arm (operation:> (name a) (number 1)) (name b)) (arm "
    "nil (name c))))" },
  { "banyaknya(pmks; jenis = lansia dan dibantu)",
    "(call banyaknya (name pmks) (operation:dan (operation:= (name jenis) "
    "(name lansia)) (name dibantu)))" },
};

START_TEST (parses_expressions)
{
  for (guint i = 0; i < G_N_ELEMENTS (expressions); i++)
    {
      g_auto (Parsed) parsed = parse_expression (expressions[i].text);

      check_clean (&parsed, expressions[i].text);
      ck_assert_uint_eq (parsed.module->root->n_children, 1);
      check_tree (parsed.module->root->child[0], expressions[i].tree);
    }
}
END_TEST

static const Pair declarations[] = {
  { "pakai \"baku/satuan\"", "(pakai (text \"baku/satuan\"))" },
  { "bawaan { satuan persen agregat rata_rata }",
    "(bawaan (body (attr:satuan (name persen) nil) (attr:agregat (name "
    "rata_rata) nil)))" },
  { "instansi \"Dinas\"", "(instansi (text \"Dinas\") nil)" },
  { "periode 2021..2026 tahunan",
    "(periode (range (period 2021) (period 2026)) (name tahunan))" },
  { "periode 2021", "(periode (period 2021) nil)" },
  { "satuan panti, shift = 8 jam, kh \"per 1.000\" = 1/1.000 "
    "kasus/kelahiran",
    "(satuan (unit_def (name panti) nil nil nil nil) (unit_def (name shift) "
    "nil (number 8) nil (name jam)) (unit_def (name kh) (text \"per "
    "1.000\") (number 1) (number 1000) (unit_product (name kasus) (name/ "
    "kelahiran))))" },
  { "unit_kerja a \"A\" induk b",
    "(unit_kerja (name a) (text \"A\") (name b))" },
  { "unit_kerja a \"A\"", "(unit_kerja (name a) (text \"A\") nil)" },
  { "data d : rupiah/orang*km^-2 \"D\" bagian dari a, b = a + b { kode "
    "\"k\" }",
    "(data (name d) (unit_product (name rupiah) (name/ orang) (unit_power "
    "-2 (name km))) (text \"D\") (names (name a) (name b)) (operation:+ "
    "(name a) (name b)) (body (attr:kode (text \"k\") nil)))" },
  { "data d : (orang) * m^2",
    "(data (name d) (unit_product (name orang) (unit_power 2 (name m))) nil "
    "nil nil nil)" },
  { "data d : tanggal", "(data (name d) (type_date) nil nil nil nil)" },
  { "data d : pilihan { a, \"b c\" }",
    "(data (name d) (pilihan (name a) (text \"b c\")) nil nil nil nil)" },
  { "data d : pilihan { a < b < c }",
    "(data (name d) (pilihano (name a) (name b) (name c)) nil nil nil "
    "nil)" },
  { "kriteria k pada t, u \"K\" = a",
    "(kriteria (name k) (names (name t) (name u)) (text \"K\") (name a))" },
  { "rumus p(a; b) = a / b",
    "(formula (name p) (names (name a) (name b)) (operation:* (name a) "
    "(name/ b)))" },
  { "skenario s dari a, b \"S\" { naikkan x 10% }",
    "(skenario (name s) (names (name a) (name b)) (text \"S\") (body "
    "(change (name x) (number% 10))))" },
  { "tujuan { }", "(entry:tujuan nil nil nil (body))" },
  { "sasaran program 1 a \"A\" { bobot 50% kode \"k\" }",
    "(entry:sasaran program (text \"1\") (name a) (text \"A\") (body "
    "(attr:bobot (number% 50) nil) (attr:kode (text \"k\") nil)))" },
  { "skala s { }", "(skala (name s) nil nil (body))" },
  { "indikator \"a\" b \"c\" { }",
    "(entry:indikator (text \"a\") (name b) (text \"c\") (body))" },
};

START_TEST (parses_declarations)
{
  for (guint i = 0; i < G_N_ELEMENTS (declarations); i++)
    {
      g_auto (Parsed) parsed = parse_string (declarations[i].text);

      check_clean (&parsed, declarations[i].text);
      ck_assert_uint_eq (parsed.module->root->n_children, 1);
      ck_assert_int_eq (parsed.module->root->value.integer, 1);
      check_tree (parsed.module->root->child[0], declarations[i].tree);
    }
}
END_TEST

/* Items of one block, and the tree of the block's first item. */
static void
check_items (const char *before, const Pair *pairs, guint n_pairs)
{
  for (guint i = 0; i < n_pairs; i++)
    {
      g_autofree char *text
          = g_strconcat (before, " { ", pairs[i].text, " }", NULL);
      g_auto (Parsed) parsed = parse_string (text);
      const IkuNode *item;

      check_clean (&parsed, text);
      item = parsed.module->root->child[0];
      while (item->n_children > 0 && !iku_node_is (item, IKU_NODE_BODY))
        item = item->child[item->n_children - 1];
      ck_assert_uint_eq (item->n_children, 1);
      check_tree (item->child[0], pairs[i].tree);
    }
}

#define CHECK_ITEMS(before, ...)                                               \
  check_items (before, (const Pair[]){ __VA_ARGS__ },                          \
               G_N_ELEMENTS (((const Pair[]){ __VA_ARGS__ })))

START_TEST (parses_attributes)
{
  CHECK_ITEMS (
      "indikator i \"I\"",
      { "satuan rupiah/orang",
        "(attr:satuan (unit_product (name rupiah) (name/ orang)) nil)" },
      { "rumus a", "(attr:rumus (name a) nil)" },
      { "polarisasi maksimalkan", "(attr:polarisasi (name:1 maksimalkan) "
                                  "nil)" },
      { "polarisasi minimalkan", "(attr:polarisasi (name:2 minimalkan) nil)" },
      { "polarisasi stabilkan", "(attr:polarisasi (name:3 stabilkan) nil)" },
      { "definisi \"a\"", "(attr:definisi (text \"a\") nil)" },
      { "penjelasan \"a\"", "(attr:penjelasan (text \"a\") nil)" },
      { "alasan \"a\"", "(attr:alasan (text \"a\") nil)" },
      { "keterangan \"a\"", "(attr:keterangan (text \"a\") nil)" },
      { "sumber \"a\"", "(attr:sumber (text \"a\") nil)" },
      { "penyedia_data a, \"b\"",
        "(attr:penyedia_data (names (name a) (text \"b\")) nil)" },
      { "penanggung_jawab a", "(attr:penanggung_jawab (names (name a)) nil)" },
      { "dasar_hukum \"a\"", "(attr:dasar_hukum (text \"a\") nil)" },
      { "kode \"a\"", "(attr:kode (text \"a\") nil)" },
      { "kode_referensi \"a\" \"b\"",
        "(attr:kode_referensi (text \"a\") (text \"b\"))" },
      { "level outcome", "(attr:level (name outcome) nil)" },
      { "validitas proxy", "(attr:validitas (name proxy) nil)" },
      { "kendali tinggi", "(attr:kendali (name tinggi) nil)" },
      { "frekuensi tahunan", "(attr:frekuensi (name tahunan) nil)" },
      { "konsolidasi waktu jumlah",
        "(attr:konsolidasi waktu (name jumlah) nil)" },
      { "konsolidasi wilayah tidak",
        "(attr:konsolidasi wilayah (name tidak) nil)" },
      { "capaian a", "(attr:capaian (name a) nil)" },
      { "predikat a", "(attr:predikat (name a) nil)" },
      { "kategori a", "(attr:kategori (name a) nil)" },
      { "desimal 2", "(attr:desimal (number 2) nil)" },
      { "pembulatan setengah_naik",
        "(attr:pembulatan (name setengah_naik) nil)" },
      { "nilai_tertinggi 5 km",
        "(attr:nilai_tertinggi (quantity (number 5) (name km)) nil)" },
      { "realisasi_terburuk -1,5",
        "(attr:realisasi_terburuk (number -3/2) nil)" },
      { "mendukung a, b cascading adopsi",
        "(attr:mendukung (names (name a) (name b)) (name adopsi))" },
      { "mendukung a", "(attr:mendukung (names (name a)) nil)" },
      { "disagregasi t.kolom, t.satuan",
        "(attr:disagregasi (body (column (name t) (name kolom)) (column (name "
        "t) (name satuan))) nil)" },
      { "rincian \"a\" \"b\"", "(attr:rincian (text \"a\") (text \"b\"))" },
      { "bobot 25%", "(attr:bobot (number% 25) nil)" });
}
END_TEST

START_TEST (parses_targets)
{
  CHECK_ITEMS (
      "indikator i \"I\"",
      { "target 2024 82%",
        "(attr:target nil (rows (row (period 2024) (number% 82))))" },
      { "target 2021..2026 80%..90%",
        "(attr:target nil (rows (row (range (period 2021) (period 2026)) "
        "(value_range (number% 80) (number% 90)))))" },
      { "target { 2023 7..8 bulan 2024 -2,5 km 2025 (21 km / 4 km) 2026-S1 "
        "WTP 2026-S2 \"B\" 2027 ya 2028 tidak }",
        "(attr:target nil (rows (row (period 2023) (value_range (number 7) "
        "(quantity (number 8) (name bulan)))) (row (period 2024) (quantity "
        "(number -5/2) (name km))) (row (period 2025) (operation:* (quantity "
        "(number 21) (name km)) (quantity/ (number 4) (name km)))) (row "
        "(period 2026-S1) (name WTP)) (row (period 2026-S2) (text \"B\")) "
        "(row (period 2027) (bool 1)) (row (period 2028) (bool 0))))" },
      { "target wilayah \"16.71\" { 2023 5 rupiah/orang*km }",
        "(attr:target (text \"16.71\") (rows (row (period 2023) (quantity "
        "(number 5) (unit_product (name rupiah) (name/ orang) (name "
        "km))))))" },
      { "baseline 2022 78,5%",
        "(attr:baseline (period 2022) (number% 157/2))" },
      { "baseline 2022-S1 WTP", "(attr:baseline (period 2022-S1) (name WTP))" },
      { "baseline 2022 \"B\"", "(attr:baseline (period 2022) (text \"B\"))" },
      { "baseline ya", "(attr:baseline nil (bool 1))" },
      { "baseline tidak", "(attr:baseline nil (bool 0))" },
      { "baseline WTP", "(attr:baseline nil (name WTP))" },
      { "baseline 2022 (1 + 2)",
        "(attr:baseline (period 2022) (operation:+ (number 1) (number 2)))" },
      { "pembanding \"Nasional\" { 2023 8,8% }",
        "(attr:pembanding (text \"Nasional\") (rows (row (period 2023) "
        "(number% 44/5))))" });
}
END_TEST

START_TEST (parses_other_blocks)
{
  CHECK_ITEMS ("data d : orang",
               { "rentang 0 orang..1 juta orang",
                 "(attr:rentang (quantity (number 0) (name orang)) (quantity "
                 "(number:juta 1) (name orang)))" },
               { "konstanta { 2022 8,8% }",
                 "(attr:konstanta (rows (row (period 2022) (number% 44/5))) "
                 "nil)" },
               { "sumber \"a\"", "(attr:sumber (text \"a\") nil)" },
               { "definisi \"a\"", "(attr:definisi (text \"a\") nil)" },
               { "konsolidasi waktu terakhir",
                 "(attr:konsolidasi waktu (name terakhir) nil)" });
  CHECK_ITEMS (
      "instansi \"Dinas\"",
      { "wilayah \"16\"", "(attr:wilayah (text \"16\") nil)" },
      { "visi \"a\"", "(attr:visi (text \"a\") nil)" },
      { "misi \"a\"", "(attr:misi (text \"a\") nil)" },
      { "tugas \"a\"", "(attr:tugas (text \"a\") nil)" },
      { "fungsi \"a\"", "(attr:fungsi (text \"a\") nil)" },
      { "dasar_hukum \"a\"", "(attr:dasar_hukum (text \"a\") nil)" },
      { "rincian \"a\" \"b\"", "(attr:rincian (text \"a\") (text \"b\"))" },
      { "penetapan { jenis \"a\" tempat \"b\" tanggal 2023-01 pejabat \"c\" "
        "jabatan \"d\" pangkat \"e\" nip \"f\" }",
        "(penetapan (body (attr:jenis (text \"a\") nil) (attr:tempat (text "
        "\"b\") nil) (attr:tanggal (period 2023-01) nil) (attr:pejabat (text "
        "\"c\") nil) (attr:jabatan (text \"d\") nil) (attr:pangkat (text "
        "\"e\") nil) (attr:nip (text \"f\") nil)))" },
      { "penetapan { tanggal 2023 tanggal 2023-05-23 }",
        "(penetapan (body (attr:tanggal (period 2023) nil) (attr:tanggal "
        "(date 2023-05-23) nil)))" });
  CHECK_ITEMS ("tujuan \"T\"",
               { "sasaran kegiatan \"S\" { }",
                 "(entry:sasaran kegiatan nil nil (text \"S\") (body))" },
               { "indikator i \"I\" { }",
                 "(entry:indikator nil (name i) (text \"I\") (body))" });
}
END_TEST

START_TEST (parses_rules_and_scales)
{
  CHECK_ITEMS (
      "aturan_capaian a \"A\"",
      { "maksimalkan realisasi / target",
        "(rule:1 (operation:* (name realisasi) (name/ target)))" },
      { "batas >0%..<100%", "(batas (interval>< (number% 0) (number% 100)))" });
  CHECK_ITEMS (
      "skala s \"S\" bulatkan 1%",
      { "91%..100% : \"A\"",
        "(band (interval (number% 91) (number% 100)) (text \"A\"))" },
      { "91%..<100% : 5",
        "(band (interval< (number% 91) (number% 100)) (number 5))" },
      { ">91%..100% : \"A\"",
        "(band (interval> (number% 91) (number% 100)) (text \"A\"))" },
      { ">91% : \"A\"", "(band (interval> (number% 91) nil) (text \"A\"))" },
      { ">=91% : \"A\"", "(band (interval (number% 91) nil) (text \"A\"))" },
      { "<91% : \"A\"", "(band (interval< nil (number% 91)) (text \"A\"))" },
      { "<=91% : \"A\"", "(band (interval nil (number% 91)) (text \"A\"))" },
      { "lainnya : \"A\"", "(band nil (text \"A\"))" });
}
END_TEST

START_TEST (parses_scenarios_tables_and_tests)
{
  CHECK_ITEMS (
      "skenario s",
      { "turunkan x 500 orang",
        "(change:1 (name x) (quantity (number 500) (name orang)))" },
      { "tetapkan x = y * 2",
        "(change:2 (name x) (operation:* (name y) (number 2)))" },
      { "untuk 2024 { naikkan x 1% }",
        "(scope (period 2024) nil (body (change (name x) (number% 1))))" },
      { "untuk wilayah \"16\" { naikkan x 1% }",
        "(scope nil (text \"16\") (body (change (name x) (number% 1))))" });
  CHECK_ITEMS (
      "tabel t \"T\" satuan orang",
      { "kolom nik : teks kunci rahasia kode \"k\" \"NIK\"",
        "(kolom (name nik) (type_named (name teks) nil) (body (mark nil) "
        "(mark:1 nil) (mark:2 (text \"k\")) (text \"NIK\")) nil)" },
      { "kolom umur : angka tahun = a",
        "(kolom (name umur) (type_named (name angka) (name tahun)) (body) "
        "(name a))" },
      { "kolom a : pilihan { b, c }",
        "(kolom (name a) (pilihan (name b) (name c)) (body) nil)" },
      { "kolom a : tanggal", "(kolom (name a) (type_date) (body) nil)" },
      { "kolom a : tanggal periode",
        "(kolom (name a) (type_date_period) (body) nil)" },
      { "kolom periode : periode",
        "(kolom (name periode) (type_period) (body) nil)" },
      { "kolom wilayah : wilayah",
        "(kolom (name wilayah) (type_region) (body) nil)" });
  CHECK_ITEMS (
      "uji \"u\" pada 2023 wilayah \"16\"",
      { "diketahui a = 1; target = 2; b[2022] = 3; target[-1] = 4",
        "(diketahui (given (name a) nil (number 1)) (given (name target) nil "
        "(number 2)) (given (name b) (period 2022) (number 3)) (given (name "
        "target) (index_offset -1) (number 4)))" },
      { "seharusnya a = b", "(seharusnya (operation:= (name a) (name b)) "
                            "nil)" },
      { "seharusnya capaian(a) tercetak \"1\"",
        "(seharusnya (call capaian (name a)) (text \"1\"))" });
}
END_TEST

START_TEST (parses_heads_of_tests)
{
  static const Pair pairs[] = {
    { "uji \"u\" { }", "(uji (text \"u\") nil nil nil (body))" },
    { "uji \"u\" pada 2023-S1 { }",
      "(uji (text \"u\") (period 2023-S1) nil nil (body))" },
    { "uji \"u\" wilayah \"16\" { }",
      "(uji (text \"u\") nil (text \"16\") nil (body))" },
    { "uji \"u\" untuk r minimalkan { }",
      "(uji:2 (text \"u\") nil nil (name r) (body))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_auto (Parsed) parsed = parse_string (pairs[i].text);

      check_clean (&parsed, pairs[i].text);
      check_tree (parsed.module->root->child[0], pairs[i].tree);
    }
}
END_TEST

static IkuWalk
check_span (const IkuNodePath *path, gpointer data)
{
  const IkuNode *node = path->node;
  const IkuSpan *outer = data;

  ck_assert_uint_le (node->span.start, node->span.end);
  ck_assert_uint_ge (node->span.start, outer->start);
  ck_assert_uint_le (node->span.end, outer->end);
  /* Empty ones hold nothing: the marks of a column that has none. */
  ck_assert (node->span.start < node->span.end
             || (node->kind == IKU_NODE_BODY && node->n_children == 0));
  return IKU_WALK_INTO;
}

START_TEST (parses_the_sample)
{
  g_auto (Parsed) parsed
      = parse_bytes (sample_program, strlen (sample_program));
  IkuSpan whole = { 0, (guint32) strlen (sample_program) };

  check_clean (&parsed, "the sample");
  ck_assert_uint_gt (parsed.module->root->n_children, 25);
  iku_node_walk (parsed.module->root, check_span, NULL, &whole);
}
END_TEST

START_TEST (spans_are_exact)
{
  const char *text = "a + (b * c)[1]";
  g_auto (Parsed) parsed = parse_expression (text);
  const IkuNode *sum = parsed.module->root->child[0];
  const IkuNode *index = sum->child[1];

  ck_assert_uint_eq (sum->span.start, 0);
  ck_assert_uint_eq (sum->span.end, strlen (text));
  ck_assert_uint_eq (index->span.start, 4);
  ck_assert_uint_eq (index->span.end, strlen (text));
  ck_assert_uint_eq (index->child[0]->span.start, 4);
  ck_assert_uint_eq (index->child[0]->span.end, 11);
  ck_assert (index->child[0]->flags & IKU_NODE_PAREN);
}
END_TEST

START_TEST (takes_many_siblings)
{
  g_autoptr (GString) text = g_string_new ("sasaran \"s\" {\n");
  g_auto (Parsed) parsed = { NULL, NULL };

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "indikator i%u \"I\" { rumus a }\n", i);
  g_string_append (text, "}\ndata d : angka = 1");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, i % 2 ? " + 1" : " - 1");
  parsed = parse_string (text->str);
  check_clean (&parsed, "10,000 siblings");
  ck_assert_uint_eq (
      parsed.module->root->child[0]->child[IKU_ENTRY_BODY]->n_children, 10000);
  ck_assert_uint_eq (
      parsed.module->root->child[1]->child[IKU_DATA_VALUE]->n_children, 10001);
}
END_TEST

Suite *
parse_suite (void)
{
  Suite *suite = suite_create ("parse");
  TCase *tcase = tcase_create ("parse");

  tcase_add_test (tcase, parses_expressions);
  tcase_add_test (tcase, parses_declarations);
  tcase_add_test (tcase, parses_attributes);
  tcase_add_test (tcase, parses_targets);
  tcase_add_test (tcase, parses_other_blocks);
  tcase_add_test (tcase, parses_rules_and_scales);
  tcase_add_test (tcase, parses_scenarios_tables_and_tests);
  tcase_add_test (tcase, parses_heads_of_tests);
  tcase_add_test (tcase, parses_the_sample);
  tcase_add_test (tcase, spans_are_exact);
  tcase_add_test (tcase, takes_many_siblings);
  suite_add_tcase (suite, tcase);
  return suite;
}
