/* parse-bench.c - how fast a file is parsed
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * parse-bench FILE [RUNS]: the best run, in MB and declarations a second.
 */

#include "config.h"

#include <stdio.h>

#include "base/text.h"
#include "syntax/module.h"
#include "syntax/walk.h"

static IkuWalk
count_node (const IkuNodePath *path, gpointer data)
{
  guint *n_declarations = data;

  switch (path->node->kind)
    {
    case IKU_NODE_FILE:
    case IKU_NODE_BODY:
      return IKU_WALK_INTO;
    case IKU_NODE_ATTR:
      return IKU_WALK_OVER;
    default:
      (*n_declarations)++;
      return path->node->kind == IKU_NODE_ENTRY ? IKU_WALK_INTO : IKU_WALK_OVER;
    }
}

/* Microseconds of one parse into a new table of names. */
static gint64
time_parse (IkuText *text, guint *n_declarations, guint *n_findings)
{
  gint64 start = g_get_monotonic_time (), end;
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuModule) module = iku_module_parse (text, intern, findings);

  end = g_get_monotonic_time ();
  *n_declarations = 0;
  iku_node_walk (module->root, count_node, NULL, n_declarations);
  *n_findings = iku_findings_get_count (findings);
  return MAX (end - start, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkuText) text = NULL;
  guint64 runs = 5;
  gint64 best = G_MAXINT64;
  guint n_declarations = 0, n_findings = 0;
  gsize length;

  if (argc < 2
      || (argc > 2
          && !g_ascii_string_to_unsigned (argv[2], 10, 1, 100000, &runs, NULL)))
    {
      fprintf (stderr, "usage: parse-bench FILE [RUNS]\n");
      return 2;
    }
  text = iku_text_load (argv[1], &error);
  if (text == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 2;
    }

  for (guint64 i = 0; i < runs; i++)
    best = MIN (best, time_parse (text, &n_declarations, &n_findings));
  iku_text_get_bytes (text, &length);
  printf ("%" G_GINT64_FORMAT " us, %" G_GUINT64_FORMAT
          " MB/s, %u declarations, %" G_GUINT64_FORMAT
          " declarations/s, %u findings\n",
          best, (guint64) length / (guint64) best, n_declarations,
          (guint64) n_declarations * 1000000 / (guint64) best, n_findings);
  return 0;
}
