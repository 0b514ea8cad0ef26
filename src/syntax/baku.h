/* baku.h - the shipped modules, as they are carried inside the program
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The build makes this table of the files under baku/ (build-aux/embed.awk).
 * The texts are constants: wrap them with g_bytes_new_static.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* as `pakai' says it: "baku/satuan" */
  const char *text; /* UTF-8, a NUL after the last byte */
  gsize length;     /* without that NUL */
} IkuBaku;

/* Ended by an entry whose name is NULL. */
extern const IkuBaku iku_baku[];

G_END_DECLS
