/* sink.c - where output goes
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file-error.h"
#include "base/sink.h"

#define BUFFER_SIZE ((gsize) 64 << 10)
#define MOST_LINKS 40

struct _IkuSink
{
  int fd;           /* -1: memory */
  gboolean owns_fd; /* close it */
  GString *buffer;
  char *name;      /* as the user gave it, for errors */
  char *target;    /* what temporary becomes on close */
  char *temporary; /* NULL: bytes go straight to fd */
  int reason;      /* the first error, or 0 */
};

static IkuSink *
make_sink (int fd, const char *name)
{
  IkuSink *self = g_new0 (IkuSink, 1);

  self->fd = fd;
  self->name = g_strdup (name);
  self->buffer = g_string_sized_new (fd < 0 ? 256 : BUFFER_SIZE);
  return self;
}

IkuSink *
iku_sink_new_memory (void)
{
  return make_sink (-1, NULL);
}

IkuSink *
iku_sink_new_fd (int fd, const char *name)
{
  IkuSink *self = make_sink (MAX (fd, 0), name);

  if (fd < 0)
    self->reason = EBADF;
  return self;
}

/* Where path leads once its last links are followed, which realpath does
 * only if there is something at the end. */
static char *
follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (at, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&at);
      folder = g_path_get_dirname (at);
      g_free (at);
      at = g_path_is_absolute (link) ? g_steal_pointer (&link)
                                     : g_build_filename (folder, link, NULL);
    }
  errno = ELOOP;
  return NULL;
}

/* A file beside the target, with the mode that the target has or that a new
 * file gets. */
static gboolean
open_temporary (IkuSink *self, const struct stat *old)
{
  g_autofree char *folder = g_path_get_dirname (self->target);

  self->temporary = g_build_filename (folder, ".iku-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      int reason = errno;

      g_clear_pointer (&self->temporary, g_free);
      errno = reason;
      return FALSE;
    }
  self->owns_fd = TRUE;
  if (old == NULL)
    return TRUE;
  /* The owner is kept where we may set it; the mode comes after, since a
   * change of owner resets part of it. */
  if (fchown (self->fd, old->st_uid, old->st_gid) != 0 && errno != EPERM
      && errno != EINVAL)
    return FALSE;
  return fchmod (self->fd, old->st_mode & 07777) == 0;
}

static gboolean
open_file (IkuSink *self)
{
  struct stat status;

  self->target = follow_links (self->name);
  if (self->target == NULL)
    return FALSE;
  if (stat (self->target, &status) != 0)
    return errno == ENOENT && open_temporary (self, NULL);
  if (S_ISDIR (status.st_mode))
    {
      errno = EISDIR;
      return FALSE;
    }
  if (S_ISREG (status.st_mode))
    return access (self->target, W_OK) == 0 && open_temporary (self, &status);

  /* A device or a FIFO is written to, never replaced. */
  self->fd = open (self->target, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  self->owns_fd = self->fd >= 0;
  return self->owns_fd;
}

IkuSink *
iku_sink_new_file (const char *path, GError **error)
{
  g_autoptr (IkuSink) self = make_sink (0, path);

  if (!open_file (self))
    {
      iku_file_error_set (error, path, errno);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static void
discard_file (IkuSink *self)
{
  if (self->owns_fd)
    (void) close (self->fd);
  self->owns_fd = FALSE;
  if (self->temporary != NULL)
    (void) unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
}

void
iku_sink_free (IkuSink *self)
{
  if (self == NULL)
    return;

  discard_file (self);
  g_string_free (self->buffer, TRUE);
  g_free (self->target);
  g_free (self->name);
  g_free (self);
}

static void
write_fd (IkuSink *self, const char *bytes, gsize length)
{
  while (length > 0 && self->reason == 0)
    {
      gssize count = write (self->fd, bytes, length);

      if (count >= 0)
        {
          bytes += count;
          length -= (gsize) count;
        }
      else if (errno == EAGAIN)
        {
          /* Whoever shares a terminal or pipe may have made it so. */
          struct pollfd wait = { .fd = self->fd, .events = POLLOUT };

          (void) poll (&wait, 1, -1);
        }
      else if (errno != EINTR)
        self->reason = errno;
    }
}

static void
flush (IkuSink *self)
{
  write_fd (self, self->buffer->str, self->buffer->len);
  g_string_truncate (self->buffer, 0);
}

void
iku_sink_write (IkuSink *self, const char *bytes, gsize length)
{
  if (self->fd >= 0)
    {
      if (self->reason != 0)
        return;
      if (length > BUFFER_SIZE - self->buffer->len)
        flush (self);
      if (length >= BUFFER_SIZE)
        {
          write_fd (self, bytes, length);
          return;
        }
    }
  g_string_append_len (self->buffer, bytes, (gssize) length);
}

void
iku_sink_puts (IkuSink *self, const char *text)
{
  iku_sink_write (self, text, strlen (text));
}

void
iku_sink_putc (IkuSink *self, char c)
{
  iku_sink_write (self, &c, 1);
}

void
iku_sink_put_uint (IkuSink *self, guint64 value)
{
  char digits[20];
  gsize at = sizeof digits;

  do
    {
      digits[--at] = (char) ('0' + value % 10);
      value /= 10;
    }
  while (value > 0);
  iku_sink_write (self, digits + at, sizeof digits - at);
}

void
iku_sink_fill (IkuSink *self, char c, gsize count)
{
  char chunk[64];

  memset (chunk, c, sizeof chunk);
  for (; count > 0; count -= MIN (count, sizeof chunk))
    iku_sink_write (self, chunk, MIN (count, sizeof chunk));
}

gboolean
iku_sink_has_failed (const IkuSink *self)
{
  return self->reason != 0;
}

/* The bytes are on the disk before the name is theirs. */
static void
finish_file (IkuSink *self)
{
  if (self->temporary != NULL && self->reason == 0 && fsync (self->fd) != 0)
    self->reason = errno;
  if (close (self->fd) != 0 && self->reason == 0)
    self->reason = errno;
  self->owns_fd = FALSE;
  if (self->temporary == NULL || self->reason != 0)
    return;
  if (rename (self->temporary, self->target) != 0)
    self->reason = errno;
  else
    g_clear_pointer (&self->temporary, g_free);
}

gboolean
iku_sink_close (IkuSink *self, GError **error)
{
  if (self->fd < 0)
    return TRUE;

  flush (self);
  if (self->owns_fd)
    finish_file (self);
  if (self->reason == 0)
    return TRUE;
  discard_file (self);
  iku_file_error_set (error, self->name, self->reason);
  return FALSE;
}

const char *
iku_sink_get_text (const IkuSink *self, gsize *length)
{
  g_assert (self->fd < 0);

  if (length != NULL)
    *length = self->buffer->len;
  return self->buffer->str;
}
