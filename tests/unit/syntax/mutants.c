/* mutants.c - real definitions with a few tokens left out, put in or swapped
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mutant that is no more in the language must draw a finding, near one of
 * its edits, and hardly more findings than it has edits.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "syntax/tokens.h"

#include "parser.h"

#define MAX_EDITS 3

typedef struct
{
  char *bytes;
  gsize length;
  GArray *tokens; /* of IkuSpan */
} Source;

typedef struct
{
  GString *text;
  guint n_edits;
  guint32 edits[MAX_EDITS]; /* where they stand in text */
  gboolean is_plain;        /* they touch no brace and no quotation mark */
} Mutant;

typedef struct
{
  guint n_mutants; /* that are not in the language */
  guint n_few;     /* … with at most a finding more than edits */
  guint n_plain;
  guint n_near;
} Score;

/* A parse that ends with the first error. */
static gboolean
is_in_language (const GString *text)
{
  g_auto (Parsed) parsed = parse_bytes (text->str, text->len);
  g_autoptr (IkuTokens) tokens = iku_tokens_new (parsed.module);
  iku_yypstate *parser = iku_parser_new ();
  IkuParserStatus status = IKU_PARSER_MORE;

  while (status == IKU_PARSER_MORE)
    {
      IkuToken token = iku_tokens_next (tokens);

      status = iku_parser_push (parser, &token, &tokens->build);
    }
  iku_parser_free (parser);
  return status == IKU_PARSER_DONE && tokens->build.n_errors == 0;
}

static void
source_load (Source *self, const char *path)
{
  const char *folder = g_getenv ("IKU_SRCDIR");
  g_autofree char *whole
      = g_build_filename (folder != NULL ? folder : "../..", path, NULL);
  g_auto (Parsed) parsed = { NULL, NULL };
  g_autoptr (IkuTokens) tokens = NULL;
  IkuToken token;

  ck_assert (g_file_get_contents (whole, &self->bytes, &self->length, NULL));
  parsed = parse_bytes (self->bytes, self->length);
  tokens = iku_tokens_new (parsed.module);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (IkuSpan));
  while ((token = iku_tokens_next (tokens)).token != 0)
    g_array_append_val (self->tokens, token.span);
}

static void
source_clear (Source *self)
{
  g_array_unref (self->tokens);
  g_free (self->bytes);
}

static void
append_token (Mutant *self, const Source *source, guint nth)
{
  IkuSpan span = g_array_index (source->tokens, IkuSpan, nth);
  const char *at = source->bytes + span.start;

  if (memchr (at, '{', span.end - span.start)
      || memchr (at, '}', span.end - span.start)
      || memchr (at, '"', span.end - span.start))
    self->is_plain = FALSE;
  g_string_append_len (self->text, at, (gssize) (span.end - span.start));
}

/* What stands before a token: blanks and comments. */
static void
append_gap (Mutant *self, const Source *source, guint nth)
{
  guint32 start = 0, end = (guint32) source->length;

  if (nth > 0)
    start = g_array_index (source->tokens, IkuSpan, nth - 1).end;
  if (nth < source->tokens->len)
    end = g_array_index (source->tokens, IkuSpan, nth).start;
  g_string_append_len (self->text, source->bytes + start,
                       (gssize) (end - start));
}

/* Leaves a token out, puts one before it, or swaps it with the next; returns
 * how many more it has dealt with. */
static guint
edit (Mutant *self, const Source *source, guint nth, GRand *random)
{
  guint n = source->tokens->len;
  gsize length = self->text->len;

  self->edits[self->n_edits++] = (guint32) length;
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0: /* what it touches counts */
      append_token (self, source, nth);
      g_string_truncate (self->text, length);
      return 0;
    case 1:
      append_token (self, source,
                    (guint) g_rand_int_range (random, 0, (gint) n));
      g_string_append_c (self->text, ' ');
      append_token (self, source, nth);
      return 0;
    default:
      append_token (self, source, nth + 1);
      append_gap (self, source, nth + 1);
      append_token (self, source, nth);
      return 1;
    }
}

