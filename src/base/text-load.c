/* text-load.c - reading a file whole
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file-error.h"
#include "base/text.h"

#define READ_SIZE ((gsize) 64 << 10)

/* Reads to the end, or one byte past the limit.  A growing file is read as
 * long as it grows, up to that. */
static char *
read_all (int fd, gsize capacity, gsize *length)
{
  const gsize most = (gsize) IKU_TEXT_MAX_SIZE + 1;
  char *bytes = g_try_malloc (capacity + 1);
  gsize used = 0;

  while (bytes != NULL && used < most)
    {
      gssize count;

      if (used == capacity)
        {
          char *larger;

          capacity = MIN (capacity * 2, most);
          larger = g_try_realloc (bytes, capacity + 1);
          if (larger == NULL)
            break;
          bytes = larger;
        }
      count = read (fd, bytes + used, capacity - used);
      if (count == 0)
        {
          bytes[used] = '\0';
          *length = used;
          return bytes;
        }
      if (count > 0)
        used += (gsize) count;
      else if (errno != EINTR)
        {
          int reason = errno;

          g_free (bytes);
          errno = reason;
          return NULL;
        }
    }

  if (bytes != NULL && used == most)
    {
      bytes[used] = '\0';
      *length = used;
      return bytes;
    }
  g_free (bytes);
  errno = ENOMEM;
  return NULL;
}

static char *
read_descriptor (int fd, gsize *length)
{
  gsize capacity = READ_SIZE;
  struct stat status;

  if (fstat (fd, &status) != 0)
    return NULL;
  if (S_ISDIR (status.st_mode))
    {
      errno = EISDIR;
      return NULL;
    }
  /* One byte more than the file, so that its end is seen without growing. */
  if (S_ISREG (status.st_mode) && status.st_size > 0)
    capacity = (gsize) MIN (status.st_size, (off_t) IKU_TEXT_MAX_SIZE) + 1;
  return read_all (fd, capacity, length);
}

IkuText *
iku_text_load (const char *path, GError **error)
{
  gboolean is_stdin = path[0] == '-' && path[1] == '\0';
  int fd = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  gsize length = 0;
  char *bytes = NULL;
  int reason;

  if (fd >= 0)
    bytes = read_descriptor (fd, &length);
  reason = errno;
  if (fd >= 0 && !is_stdin)
    (void) close (fd);
  if (bytes == NULL)
    {
      iku_file_error_set (error, path, reason);
      return NULL;
    }
  return iku_text_take (path, bytes, length);
}
