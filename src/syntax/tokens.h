/* tokens.h - the tokens of a module, read once more
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree keeps no tokens; who asks for them (what stands at a cursor, what
 * may come next) reads the text again.  It may be broken: what the scanner
 * and the parser find is thrown away, and so is what they make.
 */

#pragma once

#include "syntax/module.h"
#include "syntax/scan.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_TOKEN_END,
  IKU_TOKEN_KEYWORD,
  IKU_TOKEN_SIGN,
  IKU_TOKEN_NAME,
  IKU_TOKEN_UNIT, /* a name that can only be a unit; of expected.h */
  IKU_TOKEN_NUMBER,
  IKU_TOKEN_STRING,
  IKU_TOKEN_PERIOD,
  IKU_TOKEN_DATE,
  IKU_TOKEN_NUMBERING, /* 1.1 or 1.a of an entry */
  IKU_TOKEN_BROKEN     /* nothing that a text should have */
} IkuTokenKind;

IkuTokenKind iku_token_get_kind (int token);
/* Of a keyword or a sign; NULL for others. */
const char *iku_token_get_spelling (int token);

/* Reads; to be used by one thread.  Members are for syntax only. */
typedef struct
{
  IkuBuilder build;
  IkuScanner scanner;
} IkuTokens;

/* Borrows the module. */
IkuTokens *iku_tokens_new (const IkuModule *module);
void iku_tokens_free (IkuTokens *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuTokens, iku_tokens_free)

/* In order; its token is 0 at the end.  A text that cannot be scanned has
 * none. */
IkuToken iku_tokens_next (IkuTokens *self);

G_END_DECLS
