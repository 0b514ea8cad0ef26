/* csv-private.h - what the files of the CSV reader share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buffer holds the bytes start..end of the file's base..: the record
 * being read and what follows.  It grows only for a record that is longer.
 */

#pragma once

#include "data/csv.h"
#include "data/limits.h"

G_BEGIN_DECLS

typedef enum
{
  IKU_CSV_MODE_START, /* at the first byte of a field */
  IKU_CSV_MODE_PLAIN,
  IKU_CSV_MODE_QUOTED,
  IKU_CSV_MODE_CLOSED /* after a quote within a quoted field */
} IkuCsvMode;

/* How far the record has been read; offsets from its first byte. */
typedef struct
{
  IkuCsvMode mode;
  gsize at;
  gsize field;    /* where the current field begins */
  guint n_fields; /* wider ones are counted, not kept */
  gboolean has_quotes;
  gboolean is_dropped; /* too long: read on without keeping it */
  const IkuCode *fault;
  gsize fault_at;
} IkuCsvScan;

struct _IkuCsv
{
  char *name;
  int fd;
  gboolean owns_fd;
  GBytes *bytes; /* read instead of fd, unless NULL */
  gsize n_taken; /* of them */
  char delimiter;
  guint8 stops[256]; /* whether a byte ends a plain field */
  char *buffer;
  gsize capacity, start, end;
  gsize base;      /* offset in the file of the first byte */
  guint32 line;    /* of the record at start */
  gboolean at_end; /* no more bytes come */
  gboolean is_utf16;
  gboolean after_cr; /* a LF at start belongs to the record before */
  GArray *fields;    /* of IkuField; text and offset set when it is whole */
  IkuLimits *limits;
};

/* Reads more bytes after end, moving what is there to the front of the
 * buffer.  Sets at_end when there are none. */
gboolean iku_csv_fill (IkuCsv *self, GError **error);

G_END_DECLS
