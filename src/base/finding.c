/* finding.c - what the tool has to say about a text or its data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdarg.h>
#include <string.h>

#include "base/finding.h"
#include "base/text.h"

const char iku_arg_phrase[] = "";

/* A finding and what sorts it. */
typedef struct
{
  IkuFinding finding; /* first, so that one is the other */
  guint file;         /* order of first mention */
} Entry;

struct _IkuFindings
{
  gatomicrefcount references;
  IkuArena *arena;
  GPtrArray *entries; /* of Entry, in the arena */
  GHashTable *texts;  /* set of IkuText: owned references */
  GHashTable *files;  /* name in the arena -> order of first mention */
  GPtrArray *arrays;  /* of GPtrArray: all labels, notes, fixes, edits */
  guint counts[3];    /* by IkuSeverity */
};

IkuFindings *
iku_findings_new (void)
{
  IkuFindings *self = g_new0 (IkuFindings, 1);

  g_atomic_ref_count_init (&self->references);
  self->arena = iku_arena_new ();
  self->entries = g_ptr_array_new ();
  self->texts = g_hash_table_new_full (NULL, NULL,
                                       (GDestroyNotify) iku_text_unref, NULL);
  self->files = g_hash_table_new (g_str_hash, g_str_equal);
  self->arrays
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

IkuFindings *
iku_findings_ref (IkuFindings *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
iku_findings_unref (IkuFindings *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->arrays);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->entries);
  iku_arena_free (self->arena);
  g_free (self);
}

/* The text must outlive the finding that points into it. */
static void
keep_text (IkuFindings *self, const IkuText *text)
{
  if (text != NULL && !g_hash_table_contains (self->texts, text))
    g_hash_table_add (self->texts, iku_text_ref ((IkuText *) text));
}

/* Our own copy of a file's name, and its place in the order. */
static const char *
keep_file (IkuFindings *self, const char *file, guint *order)
{
  gpointer name, value;

  if (file == NULL)
    {
      *order = G_MAXUINT;
      return NULL;
    }
  if (!g_hash_table_lookup_extended (self->files, file, &name, &value))
    {
      name = iku_arena_strdup (self->arena, file);
      value = GUINT_TO_POINTER (g_hash_table_size (self->files));
      g_hash_table_insert (self->files, name, value);
    }
  *order = GPOINTER_TO_UINT (value);
  return name;
}

static guint
count_args (va_list args)
{
  va_list copy;
  const char *text;
  guint count = 0;

  va_copy (copy, args);
  while ((text = va_arg (copy, const char *)) != NULL)
    {
      if (text == IKU_ARG_PHRASE)
        (void) va_arg (copy, const IkuPhrase *);
      count++;
    }
  va_end (copy);
  return count;
}

static IkuMessage
build_message (IkuArena *arena, const IkuPhrase *phrase, va_list args)
{
  guint n_args = count_args (args);
  IkuArg *array = iku_arena_make_array (arena, IkuArg, n_args);

  for (guint i = 0; i < n_args; i++)
    {
      const char *text = va_arg (args, const char *);

      if (text == IKU_ARG_PHRASE)
        {
          const IkuPhrase *other = va_arg (args, const IkuPhrase *);

          for (guint lang = IKU_LANG_ID; lang <= IKU_LANG_EN; lang++)
            array[i].text[lang] = iku_arena_strdup (arena, other->text[lang]);
        }
      else
        array[i].text[IKU_LANG_ID] = array[i].text[IKU_LANG_EN]
            = iku_arena_strdup (arena, text);
    }
  return (IkuMessage){ phrase, n_args, array };
}

static IkuFinding *
add (IkuFindings *self, const IkuCode *code, const char *file, va_list args)
{
  Entry *entry = iku_arena_make (self->arena, Entry);
  IkuFinding *finding = &entry->finding;

  finding->code = code;
  finding->message = build_message (self->arena, &code->message, args);
  if (code->help.text[IKU_LANG_ID] != NULL)
    {
      finding->help = finding->message;
      finding->help.phrase = &code->help;
    }
  finding->data_place.file = keep_file (self, file, &entry->file);
  self->counts[code->severity]++;
  g_ptr_array_add (self->entries, entry);
  return finding;
}

