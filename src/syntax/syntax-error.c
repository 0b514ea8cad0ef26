/* syntax-error.c - what to say where the grammar knows no way on
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the mistakes that planners make (a row each in the table at the end
 * of the special cases), then what was found and what was expected.
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/syntax-error.h"
#include "syntax/tokens.h"

#define MAX_SHOWN 48 /* bytes of a text that is quoted in a message */
#define MAX_LISTED 4 /* tokens listed as expected */

typedef struct
{
  IkuParser *parser;
  IkuBuilder *build;
  const IkuRepair *repair;
  IkuToken found;
} Error;

static gboolean
expects (const Error *self, int token)
{
  return iku_parser_accepts (self->parser->stack, token);
}

/* The token found, 0, or one of those before it. */
static IkuToken
before (const Error *self, guint n)
{
  return n == 0 ? self->found : iku_build_recent (self->build, n - 1);
}

/* Whether the one token put in is this one. */
static gboolean
inserts (const Error *self, int token)
{
  for (guint i = 0; i < self->repair->n_inserted; i++)
    if (self->repair->inserted[i] == token)
      return TRUE;
  return FALSE;
}

static char *
dup_span (const Error *self, IkuSpan span)
{
  return iku_text_dup_span (self->build->text, span);
}

/* Keywords and the like have numbers beyond those of characters. */
static gboolean
is_sign (int token, const char *signs)
{
  return token > 0 && token < 128 && strchr (signs, token) != NULL;
}

static gboolean
is_name (int token)
{
  return token == T_NAMA || token == T_NAMA_AWAL;
}

/* Nothing is pointed at that has no text: what was put in, the end. */
static IkuPlace
get_place (const Error *self, IkuSpan span)
{
  if (span.end == span.start)
    span = self->found.span;
  if (span.end == span.start)
    span = before (self, 1).span;
  return iku_place (self->build->text, span);
}

static IkuFinding *
report (const Error *self, const IkuCode *code, IkuSpan span,
        const char *argument, const char *argument2)
{
  return iku_findings_add (self->build->findings, code, get_place (self, span),
                           argument, argument2, NULL);
}

static void
fix (const Error *self, IkuFinding *finding, gboolean safe, IkuSpan span,
     const char *text)
{
  iku_scan_fix (self->build->scanner, finding, safe, span, text);
}

/* a / b x 100 */
static gboolean
is_times_sign (const Error *self)
{
  guint n = self->found.token == T_ANGKA ? 1 : 0;
  IkuToken word = before (self, n);
  g_autofree char *text = NULL;

  if (!is_name (word.token) || !expects (self, '+'))
    return FALSE;
  text = dup_span (self, word.span);
  if (g_ascii_strcasecmp (text, "x") != 0
      && g_ascii_strcasecmp (text, "kali") != 0)
    return FALSE;
  fix (self, report (self, &iku_code_times_sign, word.span, text, NULL), FALSE,
       word.span, "*");
  return TRUE;
}

/* data jumlah pmks : orang */
static gboolean
is_name_with_blank (const Error *self)
{
  IkuToken first = before (self, 1), keyword = before (self, 2);
  const char *bytes = self->build->bytes;
  IkuSpan span = iku_span_join (first.span, self->found.span);
  g_autoptr (GString) name = g_string_new (NULL);

  if (self->found.token != T_NAMA || !is_name (first.token))
    return FALSE;
  if (!expects (self, '+') && keyword.token != T_NOMOR
      && (keyword.token < T_SATUAN || keyword.token > T_SKENARIO))
    return FALSE;

  /* All the words that follow belong to it. */
  for (guint32 end = span.end; iku_is_word (bytes[end]) || bytes[end] == ' ';
       end++)
    if (iku_is_word (bytes[end]))
      span.end = end + 1;
  for (guint32 i = span.start; i < span.end; i++)
    if (bytes[i] != ' ')
      g_string_append_c (name, g_ascii_tolower (bytes[i]));
    else if (bytes[i - 1] != ' ')
      g_string_append_c (name, '_');
  /* data jumlah orang: what is missing is the colon. */
  if (keyword.token == T_DATA
      && bytes[span.end + strspn (bytes + span.end, " ")] != ':')
    return FALSE;
  fix (self, report (self, &iku_code_name_with_blank, span, name->str, NULL),
       FALSE, span, name->str);
  return TRUE;
}

