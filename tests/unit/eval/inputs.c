/* inputs.c - tests of binding datasets to a program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "bound.h"
#include "eval/print.h"
#include "suites.h"

static const char definition[]
    = "periode 2022..2024\n"
      "data penerima : orang \"Jumlah penerima\" { kode \"PB\" }\n"
      "data biaya : rupiah \"Biaya seluruhnya\"\n"
      "data cakupan : persen \"Cakupan\"\n"
      "data rasio : angka\n"
      "data siap : logika\n"
      "data opini : pilihan { \"Tidak wajar\" < WDP < WTP }\n"
      "data selesai : tanggal\n";

/* Values as item period=value, parted by "; ", then the counts of rows read,
 * used, rejected, outside, ignored, then the codes. */
static char *
print_bound (const Bound *bound)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  GString *out = g_string_new (NULL);
  IkuRowCounts counts = iku_inputs_get_counts (bound->inputs);
  g_autofree char *codes = bound_dup_codes (bound);

  for (guint i = 0; i < bound->program->n_items; i++)
    {
      const IkuItem *item = bound->program->items[i];
      guint n = 0;
      const IkuInput *inputs = iku_inputs_get (bound->inputs, i, &n);

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *cell = iku_cell_dup_name (
              inputs[j].period, inputs[j].region, IKU_LANG_ID);
          g_autofree char *value
              = iku_item_dup_number (item, numbers, inputs[j].number);

          g_string_append_printf (out, "%s %s=%s%s; ", item->name, cell,
                                  inputs[j].present ? value : "-",
                                  inputs[j].dropped ? "!" : "");
        }
    }
  g_string_append_printf (out, "%u %u %u %u %u", (guint) counts.read,
                          (guint) counts.used, (guint) counts.rejected,
                          (guint) counts.outside, (guint) counts.ignored);
  if (codes[0] != '\0')
    g_string_append_printf (out, " %s", codes);
  /* Every row is accounted for, whatever it holds. */
  ck_assert_uint_eq (counts.read, counts.used + counts.rejected + counts.outside
                                      + counts.ignored);
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *data, *bound;
} cases[] = {
  /* Long. */
  { "data,periode,wilayah,nilai\nbiaya,2023,16.71,5\nbiaya,2023,1672,6\n",
    "biaya 2023 wilayah 16.71=5 rupiah; biaya 2023 wilayah 16.72=6 rupiah; "
    "2 2 0 0 0" },
  { " Nilai , WILAYAH,Data,Periode\n5,,biaya,2023\n6,16,biaya,TW I 2023\n",
    "biaya 2023=5 rupiah; biaya 2023-TW1 wilayah 16=6 rupiah; 2 2 0 0 0" },
  { "data,periode,nilai\npb,2023,1\nJUMLAH  Penerima,2024,2\n"
    "penerima,Tahun 2022,3\n",
    "penerima 2022=3 orang; penerima 2023=1 orang; penerima 2024=2 orang; "
    "3 3 0 0 0" },
  { "data,periode,nilai\nbiya,2023,1\nbiya,2024,1\nbiaya,2023,1\n",
    "biaya 2023=1 rupiah; 3 1 2 0 0 E0633" },
  { "data,periode,nilai\nbiaya,2021,1\nbiaya,2022,1\nbiaya,2025-01,\n",
    "biaya 2021=1 rupiah; biaya 2022=1 rupiah; biaya 2025-01=-; 3 1 0 2 0 W0635" },
  { "data,tahun,periode,nilai\nbiaya,2023,TW II,1\nbiaya,2023,Juli,2\n",
    "biaya 2023-TW2=1 rupiah; biaya 2023-07=2 rupiah; 2 2 0 0 0" },
  /* Wide. */
  { "periode,wilayah,biaya,PB\n2023,16,5,1\n2024,16,6,\n",
    "penerima 2023 wilayah 16=1 orang; penerima 2024 wilayah 16=-; "
    "biaya 2023 wilayah 16=5 rupiah; biaya 2024 wilayah 16=6 rupiah; "
    "2 2 0 0 0" },
  { "tahun,biaya,penerima\n2023,5,x\n2024,6,2\n",
    "penerima 2024=2 orang; biaya 2024=6 rupiah; 2 1 1 0 0 E0639" },
  { "periode,biaya,lain\n2023,5,x\n", "biaya 2023=5 rupiah; 1 1 0 0 0 W0631" },
  { "periode,biaya,penerina\n2023,5,1\n",
    "biaya 2023=5 rupiah; 1 1 0 0 0 W0633" },
  { "periode,biaya,Biaya,penerima\n2023,5,5,1\n",
    "penerima 2023=1 orang; 1 1 0 0 0 E0632" },
  { "biaya,penerima\n5,1\n", "1 0 1 0 0 E0637" },
  /* Transposed. */
  { "Uraian,2022,2023\nbiaya,5,6\npenerima,-,2\n",
    "penerima 2022=-; penerima 2023=2 orang; biaya 2022=5 rupiah; "
    "biaya 2023=6 rupiah; 2 2 0 0 0" },
  { "data,tahun,16.71,1672,Jumlah\nbiaya,2023,5,6,11\n",
    "biaya 2023 wilayah 16.71=5 rupiah; biaya 2023 wilayah 16.72=6 rupiah; "
    "1 1 0 0 0" },
  { "data,wilayah,2022,2023\nbiaya,16.71,5,6\n",
    "biaya 2022 wilayah 16.71=5 rupiah; biaya 2023 wilayah 16.71=6 rupiah; "
    "1 1 0 0 0" },
  { "data,tahun,Januari,Februari\nbiaya,2023,5,6\n",
    "biaya 2023-01=5 rupiah; biaya 2023-02=6 rupiah; 1 1 0 0 0" },
  { "data,2021,2022\nbiaya,5,6\nrasio,7,#REF!\n",
    "biaya 2021=5 rupiah; biaya 2022=6 rupiah; 2 1 1 0 0 E0640" },
  { "data,2020,2021\nbiaya,5,6\n",
    "biaya 2020=5 rupiah; biaya 2021=6 rupiah; 1 0 0 1 0 "
    "W0635" },
  /* What is skipped. */
  { "Laporan Biaya\nTahun 2023,\n\nperiode,wilayah,biaya\n(1),(2),(3)\n"
    "2023,16.71,5\n2023,Jumlah,5\n,,\n",
    "biaya 2023 wilayah 16.71=5 rupiah; 6 1 0 0 5 W0632 W0630" },
  { "data,periode,nilai\n1,2,3\nbiaya,2023,5\nTotal,2023,5\n",
    "biaya 2023=5 rupiah; 3 1 0 0 2 W0632" },
  { "data,periode,nilai,\nbiaya,2023,5,\nbiaya,2024,5,6\nbiaya,2022,5\n",
    "biaya 2023=5 rupiah; 3 1 2 0 0 E0656 E0635" },
  { "data,periode,nilai\nbiaya,2023,5,,\nbiaya,2024,5,6\n",
    "biaya 2023=5 rupiah; 2 1 1 0 0 E0635" },
  /* No values, and other words. */
  { "data,periode,nilai\nbiaya,2022,N/A\nbiaya,2023,\xe2\x80\x93\n"
    "biaya,2024,Belum\nrasio,2022,#N/A\nrasio,2023,n.a.\n",
    "biaya 2022=-; biaya 2023=-; biaya 2024=-; rasio 2022=-; "
    "5 4 1 0 0 E0639" },
  { "data,periode,nilai\nbiaya,2022,5*\nbiaya,2023,5 Rupiah\n"
    "biaya,2024,5 orang\n",
    "biaya 2022=5 rupiah; biaya 2023=5 rupiah; 3 2 1 0 0 W0634 E0639" },
  /* Types. */
  { "data,periode,nilai\nsiap,2022,YA\nsiap,2023,0\nsiap,2024,mungkin\n",
    "siap 2022=ya; siap 2023=tidak; 3 2 1 0 0 E0645" },
  { "data,periode,nilai\nopini,2022,wtp\nopini,2023,TIDAK wajar\n"
    "opini,2024,TW\n",
    "opini 2022=WTP; opini 2023=Tidak wajar; 3 2 1 0 0 E0645" },
  { "data,periode,nilai\nselesai,2022,2022-05-23\nselesai,2023,23/5/2023\n",
    "selesai 2022=2022-05-23; 2 1 1 0 0 E0646" },
  /* Units and %. */
  { "data;periode;nilai\ncakupan;2022;78,5\nrasio;2022;0,5\n",
    "cakupan 2022=78,5 persen; rasio 2022=0,5; 2 2 0 0 0" },
  { "data;periode;nilai\ncakupan;2022;78,5%\nrasio;2022;50 %\n",
    "cakupan 2022=78,5 persen; rasio 2022=0,5; 2 2 0 0 0" },
  { "data,periode,nilai\ncakupan,2022,78%\ncakupan,2023,79\nbiaya,2022,1\n",
    "biaya 2022=1 rupiah; 3 1 2 0 0 E0643" },
  { "periode,cakupan,biaya\n2022,78%,1\n2023,79,2\n", "2 0 2 0 0 E0643" },
  { "data,periode,nilai\nbiaya,2022,5%\n", "1 0 1 0 0 E0644" },
  /* Notation. */
  { "data,periode,nilai\nbiaya,2022,4.254\nbiaya,2023,7\n",
    "biaya 2023=7 rupiah; 2 1 1 0 0 E0641" },
  { "data,periode,nilai\nbiaya,2022,4.254\nbiaya,2023,7.5\n",
    "biaya 2022=4,254 rupiah; biaya 2023=7,5 rupiah; 2 2 0 0 0" },
  { "data;periode;nilai\nbiaya;2022;4.254\nbiaya;2023;7,5\n",
    "biaya 2022=4.254 rupiah; biaya 2023=7,5 rupiah; 2 2 0 0 0" },
  { "data;periode;nilai\nbiaya;2022;4,254\nbiaya;2023;7.5\n",
    "biaya 2022=4.254 rupiah; biaya 2023=7,5 rupiah; 2 2 0 0 0" },
  { "data;periode;nilai\nbiaya;2022;7,5\nbiaya;2023;7.5\nrasio;2022;1,5\n",
    "biaya 2022=7,5 rupiah; rasio 2022=1,5; 3 2 1 0 0 E0642" },
  { "data;periode;nilai\nbiaya;2022;7,5\nbiaya;2023;7.5\nrasio;2022;15\n",
    "rasio 2022=15; 3 1 2 0 0 E0655" },
  /* Pairs given twice. */
  { "data,periode,nilai\nbiaya,2022,5\nbiaya,2022,5\nbiaya,2022,6\n",
    "biaya 2022=5 rupiah!; biaya 2022=5 rupiah!; biaya 2022=6 rupiah!; "
    "3 0 3 0 0 E0647 E0647" },
  { "periode,biaya,rasio\n2022,5,1\n2022,5,\n2023,6,\n",
    "biaya 2022=5 rupiah!; biaya 2022=5 rupiah!; biaya 2023=6 rupiah; "
    "rasio 2022=1!; rasio 2022=-!; rasio 2023=-; 3 1 2 0 0 E0647 E0647" },
  { "data,periode,nilai\nbiaya,2021,5\nbiaya,2021,5\n",
    "biaya 2021=5 rupiah!; biaya 2021=5 rupiah!; 2 0 2 0 0 W0635 "
    "E0647" },
  /* Valid values. */
  { "data,periode,nilai\npenerima,2022,-5\nbiaya,2022,-5\n",
    "penerima 2022=-5 orang; biaya 2022=-5 rupiah; 2 2 0 0 0 E0649" },
  /* Bad keys and files. */
  { "data,periode,wilayah,nilai\nbiaya,2O22,16,5\nbiaya,2022,Palembang,5\n",
    "2 0 2 0 0 E0636 E0638" },
  { "", "0 0 0 0 0 E0630" },
  { "nama,angka\nbiaya,5\n", "2 0 2 0 0 E0631" },
  { "dta,periode,nilai\nbiaya,2022,5\n", "2 0 2 0 0 E0631" },
  { "data,periode,nilai\nbiaya,2022,\"5\nbiaya,2023,6\n", "1 0 1 0 0 E0604" },
};