IkuFinding *
iku_findings_add (IkuFindings *self, const IkuCode *code, IkuPlace place, ...)
{
  const char *file = NULL;
  IkuFinding *finding;
  va_list args;

  if (place.text != NULL)
    file = iku_text_get_name (place.text);
  va_start (args, place);
  finding = add (self, code, file, args);
  va_end (args);
  finding->place = place;
  finding->data_place.file = NULL;
  keep_text (self, place.text);
  return finding;
}

IkuFinding *
iku_findings_add_data (IkuFindings *self, const IkuCode *code,
                       IkuDataPlace place, ...)
{
  IkuFinding *finding;
  va_list args;

  va_start (args, place);
  finding = add (self, code, place.file, args);
  va_end (args);
  finding->data_place.position = place.position;
  return finding;
}

static void
append (IkuFindings *self, GPtrArray **array, gpointer item)
{
  if (*array == NULL)
    {
      *array = g_ptr_array_new ();
      g_ptr_array_add (self->arrays, *array);
    }
  g_ptr_array_add (*array, item);
}

void
iku_finding_label (IkuFindings *self, IkuFinding *finding, IkuPlace place,
                   const IkuPhrase *phrase, ...)
{
  IkuLabel *label = iku_arena_make (self->arena, IkuLabel);
  va_list args;

  va_start (args, phrase);
  label->message = build_message (self->arena, phrase, args);
  va_end (args);
  label->place = place;
  keep_text (self, place.text);
  append (self, &finding->labels, label);
}

void
iku_finding_note (IkuFindings *self, IkuFinding *finding,
                  const IkuPhrase *phrase, ...)
{
  IkuMessage *note = iku_arena_make (self->arena, IkuMessage);
  va_list args;

  va_start (args, phrase);
  *note = build_message (self->arena, phrase, args);
  va_end (args);
  append (self, &finding->notes, note);
}

void
iku_finding_help (IkuFindings *self, IkuFinding *finding,
                  const IkuPhrase *phrase, ...)
{
  va_list args;

  va_start (args, phrase);
  finding->help = build_message (self->arena, phrase, args);
  va_end (args);
}

IkuFix *
iku_finding_fix (IkuFindings *self, IkuFinding *finding, gboolean safe,
                 const IkuPhrase *title, ...)
{
  IkuFix *fix = iku_arena_make (self->arena, IkuFix);
  va_list args;

  va_start (args, title);
  fix->title = build_message (self->arena, title, args);
  va_end (args);
  fix->safe = safe;
  fix->edits = g_ptr_array_new ();
  g_ptr_array_add (self->arrays, fix->edits);
  append (self, &finding->fixes, fix);
  return fix;
}

void
iku_fix_edit (IkuFindings *self, IkuFix *fix, IkuPlace place, const char *text)
{
  IkuFixEdit *edit = iku_arena_make (self->arena, IkuFixEdit);

  edit->place = place;
  edit->text = iku_arena_strdup (self->arena, text);
  keep_text (self, place.text);
  g_ptr_array_add (fix->edits, edit);
}

void
iku_finding_replace (IkuFindings *self, IkuFinding *finding, gboolean safe,
                     const IkuPhrase *title, IkuPlace place, const char *text)
{
  IkuFix *fix = iku_finding_fix (self, finding, safe, title, text, NULL);

  iku_fix_edit (self, fix, place, text);
}

guint
iku_findings_get_count (const IkuFindings *self)
{
  return self->entries->len;
}

const IkuFinding *
iku_findings_nth (const IkuFindings *self, guint index)
{
  const Entry *entry = g_ptr_array_index (self->entries, index);

  return &entry->finding;
}

guint
iku_findings_count (const IkuFindings *self, IkuSeverity severity)
{
  return self->counts[severity];
}

gboolean
iku_findings_has_errors (const IkuFindings *self)
{
  return self->counts[IKU_SEVERITY_ERROR] > 0;
}

void
iku_findings_retract (IkuFindings *self)
{
  guint last = self->entries->len - 1;

  self->counts[iku_findings_nth (self, last)->code->severity]--;
  g_ptr_array_set_size (self->entries, (gint) last);
}