/* Whoever writes a wrong sign writes it again: one fix replaces all such
 * signs up to the end of the line or of the brackets, and one finding tells
 * of them. */
static void
fix_all (const Error *self, IkuFinding *finding, const IkuPhrase *title,
         const char *signs, const char *right)
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

/* maks(a, b) */
static gboolean
is_comma_separator (const Error *self)
{
  if (self->found.token != ',' || !expects (self, ';'))
    return FALSE;
  fix_all (
      self,
      report (self, &iku_code_comma_separator, self->found.span, NULL, NULL),
      &iku_phrase_insert_semicolons, ",", ";");
  return TRUE;
}

/* Rp 2.500.000 and Rp2.500.000 */
static gboolean
is_rupiah_sign (const Error *self)
{
  guint n = is_name (self->found.token)     ? 0
            : before (self, 1).token == '.' ? 2
                                            : 1;
  IkuToken word = before (self, n);
  const char *bytes = self->build->bytes;
  IkuSpan number;
  g_autofree char *text = NULL, *right = NULL;

  if (!is_name (word.token) || word.span.end - word.span.start < 2
      || g_ascii_strncasecmp (bytes + word.span.start, "rp", 2) != 0)
    return FALSE;
  number.start = word.span.start + 2;
  while (bytes[number.start] == ' ' || bytes[number.start] == '.')
    number.start++;
  number.end = number.start;
  while (iku_is_digit (bytes[number.end])
         || ((bytes[number.end] == '.' || bytes[number.end] == ',')
             && iku_is_digit (bytes[number.end + 1])))
    number.end++;
  if (number.end == number.start)
    return FALSE;

  text = dup_span (self, number);
  right = g_strconcat (text, " rupiah", NULL);
  if (bytes[number.end] == ',' && bytes[number.end + 1] == '-')
    number.end += 2;
  number.start = word.span.start;
  fix (self, report (self, &iku_code_rupiah_sign, number, text, NULL), FALSE,
       number, right);
  return TRUE;
}

static gboolean
is_in_rows (const Error *self)
{
  int head = self->build->head.token;

  return head == T_TARGET || head == T_BASELINE || head == T_KONSTANTA
         || head == T_PEMBANDING;
}

/* target 2024: 80%, or { 2023 80%; 2024 82% } */
static gboolean
is_target_order (const Error *self)
{
  int last = before (self, 1).token;

  if (!is_sign (self->found.token, ":=,;") || !is_in_rows (self)
      || (last != T_ANGKA && last != T_PERIODE_LIT && last != T_TARGET
          && last != '%' && last != T_NAMA))
    return FALSE;
  fix_all (self,
           report (self, &iku_code_target_order, self->found.span, NULL, NULL),
           &iku_phrase_remove_signs, ":=,;", "");
  return TRUE;
}

/* target { 2023 2024 82% }: 2024 was read as the value of 2023, and 82 as a
 * period. */
static gboolean
is_missing_value (const Error *self)
{
  IkuToken period = before (self, self->found.token == '%' ? 3 : 1);
  g_autofree char *text = NULL;

  if (!is_in_rows (self) || period.token != T_ANGKA)
    return FALSE;
  if (self->found.token == '%'
          ? before (self, 1).token != T_ANGKA
                || before (self, 2).token != T_ANGKA
          : self->found.token != '}' || expects (self, '}'))
    return FALSE;
  text = dup_span (self, period.span);
  report (self, &iku_code_missing_value, period.span, text, NULL);
  return TRUE;
}

