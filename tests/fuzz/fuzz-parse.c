/* fuzz-parse.c - any bytes through the parser
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a file and as an expression: always a tree, whose spans lie in the text
 * and whose parts lie in the whole; the same again the second time; errors if
 * and only if there are findings of errors, and each stands for something.
 */

#include "config.h"

#include "fuzz.h"
#include "syntax/module.h"
#include "syntax/walk.h"

typedef IkuModule *(*Parse) (IkuText *text, IkuIntern *intern,
                             IkuFindings *findings);

static IkuWalk
check_node (const IkuNodePath *path, gpointer data)
{
  const IkuNode *node = path->node;
  const guint32 *length = data;

  g_assert_cmpuint (node->kind, <, IKU_N_NODE_KINDS);
  g_assert_cmpuint (node->span.start, <=, node->span.end);
  g_assert_cmpuint (node->span.end, <=, *length);
  return IKU_WALK_INTO;
}

static void
check_text (IkuText *text, Parse parse)
{
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuFindings) again = iku_findings_new ();
  g_autoptr (IkuModule) module = parse (text, intern, findings);
  g_autoptr (IkuModule) second = parse (text, intern, again);
  g_autoptr (GString) printed = g_string_new (NULL);
  gsize size;
  guint32 length;

  iku_text_get_bytes (text, &size);
  length = (guint32) size;
  g_assert_true (iku_node_is (module->root, IKU_NODE_FILE));
  iku_node_walk (module->root, check_node, NULL, &length);
  g_assert_true (iku_node_equal (module->root, second->root));
  iku_node_print (module->root, printed);
  g_assert_cmpint (module->has_errors, ==, iku_findings_has_errors (findings));
  g_assert_cmpuint (iku_findings_get_count (findings), ==,
                    iku_findings_get_count (again));
  fuzz_check_findings (findings);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (IkuText) text = fuzz_text_new (data, size);

  check_text (text, iku_module_parse);
  check_text (text, iku_module_parse_expression);
  return 0;
}
