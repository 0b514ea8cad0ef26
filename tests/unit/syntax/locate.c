/* locate.c - tests of what stands at a place
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"
#include "syntax/locate.h"

static gboolean
is_at (IkuSpan span, guint32 offset)
{
  return span.start <= offset && offset < span.end;
}

static gboolean
is_child (const IkuNode *node, const IkuNode *parent)
{
  for (guint i = 0; i < parent->n_children; i++)
    if (parent->child[i] == node)
      return TRUE;
  return FALSE;
}

/* From the root down, and no node below the last stands there. */
static void
check_nodes (const IkuModule *module, guint32 offset)
{
  g_autoptr (GPtrArray) nodes = iku_locate_nodes (module, offset);
  const IkuNode *node = g_ptr_array_index (nodes, 0);

  ck_assert_ptr_eq (node, module->root);
  for (guint i = 1; i < nodes->len; i++)
    {
      const IkuNode *parent = node;

      node = g_ptr_array_index (nodes, i);
      ck_assert_msg (is_at (node->span, offset), "at %u", offset);
      ck_assert_uint_ge (node->span.start, parent->span.start);
      ck_assert_uint_le (node->span.end, parent->span.end);
      ck_assert (is_child (node, parent));
    }
  for (guint i = 0; i < node->n_children; i++)
    ck_assert (node->child[i] == NULL || !is_at (node->child[i]->span, offset));
}

/* Every byte is one of a token, of a comment or a blank; next is the first
 * token that does not end before offset. */
static void
check_token (const IkuModule *module, guint32 offset, IkuToken next)
{
  const char *bytes = iku_text_get_bytes (module->text, NULL);
  gboolean is_token, is_comment;
  IkuSpan comment;
  IkuToken token;

  is_token = iku_locate_token (module, offset, &token);
  is_comment = iku_locate_comment (module, offset, &comment);
  ck_assert_int_eq (is_token, is_at (next.span, offset));
  if (is_token)
    {
      ck_assert (!is_comment);
      ck_assert_int_eq (token.token, next.token);
      ck_assert_uint_eq (token.span.start, next.span.start);
      ck_assert_uint_eq (token.span.end, next.span.end);
    }
  else if (is_comment)
    ck_assert (comment.start <= offset && offset <= comment.end
               && bytes[comment.start] == '#');
  else
    ck_assert_msg (strchr (" \t\r\n", bytes[offset]) != NULL, "at %u", offset);
}

static void
check_everywhere (const char *bytes, gsize length)
{
  g_auto (Parsed) parsed = parse_bytes (bytes, length);
  g_autoptr (IkuTokens) tokens = iku_tokens_new (parsed.module);
  IkuToken next = iku_tokens_next (tokens);

  for (guint32 offset = 0; offset < length; offset++)
    {
      while (next.token != 0 && next.span.end <= offset)
        next = iku_tokens_next (tokens);
      check_nodes (parsed.module, offset);
      check_token (parsed.module, offset, next);
    }
  check_nodes (parsed.module, (guint32) length);
}

START_TEST (finds_every_byte_of_the_examples)
{
  g_autofree char *bytes = load_example (_i);

  check_everywhere (bytes, strlen (bytes));
}
END_TEST

/* A part is missing: brackets are open, a string may begin where one ended. */
START_TEST (finds_every_byte_of_broken_texts)
{
  g_autofree char *bytes = load_example (_i);
  gsize length = strlen (bytes), from = length / 3, n = 41;

  memmove (bytes + from, bytes + from + n, length - from - n);
  check_everywhere (bytes, length - n);
}
END_TEST

START_TEST (finds_the_innermost_node)
{
  const char *text = "data a : orang = b + maks(c; 12 orang)  # d";
  g_auto (Parsed) parsed = parse_string (text);
  guint32 head = strlen ("iku 1\n");
  guint32 offset = head + (guint32) (strstr (text, "12") + 1 - text);
  g_autoptr (GPtrArray) nodes = iku_locate_nodes (parsed.module, offset);
  static const IkuNodeKind kinds[]
      = { IKU_NODE_FILE, IKU_NODE_DATA,     IKU_NODE_OPERATION,
          IKU_NODE_CALL, IKU_NODE_QUANTITY, IKU_NODE_NUMBER };
  IkuToken token;
  IkuSpan comment;

  ck_assert_uint_eq (nodes->len, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < nodes->len; i++)
    ck_assert (iku_node_is (g_ptr_array_index (nodes, i), kinds[i]));
  ck_assert (iku_locate_token (parsed.module, offset, &token));
  ck_assert_int_eq (iku_token_get_kind (token.token), IKU_TOKEN_NUMBER);
  ck_assert (iku_locate_token (parsed.module, head, &token));
  ck_assert_int_eq (iku_token_get_kind (token.token), IKU_TOKEN_KEYWORD);
  ck_assert_str_eq (iku_token_get_spelling (token.token), "data");
  ck_assert (
      iku_locate_comment (parsed.module, head + strlen (text), &comment));
  ck_assert_uint_eq (comment.start, head + strlen (text) - 3);
  ck_assert (!iku_locate_comment (parsed.module, offset, &comment));
}
END_TEST

/* A text that cannot be scanned has a root and nothing else. */
START_TEST (finds_nothing_in_what_is_no_text)
{
  g_auto (Parsed) parsed = parse_bytes ("iku 1\n\0 data", 12);
  IkuToken token;

  ck_assert (!iku_locate_token (parsed.module, 0, &token));
  check_nodes (parsed.module, 0);
}
END_TEST

Suite *
locate_suite (void)
{
  Suite *suite = suite_create ("locate");
  TCase *tcase = tcase_create ("locate");

  tcase_add_loop_test (tcase, finds_every_byte_of_the_examples, 0, N_EXAMPLES);
  tcase_add_loop_test (tcase, finds_every_byte_of_broken_texts, 0, N_EXAMPLES);
  tcase_add_test (tcase, finds_the_innermost_node);
  tcase_add_test (tcase, finds_nothing_in_what_is_no_text);
  suite_add_tcase (suite, tcase);
  return suite;
}
