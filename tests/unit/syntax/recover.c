/* recover.c - tests of what is said about wrong texts, and of bad input
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"

START_TEST (says_what_planners_need)
{
  static const char *const cases[][2] = {
    { "data jumlah pmks : orang", "E0207" },
    { "data a : angka = jumlah pmks / b", "E0207" },
    { "data a : angka = b x 100", "E0209" },
    { "data a : angka = 2 x 100", "E0209" },
    { "data a : angka = maks(b, c)", "E0208" },
    { "data a : angka = maks(b, c, d)", "E0208" },
    { "data a : rupiah = Rp 2.500.000,-", "E0211" },
    { "data a : rupiah = Rp2.500.000", "E0211" },
    { "indikator i \"I\" { target 2024: 80% }", "E0210" },
    { "indikator i \"I\" { target 2024 = 80% }", "E0210" },
    { "indikator i \"I\" { target { 2023: 80% } }", "E0210" },
    { "indikator i \"I\" { target { 2023 2024 82% } }", "E0215" },
    { "indikator i \"I\" { target 2024 80-90% }", "E0216" },
    { "indikator i \"I\" { target 2024 80% - 90% }", "E0216" },
    { "indikator i \"I\" { target 2024 7 \xe2\x80\x93 8 bulan }", "E0216" },
    { "indikatr i \"I\" { rumus a }", "E0204" },
    { "indikator i \"I\" {\n  targt 2024 80%\n  rumus a\n}", "E0204" },
    { "indikator i \"I\" {\n  bukanapaapa 1\n}", "E0205" },
    { "data a : orang {\n  sumbr \"b\"\n}", "E0204" },
    { "indikatr i \"I\" {\n  rumsu a\n  rumus b\n}", "E0204 E0204" },
    { "bawaan {\n  polaritas maksimalkan\n}", "E0204" },
    { "data a : angka = (1 + 2\ndata b : orang", "E0219" },
    { "indikator i \"I\" { rumus b[1 }", "E0219" },
    { "periode 2021-2026", "E0216" },
    { "indikator i { rumus a }", "E0218" },
    { "indikator \"I\" { rumus a }", "E0218" },
    { "indikator i \"I\" {\n  rumus a\nindikator j \"J\" { rumus b }",
      "E0206" },
    { "data a : orang { sumber \"b\"", "E0206" },
    { "}\nsatuan a", "E0212" },
    { "data a : orang = 1 +", "E0220" },
    { "periode 0", "E0213" },
    { "data a : km^1,5", "E0214" },
    { "data a : angka = b[2,5]", "E0214" },
    { "indikator i \"I\" { desimal 2,5 }", "E0214" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_codes (cases[i][0], cases[i][1]);
}
END_TEST

START_TEST (fixes_what_is_certain)
{
  static const struct
  {
    const char *text;
    const char *replaced;
    const char *by;
  } cases[] = {
    { "data jumlah PMKS wajib : orang", "jumlah PMKS wajib",
      "jumlah_pmks_wajib" },
    { "data a : rupiah = Rp 2.500.000,-", "Rp 2.500.000,-",
      "2.500.000 rupiah" },
    { "indikator i \"I\" { target 2024 80% - 90% }", "80% - 90%", "80%..90%" },
    { "indikatr i \"I\" { rumus a }", "indikatr", "indikator" },
    { "data a : angka = b x 100", "x", "*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Parsed) parsed = parse_string (cases[i].text);
      const IkuFinding *finding = iku_findings_nth (parsed.findings, 0);
      const IkuFix *fix = g_ptr_array_index (finding->fixes, 0);
      const IkuFixEdit *edit = g_ptr_array_index (fix->edits, 0);
      g_autofree char *replaced
          = iku_text_dup_span (edit->place.text, edit->place.span);

      ck_assert_str_eq (replaced, cases[i].replaced);
      ck_assert_str_eq (edit->text, cases[i].by);
    }
}
END_TEST

/* One run reports several errors, and nothing that follows from them. */
START_TEST (reports_several_errors)
{
  const char *text = "data a orang\n"
                     "data b : orang\n"
                     "stauan panti\n"
                     "sasaran 1 \"S\" {\n"
                     "  indikator 1.1 i \"I\" {\n"
                     "    rumus a / / b\n"
                     "    target 2024: 80%\n"
                     "    sumber \"Dinas\"\n"
                     "  }\n"
                     "  indikator 1.2 j \"J\" {\n"
                     "    rumus a * 1.5\n"
                     "    satuan 5\n"
                     "  }\n"
                     "}\n"
                     "data c : = 3\n"
                     "data d : orang\n";
  g_auto (Parsed) parsed = parse_string (text);
  g_autofree char *codes = dup_codes (parsed.findings);
  const IkuNode *root = parsed.module->root;

  ck_assert_str_eq (codes, "E0220 E0204 E0220 E0210 E0114 E0201 E0220");
  ck_assert (parsed.module->has_errors);
  ck_assert (root->flags & IKU_NODE_HAS_ERROR);
  ck_assert (iku_node_is (root->child[root->n_children - 1], IKU_NODE_DATA));
}
END_TEST

