/* explain.c - what a code means
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "report/excerpt.h"
#include "report/explain.h"
#include "report/finding-text.h"
#include "report/plain.h"

#define BOLD "\033[1m"
#define WRONG_COLOUR "\033[1;31m"
#define RIGHT_COLOUR "\033[1;32m"
#define CODE_COLOUR "\033[36m"

#define WIDEST 80u
#define INDENT 4u

static const IkuPhrase wrong_word = { { "Salah", "Wrong" } };
static const IkuPhrase right_word = { { "Benar", "Right" } };

/* The end of the word at text; what stands between `…` is not broken. */
static const char *
find_word_end (const char *text)
{
  gboolean is_code = FALSE;

  for (; *text != '\0' && (is_code || (*text != ' ' && *text != '\n')); text++)
    is_code ^= *text == '`';
  return text;
}

/* With colours, those say what is code, and the signs are left out. */
static void
put_word (const IkuExcerpt *page, const char *word, gsize length,
          gboolean *is_code)
{
  for (gsize i = 0; i < length; i++)
    if (word[i] != '`' || !page->colour)
      iku_sink_putc (page->sink, word[i]);
    else if ((*is_code = !*is_code))
      iku_excerpt_start_colour (page, CODE_COLOUR);
    else
      iku_excerpt_end_colour (page);
}

static guint
measure_word (const IkuExcerpt *page, const char *word, gsize length)
{
  g_autofree char *text = g_strndup (word, length);
  guint width = iku_plain_measure (text);

  for (const char *p = text; page->colour && *p != '\0'; p++)
    width -= *p == '`';
  return width;
}

static void
put_paragraphs (const IkuExcerpt *page, const char *text)
{
  gboolean is_code = FALSE;
  guint column = 0;

  while (*text != '\0')
    {
      gsize length = (gsize) (find_word_end (text) - text);
      guint width = measure_word (page, text, length);

      if (column > 0 && column + 1 + width > page->width)
        {
          iku_sink_putc (page->sink, '\n');
          column = 0;
        }
      else if (column > 0)
        iku_sink_putc (page->sink, ' ');
      column += (column > 0) + width;
      put_word (page, text, length, &is_code);
      text += length;
      if (*text == '\n')
        {
          iku_sink_puts (page->sink, "\n\n");
          column = 0;
        }
      text += strspn (text, " \n");
    }
  iku_sink_putc (page->sink, '\n');
}

/* The lines of a file; between two files stands an empty line. */
static void
put_file (const IkuExcerpt *page, const char *name, const char *text)
{
  if (text == NULL)
    return;
  iku_sink_putc (page->sink, '\n');
  if (name != NULL)
    {
      iku_sink_fill (page->sink, ' ', 2);
      iku_sink_puts (page->sink, name);
      iku_sink_puts (page->sink, ":\n");
    }
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n") + 1;

      if (*text != '\n')
        iku_sink_fill (page->sink, ' ', INDENT);
      iku_sink_write (page->sink, text, length);
      text += length;
    }
}

static void
put_example (const IkuExcerpt *page, const char *title, const char *colour,
             const IkuExample *example)
{
  gboolean is_alone = example->csv == NULL && example->sh == NULL;

  iku_sink_putc (page->sink, '\n');
  iku_excerpt_start_colour (page, colour);
  iku_sink_puts (page->sink, title);
  iku_sink_putc (page->sink, ':');
  iku_excerpt_end_colour (page);
  iku_sink_putc (page->sink, '\n');
  put_file (page, is_alone ? NULL : "contoh.iku", example->iku);
  put_file (page, "contoh.csv", example->csv);
  put_file (page, NULL, example->sh);
}

void
iku_explain_write_text (IkuSink *sink, const IkuCodePage *page,
                        IkuSeverity severity, IkuLang lang, guint width,
                        gboolean colour)
{
  IkuExcerpt form
      = { .sink = sink, .width = MIN (width, WIDEST), .colour = colour };

  iku_finding_text_put_kind (sink, page->id, severity, lang, colour);
  iku_excerpt_start_colour (&form, BOLD);
  iku_sink_puts (sink, ": ");
  iku_sink_puts (sink, page->title.text[lang]);
  iku_excerpt_end_colour (&form);
  iku_sink_puts (sink, "\n\n");
  put_paragraphs (&form, page->cause.text[lang]);
  put_example (&form, wrong_word.text[lang], WRONG_COLOUR, &page->wrong);
  put_example (&form, right_word.text[lang], RIGHT_COLOUR, &page->right);
}

static void
write_example_json (IkuJsonWriter *writer, const char *key,
                    const IkuExample *example)
{
  iku_json_key (writer, key);
  iku_json_begin_object (writer);
  iku_json_member_string (writer, "iku", example->iku);
  iku_json_member_string (writer, "csv", example->csv);
  iku_json_member_string (writer, "sh", example->sh);
  iku_json_end_object (writer);
}

void
iku_explain_write_json (IkuJsonWriter *writer, const IkuCodePage *page,
                        IkuSeverity severity, IkuLang lang)
{
  iku_json_begin_object (writer);
  iku_json_member_string (writer, "code", page->id);
  iku_json_member_string (writer, "severity", iku_severity_get_name (severity));
  iku_json_member_string (writer, "title", page->title.text[lang]);
  iku_json_member_string (writer, "cause", page->cause.text[lang]);
  write_example_json (writer, "wrong", &page->wrong);
  write_example_json (writer, "right", &page->right);
  iku_json_end_object (writer);
}
