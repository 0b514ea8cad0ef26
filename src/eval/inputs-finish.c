/* inputs-finish.c - what only the whole dataset can tell
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "eval/codes.h"
#include "eval/inputs-private.h"
#include "eval/print.h"

/* What becomes of the inputs of a dataset. */
typedef struct
{
  guint8 bad;          /* flags of inputs whose rows are rejected */
  gboolean is_english; /* inputs of two readings have the other one */
  gboolean has_mixed;  /* some item has both notes of percents */
} Verdict;

static void
report_ambiguous (IkuBinder *self)
{
  const IkuCellNote *note = &self->differing;
  g_autoptr (GString) english = g_string_new (NULL);
  g_autoptr (GString) indonesian = g_string_new (NULL);

  /* As both are written here: without thousands, with a comma. */
  for (const char *c = note->text; *c != '\0'; c++)
    if (*c == '.' || *c == ',')
      g_string_append_c (*c == '.' ? english : indonesian, ',');
    else
      {
        g_string_append_c (english, *c);
        g_string_append_c (indonesian, *c);
      }
  if (iku_bind_allow (self, &iku_code_data_ambiguous_notation))
    iku_findings_add_data (self->findings, &iku_code_data_ambiguous_notation,
                           note->place, note->text, note->column,
                           indonesian->str, english->str, NULL);
}

static void
report_minority (IkuBinder *self, const GArray *notes, guint64 count,
                 const char *notation)
{
  for (guint64 i = 0; i < count; i++)
    {
      const IkuCellNote *note;

      if (!iku_bind_allow (self, &iku_code_data_mixed_notation)
          || i >= notes->len)
        continue;
      note = &g_array_index (notes, IkuCellNote, i);
      iku_findings_add_data (self->findings, &iku_code_data_mixed_notation,
                             note->place, note->text, note->column, notation,
                             NULL);
    }
}

static void
report_tie (IkuBinder *self)
{
  const IkuCellNote *one = &g_array_index (self->indonesian, IkuCellNote, 0);
  const IkuCellNote *other = &g_array_index (self->english, IkuCellNote, 0);
  g_autofree char *line = g_strdup_printf ("%u", other->place.position.line);

  if (iku_bind_allow (self, &iku_code_data_tied_notation))
    iku_findings_add_data (self->findings, &iku_code_data_tied_notation,
                           one->place, one->text, other->text, line,
                           other->column, NULL);
}

/* The cells that contradict the majority are listed; without a majority all
 * that have two readings, or one, are in doubt. */
static void
settle_mixed (IkuBinder *self, Verdict *verdict)
{
  guint64 indonesian = self->votes.n_only_indonesian;
  guint64 english = self->votes.n_only_english;

  if (indonesian > english)
    {
      report_minority (self, self->english, english, "1.234,5");
      verdict->bad = IKU_INPUT_ONLY_ENGLISH;
    }
  else if (english > indonesian)
    {
      report_minority (self, self->indonesian, indonesian, "1,234.5");
      verdict->bad = IKU_INPUT_ONLY_INDONESIAN;
      verdict->is_english = TRUE;
    }
  else
    {
      report_tie (self);
      verdict->bad = IKU_INPUT_ONLY_INDONESIAN | IKU_INPUT_ONLY_ENGLISH
                     | IKU_INPUT_DIFFERING;
    }
}

static void
settle_notation (IkuBinder *self, Verdict *verdict)
{
  switch (iku_format_decide (&self->votes))
    {
    case IKU_FORMAT_AMBIGUOUS:
      report_ambiguous (self);
      verdict->bad = IKU_INPUT_DIFFERING;
      break;
    case IKU_FORMAT_MIXED:
      settle_mixed (self, verdict);
      break;
    case IKU_FORMAT_ENGLISH:
      verdict->is_english = TRUE;
      break;
    case IKU_FORMAT_INDONESIAN:
    case IKU_FORMAT_UNKNOWN:
      break;
    }
}