static Mutant
mutate (const Source *source, GRand *random)
{
  Mutant self = { g_string_new (NULL), 0, { 0 }, TRUE };
  gint n = (gint) source->tokens->len;
  guint n_edits = (guint) g_rand_int_range (random, 1, MAX_EDITS + 1);
  guint at[MAX_EDITS];

  for (guint i = 0; i < n_edits; i++)
    at[i] = (guint) g_rand_int_range (random, 0, n - 1);
  for (guint i = 0; i < (guint) n; i++)
    {
      gboolean is_edited = FALSE;

      append_gap (&self, source, i);
      for (guint j = 0; j < n_edits; j++)
        is_edited |= at[j] == i;
      if (!is_edited)
        {
          gboolean is_plain = self.is_plain;

          append_token (&self, source, i);
          self.is_plain = is_plain;
          continue;
        }
      i += edit (&self, source, i, random);
    }
  append_gap (&self, source, (guint) n);
  return self;
}

/* The number of its line among those that are not blank. */
static guint
count_lines (const char *text, guint32 offset)
{
  guint n = 0;
  gboolean is_blank = TRUE;

  for (guint32 i = 0; i < offset; i++)
    if (text[i] == '\n')
      {
        n += !is_blank;
        is_blank = TRUE;
      }
    else if (text[i] != ' ')
      is_blank = FALSE;
  return n;
}

static gboolean
is_near (const Mutant *self, const IkuFinding *finding)
{
  guint line = count_lines (self->text->str, finding->place.span.start);

  for (guint i = 0; i < self->n_edits; i++)
    {
      guint edit = count_lines (self->text->str, self->edits[i]);

      if (line + 1 >= edit && edit + 1 >= line)
        return TRUE;
    }
  return FALSE;
}

/* The lines around each edit. */
static const char *
dup_edits (const Mutant *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->n_edits; i++)
    {
      const char *text = self->text->str, *edit = text + self->edits[i];
      const char *start = edit - MIN (self->edits[i], 100);

      g_string_append_printf (out, "\n…%.200s…", start);
    }
  return g_string_free (out, FALSE);
}

static void
judge (const Mutant *self, Score *score)
{
  g_auto (Parsed) parsed = parse_bytes (self->text->str, self->text->len);
  guint n = iku_findings_get_count (parsed.findings);

  iku_findings_sort (parsed.findings);
  ck_assert_msg (n > 0 && parsed.module->has_errors, "nothing found in %s",
                 dup_edits (self));
  for (guint i = 0; i < n; i++)
    {
      IkuSpan span = iku_findings_nth (parsed.findings, i)->place.span;

      ck_assert_msg (span.end > span.start, "empty span in %s",
                     dup_edits (self));
    }
  ck_assert_msg (n <= self->n_edits + 3, "%u findings for %u edits in %s", n,
                 self->n_edits, dup_edits (self));
  score->n_mutants++;
  score->n_few += n <= self->n_edits + 1;
  if (!self->is_plain)
    return;
  score->n_plain++;
  score->n_near += is_near (self, iku_findings_nth (parsed.findings, 0));
}

START_TEST (mutants_draw_few_findings_near_by)
{
  static const char *const paths[]
      = { "examples/ringkas/ringkas.iku", "examples/sumsel/sumsel.iku",
          "examples/tanjabbar/tanjabbar.iku" };
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  Score score = { 0 };
  Source sources[G_N_ELEMENTS (paths)];
  guint n_runs = get_runs (10000);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    source_load (&sources[i], paths[i]);
  for (guint run = 0; run < n_runs; run++)
    {
      Mutant mutant = mutate (&sources[run % G_N_ELEMENTS (paths)], random);

      if (!is_in_language (mutant.text))
        judge (&mutant, &score);
      g_string_free (mutant.text, TRUE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    source_clear (&sources[i]);

  printf ("# %u mutants are not in the language; %u have at most a finding "
          "more than edits\n# %u touch no brace and no quotation mark; of %u "
          "the first finding is within a line\n",
          score.n_mutants, score.n_few, score.n_plain, score.n_near);
  ck_assert_uint_ge (score.n_few * 100, score.n_mutants * 99);
  ck_assert_uint_ge (score.n_near * 100, score.n_plain * 98);
}
END_TEST

Suite *
mutants_suite (void)
{
  Suite *suite = suite_create ("mutants");
  TCase *tcase = tcase_create ("mutants");

  tcase_add_test (tcase, mutants_draw_few_findings_near_by);
  suite_add_tcase (suite, tcase);
  return suite;
}
