/* format.c - tests of the layout of files
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "generate.h"
#include "suites.h"
#include "syntax/format-diff.h"
#include "syntax/format-tokens.h"
#include "syntax/format.h"
#include "syntax/tokens.h"

#define WIDTH 80u
#define REST 64u
#define MANY 10000u

/* The comments of a module, without the blanks at their ends, a line each. */
static char *
dup_comments (const IkuModule *module)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < module->n_comments; i++)
    {
      g_autofree char *comment
          = iku_text_dup_span (module->text, module->comments[i]);

      g_string_append_printf (out, "%s\n", g_strchomp (comment));
    }
  return g_string_free (out, FALSE);
}

/* Columns of the longest word of a line, blanks within strings included. */
static guint
measure_longest_word (const char *line, const char *end)
{
  guint longest = 0;

  while (line < end)
    {
      const char *start = line;
      gboolean is_text = *line == '"';

      for (line++; line < end && (is_text || (*line != ' ' && *line != '"'));
           line++)
        if (is_text && *line == '\\' && line + 1 < end)
          line++;
        else if (is_text && *line == '"')
          is_text = FALSE;
      longest
          = MAX (longest, iku_format_measure (start, (gsize) (line - start)));
      while (line < end && *line == ' ')
        line++;
    }
  return longest;
}

/* Whether { comes next, comments aside. */
static gboolean
precedes_brace (const char *bytes, guint32 offset)
{
  const char *p = bytes + offset;

  for (p += strspn (p, " \n"); *p == '#'; p += strspn (p, " \n"))
    p += strcspn (p, "\n");
  return *p == '{';
}

/* No line is longer than 80 columns unless a single word forces it: without
 * that and its indentation, REST columns are left at most.  Lines of long texts
 * and comments are as they are. */
static void
check_width (const IkuModule *module, guint64 seed)
{
  gsize length;
  const char *bytes = iku_text_get_bytes (module->text, &length);
  guint comment = 0;
  gboolean is_in_text = FALSE;

  for (guint i = 1; i <= iku_text_get_line_count (module->text); i++)
    {
      IkuSpan line = iku_text_get_line (module->text, i);
      guint width, longest, indent;

      while (comment < module->n_comments
             && module->comments[comment].end <= line.start)
        comment++;
      if (comment < module->n_comments
          && module->comments[comment].start < line.end)
        line.end = module->comments[comment].start;
      while (line.end > line.start && bytes[line.end - 1] == ' ')
        line.end--;
      if (g_strstr_len (bytes + line.start, line.end - line.start, "\"\"\""))
        {
          is_in_text = !is_in_text;
          continue;
        }
      /* The head of a block stands on one line. */
      if (precedes_brace (bytes, line.end)
          || (line.end > line.start && strchr ("{}", bytes[line.end - 1])))
        continue;
      width = iku_format_measure (bytes + line.start, line.end - line.start);
      indent = (guint) strspn (bytes + line.start, " ");
      longest = measure_longest_word (bytes + line.start, bytes + line.end);
      ck_assert_msg (width <= WIDTH || is_in_text || longest > WIDTH
                         || width - indent - longest <= REST,
                     "seed %" G_GUINT64_FORMAT
                     ", line %u is too long:\n%.2000s",
                     seed, i, bytes);
    }
}

