/* format.h - values as people and programs read them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value stands at scale 1; here it is put into its unit, rounded as its
 * indikator says, and written: for people in Indonesian notation, padded to
 * the indikator's decimals; for programs as a plain decimal, trimmed.
 */

#pragma once

#include "base/codes.h"
#include "model/program.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_FORMAT_PEOPLE,
  IKU_FORMAT_PROGRAMS
} IkuFormatStyle;

typedef struct _IkuFormat IkuFormat;

IkuFormat *iku_format_new (IkuFormatStyle style);
void iku_format_free (IkuFormat *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuFormat, iku_format_free)

/* All of these append to out. */

/* In the unit of the item; a logika or pilihan as its word. */
void iku_format_put_value (IkuFormat *self, GString *out, const IkuItem *item,
                           IkuNumber value);
/* As above, as the exact fraction; FALSE if the item is no number. */
gboolean iku_format_put_exact (IkuFormat *self, GString *out,
                               const IkuItem *item, IkuNumber value);
/* One value, or a range: 80..90. */
void iku_format_put_target (IkuFormat *self, GString *out, const IkuItem *item,
                            IkuNumber low, IkuNumber high);
/* A part of a quotient: at scale 1, with the decimals of the item. */
void iku_format_put_part (IkuFormat *self, GString *out, const IkuItem *item,
                          IkuNumber value);
/* In percent, with two decimals; a percent sign for people only. */
void iku_format_put_percent (IkuFormat *self, GString *out, IkuNumber value);
/* In percent, as the exact fraction. */
void iku_format_put_exact_percent (IkuFormat *self, GString *out,
                                   IkuNumber value);

/* The index of a value that is one, or count if it is out of range. */
guint iku_format_find_index (IkuFormat *self, IkuNumber value, guint count);

/* The word of a unit; NULL for what is no number. */
const char *iku_format_get_unit (const IkuItem *item);

/* "Triwulan 3 tahun 2023". */
void iku_format_put_period (GString *out, IkuPeriod period, IkuLang lang);

G_END_DECLS