/* A mistake each, in an item of its own, and its code. */
static const char *const mistakes[][2] = {
  { "data pmks orang \"PMKS\"\n", "E0220" },
  { "data jumlah pmks : orang\n", "E0207" },
  { "data target : orang\n", "E0223" },
  { "stauan panti\n", "E0204" },
  { "kelompok 1 \"Dinas\"\n", "E0205" },
  { "data a : angka = b x 100\n", "E0209" },
  { "data a : angka = x\nx y\n", "E0205" },
  { "data a : angka = maks(b, c, d)\n", "E0208" },
  { "data a : angka = (b + c\n", "E0219" },
  { "data a : angka = b + * c\n", "E0220" },
  { "data a : angka = b * 1.5\n", "E0114" },
  { "data a : rupiah = Rp 2.500.000,-\n", "E0211" },
  { "data a : persen { rentang 0-100% }\n", "E0216" },
  { "data a : persen { konstanta { 2022: 8%, 2023: 9% } }\n", "E0210" },
  { "sasaran 1 Meningkatnya mutu {\n}\n", "E0224" },
  { "indikator 1 i {\n  rumus a\n}\n", "E0218" },
  { "indikator 1 i \"I\" {\n  targt 2024 80%\n  rumus a\n}\n", "E0204" },
  { "indikator 1 i \"I\" {\n  satuan %\n  rumus a\n}\n", "E0221" },
  { "indikator 1 i \"I\" {\n  target 80%\n  rumus a\n}\n", "E0222" },
  { "indikator 1 i \"I\" {\n  target { 2023 2024 82% }\n}\n", "E0215" },
  { "indikator 1 i \"I\" {\n  target 2024: 82%\n}\n", "E0210" },
  { "indikator 1 i \"I\" {\n  rumus a / / b\n  sumber \"S\"\n}\n", "E0220" },
  { "indikator 1 i \"I\" {\n  rumus x / (y +\n  desimal 2\n}\n", "E0219" },
  { "skala s \"S\" {\n  1..2 : \"A\"\n  3-4 : \"B\"\n}\n", "E0216" },
  { "skala s \"S\" {\n  1..2 \"A\"\n  3..4 : \"B\"\n}\n", "E0220" },
  { "uji \"u\" pada 2023 {\n  diketahi a = 3\n  seharusnya a = 3\n}\n",
    "E0204" },
  { "skenario n {\n  naikkan a sepuluh%\n  turunkan b 10%\n}\n", "E0201" },
  { "tabel t {\n  kolom nik : teks\n  kolm umur : angka\n}\n", "E0204" },
  { "// keterangan data\n", "E0226" },
};

/* Seven different ones give seven findings, in their order. */
START_TEST (reports_each_of_seven)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_runs = get_runs (2000);

  for (guint run = 0; run < n_runs; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) codes = g_string_new (NULL);
      gboolean is_used[G_N_ELEMENTS (mistakes)] = { FALSE };

      for (guint n = 0; n < 7;)
        {
          guint i = (guint) g_rand_int_range (random, 0,
                                              (gint) G_N_ELEMENTS (mistakes));

          if (is_used[i])
            continue;
          is_used[i] = TRUE;
          n++;
          g_string_append (text, mistakes[i][0]);
          g_string_append_printf (text, "data sound_%u : orang \"S\"\n", n);
          g_string_append_printf (codes, "%s%s", n > 1 ? " " : "",
                                  mistakes[i][1]);
        }
      check_codes (text->str, codes->str);
    }
}
END_TEST

