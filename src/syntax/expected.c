/* expected.c - which tokens may come at a place of a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/expected.h"
#include "syntax/locate.h"
#include "syntax/recover.h"

GArray *
iku_expected_at (const IkuModule *module, guint32 offset)
{
  GArray *expected = g_array_new (FALSE, FALSE, sizeof (IkuExpected));
  g_autoptr (GArray) symbols = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (IkuTokens) tokens = NULL;
  gboolean is_unit;
  IkuSpan comment;

  if (iku_locate_comment (module, offset, &comment) && comment.start < offset)
    return expected;
  tokens = iku_tokens_new (module);
  is_unit = iku_parser_expect (&tokens->build, offset, symbols);
  for (guint i = 0; i < symbols->len; i++)
    {
      int token = g_array_index (symbols, int, i);
      IkuExpected one
          = { iku_token_get_kind (token), iku_token_get_spelling (token) };

      if (one.kind == IKU_TOKEN_END || one.kind == IKU_TOKEN_BROKEN
          || token == T_NAMA_AWAL)
        continue;
      if (one.kind == IKU_TOKEN_NAME && is_unit)
        one.kind = IKU_TOKEN_UNIT;
      g_array_append_val (expected, one);
    }
  return expected;
}

guint32
iku_expected_get_word_start (const IkuModule *module, guint32 offset)
{
  gsize length;
  const char *bytes = iku_text_get_bytes (module->text, &length);
  guint32 start = offset;

  while (start > 0 && iku_is_word (bytes[start - 1]))
    start--;
  return iku_is_digit (bytes[start]) ? offset : start;
}
