/* planted.c - mistakes in the examples, each with its one finding
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One to eight mistakes of different kinds are made in an example, each in
 * another indikator or in another place of the file.  Their codes must be
 * found, and nothing else: no mistake hides another or causes a second
 * finding.  IKU_RUNS is how many texts each example gives.
 */

#include "config.h"

#include <string.h>

#include "base/text.h"
#include "suites.h"

#define USUAL_RUNS 1500u
#define MOST_PLANTED 8u
#define MOST_ATTEMPTS 40u

static const char *const examples[]
    = { "ringkas/ringkas.iku", "sumsel/sumsel.iku", "tanjabbar/tanjabbar.iku" };

/* Where a mistake is made.  The first stand in one indikator with its data,
 * the others once in a file. */
typedef enum
{
  SPOT_NUMERATOR,
  SPOT_FORMULA,
  SPOT_TIMES,      /* the sign before 100% */
  SPOT_PERCENT,    /* the last % of a formula */
  SPOT_RUMUS,      /* the keyword */
  SPOT_YEAR,       /* of a target in braces */
  SPOT_VALUE,      /* … its value */
  SPOT_VALUE_SIGN, /* … its % */
  SPOT_INDICATOR,  /* the name of an indikator */
  SPOT_BODY,       /* before the } of an indikator */
  SPOT_DATA_UNIT,  /* of the data above the line */
  SPOT_DATA_PART,  /* its bagian dari */
  SPOT_FIRST_OF_FILE,
  SPOT_POLARITY = SPOT_FIRST_OF_FILE, /* in bawaan */
  SPOT_POLARITY_WORD,
  SPOT_RULE,
  SPOT_VERSION,
  SPOT_TOP, /* before the first declaration */
  SPOT_END,
} Spot;

/* What a mistake does to the expectations of others. */
enum
{
  IS_FORMULA = 1, /* the formula may have been meant to use any data */
  IS_SYNTAX = 2,  /* so may what was not understood of the text */
  IS_UNKNOWN = 4, /* a name like no other, which a module may declare */
  IS_MODULE = 8,  /* such a module is missing; it may hold bawaan too */
  IS_UNUSED = 16, /* a warning that such a formula silences */
  IS_QUIET = 32,  /* … that a syntax error silences */
  IS_CLEAN = 64   /* a warning about an indikator without other mistakes */
};

/* In text, $n and $d are the data above and below the line, $i the name of
 * the indikator, $w what is replaced. */
typedef struct
{
  const char *code;
  Spot spot;
  const char *text;
  guint flags;
} Kind;

static const Kind kinds[] = {
#define MISTAKE(code, spot, flags, text) { #code, SPOT_##spot, text, flags },
#include "planted.def"
#undef MISTAKE
};

/* An indikator of the form n / d * 100%, and its data. */
typedef struct
{
  const IkuNode *entry, *formula, *rows, *data;
} Subject;

typedef struct
{
  IkuModule *module;
  const char *bytes;
  gsize length;
  GArray *subjects; /* of Subject */
} Example;

typedef struct
{
  IkuSpan span;
  char *text;
} Edit;

/* One text in the making. */
typedef struct
{
  const Example *example;
  GRand *rand;
  GArray *edits;    /* of Edit */
  GPtrArray *codes; /* expected */
  guint flags;      /* of all that is planted */
  guint taken;      /* bits of spots of the file */
  guint taken_subjects, n_subjects;
  GString *story;
} Planting;

static const IkuNode *
find_attribute (const IkuNode *body, IkuAttribute attribute)
{
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ATTR
        && body->child[i]->op == attribute)
      return body->child[i];
  return NULL;
}

static const IkuNode *
find_declaration (const IkuModule *module, IkuNodeKind kind,
                  const IkuName *name)
{
  for (guint i = 0; i < module->root->n_children; i++)
    {
      const IkuNode *node = module->root->child[i];

      if (node->kind == kind
          && (name == NULL || node->child[0]->value.name == name))
        return node;
    }
  return NULL;
}

