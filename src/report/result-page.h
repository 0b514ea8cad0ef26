/* result-page.h - results as people read them, apart from their form
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page shows one period and region: a table of the indikator, the scores
 * and the footnotes that say why a value is not there.  Text and Markdown
 * write the same pages.
 */

#pragma once

#include "eval/result.h"
#include "report/format.h"
#include "report/table.h"

G_BEGIN_DECLS

/* What pages of one result share; cleared by its owner. */
typedef struct
{
  const IkuResult *result; /* borrowed */
  IkuLang lang;
  IkuFormat *format;
  GPtrArray *entries; /* the outline */
  guint n_cells;
  const guint *cells;     /* shown */
  const IkuScore *scores; /* those of the pages still to come */
  guint n_scores;
  guint columns; /* bits of the columns that apply to any indikator */
} IkuResultBook;

typedef struct
{
  char *title; /* "Triwulan 3 tahun 2023, wilayah 16.71"; may be empty */
  IkuTable *indicators;
  IkuTable *scores; /* without rows if there are none */
  guint n_scores;
  GPtrArray *footnotes; /* of strings; number 1 comes first */
} IkuResultPage;

void iku_result_book_init (IkuResultBook *self, const IkuResult *result,
                           IkuLang lang);
void iku_result_book_clear (IkuResultBook *self);

/* Instansi, or the words for such a table. */
const char *iku_result_book_get_title (const IkuResultBook *self);
/* "Periode 2021-2026"; caller owns it; NULL if the program says none. */
char *iku_result_book_dup_period (const IkuResultBook *self);
/* "Data: 64 baris dibaca, 64 dipakai"; caller owns it. */
char *iku_result_book_dup_counts (const IkuResultBook *self);
/* What stands in place of pages if there are none. */
const char *iku_result_book_get_nothing (const IkuResultBook *self);
const char *iku_result_book_get_scores_title (const IkuResultBook *self);

/* The pages in turn: index 0, 1 … n_cells - 1. */
void iku_result_page_init (IkuResultPage *self, IkuResultBook *book,
                           guint index);
void iku_result_page_clear (IkuResultPage *self);

G_END_DECLS
