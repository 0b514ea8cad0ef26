/* edit.c - changes to a text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/edit.h"

/* An insertion comes before what is replaced from the same place on. */
static gint
compare_edits (gconstpointer a, gconstpointer b)
{
  const IkuSpan *x = &(*(const IkuEdit *const *) a)->span;
  const IkuSpan *y = &(*(const IkuEdit *const *) b)->span;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end > y->end) - (x->end < y->end);
}

char *
iku_edits_apply (const char *text, gsize length, const IkuEdit *edits,
                 guint n_edits, gsize *new_length)
{
  g_autoptr (GPtrArray) order = g_ptr_array_sized_new (n_edits);
  GString *result;
  gsize at = 0;

  for (guint i = 0; i < n_edits; i++)
    g_ptr_array_add (order, (gpointer) &edits[i]);
  g_ptr_array_sort (order, compare_edits); /* which is stable */

  result = g_string_sized_new (length + 1);
  for (guint i = 0; i < n_edits; i++)
    {
      const IkuEdit *edit = g_ptr_array_index (order, i);

      if (edit->span.start < at || edit->span.end < edit->span.start
          || edit->span.end > length)
        {
          g_string_free (result, TRUE);
          return NULL;
        }
      g_string_append_len (result, text + at, (gssize) (edit->span.start - at));
      g_string_append (result, edit->text);
      at = edit->span.end;
    }
  g_string_append_len (result, text + at, (gssize) (length - at));
  if (new_length != NULL)
    *new_length = result->len;
  return g_string_free (result, FALSE);
}
