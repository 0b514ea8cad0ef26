/* finding-text.c - findings as people read them
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/edit.h"
#include "base/text.h"
#include "report/excerpt.h"
#include "report/finding-text.h"
#include "report/plain.h"

#define BOLD "\033[1m"
#define LABEL_COLOUR "\033[1;34m"
#define FIX_COLOUR "\033[32m"

/* Changed lines that a fix shows; its title says the rest. */
#define MOST_FIX_LINES 4u

static const IkuPhrase severities[] = {
  [IKU_SEVERITY_INFO] = { { "info", "info" } },
  [IKU_SEVERITY_WARNING] = { { "peringatan", "warning" } },
  [IKU_SEVERITY_ERROR] = { { "kesalahan", "error" } },
};
static const IkuPhrase plurals[] = {
  [IKU_SEVERITY_INFO] = { { "info", "infos" } },
  [IKU_SEVERITY_WARNING] = { { "peringatan", "warnings" } },
  [IKU_SEVERITY_ERROR] = { { "kesalahan", "errors" } },
};
static const char *const colours[] = {
  [IKU_SEVERITY_INFO] = "\033[1;36m",
  [IKU_SEVERITY_WARNING] = "\033[1;33m",
  [IKU_SEVERITY_ERROR] = "\033[1;31m",
};
static const IkuPhrase note_word = { { "catatan", "note" } };
static const IkuPhrase help_word = { { "saran", "help" } };
static const IkuPhrase fix_word = { { "perbaikan", "fix" } };
static const IkuPhrase left_out
    = { { "… dan {0} temuan lagi; --max-errors 0 menampilkan semuanya",
          "… and {0} more findings; --max-errors 0 shows them all" } };

/* A mark of one finding: its own place or a label. */
typedef struct
{
  const IkuText *text;
  guint file; /* order: the finding's own text first */
  guint line;
  IkuMark mark;
} Spot;

typedef struct
{
  IkuExcerpt excerpt;
  IkuLang lang;
  GPtrArray *strings; /* messages that spots borrow */
} Writer;

/* Where a span stands in the line on which it starts; what goes on in later
 * lines is left out. */
static void
place_spot (Spot *spot, const IkuText *text, IkuSpan span)
{
  IkuPosition position = iku_text_locate (text, span.start);
  IkuSpan line = iku_text_get_line (text, position.line);
  guint32 start = CLAMP (span.start, line.start, line.end);

  spot->text = text;
  spot->line = position.line;
  spot->mark.start = start - line.start;
  spot->mark.end = CLAMP (span.end, start, line.end) - line.start;
}

static const char *
keep_message (Writer *self, const IkuMessage *message)
{
  char *text = iku_message_dup_text (message, self->lang);

  g_ptr_array_add (self->strings, text);
  return text;
}

static gint
compare_spots (gconstpointer a, gconstpointer b)
{
  const Spot *x = a, *y = b;

  if (x->file != y->file)
    return x->file < y->file ? -1 : 1;
  return (x->line > y->line) - (x->line < y->line);
}

static guint
find_file (const GArray *spots, const IkuText *text)
{
  guint file = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);

      if (spot->text == text)
        return spot->file;
      file = MAX (file, spot->file + 1);
    }
  return file;
}

static void
add_label (Writer *self, GArray *spots, const IkuFinding *finding,
           const IkuLabel *label)
{
  Spot spot = { .mark = { .sign = '-', .colour = LABEL_COLOUR } };
  const char *message = keep_message (self, &label->message);
  IkuSpan span = label->place.span;

  if (label->place.text == NULL)
    return;
  /* A word on the very place of the finding stands beside its carets. */
  if (label->place.text == finding->place.text
      && span.start == finding->place.span.start
      && span.end == finding->place.span.end
      && g_array_index (spots, Spot, 0).mark.message == NULL)
    {
      g_array_index (spots, Spot, 0).mark.message = message;
      return;
    }
  place_spot (&spot, label->place.text, span);
  spot.file = find_file (spots, spot.text);
  spot.mark.message = message;
  g_array_append_val (spots, spot);
}

