/* mistake-shape.c - words, names, brackets and blocks
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/mistake.h"
#include "syntax/syntax-error.h"
#include "syntax/tokens.h"

/* A word instead of a keyword. */
gboolean
iku_mistake_try_misspelt (const IkuMistake *self)
{
  const IkuRepair *repair = self->repair;
  IkuSpan word = self->found.span;

  if (repair->n_deleted == 2)
    word.end = iku_parser_peek (self->parser, 1).span.end;
  if (repair->n_inserted == 1 && repair->cost == 1)
    iku_syntax_error_keyword (self->parser, word, repair->inserted[0]);
  else if (self->found.token == T_NAMA_AWAL
           && (iku_mistake_expects (self, T_SUMBER)
               || iku_mistake_expects (self, T_TUGAS)
               || iku_mistake_expects (self, T_SKALA)
               || iku_mistake_expects (self, T_JENIS)
               || iku_mistake_expects (self, T_SEHARUSNYA)
               || iku_mistake_expects (self, T_NAIKKAN)
               || iku_mistake_expects (self, T_KOLOM)
               || iku_mistake_expects (self, T_BATAS)))
    iku_syntax_error_keyword (self->parser, self->found.span, 0);
  else
    return FALSE;
  return TRUE;
}

/* maks(a, b) */
gboolean
iku_mistake_try_comma_separator (const IkuMistake *self)
{
  if (self->found.token != ',' || !iku_mistake_expects (self, ';'))
    return FALSE;
  iku_mistake_fix_all (self,
                       iku_mistake_report (self, &iku_code_comma_separator,
                                           self->found.span, NULL, NULL),
                       &iku_phrase_insert_semicolons, ",", ";");
  return TRUE;
}

/* A block that is closed where the text does not: it stayed open, or one
 * before it whose items stand no deeper than its own keyword. */
gboolean
iku_mistake_try_open_block (const IkuMistake *self)
{
  IkuParser *parser = self->parser;
  IkuOpenBlock *suspect = &parser->suspect;
  IkuOpenBlock open;
  g_autofree char *text = NULL;
  IkuFinding *finding;

  if (self->repair->n_deleted > 0 || self->repair->inserted[0] != '}')
    return FALSE;
  open = parser->open[parser->depth - 1];
  open.until = self->found.span;
  if (suspect->head.token != 0)
    open = *suspect;
  suspect->head.token = 0;
  if (open.head.token == 0)
    return FALSE;

  text = iku_mistake_dup_span (
      self, iku_span (open.head.span.start,
                      MAX (open.head.span.end, open.span.start)));
  g_strchomp (text);
  finding = iku_mistake_report (self, &iku_code_open_block, open.head.span,
                                text, NULL);
  iku_finding_label (self->build->findings, finding,
                     iku_place (self->build->text, open.until),
                     &iku_phrase_not_closed_before, NULL);
  return TRUE;
}

/* ( or [ that what comes next cannot close. */
gboolean
iku_mistake_try_open_bracket (const IkuMistake *self)
{
  const IkuOpenBlock *open = self->parser->open + self->parser->depth;
  IkuFinding *finding;

  if (self->parser->depth == 0 || (--open)->bracket == '{'
      || !(iku_mistake_inserts (self, ')') || iku_mistake_inserts (self, ']')
           || self->repair->cost == G_MAXUINT))
    return FALSE;
  finding = iku_mistake_report (self, &iku_code_open_bracket, open->span,
                                open->bracket == '(' ? "(" : "[", NULL);
  iku_finding_label (self->build->findings, finding,
                     iku_place (self->build->text, self->found.span),
                     &iku_phrase_not_closed_before, NULL);
  return TRUE;
}

gboolean
iku_mistake_try_lone_brace (const IkuMistake *self)
{
  IkuSpan *suspect = &self->parser->suspect_close;

  if (self->found.token != '}' || !iku_mistake_expects (self, T_SKALA))
    return FALSE;
  iku_mistake_report (self, &iku_code_lone_brace,
                      suspect->end > 0 ? *suspect : self->found.span, NULL,
                      NULL);
  *suspect = iku_span (0, 0);
  return TRUE;
}

/* data jumlah pmks : orang, and data jumlah-pmks: the words that follow
 * belong to the name. */
