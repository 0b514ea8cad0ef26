/* csv-open.c - opening a CSV file: its bytes, mark and delimiter
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file-error.h"
#include "data/csv-private.h"

#define BUFFER_SIZE ((gsize) 256 << 10)
#define SAMPLE_SIZE ((gsize) 64 << 10)
#define SAMPLE_LINES 20u

static gboolean
make_room (IkuCsv *self)
{
  char *larger;

  if (self->start > 0)
    {
      memmove (self->buffer, self->buffer + self->start,
               self->end - self->start);
      self->base += self->start;
      self->end -= self->start;
      self->start = 0;
    }
  if (self->end < self->capacity)
    return TRUE;
  larger = g_try_realloc (self->buffer, self->capacity * 2);
  if (larger == NULL)
    return FALSE;
  self->buffer = larger;
  self->capacity *= 2;
  return TRUE;
}

/* The next bytes of the source, 0 at its end; -1 with errno. */
static gssize
take_bytes (IkuCsv *self, char *out, gsize most)
{
  gsize length;
  const char *bytes;

  if (self->bytes == NULL)
    return read (self->fd, out, most);
  bytes = g_bytes_get_data (self->bytes, &length);
  length = MIN (length - self->n_taken, most);
  if (length > 0)
    memcpy (out, bytes + self->n_taken, length);
  self->n_taken += length;
  return (gssize) length;
}

gboolean
iku_csv_fill (IkuCsv *self, GError **error)
{
  gssize count;

  if (!make_room (self))
    {
      iku_file_error_set (error, self->name, ENOMEM);
      return FALSE;
    }
  do
    count = take_bytes (self, self->buffer + self->end,
                        self->capacity - self->end);
  while (count < 0 && errno == EINTR);
  if (count < 0)
    {
      iku_file_error_set (error, self->name, errno);
      return FALSE;
    }
  self->at_end = count == 0;
  self->end += (gsize) count;
  return TRUE;
}

/* How many of a delimiter stand on each of the first lines outside quotes;
 * returns the number of lines. */
static guint
count_in_lines (const IkuCsv *self, char delimiter, guint *counts)
{
  guint line = 0;
  gboolean quoted = FALSE, empty = TRUE;

  counts[0] = 0;
  for (gsize i = self->start; i < self->end && line < SAMPLE_LINES; i++)
    {
      char c = self->buffer[i];

      if (!quoted && (c == '\n' || c == '\r'))
        {
          if (!empty && ++line < SAMPLE_LINES)
            counts[line] = 0;
          empty = TRUE;
          continue;
        }
      empty = FALSE;
      if (c == '"')
        quoted = !quoted;
      else if (c == delimiter && !quoted)
        counts[line]++;
    }
  return empty ? line : MIN (line + 1, SAMPLE_LINES);
}

/* The most lines that have one number of it, then the larger number: a
 * delimiter stands equally often on every row, a comma in titles or numbers
 * does not. */
static guint64
score (const IkuCsv *self, char delimiter)
{
  guint counts[SAMPLE_LINES];
  guint n_lines = count_in_lines (self, delimiter, counts);
  guint64 best = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      guint64 same = 0;

      if (counts[i] == 0)
        continue;
      for (guint j = 0; j < n_lines; j++)
        same += counts[j] == counts[i];
      best = MAX (best, same << 32 | counts[i]);
    }
  return best;
}

static char
find_delimiter (const IkuCsv *self)
{
  static const char candidates[] = ";\t,|";
  char best = ',';
  guint64 best_score = 0;

  for (const char *c = candidates; *c != '\0'; c++)
    {
      guint64 its = score (self, *c);

      if (its > best_score)
        {
          best = *c;
          best_score = its;
        }
    }
  return best;
}

/* Latin text in UTF-16 has a NUL in every pair of bytes. */
static gboolean
is_utf16 (const char *bytes, gsize length)
{
  if (length >= 2
      && (memcmp (bytes, "\xff\xfe", 2) == 0
          || memcmp (bytes, "\xfe\xff", 2) == 0))
    return TRUE;
  return length >= 4 && (bytes[0] == '\0') != (bytes[1] == '\0')
         && (bytes[0] == '\0') == (bytes[2] == '\0')
         && (bytes[1] == '\0') == (bytes[3] == '\0');
}

static gboolean
check_is_file (const IkuCsv *self, GError **error)
{
  struct stat status;
  int reason = 0;

  if (fstat (self->fd, &status) != 0)
    reason = errno;
  else if (S_ISDIR (status.st_mode))
    reason = EISDIR;
  if (reason != 0)
    iku_file_error_set (error, self->name, reason);
  return reason == 0;
}

static gboolean
read_start (IkuCsv *self, char delimiter, GError **error)
{
  while (!self->at_end && self->end < SAMPLE_SIZE)
    if (!iku_csv_fill (self, error))
      return FALSE;

  self->is_utf16 = is_utf16 (self->buffer, self->end);
  if (self->end >= 3 && memcmp (self->buffer, "\xef\xbb\xbf", 3) == 0)
    self->start = 3;
  self->delimiter = delimiter != '\0' ? delimiter : find_delimiter (self);
  self->stops[(guint8) self->delimiter] = 1;
  self->stops['\n'] = self->stops['\r'] = 1;
  return TRUE;
}

static IkuCsv *
csv_new (const char *name)
{
  IkuCsv *self = g_new0 (IkuCsv, 1);

  self->name = g_strdup (name);
  self->fd = -1;
  self->fields = g_array_new (FALSE, FALSE, sizeof (IkuField));
  self->limits = iku_limits_new ();
  self->line = 1;
  self->capacity = BUFFER_SIZE;
  self->buffer = g_malloc (self->capacity);
  return self;
}

IkuCsv *
iku_csv_open (const char *path, char delimiter, GError **error)
{
  g_autoptr (IkuCsv) self = csv_new (path);

  self->owns_fd = strcmp (path, "-") != 0;
  self->fd = self->owns_fd ? open (path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (self->fd < 0)
    {
      iku_file_error_set (error, path, errno);
      return NULL;
    }
  if (!check_is_file (self, error) || !read_start (self, delimiter, error))
    return NULL;
  return g_steal_pointer (&self);
}

IkuCsv *
iku_csv_open_bytes (const char *name, GBytes *bytes, char delimiter,
                    GError **error)
{
  g_autoptr (IkuCsv) self = csv_new (name);

  self->bytes = g_bytes_ref (bytes);
  return read_start (self, delimiter, error) ? g_steal_pointer (&self) : NULL;
}

void
iku_csv_free (IkuCsv *self)
{
  if (self == NULL)
    return;

  if (self->owns_fd && self->fd >= 0)
    (void) close (self->fd);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  iku_limits_free (self->limits);
  g_array_unref (self->fields);
  g_free (self->buffer);
  g_free (self->name);
  g_free (self);
}
