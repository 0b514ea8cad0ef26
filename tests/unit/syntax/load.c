/* load.c - tests of the workspace and of pakai
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "suites.h"
#include "syntax/load.h"

static char *folder;

static void
make_folder (void)
{
  folder = g_dir_make_tmp ("iku-load-XXXXXX", NULL);
  ck_assert_ptr_nonnull (folder);
}

static void
remove_folder (void)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_dir_close (dir);
  g_rmdir (folder);
  g_free (folder);
}

static void
put (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

static IkuText *
make_main (const char *text)
{
  g_autofree char *path = g_build_filename (folder, "utama.iku", NULL);
  g_autofree char *whole = g_strconcat ("iku 1\n", text, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (whole, strlen (whole));

  return iku_text_new (path, bytes);
}

/* Loads a main text; the codes of what was found, owned by the caller. */
static char *
load (IkuWorkspace *workspace, const char *text, guint *n_modules)
{
  g_autoptr (IkuText) main_text = make_main (text);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuBundle) bundle
      = iku_workspace_load (workspace, main_text, findings);

  ck_assert_int_eq (bundle->has_errors, iku_findings_has_errors (findings));
  *n_modules = bundle->modules->len - 1; /* but for the shipped units */
  ck_assert_ptr_eq (iku_bundle_get_main (bundle)->text, main_text);
  return dup_codes (findings);
}

START_TEST (loads_each_module_once)
{
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  guint n;
  g_autofree char *codes = NULL;

  put ("a.iku", "iku 1\npakai \"c.iku\"\nsatuan a\n");
  put ("b.iku", "iku 1\npakai \"c\"\npakai \"./a.iku\"\n");
  put ("c.iku", "iku 1\nsatuan c\n");
  codes = load (workspace, "pakai \"a.iku\" pakai \"b\" pakai \"a.iku\"", &n);
  ck_assert_str_eq (codes, "");
  ck_assert_uint_eq (n, 4);
}
END_TEST

START_TEST (finds_by_path_and_in_the_program)
{
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autofree char *other = g_dir_make_tmp ("iku-path-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (other, "d.iku", NULL);
  guint n;
  g_autofree char *before = load (workspace, "pakai \"d\"", &n);
  g_autofree char *after = NULL;

  ck_assert_str_eq (before, "E0390");
  ck_assert_uint_eq (n, 1);
  ck_assert (g_file_set_contents (path, "iku 1\nsatuan d\n", -1, NULL));
  iku_workspace_add_path (workspace, other);
  after = load (workspace, "pakai \"d\"", &n);
  ck_assert_str_eq (after, "");
  ck_assert_uint_eq (n, 2);
  g_remove (path);
  g_rmdir (other);
}
END_TEST

START_TEST (names_what_cannot_be_loaded)
{
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autofree char *path = g_build_filename (folder, "d.iku", NULL);
  guint n;
  g_autofree char *missing = load (workspace, "pakai \"x.iku\"", &n);
  g_autofree char *directory = NULL, *cycle = NULL, *self = NULL;

  ck_assert_str_eq (missing, "E0390");
  ck_assert_int_eq (g_mkdir (path, 0700), 0);
  directory = load (workspace, "pakai \"d.iku\"", &n);
  ck_assert_str_eq (directory, "E0391");
  put ("a.iku", "iku 1\npakai \"b\"\n");
  put ("b.iku", "iku 1\npakai \"a\"\n");
  cycle = load (workspace, "pakai \"a\"", &n);
  ck_assert_str_eq (cycle, "E0392");
  put ("utama.iku", "iku 1\n");
  self = load (workspace, "pakai \"utama.iku\"", &n);
  ck_assert_str_eq (self, "E0392");
}
END_TEST

START_TEST (parses_only_what_changed)
{
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuText) text = make_main ("pakai \"a\"");
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuBundle) first = NULL, second = NULL, third = NULL;

  put ("a.iku", "iku 1\nsatuan a\n");
  first = iku_workspace_load (workspace, text, findings);
  second = iku_workspace_load (workspace, text, findings);
  ck_assert_ptr_eq (first->modules->pdata[1], second->modules->pdata[1]);
  put ("a.iku", "iku 1\nsatuan b\n");
  third = iku_workspace_load (workspace, text, findings);
  ck_assert_ptr_ne (first->modules->pdata[1], third->modules->pdata[1]);
  ck_assert_uint_eq (iku_findings_get_count (findings), 0);
}
END_TEST

/* Every revision brings a new name: the table must not keep them all. */
START_TEST (forgets_dead_names)
{
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  guint most = 0;

  put ("a.iku", "iku 1\nsatuan a, b, c\n");
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *source
          = g_strdup_printf ("pakai \"a\" satuan nama_%u\n", i);
      g_autoptr (IkuText) text
          = make_main (i % 1000 == 0 ? source : source + 10);
      g_autoptr (IkuFindings) findings = iku_findings_new ();
      g_autoptr (IkuBundle) bundle
          = iku_workspace_load (workspace, text, findings);

      most = MAX (most,
                  iku_intern_get_count (iku_bundle_get_main (bundle)->intern));
    }
  ck_assert_uint_lt (most, 20000);
}
END_TEST

Suite *
load_suite (void)
{
  Suite *suite = suite_create ("load");
  TCase *tcase = tcase_create ("load");

  tcase_add_checked_fixture (tcase, make_folder, remove_folder);
  tcase_add_test (tcase, loads_each_module_once);
  tcase_add_test (tcase, finds_by_path_and_in_the_program);
  tcase_add_test (tcase, names_what_cannot_be_loaded);
  tcase_add_test (tcase, parses_only_what_changed);
  tcase_add_test (tcase, forgets_dead_names);
  suite_add_tcase (suite, tcase);
  return suite;
}
