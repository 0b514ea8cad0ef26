/* tokens.c - the tokens of a module, read once more
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/tokens.h"

#include "parser.h"

static const struct
{
  int token;
  const char *spelling;
} signs[] = {
  { '(', "(" },   { ')', ")" },   { '[', "[" },       { ']', "]" },
  { '{', "{" },   { '}', "}" },   { '+', "+" },       { '-', "-" },
  { '*', "*" },   { '/', "/" },   { '^', "^" },       { '%', "%" },
  { '=', "=" },   { '<', "<" },   { '>', ">" },       { T_NE, "<>" },
  { T_LE, "<=" }, { T_GE, ">=" }, { T_TITIK2, ".." }, { ',', "," },
  { ';', ";" },   { ':', ":" },   { '.', "." },       { '?', "?" },
};

const char *
iku_token_get_spelling (int token)
{
  const IkuKeyword *keyword = iku_keyword_of_token (token);

  if (keyword != NULL)
    return keyword->spelling;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].token == token)
      return signs[i].spelling;
  return NULL;
}

IkuTokenKind
iku_token_get_kind (int token)
{
  switch (token)
    {
    case T_END:
      return IKU_TOKEN_END;
    case T_NAMA:
    case T_NAMA_AWAL:
      return IKU_TOKEN_NAME;
    case T_ANGKA:
      return IKU_TOKEN_NUMBER;
    case T_TEKS:
      return IKU_TOKEN_STRING;
    case T_PERIODE_LIT:
      return IKU_TOKEN_PERIOD;
    case T_TANGGAL_LIT:
      return IKU_TOKEN_DATE;
    case T_NOMOR:
      return IKU_TOKEN_NUMBERING;
    default:
      if (iku_keyword_of_token (token) != NULL)
        return IKU_TOKEN_KEYWORD;
      return iku_token_get_spelling (token) != NULL ? IKU_TOKEN_SIGN
                                                    : IKU_TOKEN_BROKEN;
    }
}

IkuTokens *
iku_tokens_new (const IkuModule *module)
{
  IkuTokens *self = g_new (IkuTokens, 1);

  iku_build_init (&self->build, module->text, module->intern, iku_arena_new (),
                  iku_findings_new ());
  self->build.scanner = &self->scanner;
  self->build.stopped = !iku_scanner_init (&self->scanner, &self->build);
  return self;
}

void
iku_tokens_free (IkuTokens *self)
{
  iku_scanner_clear (&self->scanner);
  iku_build_clear (&self->build);
  iku_findings_unref (self->build.findings);
  iku_arena_free (self->build.arena);
  g_free (self);
}

IkuToken
iku_tokens_next (IkuTokens *self)
{
  IkuToken token;

  iku_scanner_next (&self->scanner, &token);
  return token;
}
