/* scan.c - tests of numbers, strings, signs and words
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"
#include "syntax/scan.h"

#include "parser.h"

typedef struct
{
  const char *text;
  const char *expected;
} Pair;

static void
check_expression (const char *text, const char *expected)
{
  g_auto (Parsed) parsed = parse_expression (text);

  check_clean (&parsed, text);
  ck_assert_uint_eq (parsed.module->root->n_children, 1);
  check_tree (parsed.module->root->child[0], expected);
}

START_TEST (reads_numbers)
{
  static const Pair pairs[] = {
    { "0", "(number 0)" },
    { "5159", "(number 5159)" },
    { "5.159", "(number 5159)" },
    { "1.234.567", "(number 1234567)" },
    { "97,5", "(number 195/2)" },
    { "1.234,25", "(number 4937/4)" },
    { "0,125", "(number 1/8)" },
    { "007", "(number 7)" },
    { "999999999999999999", "(number 999999999999999999)" },
    { "1234567890123456789012", "(number 1234567890123456789012)" },
    { "82%", "(number% 82)" },
    { "1,5 miliar", "(number:miliar 3/2)" },
    { "2 ribu orang", "(quantity (number:ribu 2) (name orang))" },
    { "2023-S1", "(period 2023-S1)" },
    { "2023-TW3", "(period 2023-TW3)" },
    { "2023-07", "(period 2023-07)" },
    { "2023-05-23", "(date 2023-05-23)" },
    { "100 - 50", "(operation:+ (number 100) (number/ 50))" },
    { "5-x", "(operation:+ (number 5) (name/ x))" },
    { "x[2021..2026]",
      "(index (name x) (index_range (period 2021) (period 2026)))" },
    { "x[2021-07..2021-09]",
      "(index (name x) (index_range (period 2021-07) (period 2021-09)))" },
    { "y antara 1,5..2,5", "(operation:antara (name y) (number 3/2) "
                           "(number 5/2))" },
    { "f(2,5;3)", "(call f (number 5/2) (number 3))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    check_expression (pairs[i].text, pairs[i].expected);
}
END_TEST

/* A malformed number is one finding and the value that was meant. */
START_TEST (guesses_numbers)
{
  static const struct
  {
    const char *text;
    const char *tree;
    const char *fix; /* the first one, NULL: none */
    guint n_fixes;
  } cases[] = {
    { "1.5", "(number! 3/2)", "1,5", 1 },
    { "97.5", "(number! 195/2)", "97,5", 1 },
    { "12.34", "(number! 617/50)", "12,34", 1 },
    { "12345.678", "(number! 6172839/500)", "12345,678", 2 },
    { "1,234.5", "(number! 2469/2)", "1.234,5", 1 },
    { "1,234,567", "(number! 1234567)", "1.234.567", 1 },
    { "1.23.456", "(number! 123456)", "123.456", 1 },
    { "1,5,5", "(number! 0)", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Parsed) parsed = parse_expression (cases[i].text);
      const IkuFinding *finding;
      const IkuFix *fix;

      ck_assert_uint_eq (iku_findings_get_count (parsed.findings), 1);
      finding = iku_findings_nth (parsed.findings, 0);
      ck_assert_str_eq (finding->code->id, "E0114");
      ck_assert_uint_eq (finding->fixes == NULL ? 0 : finding->fixes->len,
                         cases[i].n_fixes);
      check_tree (parsed.module->root->child[0], cases[i].tree);
      ck_assert (parsed.module->has_errors);
      if (cases[i].n_fixes == 0)
        continue;
      fix = g_ptr_array_index (finding->fixes, 0);
      ck_assert_str_eq (
          ((const IkuFixEdit *) g_ptr_array_index (fix->edits, 0))->text,
          cases[i].fix);
      ck_assert_int_eq (fix->safe, cases[i].n_fixes == 1);
    }
}
END_TEST

