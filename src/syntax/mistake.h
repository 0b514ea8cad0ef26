/* mistake.h - the mistakes that planners make
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each function below knows one: if the next token and those around it look
 * like it, it reports it and returns TRUE.  syntax-error.c asks them in
 * order.
 */

#pragma once

#include "syntax/recover.h"

G_BEGIN_DECLS

typedef struct
{
  IkuParser *parser;
  IkuBuilder *build;
  const IkuRepair *repair; /* how the parse will go on */
  IkuToken found;          /* cannot come next */
} IkuMistake;

gboolean iku_mistake_expects (const IkuMistake *self, int token);
/* The token found, 0, or one of those before it. */
IkuToken iku_mistake_before (const IkuMistake *self, guint n);
/* Whether the repair puts it in. */
gboolean iku_mistake_inserts (const IkuMistake *self, int token);
char *iku_mistake_dup_span (const IkuMistake *self, IkuSpan span);

/* Arguments may be NULL. */
IkuFinding *iku_mistake_report (const IkuMistake *self, const IkuCode *code,
                                IkuSpan span, const char *argument,
                                const char *argument2);
void iku_mistake_fix (const IkuMistake *self, IkuFinding *finding,
                      gboolean safe, IkuSpan span, const char *text);
/* Whoever writes a wrong sign writes it again: one fix replaces all such
 * signs up to the end of the line or of the brackets, and one finding tells
 * of them. */
void iku_mistake_fix_all (const IkuMistake *self, IkuFinding *finding,
                          const IkuPhrase *title, const char *signs,
                          const char *right);

gboolean iku_mistake_try_misspelt (const IkuMistake *self);
gboolean iku_mistake_try_comma_separator (const IkuMistake *self);
gboolean iku_mistake_try_open_block (const IkuMistake *self);
gboolean iku_mistake_try_open_bracket (const IkuMistake *self);
gboolean iku_mistake_try_lone_brace (const IkuMistake *self);
gboolean iku_mistake_try_name_with_blank (const IkuMistake *self);
gboolean iku_mistake_try_indicator_head (const IkuMistake *self);
gboolean iku_mistake_try_bare_text (const IkuMistake *self);
gboolean iku_mistake_try_polarity (const IkuMistake *self);
gboolean iku_mistake_try_reserved_word (const IkuMistake *self);
gboolean iku_mistake_try_comment_sign (const IkuMistake *self);
gboolean iku_mistake_try_wrong_operator (const IkuMistake *self);
gboolean iku_mistake_try_range_in_words (const IkuMistake *self);
gboolean iku_mistake_try_without_type (const IkuMistake *self);
gboolean iku_mistake_try_unit_sign (const IkuMistake *self);
gboolean iku_mistake_try_without_year (const IkuMistake *self);
gboolean iku_mistake_try_written_date (const IkuMistake *self);
gboolean iku_mistake_try_rupiah_sign (const IkuMistake *self);
gboolean iku_mistake_try_target_order (const IkuMistake *self);
gboolean iku_mistake_try_missing_value (const IkuMistake *self);
gboolean iku_mistake_try_range_with_dash (const IkuMistake *self);

G_END_DECLS
