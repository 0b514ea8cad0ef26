/* csv.h - reading CSV and TSV
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Streams rows of fields from a file, a FIFO, standard input or memory; its
 * own memory does not grow with the number of rows.  RFC 4180 quoting, a quoted field may
 * hold line ends; LF, CRLF or CR; an optional BOM; the delimiter is found
 * from the first lines.  Knows nothing of headers, numbers or names.
 */

#pragma once

#include "base/finding.h"

G_BEGIN_DECLS

#define IKU_CSV_MAX_ROW (64u << 20) /* bytes of one record */
#define IKU_CSV_MAX_COLUMNS (1u << 16)

typedef struct
{
  const char *text; /* unquoted; not ended by NUL; until the next row */
  gsize length;
  gboolean quoted;
  guint32 line, column; /* of its first character, from 1 */
  gsize offset;         /* of its first byte in the file */
} IkuField;

typedef struct _IkuCsv IkuCsv;

/* path "-" is standard input; a delimiter of 0 is to be found (, ; tab |).
 * A file that cannot be opened is a GError. */
IkuCsv *iku_csv_open (const char *path, char delimiter, GError **error);
/* From memory; name is what findings call it.  Takes a reference. */
IkuCsv *iku_csv_open_bytes (const char *name, GBytes *bytes, char delimiter,
                            GError **error);
void iku_csv_free (IkuCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuCsv, iku_csv_free)

typedef enum
{
  IKU_CSV_ROW,
  IKU_CSV_END,
  IKU_CSV_REJECTED, /* a faulty record: a finding was made; go on */
  IKU_CSV_FAILED    /* the world: error is set; or a fault after which
                       nothing can be read, with a finding and no error */
} IkuCsvStatus;

/* The next record; an empty line is none.  Faults (NUL, invalid UTF-8,
 * UTF-16, an open quote, text after a quote, too long or too wide) are
 * findings. */
IkuCsvStatus iku_csv_next (IkuCsv *self, const IkuField **fields,
                           guint *n_fields, IkuFindings *findings,
                           GError **error);

G_END_DECLS
