/* generate.c - declarations made at random
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "generate-private.h"

static void
emit_inherited (Generator *self)
{
  if (roll (self, 8) > 0)
    {
      emit_attribute (self, IN_ANY);
      return;
    }
  emit (self, "agregat", NULL);
  emit_name (self);
}

static void
emit_data_item (Generator *self)
{
  emit_attribute (self, IN_DATA);
}

static void
emit_signature_item (Generator *self)
{
  emit_attribute (self, IN_SIGNATURE);
}

static void
emit_block (Generator *self, void (*emit_item) (Generator *))
{
  emit_sign (self, "{");
  for (guint n = roll_items (self); n > 0; n--)
    emit_item (self);
  emit_sign (self, "}");
}

static void
emit_office_item (Generator *self)
{
  if (roll (self, 6) > 0)
    {
      emit_attribute (self, IN_OFFICE);
      return;
    }
  emit (self, "penetapan", NULL);
  emit_block (self, emit_signature_item);
}

static void
emit_choice (Generator *self)
{
  const char *sign = roll (self, 2) ? "," : "<";
  guint n = 2 + roll (self, 5);

  emit (self, "pilihan", NULL);
  emit_sign (self, "{");
  for (; n > 0; n--)
    {
      if (roll (self, 4) == 0)
        emit_text (self);
      else
        emit_name (self);
      if (n > 1)
        emit_sign (self, sign);
    }
  emit_sign (self, "}");
}

static void
emit_data (Generator *self)
{
  emit (self, "data", NULL);
  emit_name (self);
  emit_sign (self, ":");
  switch (roll (self, 6))
    {
    case 0:
      emit_choice (self);
      break;
    case 1:
      emit (self, "tanggal", NULL);
      break;
    default:
      emit_unit (self);
      break;
    }
  maybe_text (self);
  if (roll (self, 3) == 0)
    {
      emit (self, "bagian", "dari", NULL);
      emit_names (self, ",");
    }
  if (roll (self, 2))
    {
      emit_sign (self, "=");
      emit_expr (self, GENERATE_DEPTH);
    }
  if (roll (self, 3) == 0)
    emit_block (self, emit_data_item);
}

static void
emit_column (Generator *self)
{
  static const char *const types[]
      = { "tanggal", "tanggal periode", "periode", "wilayah", "teks" };
  static const char *const marks[] = { "kunci", "rahasia" };

  emit (self, "kolom", roll (self, 2) ? "wilayah" : "umur", NULL);
  emit_sign (self, ":");
  if (roll (self, 4) == 0)
    emit_choice (self);
  else if (roll (self, 2))
    emit (self, PICK (self, types), NULL);
  else
    {
      emit (self, "angka", NULL);
      emit_near_name (self);
    }
  for (guint n = roll (self, 4); n > 0; n--)
    if (roll (self, 2))
      emit (self, PICK (self, marks), NULL);
    else
      {
        if (roll (self, 2))
          emit (self, "kode", NULL);
        emit_text (self);
      }
  if (roll (self, 3) == 0)
    {
      emit_sign (self, "=");
      emit_expr (self, GENERATE_DEPTH);
    }
}

static void
emit_indicator (Generator *self)
{
  emit (self, "indikator", NULL);
  if (roll (self, 2))
    emit (self, roll (self, 2) ? "1.1.1" : "\"a\"", NULL);
  emit_name (self);
  emit_text (self);
  emit_sign (self, "{");
  for (guint n = roll_items (self); n > 0; n--)
    switch (roll (self, 4))
      {
      case 0:
        emit_attribute (self, IN_ANY);
        break;
      case 1:
        emit_attribute (self, IN_ENTRY);
        break;
      default:
        emit_attribute (self, IN_INDICATOR);
        break;
      }
  emit_sign (self, "}");
}

static void
emit_head (Generator *self)
{
  static const char *const numbers[] = { "1", "1.1", "1.a", "2." };

  switch (roll (self, 5))
    {
    case 0:
      break;
    case 1:
      emit (self, PICK (self, numbers), NULL);
      if (roll (self, 2))
        emit_name (self);
      break;
    case 2:
      emit_text (self);
      emit_name (self);
      break;
    case 3:
      emit_name (self);
      break;
    default:
      emit_text (self);
      break;
    }
  maybe_text (self);
}

static void
emit_entry (Generator *self, guint depth)
{
  static const char *const after[] = { "program", "kegiatan" };
  gboolean is_goal = depth == 3;

  emit (self, is_goal ? "tujuan" : "sasaran", NULL);
  if (!is_goal && roll (self, 3) == 0)
    emit (self, PICK (self, after), NULL);
  emit_head (self);
  emit_sign (self, "{");
  for (guint n = roll_items (self); n > 0; n--)
    switch (roll (self, 4))
      {
      case 0:
        emit_attribute (self, IN_ENTRY);
        break;
      case 1:
        emit_attribute (self, IN_ANY);
        break;
      case 2:
        if (depth > 0)
          emit_entry (self, depth - 1);
        break;
      default:
        emit_indicator (self);
        break;
      }
  emit_sign (self, "}");
}

static void
emit_rule (Generator *self)
{
  if (roll (self, 4) == 0)
    {
      emit (self, "batas", NULL);
      emit_interval (self);
      return;
    }
  emit_polarity (self);
  emit_expr (self, GENERATE_DEPTH);
}

static void
emit_band (Generator *self)
{
  if (roll (self, 5) == 0)
    emit (self, "lainnya", NULL);
  else
    emit_interval (self);
  emit_sign (self, ":");
  if (roll (self, 3) > 0)
    emit_text (self);
  else
    emit_literal (self);
}

static void
emit_change (Generator *self)
{
  switch (roll (self, 4))
    {
    case 0:
      emit (self, "tetapkan", NULL);
      emit_name (self);
      emit_sign (self, "=");
      emit_expr (self, GENERATE_DEPTH);
      break;
    case 1:
      emit (self, "untuk", NULL);
      if (roll (self, 2))
        emit_period (self);
      else
        {
          emit (self, "wilayah", NULL);
          emit_text (self);
        }
      emit_sign (self, "{");
      emit (self, "naikkan", NULL);
      emit_name (self);
      emit_literal (self);
      emit_sign (self, "}");
      break;
    default:
      emit (self, roll (self, 2) ? "naikkan" : "turunkan", NULL);
      emit_name (self);
      emit_literal (self);
      break;
    }
}

static void
emit_given (Generator *self)
{
  if (roll (self, 3) == 0)
    emit (self, "target", NULL);
  else
    emit_name (self);
  if (roll (self, 4) == 0)
    {
      emit_sign (self, "[");
      emit_period (self);
      emit_sign (self, "]");
    }
  emit (self, "=", NULL);
  emit_expr (self, GENERATE_DEPTH - 1);
}

static void
emit_test_item (Generator *self)
{
  if (roll (self, 2))
    {
      emit (self, "diketahui", NULL);
      for (guint n = roll (self, 4); n > 0; n--)
        {
          emit_given (self);
          emit_sign (self, ";");
        }
      emit_given (self);
      return;
    }
  emit (self, "seharusnya", NULL);
  emit_expr (self, GENERATE_DEPTH);
  if (roll (self, 3) == 0)
    {
      emit (self, "tercetak", NULL);
      emit_text (self);
    }
}

/* declarations */