static void
collect_subjects (Example *self, const IkuNode *node)
{
  const IkuNode *body = node->child[IKU_ENTRY_BODY];
  const IkuNode *rumus = find_attribute (body, IKU_ATTRIBUTE_RUMUS);
  const IkuNode *target = find_attribute (body, IKU_ATTRIBUTE_TARGET);

  for (guint i = 0; i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ENTRY)
      collect_subjects (self, body->child[i]);
  if (node->op == IKU_ENTRY_INDIKATOR && rumus != NULL)
    {
      Subject subject
          = { node, rumus->child[IKU_ATTR_0], target->child[IKU_ATTR_1], NULL };

      ck_assert_uint_eq (subject.formula->n_children, 3);
      subject.data = find_declaration (self->module, IKU_NODE_DATA,
                                       subject.formula->child[0]->value.name);
      ck_assert_ptr_nonnull (subject.data->child[IKU_DATA_PARTS]);
      g_array_append_val (self->subjects, subject);
    }
}

static void
open_example (Example *self, const char *name)
{
  const char *folder = g_getenv ("IKU_SRCDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : ".",
                                            "examples", name, NULL);
  g_autoptr (IkuText) text = iku_text_load (path, NULL);
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  const IkuNode *root;

  ck_assert_ptr_nonnull (text);
  self->module = iku_module_parse (text, intern, findings);
  self->bytes = iku_text_get_bytes (text, &self->length);
  self->subjects = g_array_new (FALSE, FALSE, sizeof (Subject));
  root = self->module->root;
  for (guint i = 0; i < root->n_children; i++)
    if (root->child[i]->kind == IKU_NODE_ENTRY)
      collect_subjects (self, root->child[i]);
  ck_assert_uint_gt (self->subjects->len, 0);
}

static void
close_example (Example *self)
{
  g_array_unref (self->subjects);
  iku_module_unref (self->module);
}

/* The sign in the bytes from start. */
static IkuSpan
find_sign (const Example *self, guint32 start, char sign)
{
  const char *at = memchr (self->bytes + start, sign, self->length - start);

  ck_assert_ptr_nonnull (at);
  start = (guint32) (at - self->bytes);
  return iku_span (start, start + 1);
}

static IkuSpan
locate_in_file (const Example *self, Spot spot)
{
  const IkuNode *defaults
      = find_declaration (self->module, IKU_NODE_BAWAAN, NULL);
  const IkuNode *body = defaults->child[IKU_BAWAAN_BODY];
  guint32 start = self->module->root->child[0]->span.start;
  IkuSpan span;

  switch (spot)
    {
    case SPOT_POLARITY:
      return find_attribute (body, IKU_ATTRIBUTE_POLARISASI)->span;
    case SPOT_POLARITY_WORD:
      span = find_attribute (body, IKU_ATTRIBUTE_POLARISASI)->span;
      return iku_span (span.start, span.start + strlen ("polarisasi"));
    case SPOT_RULE:
      return find_attribute (body, IKU_ATTRIBUTE_CAPAIAN)
          ->child[IKU_ATTR_0]
          ->span;
    case SPOT_VERSION:
      return iku_span (0, strlen ("iku 1"));
    case SPOT_TOP:
      return iku_span (start, start);
    default:
      return iku_span (self->length, self->length);
    }
}

static gboolean
locate_row (const Subject *subject, GRand *rand, Spot spot, IkuSpan *out)
{
  const IkuNode *row;

  if (subject->rows->n_children < 2) /* without braces */
    return FALSE;
  row = subject->rows->child[g_rand_int_range (
      rand, 0, (gint32) subject->rows->n_children)];
  *out = row->child[spot == SPOT_YEAR ? IKU_ROW_PERIODS : IKU_ROW_VALUE]->span;
  if (spot == SPOT_VALUE_SIGN)
    out->start = out->end - 1;
  return TRUE;
}

