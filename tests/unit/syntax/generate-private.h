/* generate-private.h - how the generator of programs writes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "generate.h"

G_BEGIN_DECLS

typedef struct
{
  GString *out;
  guint64 state;
  const char *line_end; /* LF or CRLF */
  gboolean is_glued;    /* no blank before the next word */
} Generator;

/* A generator for seed. */
Generator generator_make (guint64 seed, const char *line_end);

/* Evenly from 0 to n - 1. */
guint roll (Generator *self, guint n);
#define PICK(self, array) ((array)[roll (self, G_N_ELEMENTS (array))])

/* Words, with blanks and comments before each. */
void emit (Generator *self, ...) G_GNUC_NULL_TERMINATED;
/* Without a blank, or with one. */
void emit_sign (Generator *self, const char *sign);

/* A minus that is no operator. */
void emit_minus (Generator *self);
void emit_name (Generator *self);
/* A name on the line of the word before it. */
void emit_near_name (Generator *self);
/* Names with sign between. */
void emit_names (Generator *self, const char *sign);
void emit_number (Generator *self);
void emit_literal (Generator *self);
void emit_interval (Generator *self);
void emit_period (Generator *self);
void emit_text (Generator *self);
void emit_unit (Generator *self);
/* depth: how much may stand inside. */
void emit_expr (Generator *self, guint depth);

/* How deep a formula is. */
#define GENERATE_DEPTH 3u

typedef enum
{
  IN_ANY, /* what may stand in bawaan and every entry */
  IN_ENTRY,
  IN_INDICATOR,
  IN_DATA,
  IN_OFFICE,
  IN_SIGNATURE
} AttributePlace;

void emit_attribute (Generator *self, AttributePlace place);
void emit_polarity (Generator *self);
void emit_periods (Generator *self);
void maybe_text (Generator *self);
/* How many items a block has. */
guint roll_items (Generator *self);

G_END_DECLS
