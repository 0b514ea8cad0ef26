/* subset-random.c - random conditions on records
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "subset-universe.h"

static const char *const atoms[RANDOM_N_GROUPS][8] = {
  { "bantu", "bukan bantu", "bantu = tidak", "ada(bantu)",
    "isi_kosong(bantu; ya)", "tanpa_nilai(bantu)", "bantu <> ya", "bantu" },
  { "aktif", "bukan aktif", "aktif = ya", "tanpa_nilai(aktif)",
    "(jika aktif maka tidak selain itu ya)", "ada(aktif)", "aktif",
    "isi_kosong(aktif; tidak)" },
  { "umur > 1", "umur >= 2", "umur = 1", "umur <> 2", "umur antara 1..2",
    "umur dalam {1; 2}", "2 > umur", "ada(umur)" },
  { "gaji < 1", "gaji <= 2", "ganda > 3", "ganda <= 2", "gaji <> 1",
    "tanpa_nilai(gaji)", "1 = gaji", "gaji antara 1..2" },
  { "umur > gaji", "gaji >= umur", "umur = gaji", "gaji < umur",
    "umur >= ambang", "ambang > umur", "umur <> gaji", "ambang <= 1" },
  { "jenis = anak", "jenis <> lansia", "jenis dalam {anak; difabel}",
    "bukan jenis = difabel", "ada(jenis)", "jenis = lansia", "jenis <> anak",
    "tanpa_nilai(jenis)" },
  { "opini < WDP", "opini >= TW", "opini = TMP", "opini <> WTP",
    "opini antara TW..WDP", "opini dalam {TMP; WTP}", "opini > TW",
    "WDP <= opini" },
  { "lahir > 2023-01-01", "lahir <= 2023-01-03", "lahir = 2023-01-02",
    "lahir <> 2023-01-03", "lahir >= 2023-01-02", "lahir < 2023-01-02",
    "lahir antara 2023-01-01..2023-01-02", "ada(lahir)" },
  { "nama = \"Ani\"", "nama <> \"Ani\"", "nama = \"Budi\"",
    "nama dalam {\"Ani\"; \"Budi\"}", "tempat = \"16\"", "tempat <> \"16.71\"",
    "tempat = \"16.71\"", "ada(nama)" },
};

static const char *
pick_atom (GRand *random, const guint *groups)
{
  guint group = groups[g_rand_int_range (random, 0, 3)];

  return atoms[group][g_rand_int_range (random, 0, 8)];
}

/* Some conditions with separators between them. */
static char *
dup_some (GRand *random, const guint *groups, guint depth, gboolean may_name,
          guint n, const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part
          = random_condition (random, groups, depth, may_name);

      g_string_append_printf (text, "%s%s", i > 0 ? separator : "", part);
    }
  return g_string_free (text, FALSE);
}

char *
random_condition (GRand *random, const guint *groups, guint depth,
                  gboolean may_name)
{
  gint32 way = g_rand_int_range (random, 0, depth > 0 ? 14 : 4);
  guint n = (guint) g_rand_int_range (random, 2, 4);
  g_autofree char *some = way < 4
                              ? NULL
                              : dup_some (random, groups, depth - 1, may_name,
                                          way == 12   ? 1
                                          : way == 13 ? 3
                                                      : n,
                                          way < 7    ? " dan "
                                          : way < 10 ? " atau "
                                                     : "; ");

  if (way < 3)
    return g_strdup (pick_atom (random, groups));
  if (way == 3)
    return g_strdup (!may_name                 ? "ya"
                     : g_rand_boolean (random) ? "layak"
                                               : "berdaya");
  if (way < 10)
    return g_strconcat ("(", some, ")", NULL);
  if (way == 10)
    return g_strdup_printf ("paling_sedikit(%d; %s)",
                            g_rand_int_range (random, 0, 4), some);
  if (way == 11)
    return g_strdup_printf ("banyak_terpenuhi(%s) %s %s", some,
                            g_rand_boolean (random) ? ">=" : "<>",
                            g_rand_boolean (random) ? "1" : "1,5");
  if (way == 12)
    return g_strconcat ("bukan (", some, ")", NULL);
  return g_strdup_printf ("paling_sedikit(2; %s)", some);
}

guint
random_runs (guint full)
{
  const char *text = g_getenv ("IKU_RUNS");
  guint64 runs;

  return text != NULL
                 && g_ascii_string_to_unsigned (text, 10, 1, full, &runs, NULL)
             ? (guint) runs
             : full;
}