/* The finding's own place first, unless it has none; then sorted. */
static GArray *
collect_spots (Writer *self, const IkuFinding *finding)
{
  GArray *spots = g_array_new (FALSE, TRUE, sizeof (Spot));

  if (finding->place.text != NULL)
    {
      Spot own = { .mark = { .sign = '^',
                             .colour = colours[finding->code->severity] } };

      place_spot (&own, finding->place.text, finding->place.span);
      g_array_append_val (spots, own);
    }
  for (guint i = 0; finding->labels != NULL && i < finding->labels->len; i++)
    add_label (self, spots, finding, g_ptr_array_index (finding->labels, i));
  g_array_sort (spots, compare_spots); /* which is stable */
  return spots;
}

/* The arrow and the place after it. */
static void
put_place (const Writer *self, const char *arrow, const char *file,
           const IkuPosition *position)
{
  IkuSink *sink = self->excerpt.sink;

  iku_excerpt_start_colour (&self->excerpt, LABEL_COLOUR);
  iku_sink_fill (sink, ' ', self->excerpt.gutter);
  iku_sink_puts (sink, arrow);
  iku_excerpt_end_colour (&self->excerpt);
  iku_sink_putc (sink, ' ');
  iku_plain_write (sink, file, -1);
  if (position->line > 0)
    {
      iku_sink_putc (sink, ':');
      iku_sink_put_uint (sink, position->line);
    }
  if (position->line > 0 && position->column > 0)
    {
      iku_sink_putc (sink, ':');
      iku_sink_put_uint (sink, position->column);
    }
  iku_sink_putc (sink, '\n');
}

static void
put_blank_gutter (const Writer *self)
{
  iku_excerpt_put_gutter (&self->excerpt, 0);
  iku_sink_putc (self->excerpt.sink, '\n');
}

/* All spots of one line, which begins at spots[at]; the next index. */
static guint
put_line_spots (const Writer *self, const GArray *spots, guint at)
{
  const Spot *first = &g_array_index (spots, Spot, at);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (IkuMark));
  const char *bytes = iku_text_get_bytes (first->text, NULL);
  IkuSpan line = iku_text_get_line (first->text, first->line);

  for (; at < spots->len; at++)
    {
      const Spot *spot = &g_array_index (spots, Spot, at);

      if (compare_spots (spot, first) != 0)
        break;
      g_array_append_val (marks, spot->mark);
    }
  iku_excerpt_put_line (&self->excerpt, first->line, bytes + line.start,
                        line.end - line.start, (const IkuMark *) marks->data,
                        marks->len);
  return at;
}

static void
put_spots (const Writer *self, const GArray *spots)
{
  const Spot *before = NULL;

  for (guint i = 0; i < spots->len;)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);

      if (before != NULL ? before->file != spot->file : spot->file > 0)
        {
          IkuSpan line = iku_text_get_line (spot->text, spot->line);
          IkuPosition position
              = iku_text_locate (spot->text, line.start + spot->mark.start);

          put_place (self, ":::", iku_text_get_name (spot->text), &position);
          put_blank_gutter (self);
        }
      else if (before == NULL)
        put_blank_gutter (self);
      else if (spot->line > before->line + 1)
        iku_sink_puts (self->excerpt.sink, "...\n");
      before = spot;
      i = put_line_spots (self, spots, i);
    }
}

static void
put_remark (const Writer *self, const IkuPhrase *word,
            const IkuMessage *message)
{
  IkuSink *sink = self->excerpt.sink;
  g_autofree char *text = iku_message_dup_text (message, self->lang);
  const char *name = word->text[self->lang];
  guint indent = self->excerpt.gutter + 5 + iku_plain_measure (name);

  iku_excerpt_start_colour (&self->excerpt, LABEL_COLOUR);
  iku_sink_fill (sink, ' ', self->excerpt.gutter);
  iku_sink_puts (sink, " = ");
  iku_excerpt_end_colour (&self->excerpt);
  iku_excerpt_start_colour (&self->excerpt, BOLD);
  iku_sink_puts (sink, name);
  iku_excerpt_end_colour (&self->excerpt);
  iku_sink_puts (sink, ": ");
  iku_plain_write (sink, text, (gint) indent);
  iku_sink_putc (sink, '\n');
}

