/* generate-expr.c - words and formulas made at random
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "generate-private.h"

Generator
generator_make (guint64 seed, const char *line_end)
{
  guint64 state = (seed + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (Generator){ g_string_new (NULL), state != 0 ? state : 1, line_end,
                      FALSE };
}

/* xorshift64* */
guint
roll (Generator *self, guint n)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;
  return (guint) ((self->state * G_GUINT64_CONSTANT (0x2545f4914f6cdd1d)) >> 33)
         % n;
}

static const char *const comments[] = {
  "# catatan",  "#",
  "# {",        "## \"petik",
  "#}",         "# bagian dari \xe8\xa1\xa8",
  "# 1.234,5 ", "# catatan yang agak panjang, supaya barisnya lewat batas",
};

static void
emit_line_end (Generator *self)
{
  g_string_append (self->out, self->line_end);
}

static void
emit_comment (Generator *self)
{
  g_string_append (self->out, PICK (self, comments));
  emit_line_end (self);
}

static void
emit_gap (Generator *self)
{
  static const char *const blanks[] = { " ", "  ", "\t", " \t ", "\xc2\xa0" };
  static const char *const indents[] = { "", " ", "    ", "\t" };
  guint kind = roll (self, 40);

  if (kind >= 9)
    {
      g_string_append (self->out, kind < 30 ? " " : PICK (self, blanks));
      return;
    }
  if (kind < 3)
    g_string_append_c (self->out, ' ');
  else
    emit_line_end (self);
  if (kind > 6)
    emit_line_end (self);
  for (guint n = kind < 3 ? 1 + roll (self, 2) : roll (self, 3); n > 0; n--)
    {
      emit_comment (self);
      if (roll (self, 4) == 0)
        emit_line_end (self);
      g_string_append (self->out, PICK (self, indents));
    }
}

void
emit (Generator *self, ...)
{
  const char *word;
  va_list list;

  va_start (list, self);
  while ((word = va_arg (list, const char *)) != NULL)
    {
      if (!self->is_glued)
        emit_gap (self);
      self->is_glued = FALSE;
      g_string_append (self->out, word);
    }
  va_end (list);
}

void
emit_minus (Generator *self)
{
  emit (self, "-", NULL);
  self->is_glued = roll (self, 2) == 0;
}

void
emit_sign (Generator *self, const char *sign)
{
  if (roll (self, 2) == 0)
    emit_gap (self);
  g_string_append (self->out, sign);
  if (roll (self, 8) == 0)
    emit_gap (self);
}

static const char *const names[] = {
  "a",
  "b",
  "x2",
  "orang",
  "rupiah",
  "pmks_bantu",
  "Realisasi_2023",
  "penduduk_miskin_usia_lanjut",
  "jumlah_penyandang_masalah_sosial",
};

void
emit_name (Generator *self)
{
  emit (self, PICK (self, names), NULL);
}

void
emit_near_name (Generator *self)
{
  g_string_append_printf (self->out, " %s", PICK (self, names));
}

void
emit_names (Generator *self, const char *sign)
{
  emit_name (self);
  for (guint n = roll (self, 5); n > 2; n--)
    {
      emit_sign (self, sign);
      emit_name (self);
    }
}

void
emit_number (Generator *self)
{
  static const char *const numbers[]
      = { "0",      "1",     "5",     "100",        "2023",     "1.408,8",
          "12345",  "0,5",   "1,500", "1.234.567",  "007",      "5.159",
          "78,125", "00,50", "9999",  "1234567,89", "0000,0001" };

  emit (self, PICK (self, numbers), NULL);
}

static void
emit_scale (Generator *self)
{
  static const char *const scales[] = { "ribu", "juta", "miliar", "triliun" };

  emit (self, PICK (self, scales), NULL);
}

/* 5, 5%, 5 juta rupiah/orang. */
void
emit_literal (Generator *self)
{
  if (roll (self, 6) == 0)
    emit_minus (self);
  emit_number (self);
  switch (roll (self, 5))
    {
    case 0:
      emit_sign (self, "%");
      return;
    case 1:
      emit_scale (self);
      return;
    case 2:
      return;
    case 3:
      emit_scale (self);
      break;
    default:
      break;
    }
  emit_near_name (self);
  for (guint n = roll (self, 5); n > 3; n--)
    {
      emit (self, roll (self, 2) ? "/" : "*", NULL);
      emit_near_name (self);
    }
}

