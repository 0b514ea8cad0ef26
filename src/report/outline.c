/* outline.c - the entries of a program in the order of its pages
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/outline.h"

/* Blocks nest at most as deep as brackets may, so this recursion is
 * bounded. */
static void
collect (GPtrArray *entries, const IkuEntry *entry)
{
  for (guint i = 0; i < entry->n_children; i++)
    {
      g_ptr_array_add (entries, (gpointer) entry->children[i]);
      collect (entries, entry->children[i]);
    }
}

GPtrArray *
iku_outline_new (const IkuProgram *program)
{
  GPtrArray *entries = g_ptr_array_new ();

  collect (entries, program->root);
  return entries;
}

const char *
iku_entry_get_kind_name (const IkuEntry *entry)
{
  if (entry->is_root)
    return "instansi";
  switch ((IkuEntryKind) entry->kind)
    {
    case IKU_ENTRY_TUJUAN:
      return "tujuan";
    case IKU_ENTRY_SASARAN:
      return "sasaran";
    case IKU_ENTRY_SASARAN_PROGRAM:
      return "sasaran program";
    case IKU_ENTRY_SASARAN_KEGIATAN:
      return "sasaran kegiatan";
    case IKU_ENTRY_INDIKATOR:
      break;
    }
  return "indikator";
}

const char *
iku_scale_find_text (const IkuScale *scale, IkuNumber index)
{
  /* An index is small and an integer, so it is not a big number. */
  if (scale == NULL || index.d != 1 || index.n < 0
      || index.n >= (gint64) scale->n_bands)
    return NULL;
  return scale->bands[index.n].text;
}

gboolean
iku_result_column_applies (const IkuResult *result, const IkuItem *item,
                           IkuResultColumn column)
{
  if (column == IKU_RESULT_NUMERATOR || column == IKU_RESULT_DENOMINATOR)
    return item->numerator != NULL;
  return iku_result_get_column (result, item->id, column).number != NULL;
}
