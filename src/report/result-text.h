/* result-text.h - results as text for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/sink.h"
#include "eval/result.h"

G_BEGIN_DECLS

typedef struct
{
  guint width;     /* columns of the terminal; 80 if unknown */
  gboolean colour; /* escape sequences of a terminal */
} IkuResultTextOptions;

/* A table for each period and region, and how many rows of data it rests
 * on. */
void iku_result_text_write (IkuSink *sink, const IkuResult *result,
                            IkuLang lang, const IkuResultTextOptions *options);

G_END_DECLS