/* target 2024 80% - 90% */
static gboolean
is_range_with_dash (const Error *self)
{
  const char *bytes = self->build->bytes;
  IkuToken last = before (self, 1);
  IkuSpan low = last.span, high;
  g_autofree char *low_text = NULL, *high_text = NULL, *range = NULL;

  if (self->found.token != '-'
      || !(is_in_rows (self) || expects (self, T_TITIK2))
      || (last.token != T_ANGKA && last.token != '%'))
    return FALSE;
  if (last.token == '%')
    low.start = before (self, 2).span.start;
  high.start = self->found.span.end;
  while (bytes[high.start] == ' ')
    high.start++;
  high.end = high.start;
  while (iku_is_digit (bytes[high.end]) || bytes[high.end] == ','
         || bytes[high.end] == '.' || bytes[high.end] == '%')
    high.end++;
  if (high.end == high.start)
    return FALSE;
  low_text = dup_span (self, low);
  high_text = dup_span (self, high);
  range = g_strconcat (low_text, "..", high_text, NULL);
  fix (self,
       report (self, &iku_code_range_with_dash, self->found.span, low_text,
               high_text),
       FALSE, iku_span_join (low, high), range);
  return TRUE;
}

/* A block that is closed where the text does not: it stayed open, or one
 * before it whose items stand no deeper than its own keyword. */
static gboolean
is_open_block (const Error *self)
{
  IkuParser *parser = self->parser;
  IkuOpenBlock *suspect = &parser->suspect;
  IkuOpenBlock open;
  g_autofree char *text = NULL;
  IkuFinding *finding;

  if (self->repair->n_deleted > 0 || self->repair->inserted[0] != '}')
    return FALSE;
  open = parser->open[self->parser->depth - 1];
  open.until = self->found.span;
  if (suspect->head.token != 0)
    open = *suspect;
  suspect->head.token = 0;
  if (open.head.token == 0)
    return FALSE;

  text = dup_span (self, iku_span (open.head.span.start,
                                   MAX (open.head.span.end, open.span.start)));
  g_strchomp (text);
  finding = report (self, &iku_code_open_block, open.head.span, text, NULL);
  iku_finding_label (self->build->findings, finding,
                     iku_place (self->build->text, open.until),
                     &iku_phrase_not_closed_before, NULL);
  return TRUE;
}

/* ( or [ that what comes next cannot close. */
static gboolean
is_open_bracket (const Error *self)
{
  const IkuOpenBlock *open = self->parser->open + self->parser->depth;
  IkuFinding *finding;

  if (self->parser->depth == 0 || (--open)->bracket == '{'
      || !(inserts (self, ')') || inserts (self, ']')
           || self->repair->cost == G_MAXUINT))
    return FALSE;
  finding = report (self, &iku_code_open_bracket, open->span,
                    open->bracket == '(' ? "(" : "[", NULL);
  iku_finding_label (self->build->findings, finding,
                     iku_place (self->build->text, self->found.span),
                     &iku_phrase_not_closed_before, NULL);
  return TRUE;
}

