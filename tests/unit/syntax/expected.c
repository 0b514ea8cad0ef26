/* expected.c - tests of which tokens may come
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"
#include "syntax/expected.h"
#include "syntax/locate.h"

/* A name may be expected as a unit. */
static gboolean
has_token (const GArray *expected, int token)
{
  IkuTokenKind kind = iku_token_get_kind (token);
  const char *spelling = iku_token_get_spelling (token);

  for (guint i = 0; i < expected->len; i++)
    {
      IkuExpected one = g_array_index (expected, IkuExpected, i);

      if ((one.kind == kind && one.spelling == spelling)
          || (one.kind == IKU_TOKEN_UNIT && kind == IKU_TOKEN_NAME))
        return TRUE;
    }
  return FALSE;
}

/* Each token from an offset on is expected where it begins; and a word from
 * any place inside. */
static void
check_tokens (const char *bytes, guint32 from)
{
  g_auto (Parsed) parsed = parse_bytes (bytes, strlen (bytes));
  g_autoptr (IkuTokens) tokens = iku_tokens_new (parsed.module);
  IkuToken token;

  while ((token = iku_tokens_next (tokens)).token != 0)
    {
      g_autoptr (GArray) expected
          = iku_expected_at (parsed.module, token.span.start);
      g_autofree char *shown
          = iku_text_dup_span (parsed.module->text, token.span);
      IkuTokenKind kind = iku_token_get_kind (token.token);

      if (token.span.start < from)
        continue;
      ck_assert_msg (has_token (expected, token.token), "%s at %u", shown,
                     token.span.start);
      if (kind == IKU_TOKEN_NAME || kind == IKU_TOKEN_KEYWORD)
        for (guint32 i = token.span.start; i <= token.span.end; i++)
          ck_assert_uint_eq (iku_expected_get_word_start (parsed.module, i),
                             token.span.start);
    }
}

START_TEST (expects_each_token_of_the_examples)
{
  g_autofree char *bytes = load_example (_i);

  check_tokens (bytes, 0);
}
END_TEST

/* What stands before is broken in several ways; what follows is expected as
 * if it were not. */
START_TEST (expects_each_token_after_errors)
{
  g_autofree char *bytes = load_example (_i);
  const char *rest = strchr (strstr (bytes, "iku 1"), '\n');
  g_autofree char *broken = g_strdup_printf (
      "iku 1\ndata a orang\nstauan panti\ndata : = ( / 3\n"
      "bawaan { satuan 5 }\nindikator i \"I\" { rumus a / / b }\n%s",
      rest);

  check_tokens (broken, (guint32) (strlen (broken) - strlen (rest)));
}
END_TEST

static gboolean
is_inside_string_or_comment (const IkuModule *module, guint32 offset)
{
  IkuToken token;
  IkuSpan comment;

  if (iku_locate_comment (module, offset, &comment))
    return comment.start < offset;
  return iku_locate_token (module, offset, &token) && token.span.start < offset
         && iku_token_get_kind (token.token) == IKU_TOKEN_STRING;
}

/* A part is missing.  Reading goes on in some way, so at every place
 * something is expected, nothing twice. */
START_TEST (expects_something_everywhere)
{
  g_autofree char *bytes = load_example (_i);
  gsize length = strlen (bytes), from = length / 3, n = 41;
  g_auto (Parsed) parsed = { NULL, NULL };

  memmove (bytes + from, bytes + from + n, length - from - n);
  length -= n;
  parsed = parse_bytes (bytes, length);
  for (guint32 offset = 0; offset <= length; offset += 3)
    {
      g_autoptr (GArray) expected = iku_expected_at (parsed.module, offset);
      const IkuExpected *all = (const IkuExpected *) (gpointer) expected->data;

      ck_assert_msg (is_inside_string_or_comment (parsed.module, offset)
                         == (expected->len == 0),
                     "at %u", offset);
      for (guint i = 0; i < expected->len; i++)
        for (guint j = 0; j < i; j++)
          ck_assert (all[i].kind != all[j].kind
                     || all[i].spelling != all[j].spelling);
    }
}
END_TEST

/* The names of kinds, and spellings, as the parser orders them. */
static char *
dup_expected (const char *before, const char *after)
{
  static const char *const names[]
      = { "END",    "",       "",     "NAME",      "UNIT",  "NUMBER",
          "STRING", "PERIOD", "DATE", "NUMBERING", "BROKEN" };
  g_autofree char *text = g_strconcat (before, after, NULL);
  g_auto (Parsed) parsed = parse_bytes (text, strlen (text));
  guint32 offset
      = iku_expected_get_word_start (parsed.module, (guint32) strlen (before));
  g_autoptr (GArray) expected = iku_expected_at (parsed.module, offset);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < expected->len; i++)
    {
      IkuExpected one = g_array_index (expected, IkuExpected, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                              one.spelling != NULL ? one.spelling
                                                   : names[one.kind]);
    }
  return g_string_free (out, FALSE);
}

START_TEST (expects_what_the_grammar_says)
{
  static const char *const cases[][3] = {
    { "iku 1 data a ", "", ":" },
    { "iku 1 data a : ", "orang", "( tanggal pilihan UNIT" },
    { "iku 1 satuan ", "", "NAME" },
    { "iku 1 satuan a = 8 ", "", "( / ribu juta miliar triliun UNIT" },
    { "iku 1 sasaran pro", "gram", "{ program kegiatan NAME STRING NUMBERING" },
    { "iku 1 sasaran program ", "1", "{ NAME STRING NUMBERING" },
    { "iku 1 tabel t { kolom a : angka ", "",
      "= } kode kolom kunci rahasia "
      "UNIT STRING" },
    { "iku 1 bawaan { polarisasi max", "", "maksimalkan minimalkan stabilkan" },
    { "iku 1 uji \"a\" { di", "", "} diketahui seharusnya" },
    { "iku 1 data a : angka = b[", "", "- NAME NUMBER PERIOD" },
    { "iku 1 indikator a \"b\" { target 2024 8", "0",
      "( - ya tidak .. NAME NUMBER STRING" },
    /* Nothing inside a string or a comment. */
    { "iku 1 data a : orang \"b", "c\"", "" },
    { "iku 1 data a : # b", "c", "" },
    { "iku 1 data a : # b", "\n", "" },
    /* A misspelt keyword is none that could be offered. */
    { "iku 1 uji \"a\" {\n  ", "diketahi b", "} diketahui seharusnya" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = dup_expected (cases[i][0], cases[i][1]);

      ck_assert_str_eq (expected, cases[i][2]);
    }
}
END_TEST

Suite *
expected_suite (void)
{
  Suite *suite = suite_create ("expected");
  TCase *tcase = tcase_create ("expected");

  tcase_add_loop_test (tcase, expects_each_token_of_the_examples, 0,
                       N_EXAMPLES);
  tcase_add_loop_test (tcase, expects_each_token_after_errors, 0, N_EXAMPLES);
  tcase_add_loop_test (tcase, expects_something_everywhere, 0, N_EXAMPLES);
  tcase_add_test (tcase, expects_what_the_grammar_says);
  suite_add_tcase (suite, tcase);
  return suite;
}
