/* cmd-explain.c - iku explain: what a code means, and how to mend it
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "base/base-codes.h"
#include "check/codes.h"
#include "data/codes.h"
#include "eval/codes.h"
#include "report/explain.h"
#include "syntax/codes.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON
} Format;

static const IkuOption explain_options[] = {
  { "all",
    IKU_OPTION_FLAG,
    NULL,
    { { "jelaskan semua kode", "explain every code" } } },
  { "format",
    IKU_OPTION_CHOICE,
    "text|json",
    { { "bentuk penjelasan", "form of the explanations" } } },
  { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
};

static const IkuPhrase no_codes
    = { { "sebutkan kodenya, misalnya iku explain E0402; atau --all",
          "name the code, as in iku explain E0402; or --all" } };
static const IkuPhrase not_a_code
    = { { "\"{0}\" bukan kode temuan; kode ditulis seperti E0402",
          "\"{0}\" is no code of a finding; codes look like E0402" } };
static const IkuPhrase unknown_code
    = { { "tidak ada kode {0}; iku explain --all menampilkan semuanya",
          "there is no code {0}; iku explain --all shows all of them" } };
static const IkuPhrase unknown_code_near
    = { { "tidak ada kode {0}; maksud Anda {1}?",
          "there is no code {0}; did you mean {1}?" } };

static const IkuCode *const *const code_lists[] = {
  iku_base_codes, iku_syntax_codes, iku_check_codes,
  iku_data_codes, iku_eval_codes,
};

/* The severity of a code that has a page. */
static IkuSeverity
find_severity (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (code_lists); i++)
    for (const IkuCode *const *code = code_lists[i]; *code != NULL; code++)
      if (strcmp ((*code)->id, id) == 0)
        return (*code)->severity;
  return IKU_SEVERITY_INFO;
}

/* A letter, or the slip of leaving it out, and digits. */
static gboolean
looks_like_code (const char *word)
{
  word += g_ascii_isalpha (*word);
  return *word != '\0' && word[strspn (word, "0123456789")] == '\0';
}

/* NULL after a complaint. */
static const IkuCodePage *
find_page (const char *word, const IkuTerminal *terminal)
{
  IkuNearest nearest;

  if (!looks_like_code (word))
    {
      iku_complain (terminal, &not_a_code, word, NULL);
      return NULL;
    }
  iku_nearest_init (&nearest, word);
  for (const IkuCodePage *page = iku_code_pages; page->id != NULL; page++)
    {
      if (g_ascii_strcasecmp (page->id, word) == 0)
        return page;
      iku_nearest_offer (&nearest, page->id);
    }
  if (nearest.best != NULL)
    iku_complain (terminal, &unknown_code_near, word, nearest.best, NULL);
  else
    iku_complain (terminal, &unknown_code, word, NULL);
  return NULL;
}

/* Those of the operands, or all; NULL after a complaint. */
static GPtrArray *
choose_pages (const IkuOptions *options, const IkuTerminal *terminal)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  gboolean is_all = iku_options_has (options, "all");
  guint n_words;
  const char *const *words = iku_options_get_operands (options, &n_words);

  if (n_words == 0 && !is_all)
    {
      iku_complain (terminal, &no_codes, NULL);
      return NULL;
    }
  for (guint i = 0; i < n_words; i++)
    {
      const IkuCodePage *page = find_page (words[i], terminal);

      if (page == NULL)
        return NULL;
      g_ptr_array_add (pages, (gpointer) page);
    }
  if (is_all)
    g_ptr_array_set_size (pages, 0);
  for (const IkuCodePage *page = iku_code_pages; is_all && page->id != NULL;
       page++)
    g_ptr_array_add (pages, (gpointer) page);
  return g_steal_pointer (&pages);
}

static void
write_text (IkuSink *sink, const GPtrArray *pages, const IkuTerminal *terminal)
{
  guint width = iku_terminal_get_width (terminal, STDOUT_FILENO);
  gboolean colour = iku_terminal_has_colour (terminal, STDOUT_FILENO);

  for (guint i = 0; i < pages->len; i++)
    {
      const IkuCodePage *page = g_ptr_array_index (pages, i);

      if (i > 0)
        iku_sink_puts (sink, "\n\n");
      iku_explain_write_text (sink, page, find_severity (page->id),
                              terminal->lang, width, colour);
    }
}

static void
write_json (IkuSink *sink, const GPtrArray *pages, IkuLang lang)
{
  IkuJsonWriter writer;

  iku_json_writer_init (&writer, sink);
  iku_json_begin_array (&writer);
  for (guint i = 0; i < pages->len; i++)
    {
      const IkuCodePage *page = g_ptr_array_index (pages, i);

      iku_explain_write_json (&writer, page, find_severity (page->id), lang);
    }
  iku_json_end_array (&writer);
}

static IkuExit
run_explain (const IkuOptions *options, const IkuTerminal *terminal)
{
  g_autoptr (GPtrArray) pages = choose_pages (options, terminal);
  IkuSink *sink;

  if (pages == NULL)
    return IKU_EXIT_FAILED;
  sink = iku_output_open (terminal, NULL);
  switch ((Format) iku_options_get_choice (options, "format"))
    {
    case FORMAT_TEXT:
      write_text (sink, pages, terminal);
      break;
    case FORMAT_JSON:
      write_json (sink, pages, terminal->lang);
      break;
    }
  return iku_output_close (terminal, sink, NULL) ? IKU_EXIT_CLEAN
                                                 : IKU_EXIT_FAILED;
}

const IkuCommand iku_command_explain = {
  "explain",
  "CODE…",
  { { "jelaskan kode temuan", "explain codes of findings" } },
  explain_options,
  run_explain,
};