static IkuSpan
join_words (const IkuMistake *self, IkuSpan span)
{
  const char *bytes = self->build->bytes;

  for (guint32 end = span.end;
       iku_is_word (bytes[end]) || bytes[end] == ' '
       || (bytes[end] == '-' && iku_is_word (bytes[end + 1]));
       end++)
    if (iku_is_word (bytes[end]))
      span.end = end + 1;
  return span;
}

static char *
dup_as_name (const IkuMistake *self, IkuSpan span)
{
  const char *bytes = self->build->bytes;
  GString *name = g_string_new (NULL);

  for (guint32 i = span.start; i < span.end; i++)
    if (iku_is_word (bytes[i]))
      g_string_append_c (name, g_ascii_tolower (bytes[i]));
    else if (iku_is_word (bytes[i - 1]))
      g_string_append_c (name, '_');
  return g_string_free (name, FALSE);
}

/* From start to what ends the text of a line, a { or a comment. */
static IkuSpan
get_rest_of_line (const IkuMistake *self, guint32 start)
{
  const char *text = self->build->bytes + start;
  guint32 length = (guint32) strcspn (text, "{}#\n");

  while (length > 1 && g_ascii_isspace (text[length - 1]))
    length--;
  return iku_span (start, start + length);
}

static gboolean
report_bare_text (const IkuMistake *self, IkuSpan words)
{
  g_autofree char *text = iku_mistake_dup_span (self, words);
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", text);

  if (strchr (text, '"') != NULL)
    return FALSE;
  iku_mistake_fix (
      self, iku_mistake_report (self, &iku_code_bare_text, words, quoted, NULL),
      FALSE, words, quoted);
  self->parser->quiet_until = words.end;
  return TRUE;
}

/* instansi Dinas Sosial {, sumber Basis data PMKS: a text without its
 * marks. */
gboolean
iku_mistake_try_bare_text (const IkuMistake *self)
{
  int keyword = self->build->head.token;
  IkuToken last = iku_mistake_before (self, 1);

  /* A single word may be the name of a unit_kerja. */
  if ((keyword == T_PENANGGUNG_JAWAB || keyword == T_PENYEDIA_DATA)
      && self->found.token == T_NAMA && iku_token_is_name (last.token))
    return report_bare_text (self, get_rest_of_line (self, last.span.start));
  return iku_token_is_name (self->found.token)
         && iku_mistake_expects (self, T_TEKS)
         && !iku_mistake_expects (self, T_NAMA)
         && !iku_mistake_expects (self, '}')
         && report_bare_text (self,
                              get_rest_of_line (self, self->found.span.start));
}

/* sasaran 1 Meningkatnya pelayanan {: what ends the head is a label without
 * its marks. */
static gboolean
report_bare_label (const IkuMistake *self, IkuSpan words)
{
  IkuSpan rest = get_rest_of_line (self, words.start);

  return iku_token_is_entry (self->build->head.token)
         && report_bare_text (self, rest);
}

gboolean
iku_mistake_try_name_with_blank (const IkuMistake *self)
{
  IkuToken first = iku_mistake_before (self, 1);
  IkuToken keyword = iku_mistake_before (self, 2);
  const char *bytes = self->build->bytes;
  IkuSpan span = iku_span_join (first.span, self->found.span);
  gboolean is_dash = self->found.token == '-'
                     && self->found.span.start == first.span.end
                     && iku_is_word (bytes[self->found.span.end]);
  /* jumlah data akurat */
  gboolean is_keyword
      = iku_keyword_of_token (self->found.token) != NULL
        && iku_parser_get_indent (self->parser, &self->found) == G_MAXUINT
        && iku_parser_peek (self->parser, 1).token == T_NAMA;
  g_autofree char *name = NULL;

  if (!iku_token_is_name (first.token)
      || (self->found.token != T_NAMA && !is_dash && !is_keyword))
    return FALSE;
  if (!iku_mistake_expects (self, '+') && keyword.token != T_NOMOR
      && (keyword.token < T_SATUAN || keyword.token > T_SKENARIO))
    return FALSE;
  span = join_words (self, span);
  if (!iku_mistake_expects (self, '+') && report_bare_label (self, span))
    return TRUE;
  /* data jumlah orang: what is missing is the colon. */
  if (keyword.token == T_DATA
      && bytes[span.end + strspn (bytes + span.end, " ")] != ':')
    return FALSE;
  name = dup_as_name (self, span);
  iku_mistake_fix (
      self,
      iku_mistake_report (self, &iku_code_name_with_blank, span, name, NULL),
      FALSE, span, name);
  return TRUE;
}