static gboolean
locate_in_subject (const Example *self, const Subject *subject, GRand *rand,
                   Spot spot, IkuSpan *out)
{
  const IkuNode *formula = subject->formula, *data = subject->data;
  guint32 end;

  switch (spot)
    {
    case SPOT_NUMERATOR:
      *out = formula->child[0]->span;
      return TRUE;
    case SPOT_FORMULA:
      *out = formula->span;
      return TRUE;
    case SPOT_TIMES:
      *out = find_sign (self, formula->child[1]->span.end, '*');
      return TRUE;
    case SPOT_PERCENT:
      *out = find_sign (self, formula->child[1]->span.end, '%');
      return TRUE;
    case SPOT_RUMUS:
      *out = find_attribute (subject->entry->child[IKU_ENTRY_BODY],
                             IKU_ATTRIBUTE_RUMUS)
                 ->span;
      out->end = out->start + strlen ("rumus");
      return TRUE;
    case SPOT_INDICATOR:
      *out = subject->entry->child[IKU_ENTRY_NAME]->span;
      return TRUE;
    case SPOT_BODY:
      end = subject->entry->child[IKU_ENTRY_BODY]->span.end - 1;
      *out = iku_span (end, end);
      return TRUE;
    case SPOT_DATA_UNIT:
      *out = data->child[IKU_DATA_TYPE]->span;
      return TRUE;
    case SPOT_DATA_PART:
      *out = iku_span (data->child[IKU_DATA_LABEL]->span.end,
                       data->child[IKU_DATA_PARTS]->span.end);
      return TRUE;
    default:
      return locate_row (subject, rand, spot, out);
    }
}

static char *
dup_span (const Example *self, IkuSpan span)
{
  return g_strndup (self->bytes + span.start, span.end - span.start);
}

static char *
expand (const Example *self, const Subject *subject, const char *text,
        IkuSpan span)
{
  GString *out = g_string_new (" ");

  for (; *text != '\0'; text++)
    {
      g_autofree char *word = NULL;

      if (*text != '$')
        {
          g_string_append_c (out, *text);
          continue;
        }
      text++;
      if (*text == 'i')
        span = subject->entry->child[IKU_ENTRY_NAME]->span;
      else if (*text != 'w')
        span = subject->formula->child[*text == 'd' ? 1 : 0]->span;
      word = dup_span (self, span);
      g_string_append (out, word);
    }
  g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/* Whether a kind goes together with what is planted already. */
static gboolean
is_welcome (const Planting *self, const Kind *kind)
{
  guint flags = self->flags | kind->flags;
  guint n_subjects = self->n_subjects;

  if (kind->spot < SPOT_FIRST_OF_FILE)
    n_subjects++;
  if ((flags & IS_MODULE && flags & (IS_UNKNOWN | IS_CLEAN))
      || (flags & IS_UNUSED && flags & IS_FORMULA)
      || (flags & IS_QUIET && flags & IS_SYNTAX))
    return FALSE;
  return !(flags & IS_CLEAN) || n_subjects < self->example->subjects->len;
}

static gboolean
take_in_file (Planting *self, Spot spot, IkuSpan *out)
{
  guint bit = 1u << MAX (spot, SPOT_RULE); /* bawaan is one place */

  if (spot != SPOT_END && self->taken & bit)
    return FALSE;
  self->taken |= bit;
  *out = locate_in_file (self->example, spot);
  return TRUE;
}

static gboolean
take_subject (Planting *self, Spot spot, const Subject **subject, IkuSpan *out)
{
  GArray *subjects = self->example->subjects;
  guint index
      = (guint) g_rand_int_range (self->rand, 0, (gint32) subjects->len);
  guint bit = 1u << index;

  *subject = &g_array_index (subjects, Subject, index);
  if (self->taken_subjects & bit
      || !locate_in_subject (self->example, *subject, self->rand, spot, out))
    return FALSE;
  self->taken_subjects |= bit;
  self->n_subjects++;
  return TRUE;
}

static gboolean
plant (Planting *self, const Kind *kind)
{
  const Subject *subject = NULL;
  Edit edit;

  if (!is_welcome (self, kind))
    return FALSE;
  if (kind->spot >= SPOT_FIRST_OF_FILE
          ? !take_in_file (self, kind->spot, &edit.span)
          : !take_subject (self, kind->spot, &subject, &edit.span))
    return FALSE;
  edit.text = expand (self->example, subject, kind->text, edit.span);
  g_string_append_printf (self->story, "%s:%s\n", kind->code, edit.text);
  g_array_append_val (self->edits, edit);
  g_ptr_array_add (self->codes, (gpointer) kind->code);
  self->flags |= kind->flags;
  return TRUE;
}

static gint
compare_edits (gconstpointer a, gconstpointer b)
{
  const Edit *x = a, *y = b;

  return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static gint
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_list (GPtrArray *codes)
{
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return g_strjoinv (" ", (char **) codes->pdata);
}

static char *
dup_found (const char *bytes)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, strlen (bytes));
  g_autoptr (IkuText) text = iku_text_new ("a.iku", copy);
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuFindings) findings = iku_findings_new ();
  g_autoptr (IkuBundle) bundle = iku_workspace_load (workspace, text, findings);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  iku_program_unref (iku_check (bundle, findings));
  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    g_ptr_array_add (codes,
                     (gpointer) iku_findings_nth (findings, i)->code->id);
  return dup_list (codes);
}