START_TEST (bindings)
{
  g_auto (Bound) bound = bind_text (definition, cases[_i].data, NULL);
  g_autofree char *found = print_bound (&bound);

  ck_assert_msg (strcmp (found, cases[_i].bound) == 0,
                 "%s\nfound    %s\nexpected %s", cases[_i].data, found,
                 cases[_i].bound);
}
END_TEST

START_TEST (asked_notation)
{
  const char *data = "data,periode,nilai\nbiaya,2022,4.254\n";
  g_auto (Bound) indonesian = bind_text (definition, data, "id");
  g_auto (Bound) english = bind_text (definition, data, "en");
  g_autofree char *one = print_bound (&indonesian);
  g_autofree char *other = print_bound (&english);

  ck_assert_str_eq (one, "biaya 2022=4.254 rupiah; 1 1 0 0 0");
  ck_assert_str_eq (other, "biaya 2022=4,254 rupiah; 1 1 0 0 0");
}
END_TEST

/* One year needs no column. */
START_TEST (only_year)
{
  g_auto (Bound) bound
      = bind_text ("periode 2023\ndata a : orang\n", "a\n5\n", NULL);
  g_auto (Bound) quarters = bind_text ("periode 2023\ndata a : orang\n",
                                       "data,TW I,TW II\na,5,6\n", NULL);
  g_autofree char *one = print_bound (&bound);
  g_autofree char *other = print_bound (&quarters);

  ck_assert_str_eq (one, "a 2023=5 orang; 1 1 0 0 0");
  ck_assert_str_eq (other, "a 2023-TW1=5 orang; a 2023-TW2=6 orang; 1 1 0 0 0");
}
END_TEST

