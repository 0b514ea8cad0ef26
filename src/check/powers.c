/* powers.c - bare powers of ten
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/expr.h"
#include "check/interval.h"
#include "check/powers.h"

static gboolean
is_power (IkuNumber number)
{
  gint64 n = number.n;

  if (number.d != 1 || n < 10)
    return FALSE;
  while (n % 10 == 0)
    n /= 10;
  return n == 1;
}

/* Whether it is written as a number alone, without % and unit. */
static gboolean
is_bare (const IkuChecker *self, const IkuExpr *expr)
{
  const IkuText *text = iku_program_get_text (self->program, expr->module);
  const char *bytes = iku_text_get_bytes (text, NULL);

  for (guint i = expr->span.start; i < expr->span.end; i++)
    if (!g_ascii_isdigit (bytes[i]) && bytes[i] != '.' && bytes[i] != ','
        && bytes[i] != '(' && bytes[i] != ')' && bytes[i] != ' ')
      return FALSE;
  return TRUE;
}

const IkuExpr *
iku_check_find_power (IkuChecker *self, const GArray *factors)
{
  for (guint i = 0; i < factors->len; i++)
    {
      const IkuFactor *factor = &g_array_index (factors, IkuFactor, i);

      if (factor->expr->kind == IKU_EXPR_CONSTANT && !factor->below
          && factor->expr->unit == IKU_DIMENSION_PLAIN
          && is_power (factor->expr->as.number) && is_bare (self, factor->expr))
        return factor->expr;
    }
  return NULL;
}

/* From the * before a factor to its end; FALSE if there is none. */
static gboolean
find_multiplication (const IkuText *text, IkuSpan factor, IkuSpan *out)
{
  const char *bytes = iku_text_get_bytes (text, NULL);
  guint32 start = factor.start;

  while (start > 0 && g_ascii_isspace (bytes[start - 1]))
    start--;
  if (start == 0 || bytes[start - 1] != '*')
    return FALSE;
  start--;
  while (start > 0 && bytes[start - 1] == ' ')
    start--;
  *out = iku_span (start, factor.end);
  return TRUE;
}

static void
add_fix (IkuChecker *self, IkuFinding *finding, const IkuExpr *power,
         const IkuUnit *unit)
{
  const IkuText *text = iku_program_get_text (self->program, power->module);
  g_autofree char *written = iku_text_dup_span (text, power->span);
  IkuNumber shown
      = iku_number_mul (self->numbers, power->as.number, unit->scale);
  IkuSpan span;

  if (!iku_number_equal (self->numbers, shown, iku_number_from_int (1)))
    return;
  if (iku_unit_is_percent (unit))
    {
      g_autofree char *percent = g_strconcat (written, "%", NULL);

      iku_finding_help (self->findings, finding, &iku_phrase_write_percent,
                        percent, NULL);
      iku_finding_replace (self->findings, finding, FALSE,
                           &iku_phrase_write_instead,
                           iku_place (text, power->span), percent);
    }
  else if (find_multiplication (text, power->span, &span))
    {
      iku_finding_help (self->findings, finding, &iku_phrase_remove_power,
                        written, unit->name, NULL);
      iku_fix_edit (self->findings,
                    iku_finding_fix (self->findings, finding, FALSE,
                                     &iku_phrase_remove_factor, written, NULL),
                    iku_place (text, span), "");
    }
}

IkuFinding *
iku_check_report_power (IkuChecker *self, const IkuExpr *power,
                        const IkuUnit *unit, IkuPlace shown,
                        GHashTable *reported)
{
  guint64 key = (guint64) power->module << 32 | power->span.start;
  IkuNumber printed;
  g_autofree char *text = NULL;
  IkuFinding *finding;

  if (!g_hash_table_add (reported, GSIZE_TO_POINTER (key + 1)))
    return NULL;
  /* What 80 hundredths would be shown as. */
  printed = iku_number_mul (self->numbers, power->as.number,
                            iku_number_from_int (80));
  text = iku_check_dup_number (self, printed, FALSE);
  finding = iku_findings_add (self->findings, &iku_code_bare_power,
                              iku_check_place_of (self, power), text,
                              unit->name, NULL);
  if (shown.text != NULL)
    iku_finding_label (self->findings, finding, shown,
                       &iku_phrase_shown_in_unit, unit->name, NULL);
  add_fix (self, finding, power, unit);
  return finding;
}

void
iku_check_rule_power (IkuChecker *self, const IkuExpr *expr)
{
  const IkuUnit percent = { .name = "persen", .scale = { 1, 100 } };
  g_autoptr (GHashTable) reported = g_hash_table_new (NULL, NULL);
  const IkuExpr *power;

  if (expr->kind == IKU_EXPR_IF)
    {
      iku_check_rule_power (self, expr->arg[1]);
      iku_check_rule_power (self, expr->arg[2]);
      return;
    }
  iku_normal_factors (expr, self->factors);
  power = iku_check_find_power (self, self->factors);
  if (power != NULL)
    iku_check_report_power (self, power, &percent, (IkuPlace){ NULL, { 0, 0 } },
                            reported);
}
