/* finding-text.h - findings as people read them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/finding.h"
#include "base/sink.h"

G_BEGIN_DECLS

typedef struct
{
  guint width;      /* columns of the terminal; 80 if unknown */
  gboolean colour;  /* escape sequences of a terminal */
  gboolean summary; /* at the end, how many are left out and how many there
                       are, if there are any */
} IkuFindingTextOptions;

/* Code, severity, sentence; the place, with carets under it; labels on other
 * places; notes, help, and what each fix would make of the line.  In the
 * order of the list. */
void iku_finding_text_write (IkuSink *sink, const IkuFindings *findings,
                             IkuLang lang,
                             const IkuFindingTextOptions *options);

/* Code and severity, as the first line of a finding begins. */
void iku_finding_text_put_kind (IkuSink *sink, const char *code,
                                IkuSeverity severity, IkuLang lang,
                                gboolean colour);

G_END_DECLS
