/* helper.c - what the tests of syntax share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "suites.h"

static Parsed
parse_with (const char *bytes, gsize length,
            IkuModule *(*parse) (IkuText *, IkuIntern *, IkuFindings *) )
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, length);
  g_autoptr (IkuText) text = iku_text_new ("a.iku", copy);
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  Parsed parsed = { iku_findings_new (), NULL };

  parsed.module = parse (text, intern, parsed.findings);
  return parsed;
}

Parsed
parse_bytes (const char *bytes, gsize length)
{
  return parse_with (bytes, length, iku_module_parse);
}

Parsed
parse_string (const char *text)
{
  g_autofree char *whole = g_strconcat ("iku 1\n", text, NULL);

  return parse_bytes (whole, strlen (whole));
}

Parsed
parse_expression (const char *text)
{
  return parse_with (text, strlen (text), iku_module_parse_expression);
}

void
parsed_clear (Parsed *self)
{
  iku_module_unref (self->module);
  iku_findings_unref (self->findings);
}

char *
dup_codes (const IkuFindings *findings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            iku_findings_nth (findings, i)->code->id);
  return g_string_free (out, FALSE);
}

void
check_clean (const Parsed *parsed, const char *text)
{
  g_autofree char *codes = dup_codes (parsed->findings);

  ck_assert_msg (*codes == '\0', "%s in: %s", codes, text);
  ck_assert (!parsed->module->has_errors);
}

void
check_tree (const IkuNode *node, const char *expected)
{
  g_autoptr (GString) printed = g_string_new (NULL);

  iku_node_print (node, printed);
  ck_assert_str_eq (printed->str, expected);
}

void
check_codes (const char *text, const char *codes)
{
  g_auto (Parsed) parsed = parse_string (text);
  g_autofree char *found = dup_codes (parsed.findings);

  ck_assert_msg (strcmp (found, codes) == 0, "%s instead of %s in: %s", found,
                 codes, text);
}

char *
load_example (int i)
{
  static const char *const names[N_EXAMPLES]
      = { "ringkas", "sumsel", "tanjabbar" };
  const char *folder = g_getenv ("IKU_SRCDIR");
  g_autofree char *file = g_strconcat (names[i], ".iku", NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : ".",
                                            "examples", names[i], file, NULL);
  char *bytes;

  ck_assert (g_file_get_contents (path, &bytes, NULL, NULL));
  return bytes;
}

guint
get_runs (guint full)
{
  const char *runs = g_getenv ("IKU_RUNS");
  guint64 n;

  if (runs == NULL
      || !g_ascii_string_to_unsigned (runs, 10, 1, G_MAXUINT32, &n, NULL))
    return full;
  return (guint) MIN (n, full);
}