/* What the layout of any program without errors promises. */
static void
check_program (const GString *text, guint64 seed)
{
  g_auto (Parsed) a = parse_bytes (text->str, text->len);
  g_autofree char *codes = dup_codes (a.findings);
  g_autofree char *comments = dup_comments (a.module);
  g_autoptr (GString) first = NULL;
  g_autoptr (GString) second = NULL;
  g_autofree char *kept = NULL;

  ck_assert_msg (!a.module->has_errors,
                 "seed %" G_GUINT64_FORMAT ": %s in %.2000s", seed, codes,
                 text->str);
  first = iku_format_module (a.module, a.findings);
  {
    g_auto (Parsed) b = parse_bytes (first->str, first->len);

    kept = dup_comments (b.module);
    ck_assert_msg (iku_node_equal (a.module->root, b.module->root),
                   "seed %" G_GUINT64_FORMAT
                   ": another tree:\n%.1400s\n---\n%.1400s",
                   seed, text->str, first->str);
    ck_assert_msg (strcmp (comments, kept) == 0,
                   "seed %" G_GUINT64_FORMAT
                   ": other comments:\n%.1400s\n---\n%.1400s",
                   seed, text->str, first->str);
    ck_assert (iku_format_is_same (a.module, b.module));
    second = iku_format_module (b.module, b.findings);
    ck_assert_msg (g_string_equal (first, second),
                   "seed %" G_GUINT64_FORMAT
                   ": not the same again:\n%.900s\n---\n%.900s\n---\n%.900s",
                   seed, text->str, first->str, second->str);
    check_width (b.module, seed);
  }
}

/* IKU_RUNS programs; many unless it says otherwise, fewer or more. */
START_TEST (keeps_generated_programs)
{
  guint n_runs = g_getenv ("IKU_RUNS") != NULL ? get_runs (G_MAXUINT32) : MANY;

  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr (GString) text = generate_program (i);

      check_program (text, i);
    }
}
END_TEST

/* A program with one to three words taken away, or said twice. */
static GString *
mutate (const GString *program, GRand *random)
{
  GString *out = g_string_new_len (program->str, (gssize) program->len);

  for (gint n = g_rand_int_range (random, 1, 4); n > 0; n--)
    {
      g_auto (Parsed) parsed = parse_bytes (out->str, out->len);
      g_autoptr (IkuTokens) tokens = iku_tokens_new (parsed.module);
      gint wanted = g_rand_int_range (random, 0, 60);
      IkuToken token = iku_tokens_next (tokens);
      g_autofree char *word = NULL;

      for (; wanted > 0 && token.token != 0; wanted--)
        token = iku_tokens_next (tokens);
      word = iku_text_dup_span (parsed.module->text, token.span);
      if (g_rand_boolean (random))
        g_string_erase (out, token.span.start,
                        (gssize) (token.span.end - token.span.start));
      else
        {
          g_string_insert_c (out, (gssize) token.span.end, ' ');
          g_string_insert (out, (gssize) token.span.end + 1, word);
        }
    }
  return out;
}

/* Whatever the errors: no word and no comment is lost, and what was formatted
 * once stays as it is. */
START_TEST (keeps_broken_programs)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  guint n_runs = get_runs (3000);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr (GString) program = generate_program (i);
      g_autoptr (GString) text = mutate (program, random);
      g_auto (Parsed) a = parse_bytes (text->str, text->len);
      g_autoptr (GString) first = iku_format_verified (a.module, a.findings);
      g_autoptr (GString) second = NULL;

      ck_assert_msg (first != NULL, "program %u:\n%.2000s", i, text->str);
      {
        g_auto (Parsed) b = parse_bytes (first->str, first->len);

        ck_assert (iku_format_is_same (a.module, b.module));
        second = iku_format_verified (b.module, b.findings);
        ck_assert_msg (second != NULL && g_string_equal (first, second),
                       "program %u:\n%.2000s", i, text->str);
      }
    }
}
END_TEST

static void
check_format (const char *text, const char *expected)
{
  g_auto (Parsed) parsed = parse_bytes (text, strlen (text));
  g_autoptr (GString) formatted
      = iku_format_verified (parsed.module, parsed.findings);

  ck_assert_ptr_nonnull (formatted);
  ck_assert_str_eq (formatted->str, expected);
}

