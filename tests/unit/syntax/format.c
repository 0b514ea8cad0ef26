/* format.c - tests of the layout of files
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "generate.h"
#include "suites.h"
#include "syntax/format-tokens.h"
#include "syntax/format.h"

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

Suite *
format_suite (void)
{
  Suite *suite = suite_create ("format");
  TCase *tcase = tcase_create ("format");
  TCase *generated = tcase_create ("generated");

  tcase_add_test (generated, keeps_generated_programs);
  suite_add_tcase (suite, tcase);
  suite_add_tcase (suite, generated);
  return suite;
}
