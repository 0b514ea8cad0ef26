/* diagnostic.c - findings, as callers of the library see them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "lib/private.h"

static const IkuFindings *
findings_of (const IkuDiagnostics *self)
{
  return (const IkuFindings *) self;
}

static const IkuFinding *
finding_of (const IkuDiagnostic *self)
{
  return (const IkuFinding *) self;
}

guint
iku_diagnostics_get_n (const IkuDiagnostics *self)
{
  return iku_findings_get_count (findings_of (self));
}

gboolean
iku_diagnostics_has_errors (const IkuDiagnostics *self)
{
  return iku_findings_has_errors (findings_of (self));
}

const IkuDiagnostic *
iku_diagnostics_get (const IkuDiagnostics *self, guint index)
{
  const IkuFindings *findings = findings_of (self);

  if (index >= iku_findings_get_count (findings))
    return NULL;
  return (const IkuDiagnostic *) iku_findings_nth (findings, index);
}

const char *
iku_diagnostic_get_code (const IkuDiagnostic *self)
{
  return finding_of (self)->code->id;
}

IkuDiagnosticSeverity
iku_diagnostic_get_severity (const IkuDiagnostic *self)
{
  switch (finding_of (self)->code->severity)
    {
    case IKU_SEVERITY_INFO:
      return IKU_DIAGNOSTIC_INFO;
    case IKU_SEVERITY_WARNING:
      return IKU_DIAGNOSTIC_WARNING;
    case IKU_SEVERITY_ERROR:
      break;
    }
  return IKU_DIAGNOSTIC_ERROR;
}

char *
iku_diagnostic_dup_message (const IkuDiagnostic *self, IkuLanguage language)
{
  return iku_message_dup_text (&finding_of (self)->message,
                               iku_lang_of (language));
}

char *
iku_diagnostic_dup_help (const IkuDiagnostic *self, IkuLanguage language)
{
  const IkuMessage *help = &finding_of (self)->help;

  return help->phrase != NULL
             ? iku_message_dup_text (help, iku_lang_of (language))
             : NULL;
}

static IkuPoint
point_of (IkuPosition position)
{
  return (IkuPoint){ position.line, position.column, position.offset };
}

static gboolean
get_range_of_place (IkuPlace place, IkuRange *range)
{
  if (place.text == NULL)
    return FALSE;
  range->file = iku_text_get_name (place.text);
  range->start = point_of (iku_text_locate (place.text, place.span.start));
  range->end = point_of (iku_text_locate (place.text, place.span.end));
  return TRUE;
}

gboolean
iku_diagnostic_get_range (const IkuDiagnostic *self, IkuRange *range)
{
  const IkuFinding *finding = finding_of (self);
  const IkuDataPlace *place = &finding->data_place;

  if (finding->place.text != NULL)
    return get_range_of_place (finding->place, range);
  if (place->file == NULL)
    return FALSE;
  range->file = place->file;
  range->start = range->end = point_of (place->position);
  return TRUE;
}

static guint
count (const GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

static gconstpointer
nth (const GPtrArray *array, guint index)
{
  return index < count (array) ? g_ptr_array_index (array, index) : NULL;
}

guint
iku_diagnostic_get_n_notes (const IkuDiagnostic *self)
{
  return count (finding_of (self)->notes);
}

char *
iku_diagnostic_dup_note (const IkuDiagnostic *self, guint index,
                         IkuLanguage language)
{
  const IkuMessage *note = nth (finding_of (self)->notes, index);

  return note != NULL ? iku_message_dup_text (note, iku_lang_of (language))
                      : NULL;
}

guint
iku_diagnostic_get_n_labels (const IkuDiagnostic *self)
{
  return count (finding_of (self)->labels);
}

char *
iku_diagnostic_dup_label (const IkuDiagnostic *self, guint index,
                          IkuLanguage language, IkuRange *range)
{
  const IkuLabel *label = nth (finding_of (self)->labels, index);

  if (label == NULL || !get_range_of_place (label->place, range))
    return NULL;
  return iku_message_dup_text (&label->message, iku_lang_of (language));
}

guint
iku_diagnostic_get_n_fixes (const IkuDiagnostic *self)
{
  return count (finding_of (self)->fixes);
}

char *
iku_diagnostic_dup_fix (const IkuDiagnostic *self, guint index,
                        IkuLanguage language, gboolean *is_safe, guint *n_edits)
{
  const IkuFix *fix = nth (finding_of (self)->fixes, index);

  if (fix == NULL)
    return NULL;
  *is_safe = fix->safe;
  *n_edits = fix->edits->len;
  return iku_message_dup_text (&fix->title, iku_lang_of (language));
}

const char *
iku_diagnostic_get_edit (const IkuDiagnostic *self, guint fix, guint index,
                         IkuRange *range)
{
  const IkuFix *whole = nth (finding_of (self)->fixes, fix);
  const IkuFixEdit *edit = whole != NULL ? nth (whole->edits, index) : NULL;

  if (edit == NULL || !get_range_of_place (edit->place, range))
    return NULL;
  return edit->text;
}