/* Whether an edit stays within one line, before and after. */
static gboolean
is_within_line (const IkuFixEdit *edit, IkuSpan line)
{
  return edit->place.span.start >= line.start
         && edit->place.span.end <= line.end
         && strchr (edit->text, '\n') == NULL;
}

static gint
compare_edits (gconstpointer a, gconstpointer b)
{
  const IkuEdit *x = a, *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return (x->span.end > y->span.end) - (x->span.end < y->span.end);
}

/* The part of a line that an excerpt may show of sorted edits, so that many
 * fixes of one long line do not each copy it. */
static IkuSpan
cut_near (IkuSpan line, const GArray *edits)
{
  guint32 first = g_array_index (edits, IkuEdit, 0).span.start;
  guint32 last = g_array_index (edits, IkuEdit, edits->len - 1).span.end;

  if (first - line.start > IKU_EXCERPT_REACH)
    line.start = first - IKU_EXCERPT_REACH;
  if (line.end - last > IKU_EXCERPT_REACH)
    line.end = last + IKU_EXCERPT_REACH;
  return line;
}

/* The line as the fix would leave it, what is new underlined. */
static void
put_fixed_line (const Writer *self, const IkuText *text, guint number,
                GArray *edits)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (IkuMark));
  IkuSpan line = iku_text_get_line (text, number);
  gsize length = 0, grown = 0, removed = 0;
  g_autofree char *fixed = NULL;

  g_array_sort (edits, compare_edits);
  line = cut_near (line, edits);
  for (guint i = 0; i < edits->len; i++)
    {
      IkuEdit *edit = &g_array_index (edits, IkuEdit, i);
      IkuMark mark = { .sign = '+', .colour = FIX_COLOUR };

      edit->span.start -= line.start;
      edit->span.end -= line.start;
      mark.start = edit->span.start + grown - removed;
      mark.end = mark.start + strlen (edit->text);
      grown += strlen (edit->text);
      removed += edit->span.end - edit->span.start;
      if (mark.end > mark.start)
        g_array_append_val (marks, mark);
    }
  fixed = iku_edits_apply (iku_text_get_bytes (text, NULL) + line.start,
                           line.end - line.start, (const IkuEdit *) edits->data,
                           edits->len, &length);
  if (fixed != NULL)
    iku_excerpt_put_line (&self->excerpt, number, fixed, length,
                          (const IkuMark *) marks->data, marks->len);
}

/* Lines of the finding's own text, in the order in which the fix first
 * touches them. */
static void
put_fix (const Writer *self, const IkuFinding *finding, const IkuFix *fix)
{
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (guint));

  put_remark (self, &fix_word, &fix->title);
  for (guint i = 0; i < fix->edits->len && done->len < MOST_FIX_LINES; i++)
    {
      const IkuFixEdit *first = g_ptr_array_index (fix->edits, i);
      const IkuText *text = first->place.text;
      g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (IkuEdit));
      gboolean is_new = text != NULL && text == finding->place.text;
      guint number;
      IkuSpan line;

      if (!is_new)
        continue;
      number = iku_text_locate (text, first->place.span.start).line;
      line = iku_text_get_line (text, number);
      for (guint j = 0; j < done->len; j++)
        is_new = is_new && g_array_index (done, guint, j) != number;
      if (!is_new || !is_within_line (first, line))
        continue;
      for (guint j = i; j < fix->edits->len; j++)
        {
          const IkuFixEdit *other = g_ptr_array_index (fix->edits, j);
          IkuEdit edit = { other->place.span, other->text };

          if (other->place.text == text && is_within_line (other, line))
            g_array_append_val (edits, edit);
        }
      g_array_append_val (done, number);
      put_fixed_line (self, text, number, edits);
    }
}

