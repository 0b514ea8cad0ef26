/* cmd-eval.c - iku eval: what the indicators come to
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "eval/eval.h"
#include "report/result-csv.h"
#include "report/result-json.h"
#include "report/result-markdown.h"
#include "report/result-text.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_CSV,
  FORMAT_MARKDOWN
} Format;

static const IkuOption eval_options[] = {
  { "data",
    IKU_OPTION_TEXT,
    "FILE",
    { { "nilai data, CSV atau TSV; boleh diulang",
        "values of the data, CSV or TSV; may be given again" } } },
  { "format",
    IKU_OPTION_CHOICE,
    "text|json|csv|md",
    { { "bentuk hasil", "form of the results" } } },
  { "periode",
    IKU_OPTION_TEXT,
    "P",
    { { "hanya periode ini: 2023, 2023-S1, 2023-TW3, 2023-07",
        "only this period: 2023, 2023-S1, 2023-TW3, 2023-07" } } },
  { "wilayah",
    IKU_OPTION_TEXT,
    "CODE",
    { { "hanya wilayah dengan kode ini", "only the region of this code" } } },
  { "per",
    IKU_OPTION_CHOICE,
    "provinsi|kabupaten|kecamatan|desa|wilayah|bulan|triwulan|semester|tahun",
    { { "tampilkan tiap wilayah tingkat ini, atau tiap langkah waktu ini",
        "show each region of this level, or each step of time" } } },
  { "angka",
    IKU_OPTION_CHOICE,
    "id|en",
    { { "cara menulis angka dalam data: 1.234,5 atau 1,234.5",
        "notation of numbers in the data: 1.234,5 or 1,234.5" } } },
  { "kosong",
    IKU_OPTION_TEXT,
    "TEXT",
    { { "isi sel yang berarti tanpa nilai; boleh diulang",
        "what in a cell means no value; may be given again" } } },
  { "baris-judul",
    IKU_OPTION_NUMBER,
    "N",
    { { "banyaknya baris judul di atas kepala kolom",
        "rows of titles above the header" } } },
  { "path",
    IKU_OPTION_TEXT,
    "DIR",
    { { "cari modul pakai di folder ini juga",
        "look for modules in this directory too" } } },
  { "output",
    IKU_OPTION_TEXT,
    "FILE",
    { { "tulis hasil ke berkas ini", "write the results to this file" } } },
  { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
};

static const IkuPhrase bad_period
    = { { "--periode {0}: tulis 2023, 2023-S1, 2023-TW3 atau 2023-07",
          "--periode {0}: write 2023, 2023-S1, 2023-TW3 or 2023-07" } };
static const IkuPhrase bad_region
    = { { "--wilayah {0}: bukan kode wilayah; tulis misalnya 16 atau 16.71",
          "--wilayah {0}: no code of a region; write 16 or 16.71, say" } };
static const IkuPhrase no_tables
    = { { "--data {0}: data per catatan untuk tabel belum dihitung oleh versi "
          "ini; berikan nilai datanya dengan --data FILE",
          "--data {0}: records of a tabel are not evaluated by this version; "
          "give values of the data with --data FILE" } };
static const IkuPhrase no_data
    = { { "belum ada data; berikan nilainya dengan --data FILE",
          "there are no data; give their values with --data FILE" } };
static const IkuPhrase data_as_file
    = { { "{0} hanya memakai satu berkas definisi; data diberikan dengan "
          "--data {1}",
          "{0} takes one file of definitions; data are given with --data "
          "{1}" } };
static const IkuPhrase input_twice
    = { { "masukan standar (-) hanya dapat dibaca satu kali",
          "standard input (-) can be read once only" } };

/* NAME=FILE gives the records of a tabel. */
static gboolean
is_table (const char *argument)
{
  const char *p = argument;

  if (!g_ascii_isalpha (*p) && *p != '_')
    return FALSE;
  while (g_ascii_isalnum (*p) || *p == '_')
    p++;
  return *p == '=';
}

static gboolean
check_datasets (const char *const *datasets, const char *file,
                const IkuTerminal *terminal)
{
  guint n_standard = strcmp (file, "-") == 0 ? 1 : 0;

  for (guint i = 0; datasets[i] != NULL; i++)
    {
      if (is_table (datasets[i]))
        {
          iku_complain (terminal, &no_tables, datasets[i], NULL);
          return FALSE;
        }
      n_standard += strcmp (datasets[i], "-") == 0 ? 1 : 0;
    }
  if (n_standard > 1)
    iku_complain (terminal, &input_twice, NULL);
  return n_standard <= 1;
}

static gboolean
read_eval_options (const IkuOptions *options, const IkuTerminal *terminal,
                   IkuEvalOptions *out)
{
  const char *period = iku_options_get (options, "periode");
  const char *region = iku_options_get (options, "wilayah");
  guint n_steps;
  g_autofree const char **steps
      = iku_options_dup_all (options, "per", &n_steps);

  memset (out, 0, sizeof *out);
  if (period != NULL
      && !iku_period_parse (period, strlen (period), &out->period))
    {
      iku_complain (terminal, &bad_period, period, NULL);
      return FALSE;
    }
  if (region != NULL)
    {
      out->has_region
          = iku_region_parse (region, strlen (region), &out->region);
      if (!out->has_region)
        {
          iku_complain (terminal, &bad_region, region, NULL);
          return FALSE;
        }
    }
  for (guint i = 0; i < n_steps; i++)
    (void) iku_eval_options_add_step (out, steps[i]);
  return TRUE;
}

