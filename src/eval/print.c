/* print.c - cells and values in sentences about data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/print.h"

#define MOST_DECIMALS 6

char *
iku_cell_dup_name (IkuPeriod period, IkuRegion region, IkuLang lang)
{
  GString *text = g_string_new (NULL);

  iku_period_print (period, text);
  if (region != IKU_REGION_WHOLE)
    {
      g_string_append (text, lang == IKU_LANG_ID ? " wilayah " : " region ");
      iku_region_print (region, text);
    }
  return g_string_free (text, FALSE);
}

static void
print_number (const IkuItem *item, IkuNumbers *numbers, IkuNumber number,
              GString *out)
{
  if (item->unit != NULL)
    number = iku_number_div (numbers, number, item->unit->scale);
  iku_number_print (numbers, out, number, MOST_DECIMALS, FALSE,
                    IKU_ROUND_HALF_AWAY, IKU_NOTATION_INDONESIAN);
}

static void
print_unit (const IkuItem *item, GString *out)
{
  if (item->unit != NULL && strcmp (item->unit->name, "angka") != 0)
    g_string_append_printf (out, " %s", item->unit->name);
}

char *
iku_item_dup_number (const IkuItem *item, IkuNumbers *numbers, IkuNumber number)
{
  GString *text = g_string_new (NULL);

  if (item->type == IKU_TYPE_CHOICE && item->choice != NULL && number.d == 1
      && number.n >= 0 && number.n < (gint64) item->choice->n_values)
    g_string_append (text, item->choice->values[number.n]);
  else if (item->type == IKU_TYPE_LOGIC)
    g_string_append (text, iku_number_sign (number) != 0 ? "ya" : "tidak");
  else if (item->type == IKU_TYPE_DATE && number.d == 1)
    iku_date_print ((IkuDate) number.n, text);
  else
    {
      print_number (item, numbers, number, text);
      print_unit (item, text);
    }
  return g_string_free (text, FALSE);
}

char *
iku_item_dup_interval (const IkuItem *item, IkuNumbers *numbers,
                       const IkuInterval *interval)
{
  GString *text = g_string_new (NULL);

  if (!interval->has_low || !interval->has_high)
    g_string_append (text, interval->has_low ? ">" : "<");
  else if (interval->low_strict)
    g_string_append_c (text, '>');
  if (interval->has_low != interval->has_high)
    g_string_append (
        text, interval->low_strict || interval->high_strict ? " " : "= ");
  if (interval->has_low)
    print_number (item, numbers, interval->low, text);
  if (interval->has_low && interval->has_high)
    g_string_append (text, interval->high_strict ? "..<" : "..");
  if (interval->has_high)
    print_number (item, numbers, interval->high, text);
  print_unit (item, text);
  return g_string_free (text, FALSE);
}
