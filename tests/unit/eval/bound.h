/* bound.h - a program and a dataset bound to it, for tests
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <check.h>

#include "eval/inputs.h"

typedef struct
{
  IkuFindings *findings;
  IkuProgram *program;
  IkuInputs *inputs; /* frozen */
} Bound;

/* definition: without its first line.  data: the bytes of a CSV file.
 * notation: NULL to infer. */
Bound bind_text (const char *definition, const char *data,
                 const char *notation);
void bound_clear (Bound *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bound, bound_clear)

/* "E0633 W0631", in order; the caller owns it. */
char *bound_dup_codes (const Bound *self);