START_TEST (marks_what_is_broken)
{
  g_auto (Parsed) parsed
      = parse_string ("sasaran 1 \"S\" { indikator i \"I\" { rumus / } }\n"
                      "sasaran 2 \"T\" { }\n"
                      "indikatr j \"J\" { rumus a }");
  const IkuNode *root = parsed.module->root;

  ck_assert_uint_eq (root->n_children, 3);
  ck_assert (root->child[0]->flags & IKU_NODE_HAS_ERROR);
  ck_assert (!(root->child[1]->flags & IKU_NODE_HAS_ERROR));
  ck_assert (iku_node_is (root->child[2], IKU_NODE_ENTRY));
  ck_assert (root->child[2]->flags & IKU_NODE_HAS_ERROR);
}
END_TEST

START_TEST (checks_the_first_line)
{
  static const char *const cases[][2] = {
    { "", "E0203" },
    { "\n# hanya komentar\n", "E0203" },
    { "satuan a", "W0201" },
    { "iku 1", "" },
    { "iku 2", "E0202" },
    { "iku 1,5", "E0202" },
    { "iku\nsatuan a", "E0220" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Parsed) parsed = parse_bytes (cases[i][0], strlen (cases[i][0]));
      g_autofree char *codes = dup_codes (parsed.findings);

      ck_assert_str_eq (codes, cases[i][1]);
    }
}
END_TEST

/* Each of these once; length bytes of text repeated, after a beginning. */
static void
check_repeated (const char *before, const char *part, gsize length,
                const char *codes)
{
  g_autoptr (GString) text = g_string_new (before);
  g_autofree char *found = NULL;
  g_auto (Parsed) parsed = { NULL, NULL };

  while (text->len < length)
    g_string_append (text, part);
  parsed = parse_bytes (text->str, text->len);
  found = dup_codes (parsed.findings);
  ck_assert_msg (strcmp (found, codes) == 0, "%.60s… of %s…%s…", found, before,
                 part);
}

START_TEST (bounds_depth)
{
  const gsize megabyte = 1 << 20;

  check_repeated ("", "(", 8 * megabyte, "E0201");
  check_repeated ("iku 1\ndata x : angka = ", "(", megabyte, "E0119");
  check_repeated ("iku 1\ndata x : angka = ", "-", megabyte, "E0119");
  check_repeated ("iku 1\ndata x : angka = ", "bukan ", megabyte, "E0119");
  check_repeated ("iku 1\ndata x : angka = ", "2^", megabyte, "E0119");
  check_repeated ("iku 1\ndata x : angka = a", "[-1]", megabyte, "E0119");
  check_repeated ("iku 1\ndata x : angka = ", "jika a maka b selain itu ",
                  megabyte, "E0119");
  check_repeated ("iku 1\n", "sasaran \"a\" { ", megabyte, "E0119");
}
END_TEST

START_TEST (takes_256_levels)
{
  g_autoptr (GString) text = g_string_new ("data x : angka = ");

  for (guint i = 0; i < IKU_MAX_DEPTH; i++)
    g_string_append_c (text, '(');
  g_string_append_c (text, '1');
  for (guint i = 0; i < IKU_MAX_DEPTH; i++)
    g_string_append_c (text, ')');
  check_codes (text->str, "");
  /* One more is left out, and what comes after it is read. */
  g_string_insert_c (text, 17, '(');
  g_string_append (text, ")\ndata y = 3");
  check_codes (text->str, "E0119 E0201");
}
END_TEST

static gint64
time_parse (const char *before, gsize length)
{
  g_autoptr (GString) text = g_string_new (before);
  g_auto (Parsed) parsed = { NULL, NULL };
  gint64 start;

  while (text->len < length)
    g_string_append (text, "a b\n\n");
  if (strchr (before, '"') == NULL || strstr (before, "\"\"\"") == NULL)
    for (gsize i = 0; i < text->len; i++)
      if (i > strlen (before) && text->str[i] == '\n')
        text->str[i] = ' ';
  start = g_get_monotonic_time ();
  parsed = parse_bytes (text->str, text->len);
  return g_get_monotonic_time () - start;
}

