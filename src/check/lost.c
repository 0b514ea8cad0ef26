/* lost.c - names whose declaration did not parse
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text is read once, roughly: a word that declares, perhaps a number,
 * and the words after it.  Too many names do no harm.
 */

#include "config.h"

#include "base/text.h"
#include "check/lost.h"

static const char *const declaring[]
    = { "data",           "indikator", "tujuan",   "sasaran",    "program",
        "kegiatan",       "tabel",     "kolom",    "kriteria",   "satuan",
        "aturan_capaian", "skala",     "skenario", "unit_kerja", NULL };

static const char *const keywords[] = {
#define IKU_KEYWORD(token, spelling, class) spelling,
#include "syntax/keywords.def"
#undef IKU_KEYWORD
  NULL
};

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\t'))
    at++;
  return at;
}

static const char *
skip_word (const char *at, const char *end)
{
  while (at < end && (g_ascii_isalnum (*at) || *at == '_'))
    at++;
  return at;
}

/* The number of an entry as printed: 1.1.1, or a text. */
static const char *
skip_number (const char *at, const char *end)
{
  if (at < end && *at == '"')
    {
      const char *close = memchr (at + 1, '"', (gsize) (end - at - 1));

      return close != NULL ? skip_blanks (close + 1, end) : end;
    }
  if (at < end && g_ascii_isdigit (*at))
    while (at < end && (g_ascii_isalnum (*at) || *at == '.'))
      at++;
  return skip_blanks (at, end);
}

/* The names that stand at `at`: a word, and the words up to there joined,
 * since a name written with blanks is one fault. */
static void
add_names (GHashTable *names, const char *at, const char *end)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  at = skip_number (skip_blanks (at, end), end);
  for (;;)
    {
      const char *after = skip_word (at, end);

      if (after == at || joined->len > IKU_MAX_NAME)
        return;
      if (joined->len > 0)
        g_string_append_c (joined, '_');
      g_string_append_len (joined, at, after - at);
      g_hash_table_add (names, g_strdup (joined->str));
      at = skip_blanks (after, end);
    }
}

static gboolean
is_among (const char *const words[], const char *word, gsize length)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether parameters and = stand at `at`. */
static gboolean
has_parameters (const char *at, const char *end)
{
  if (at >= end || *at != '(')
    return FALSE;
  do
    at = skip_word (skip_blanks (at + 1, end), end);
  while (at < end && (*at == ';' || *at == ' '));
  if (at >= end || *at != ')')
    return FALSE;
  at = skip_blanks (at + 1, end);
  return at < end && *at == '=';
}

/* Whether a name is declared after the word from at to after: it says so, or
 * it begins a line and is no word of the language, perhaps one misspelt.
 * rumus begins formulas too, and declares only what has parameters. */
static gboolean
declares (const char *at, const char *after, const char *end,
          gboolean starts_line)
{
  gsize length = (gsize) (after - at);

  if (is_among (declaring, at, length))
    return TRUE;
  if (length == 5 && memcmp (at, "rumus", 5) == 0)
    return has_parameters (skip_word (skip_blanks (after, end), end), end);
  return starts_line && !is_among (keywords, at, length);
}

static void
add_text (GHashTable *names, const IkuText *text)
{
  gsize length;
  const char *at = iku_text_get_bytes (text, &length);
  const char *end = at + length;
  gboolean starts_line = TRUE;

  while (at < end)
    {
      const char *after = skip_word (at, end);

      if (after == at)
        {
          starts_line = *at == '\n' || (starts_line && *at == ' ');
          at++;
          continue;
        }
      if (declares (at, after, end, starts_line))
        add_names (names, after, end);
      starts_line = FALSE;
      at = after;
    }
}

gboolean
iku_check_is_lost (IkuChecker *self, const char *name)
{
  GPtrArray *modules = self->program->bundle->modules;

  /* What a repair put in. */
  if (*name == '\0')
    return TRUE;
  if (self->lost == NULL)
    {
      self->lost
          = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < modules->len; i++)
        {
          const IkuModule *module = g_ptr_array_index (modules, i);

          if (module->has_errors)
            add_text (self->lost, module->text);
        }
    }
  return g_hash_table_contains (self->lost, name);
}