static void
emit_unit_def (Generator *self)
{
  emit_name (self);
  maybe_text (self);
  if (roll (self, 2))
    return;
  emit_sign (self, "=");
  emit_number (self);
  if (roll (self, 2))
    {
      emit (self, "/", NULL);
      emit_number (self);
    }
  emit_unit (self);
}

static void
emit_units (Generator *self)
{
  emit (self, "satuan", NULL);
  emit_unit_def (self);
  for (guint n = roll (self, 4); n > 1; n--)
    {
      emit_sign (self, ",");
      emit_unit_def (self);
    }
}

static void
emit_test (Generator *self)
{
  emit (self, "uji", NULL);
  emit_text (self);
  switch (roll (self, 4))
    {
    case 0:
      emit (self, "pada", NULL);
      emit_period (self);
      break;
    case 1:
      emit (self, "pada", "2023", "wilayah", "\"16.71\"", NULL);
      break;
    case 2:
      emit (self, "untuk", NULL);
      emit_name (self);
      emit_polarity (self);
      break;
    default:
      break;
    }
  emit_block (self, emit_test_item);
}

static void
emit_years (Generator *self)
{
  emit (self, "periode", NULL);
  emit_periods (self);
  if (roll (self, 2))
    g_string_append (self->out, "  tahunan");
}

