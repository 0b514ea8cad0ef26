/* result-text.c - results as text for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/result-page.h"
#include "report/result-text.h"

#define BOLD "\033[1m"
#define PLAIN "\033[0m"

static void
put_heading (IkuSink *sink, const char *text,
             const IkuResultTextOptions *options)
{
  if (options->colour)
    iku_sink_puts (sink, BOLD);
  iku_table_wrap (sink, text, options->width, 0, 0);
  if (options->colour)
    iku_sink_puts (sink, PLAIN);
}

static void
put_footnotes (IkuSink *sink, const GPtrArray *footnotes, guint width)
{
  if (footnotes->len > 0)
    iku_sink_putc (sink, '\n');
  for (guint i = 0; i < footnotes->len; i++)
    {
      g_autofree char *text = g_strdup_printf (
          "%u) %s", i + 1, (const char *) g_ptr_array_index (footnotes, i));

      iku_table_wrap (sink, text, width, 0, i < 9 ? 3 : 4);
    }
}

static void
put_page (IkuSink *sink, IkuResultBook *book, guint index,
          const IkuResultTextOptions *options)
{
  IkuResultPage page;

  iku_result_page_init (&page, book, index);
  iku_sink_putc (sink, '\n');
  put_heading (sink, page.title, options);
  iku_sink_putc (sink, '\n');
  iku_table_write_text (page.indicators, sink, options->width);
  if (page.n_scores > 0)
    {
      iku_sink_putc (sink, '\n');
      iku_table_write_text (page.scores, sink, options->width);
    }
  put_footnotes (sink, page.footnotes, options->width);
  iku_result_page_clear (&page);
}

void
iku_result_text_write (IkuSink *sink, const IkuResult *result, IkuLang lang,
                       const IkuResultTextOptions *options)
{
  g_autofree char *period = NULL;
  g_autofree char *counts = NULL;
  IkuResultBook book;

  iku_result_book_init (&book, result, lang);
  put_heading (sink, iku_result_book_get_title (&book), options);
  period = iku_result_book_dup_period (&book);
  if (period != NULL)
    iku_table_wrap (sink, period, options->width, 0, 0);
  for (guint i = 0; i < book.n_cells; i++)
    put_page (sink, &book, i, options);
  iku_sink_putc (sink, '\n');
  if (book.n_cells == 0)
    iku_table_wrap (sink, iku_result_book_get_nothing (&book), options->width,
                    0, 0);
  counts = iku_result_book_dup_counts (&book);
  iku_table_wrap (sink, counts, options->width, 0, 0);
  iku_result_book_clear (&book);
}
