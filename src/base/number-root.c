/* number-root.c - exact roots of rational numbers
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/number-private.h"

gboolean
iku_number_root (IkuNumbers *self, IkuNumber a, guint degree, IkuNumber *out)
{
  IkuNumberView view;
  gboolean exact;

  if (degree == 0 || (degree % 2 == 0 && iku_number_sign (a) < 0))
    return FALSE;
  /* A root in lowest terms is the quotient of the roots. */
  a = iku_number_reduce (self, a);
  iku_numbers_prepare (self);
  iku_number_view (a, &view);
  exact = mpz_root (mpq_numref (self->result), mpq_numref (view.q), degree) != 0
          && mpz_root (mpq_denref (self->result), mpq_denref (view.q), degree)
                 != 0;
  if (exact)
    *out = iku_numbers_store (self);
  return exact;
}
