/* numbering.c - numbers of tujuan, sasaran and indikator as printed
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers are what a document prints, so what is odd about them is a
 * warning.  Siblings of one kind count upward; where a number has more parts
 * than the one above it, it begins with that.
 */

#include "config.h"

#include "check/checker.h"

/* How the next parts of two numbers compare, and past them; 0 too if a
 * letter stands beside a digit, since then nothing is known. */
static gint
compare_parts (const char **a, const char **b)
{
  gsize a_length = strcspn (*a, "."), b_length = strcspn (*b, ".");
  const char *x = *a, *y = *b;
  gboolean are_digits = g_ascii_isdigit (*x) && g_ascii_isdigit (*y);
  gint order = 0;

  *a += a_length + (x[a_length] == '.');
  *b += b_length + (y[b_length] == '.');
  if (g_ascii_isdigit (*x) != g_ascii_isdigit (*y))
    return 0;
  if (are_digits && a_length != b_length)
    return a_length < b_length ? -1 : 1;
  order = strncmp (x, y, MIN (a_length, b_length));
  if (order == 0)
    order = (gint) (a_length > b_length) - (gint) (a_length < b_length);
  return order;
}

static gint
compare_numbers (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      gint order = compare_parts (&a, &b);

      if (order != 0)
        return order;
    }
  return (*a != '\0') - (*b != '\0');
}

static guint
count_parts (const char *number)
{
  guint count = 1;

  for (; *number != '\0'; number++)
    count += *number == '.';
  return count;
}

/* Whether a number begins with the parts of another. */
static gboolean
is_below (const char *number, const char *above)
{
  gsize length = strlen (above);

  return strncmp (number, above, length) == 0 && number[length] == '.';
}

static void
check_above (IkuChecker *self, const IkuEntry *entry)
{
  const IkuEntry *above = entry->parent;

  while (!above->is_root && above->number == NULL)
    above = above->parent;
  if (above->is_root
      || count_parts (entry->number) <= count_parts (above->number)
      || is_below (entry->number, above->number))
    return;
  iku_finding_label (
      self->findings,
      iku_findings_add (self->findings, &iku_code_number_above, entry->place,
                        entry->number, above->number, NULL),
      above->place, &iku_phrase_number_here, above->number, NULL);
}

static void
report_pair (IkuChecker *self, const IkuCode *code, const IkuEntry *entry,
             const IkuEntry *before)
{
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, code, entry->place,
                                       entry->number, before->number, NULL),
                     before->place, &iku_phrase_number_here, before->number,
                     NULL);
}

/* Where numbers do not grow: twice the same, or out of order. */
static void
report_unordered (IkuChecker *self, const IkuEntry *parent, guint8 kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const IkuEntry *last = NULL;
  gboolean is_ordered = TRUE;

  for (guint i = 0; i < parent->n_children; i++)
    {
      const IkuEntry *child = parent->children[i], *same;

      if (child->kind != kind || child->number == NULL)
        continue;
      same = g_hash_table_lookup (seen, child->number);
      if (same != NULL)
        {
          report_pair (self, &iku_code_number_twice, child, same);
          continue;
        }
      if (is_ordered && last != NULL
          && compare_numbers (child->number, last->number) < 0)
        {
          report_pair (self, &iku_code_number_order, child, last);
          is_ordered = FALSE;
        }
      g_hash_table_insert (seen, (gpointer) child->number, (gpointer) child);
      last = child;
    }
}

static void
check_siblings (IkuChecker *self, const IkuEntry *parent)
{
  const char *last[IKU_ENTRY_INDIKATOR + 1] = { NULL };
  gboolean is_odd[IKU_ENTRY_INDIKATOR + 1] = { FALSE };

  for (guint i = 0; i < parent->n_children; i++)
    {
      const IkuEntry *child = parent->children[i];

      if (child->number == NULL)
        continue;
      check_above (self, child);
      if (last[child->kind] != NULL && !is_odd[child->kind]
          && compare_numbers (child->number, last[child->kind]) <= 0)
        is_odd[child->kind] = TRUE;
      last[child->kind] = child->number;
    }
  for (guint8 kind = 0; kind <= IKU_ENTRY_INDIKATOR; kind++)
    if (is_odd[kind])
      report_unordered (self, parent, kind);
}

void
iku_check_numbering (IkuChecker *self)
{
  iku_checker_visit_parents (self, self->program->root, check_siblings);
}