void
emit_interval (Generator *self)
{
  static const char *const one_sided[] = { ">", ">=", "<", "<=" };

  if (roll (self, 3) == 0)
    {
      emit (self, PICK (self, one_sided), NULL);
      emit_literal (self);
      return;
    }
  if (roll (self, 3) == 0)
    emit (self, ">", NULL);
  emit_literal (self);
  emit_sign (self, "..");
  if (roll (self, 3) == 0)
    emit (self, "<", NULL);
  emit_literal (self);
}

static const char *const periods[]
    = { "2023", "2021", "2023-S1", "2023-TW3", "2023-07" };

void
emit_period (Generator *self)
{
  emit (self, PICK (self, periods), NULL);
}

/* Text between """ of lines with any indentation. */
static void
emit_long_text (Generator *self)
{
  static const char *const lines[]
      = { "satu",          "  dua \"tiga\" dan", "",  "\tempat",
          "lima \\ enam ", "    tujuh",          " ", "\xe8\xa1\xa8 x" };

  emit (self, "\"\"\"", NULL);
  for (guint n = roll (self, 6); n > 0; n--)
    {
      if (roll (self, 4) > 0)
        emit_line_end (self);
      g_string_append (self->out, PICK (self, lines));
    }
  g_string_append (self->out, "\"\"\"");
}

void
emit_text (Generator *self)
{
  static const char *const texts[] = {
    "\"\"",
    "\"Label\"",
    "\"Basis data PMKS Dinas Sosial\"",
    "\"a \\\"b\\\" \\\\ c\"",
    "\"satu\\ndua\\n  tiga\"",
    "\"\\n\"",
    "\" # bukan komentar { \"",
    "\"\xe8\xa1\xa8 lebar dua kolom\"",
    ("\"Persentase penyandang masalah kesejahteraan sosial yang memperoleh "
     "bantuan sosial selama satu tahun\""),
  };

  if (self->line_end != NULL && roll (self, 6) == 0)
    emit_long_text (self);
  else
    emit (self, PICK (self, texts), NULL);
}

void
emit_unit (Generator *self)
{
  for (guint n = 1 + roll (self, 8) / 6; n > 0; n--)
    {
      switch (roll (self, 6))
        {
        case 0:
          emit (self, "(", NULL);
          emit_unit (self);
          emit_sign (self, ")");
          break;
        case 1:
          emit_name (self);
          emit_sign (self, "^");
          emit (self, roll (self, 2) ? "-" : "2", NULL);
          if (g_str_has_suffix (self->out->str, "-"))
            emit (self, "3", NULL);
          break;
        default:
          emit_name (self);
          break;
        }
      if (n > 1)
        emit_sign (self, roll (self, 2) ? "/" : "*");
    }
}

/* Items with ; between. */
static void
emit_list (Generator *self, guint depth)
{
  emit_expr (self, depth);
  for (guint n = roll (self, 4); n > 0; n--)
    {
      emit_sign (self, ";");
      emit_expr (self, depth);
    }
}

static void
emit_index_end (Generator *self)
{
  static const char *const ends[] = { "0", "1", "2022", "2023-TW1" };

  if (roll (self, 2) == 0)
    {
      emit_minus (self);
      emit (self, roll (self, 2) ? "2" : "12", NULL);
    }
  else
    emit (self, PICK (self, ends), NULL);
}

static void
emit_index (Generator *self)
{
  emit_sign (self, "[");
  if (roll (self, 3) == 0)
    emit_name (self);
  else
    {
      emit_index_end (self);
      if (roll (self, 3) == 0)
        {
          emit_sign (self, "..");
          emit_index_end (self);
        }
    }
  emit_sign (self, "]");
}

static void
emit_label (Generator *self)
{
  switch (roll (self, 6))
    {
    case 0:
      emit_text (self);
      break;
    case 1:
      emit_name (self);
      break;
    case 2:
      emit (self, roll (self, 2) ? "ya" : "tidak", NULL);
      break;
    case 3:
      emit_literal (self);
      break;
    case 4:
      emit (self, "lainnya", NULL);
      break;
    default:
      emit_interval (self);
      break;
    }
}

