/* inherit.c - attributes that hold below
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/inherit.h"
#include "check/interval.h"
#include "check/names.h"
#include "check/units.h"
#include "check/values.h"

#define DEFAULT_DECIMALS 2

void
iku_inherited_init (IkuInherited *self)
{
  *self = (IkuInherited){ .rule = IKU_SCOPE_NONE,
                          .scale = IKU_SCOPE_NONE,
                          .category = IKU_SCOPE_NONE,
                          .decimals = DEFAULT_DECIMALS,
                          .rounding = IKU_ROUND_HALF_AWAY };
}

static void
set_rounding (IkuChecker *self, IkuInherited *inherited, const IkuNode *name)
{
  static const char *const words[]
      = { "setengah_naik", "setengah_genap", NULL };
  gint word = iku_check_word (self, name, words);

  if (word >= 0)
    inherited->rounding = word == 0 ? IKU_ROUND_HALF_AWAY : IKU_ROUND_HALF_EVEN;
}

/* A predikat whose rows are written 91..100 where 91%..100% is meant. */
static void
check_percent (IkuChecker *self, const IkuNode *name,
               const IkuScaleDraft *scale)
{
  g_autofree char *row = NULL, *meaning = NULL;

  if (scale->is_wrong || scale->is_percent || !scale->hull.has_high
      || iku_number_compare (self->numbers, scale->hull.high,
                             iku_number_from_int (10))
             < 0)
    return;
  row = iku_check_dup_number (self, scale->hull.high, FALSE);
  meaning = iku_check_dup_number (self, scale->hull.high, TRUE);
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, &iku_code_scale_percent,
                                       iku_checker_place (self, name->span),
                                       scale->scale->name, row, meaning, NULL),
                     scale->scale->place, &iku_phrase_declared_here, NULL);
}

/* A predikat cuts a capaian, which has no unit. */
static guint32
find_predicate (IkuChecker *self, const IkuNode *name)
{
  guint32 number = iku_check_find (self, IKU_SPACE_SCALES, name);
  const IkuScaleDraft *scale;
  g_autofree char *unit = NULL;

  if (number == IKU_SCOPE_NONE)
    return number;
  scale = &g_array_index (self->scales, IkuScaleDraft, number);
  if (scale->unit == IKU_DIMENSION_PLAIN || scale->unit == IKU_DIMENSION_ANY)
    {
      check_percent (self, name, scale);
      return number;
    }

  unit = iku_check_dup_unit (self, scale->unit);
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, &iku_code_wrong_unit,
                                       iku_checker_place (self, name->span),
                                       "persen", unit, NULL),
                     scale->scale->place, &iku_phrase_declared_here, NULL);
  return number;
}

/* Whether an attribute is one of those kept in an IkuIndicator. */
static gboolean
changes_indicator (IkuAttribute attribute)
{
  switch (attribute)
    {
    case IKU_ATTRIBUTE_POLARISASI:
    case IKU_ATTRIBUTE_CAPAIAN:
    case IKU_ATTRIBUTE_PREDIKAT:
    case IKU_ATTRIBUTE_KATEGORI:
    case IKU_ATTRIBUTE_DESIMAL:
    case IKU_ATTRIBUTE_PEMBULATAN:
    case IKU_ATTRIBUTE_NILAI_TERTINGGI:
    case IKU_ATTRIBUTE_REALISASI_TERBURUK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Literals wait for the unit of the indikator they will serve. */
static void
set_bound (IkuChecker *self, IkuInherited *inherited, const IkuNode *attr)
{
  if (attr->op == IKU_ATTRIBUTE_NILAI_TERTINGGI)
    {
      inherited->best = attr->child[IKU_ATTR_0];
      inherited->best_module = self->module;
    }
  else if (attr->op == IKU_ATTRIBUTE_REALISASI_TERBURUK)
    {
      inherited->worst = attr->child[IKU_ATTR_0];
      inherited->worst_module = self->module;
    }
}

void
iku_check_inherit (IkuChecker *self, IkuInherited *inherited,
                   const IkuNode *attr)
{
  const IkuNode *operand = attr->child[IKU_ATTR_0];

  if (operand == NULL)
    return;
  if (attr->op == IKU_ATTRIBUTE_SATUAN)
    {
      inherited->unit = iku_check_unit (self, operand);
      inherited->has_unit = TRUE;
      return;
    }
  if (changes_indicator ((IkuAttribute) attr->op))
    inherited->shared = NULL;
  switch ((IkuAttribute) attr->op)
    {
    case IKU_ATTRIBUTE_POLARISASI:
      inherited->polarity = (IkuPolarity) operand->op;
      inherited->lost_polarity = FALSE;
      break;
    case IKU_ATTRIBUTE_CAPAIAN:
      inherited->rule = iku_check_find (self, IKU_SPACE_RULES, operand);
      inherited->lost_rule = inherited->rule == IKU_SCOPE_NONE;
      break;
    case IKU_ATTRIBUTE_PREDIKAT:
      inherited->scale = find_predicate (self, operand);
      break;
    case IKU_ATTRIBUTE_KATEGORI:
      inherited->category = iku_check_find (self, IKU_SPACE_SCALES, operand);
      break;
    case IKU_ATTRIBUTE_DESIMAL:
      inherited->decimals = (guint) operand->value.number.n;
      break;
    case IKU_ATTRIBUTE_PEMBULATAN:
      set_rounding (self, inherited, operand);
      break;
    case IKU_ATTRIBUTE_KONSOLIDASI_WAKTU:
      inherited->over_time = (guint8) iku_check_consolidation (self, operand);
      break;
    case IKU_ATTRIBUTE_KONSOLIDASI_WILAYAH:
      inherited->over_place = (guint8) iku_check_consolidation (self, operand);
      break;
    default:
      set_bound (self, inherited, attr);
      break;
    }
}