static gboolean
is_mixed (const IkuBinder *self, guint item)
{
  const IkuPercentUse *use = &self->percents[item];

  return use->percent.text != NULL && use->plain.text != NULL;
}

static void
settle_percents (IkuBinder *self, Verdict *verdict)
{
  for (guint i = 0; i < self->inputs->program->n_items; i++)
    {
      const IkuPercentUse *use = &self->percents[i];
      g_autofree char *line = NULL;

      if (!is_mixed (self, i))
        continue;
      verdict->has_mixed = TRUE;
      line = g_strdup_printf ("%u", use->plain.place.position.line);
      if (iku_bind_allow (self, &iku_code_data_mixed_percent))
        iku_findings_add_data (self->findings, &iku_code_data_mixed_percent,
                               use->percent.place, use->percent.text,
                               use->plain.text, line, use->plain.column,
                               self->inputs->program->items[i]->name, NULL);
    }
}

static gboolean
is_bad_row (const IkuBinder *self, const Verdict *verdict, gsize from, gsize to)
{
  const IkuInput *inputs = self->inputs->inputs;

  for (gsize i = from; i < to; i++)
    if ((inputs[i].flags & verdict->bad) != 0
        || (verdict->has_mixed && is_mixed (self, inputs[i].item)))
      return TRUE;
  return FALSE;
}

static gboolean
is_outside_row (const IkuBinder *self, gsize from, gsize to)
{
  const IkuProgram *program = self->inputs->program;

  for (gsize i = from; i < to; i++)
    if (!iku_inputs_is_outside (program, self->inputs->inputs[i].period))
      return FALSE;
  return TRUE;
}

/* The other reading: of 4.254 a thousandth, of 4,254 a thousandfold. */
static void
read_english (IkuBinder *self, IkuInput *input)
{
  gboolean had_fraction = input->digits >= 3;
  IkuNumber factor
      = had_fraction ? (IkuNumber){ 1000, 1 } : (IkuNumber){ 1, 1000 };

  if ((input->flags & IKU_INPUT_DIFFERING) == 0)
    return;
  input->number = iku_number_mul (self->inputs->numbers, input->number, factor);
  input->digits
      = (guint8) (had_fraction ? input->digits - 3 : input->digits + 3);
}

/* Rows in doubt are let go whole, the others settled. */
static void
apply (IkuBinder *self, const Verdict *verdict)
{
  IkuInputs *inputs = self->inputs;
  gsize kept = self->first_input, to;

  for (gsize from = self->first_input; from < inputs->n_inputs; from = to)
    {
      guint32 row = inputs->inputs[from].source.row;

      for (to = from;
           to < inputs->n_inputs && inputs->inputs[to].source.row == row;)
        to++;
      if (is_bad_row (self, verdict, from, to))
        {
          if (is_outside_row (self, from, to))
            self->counts.outside--;
          else
            self->counts.used--;
          self->counts.rejected++;
          continue;
        }
      for (gsize i = from; i < to; i++)
        {
          if (verdict->is_english)
            read_english (self, &inputs->inputs[i]);
          inputs->inputs[kept++] = inputs->inputs[i];
        }
    }
  inputs->n_inputs = kept;
}

static char *
print_count (guint64 count)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT, count);
}

/* What was passed over, so that nothing is silent. */
static void
report_ignored (IkuBinder *self)
{
  const IkuIgnored *ignored = &self->ignored;
  IkuDataPlace place = { self->file, { 0, 0, 0 } };
  g_autofree char *totals = print_count (ignored->totals);
  g_autofree char *numberings = print_count (ignored->numberings);
  g_autofree char *blanks = print_count (ignored->blanks);
  g_autofree char *marks = print_count (ignored->marks);

  if (ignored->totals + ignored->numberings + ignored->blanks > 0)
    iku_findings_add_data (self->findings, &iku_code_data_ignored_rows, place,
                           totals, numberings, blanks, NULL);
  if (ignored->marks > 0)
    iku_findings_add_data (self->findings, &iku_code_data_marks, place, marks,
                           NULL);
}

