/* limits.c - at most so many findings of one code
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "data/codes.h"
#include "data/limits.h"

typedef struct
{
  const IkuCode *code;
  guint64 count;
} Count;

struct _IkuLimits
{
  GArray *counts; /* of Count: the few codes seen, in order */
};

IkuLimits *
iku_limits_new (void)
{
  IkuLimits *self = g_new0 (IkuLimits, 1);

  self->counts = g_array_new (FALSE, FALSE, sizeof (Count));
  return self;
}

void
iku_limits_free (IkuLimits *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->counts);
  g_free (self);
}

gboolean
iku_limits_allow (IkuLimits *self, const IkuCode *code)
{
  Count *counts = (Count *) (gpointer) self->counts->data;
  Count fresh = { code, 1 };

  for (guint i = 0; i < self->counts->len; i++)
    if (counts[i].code == code)
      return ++counts[i].count <= IKU_LIMITS_MOST;
  g_array_append_val (self->counts, fresh);
  return TRUE;
}

void
iku_limits_flush (IkuLimits *self, const char *file, IkuFindings *findings)
{
  const Count *counts = (const Count *) (gpointer) self->counts->data;
  IkuDataPlace place = { file, { 0, 0, G_MAXSIZE } };

  for (guint i = 0; i < self->counts->len; i++)
    if (counts[i].count > IKU_LIMITS_MOST)
      {
        g_autofree char *more = g_strdup_printf (
            "%" G_GUINT64_FORMAT, counts[i].count - IKU_LIMITS_MOST);

        iku_findings_add_data (findings, &iku_code_data_more_faults, place,
                               more, counts[i].code->id, NULL);
      }
  g_array_set_size (self->counts, 0);
}
