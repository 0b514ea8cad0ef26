/* result-markdown.c - results as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/result-markdown.h"
#include "report/result-page.h"

static void
put_paragraph (IkuSink *sink, const char *mark, const char *text)
{
  iku_sink_puts (sink, mark);
  iku_table_put_markdown (sink, text);
  iku_sink_puts (sink, "\n\n");
}

static void
put_footnotes (IkuSink *sink, const GPtrArray *footnotes)
{
  for (guint i = 0; i < footnotes->len; i++)
    {
      iku_sink_put_uint (sink, i + 1);
      iku_sink_puts (sink, ") ");
      iku_table_put_markdown (sink, g_ptr_array_index (footnotes, i));
      iku_sink_putc (sink, '\n');
    }
  if (footnotes->len > 0)
    iku_sink_putc (sink, '\n');
}

static void
put_page (IkuSink *sink, IkuResultBook *book, guint index)
{
  IkuResultPage page;

  iku_result_page_init (&page, book, index);
  put_paragraph (sink, "## ", page.title);
  iku_table_write_markdown (page.indicators, sink);
  iku_sink_putc (sink, '\n');
  if (page.n_scores > 0)
    {
      put_paragraph (sink, "### ", iku_result_book_get_scores_title (book));
      iku_table_write_markdown (page.scores, sink);
      iku_sink_putc (sink, '\n');
    }
  put_footnotes (sink, page.footnotes);
  iku_result_page_clear (&page);
}

void
iku_result_markdown_write (IkuSink *sink, const IkuResult *result, IkuLang lang)
{
  g_autofree char *period = NULL;
  g_autofree char *counts = NULL;
  IkuResultBook book;

  iku_result_book_init (&book, result, lang);
  put_paragraph (sink, "# ", iku_result_book_get_title (&book));
  period = iku_result_book_dup_period (&book);
  if (period != NULL)
    put_paragraph (sink, "", period);
  for (guint i = 0; i < book.n_cells; i++)
    put_page (sink, &book, i);
  if (book.n_cells == 0)
    put_paragraph (sink, "", iku_result_book_get_nothing (&book));
  counts = iku_result_book_dup_counts (&book);
  iku_table_put_markdown (sink, counts);
  iku_sink_putc (sink, '\n');
  iku_result_book_clear (&book);
}
