/* scan-sign.c - signs from a word processor, and what no one knows
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sign that Word puts for another one is an error with a safe fix, and
 * scanning goes on as if the right one stood there.
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/scan.h"

#include "parser.h"

enum
{
  BLANK = -1,
  QUOTE = -2
};

typedef struct
{
  const char *sign;
  int token;
  const char *right;
} Sign;

static const Sign signs[] = {
  { "\u2013", '-', "-" }, /* en dash */
  { "\u2014", '-', "-" }, /* em dash */
  { "\u2212", '-', "-" }, /* minus */
  { "\u2010", '-', "-" }, /* hyphen */
  { "\u2011", '-', "-" }, /* no-break hyphen */
  { "\u00d7", '*', "*" }, /* times */
  { "\u00b7", '*', "*" }, /* middle dot */
  { "\u00f7", '/', "/" }, /* obelus */
  { "\u2265", T_GE, ">=" },  { "\u2264", T_LE, "<=" },
  { "\u2260", T_NE, "<>" },  { "\u2026", T_TITIK2, ".." }, /* ellipsis */
  { "\u201c", QUOTE, "\"" }, { "\u201d", QUOTE, "\"" },
  { "\u201e", QUOTE, "\"" }, { "\u2018", QUOTE, "\"" },
  { "\u2019", QUOTE, "\"" }, { "\u2033", QUOTE, "\"" },
  { "\u00a0", BLANK, NULL }, /* no-break space */
  { "\u2002", BLANK, NULL }, { "\u2003", BLANK, NULL },
  { "\u2007", BLANK, NULL }, { "\u2009", BLANK, NULL },
  { "\u200a", BLANK, NULL }, { "\u200b", BLANK, NULL }, /* zero width */
  { "\u202f", BLANK, NULL }, { "\u3000", BLANK, NULL },
  { "\ufeff", BLANK, NULL } /* byte order mark */
};

static const Sign *
find_sign (const char *p)
{
  if ((guchar) *p < 0x80)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strncmp (p, signs[i].sign, strlen (signs[i].sign)) == 0)
      return &signs[i];
  return NULL;
}

/* A dash where a range of values may stand: the parser says how ranges are
 * written. */
static gboolean
is_range_dash (const IkuScanner *self)
{
  return (self->head == T_TARGET || self->head == T_RENTANG
          || self->head == T_BASELINE || self->head == T_PERIODE
          || self->head == T_KONSTANTA || self->head == T_PEMBANDING)
         && (self->previous == T_ANGKA || self->previous == '%')
         && self->n_brackets == 0;
}

/* One finding for a run of the same sign, or of letters of other alphabets. */
static guint32
end_of_unknown (const IkuScanner *self, guint32 start)
{
  const char *p = self->bytes + start, *end = self->bytes + self->length;
  char first = *p;

  p = iku_next_char (p);
  while (p < end)
    if ((guchar) first < 0x80 ? *p == first
                              : (guchar) *p >= 0x80 && find_sign (p) == NULL)
      p = iku_next_char (p);
    else
      break;
  return (guint32) (p - self->bytes);
}

static void
report_unknown (IkuScanner *self, IkuSpan span)
{
  const char *p = self->bytes + span.start;
  gunichar c = g_utf8_get_char (p);
  g_autofree char *name = NULL;

  if (g_unichar_isprint (c))
    name = g_strndup (p, (gsize) (iku_next_char (p) - p));
  else
    name = g_strdup_printf ("U+%04X", (guint) c);
  iku_scan_fault (self, &iku_code_unknown_character, span, name, NULL);
}

int
iku_scan_sign (IkuScanner *self, IkuValue *value, IkuSpan *span)
{
  const char *p = self->bytes + span->start;
  const Sign *sign = find_sign (p);

  if (sign == NULL)
    {
      span->end = end_of_unknown (self, span->start);
      report_unknown (self, *span);
      return -1;
    }
  if (sign->token == BLANK)
    {
      span->end = span->start + (guint32) strlen (sign->sign);
      return -1;
    }
  if (sign->token == QUOTE)
    return iku_scan_word_string (self, value, span,
                                 (guint32) strlen (sign->sign));

  span->end = span->start + (guint32) strlen (sign->sign);
  if (sign->token != '-' || !is_range_dash (self))
    {
      IkuFinding *finding = iku_scan_fault (self, &iku_code_word_sign, *span,
                                            sign->sign, sign->right);

      iku_scan_fix (self, finding, TRUE, *span, sign->right);
    }
  return sign->token;
}
