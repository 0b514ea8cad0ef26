/* cuts.c - the examples, cut short at every byte
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is left of a file, checking ends; and where a block or a string
 * was open, there is an error.  IKU_RUNS, if less than the bytes of a file,
 * is how many cuts are tried.
 */

#include "config.h"

#include "base/text.h"
#include "suites.h"

static const char *const examples[]
    = { "ringkas/ringkas.iku", "sumsel/sumsel.iku", "tanjabbar/tanjabbar.iku" };

/* Distance between cuts. */
static gsize
get_stride (gsize length)
{
  const char *runs = g_getenv ("IKU_RUNS");
  guint64 n;

  if (runs == NULL
      || !g_ascii_string_to_unsigned (runs, 10, 1, G_MAXUINT32, &n, NULL))
    return 1;
  return MAX (length / n, 1);
}

static void
check_cut (const char *bytes, gsize length, gboolean is_open)
{
  g_autoptr (GBytes) cut = g_bytes_new (bytes, length);
  g_autoptr (IkuText) text = iku_text_new ("a.iku", cut);
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuBundle) bundle = iku_workspace_load (workspace, text, findings);
  g_autoptr (IkuProgram) program = iku_check (bundle, findings);

  ck_assert_msg (program->has_errors == iku_findings_has_errors (findings),
                 "cut at %u", (guint) length);
  ck_assert_msg (!is_open || program->has_errors, "cut at %u", (guint) length);
}

START_TEST (test_cuts)
{
  const char *folder = g_getenv ("IKU_SRCDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : ".",
                                            "examples", examples[_i], NULL);
  g_autofree char *bytes = NULL;
  gsize length, stride;
  guint depth = 0;
  gboolean in_text = FALSE, in_comment = FALSE;

  ck_assert (g_file_get_contents (path, &bytes, &length, NULL));
  stride = get_stride (length);
  for (gsize i = 0; i < length; i++)
    {
      if (i % stride == 0)
        check_cut (bytes, i, depth > 0 || in_text);
      if (bytes[i] == '\n')
        in_comment = FALSE;
      else if (bytes[i] == '#' && !in_text)
        in_comment = TRUE;
      else if (bytes[i] == '"' && !in_comment)
        in_text = !in_text;
      else if (!in_text && !in_comment)
        depth += (bytes[i] == '{') - (bytes[i] == '}');
    }
  check_cut (bytes, length, FALSE);
}
END_TEST

Suite *
cuts_suite (void)
{
  Suite *suite = suite_create ("cuts");
  TCase *tcase = tcase_create ("cuts");

  tcase_add_loop_test (tcase, test_cuts, 0, G_N_ELEMENTS (examples));
  suite_add_tcase (suite, tcase);
  return suite;
}