void
iku_findings_truncate (IkuFindings *self, guint count)
{
  guint n_kept = 0, n_of_file = 0, file = G_MAXUINT;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      n_of_file = entry->file == file ? n_of_file + 1 : 1;
      file = entry->file;
      if (n_of_file <= count)
        self->entries->pdata[n_kept++] = entry;
    }
  g_ptr_array_set_size (self->entries, (gint) n_kept);
}

guint
iku_findings_count_left_out (const IkuFindings *self)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    count += self->counts[i];
  return count - self->entries->len;
}

static gint
compare_sizes (gsize a, gsize b)
{
  return (a > b) - (a < b);
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = *(const Entry *const *) a, *y = *(const Entry *const *) b;
  const IkuPosition *p = &x->finding.data_place.position;
  const IkuPosition *q = &y->finding.data_place.position;
  gboolean x_text = x->finding.place.text != NULL;
  gboolean y_text = y->finding.place.text != NULL;
  gint order = compare_sizes (x->file, y->file);

  if (order == 0)
    order = compare_sizes (x_text ? x->finding.place.span.start : p->offset,
                           y_text ? y->finding.place.span.start : q->offset);
  if (order == 0 && !x_text && !y_text)
    order = compare_sizes (p->line, q->line);
  if (order == 0 && !x_text && !y_text)
    order = compare_sizes (p->column, q->column);
  return order != 0 ? order : strcmp (x->finding.code->id, y->finding.code->id);
}

void
iku_findings_sort (IkuFindings *self)
{
  g_ptr_array_sort (self->entries, compare_entries);
}

static void
print_place (IkuPlace place, GString *out)
{
  g_string_append_printf (out, "%s:%u:%u\n",
                          place.text != NULL ? iku_text_get_name (place.text)
                                             : "",
                          place.span.start, place.span.end);
}

/* All that tells one finding in a text from another. */
static char *
dup_identity (const IkuFinding *finding)
{
  g_autofree char *message
      = iku_message_dup_text (&finding->message, IKU_LANG_EN);
  GString *out = g_string_new (finding->code->id);

  print_place (finding->place, out);
  g_string_append (out, message);
  for (guint i = 0; finding->labels != NULL && i < finding->labels->len; i++)
    print_place (
        ((const IkuLabel *) g_ptr_array_index (finding->labels, i))->place,
        out);
  return g_string_free (out, FALSE);
}

void
iku_findings_drop_repeated (IkuFindings *self)
{
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_kept = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const IkuFinding *finding = iku_findings_nth (self, i);

      if (finding->place.text == NULL
          || g_hash_table_add (seen, dup_identity (finding)))
        self->entries->pdata[n_kept++] = self->entries->pdata[i];
      else
        self->counts[finding->code->severity]--;
    }
  g_ptr_array_set_size (self->entries, (gint) n_kept);
}

IkuDataPlace
iku_finding_locate (const IkuFinding *finding)
{
  IkuDataPlace place = finding->data_place;

  if (finding->place.text != NULL)
    {
      place.file = iku_text_get_name (finding->place.text);
      place.position
          = iku_text_locate (finding->place.text, finding->place.span.start);
    }
  return place;
}

IkuMessage
iku_message_make (IkuArena *arena, const IkuPhrase *phrase, ...)
{
  IkuMessage message;
  va_list args;

  va_start (args, phrase);
  message = build_message (arena, phrase, args);
  va_end (args);
  return message;
}

char *
iku_message_dup_text (const IkuMessage *message, IkuLang lang)
{
  GString *text = g_string_new (NULL);
  const char *rest = message->phrase->text[lang], *brace;

  while ((brace = strchr (rest, '{')) != NULL)
    {
      guint index = 0;
      const char *end = brace + 1;

      for (; g_ascii_isdigit (*end) && index < 100; end++)
        index = index * 10 + (guint) g_ascii_digit_value (*end);
      if (end > brace + 1 && *end == '}' && index < message->n_args)
        {
          g_string_append_len (text, rest, brace - rest);
          g_string_append (text, message->args[index].text[lang]);
          rest = end + 1;
        }
      else
        {
          /* An ordinary brace, as in an example of the language. */
          g_string_append_len (text, rest, brace + 1 - rest);
          rest = brace + 1;
        }
    }
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}