static void
emit_org_unit (Generator *self)
{
  emit (self, "unit_kerja", NULL);
  emit_name (self);
  emit_text (self);
  if (roll (self, 2))
    {
      emit (self, "induk", NULL);
      emit_name (self);
    }
}

static void
emit_office (Generator *self)
{
  emit (self, "instansi", NULL);
  emit_text (self);
  if (roll (self, 3) > 0)
    emit_block (self, emit_office_item);
}

static void
emit_table (Generator *self)
{
  emit (self, "tabel", NULL);
  emit_name (self);
  maybe_text (self);
  if (roll (self, 2))
    {
      emit (self, "satuan", NULL);
      emit_unit (self);
    }
  emit_block (self, emit_column);
}

static void
emit_criterion (Generator *self)
{
  emit (self, "kriteria", NULL);
  emit_name (self);
  emit (self, "pada", NULL);
  emit_names (self, ",");
  maybe_text (self);
  emit_sign (self, "=");
  emit_expr (self, GENERATE_DEPTH);
}

static void
emit_named_formula (Generator *self)
{
  emit (self, "rumus", NULL);
  emit_name (self);
  emit_sign (self, "(");
  emit_names (self, ";");
  emit_sign (self, ")");
  emit_sign (self, "=");
  emit_expr (self, GENERATE_DEPTH);
}

static void
emit_rules (Generator *self)
{
  emit (self, "aturan_capaian", NULL);
  emit_name (self);
  maybe_text (self);
  emit_block (self, emit_rule);
}

static void
emit_scale_of_bands (Generator *self)
{
  emit (self, "skala", NULL);
  emit_name (self);
  maybe_text (self);
  if (roll (self, 2))
    {
      emit (self, "bulatkan", NULL);
      emit_literal (self);
    }
  emit_block (self, emit_band);
}

static void
emit_scenario (Generator *self)
{
  emit (self, "skenario", NULL);
  emit_name (self);
  if (roll (self, 2))
    {
      emit (self, "dari", NULL);
      emit_names (self, ",");
    }
  maybe_text (self);
  emit_block (self, emit_change);
}

static void
emit_use (Generator *self)
{
  emit (self, "pakai", NULL);
  emit_text (self);
}

static void
emit_defaults (Generator *self)
{
  emit (self, "bawaan", NULL);
  emit_block (self, emit_inherited);
}

static void
emit_tree (Generator *self)
{
  if (roll (self, 3) == 0)
    emit_indicator (self);
  else
    emit_entry (self, 2 + roll (self, 2));
}

static void (*const declarations[]) (Generator *) = {
  emit_use,       emit_defaults,       emit_office,   emit_years, emit_units,
  emit_org_unit,  emit_data,           emit_data,     emit_data,  emit_table,
  emit_criterion, emit_named_formula,  emit_tree,     emit_tree,  emit_tree,
  emit_rules,     emit_scale_of_bands, emit_scenario, emit_test
};

GString *
generate_program (guint64 seed)
{
  Generator self = generator_make (seed, "\n");

  if (roll (&self, 10) == 0)
    self.line_end = "\r\n";
  if (roll (&self, 20) == 0)
    g_string_append (self.out, "\xef\xbb\xbf");
  if (roll (&self, 20) > 0)
    emit (&self, "iku", "1", NULL);
  for (guint n = 1 + roll (&self, 5); n > 0; n--)
    PICK (&self, declarations) (&self);
  /* Comments may stand at the end, too. */
  emit_sign (&self, "");
  return self.out;
}