START_TEST (names_faults)
{
  static const Pair pairs[] = {
    { "data x : angka = 1,500", "W0110" },
    { "data x : angka = 0,125", "" },
    { "data x : angka = 12,345", "W0110" },
    { "data x : angka = 1.234,567", "" },
    { "data x : angka = maks(75,100)", "W0202" },
    { "data x : angka = maks(75,5 %)", "W0202" },
    { "data x : angka = abs(2,5)", "" },
    { "data x : logika = y dalam {75,100}", "W0202" },
    { "data x : logika = y dalam {7,5; 1}", "" },
    { "periode 2023-13", "E0120" },
    { "data x : angka = 100-50", "E0216" },
    { "data x : angka = 2023-TW5", "E0120" },
    { "data x : angka = 1e5", "E0121" },
    { "data 2x : orang", "E0121" },
    { "data x : angka = 1 & 2", "E0116" },
    { "data x : angka = @@@@ 1", "E0116" },
    { "data x : angka = 1 \xe2\x80\x93 2", "E0110" },
    { "data x : angka = 3 \xc3\x97 2", "E0110" },
    { "data x : logika = y \xe2\x89\xa5 2", "E0110" },
    { "periode 2021\xe2\x80\xa6"
      "2026",
      "E0110" },
    { "data x : orang \xe2\x80\x9cLabel\xe2\x80\x9d", "E0110" },
    { "data x : orang \"Label\xe2\x80\x9d", "E0110" },
    { "data x : orang \"pakai \xe2\x80\x9ckutip\xe2\x80\x9d\"", "" },
    { "data x : orang 'Label'", "E0110" },
    { "data x\xc2\xa0: orang", "" },
    { "data x\xe2\x80\xaf:\xe2\x80\x8b orang", "" },
    { "data x : orang \"a\\tb\"", "E0113" },
    { "data x : orang \"abc\nsatuan panti", "E0111" },
    { "sasaran 1 \"abc {\n}", "E0111" },
    { "data x : orang \"\"\"abc\n", "E0112" },
    { "data x : orang # \xe2\x80\x93 @ 1.5", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    check_codes (pairs[i].text, pairs[i].expected);
}
END_TEST

START_TEST (reads_strings)
{
  static const Pair pairs[] = {
    { "\"\"", "(text \"\")" },
    { "\"a \\\"b\\\" \\\\ c\\nd\"", "(text \"a \\\"b\\\" \\\\ c\\nd\")" },
    { "\"\"\"satu\"\"\"", "(text \"satu\")" },
    { "\"\"\"\n    satu\n      dua\n\n    tiga\n  \"\"\"",
      "(text \"satu\\n  dua\\n\\ntiga\")" },
    { "\"\"\"satu\r\n  dua\r\n  \"tiga\"\r\n\"\"\"",
      "(text \"satu\\ndua\\n\\\"tiga\\\"\")" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    check_expression (pairs[i].text, pairs[i].expected);
}
END_TEST

/* Each keyword is found and its spelling is what the grammar calls it. */
START_TEST (knows_every_keyword)
{
  for (const IkuKeyword *keyword = iku_keywords; keyword->spelling; keyword++)
    {
      g_autofree char *text
          = g_strdup_printf ("tabel t { kolom %s : teks }\n"
                             "kriteria k pada t = t.%s = 1",
                             keyword->spelling, keyword->spelling);
      g_auto (Parsed) parsed = parse_string (text);

      ck_assert_ptr_eq (iku_keyword_of_token (keyword->token), keyword);
      check_clean (&parsed, text);
    }
  ck_assert_ptr_null (iku_keyword_of_token (T_NAMA));
}
END_TEST

START_TEST (reserves_words_by_place)
{
  static const char *const texts[] = {
    "data jenis : orang",
    "data program : orang\ndata kegiatan : kegiatan",
    "sasaran program \"a\" { sasaran kegiatan \"b\" { } }",
    ("instansi \"a\" { penetapan { jenis \"IKU\" tempat \"b\" } }\n"
     "data jenis : orang data tempat : orang = 5 tempat"),
    "instansi \"a\" { penetapan { nip \"1\" } }\ndata nip : orang",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_codes (texts[i], "");
  check_codes ("data sumber : orang", "E0223");
}
END_TEST

START_TEST (reads_numberings)
{
  g_auto (Parsed) parsed = parse_string (
      "tujuan 1 \"t\" { sasaran 1.1 s \"u\" { indikator 1.1.a i \"v\" { } } }\n"
      "sasaran \"a\" b \"c\" { } sasaran \"a\" \"c\" { } sasaran 2. d { }");

  check_clean (&parsed, "numberings");
  check_tree (
      parsed.module->root,
      "(file 1 (entry:tujuan (text \"1\") nil (text \"t\") (body "
      "(entry:sasaran (text \"1.1\") (name s) (text \"u\") (body "
      "(entry:indikator (text \"1.1.a\") (name i) (text \"v\") (body)))))) "
      "(entry:sasaran (text \"a\") (name b) (text \"c\") (body)) "
      "(entry:sasaran (text \"a\") nil (text \"c\") (body)) "
      "(entry:sasaran (text \"2\") (name d) nil (body)))");
}
END_TEST

START_TEST (keeps_comments)
{
  const char *text = "iku 1 # satu\r\n# dua\nsatuan a # tiga";
  g_auto (Parsed) parsed = parse_bytes (text, strlen (text));
  const IkuModule *module = parsed.module;

  check_clean (&parsed, text);
  ck_assert_uint_eq (module->n_comments, 3);
  ck_assert_uint_eq (module->comments[0].start, 6);
  ck_assert_uint_eq (module->comments[0].end, 12);
  ck_assert_uint_eq (module->comments[2].end, strlen (text));
}
END_TEST

Suite *
scan_suite (void)
{
  Suite *suite = suite_create ("scan");
  TCase *tcase = tcase_create ("scan");

  tcase_add_test (tcase, reads_numbers);
  tcase_add_test (tcase, guesses_numbers);
  tcase_add_test (tcase, names_faults);
  tcase_add_test (tcase, reads_strings);
  tcase_add_test (tcase, knows_every_keyword);
  tcase_add_test (tcase, reserves_words_by_place);
  tcase_add_test (tcase, reads_numberings);
  tcase_add_test (tcase, keeps_comments);
  suite_add_tcase (suite, tcase);
  return suite;
}
