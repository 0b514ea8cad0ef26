/* weights.c - bobot of siblings
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/interval.h"

/* A weight that is no share has its own finding. */
static gboolean
is_share (IkuChecker *self, IkuNumber weight)
{
  return iku_number_sign (weight) >= 0
         && iku_number_compare (self->numbers, weight, iku_number_from_int (1))
                <= 0;
}

static void
check_siblings (IkuChecker *self, const IkuEntry *parent)
{
  IkuNumber sum = iku_number_from_int (0);
  const IkuEntry *with = NULL, *without = NULL;

  for (guint i = 0; i < parent->n_children; i++)
    {
      const IkuEntry *child = parent->children[i];

      if (!child->has_weight)
        {
          without = without != NULL ? without : child;
          continue;
        }
      if (!is_share (self, child->weight))
        return;
      with = with != NULL ? with : child;
      sum = iku_number_add (self->numbers, sum, child->weight);
    }
  if (with == NULL)
    return;
  if (without != NULL)
    iku_finding_label (self->findings,
                       iku_findings_add (self->findings,
                                         &iku_code_weight_missing,
                                         without->place, NULL),
                       with->place, &iku_phrase_has_weight, NULL);
  else if (!iku_number_equal (self->numbers, sum, iku_number_from_int (1)))
    {
      g_autofree char *text = iku_check_dup_number (self, sum, TRUE);

      iku_findings_add (self->findings, &iku_code_weight_sum, with->place, text,
                        NULL);
    }
}

void
iku_check_weights (IkuChecker *self)
{
  iku_checker_visit_parents (self, self->program->root, check_siblings);
}