static char *
dup_planted (const Planting *self)
{
  const Example *example = self->example;
  GString *out = g_string_new (NULL);
  guint32 at = 0;

  g_array_sort (self->edits, compare_edits);
  for (guint i = 0; i < self->edits->len; i++)
    {
      const Edit *edit = &g_array_index (self->edits, Edit, i);

      g_string_append_len (out, example->bytes + at, edit->span.start - at);
      g_string_append (out, edit->text);
      at = edit->span.end;
    }
  g_string_append (out, example->bytes + at);
  return g_string_free (out, FALSE);
}

static void
clear_edit (gpointer edit)
{
  g_free (((Edit *) edit)->text);
}

/* Plants n mistakes, the first of this kind, as far as there is room; how
 * many those were. */
static guint
check_planted (const Example *example, GRand *rand, guint first, guint n)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GString) story = g_string_new (NULL);
  Planting planting = { .example = example,
                        .rand = rand,
                        .edits = edits,
                        .codes = codes,
                        .story = story };
  gboolean is_planted[G_N_ELEMENTS (kinds)] = { FALSE };
  g_autofree char *bytes = NULL, *found = NULL, *expected = NULL;

  g_array_set_clear_func (edits, clear_edit);
  for (guint i = 0; i < MOST_ATTEMPTS && edits->len < n; i++)
    {
      guint kind = i == 0 ? first
                          : (guint) g_rand_int_range (
                              rand, 0, (gint32) G_N_ELEMENTS (kinds));

      if (!is_planted[kind])
        is_planted[kind] = plant (&planting, &kinds[kind]);
    }
  bytes = dup_planted (&planting);
  found = dup_found (bytes);
  expected = dup_list (codes);
  ck_assert_msg (strcmp (found, expected) == 0,
                 "found \"%s\", not \"%s\", of\n%s", found, expected,
                 story->str);
  return edits->len;
}

static guint
get_runs (void)
{
  const char *runs = g_getenv ("IKU_RUNS");
  guint64 n;

  if (runs == NULL
      || !g_ascii_string_to_unsigned (runs, 10, 1, G_MAXUINT32, &n, NULL))
    return USUAL_RUNS;
  return (guint) n;
}

START_TEST (test_planted)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125u + (guint) _i);
  guint runs = get_runs (), n_planted = 0;
  Example example;

  open_example (&example, examples[_i]);
  for (guint run = 0; run < runs; run++)
    n_planted += check_planted (&example, rand, run % G_N_ELEMENTS (kinds),
                                1 + run / G_N_ELEMENTS (kinds) % MOST_PLANTED);
  ck_assert_uint_ge (n_planted, runs);
  close_example (&example);
}
END_TEST

Suite *
planted_suite (void)
{
  Suite *suite = suite_create ("planted");
  TCase *tcase = tcase_create ("planted");

  tcase_add_loop_test (tcase, test_planted, 0, G_N_ELEMENTS (examples));
  suite_add_tcase (suite, tcase);
  return suite;
}