START_TEST (ambiguous_labels)
{
  g_auto (Bound) bound
      = bind_text ("periode 2023\ndata a : orang \"Orang tua\"\n"
                   "data b : orang \"orang  tua\"\n",
                   "data,nilai\nOrang Tua,5\na,1\n", NULL);
  g_autofree char *found = print_bound (&bound);

  ck_assert_str_eq (found, "a 2023=1 orang; 2 1 1 0 0 E0634");
}
END_TEST

/* An indikator without a formula takes its realisasi; one with the label of
 * the data it shows leaves the label to the data. */
START_TEST (indicators)
{
  g_auto (Bound) bound = bind_text (
      "periode 2023\ndata jiwa : orang \"Jumlah jiwa\"\n"
      "bawaan { polarisasi maksimalkan satuan orang }\n"
      "sasaran \"S\" { indikator i \"Jumlah jiwa\" { rumus jiwa }\n"
      "indikator j \"Lain\" { satuan persen } }\n",
      "data,nilai\nJumlah Jiwa,5\nj,7\ni,8\n", NULL);
  g_autofree char *found = print_bound (&bound);

  ck_assert_str_eq (found, "jiwa 2023=5 orang; i 2023=8 orang; "
                           "j 2023=7 persen; 3 3 0 0 0");
}
END_TEST

