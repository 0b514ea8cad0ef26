/* options.c - options and operands of a command
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/options.h"
#include "app/output.h"
#include "base/finding.h"

#define LARGEST 1000000

typedef struct
{
  const IkuOption *option;
  const char *text; /* NULL: a flag */
  gint number;      /* of a number; of a choice, which word */
} Given;

struct _IkuOptions
{
  GArray *given;       /* of Given */
  GPtrArray *operands; /* of borrowed strings */
};

const IkuOption iku_common_options[] = {
  { "help",
    IKU_OPTION_FLAG,
    NULL,
    { { "tampilkan bantuan ini", "show this help" } } },
  { "lang",
    IKU_OPTION_CHOICE,
    "id|en",
    { { "bahasa pesan dan tabel", "language of messages and tables" } } },
  { "color",
    IKU_OPTION_CHOICE,
    "auto|always|never",
    { { "warna pada terminal", "colours on a terminal" } } },
  { NULL, IKU_OPTION_FLAG, NULL, { { NULL, NULL } } },
};

static const IkuPhrase unknown_option
    = { { "tidak ada opsi {0}", "there is no option {0}" } };
static const IkuPhrase unknown_option_near
    = { { "tidak ada opsi {0}; maksud Anda --{1}?",
          "there is no option {0}; did you mean --{1}?" } };
static const IkuPhrase no_value
    = { { "opsi --{0} harus diikuti {1}", "option --{0} needs {1} after it" } };
static const IkuPhrase unwanted_value
    = { { "opsi --{0} tidak memakai nilai", "option --{0} takes no value" } };
static const IkuPhrase bad_choice
    = { { "--{0} {1}: pilihannya {2}", "--{0} {1}: choose one of {2}" } };
static const IkuPhrase bad_choice_near
    = { { "--{0} {1}: maksud Anda {3}? Pilihannya {2}",
          "--{0} {1}: did you mean {3}? Choose one of {2}" } };
static const IkuPhrase bad_number
    = { { "--{0} {1}: tulis bilangan bulat, paling besar 1000000",
          "--{0} {1}: write a whole number of at most 1000000" } };

static const IkuOption *
find_option (const IkuOption *table, const char *name, gsize length)
{
  for (const IkuOption *option = table; option->name != NULL; option++)
    if (strlen (option->name) == length
        && memcmp (option->name, name, length) == 0)
      return option;
  return table == iku_common_options
             ? NULL
             : find_option (iku_common_options, name, length);
}

/* -w: a flag by its letter. */
static const IkuOption *
find_letter (const IkuOption *table, const char *letter)
{
  for (const IkuOption *option = table; option->name != NULL; option++)
    if (option->kind == IKU_OPTION_FLAG && option->value != NULL
        && strcmp (option->value, letter) == 0)
      return option;
  return NULL;
}

static void
complain_unknown (const IkuOption *table, const char *argument,
                  const IkuTerminal *terminal)
{
  gsize n_hyphens = strspn (argument, "-");
  const char *start = argument + n_hyphens;
  g_autofree char *name = g_strndup (start, strcspn (start, "="));
  g_autofree char *shown = g_strndup (argument, n_hyphens + strlen (name));
  IkuNearest nearest;

  iku_nearest_init (&nearest, name);
  for (const IkuOption *option = table; option->name != NULL; option++)
    iku_nearest_offer (&nearest, option->name);
  for (const IkuOption *option = iku_common_options; option->name != NULL;
       option++)
    iku_nearest_offer (&nearest, option->name);
  if (nearest.best != NULL)
    iku_complain (terminal, &unknown_option_near, shown, nearest.best, NULL);
  else
    iku_complain (terminal, &unknown_option, shown, NULL);
}

static gboolean
read_choice (Given *given, const IkuTerminal *terminal)
{
  g_auto (GStrv) words = g_strsplit (given->option->value, "|", -1);
  g_autofree char *list = g_strjoinv (", ", words);
  IkuNearest nearest;

  iku_nearest_init (&nearest, given->text);
  for (gint i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], given->text) == 0)
      {
        given->number = i;
        return TRUE;
      }
    else
      iku_nearest_offer (&nearest, words[i]);
  iku_complain (terminal, nearest.best != NULL ? &bad_choice_near : &bad_choice,
                given->option->name, given->text, list, nearest.best, NULL);
  return FALSE;
}

