/* origin.c - where a unit comes from, and under which heading it stands
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/table.h"
#include "check/units.h"
#include "model/records.h"

/* Declarations that are shown for one operand. */
#define MAX_ORIGINS 4u

static gboolean
is_same_place (IkuPlace a, IkuPlace b)
{
  return a.text == b.text && a.span.start == b.span.start
         && a.span.end == b.span.end;
}

/* Whether a finding says something of this place already. */
static gboolean
has_label (const IkuFinding *finding, IkuPlace place)
{
  for (guint i = 0; finding->labels != NULL && i < finding->labels->len; i++)
    if (is_same_place (
            ((const IkuLabel *) g_ptr_array_index (finding->labels, i))->place,
            place))
      return TRUE;
  return FALSE;
}

static void
label_declaration (IkuChecker *self, IkuFinding *finding, IkuPlace place,
                   const char *name, const IkuExpr *expr)
{
  g_autofree char *unit = NULL;

  if (has_label (finding, place))
    return;
  if (expr->type != IKU_TYPE_NUMBER)
    {
      iku_finding_label (self->findings, finding, place,
                         &iku_phrase_declared_here, NULL);
      return;
    }
  unit = iku_check_dup_unit (self, expr->unit);
  iku_finding_label (self->findings, finding, place,
                     &iku_phrase_declared_in_unit, name, unit, NULL);
}

static void
label_records (IkuChecker *self, IkuFinding *finding, const IkuExpr *expr)
{
  const IkuRecords *records = expr->as.records;

  if (records->column != NULL)
    label_declaration (self, finding, records->column->place,
                       records->column->name, expr);
  else
    label_declaration (self, finding, records->place, records->table, expr);
}

/* Labels the declarations that the unit of an expression comes from. */
static void
label_origins (IkuChecker *self, IkuFinding *finding, const IkuExpr *expr,
               guint *budget)
{
  if (*budget == 0)
    return;
  if (expr->kind == IKU_EXPR_REF)
    {
      const IkuItem *item = iku_checker_draft (self, expr->as.ref.item)->item;

      (*budget)--;
      label_declaration (self, finding, item->place, item->name, expr);
    }
  else if (expr->kind == IKU_EXPR_RECORDS)
    {
      (*budget)--;
      label_records (self, finding, expr);
    }
  else if (expr->kind == IKU_EXPR_COLUMN)
    label_declaration (self, finding, expr->as.column->place,
                       expr->as.column->name, expr);
  /* A condition gives a branch no unit. */
  for (guint i = expr->kind == IKU_EXPR_IF; i < expr->n_args; i++)
    label_origins (self, finding, expr->arg[i], budget);
}

void
iku_check_label_units (IkuChecker *self, IkuFinding *finding,
                       const IkuExpr *expr)
{
  guint budget = MAX_ORIGINS;

  if (expr->type == IKU_TYPE_NUMBER)
    {
      g_autofree char *unit = iku_check_dup_unit (self, expr->unit);

      iku_finding_label (self->findings, finding,
                         iku_check_place_of (self, expr), &iku_phrase_in_unit,
                         unit, NULL);
    }
  else
    iku_finding_label (self->findings, finding, iku_check_place_of (self, expr),
                       iku_check_type_phrase (expr->type), NULL);
  label_origins (self, finding, expr, &budget);
}

/* "indikator 1.1.1 "Persentase …"" */
static void
print_heading (const IkuEntry *entry, GString *out)
{
  g_string_append (out,
                   iku_entry_kind_get_keyword ((IkuEntryKind) entry->kind));
  if (entry->number != NULL)
    g_string_append_printf (out, " %s", entry->number);
  else if (entry->name != NULL)
    g_string_append_printf (out, " %s", entry->name);
  if (entry->label != NULL)
    g_string_append_printf (out, " \"%s\"", entry->label);
}

void
iku_check_note_heading (IkuChecker *self, guint first, const IkuEntry *entry)
{
  g_autoptr (GString) own = NULL, above = NULL;

  for (guint i = first; i < iku_findings_get_count (self->findings); i++)
    {
      IkuFinding *finding = (IkuFinding *) iku_findings_nth (self->findings, i);

      if (!g_str_has_prefix (finding->code->id, "E04"))
        continue;
      if (own == NULL)
        {
          own = g_string_new (NULL);
          print_heading (entry, own);
          above = g_string_new (NULL);
          if (!entry->parent->is_root)
            print_heading (entry->parent, above);
        }
      if (above->len > 0)
        iku_finding_note (self->findings, finding, &iku_phrase_stands_below,
                          own->str, above->str, NULL);
      else
        iku_finding_note (self->findings, finding, &iku_phrase_stands_at,
                          own->str, NULL);
    }
}
