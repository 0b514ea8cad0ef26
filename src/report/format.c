/* format.c - values as people and programs read them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/format.h"

#define USUAL_DECIMALS 2u

struct _IkuFormat
{
  IkuFormatStyle style;
  IkuArena *arena; /* what numbers cuts from */
  IkuNumbers *numbers;
};

static const IkuPhrase months[] = {
  { { "Januari", "January" } },
  { { "Februari", "February" } },
  { { "Maret", "March" } },
  { { "April", "April" } },
  { { "Mei", "May" } },
  { { "Juni", "June" } },
  { { "Juli", "July" } },
  { { "Agustus", "August" } },
  { { "September", "September" } },
  { { "Oktober", "October" } },
  { { "November", "November" } },
  { { "Desember", "December" } },
};

IkuFormat *
iku_format_new (IkuFormatStyle style)
{
  IkuFormat *self = g_new0 (IkuFormat, 1);

  self->style = style;
  self->arena = iku_arena_new ();
  self->numbers = iku_numbers_new (self->arena);
  return self;
}

void
iku_format_free (IkuFormat *self)
{
  if (self == NULL)
    return;

  iku_numbers_free (self->numbers);
  iku_arena_free (self->arena);
  g_free (self);
}

static void
put_number (IkuFormat *self, GString *out, IkuNumber value, guint decimals,
            IkuRounding rounding)
{
  gboolean is_padded = self->style == IKU_FORMAT_PEOPLE;

  iku_number_print (self->numbers, out, value, decimals, is_padded, rounding,
                    is_padded ? IKU_NOTATION_INDONESIAN : IKU_NOTATION_PLAIN);
}

static IkuNumber
put_into_unit (IkuFormat *self, const IkuUnit *unit, IkuNumber value)
{
  return unit != NULL ? iku_number_div (self->numbers, value, unit->scale)
                      : value;
}

static IkuNumber
put_into_percent (IkuFormat *self, IkuNumber value)
{
  return iku_number_mul (self->numbers, value, iku_number_from_int (100));
}

guint
iku_format_find_index (IkuFormat *self, IkuNumber value, guint count)
{
  gint64 index;

  if (!iku_number_get_int (self->numbers, value, &index) || index < 0
      || index >= (gint64) count)
    return count;
  return (guint) index;
}

static void
put_date (IkuFormat *self, GString *out, IkuNumber value)
{
  gint64 day;

  if (iku_number_get_int (self->numbers, value, &day) && day >= G_MININT32
      && day <= G_MAXINT32)
    iku_date_print ((IkuDate) day, out);
}

void
iku_format_put_part (IkuFormat *self, GString *out, const IkuItem *item,
                     IkuNumber value)
{
  const IkuIndicator *indicator = item->indicator;

  if (indicator != NULL)
    put_number (self, out, value, indicator->decimals, indicator->rounding);
  else
    put_number (self, out, value, USUAL_DECIMALS, IKU_ROUND_HALF_AWAY);
}

void
iku_format_put_value (IkuFormat *self, GString *out, const IkuItem *item,
                      IkuNumber value)
{
  guint index;

  switch (item->type)
    {
    case IKU_TYPE_LOGIC:
      g_string_append (out, iku_number_sign (value) != 0 ? "ya" : "tidak");
      break;
    case IKU_TYPE_CHOICE:
      index = iku_format_find_index (self, value, item->choice->n_values);
      if (index < item->choice->n_values)
        g_string_append (out, item->choice->values[index]);
      break;
    case IKU_TYPE_DATE:
      put_date (self, out, value);
      break;
    default:
      iku_format_put_part (self, out, item,
                           put_into_unit (self, item->unit, value));
      break;
    }
}

gboolean
iku_format_put_exact (IkuFormat *self, GString *out, const IkuItem *item,
                      IkuNumber value)
{
  if (item->type != IKU_TYPE_NUMBER)
    return FALSE;
  iku_number_print_exact (self->numbers, out,
                          put_into_unit (self, item->unit, value));
  return TRUE;
}

void
iku_format_put_target (IkuFormat *self, GString *out, const IkuItem *item,
                       IkuNumber low, IkuNumber high)
{
  iku_format_put_value (self, out, item, low);
  if (iku_number_equal (self->numbers, low, high))
    return;
  g_string_append (out, "..");
  iku_format_put_value (self, out, item, high);
}

void
iku_format_put_percent (IkuFormat *self, GString *out, IkuNumber value)
{
  put_number (self, out, put_into_percent (self, value), USUAL_DECIMALS,
              IKU_ROUND_HALF_AWAY);
  if (self->style == IKU_FORMAT_PEOPLE)
    g_string_append_c (out, '%');
}

void
iku_format_put_exact_percent (IkuFormat *self, GString *out, IkuNumber value)
{
  iku_number_print_exact (self->numbers, out, put_into_percent (self, value));
}

const char *
iku_format_get_unit (const IkuItem *item)
{
  if (item->type != IKU_TYPE_NUMBER || item->unit == NULL)
    return NULL;
  return item->unit->label != NULL ? item->unit->label : item->unit->name;
}

void
iku_format_put_period (GString *out, IkuPeriod period, IkuLang lang)
{
  gint year = iku_period_get_year (period);
  gint part = iku_period_get_part (period);
  gboolean is_english = lang == IKU_LANG_EN;

  switch (period.kind)
    {
    case IKU_PERIOD_NONE:
      break;
    case IKU_PERIOD_YEAR:
      g_string_append_printf (out, is_english ? "Year %d" : "Tahun %d", year);
      break;
    case IKU_PERIOD_SEMESTER:
      g_string_append_printf (
          out, is_english ? "Semester %d of %d" : "Semester %d tahun %d", part,
          year);
      break;
    case IKU_PERIOD_QUARTER:
      g_string_append_printf (
          out, is_english ? "Quarter %d of %d" : "Triwulan %d tahun %d", part,
          year);
      break;
    case IKU_PERIOD_MONTH:
      g_string_append_printf (out, "%s %d", months[part - 1].text[lang], year);
      break;
    }
}
