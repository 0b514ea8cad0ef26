/* table.h - a table that fits its page
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns are as wide as what they hold while that fits; else the widest of
 * those that may wrap give way, and their cells are wrapped by words.  Where
 * even that does not fit, each row becomes a paragraph.
 */

#pragma once

#include "base/sink.h"

G_BEGIN_DECLS

typedef struct _IkuTable IkuTable;

IkuTable *iku_table_new (void);
void iku_table_free (IkuTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuTable, iku_table_free)

/* All columns come before the first row.  Strings are copied. */
void iku_table_add_column (IkuTable *self, const char *title,
                           gboolean is_number);
/* One string for each column. */
void iku_table_add_row (IkuTable *self, const char *const *cells);
/* A line over all columns, above the rows that follow. */
void iku_table_add_heading (IkuTable *self, const char *text);

void iku_table_write_text (const IkuTable *self, IkuSink *sink, guint width);
void iku_table_write_markdown (const IkuTable *self, IkuSink *sink);

/* Words of text in lines of at most width columns; lines after the first
 * begin with indent blanks, and the first is taken to begin at column
 * start. */
void iku_table_wrap (IkuSink *sink, const char *text, guint width, guint start,
                     guint indent);
/* Text in which nothing is taken for markup, in one line. */
void iku_table_put_markdown (IkuSink *sink, const char *text);

G_END_DECLS