/* A word instead of a keyword. */
static gboolean
is_misspelt (const Error *self)
{
  const IkuRepair *repair = self->repair;
  int keyword = repair->inserted[0];

  if (repair->n_deleted == 1 && repair->n_inserted == 1 && repair->cost == 1)
    iku_syntax_error_keyword (self->parser, self->found.span, keyword);
  else if (self->found.token == T_NAMA_AWAL
           && (expects (self, T_SUMBER) || expects (self, T_TUGAS)
               || expects (self, T_SKALA) || expects (self, T_JENIS)
               || expects (self, T_SEHARUSNYA) || expects (self, T_NAIKKAN)
               || expects (self, T_KOLOM) || expects (self, T_BATAS)))
    iku_syntax_error_keyword (self->parser, self->found.span, 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_lone_brace (const Error *self)
{
  IkuSpan *suspect = &self->parser->suspect_close;

  if (self->found.token != '}' || !expects (self, T_SKALA))
    return FALSE;
  report (self, &iku_code_lone_brace,
          suspect->end > 0 ? *suspect : self->found.span, NULL, NULL);
  *suspect = iku_span (0, 0);
  return TRUE;
}

/* indikator without name or label */
static gboolean
is_indicator_head (const Error *self)
{
  const IkuParser *parser = self->parser;
  guint depth = self->parser->depth;
  IkuToken head = self->build->head;

  if (head.token != T_INDIKATOR
      || !(expects (self, T_NAMA) || expects (self, T_TEKS))
      || expects (self, '+'))
    return FALSE;
  if (depth > 0 && parser->open[depth - 1].span.start > head.span.start)
    return FALSE;
  report (self, &iku_code_indicator_head, self->found.span, NULL, NULL);
  return TRUE;
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
count_expected (const Error *self)
{
  guint n = 0;

  for (const int *token = iku_parser_tokens; *token != T_END; token++)
    n += expects (self, *token);
  return n;
}

/* The kind of thing that is due, where it is more than a few tokens. */
static const IkuPhrase *
find_kind (const Error *self)
{
  if (expects (self, T_SKALA))
    return &iku_phrase_expect_declaration;
  if (expects (self, '}')
      && (expects (self, T_SUMBER) || expects (self, T_DEFINISI)))
    return &iku_phrase_expect_attribute;
  if (expects (self, '+') && expects (self, '*'))
    return &iku_phrase_expect_operator;
  if (expects (self, T_JIKA) || expects (self, T_COCOK))
    return &iku_phrase_expect_expression;
  if (expects (self, '}') && count_expected (self) > MAX_LISTED)
    return &iku_phrase_expect_item;
  return NULL;
}

/* "a, b atau c" in a language. */
static void
list_expected (const Error *self, IkuLang lang, GString *out)
{
  static const char *const or_words[] = { " atau ", " or " };
  guint n = count_expected (self), listed = 0;

  for (const int *token = iku_parser_tokens; *token != T_END; token++)
    {
      const IkuPhrase *phrase = find_phrase (*token);
      const char *spelling = iku_token_get_spelling (*token);

      if (*token == T_RUSAK || *token == '?' || !expects (self, *token))
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
dup_shown (const Error *self, IkuToken token)
{
  g_autofree char *text = dup_span (self, token.span);
  gsize length = strcspn (text, "\n");

  if (length > MAX_SHOWN)
    for (length = MAX_SHOWN; (text[length] & 0xc0) == 0x80;)
      length--;
  return g_strdup_printf (token.token == T_TEKS ? "%.*s%s" : "\"%.*s%s\"",
                          (int) length, text, text[length] == '\0' ? "" : "…");
}

static void
report_unexpected (const Error *self)
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
                    get_place (self, self->found.span), IKU_ARG_PHRASE, &found,
                    IKU_ARG_PHRASE, kind, NULL);
}

/* a b: any of several signs may be missing. */
static gboolean
is_choice_of_operators (const Error *self)
{
  return expects (self, '*') && is_sign (self->repair->inserted[0], "+-*/^<>=");
}

static void
add_insertion (const Error *self, IkuFinding *finding, guint32 at,
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
is_missing_token (const Error *self)
{
  int token = self->repair->inserted[0];
  IkuToken last = before (self, 1);
  g_autofree char *shown = NULL, *quoted = NULL;
  const char *spelling = iku_token_get_spelling (token);
  const IkuPhrase *phrase = find_phrase (token);
  IkuPhrase literal, after;
  IkuFinding *finding;

  if (self->repair->n_back > 0)
    last = self->build->head;
  if (self->repair->n_deleted > 0 || self->repair->n_inserted != 1
      || (token >= T_IKU && token <= T_SEHARUSNYA)
      || last.span.end == last.span.start || is_choice_of_operators (self))
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
static gboolean (*const cases[]) (const Error *self)
    = { is_misspelt,      is_comma_separator, is_open_block,
        is_open_bracket,  is_lone_brace,      is_times_sign,
        is_rupiah_sign,   is_name_with_blank, is_target_order,
        is_missing_value, is_range_with_dash, is_indicator_head,
        is_missing_token };

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
  Error error = { parser, parser->build, repair, iku_parser_peek (parser, 0) };

  if (is_consequence (error.build, &error.found)
      || !iku_build_may_report (error.build, error.found.span))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i](&error))
      return;
  report_unexpected (&error);
}
