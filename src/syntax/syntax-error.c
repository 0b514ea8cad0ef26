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
#include "syntax/scan.h"
#include "syntax/syntax-error.h"

#include "parser.h"

#define MAX_SHOWN 48 /* bytes of a text that is quoted in a message */
#define MAX_LISTED 4 /* tokens listed as expected */

typedef struct
{
  IkuBuilder *build;
  IkuToken found;
  const char *const *expected;
  guint n_expected;
} Error;

/* Signs stand between ' in the names that Bison gives. */
static gboolean
is_token (const char *name, const char *token)
{
  gsize length = strlen (token);

  if (name[0] == '\'')
    name++;
  return strncmp (name, token, length) == 0
         && (name[length] == '\0' || name[length] == '\'');
}

static gboolean
expects (const Error *self, const char *token)
{
  for (guint i = 0; i < self->n_expected; i++)
    if (is_token (self->expected[i], token))
      return TRUE;
  return FALSE;
}

static IkuToken
before (const Error *self, guint n)
{
  return iku_build_recent (self->build, n);
}

static char *
dup_span (const Error *self, IkuSpan span)
{
  return iku_text_dup_span (self->build->text, span);
}

static gboolean
is_name (int token)
{
  return token == T_NAMA || token == T_NAMA_AWAL;
}

