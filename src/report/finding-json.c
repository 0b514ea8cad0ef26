/* finding-json.c - findings for programs
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "report/finding-json.h"

static void
write_position (IkuJsonWriter *writer, const char *key,
                const IkuPosition *position)
{
  iku_json_key (writer, key);
  iku_json_begin_object (writer);
  iku_json_member_uint (writer, "line", position->line);
  iku_json_member_uint (writer, "column", position->column);
  iku_json_member_uint (writer, "offset", position->offset);
  iku_json_end_object (writer);
}

static void
write_range (IkuJsonWriter *writer, const IkuPosition *start,
             const IkuPosition *end)
{
  iku_json_key (writer, "range");
  iku_json_begin_object (writer);
  write_position (writer, "start", start);
  write_position (writer, "end", end);
  iku_json_end_object (writer);
}

/* The file is said where it is not that of the finding. */
static void
write_place (IkuJsonWriter *writer, IkuPlace place, const char *file)
{
  const char *name;
  IkuPosition start, end;

  if (place.text == NULL)
    {
      iku_json_member_null (writer, "range");
      return;
    }
  name = iku_text_get_name (place.text);
  if (g_strcmp0 (name, file) != 0)
    iku_json_member_string (writer, "file", name);
  start = iku_text_locate (place.text, place.span.start);
  end = iku_text_locate (place.text, place.span.end);
  write_range (writer, &start, &end);
}

static void
write_message (IkuJsonWriter *writer, const char *key,
               const IkuMessage *message, IkuLang lang)
{
  g_autofree char *text = iku_message_dup_text (message, lang);

  if (key != NULL)
    iku_json_key (writer, key);
  iku_json_string (writer, text);
}

static void
write_labels (IkuJsonWriter *writer, const GPtrArray *labels, IkuLang lang,
              const char *file)
{
  iku_json_key (writer, "labels");
  iku_json_begin_array (writer);
  for (guint i = 0; labels != NULL && i < labels->len; i++)
    {
      const IkuLabel *label = g_ptr_array_index (labels, i);

      iku_json_begin_object (writer);
      write_place (writer, label->place, file);
      write_message (writer, "message", &label->message, lang);
      iku_json_end_object (writer);
    }
  iku_json_end_array (writer);
}

static void
write_fix (IkuJsonWriter *writer, const IkuFix *fix, IkuLang lang,
           const char *file)
{
  iku_json_begin_object (writer);
  write_message (writer, "title", &fix->title, lang);
  iku_json_member_bool (writer, "safe", fix->safe);
  iku_json_key (writer, "edits");
  iku_json_begin_array (writer);
  for (guint i = 0; i < fix->edits->len; i++)
    {
      const IkuFixEdit *edit = g_ptr_array_index (fix->edits, i);

      iku_json_begin_object (writer);
      write_place (writer, edit->place, file);
      iku_json_member_string (writer, "text", edit->text);
      iku_json_end_object (writer);
    }
  iku_json_end_array (writer);
  iku_json_end_object (writer);
}

static void
write_remarks (IkuJsonWriter *writer, const IkuFinding *finding, IkuLang lang)
{
  iku_json_key (writer, "notes");
  iku_json_begin_array (writer);
  for (guint i = 0; finding->notes != NULL && i < finding->notes->len; i++)
    write_message (writer, NULL, g_ptr_array_index (finding->notes, i), lang);
  iku_json_end_array (writer);
  if (finding->help.phrase != NULL)
    write_message (writer, "help", &finding->help, lang);
  else
    iku_json_member_null (writer, "help");
}

static void
write_finding (IkuJsonWriter *writer, const IkuFinding *finding, IkuLang lang)
{
  const IkuDataPlace *data = &finding->data_place;
  const char *file = iku_finding_locate (finding).file;

  iku_json_begin_object (writer);
  iku_json_member_string (writer, "code", finding->code->id);
  iku_json_member_string (writer, "severity",
                          iku_severity_get_name (finding->code->severity));
  iku_json_member_string (writer, "file", file);
  if (finding->place.text != NULL)
    write_place (writer, finding->place, file);
  else if (data->file != NULL && data->position.line > 0)
    write_range (writer, &data->position, &data->position);
  else
    iku_json_member_null (writer, "range");
  write_message (writer, "message", &finding->message, lang);
  write_labels (writer, finding->labels, lang, file);
  write_remarks (writer, finding, lang);
  iku_json_key (writer, "fixes");
  iku_json_begin_array (writer);
  for (guint i = 0; finding->fixes != NULL && i < finding->fixes->len; i++)
    write_fix (writer, g_ptr_array_index (finding->fixes, i), lang, file);
  iku_json_end_array (writer);
  iku_json_end_object (writer);
}

void
iku_finding_json_write_array (IkuJsonWriter *writer,
                              const IkuFindings *findings, IkuLang lang)
{
  guint count = iku_findings_get_count (findings);

  iku_json_begin_array (writer);
  for (guint i = 0; i < count; i++)
    write_finding (writer, iku_findings_nth (findings, i), lang);
  iku_json_end_array (writer);
}

void
iku_finding_json_write (IkuSink *sink, const IkuFindings *findings,
                        IkuLang lang)
{
  IkuJsonWriter writer;

  iku_json_writer_init (&writer, sink);
  iku_json_begin_object (&writer);
  iku_json_member_uint (&writer, "version", 1);
  iku_json_key (&writer, "findings");
  iku_finding_json_write_array (&writer, findings, lang);
  iku_json_key (&writer, "summary");
  iku_json_begin_object (&writer);
  iku_json_member_uint (&writer, "errors",
                        iku_findings_count (findings, IKU_SEVERITY_ERROR));
  iku_json_member_uint (&writer, "warnings",
                        iku_findings_count (findings, IKU_SEVERITY_WARNING));
  iku_json_member_uint (&writer, "infos",
                        iku_findings_count (findings, IKU_SEVERITY_INFO));
  iku_json_end_object (&writer);
  iku_json_end_object (&writer);
}