void
iku_finding_text_put_kind (IkuSink *sink, const char *code,
                           IkuSeverity severity, IkuLang lang, gboolean colour)
{
  IkuExcerpt excerpt = { .sink = sink, .colour = colour };

  iku_excerpt_start_colour (&excerpt, colours[severity]);
  iku_sink_puts (sink, code);
  iku_sink_putc (sink, ' ');
  iku_sink_puts (sink, severities[severity].text[lang]);
  iku_excerpt_end_colour (&excerpt);
}

static void
put_header (const Writer *self, const IkuFinding *finding)
{
  IkuSink *sink = self->excerpt.sink;
  g_autofree char *text = iku_message_dup_text (&finding->message, self->lang);

  iku_finding_text_put_kind (sink, finding->code->id, finding->code->severity,
                             self->lang, self->excerpt.colour);
  iku_excerpt_start_colour (&self->excerpt, BOLD);
  iku_sink_puts (sink, ": ");
  iku_plain_write (sink, text, 2);
  iku_excerpt_end_colour (&self->excerpt);
  iku_sink_putc (sink, '\n');
}

/* Columns of the longest line number; a fix touches lines near the finding,
 * so one more digit than needed is as rare as harmless. */
static guint
measure_gutter (const GArray *spots)
{
  guint line = 1, digits = 1;

  for (guint i = 0; i < spots->len; i++)
    line = MAX (line, g_array_index (spots, Spot, i).line);
  for (; line >= 10; line /= 10)
    digits++;
  return digits;
}

static void
put_finding (Writer *self, const IkuFinding *finding)
{
  g_autoptr (GArray) spots = NULL;
  IkuDataPlace place = iku_finding_locate (finding);

  g_ptr_array_set_size (self->strings, 0);
  spots = collect_spots (self, finding);
  self->excerpt.gutter = measure_gutter (spots);

  put_header (self, finding);
  if (place.file != NULL)
    put_place (self, "-->", place.file, &place.position);
  put_spots (self, spots);
  for (guint i = 0; finding->notes != NULL && i < finding->notes->len; i++)
    put_remark (self, &note_word, g_ptr_array_index (finding->notes, i));
  if (finding->help.phrase != NULL)
    put_remark (self, &help_word, &finding->help);
  for (guint i = 0; finding->fixes != NULL && i < finding->fixes->len; i++)
    put_fix (self, finding, g_ptr_array_index (finding->fixes, i));
}

/* That there are more, and how to see them. */
static void
put_left_out (const Writer *self, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  const IkuArg arg = { { number, number } };
  const IkuMessage message = { &left_out, 1, &arg };
  g_autofree char *text = iku_message_dup_text (&message, self->lang);

  iku_sink_puts (self->excerpt.sink, text);
  iku_sink_putc (self->excerpt.sink, '\n');
}

static void
put_summary (const Writer *self, const IkuFindings *findings)
{
  IkuSink *sink = self->excerpt.sink;
  const char *separator = "";

  for (gint severity = IKU_SEVERITY_ERROR; severity >= 0; severity--)
    {
      guint count = iku_findings_count (findings, (IkuSeverity) severity);
      const IkuPhrase *word
          = count == 1 ? &severities[severity] : &plurals[severity];

      if (count == 0)
        continue;
      iku_sink_puts (sink, separator);
      iku_sink_put_uint (sink, count);
      iku_sink_putc (sink, ' ');
      iku_sink_puts (sink, word->text[self->lang]);
      separator = ", ";
    }
  iku_sink_putc (sink, '\n');
}

void
iku_finding_text_write (IkuSink *sink, const IkuFindings *findings,
                        IkuLang lang, const IkuFindingTextOptions *options)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  Writer self = { .excerpt = { .sink = sink,
                               .width = options->width,
                               .colour = options->colour },
                  .lang = lang,
                  .strings = strings };
  guint count = iku_findings_get_count (findings);

  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        iku_sink_putc (sink, '\n');
      put_finding (&self, iku_findings_nth (findings, i));
    }
  if (options->summary && count > 0)
    {
      guint n_left = iku_findings_count_left_out (findings);

      iku_sink_putc (sink, '\n');
      if (n_left > 0)
        put_left_out (&self, n_left);
      put_summary (&self, findings);
    }
}
