/* fuzz.c - what the fuzz targets share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "base/edit.h"
#include "base/json.h"
#include "fuzz.h"
#include "report/finding-json.h"
#include "report/finding-text.h"

/* A broken text has thousands of findings, all alike. */
#define MOST_RENDERED 100u

/* GLib's own would stop at a breakpoint, which libFuzzer takes for no fault. */
static void
stop (const char *domain, GLogLevelFlags level, const char *message,
      gpointer data)
{
  g_log_default_handler (domain, level & ~G_LOG_FLAG_FATAL, message, data);
  abort ();
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_default_handler (stop, NULL);
  return 0;
}

IkuText *
fuzz_text_new (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return iku_text_new ("fuzz.iku", bytes);
}

static gboolean
is_in_character (const char *bytes, gsize length, guint32 offset)
{
  return offset < length && ((guchar) bytes[offset] & 0xc0) == 0x80;
}

/* A text that is no UTF-8 has characters nowhere. */
static void
check_place (IkuPlace place)
{
  const char *bytes;
  gsize length;

  if (place.text == NULL)
    return;
  bytes = iku_text_get_bytes (place.text, &length);
  g_assert_cmpuint (place.span.start, <=, place.span.end);
  g_assert_cmpuint (place.span.end, <=, length);
  if (!g_utf8_validate (bytes, (gssize) length, NULL))
    return;
  g_assert_false (is_in_character (bytes, length, place.span.start));
  g_assert_false (is_in_character (bytes, length, place.span.end));
}

/* The edits can be made, and leave a text. */
static void
check_fix (const IkuFix *fix)
{
  g_autofree IkuEdit *edits = g_new (IkuEdit, fix->edits->len);
  g_autofree char *edited = NULL;
  const IkuText *text = NULL;
  const char *bytes;
  gsize length, new_length;

  g_assert_cmpuint (fix->edits->len, >, 0);
  for (guint i = 0; i < fix->edits->len; i++)
    {
      const IkuFixEdit *edit = g_ptr_array_index (fix->edits, i);

      check_place (edit->place);
      g_assert_nonnull (edit->place.text);
      g_assert_true (text == NULL || text == edit->place.text);
      text = edit->place.text;
      edits[i] = (IkuEdit){ edit->place.span, edit->text };
    }
  bytes = iku_text_get_bytes (text, &length);
  edited = iku_edits_apply (bytes, length, edits, fix->edits->len, &new_length);
  g_assert_nonnull (edited);
}

static void
check_finding (const IkuFinding *finding)
{
  check_place (finding->place);
  for (guint i = 0; finding->labels != NULL && i < finding->labels->len; i++)
    check_place (
        ((const IkuLabel *) g_ptr_array_index (finding->labels, i))->place);
  for (guint i = 0; finding->fixes != NULL && i < finding->fixes->len; i++)
    check_fix (g_ptr_array_index (finding->fixes, i));
}

static gboolean
take_event (IkuJsonEvent event, const char *text, gsize length,
            IkuPosition position, gpointer data)
{
  return TRUE;
}

void
fuzz_check_findings (const IkuFindings *findings)
{
  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    check_finding (iku_findings_nth (findings, i));
}

void
fuzz_render_findings (IkuFindings *findings, IkuLang lang)
{
  static const IkuFindingTextOptions options = { 80, TRUE, TRUE };
  g_autoptr (IkuSink) page = iku_sink_new_memory ();
  g_autoptr (IkuSink) json = iku_sink_new_memory ();
  IkuPosition where;
  const char *text;
  gsize length;

  iku_findings_truncate (findings, MOST_RENDERED);
  iku_finding_text_write (page, findings, lang, &options);
  text = iku_sink_get_text (page, &length);
  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));

  iku_finding_json_write (json, findings, lang);
  text = iku_sink_get_text (json, &length);
  g_assert_cmpint (iku_json_read (text, length, take_event, NULL, &where), ==,
                   IKU_JSON_OK);
}
