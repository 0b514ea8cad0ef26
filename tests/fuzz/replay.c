/* replay.c - a fuzz target without a fuzzer
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * replay-TARGET [FILE…] feeds these files to the target; without any, all
 * that is kept for any target, and prints TAP.  The name comes before the run,
 * so that after a crash it is the last one in the log.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "fuzz.h"

/* An input of these sizes takes some milliseconds of the processor, with
 * sanitizers some ten: what takes longer than this is not linear. */
#define TOO_SLOW (5 * CLOCKS_PER_SEC)

static const char *const definitions[]
    = { "baku", "examples", "tests/bad", "tests/cases" };
static const char *const kept[]
    = { "tests/fuzz/corpus", "tests/fuzz/findings" };

static guint n_points;

static void
replay (const char *path, const char *name)
{
  g_autofree char *bytes = NULL;
  clock_t start = clock ();
  gsize length;
  gboolean is_good;

  printf ("# %s\n", name);
  fflush (stdout);
  is_good = g_file_get_contents (path, &bytes, &length, NULL);
  if (is_good)
    LLVMFuzzerTestOneInput ((const guint8 *) bytes, length);
  is_good = is_good && clock () - start < TOO_SLOW;
  printf ("%s %u - %s\n", is_good ? "ok" : "not ok", ++n_points, name);
}

static void replay_folder (const char *top, const char *name,
                           const char *suffix);

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
replay_entry (const char *top, const char *name, const char *suffix)
{
  g_autofree char *path = g_build_filename (top, name, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    replay_folder (top, name, suffix);
  else if (g_str_has_suffix (name, suffix))
    replay (path, name);
}

/* The files of a folder of top and all below it, in the order of names. */
static void
replay_folder (const char *top, const char *name, const char *suffix)
{
  g_autofree char *path = g_build_filename (top, name, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  const char *entry;

  while (folder != NULL && (entry = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (entries, g_build_filename (name, entry, NULL));
  g_ptr_array_sort (entries, compare_names);
  for (guint i = 0; i < entries->len; i++)
    replay_entry (top, g_ptr_array_index (entries, i), suffix);
}

static void
replay_all (const char *top)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    replay_folder (top, kept[i], "");
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    replay_folder (top, definitions[i], ".iku");
}

int
main (int argc, char **argv)
{
  const char *top = g_getenv ("IKU_SRCDIR");

  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    replay (argv[i], argv[i]);
  if (argc == 1)
    replay_all (top != NULL ? top : ".");
  printf ("1..%u\n", n_points);
  return 0;
}