/* A second is a thousand times what a megabyte takes. */
START_TEST (is_linear_in_what_is_not_closed)
{
  const gsize megabyte = 1 << 20;

  ck_assert_int_lt (time_parse ("iku 1\nsatuan a \"", megabyte), 1000000);
  ck_assert_int_lt (time_parse ("iku 1\nvisi \"\"\"", megabyte), 1000000);
  ck_assert_int_lt (time_parse ("iku 1\n# ", megabyte), 1000000);
}
END_TEST

/* Many errors are many findings; too many end the list. */
START_TEST (bounds_errors)
{
  g_autoptr (GString) text = g_string_new ("iku 1\n");
  guint n;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "data x = 3\n");
  {
    g_auto (Parsed) parsed = parse_bytes (text->str, text->len);

    ck_assert_uint_eq (iku_findings_get_count (parsed.findings), 10000);
  }
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "@ 1\n");
  {
    g_auto (Parsed) parsed = parse_bytes (text->str, text->len);

    n = iku_findings_get_count (parsed.findings);
    ck_assert_uint_eq (n, 20001);
    ck_assert_str_eq (iku_findings_nth (parsed.findings, n - 1)->code->id,
                      "E0217");
  }
}
END_TEST

START_TEST (survives_cuts)
{
  gsize length = strlen (sample_program);

  for (gsize i = 0; i <= length; i++)
    {
      g_auto (Parsed) parsed = parse_bytes (sample_program, i);

      ck_assert_ptr_nonnull (parsed.module->root);
    }
}
END_TEST

/* Where words and signs of the sample begin and end. */
static GArray *
cut_into_tokens (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (IkuSpan));
  guint32 i = 0;

  while (text[i] != '\0')
    {
      IkuSpan span = { i, i + 1 };

      while (g_ascii_isalnum (text[i]) && g_ascii_isalnum (text[span.end]))
        span.end++;
      g_array_append_val (tokens, span);
      i = span.end;
    }
  return tokens;
}

static void
append_token (GString *out, GArray *tokens, guint i)
{
  IkuSpan span = g_array_index (tokens, IkuSpan, i);

  g_string_append_len (out, sample_program + span.start,
                       (gssize) (span.end - span.start));
}

START_TEST (survives_mutations)
{
  g_autoptr (GArray) tokens = cut_into_tokens (sample_program);
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  guint n_runs = get_runs (20000);

  for (guint run = 0; run < n_runs; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint a = (guint) g_rand_int_range (random, 0, (gint) tokens->len);
      guint b = (guint) g_rand_int_range (random, 0, (gint) tokens->len);
      gint kind = g_rand_int_range (random, 0, 4);
      g_auto (Parsed) parsed = { NULL, NULL };

      for (guint i = 0; i < tokens->len; i++)
        if (i == a && kind == 0) /* leave out */
          continue;
        else if ((i == a || i == b) && kind == 1) /* swap */
          append_token (text, tokens, i == a ? b : a);
        else if (i == a && kind == 2) /* double */
          append_token (text, tokens, b), append_token (text, tokens, i);
        else if (i == a && kind == 3) /* any byte */
          g_string_append_c (text, (char) g_rand_int_range (random, 1, 128));
        else
          append_token (text, tokens, i);
      parsed = parse_bytes (text->str, text->len);
      ck_assert_ptr_nonnull (parsed.module->root);
    }
}
END_TEST

Suite *
recover_suite (void)
{
  Suite *suite = suite_create ("recover");
  TCase *tcase = tcase_create ("recover");

  tcase_add_test (tcase, says_what_planners_need);
  tcase_add_test (tcase, fixes_what_is_certain);
  tcase_add_test (tcase, reports_several_errors);
  tcase_add_test (tcase, reports_each_of_seven);
  tcase_add_test (tcase, marks_what_is_broken);
  tcase_add_test (tcase, checks_the_first_line);
  tcase_add_test (tcase, bounds_depth);
  tcase_add_test (tcase, takes_256_levels);
  tcase_add_test (tcase, is_linear_in_what_is_not_closed);
  tcase_add_test (tcase, bounds_errors);
  tcase_add_test (tcase, survives_cuts);
  tcase_add_test (tcase, survives_mutations);
  suite_add_tcase (suite, tcase);
  return suite;
}
