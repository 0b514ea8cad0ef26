/* finding-gcc.c - findings in the form that editors know from gcc
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report/finding-gcc.h"
#include "report/plain.h"

static void
write_finding (IkuSink *sink, const IkuFinding *finding, IkuLang lang)
{
  g_autofree char *text = iku_message_dup_text (&finding->message, lang);
  IkuDataPlace place = iku_finding_locate (finding);
  IkuSeverity severity = finding->code->severity;

  iku_plain_write (sink, place.file != NULL ? place.file : "iku", -1);
  if (place.file != NULL && place.position.line > 0)
    {
      iku_sink_putc (sink, ':');
      iku_sink_put_uint (sink, place.position.line);
      iku_sink_putc (sink, ':');
      iku_sink_put_uint (sink, MAX (place.position.column, 1));
    }
  iku_sink_puts (sink, ": ");
  iku_sink_puts (sink, severity == IKU_SEVERITY_INFO
                           ? "note"
                           : iku_severity_get_name (severity));
  iku_sink_puts (sink, ": ");
  iku_plain_write (sink, text, -1);
  iku_sink_puts (sink, " [");
  iku_sink_puts (sink, finding->code->id);
  iku_sink_puts (sink, "]\n");
}

void
iku_finding_gcc_write (IkuSink *sink, const IkuFindings *findings, IkuLang lang)
{
  guint count = iku_findings_get_count (findings);

  for (guint i = 0; i < count; i++)
    write_finding (sink, iku_findings_nth (findings, i), lang);
}
