/* subset-universe.h - a small universe of records
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small as it is, it refutes claims about conditions: each column takes every
 * constant that they name, what lies between and beyond, and no value.  What
 * a condition is of a record is asked of model/fold.
 */

#pragma once

#include "check/implies.h"
#include "suites.h"

/* A value that differs from record to record, and all it can be. */
typedef struct
{
  const IkuTableColumn *column; /* or NULL: the item */
  guint32 item;
  GArray *values; /* of IkuValue */
  guint at;       /* its value in the present record */
} Source;

typedef struct
{
  const IkuProgram *program;
  IkuNumbers *numbers;
  GArray *sources;   /* of Source */
  GArray *constants; /* of const IkuExpr * */
} Universe;

/* That of all records which some conditions (NULL: none) can tell apart. */
void universe_init (Universe *self, const IkuProgram *program,
                    IkuNumbers *numbers, const IkuExpr *const *conditions,
                    guint n);
void universe_clear (Universe *self);
/* How many records, or more than limit. */
guint64 universe_count (const Universe *self, guint64 limit);
/* Whether some record is as all the facts say. */
gboolean universe_has (Universe *self, guint n, const IkuFact *facts);
/* Makes the present record any one of them; gives what is asked of it. */
void universe_pick (Universe *self, GRand *random);
gboolean universe_selects (Universe *self, const IkuExpr *condition);
IkuValue universe_value (Universe *self, const IkuExpr *expr);

/* Random conditions as text, for records of this tabel: printf wants two for
 * layak and berdaya.  Each case uses few groups of columns, so that its
 * universe is small and conditions have something to do with each other. */
#define RANDOM_TABLE                                                           \
  "data ambang : angka\n"                                                      \
  "tabel t satuan orang {\n"                                                   \
  "  kolom jenis : pilihan { anak, lansia, difabel }\n"                        \
  "  kolom opini : pilihan { TMP < TW < WDP < WTP }\n"                         \
  "  kolom umur  : angka\n"                                                    \
  "  kolom gaji  : angka\n"                                                    \
  "  kolom upah  : angka rupiah\n"                                             \
  "  kolom bantu : logika\n"                                                   \
  "  kolom aktif : logika\n"                                                   \
  "  kolom lahir : tanggal\n"                                                  \
  "  kolom jiwa  : angka orang\n"                                              \
  "  kolom nama  : teks\n"                                                     \
  "  kolom tempat : wilayah\n"                                                 \
  "  kolom ganda : angka = gaji * 2\n"                                         \
  "  kolom layak : logika = %s\n"                                              \
  "}\n"                                                                        \
  "kriteria berdaya pada t = %s\n"

#define RANDOM_N_GROUPS 9
typedef guint RandomGroups[3];

/* may_name: layak and berdaya too. */
char *random_condition (GRand *random, const guint *groups, guint depth,
                        gboolean may_name);
/* IKU_RUNS, or full if that is less. */
guint random_runs (guint full);
