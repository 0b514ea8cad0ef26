/* outline.h - the entries of a program in the order of its pages
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "eval/result.h"

G_BEGIN_DECLS

/* Every tujuan, sasaran and indikator, in source order; caller unrefs the
 * array, the entries are borrowed. */
GPtrArray *iku_outline_new (const IkuProgram *program);

static inline gboolean
iku_entry_is_indicator (const IkuEntry *entry)
{
  return !entry->is_root && entry->kind == IKU_ENTRY_INDIKATOR
         && entry->item != NULL;
}

/* "sasaran program"; the keyword, the same in both languages. */
const char *iku_entry_get_kind_name (const IkuEntry *entry);

/* The text of the band that a value of PREDICATE or CATEGORY is the index
 * of; NULL if it is none. */
const char *iku_scale_find_text (const IkuScale *scale, IkuNumber index);

/* Whether the column says anything of the item: a value, or why there is
 * none. */
gboolean iku_result_column_applies (const IkuResult *result,
                                    const IkuItem *item,
                                    IkuResultColumn column);

G_END_DECLS