START_TEST (regions_and_ancestors)
{
  g_auto (Bound) bound
      = bind_text (definition,
                   "data,periode,wilayah,nilai\nbiaya,2023,16.71.01.1001,5\n"
                   "biaya,2023,1602,x\nbiaya,2023,,6\n",
                   NULL);
  guint n = 0;
  const IkuRegion *regions = iku_inputs_get_regions (bound.inputs, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      iku_region_print (regions[i], text);
      g_string_append_c (text, ' ');
    }
  ck_assert_str_eq (text->str, "16 16.02 16.71 16.71.01 16.71.01.1001 ");
}
END_TEST

START_TEST (unreadable)
{
  g_auto (Bound) bound = bind_text (definition, "", NULL);
  g_autoptr (IkuInputs) inputs = iku_inputs_new (bound.program);
  static const char *const names[]
      = { "nilai.xlsx", "nilai.xlsx#Lembar1", "postgresql://x/y", "a.json" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ck_assert (
          !iku_inputs_read (inputs, names[i], NULL, bound.findings, &error));
      ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSYS));
      g_clear_error (&error);
    }
  ck_assert (
      !iku_inputs_read (inputs, "tidak-ada.csv", NULL, bound.findings, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
}
END_TEST

/* Two datasets are read as one; a pair in both is given twice. */
START_TEST (two_datasets)
{
  g_auto (Bound) bound
      = bind_text (definition, "data,periode,nilai\nbiaya,2023,5\n", NULL);
  g_autoptr (IkuInputs) inputs = iku_inputs_new (bound.program);
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    {
      static const char *const data[]
          = { "data,periode,nilai\nbiaya,2023,5\nbiaya,2022,1\n",
              "periode,biaya\n2023,5\n2024,6\n" };
      g_autofree char *path = NULL;
      int fd = g_file_open_tmp ("iku-XXXXXX.csv", &path, NULL);

      ck_assert_int_eq (write (fd, data[i], strlen (data[i])),
                        (gssize) strlen (data[i]));
      close (fd);
      ck_assert (iku_inputs_read (inputs, path, NULL, bound.findings, NULL));
      g_unlink (path);
    }
  iku_inputs_freeze (inputs, bound.findings);
  (void) iku_inputs_get (inputs, 1, &n);
  ck_assert_uint_eq (n, 4);
  ck_assert_uint_eq (iku_inputs_get_dataset_count (inputs), 2);
  ck_assert_uint_eq (iku_inputs_get_counts (inputs).used, 2);
  ck_assert_uint_eq (iku_inputs_get_counts (inputs).rejected, 2);
  ck_assert_uint_eq (iku_findings_get_count (bound.findings), 1);
}
END_TEST

/* 16.10 read by a spreadsheet as a number. */
START_TEST (lost_zero)
{
  g_auto (Bound) bound = bind_text (
      definition, "data,periode,wilayah,nilai\nbiaya,2023,16.1,5\n", NULL);
  const IkuFinding *finding = iku_findings_nth (bound.findings, 0);
  g_autofree char *help = iku_message_dup_text (&finding->help, IKU_LANG_ID);

  ck_assert_str_eq (finding->code->id, "E0638");
  ck_assert (strstr (help, "16.10") != NULL);
}
END_TEST

/* A hundred of one code are listed, the rest counted. */
START_TEST (many_faults)
{
  g_autoptr (GString) data = g_string_new ("data,periode,nilai\n");
  g_autofree char *codes = NULL;

  for (guint i = 0; i < 150; i++)
    g_string_append (data, "biaya,2023,x\n");
  {
    g_auto (Bound) bound = bind_text (definition, data->str, NULL);

    ck_assert_uint_eq (iku_findings_get_count (bound.findings), 101);
    ck_assert_uint_eq (iku_inputs_get_counts (bound.inputs).rejected, 150);
    codes = bound_dup_codes (&bound);
  }
  ck_assert (strstr (codes, "E0629") != NULL);
}
END_TEST

/* Cut anywhere, every row is accounted for. */
START_TEST (cut)
{
  const char *data = "Judul\ndata;periode;wilayah;nilai\n"
                     "biaya;2023;16.71;\"1.234,5\"\r\ncakupan;2023;;78%\n";

  for (gsize length = 0; length <= strlen (data); length++)
    {
      g_autofree char *part = g_strndup (data, length);
      g_auto (Bound) bound = bind_text (definition, part, NULL);
      g_autofree char *found = print_bound (&bound);

      ck_assert_ptr_nonnull (found);
    }
}
END_TEST

Suite *
inputs_suite (void)
{
  Suite *suite = suite_create ("inputs");
  TCase *tests = tcase_create ("inputs");

  tcase_add_loop_test (tests, bindings, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tests, asked_notation);
  tcase_add_test (tests, only_year);
  tcase_add_test (tests, ambiguous_labels);
  tcase_add_test (tests, indicators);
  tcase_add_test (tests, regions_and_ancestors);
  tcase_add_test (tests, unreadable);
  tcase_add_test (tests, two_datasets);
  tcase_add_test (tests, lost_zero);
  tcase_add_test (tests, many_faults);
  tcase_add_test (tests, cut);
  suite_add_tcase (suite, tests);
  return suite;
}
