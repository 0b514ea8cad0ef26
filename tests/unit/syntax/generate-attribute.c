/* generate-attribute.c - attributes and rows made at random
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate-private.h"

guint
roll_items (Generator *self)
{
  return roll (self, 8) / 2;
}

void
maybe_text (Generator *self)
{
  if (roll (self, 2))
    emit_text (self);
}

void
emit_periods (Generator *self)
{
  emit_period (self);
  if (roll (self, 4) == 0)
    {
      emit_sign (self, "..");
      emit_period (self);
    }
}

static void
emit_target_value (Generator *self)
{
  if (roll (self, 4) > 0)
    {
      emit_literal (self);
      return;
    }
  emit (self, "(", NULL);
  emit_expr (self, GENERATE_DEPTH - 1);
  emit_sign (self, ")");
}

static void
emit_plain_value (Generator *self)
{
  switch (roll (self, 8))
    {
    case 0:
      emit_text (self);
      break;
    case 1:
      emit (self, roll (self, 2) ? "ya" : "tidak", NULL);
      break;
    default:
      emit_target_value (self);
      break;
    }
}

static void
emit_row (Generator *self)
{
  emit_periods (self);
  switch (roll (self, 8))
    {
    case 0:
      emit_name (self);
      break;
    case 1:
      emit_target_value (self);
      emit_sign (self, "..");
      emit_target_value (self);
      break;
    default:
      emit_plain_value (self);
      break;
    }
}

static void
emit_rows (Generator *self)
{
  emit_sign (self, "{");
  for (guint n = 1 + roll_items (self); n > 0; n--)
    emit_row (self);
  emit_sign (self, "}");
}

/* attributes */

typedef struct
{
  const char *keyword;
  void (*emit_value) (Generator *self);
} Attribute;

static void
emit_two_texts (Generator *self)
{
  emit_text (self);
  emit_text (self);
}

static void
emit_references (Generator *self)
{
  emit_names (self, ",");
  if (roll (self, 3) == 0)
    {
      emit_sign (self, ",");
      emit_text (self);
    }
}

static void
emit_consolidation (Generator *self)
{
  emit (self, roll (self, 2) ? "waktu" : "wilayah",
        roll (self, 2) ? "terakhir" : "tidak", NULL);
}

void
emit_polarity (Generator *self)
{
  static const char *const polarities[]
      = { "maksimalkan", "minimalkan", "stabilkan" };

  emit (self, PICK (self, polarities), NULL);
}

static void
emit_range (Generator *self)
{
  emit_literal (self);
  emit_sign (self, "..");
  emit_literal (self);
}

static void
emit_support (Generator *self)
{
  emit_names (self, ",");
  if (roll (self, 2))
    emit (self, "cascading", "adopsi", NULL);
}

static void
emit_columns (Generator *self)
{
  for (guint n = 1 + roll (self, 3); n > 0; n--)
    {
      emit_name (self);
      emit_sign (self, ".");
      emit (self, "jenis", NULL);
      if (n > 1)
        emit_sign (self, ",");
    }
}

static void
emit_comparator (Generator *self)
{
  emit_text (self);
  emit_rows (self);
}

static void
emit_formula (Generator *self)
{
  emit_expr (self, GENERATE_DEPTH);
}

static void
emit_baseline (Generator *self)
{
  if (roll (self, 3) > 0)
    {
      emit_period (self);
      emit_plain_value (self);
    }
  else if (roll (self, 3) == 0)
    emit_name (self);
  else
    emit_plain_value (self);
}

static void
emit_target (Generator *self)
{
  switch (roll (self, 3))
    {
    case 0:
      emit_row (self);
      break;
    case 1:
      emit (self, "wilayah", NULL);
      emit_text (self);
      emit_rows (self);
      break;
    default:
      emit_rows (self);
      break;
    }
}

static void
emit_places (Generator *self)
{
  emit (self, "2", NULL);
}

static void
emit_date (Generator *self)
{
  static const char *const dates[] = { "2023", "2023-05", "2023-05-23" };

  emit (self, PICK (self, dates), NULL);
}

static const Attribute inherited[] = {
  { "satuan", emit_unit },
  { "polarisasi", emit_polarity },
  { "definisi", emit_text },
  { "penjelasan", emit_text },
  { "alasan", emit_text },
  { "keterangan", emit_text },
  { "sumber", emit_text },
  { "penyedia_data", emit_references },
  { "penanggung_jawab", emit_references },
  { "dasar_hukum", emit_text },
  { "kode_referensi", emit_two_texts },
  { "level", emit_name },
  { "validitas", emit_name },
  { "kendali", emit_name },
  { "frekuensi", emit_name },
  { "konsolidasi", emit_consolidation },
  { "capaian", emit_name },
  { "predikat", emit_name },
  { "kategori", emit_name },
  { "desimal", emit_places },
  { "pembulatan", emit_name },
  { "nilai_tertinggi", emit_literal },
  { "realisasi_terburuk", emit_literal },
  { "pembanding", emit_comparator },
  { "mendukung", emit_support },
  { "disagregasi", emit_columns },
  { "rincian", emit_two_texts },
};

static const Attribute of_entries[] = {
  { "bobot", emit_literal },
  { "kode", emit_text },
};

static const Attribute of_indicators[] = {
  { "rumus", emit_formula },     { "rumus", emit_formula },
  { "target", emit_target },     { "target", emit_target },
  { "baseline", emit_baseline },
};

static const Attribute of_data[] = {
  { "sumber", emit_text },    { "definisi", emit_text },
  { "kode", emit_text },      { "rentang", emit_range },
  { "konstanta", emit_rows }, { "konsolidasi", emit_consolidation },
};

static const Attribute of_office[] = {
  { "wilayah", emit_text },      { "visi", emit_text },
  { "misi", emit_text },         { "tugas", emit_text },
  { "fungsi", emit_text },       { "dasar_hukum", emit_text },
  { "rincian", emit_two_texts },
};

static const Attribute of_signature[] = {
  { "jenis", emit_text },   { "tempat", emit_text },  { "tanggal", emit_date },
  { "pejabat", emit_text }, { "jabatan", emit_text }, { "pangkat", emit_text },
  { "nip", emit_text },
};

#define ATTRIBUTE(self, table)                                                 \
  emit_attribute (self, table, G_N_ELEMENTS (table))

#define ATTRIBUTES(table)                                                      \
  {                                                                            \
    table, G_N_ELEMENTS (table)                                                \
  }

void
emit_attribute (Generator *self, AttributePlace place)
{
  static const struct
  {
    const Attribute *attributes;
    guint count;
  } tables[] = {
    [IN_ANY] = ATTRIBUTES (inherited),
    [IN_ENTRY] = ATTRIBUTES (of_entries),
    [IN_INDICATOR] = ATTRIBUTES (of_indicators),
    [IN_DATA] = ATTRIBUTES (of_data),
    [IN_OFFICE] = ATTRIBUTES (of_office),
    [IN_SIGNATURE] = ATTRIBUTES (of_signature),
  };
  const Attribute *attribute
      = &tables[place].attributes[roll (self, tables[place].count)];

  emit (self, attribute->keyword, NULL);
  attribute->emit_value (self);
}
