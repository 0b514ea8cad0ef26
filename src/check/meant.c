/* meant.c - what was meant by a name that is unknown
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/meant.h"
#include "syntax/baku.h"

/* Bytes of a text are searched in the time that a name is compared in. */
#define BYTES_PER_NAME 64u

/* What offices call the shipped units, besides their names. */
static const struct
{
  const char *word, *unit;
} synonyms[] = {
  { "jiwa", "orang" },        { "individu", "orang" },
  { "kk", "keluarga" },       { "kepala_keluarga", "keluarga" },
  { "ruta", "rumah_tangga" }, { "hektar", "ha" },
  { "hektare", "ha" },        { "meter", "m" },
  { "meter_persegi", "m2" },  { "kilometer", "km" },
  { "kilogram", "kg" },       { "buah", "unit" },
  { "frekuensi", "kali" },    { "rp", "rupiah" },
  { "idr", "rupiah" },        { "thn", "tahun" },
  { "bln", "bulan" },         { "persentase", "persen" },
  { "prosentase", "persen" }, { "percent", "persen" },
  { "promil", "permil" },
};

static const char *
find_synonym (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_ascii_strcasecmp (synonyms[i].word, word) == 0)
      return synonyms[i].unit;
  return NULL;
}

/* What was perhaps meant; NULL if nothing is near.  Comparing a name with
 * all others costs time in proportion to them, so after very many unknown
 * ones no more is guessed. */
const char *
iku_check_guess (IkuChecker *self, IkuSpace space, const IkuName *name)
{
  IkuNearest nearest;

  if (space == IKU_SPACE_UNITS)
    {
      const char *unit = find_synonym (name->text);

      if (unit != NULL)
        return unit;
    }
  if (self->patience < 0)
    return NULL;
  self->patience -= self->scopes[space].n_ids;

  iku_nearest_init (&nearest, name->text);
  iku_scope_offer (&self->scopes[space], self->intern, &nearest);
  if (space == IKU_SPACE_FORMULAS)
    for (guint op = 0; op < IKU_N_OPS; op++)
      if (iku_op_is_function ((IkuOp) op))
        iku_nearest_offer (&nearest, iku_op_get_name ((IkuOp) op));
  return nearest.best;
}

/* Whether a text has a declaration that begins so; what it ships is written
 * with one blank. */
static gboolean
declares (const char *text, const char *start)
{
  gsize length = strlen (start);

  for (const char *at = text; (at = strstr (at, start)) != NULL; at += length)
    if ((at == text || at[-1] == '\n') && !g_ascii_isalnum (at[length])
        && at[length] != '_')
      return TRUE;
  return FALSE;
}

const char *
iku_check_find_carrier (IkuChecker *self, IkuSpace space, const char *name)
{
  g_autofree char *start = NULL;

  if ((space != IKU_SPACE_RULES && space != IKU_SPACE_SCALES)
      || self->patience < 0)
    return NULL;
  start = g_strconcat (space == IKU_SPACE_RULES ? "aturan_capaian " : "skala ",
                       name, NULL);
  for (const IkuBaku *baku = iku_baku; baku->name != NULL; baku++)
    {
      self->patience -= (gint64) (baku->length / BYTES_PER_NAME);
      if (declares (baku->text, start))
        return baku->name;
    }
  return NULL;
}
