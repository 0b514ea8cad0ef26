/* text-check.c - whether a text can be scanned
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/base-codes.h"
#include "base/text.h"

#define MOST_FINDINGS 100u
#define SAMPLE ((gsize) 512)

/* Kinds of faults that are reported once a line. */
typedef enum
{
  FAULT_NUL,
  FAULT_UTF8,
  FAULT_BIDI,
  N_FAULTS
} Fault;

typedef struct
{
  const IkuText *text;
  const char *bytes;
  gsize length;
  IkuFindings *findings;
  gsize last[N_FAULTS]; /* offset after the last fault of a kind, or 0 */
  guint n_reported;
  guint n_more;
} Check;

/* Whether this is the first fault of its kind on its line.  The bytes that
 * are searched lie between two faults, so that the whole stays linear. */
static gboolean
is_new (Check *check, Fault fault, gsize start, gsize end)
{
  gsize last = check->last[fault];

  check->last[fault] = end;
  if (last > 0 && memchr (check->bytes + last, '\n', start - last) == NULL)
    return FALSE;
  if (check->n_reported < MOST_FINDINGS)
    {
      check->n_reported++;
      return TRUE;
    }
  check->n_more++;
  return FALSE;
}

static IkuPlace
get_place (const Check *check, gsize start, gsize end)
{
  return iku_place (check->text, iku_span ((guint32) start, (guint32) end));
}

static void
report_bidi (Check *check, gsize start, gsize end, guint32 character)
{
  const char *digits = "0123456789ABCDEF";
  char code[5] = "";
  IkuPlace place = get_place (check, start, end);
  IkuFinding *finding;

  for (guint i = 0; i < 4; i++)
    code[i] = digits[character >> (12 - 4 * i) & 15];
  finding = iku_findings_add (check->findings, &iku_code_text_bidi, place, code,
                              NULL);
  iku_finding_replace (check->findings, finding, TRUE,
                       &iku_phrase_remove_character, place, "");
}

/* Marks and overrides that change the direction of what follows; those in
 * use today all lie below U+FFFF. */
static gboolean
is_bidi (guint32 character)
{
  return (character >= 0x202a && character <= 0x202e)
         || (character >= 0x2066 && character <= 0x2069) || character == 0x200e
         || character == 0x200f || character == 0x061c;
}

/* The length of the well-formed character at p (Unicode, table 3-7), or 0. */
static gsize
decode (const char *p, gsize length, guint32 *character)
{
  guint8 lead = (guint8) p[0];
  gsize need = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  guint32 value = lead & (0xffu >> (need + 1));

  if (lead < 0xc2 || lead > 0xf4 || need > length)
    return 0;
  for (gsize i = 1; i < need; i++)
    {
      guint8 byte = (guint8) p[i];

      if ((byte & 0xc0) != 0x80)
        return 0;
      value = value << 6 | (byte & 0x3f);
    }
  /* Overlong forms, surrogates, and beyond the last character. */
  if ((need == 3 && value < 0x800) || (need == 4 && value < 0x10000)
      || (value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff)
    return 0;
  *character = value;
  return need;
}

/* Offset of the next byte that is NUL or not ASCII, eight bytes at a step:
 * taking 1 from each byte sets a top bit only if one was 0 or set before. */
static gsize
skip_ascii (const char *bytes, gsize from, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 tops = G_GUINT64_CONSTANT (0x8080808080808080);

  for (; from + 32 <= length; from += 32)
    {
      guint64 w[4];

      memcpy (w, bytes + from, sizeof w);
      if (((w[0] | (w[0] - ones) | w[1] | (w[1] - ones) | w[2] | (w[2] - ones)
            | w[3] | (w[3] - ones))
           & tops)
          != 0)
        break;
    }
  while (from < length && (guint8) bytes[from] - 1u < 0x7fu)
    from++;
  return from;
}

static void
check_bytes (Check *check)
{
  gsize at = skip_ascii (check->bytes, 0, check->length);

  while (at < check->length)
    {
      guint32 character = 0;
      gsize end = at + 1;

      if (check->bytes[at] == '\0')
        {
          if (is_new (check, FAULT_NUL, at, end))
            iku_findings_add (check->findings, &iku_code_text_nul,
                              get_place (check, at, end), NULL);
        }
      else
        {
          gsize size
              = decode (check->bytes + at, check->length - at, &character);

          if (size > 0)
            end = at + size;
          else if (is_new (check, FAULT_UTF8, at, end))
            iku_findings_add (check->findings, &iku_code_text_bad_utf8,
                              get_place (check, at, end), NULL);
          if (is_bidi (character) && is_new (check, FAULT_BIDI, at, end))
            report_bidi (check, at, end, character);
        }
      at = skip_ascii (check->bytes, end, check->length);
    }
}

/* Latin text in UTF-16 has a NUL in nearly every pair of bytes, always on
 * the same side. */
static gboolean
is_utf16 (const char *bytes, gsize length)
{
  gsize n_pairs = MIN (length, SAMPLE) / 2;
  gsize nuls[2] = { 0, 0 };

  if (length >= 2
      && (memcmp (bytes, "\xff\xfe", 2) == 0
          || memcmp (bytes, "\xfe\xff", 2) == 0))
    return TRUE;
  for (gsize i = 0; i < 2 * n_pairs; i++)
    nuls[i % 2] += bytes[i] == '\0';
  return n_pairs >= 2 && MIN (nuls[0], nuls[1]) == 0
         && MAX (nuls[0], nuls[1]) * 4 >= n_pairs * 3;
}

/* A fault of the file as a whole, which no line of it would show. */
static void
report_whole (const Check *check, const IkuCode *code, const char *arg)
{
  IkuDataPlace place
      = { iku_text_get_name (check->text), { 0, 0, check->length } };

  iku_findings_add_data (check->findings, code, place, arg, NULL);
}

gboolean
iku_text_check (const IkuText *self, IkuFindings *findings)
{
  Check check = { .text = self, .findings = findings };

  check.bytes = iku_text_get_bytes (self, &check.length);
  if (check.length > IKU_TEXT_MAX_SIZE)
    {
      report_whole (&check, &iku_code_text_too_large, NULL);
      return FALSE;
    }
  if (is_utf16 (check.bytes, check.length))
    {
      report_whole (&check, &iku_code_text_utf16, NULL);
      return FALSE;
    }

  check_bytes (&check);
  if (check.n_more > 0)
    {
      g_autofree char *more = g_strdup_printf ("%u", check.n_more);

      report_whole (&check, &iku_code_text_more_faults, more);
    }
  return check.n_reported == 0;
}
