/* syntax-error.c - what to say where the grammar knows no way on
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the mistakes that planners make (mistake.h), then what was found and
 * what was expected.
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/mistake.h"
#include "syntax/syntax-error.h"
#include "syntax/tokens.h"

#define MAX_SHOWN 48 /* bytes of a text that is quoted in a message */
#define MAX_LISTED 4 /* tokens listed as expected */

gboolean
iku_mistake_expects (const IkuMistake *self, int token)
{
  return iku_parser_accepts (self->parser->stack, token);
}

IkuToken
iku_mistake_before (const IkuMistake *self, guint n)
{
  return n == 0 ? self->found : iku_build_recent (self->build, n - 1);
}

gboolean
iku_mistake_inserts (const IkuMistake *self, int token)
{
  for (guint i = 0; i < self->repair->n_inserted; i++)
    if (self->repair->inserted[i] == token)
      return TRUE;
  return FALSE;
}

char *
iku_mistake_dup_span (const IkuMistake *self, IkuSpan span)
{
  return iku_text_dup_span (self->build->text, span);
}

/* Nothing is pointed at that has no text: what was put in, the end. */
static IkuPlace
find_place (const IkuMistake *self, IkuSpan span)
{
  if (span.end == span.start)
    span = self->found.span;
  if (span.end == span.start)
    span = iku_mistake_before (self, 1).span;
  return iku_place (self->build->text, span);
}

IkuFinding *
iku_mistake_report (const IkuMistake *self, const IkuCode *code, IkuSpan span,
                    const char *argument, const char *argument2)
{
  return iku_findings_add (self->build->findings, code, find_place (self, span),
                           argument, argument2, NULL);
}

void
iku_mistake_fix (const IkuMistake *self, IkuFinding *finding, gboolean safe,
                 IkuSpan span, const char *text)
{
  iku_scan_fix (self->build->scanner, finding, safe, span, text);
}

void
iku_mistake_fix_all (const IkuMistake *self, IkuFinding *finding,
                     const IkuPhrase *title, const char *signs,
                     const char *right)
{
  IkuBuilder *build = self->build;
  IkuFix *repair
      = iku_finding_fix (build->findings, finding, TRUE, title, NULL);
  guint depth = 0;

  for (guint32 i = self->found.span.start; i < build->length; i++)
    {
      char c = build->bytes[i];

      if (strchr ("([{", c))
        depth++;
      else if (c == '\n' || c == '"' || (strchr (")]}", c) && depth-- == 0))
        {
          self->parser->quiet_until = i;
          return;
        }
      else if (depth == 0 && strchr (signs, c)
               && !(c == ',' && i > self->found.span.start
                    && iku_is_digit (build->bytes[i + 1])))
        iku_fix_edit (build->findings, repair,
                      iku_place (build->text, iku_span (i, i + 1)), right);
    }
}