static IkuFinding *
report (const Error *self, const IkuCode *code, IkuSpan span,
        const char *argument, const char *argument2)
{
  return iku_findings_add (self->build->findings, code,
                           iku_place (self->build->text, span), argument,
                           argument2, NULL);
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

  if (!is_name (word.token) || !expects (self, "+"))
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
  if (!expects (self, "+") && keyword.token != T_NOMOR
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

/* maks(a, b): one finding, and a fix for every comma of the brackets. */
static gboolean
is_comma_separator (const Error *self)
{
  IkuBuilder *build = self->build;
  IkuFinding *finding;
  IkuFix *repair;
  guint depth = 0;

  if (self->found.token != ',' || !expects (self, ";"))
    return FALSE;
  finding
      = report (self, &iku_code_comma_separator, self->found.span, NULL, NULL);
  repair = iku_finding_fix (build->findings, finding, TRUE,
                            &iku_phrase_insert_semicolons, NULL);
  for (guint32 i = self->found.span.start; i < build->length; i++)
    switch (build->bytes[i])
      {
      case '(':
      case '[':
      case '{':
        depth++;
        break;
      case ')':
      case ']':
      case '}':
        if (depth-- == 0)
          return TRUE;
        break;
      case '\n':
      case '"':
        return TRUE;
      case ',':
        if (depth == 0
            && (i == self->found.span.start
                || !iku_is_digit (build->bytes[i + 1])))
          iku_fix_edit (build->findings, repair,
                        iku_place (build->text, iku_span (i, i + 1)), ";");
        break;
      default:
        break;
      }
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

/* target 2024: 80% */
static gboolean
is_target_order (const Error *self)
{
  int period = before (self, 1).token;
  IkuFinding *finding;
  IkuFix *repair;

  if ((self->found.token != ':' && self->found.token != '=')
      || !is_in_rows (self)
      || (period != T_ANGKA && period != T_PERIODE_LIT && period != T_TARGET))
    return FALSE;
  finding = report (self, &iku_code_target_order, self->found.span, NULL, NULL);
  repair = iku_finding_fix (self->build->findings, finding, TRUE,
                            &iku_phrase_remove_sign, NULL);
  iku_fix_edit (self->build->findings, repair,
                iku_place (self->build->text, self->found.span), "");
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
          : self->found.token != '}' || expects (self, "}"))
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

  if (self->found.token != '-' || !(is_in_rows (self) || expects (self, ".."))
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

/* A declaration or the end where a block could be closed. */
static gboolean
is_open_block (const Error *self)
{
  IkuScanner *scanner = self->build->scanner;
  const IkuKeyword *keyword = iku_keyword_of_token (self->found.token);
  const IkuOpenBracket *open;
  g_autofree char *text = NULL;
  IkuFinding *finding;

  if (scanner->depth == 0 || !expects (self, "}"))
    return FALSE;
  if (self->found.token != T_END
      && (keyword == NULL || keyword->class_ != IKU_KEYWORD_DECLARATION))
    return FALSE;
  open = &scanner->open[scanner->depth - 1];
  if (open->bracket != '{' || open->head.token == 0)
    return FALSE;

  text = dup_span (self, iku_span (open->head.span.start, open->span.start));
  g_strchomp (text);
  finding = report (self, &iku_code_open_block, open->head.span, text, NULL);
  iku_finding_label (self->build->findings, finding,
                     iku_place (self->build->text, self->found.span),
                     &iku_phrase_not_closed_before, NULL);
  /* The parser takes the block as closed; so does the scanner. */
  scanner->depth--;
  return TRUE;
}

/* An item, the end of the block or of the file inside ( or [. */
static gboolean
is_open_bracket (const Error *self)
{
  const IkuScanner *scanner = self->build->scanner;
  int found = self->found.token;
  const IkuOpenBracket *open = &scanner->unclosed;
  IkuFinding *finding;

  if (!(expects (self, ")") || expects (self, "]"))
      || !(found == T_END || found == '}' || found == T_NAMA_AWAL
           || (found >= T_IKU && found <= T_SEHARUSNYA)))
    return FALSE;
  if (found != '}' && scanner->depth > 0)
    open = &scanner->open[scanner->depth - 1];
  if (open->bracket != '(' && open->bracket != '[')
    return FALSE;
  finding = report (self, &iku_code_open_bracket, open->span,
                    open->bracket == '(' ? "(" : "[", NULL);
  iku_finding_label (self->build->findings, finding,
                     iku_place (self->build->text, self->found.span),
                     &iku_phrase_not_closed_before, NULL);
  return TRUE;
}

/* polaritas maksimalkan: what follows the word is no junk; the word is. */
static gboolean
is_misspelt_item (const Error *self)
{
  IkuToken word = before (self, 1);

  if (word.token != T_NAMA_AWAL || !expects (self, "pada")
      || !expects (self, "dari") || !expects (self, "%"))
    return FALSE;
  iku_build_report_keyword (self->build, word.span);
  return TRUE;
}

static gboolean
is_lone_brace (const Error *self)
{
  if (self->found.token != '}' || !expects (self, "skala"))
    return FALSE;
  report (self, &iku_code_lone_brace, self->found.span, NULL, NULL);
  return TRUE;
}

/* indikator without name or label */
static gboolean
is_indicator_head (const Error *self)
{
  const IkuScanner *scanner = self->build->scanner;
  IkuToken head = self->build->head;

  if (head.token != T_INDIKATOR
      || !(expects (self, "name") || expects (self, "string"))
      || expects (self, "+"))
    return FALSE;
  if (self->found.token != '{' && scanner->depth > 0
      && scanner->open[scanner->depth - 1].span.start > head.span.start)
    return FALSE;
  report (self, &iku_code_indicator_head, self->found.span, NULL, NULL);
  return TRUE;
}

/* The special cases, tried in order. */
static gboolean (*const cases[]) (const Error *self)
    = { is_open_block,      is_open_bracket,    is_lone_brace,
        is_misspelt_item,   is_times_sign,      is_rupiah_sign,
        is_name_with_blank, is_target_order,    is_missing_value,
        is_range_with_dash, is_comma_separator, is_indicator_head };

/* A token as a planner calls it; NULL if it is called by its spelling. */
static const IkuPhrase *
find_phrase (const char *token)
{
  static const struct
  {
    const char *token;
    const IkuPhrase *phrase;
  } phrases[] = {
    { "end of file", &iku_phrase_token_end },
    { "name", &iku_phrase_token_name },
    { "name at line start", &iku_phrase_token_name },
    { "number", &iku_phrase_token_number },
    { "string", &iku_phrase_token_text },
    { "period", &iku_phrase_token_period },
    { "date", &iku_phrase_token_date },
    { "numbering", &iku_phrase_token_numbering },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strcmp (phrases[i].token, token) == 0)
      return phrases[i].phrase;
  return NULL;
}

/* The kind of thing that is due, where it is more than a few tokens. */
static const IkuPhrase *
find_kind (const Error *self)
{
  if (expects (self, "skala"))
    return &iku_phrase_expect_declaration;
  if (expects (self, "}")
      && (expects (self, "sumber") || expects (self, "definisi")))
    return &iku_phrase_expect_attribute;
  if (expects (self, "+") && expects (self, "*"))
    return &iku_phrase_expect_operator;
  if (expects (self, "jika") || expects (self, "cocok"))
    return &iku_phrase_expect_expression;
  if (self->n_expected > MAX_LISTED && expects (self, "}"))
    return &iku_phrase_expect_item;
  return NULL;
}

/* "a, b atau c" in a language. */
static void
list_expected (const Error *self, IkuLang lang, GString *out)
{
  static const char *const or_words[] = { " atau ", " or " };
  guint n = MIN (self->n_expected, MAX_LISTED);
  const IkuPhrase *previous = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *token = self->expected[i];
      const IkuPhrase *phrase = find_phrase (token);

      if (phrase != NULL && phrase == previous)
        continue;
      previous = phrase;
      if (out->len > 0)
        g_string_append (out, i + 1 == n ? or_words[lang] : ", ");
      if (phrase != NULL)
        g_string_append (out, phrase->text[lang]);
      else if (token[0] == '\'')
        g_string_append_printf (out, "\"%c\"", token[1]);
      else
        g_string_append (out, token);
    }
  if (self->n_expected > MAX_LISTED)
    g_string_append (out, ", …");
}

static char *
dup_shown (const Error *self)
{
  g_autofree char *text = dup_span (self, self->found.span);
  gsize length = strcspn (text, "\n");

  if (length > MAX_SHOWN)
    for (length = MAX_SHOWN; (text[length] & 0xc0) == 0x80;)
      length--;
  return g_strdup_printf (self->found.token == T_TEKS ? "%.*s%s" : "\"%.*s%s\"",
                          (int) length, text, text[length] == '\0' ? "" : "…");
}

static void
report_unexpected (const Error *self)
{
  g_autoptr (GString) in_id = g_string_new (NULL);
  g_autoptr (GString) in_en = g_string_new (NULL);
  g_autofree char *shown = dup_shown (self);
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
                    iku_place (self->build->text, self->found.span),
                    IKU_ARG_PHRASE, &found, IKU_ARG_PHRASE, kind, NULL);
}

/* A fault of the scanner between the last token and this one has been told;
 * so has what a part that was left out lacks. */
static gboolean
is_consequence (const IkuBuilder *self, IkuToken found)
{
  IkuToken last = iku_build_recent (self, 1);

  if (self->cut_short && found.token == T_END)
    return TRUE;
  return self->last_fault != IKU_NOWHERE && self->last_fault >= last.span.start
         && self->last_fault <= found.span.start;
}

void
iku_syntax_error (IkuBuilder *self, IkuSpan span, const char *found,
                  const char *const expected[], guint n_expected)
{
  Error error = { self, iku_build_recent (self, 0), expected, n_expected };

  error.found.span = span;
  self->last_error = span.start;
  if (is_consequence (self, error.found) || !iku_build_may_report (self, span))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i](&error))
      return;
  report_unexpected (&error);
}
