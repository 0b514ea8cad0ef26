/* sink.h - where output goes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sink buffers, remembers its first error and says it when closed: output
 * is complete or an error.  A file sink writes beside its target and renames
 * on close; an unclosed one leaves the target as it was.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IkuSink IkuSink;

IkuSink *iku_sink_new_memory (void);
/* Does not own the descriptor, but writes to the end of it on close. */
IkuSink *iku_sink_new_fd (int fd, const char *name);
/* Keeps the mode of an existing target; follows a symbolic link. */
IkuSink *iku_sink_new_file (const char *path, GError **error);
/* Frees; an unclosed file sink is abandoned. */
void iku_sink_free (IkuSink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuSink, iku_sink_free)

void iku_sink_write (IkuSink *self, const char *bytes, gsize length);
void iku_sink_puts (IkuSink *self, const char *text);
void iku_sink_putc (IkuSink *self, char c);
void iku_sink_put_uint (IkuSink *self, guint64 value);
/* count copies of c. */
void iku_sink_fill (IkuSink *self, char c, gsize count);

gboolean iku_sink_has_failed (const IkuSink *self);
/* Flushes (and for a file syncs and renames).  FALSE with the first error.
 * Call once. */
gboolean iku_sink_close (IkuSink *self, GError **error);
/* Memory sink: the bytes so far, borrowed, ending in NUL. */
const char *iku_sink_get_text (const IkuSink *self, gsize *length);

G_END_DECLS