/* data dtks "Data terpadu" */
gboolean
iku_mistake_try_without_type (const IkuMistake *self)
{
  IkuToken name = iku_mistake_before (self, 1);
  g_autofree char *text = NULL;

  if (self->found.token != T_TEKS || !iku_token_is_name (name.token)
      || iku_mistake_before (self, 2).token != T_DATA)
    return FALSE;
  text = iku_mistake_dup_span (self, name.span);
  iku_findings_add (self->build->findings, &iku_code_missing_token,
                    iku_place (self->build->text, name.span), IKU_ARG_PHRASE,
                    &iku_phrase_expect_type, text, NULL);
  return TRUE;
}

/* polarisasi positif */
gboolean
iku_mistake_try_polarity (const IkuMistake *self)
{
  static const struct
  {
    const char *word;
    int token;
  } words[] = {
    { "positif", T_MAKSIMALKAN },   { "naik", T_MAKSIMALKAN },
    { "meningkat", T_MAKSIMALKAN }, { "maximize", T_MAKSIMALKAN },
    { "negatif", T_MINIMALKAN },    { "turun", T_MINIMALKAN },
    { "menurun", T_MINIMALKAN },    { "minimize", T_MINIMALKAN },
    { "stabil", T_STABILKAN },      { "tetap", T_STABILKAN },
  };
  g_autofree char *text = iku_mistake_dup_span (self, self->found.span);

  if (self->build->head.token != T_POLARISASI
      || !iku_mistake_expects (self, T_MAKSIMALKAN))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i].word) == 0)
      {
        iku_syntax_error_keyword (self->parser, self->found.span,
                                  words[i].token);
        return TRUE;
      }
  return FALSE;
}

/* data target : orang */
gboolean
iku_mistake_try_reserved_word (const IkuMistake *self)
{
  const IkuKeyword *keyword = iku_keyword_of_token (self->found.token);
  const IkuRepair *repair = self->repair;

  if (keyword == NULL || repair->n_deleted != 1 || repair->n_inserted != 1
      || repair->inserted[0] != T_NAMA)
    return FALSE;
  iku_mistake_report (self, &iku_code_reserved_word, self->found.span,
                      keyword->spelling, NULL);
  return TRUE;
}

/* // a comment of other languages */
gboolean
iku_mistake_try_comment_sign (const IkuMistake *self)
{
  const char *bytes = self->build->bytes;
  guint32 start = self->found.span.start;
  IkuSpan sign = { start, start + 2 };
  g_autofree char *text = NULL;

  if ((self->found.token != '/' && self->found.token != '-')
      || (bytes[start + 1] != bytes[start] && bytes[start + 1] != '*')
      || iku_mistake_expects (self, T_ANGKA))
    return FALSE;
  text = iku_mistake_dup_span (self, sign);
  iku_mistake_fix (
      self, iku_mistake_report (self, &iku_code_comment_sign, sign, text, NULL),
      bytes[start + 1] == '/', sign, "#");
  while (bytes[start] != '\n' && bytes[start] != '\0')
    start++;
  self->parser->quiet_until = start;
  return TRUE;
}

/* indikator without name or label */
gboolean
iku_mistake_try_indicator_head (const IkuMistake *self)
{
  const IkuParser *parser = self->parser;
  guint depth = parser->depth;
  IkuToken head = self->build->head;

  if (head.token != T_INDIKATOR
      || !(iku_mistake_expects (self, T_NAMA)
           || iku_mistake_expects (self, T_TEKS))
      || iku_mistake_expects (self, '+'))
    return FALSE;
  if (depth > 0 && parser->open[depth - 1].span.start > head.span.start)
    return FALSE;
  iku_mistake_report (self, &iku_code_indicator_head, self->found.span, NULL,
                      NULL);
  return TRUE;
}
