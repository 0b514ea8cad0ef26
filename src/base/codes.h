/* codes.h - kinds of findings, and phrases in both languages
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each layer lists its codes and phrases in codes.def and defines them with
 * the macros below.  Indonesian and English stand side by side, with {0},
 * {1} … for arguments.  Codes are permanent: never renumber one.
 *
 * A layer LAYER has src/LAYER/codes.def, codes.h and codes.c:
 *
 *   IKU_CODE (E0401, ERROR, unit_mismatch,
 *             "Indonesian {0}", "English {0}",
 *             "help, Indonesian, or NULL", "help, English, or NULL")
 *   IKU_PHRASE (declared_here, "Indonesian", "English")
 *
 * which declare iku_code_unit_mismatch and iku_phrase_declared_here.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  IKU_LANG_ID,
  IKU_LANG_EN
} IkuLang;

typedef enum
{
  IKU_SEVERITY_INFO,
  IKU_SEVERITY_WARNING,
  IKU_SEVERITY_ERROR
} IkuSeverity;

/* A sentence in both languages, indexed by IkuLang. */
typedef struct
{
  const char *text[2];
} IkuPhrase;

typedef struct
{
  const char *id; /* "E0402" */
  IkuSeverity severity;
  const char *name; /* "unit_mismatch" */
  IkuPhrase message;
  IkuPhrase help; /* text NULL if there is none */
} IkuCode;

/* The wire name of a severity: "error", "warning", "info". */
const char *iku_severity_get_name (IkuSeverity severity);

G_END_DECLS

#define IKU_CODE_DECLARE(id_, severity_, name_, ...)                           \
  extern const IkuCode iku_code_##name_;
#define IKU_CODE_DEFINE(id_, severity_, name_, id_text, en_text, id_help,      \
                        en_help)                                               \
  const IkuCode iku_code_##name_ = { #id_,                                     \
                                     IKU_SEVERITY_##severity_,                 \
                                     #name_,                                   \
                                     { { id_text, en_text } },                 \
                                     { { id_help, en_help } } };
#define IKU_CODE_LIST(id_, severity_, name_, ...) &iku_code_##name_,
#define IKU_PHRASE_DECLARE(name_, id_text, en_text)                            \
  extern const IkuPhrase iku_phrase_##name_;
#define IKU_PHRASE_DEFINE(name_, id_text, en_text)                             \
  const IkuPhrase iku_phrase_##name_ = { { id_text, en_text } };