/* A token as a planner calls it; NULL if it is called by its spelling. */
static const IkuPhrase *
find_phrase (int token)
{
  static const struct
  {
    int token;
    const IkuPhrase *phrase;
  } phrases[] = {
    { T_END, &iku_phrase_token_end },
    { T_NAMA, &iku_phrase_token_name },
    { T_ANGKA, &iku_phrase_token_number },
    { T_TEKS, &iku_phrase_token_text },
    { T_PERIODE_LIT, &iku_phrase_token_period },
    { T_TANGGAL_LIT, &iku_phrase_token_date },
    { T_NOMOR, &iku_phrase_token_numbering },
    { T_RUSAK, &iku_phrase_expect_expression },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (phrases[i].token == token)
      return phrases[i].phrase;
  return NULL;
}

static guint
count_expected (const IkuMistake *self)
{
  guint n = 0;

  for (const int *token = iku_parser_tokens; *token != T_END; token++)
    n += iku_mistake_expects (self, *token);
  return n;
}

/* The kind of thing that is due, where it is more than a few tokens. */
static const IkuPhrase *
find_kind (const IkuMistake *self)
{
  if (iku_mistake_expects (self, T_SKALA))
    return &iku_phrase_expect_declaration;
  if (iku_mistake_expects (self, '}')
      && (iku_mistake_expects (self, T_SUMBER)
          || iku_mistake_expects (self, T_DEFINISI)))
    return &iku_phrase_expect_attribute;
  if (iku_mistake_expects (self, '+') && iku_mistake_expects (self, ';')
      && self->parser->open[self->parser->depth - 1].bracket == '{')
    return &iku_phrase_expect_arm;
  if (iku_mistake_expects (self, '+') && iku_mistake_expects (self, '*'))
    return &iku_phrase_expect_operator;
  if (iku_mistake_expects (self, T_JIKA) || iku_mistake_expects (self, T_COCOK))
    return &iku_phrase_expect_expression;
  if (iku_mistake_expects (self, '}') && count_expected (self) > MAX_LISTED)
    return &iku_phrase_expect_item;
  return NULL;
}

/* "a, b atau c" in a language. */
static void
list_expected (const IkuMistake *self, IkuLang lang, GString *out)
{
  static const char *const or_words[] = { " atau ", " or " };
  guint n = count_expected (self), listed = 0;

  for (const int *token = iku_parser_tokens; *token != T_END; token++)
    {
      const IkuPhrase *phrase = find_phrase (*token);
      const char *spelling = iku_token_get_spelling (*token);

      if (*token == T_RUSAK || *token == '?'
          || !iku_mistake_expects (self, *token))
        continue;
      if (++listed > MAX_LISTED)
        {
          g_string_append (out, ", …");
          return;
        }
      if (listed > 1)
        g_string_append (out, listed == n ? or_words[lang] : ", ");
      if (phrase != NULL)
        g_string_append (out, phrase->text[lang]);
      else
        g_string_append_printf (out, "\"%s\"", spelling);
    }
}

static char *
dup_shown (const IkuMistake *self, IkuToken token)
{
  g_autofree char *text = iku_mistake_dup_span (self, token.span);
  gsize length = strcspn (text, "\n");

  if (length > MAX_SHOWN)
    for (length = MAX_SHOWN; (text[length] & 0xc0) == 0x80;)
      length--;
  return g_strdup_printf (token.token == T_TEKS ? "%.*s%s" : "\"%.*s%s\"",
                          (int) length, text, text[length] == '\0' ? "" : "…");
}

static void
report_unexpected (const IkuMistake *self)
{
  g_autoptr (GString) in_id = g_string_new (NULL);
  g_autoptr (GString) in_en = g_string_new (NULL);
  g_autofree char *shown = dup_shown (self, self->found);
  const IkuPhrase *kind = find_kind (self);
  IkuPhrase list, found = { { shown, shown } };

  if (self->found.token == T_END)
    found = iku_phrase_token_end;
  if (kind == NULL)
    {
      list_expected (self, IKU_LANG_ID, in_id);
      list_expected (self, IKU_LANG_EN, in_en);
      list = (IkuPhrase){ { in_id->str, in_en->str } };
      kind = &list;
    }
  iku_findings_add (self->build->findings, &iku_code_unexpected,
                    find_place (self, self->found.span), IKU_ARG_PHRASE, &found,
                    IKU_ARG_PHRASE, kind, NULL);
}

/* a b: any of several signs may be missing. */
static gboolean
is_choice_of_operators (const IkuMistake *self)
{
  return iku_mistake_expects (self, '*')
         && iku_token_is_sign (self->repair->inserted[0], "+-*/^<>=");
}

static void
add_insertion (const IkuMistake *self, IkuFinding *finding, guint32 at,
               const char *spelling)
{
  gboolean is_tight = strchr (")],;%", spelling[0]) != NULL;
  g_autofree char *text = g_strconcat (is_tight ? "" : " ", spelling, NULL);
  IkuFix *repair = iku_finding_fix (self->build->findings, finding, FALSE,
                                    &iku_phrase_insert, spelling, NULL);

  iku_fix_edit (self->build->findings, repair,
                iku_place (self->build->text, iku_span (at, at)), text);
}

/* One token put in makes the parse go on. */
static gboolean
report_missing_token (const IkuMistake *self)
{
  int token = self->repair->inserted[0];
  IkuToken last = iku_mistake_before (self, 1);
  g_autofree char *shown = NULL, *quoted = NULL;
  const char *spelling = iku_token_get_spelling (token);
  const IkuPhrase *phrase = find_phrase (token);
  IkuPhrase literal, after;
  IkuFinding *finding;

  if (self->repair->n_back > 0)
    last = self->build->head;
  if (self->repair->n_deleted > 0 || self->repair->n_inserted != 1
      || iku_token_begins_item (token) || last.span.end == last.span.start
      || is_choice_of_operators (self))
    return FALSE;
  quoted = g_strdup_printf ("\"%s\"", spelling);
  literal = (IkuPhrase){ { quoted, quoted } };
  shown = dup_shown (self, last);
  after = (IkuPhrase){ { shown, shown } };
  finding = iku_findings_add (self->build->findings, &iku_code_missing_token,
                              iku_place (self->build->text, last.span),
                              IKU_ARG_PHRASE, phrase ? phrase : &literal,
                              IKU_ARG_PHRASE, &after, NULL);
  if (phrase == NULL)
    add_insertion (self, finding, last.span.end, spelling);
  return TRUE;
}

/* The special cases, tried in order. */
static gboolean (*const cases[]) (const IkuMistake *self) = {
  iku_mistake_try_misspelt,        iku_mistake_try_polarity,
  iku_mistake_try_comment_sign,    iku_mistake_try_comma_separator,
  iku_mistake_try_unit_sign,       iku_mistake_try_without_year,
  iku_mistake_try_wrong_operator,  iku_mistake_try_open_block,
  iku_mistake_try_open_bracket,    iku_mistake_try_lone_brace,
  iku_mistake_try_written_date,    iku_mistake_try_target_order,
  iku_mistake_try_range_in_words,  iku_mistake_try_without_type,
  iku_mistake_try_rupiah_sign,     iku_mistake_try_name_with_blank,
  iku_mistake_try_bare_text,       iku_mistake_try_missing_value,
  iku_mistake_try_range_with_dash, iku_mistake_try_reserved_word,
  iku_mistake_try_indicator_head,  report_missing_token,
};

/* A fault of the scanner between the last token and this one has been told;
 * so has what a part that was left out lacks. */
static gboolean
is_consequence (const IkuBuilder *self, const IkuToken *found)
{
  if (self->cut_short && found->token == T_END)
    return TRUE;
  return found->fault != IKU_NOWHERE
         && found->fault >= iku_build_recent (self, 0).span.start
         && found->fault <= found->span.start;
}

void
iku_syntax_error_keyword (IkuParser *parser, IkuSpan word, int keyword)
{
  IkuBuilder *build = parser->build;
  g_autofree char *text = iku_text_dup_span (build->text, word);
  IkuPlace place = iku_place (build->text, word);
  IkuFinding *finding;

  if (keyword == 0)
    {
      iku_findings_add (build->findings, &iku_code_unknown_keyword, place, text,
                        NULL);
      return;
    }
  finding
      = iku_findings_add (build->findings, &iku_code_misspelt_keyword, place,
                          text, iku_token_get_spelling (keyword), NULL);
  iku_scan_fix (build->scanner, finding, FALSE, word,
                iku_token_get_spelling (keyword));
}

void
iku_syntax_error (IkuParser *parser, const IkuRepair *repair)
{
  IkuMistake error
      = { parser, parser->build, repair, iku_parser_peek (parser, 0) };

  if (is_consequence (error.build, &error.found)
      || !iku_build_may_report (error.build, error.found.span))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i](&error))
      return;
  report_unexpected (&error);
}
