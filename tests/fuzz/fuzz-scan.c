/* fuzz-scan.c - any bytes through the scanner
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tokens come in order, none is empty, and what lies between two of them is
 * blank, a comment, or something that a finding or a blank of Word tells of.
 */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "syntax/scan.h"

static void
check_comments (GArray *comments, guint32 length)
{
  guint32 end = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      IkuSpan span = g_array_index (comments, IkuSpan, i);

      g_assert_cmpuint (span.start, >=, end);
      g_assert_cmpuint (span.end, >, span.start);
      g_assert_cmpuint (span.end, <=, length);
      end = span.end;
    }
}

/* Words, numbers and signs are never read over. */
static void
check_gap (const char *bytes, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (bytes[i] == '#')
      while (i < end && bytes[i] != '\n')
        i++;
    else
      g_assert_false (g_ascii_isalnum (bytes[i])
                      || strchr ("+-*/^=<>:;,.%?([{)]}\"'_", bytes[i]) != NULL);
}

static void
scan_all (IkuScanner *scanner)
{
  const IkuBuilder *builder = scanner->build;
  guint32 end = 0;
  IkuToken token;
  IkuSpan span;

  for (;;)
    {
      iku_scanner_next (scanner, &token);
      span = token.span;
      if (token.token == 0)
        break;
      g_assert_cmpuint (span.start, >=, end);
      g_assert_cmpuint (span.end, >, span.start);
      g_assert_cmpuint (span.end, <=, builder->length);
      check_gap (builder->bytes, end, span.start);
      end = span.end;
    }
  g_assert_cmpuint (span.start, ==, builder->length);
}

static void
scan_text (IkuText *text, IkuFindings *findings)
{
  g_autofree IkuScanner *scanner = g_new (IkuScanner, 1);
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  IkuBuilder builder;

  if (iku_build_init (&builder, text, intern, arena, findings))
    {
      builder.scanner = scanner;
      g_assert_true (iku_scanner_init (scanner, &builder));
      scan_all (scanner);
      check_comments (builder.comments, builder.length);
      iku_scanner_clear (scanner);
    }
  iku_build_clear (&builder);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (IkuText) text = fuzz_text_new (data, size);
  g_autoptr (IkuFindings) findings = iku_findings_new ();

  scan_text (text, findings);
  fuzz_check_findings (findings);
  return 0;
}
