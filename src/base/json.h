/* json.h - writing and reading JSON
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The writer puts commas, escapes and indentation; the caller says what
 * comes.  The reader calls back for each event and keeps the text of
 * numbers, so that no digit is lost, and the place of each value.
 */

#pragma once

#include "base/sink.h"
#include "base/span.h"

G_BEGIN_DECLS

/* By value on the stack; no clearing needed.  Depth at most 64. */
typedef struct
{
  IkuSink *sink;
  guint depth;
  guint64 has_items; /* a bit for each depth: something was written there */
  gboolean after_key;
} IkuJsonWriter;

void iku_json_writer_init (IkuJsonWriter *self, IkuSink *sink);
void iku_json_begin_object (IkuJsonWriter *self);
void iku_json_end_object (IkuJsonWriter *self);
void iku_json_begin_array (IkuJsonWriter *self);
void iku_json_end_array (IkuJsonWriter *self);
void iku_json_key (IkuJsonWriter *self, const char *key);
/* text NULL writes null.  Bytes that are not UTF-8 become U+FFFD. */
void iku_json_string (IkuJsonWriter *self, const char *text);
void iku_json_uint (IkuJsonWriter *self, guint64 value);
void iku_json_bool (IkuJsonWriter *self, gboolean value);
void iku_json_null (IkuJsonWriter *self);
/* Key and value in one call. */
void iku_json_member_string (IkuJsonWriter *self, const char *key,
                             const char *text);
void iku_json_member_uint (IkuJsonWriter *self, const char *key, guint64 value);
void iku_json_member_bool (IkuJsonWriter *self, const char *key,
                           gboolean value);
void iku_json_member_null (IkuJsonWriter *self, const char *key);

typedef enum
{
  IKU_JSON_BEGIN_OBJECT,
  IKU_JSON_END_OBJECT,
  IKU_JSON_BEGIN_ARRAY,
  IKU_JSON_END_ARRAY,
  IKU_JSON_KEY,
  IKU_JSON_STRING, /* unescaped */
  IKU_JSON_NUMBER, /* its text, as written */
  IKU_JSON_TRUE,
  IKU_JSON_FALSE,
  IKU_JSON_NULL
} IkuJsonEvent;

/* text is borrowed for the call; FALSE stops reading. */
typedef gboolean (*IkuJsonHandler) (IkuJsonEvent event, const char *text,
                                    gsize length, IkuPosition position,
                                    gpointer data);

typedef enum
{
  IKU_JSON_OK,
  IKU_JSON_STOPPED, /* by the handler */
  IKU_JSON_SYNTAX,
  IKU_JSON_BAD_UTF8,
  IKU_JSON_BAD_ESCAPE, /* also a lone surrogate */
  IKU_JSON_TOO_DEEP,   /* over 256 */
  IKU_JSON_TRUNCATED,
  IKU_JSON_TRAILING /* text after the value */
} IkuJsonStatus;

/* One value, strictly as RFC 8259 has it, a BOM allowed.  *where is set to
 * the place of the fault when not OK. */
IkuJsonStatus iku_json_read (const char *text, gsize length,
                             IkuJsonHandler handler, gpointer data,
                             IkuPosition *where);

G_END_DECLS