static gboolean
read_number (Given *given, const IkuTerminal *terminal)
{
  const char *p = given->text;

  for (given->number = 0; g_ascii_isdigit (*p) && given->number <= LARGEST; p++)
    given->number = given->number * 10 + (*p - '0');
  if (*p == '\0' && p > given->text && given->number <= LARGEST)
    return TRUE;
  iku_complain (terminal, &bad_number, given->option->name, given->text, NULL);
  return FALSE;
}

/* Reads the option at arguments[*at], and moves on to its value. */
static gboolean
read_option (IkuOptions *self, const IkuOption *table, int n_arguments,
             char **arguments, int *at, const IkuTerminal *terminal)
{
  const char *argument = arguments[*at];
  gsize length = strcspn (argument, "=");
  const char *value = argument[length] == '=' ? argument + length + 1 : NULL;
  Given given = { 0 };

  if (argument[1] == '-')
    given.option = find_option (table, argument + 2, length - 2);
  else
    given.option = find_letter (table, argument + 1);
  if (given.option == NULL)
    {
      complain_unknown (table, argument, terminal);
      return FALSE;
    }
  if (given.option->kind == IKU_OPTION_FLAG)
    {
      if (value != NULL)
        {
          iku_complain (terminal, &unwanted_value, given.option->name, NULL);
          return FALSE;
        }
    }
  else if (value == NULL)
    {
      if (*at + 1 >= n_arguments)
        {
          iku_complain (terminal, &no_value, given.option->name,
                        given.option->value, NULL);
          return FALSE;
        }
      value = arguments[++*at];
    }
  given.text = value;
  if (given.option->kind == IKU_OPTION_CHOICE
      && !read_choice (&given, terminal))
    return FALSE;
  if (given.option->kind == IKU_OPTION_NUMBER
      && !read_number (&given, terminal))
    return FALSE;
  g_array_append_val (self->given, given);
  return TRUE;
}

IkuOptions *
iku_options_parse (const IkuOption *table, int n_arguments, char **arguments,
                   const IkuTerminal *terminal)
{
  g_autoptr (IkuOptions) self = g_new0 (IkuOptions, 1);
  gboolean has_ended = FALSE;

  self->given = g_array_new (FALSE, FALSE, sizeof (Given));
  self->operands = g_ptr_array_new ();
  for (int i = 0; i < n_arguments; i++)
    {
      char *argument = arguments[i];

      if (has_ended || argument[0] != '-' || argument[1] == '\0')
        g_ptr_array_add (self->operands, argument);
      else if (strcmp (argument, "--") == 0)
        has_ended = TRUE;
      else if (!read_option (self, table, n_arguments, arguments, &i, terminal))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
iku_options_free (IkuOptions *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->given);
  g_ptr_array_unref (self->operands);
  g_free (self);
}

static const Given *
find_given (const IkuOptions *self, const char *name)
{
  for (guint i = self->given->len; i > 0; i--)
    {
      const Given *given = &g_array_index (self->given, Given, i - 1);

      if (strcmp (given->option->name, name) == 0)
        return given;
    }
  return NULL;
}

gboolean
iku_options_has (const IkuOptions *self, const char *name)
{
  return find_given (self, name) != NULL;
}

const char *
iku_options_get (const IkuOptions *self, const char *name)
{
  const Given *given = find_given (self, name);

  return given != NULL ? given->text : NULL;
}

const char **
iku_options_dup_all (const IkuOptions *self, const char *name, guint *count)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < self->given->len; i++)
    {
      const Given *given = &g_array_index (self->given, Given, i);

      if (strcmp (given->option->name, name) == 0)
        g_ptr_array_add (texts, (gpointer) given->text);
    }
  *count = texts->len;
  g_ptr_array_add (texts, NULL);
  return (const char **) g_ptr_array_steal (texts, NULL);
}

guint
iku_options_get_choice (const IkuOptions *self, const char *name)
{
  const Given *given = find_given (self, name);

  return given != NULL ? (guint) given->number : 0;
}

gint
iku_options_get_number (const IkuOptions *self, const char *name)
{
  const Given *given = find_given (self, name);

  return given != NULL ? given->number : -1;
}

const char *const *
iku_options_get_operands (const IkuOptions *self, guint *count)
{
  *count = self->operands->len;
  return (const char *const *) self->operands->pdata;
}
