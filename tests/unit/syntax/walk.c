/* walk.c - tests of the way through a tree
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"
#include "syntax/walk.h"

#define TEXT "sasaran \"a\" { indikator b \"c\" { } } satuan d"

typedef struct
{
  GString *log;
  IkuNodeKind kind; /* where it goes another way */
  IkuWalk way;
} Recorder;

static void
record (Recorder *self, char sign, const IkuNodePath *path)
{
  g_string_append_printf (
      self->log, "%c%s ", sign,
      iku_node_kind_get_name ((IkuNodeKind) path->node->kind));
}

static IkuWalk
enter_node (const IkuNodePath *path, gpointer data)
{
  Recorder *self = data;

  if (path->parent != NULL)
    ck_assert_ptr_eq (path->parent->node->child[path->slot], path->node);
  record (self, '+', path);
  return path->node->kind == self->kind ? self->way : IKU_WALK_INTO;
}

static void
leave_node (const IkuNodePath *path, gpointer data)
{
  record (data, '-', path);
}

static void
check_walk (IkuNodeKind kind, IkuWalk way, const char *expected)
{
  g_auto (Parsed) parsed = parse_string (TEXT);
  g_autoptr (GString) log = g_string_new (NULL);
  Recorder recorder = { log, kind, way };
  gboolean finished
      = iku_node_walk (parsed.module->root, enter_node, leave_node, &recorder);

  ck_assert_str_eq (log->str, expected);
  ck_assert_int_eq (finished, way != IKU_WALK_STOP);
}

START_TEST (enters_and_leaves)
{
  check_walk (IKU_NODE_FILE, IKU_WALK_INTO,
              "+file +entry +text -text +body +entry +name -name +text -text "
              "+body -body -entry -body -entry "
              "+satuan +unit_def +name -name -unit_def -satuan -file ");
}
END_TEST

START_TEST (goes_over)
{
  check_walk (IKU_NODE_ENTRY, IKU_WALK_OVER,
              "+file +entry +satuan +unit_def +name -name -unit_def -satuan "
              "-file ");
}
END_TEST

START_TEST (stops)
{
  check_walk (IKU_NODE_NAME, IKU_WALK_STOP,
              "+file +entry +text -text +body +entry +name ");
}
END_TEST

START_TEST (needs_no_function)
{
  g_auto (Parsed) parsed = parse_string (TEXT);
  g_autoptr (GString) log = g_string_new (NULL);
  Recorder recorder = { log, IKU_NODE_FILE, IKU_WALK_INTO };

  ck_assert (iku_node_walk (NULL, enter_node, leave_node, &recorder));
  ck_assert_str_eq (log->str, "");
  ck_assert (iku_node_walk (parsed.module->root, NULL, leave_node, &recorder));
  ck_assert (g_str_has_prefix (log->str, "-text -name -text -body -entry "));
}
END_TEST

Suite *
walk_suite (void)
{
  Suite *suite = suite_create ("walk");
  TCase *tcase = tcase_create ("walk");

  tcase_add_test (tcase, enters_and_leaves);
  tcase_add_test (tcase, goes_over);
  tcase_add_test (tcase, stops);
  tcase_add_test (tcase, needs_no_function);
  suite_add_tcase (suite, tcase);
  return suite;
}