START_TEST (writes_one_notation)
{
  static const char *const numbers[][2] = {
    { "5", "5" },
    { "007", "7" },
    { "00,50", "0,50" },
    { "1,500", "1,500" },
    { "5159", "5159" },
    { "5.159", "5159" },
    { "5159 orang", "5.159 orang" },
    { "1000%", "1.000%" },
    { "1500 juta", "1.500 juta" },
    { "1234,5", "1.234,5" },
    { "a / b * 1000", "a / b * 1.000" },
    { "12345", "12.345" },
    { "1.234.567", "1.234.567" },
    { "x [ 2022 ]", "x[2022]" },
    { "x[ - 1 ]^-2", "x[-1]^-2" },
    { "- x * (-2)", "-x * (-2)" },
    { "a .b antara 1 .. 2", "a.b antara 1..2" },
    { "\"a\\nb\"", "\"\"\"\n  a\n  b\n  \"\"\"" },
    { "\"\"\" a \"b\" \"\"\"", "\" a \\\"b\\\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gboolean is_long = g_str_has_prefix (numbers[i][1], "\"\"\"");
      g_autofree char *text
          = g_strconcat ("iku 1\ndata y:angka=", numbers[i][0], NULL);
      g_autofree char *expected
          = g_strconcat ("iku 1\ndata y : angka", is_long ? "\n  = " : " = ",
                         numbers[i][1], "\n", NULL);

      check_format (text, expected);
    }
}
END_TEST

START_TEST (leaves_what_is_broken)
{
  check_format ("iku 1\nsatuan   a\ndata  x  orang\nsatuan   b\n",
                "iku 1\nsatuan a\ndata  x  orang\nsatuan b\n");
  check_format ("iku 1\nindikator i   \"I\" { rumus a  /  / b # c\n"
                "  sumber   \"s\" }",
                "iku 1\nindikator i \"I\" {\n  rumus a  /  / b  # c\n"
                "  sumber \"s\"\n}\n");
}
END_TEST

/* What is compared before anything is written. */
START_TEST (tells_texts_apart)
{
  static const char *const texts[] = {
    "satuan a # satu\n# dua\n",
    "satuan b # satu\n# dua\n",
    "satuan a # satu\n",
    "satuan a # dua\n# satu\n",
    "satuan a = 1 a # satu\n# dua\n",
    "satuan a = 1 a^2 # satu\n# dua\n",
    "satuan a = (1 a) # satu\n# dua\n",
    "satuan a # satu\n# dua\nsatuan",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_auto (Parsed) a = parse_string (texts[i]);
        g_auto (Parsed) b = parse_string (texts[j]);

        ck_assert_int_eq (iku_format_is_same (a.module, b.module), i == j);
      }
}
END_TEST

static void
check_diff (const char *before, const char *after, const char *expected)
{
  g_autoptr (GString) a = g_string_new (before);
  g_autoptr (GString) b = g_string_new (after);
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();

  iku_format_diff_write (sink, "a b", a, b);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL), expected);
}

START_TEST (shows_differences)
{
  check_diff ("", "", "");
  check_diff ("a\nb\n", "a\nb\n", "");
  check_diff ("", "a\n", "--- a b\t\n+++ a b\t\n@@ -0,0 +1,1 @@\n+a\n");
  check_diff ("a", "b\n",
              "--- a b\t\n+++ a b\t\n@@ -1,1 +1,1 @@\n-a\n"
              "\\ No newline at end of file\n+b\n");
  check_diff ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
              "--- a b\t\n+++ a b\t\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n"
              " 6\n 7\n 8\n");
}
END_TEST

Suite *
format_suite (void)
{
  Suite *suite = suite_create ("format");
  TCase *tcase = tcase_create ("format");
  TCase *generated = tcase_create ("generated");

  tcase_add_test (tcase, writes_one_notation);
  tcase_add_test (tcase, leaves_what_is_broken);
  tcase_add_test (tcase, tells_texts_apart);
  tcase_add_test (tcase, shows_differences);
  tcase_add_test (tcase, keeps_broken_programs);
  tcase_add_test (generated, keeps_generated_programs);
  suite_add_tcase (suite, tcase);
  suite_add_tcase (suite, generated);
  return suite;
}