static void emit_arith (Generator *self, guint depth);

static void
emit_match (Generator *self, guint depth)
{
  gboolean has_subject = roll (self, 2);

  emit (self, "cocok", NULL);
  if (has_subject)
    emit_arith (self, depth);
  emit_sign (self, "{");
  for (guint n = 1 + roll (self, 3); n > 0; n--)
    {
      if (has_subject)
        emit_label (self);
      else if (roll (self, 4) == 0)
        emit (self, "lainnya", NULL);
      else
        emit_expr (self, depth);
      emit_sign (self, ":");
      emit_expr (self, depth);
      if (n > 1 || roll (self, 3) == 0)
        emit_sign (self, ";");
    }
  emit_sign (self, "}");
}

static void
emit_leaf (Generator *self)
{
  static const char *const leaves[]
      = { "2023-TW3", "2023-05-23", "ya",    "tidak",           "?",
          "target",   "baseline",   "bobot", "nilai_tertinggi", "capaian" };

  switch (roll (self, 8))
    {
    case 0:
      emit_text (self);
      break;
    case 1:
      emit (self, PICK (self, leaves), NULL);
      break;
    case 2:
      emit_name (self);
      emit_sign (self, ".");
      emit (self, roll (self, 2) ? "wilayah" : "gaji", NULL);
      break;
    case 3:
      emit_number (self);
      emit_sign (self, "%");
      break;
    case 4:
      emit_number (self);
      if (roll (self, 2))
        emit_scale (self);
      emit_near_name (self);
      break;
    case 5:
      emit_number (self);
      break;
    default:
      emit_name (self);
      break;
    }
}

static void
emit_arith (Generator *self, guint depth)
{
  static const char *const functions[]
      = { "maks", "jumlah", "target", "capaian", "fungsi_yang_panjang" };
  static const char *const operators[] = { "+", "-", "*", "/", "^" };

  if (depth == 0)
    {
      emit_leaf (self);
      return;
    }
  depth--;
  switch (roll (self, 9))
    {
    case 0:
      emit (self, "(", NULL);
      emit_expr (self, depth);
      emit_sign (self, ")");
      break;
    case 1:
      emit_minus (self);
      emit_arith (self, depth);
      break;
    case 2:
      emit (self, PICK (self, functions), NULL);
      emit_sign (self, "(");
      emit_list (self, depth);
      emit_sign (self, ")");
      break;
    case 3:
      emit_arith (self, depth);
      emit_index (self);
      break;
    case 4:
      emit_match (self, depth);
      break;
    default:
      emit_arith (self, depth);
      for (guint n = 1 + roll (self, 3); n > 0; n--)
        {
          emit (self, PICK (self, operators), NULL);
          emit_arith (self, depth);
        }
      break;
    }
}

static void
emit_comparison (Generator *self, guint depth)
{
  static const char *const operators[] = { "=", "<>", "<", "<=", ">", ">=" };

  emit_arith (self, depth);
  switch (roll (self, 4))
    {
    case 0:
      emit (self, "antara", NULL);
      emit_arith (self, depth);
      emit_sign (self, "..");
      emit_arith (self, depth);
      break;
    case 1:
      emit (self, "dalam", NULL);
      emit_sign (self, "{");
      emit_list (self, depth);
      emit_sign (self, "}");
      break;
    default:
      emit (self, PICK (self, operators), NULL);
      emit_arith (self, depth);
      break;
    }
}

void
emit_expr (Generator *self, guint depth)
{
  guint inner = depth > 0 ? depth - 1 : 0;

  switch (roll (self, depth > 0 ? 8 : 4))
    {
    case 4:
      emit_comparison (self, inner);
      break;
    case 5:
      for (guint n = roll (self, 3); n > 0; n--)
        {
          if (roll (self, 4) == 0)
            emit (self, "bukan", NULL);
          emit_comparison (self, inner);
          emit (self, roll (self, 2) ? "dan" : "atau", NULL);
        }
      emit_comparison (self, inner);
      break;
    case 6:
      emit (self, "jika", NULL);
      emit_expr (self, inner);
      emit (self, "maka", NULL);
      emit_expr (self, inner);
      emit (self, "selain", "itu", NULL);
      emit_expr (self, inner);
      break;
    default:
      emit_arith (self, depth);
      break;
    }
}
