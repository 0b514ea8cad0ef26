/* reparse-bench.c - what memory many revisions of a file leave behind
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reparse-bench FILE [REVISIONS]: loads and checks the file again and again,
 * each time with a new name at its end, and prints the resident memory after
 * a tenth of the revisions and after all.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "check/check.h"

/* Resident memory in KiB, from the second number of statm. */
static guint64
resident_kib (void)
{
  g_autofree char *statm = NULL;
  g_auto (GStrv) words = NULL;
  guint64 pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL))
    {
      words = g_strsplit (statm, " ", 3);
      (void) g_ascii_string_to_unsigned (words[1], 10, 0, G_MAXUINT32, &pages,
                                         NULL);
    }
  return pages * (guint64) sysconf (_SC_PAGESIZE) / 1024;
}

static void
revise (IkuWorkspace *workspace, const char *name, const char *bytes,
        gsize length, guint64 revision)
{
  g_autofree char *edited
      = g_strdup_printf ("%.*s\ndata tambahan_%" G_GUINT64_FORMAT " : orang\n",
                         (int) length, bytes, revision);
  g_autoptr (GBytes) copy = g_bytes_new (edited, strlen (edited));
  g_autoptr (IkuText) text = iku_text_new (name, copy);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuBundle) bundle = iku_workspace_load (workspace, text, findings);
  g_autoptr (IkuProgram) program = iku_check (bundle, findings);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text = NULL;
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  guint64 n = 100000;
  gsize length;
  const char *bytes;
  gint64 start = g_get_monotonic_time ();

  if (argc < 2
      || (argc > 2
          && !g_ascii_string_to_unsigned (argv[2], 10, 10, 100000000, &n,
                                          NULL)))
    {
      fprintf (stderr, "usage: reparse-bench FILE [REVISIONS]\n");
      return 2;
    }
  text = iku_text_load (argv[1], &error);
  if (text == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 2;
    }
  bytes = iku_text_get_bytes (text, &length);
  for (guint64 i = 1; i <= n; i++)
    {
      revise (workspace, argv[1], bytes, length, i);
      if (i == n / 10 || i == n)
        printf ("%" G_GUINT64_FORMAT " revisions: %" G_GUINT64_FORMAT
                " KiB resident\n",
                i, resident_kib ());
    }
  printf ("%" G_GINT64_FORMAT " us a revision\n",
          (g_get_monotonic_time () - start) / (gint64) n);
  return 0;
}
