/* number-format.h - which notation a dataset's numbers are in
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indonesian (1.234,5) or English (1,234.5): a property of the whole
 * dataset, inferred from all its number cells together.  A cell that has one
 * reading votes; where cells that differ in meaning leave both readings
 * open, the dataset is ambiguous and the user is asked.
 */

#pragma once

#include "base/number.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_FORMAT_UNKNOWN, /* every cell means the same either way */
  IKU_FORMAT_INDONESIAN,
  IKU_FORMAT_ENGLISH,
  IKU_FORMAT_AMBIGUOUS, /* no cell decides and readings differ */
  IKU_FORMAT_MIXED      /* some cells allow only one, others only the other */
} IkuFormatVerdict;

typedef struct
{
  guint64 n_only_indonesian, n_only_english, n_differing;
  /* Index of the first such cell, as the caller numbers them. */
  guint64 first_only_indonesian, first_only_english, first_differing;
} IkuFormatVotes;

/* Counts a cell that looks like a number (sign, digits, . and , only). */
void iku_format_vote (IkuFormatVotes *votes, const char *text, gsize length,
                      guint64 index);
IkuFormatVerdict iku_format_decide (const IkuFormatVotes *votes);

G_END_DECLS
