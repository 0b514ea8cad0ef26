/* value.h - a value, or the reason why there is none
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever its type, a value is a number: logika 0 or 1, tanggal a day
 * number, pilihan the index of the value in its list, teks the index in the
 * program's list of texts.  A reason is a kind and the expression or item
 * it arose at, in one word, so that columns of reasons stay small; sentences
 * are made on demand.
 */

#pragma once

#include "base/number.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_TYPE_ERROR, /* ill-typed: fits everything, causes no second error */
  IKU_TYPE_NUMBER,
  IKU_TYPE_LOGIC,
  IKU_TYPE_TEXT,
  IKU_TYPE_CHOICE,
  IKU_TYPE_DATE,
  IKU_TYPE_PERIOD,
  IKU_TYPE_REGION,
  IKU_TYPE_TABLE /* a name of a tabel, or of a sasaran as a table */
} IkuTypeKind;

typedef enum
{
  IKU_WHY_PRESENT, /* there is a value */
  IKU_WHY_KOSONG,
  IKU_WHY_PENYEBUT_NOL,
  IKU_WHY_TAK_TERHITUNG,
  IKU_WHY_DI_LUAR_RANAH,
  IKU_WHY_TIDAK_DIATUR
} IkuWhyKind;

/* 0: present; else a kind in the top three bits and a detail below. */
typedef guint32 IkuWhy;

static inline IkuWhy
iku_why (IkuWhyKind kind, guint32 detail)
{
  return ((guint32) kind << 29) | (detail & 0x1fffffffu);
}

static inline IkuWhyKind
iku_why_get_kind (IkuWhy why)
{
  return (IkuWhyKind) (why >> 29);
}

static inline guint32
iku_why_get_detail (IkuWhy why)
{
  return why & 0x1fffffffu;
}

/* The wire name: "kosong", "penyebut_nol" … */
const char *iku_why_kind_get_name (IkuWhyKind kind);

typedef struct
{
  IkuNumber number; /* meaningless unless why is 0 */
  IkuWhy why;
} IkuValue;

static inline IkuValue
iku_value (IkuNumber number)
{
  return (IkuValue){ number, 0 };
}

static inline IkuValue
iku_value_absent (IkuWhy why)
{
  return (IkuValue){ { 0, 1 }, why };
}

G_END_DECLS
