/* explain.h - what a code means: its page, carried inside the program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The build makes the table of the files doc/codes/CODE.md; their form is
 * told in build-aux/pages.awk.
 */

#pragma once

#include "base/codes.h"
#include "base/json.h"

G_BEGIN_DECLS

/* Files and commands; NULL for what there is none of. */
typedef struct
{
  const char *iku; /* contoh.iku */
  const char *csv; /* contoh.csv */
  const char *sh;  /* run where they lie */
} IkuExample;

typedef struct
{
  const char *id; /* "E0402" */
  IkuPhrase title;
  IkuPhrase cause; /* paragraphs parted by "\n\n", code between `…` */
  IkuExample wrong;
  IkuExample right;
} IkuCodePage;

/* In the order of their codes, ended by an id of NULL. */
extern const IkuCodePage iku_code_pages[];

/* For people: no line of prose is wider than width, nor than is read with
 * ease. */
void iku_explain_write_text (IkuSink *sink, const IkuCodePage *page,
                             IkuSeverity severity, IkuLang lang, guint width,
                             gboolean colour);
/* For programs: an object, its prose in lang. */
void iku_explain_write_json (IkuJsonWriter *writer, const IkuCodePage *page,
                             IkuSeverity severity, IkuLang lang);

G_END_DECLS
