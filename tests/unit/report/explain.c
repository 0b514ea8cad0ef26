/* explain.c - tests of what a code means
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/explain.h"
#include "suites.h"

static const IkuCodePage page
    = { "E0901",
        { { "Judul", "Title" } },
        { { "satu dua `tiga empat` lima\n\nenam", "one\n\ntwo" } },
        { "iku 1\n\n  a \"b\"\n", "x;y\n", NULL },
        { NULL, NULL, "iku check a\n" } };

static void
check_text (IkuLang lang, guint width, gboolean colour, const char *expected)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();

  iku_explain_write_text (sink, &page, IKU_SEVERITY_ERROR, lang, width, colour);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL), expected);
}

#define EXAMPLES(wrong, right)                                                 \
  "\n" wrong "\n\n"                                                            \
  "  contoh.iku:\n    iku 1\n\n      a \"b\"\n"                                \
  "\n  contoh.csv:\n    x;y\n"                                                 \
  "\n" right "\n\n"                                                            \
  "    iku check a\n"

START_TEST (paragraphs_are_filled)
{
  check_text (
      IKU_LANG_ID, 80, FALSE,
      "E0901 kesalahan: Judul\n\n"
      "satu dua `tiga empat` lima\n\nenam\n" EXAMPLES ("Salah:", "Benar:"));
  /* Code is not broken, not even where it does not fit. */
  check_text (
      IKU_LANG_ID, 21, FALSE,
      "E0901 kesalahan: Judul\n\n"
      "satu dua `tiga empat`\nlima\n\nenam\n" EXAMPLES ("Salah:", "Benar:"));
  check_text (
      IKU_LANG_ID, 5, FALSE,
      "E0901 kesalahan: Judul\n\n"
      "satu\ndua\n`tiga empat`\nlima\n\nenam\n" EXAMPLES ("Salah:", "Benar:"));
  check_text (
      IKU_LANG_EN, 80, FALSE,
      "E0901 error: Title\n\none\n\ntwo\n" EXAMPLES ("Wrong:", "Right:"));
}
END_TEST

START_TEST (colours_take_no_columns)
{
  /* The line is full with the two signs around code left out. */
  check_text (IKU_LANG_ID, 19, TRUE,
              "\033[1;31mE0901 kesalahan\033[0m\033[1m: Judul\033[0m\n\n"
              "satu dua \033[36mtiga empat\033[0m\nlima\n\nenam\n" EXAMPLES (
                  "\033[1;31mSalah:\033[0m", "\033[1;32mBenar:\033[0m"));
}
END_TEST

START_TEST (programs_get_both_examples)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  IkuJsonWriter writer;

  iku_json_writer_init (&writer, sink);
  iku_explain_write_json (&writer, &page, IKU_SEVERITY_WARNING, IKU_LANG_EN);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL),
                    "{\n"
                    "  \"code\": \"E0901\",\n"
                    "  \"severity\": \"warning\",\n"
                    "  \"title\": \"Title\",\n"
                    "  \"cause\": \"one\\n\\ntwo\",\n"
                    "  \"wrong\": {\n"
                    "    \"iku\": \"iku 1\\n\\n  a \\\"b\\\"\\n\",\n"
                    "    \"csv\": \"x;y\\n\",\n"
                    "    \"sh\": null\n"
                    "  },\n"
                    "  \"right\": {\n"
                    "    \"iku\": null,\n"
                    "    \"csv\": null,\n"
                    "    \"sh\": \"iku check a\\n\"\n"
                    "  }\n"
                    "}\n");
}
END_TEST

Suite *
explain_suite (void)
{
  Suite *suite = suite_create ("explain");
  TCase *tests = tcase_create ("explain");

  tcase_add_test (tests, paragraphs_are_filled);
  tcase_add_test (tests, colours_take_no_columns);
  tcase_add_test (tests, programs_get_both_examples);
  suite_add_tcase (suite, tests);
  return suite;
}