/* Which items have values below one per cent only, and without a %: a sheet
 * keeps 97% as 0,97. */
static guint8 *
find_fractions (const IkuBinder *self)
{
  enum
  {
    SEEN = 1,
    OTHER = 2
  };
  const IkuInputs *inputs = self->inputs;
  const IkuNumber hundredth = { 1, 100 };
  guint8 *found = g_new0 (guint8, inputs->program->n_items);

  for (gsize i = self->first_input; i < inputs->n_inputs; i++)
    {
      const IkuInput *input = &inputs->inputs[i];

      if (!input->present)
        continue;
      found[input->item] |= SEEN;
      if (iku_number_sign (input->number) <= 0
          || iku_number_compare (inputs->numbers, input->number, hundredth)
                 >= 0)
        found[input->item] |= OTHER;
    }
  for (guint i = 0; i < inputs->program->n_items; i++)
    {
      const IkuItem *item = inputs->program->items[i];

      found[i] = found[i] == SEEN && item->unit != NULL
                 && iku_unit_is_percent (item->unit)
                 && self->percents[i].percent.text == NULL;
    }
  return found;
}

static void
report_fractions (IkuBinder *self)
{
  const IkuInputs *inputs = self->inputs;
  g_autofree guint8 *found = find_fractions (self);

  for (gsize i = self->first_input; i < inputs->n_inputs; i++)
    {
      const IkuInput *input = &inputs->inputs[i];
      const IkuItem *item = inputs->program->items[input->item];
      const IkuCellNote *cell = &self->percents[input->item].plain;
      g_autofree char *meant = NULL;

      if (!found[input->item] || !input->present)
        continue;
      found[input->item] = FALSE;
      meant
          = iku_item_dup_number (item, inputs->numbers,
                                 iku_number_mul (inputs->numbers, input->number,
                                                 iku_number_from_int (100)));
      iku_findings_add_data (self->findings, &iku_code_data_fraction,
                             cell->place, cell->text, cell->column, item->name,
                             meant, NULL);
    }
}

static char *
print_years (gint first, gint last)
{
  return first == last ? g_strdup_printf ("%d", first)
                       : g_strdup_printf ("%d..%d", first, last);
}

/* A year that is mistyped, or that periode forgot, looks like no data. */
static void
report_outside (IkuBinder *self)
{
  const IkuInputs *inputs = self->inputs;
  const IkuProgram *program = inputs->program;
  gint first = G_MAXINT, last = G_MININT;
  g_autofree char *count = print_count (self->counts.outside);
  g_autofree char *range = NULL, *years = NULL;

  for (gsize i = self->first_input; i < inputs->n_inputs; i++)
    if (iku_inputs_is_outside (program, inputs->inputs[i].period))
      {
        gint year = iku_period_get_year (inputs->inputs[i].period);

        first = MIN (first, year);
        last = MAX (last, year);
      }
  if (self->counts.outside == 0 || first > last)
    return;
  range = print_years (iku_period_get_year (program->first),
                       iku_period_get_year (program->last));
  years = print_years (first, last);
  iku_findings_add_data (self->findings, &iku_code_data_outside,
                         (IkuDataPlace){ self->file, { 0, 0, 0 } }, count,
                         range, years, NULL);
}

void
iku_bind_finish (IkuBinder *self)
{
  Verdict verdict = { 0, FALSE, FALSE };

  settle_notation (self, &verdict);
  settle_percents (self, &verdict);
  if (verdict.bad != 0 || verdict.is_english || verdict.has_mixed)
    apply (self, &verdict);
  report_ignored (self);
  report_outside (self);
  report_fractions (self);
}