/* NULL after a complaint. */
static IkuInputs *
read_datasets (const IkuOptions *options, const IkuTerminal *terminal,
               IkuProgram *program, const char *const *datasets,
               IkuFindings *findings)
{
  g_autoptr (IkuInputs) inputs = iku_inputs_new (program);
  guint count;
  g_autofree const char **no_values
      = iku_options_dup_all (options, "kosong", &count);
  IkuBindOptions bind = { iku_options_get (options, "angka"), no_values,
                          iku_options_get_number (options, "baris-judul") };

  for (guint i = 0; datasets[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!iku_inputs_read (inputs, datasets[i], &bind, findings, &error))
        {
          iku_complain_file (terminal, datasets[i], error);
          return NULL;
        }
    }
  iku_inputs_freeze (inputs, findings);
  return g_steal_pointer (&inputs);
}

static gboolean
write_result (const IkuOptions *options, const IkuTerminal *terminal,
              const char *file, const IkuResult *result,
              const IkuFindings *findings)
{
  const char *path = iku_options_get (options, "output");
  IkuSink *sink = iku_output_open (terminal, path);
  IkuResultTextOptions text
      = { .width = iku_terminal_get_width (terminal, STDOUT_FILENO),
          .colour
          = path == NULL && iku_terminal_has_colour (terminal, STDOUT_FILENO) };

  if (sink == NULL)
    return FALSE;
  switch ((Format) iku_options_get_choice (options, "format"))
    {
    case FORMAT_TEXT:
      iku_result_text_write (sink, result, terminal->lang, &text);
      break;
    case FORMAT_JSON:
      iku_result_json_write (sink, file, result, findings, terminal->lang);
      break;
    case FORMAT_CSV:
      iku_result_csv_write (sink, result, terminal->lang);
      break;
    case FORMAT_MARKDOWN:
      iku_result_markdown_write (sink, result, terminal->lang);
      break;
    }
  return iku_output_close (terminal, sink, path);
}

/* Standard output is for results alone. */
static gboolean
write_findings (const IkuTerminal *terminal, const IkuFindings *findings,
                gboolean is_below_text)
{
  IkuSink *sink = iku_sink_new_fd (STDERR_FILENO, "stderr");

  if (is_below_text)
    iku_sink_putc (sink, '\n');
  iku_command_put_findings (sink, findings, terminal, STDERR_FILENO);
  return iku_output_close (terminal, sink, "stderr");
}

/* result NULL: the definitions have errors.  In JSON the findings are part
 * of the document; else they follow what was computed. */
static IkuExit
finish (const IkuOptions *options, const IkuTerminal *terminal,
        const char *file, const IkuResult *result, IkuFindings *findings)
{
  Format format = (Format) iku_options_get_choice (options, "format");
  gboolean is_json = format == FORMAT_JSON;
  gboolean is_below_text = format == FORMAT_TEXT && result != NULL
                           && !iku_options_has (options, "output");

  iku_findings_sort (findings);
  if ((result != NULL || is_json)
      && !write_result (options, terminal, file, result, findings))
    return IKU_EXIT_FAILED;
  if (!is_json && iku_findings_get_count (findings) > 0
      && !write_findings (terminal, findings, is_below_text))
    return IKU_EXIT_FAILED;
  return iku_findings_has_errors (findings) ? IKU_EXIT_FINDINGS
                                            : IKU_EXIT_CLEAN;
}

static gboolean
has_values (const IkuResult *result)
{
  guint count;

  (void) iku_result_get_shown (result, &count);
  return count > 0;
}

static IkuExit
evaluate (const IkuOptions *options, const IkuTerminal *terminal,
          const char *file, const char *const *datasets)
{
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuWorkspace) workspace = iku_command_new_workspace (options);
  g_autoptr (IkuProgram) program = NULL;
  g_autoptr (IkuInputs) inputs = NULL;
  g_autoptr (IkuResult) result = NULL;
  IkuEvalOptions eval;

  if (!read_eval_options (options, terminal, &eval))
    return IKU_EXIT_FAILED;
  program = iku_command_load (workspace, terminal, file, findings);
  if (program == NULL)
    return IKU_EXIT_FAILED;
  if (program->has_errors || iku_findings_has_errors (findings))
    return finish (options, terminal, file, NULL, findings);
  inputs = read_datasets (options, terminal, program, datasets, findings);
  if (inputs == NULL)
    return IKU_EXIT_FAILED;
  result = iku_evaluate (program, inputs, &eval, findings);
  if (datasets[0] == NULL && !has_values (result))
    {
      iku_complain (terminal, &no_data, NULL);
      return IKU_EXIT_FAILED;
    }
  return finish (options, terminal, file, result, findings);
}

static IkuExit
run_eval (const IkuOptions *options, const IkuTerminal *terminal)
{
  guint n_files, n_datasets;
  const char *const *files = iku_options_get_operands (options, &n_files);
  g_autofree const char **datasets
      = iku_options_dup_all (options, "data", &n_datasets);

  if (n_files == 0)
    iku_complain (terminal, &iku_usage_no_file, iku_command_eval.name,
                  iku_command_eval.operands, NULL);
  else if (n_files > 1)
    iku_complain (terminal,
                  g_str_has_suffix (files[1], ".iku") ? &iku_usage_one_file
                                                      : &data_as_file,
                  iku_command_eval.name, files[1], NULL);
  else if (check_datasets (datasets, files[0], terminal))
    return evaluate (options, terminal, files[0], datasets);
  return IKU_EXIT_FAILED;
}

const IkuCommand iku_command_eval = {
  "eval",
  "FILE --data FILE",
  { { "hitung indikator dari data", "compute the indicators from data" } },
  eval_options,
  run_eval,
};
