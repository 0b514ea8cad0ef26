/* file-error.c - what goes wrong with files, as a planner would say it
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/base-codes.h"
#include "base/file-error.h"

void
iku_file_error_set (GError **error, const char *name, int reason)
{
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (reason),
               "%s: %s", name, g_strerror (reason));
}

const IkuPhrase *
iku_file_error_find_phrase (const GError *error)
{
  static const struct
  {
    GFileError code;
    const IkuPhrase *phrase;
  } phrases[] = {
    { G_FILE_ERROR_NOENT, &iku_phrase_file_missing },
    { G_FILE_ERROR_ACCES, &iku_phrase_file_forbidden },
    { G_FILE_ERROR_PERM, &iku_phrase_file_forbidden },
    { G_FILE_ERROR_ISDIR, &iku_phrase_file_is_directory },
    { G_FILE_ERROR_NOTDIR, &iku_phrase_file_not_directory },
    { G_FILE_ERROR_NAMETOOLONG, &iku_phrase_file_name_too_long },
    { G_FILE_ERROR_NOSPC, &iku_phrase_file_disk_full },
    { G_FILE_ERROR_ROFS, &iku_phrase_file_read_only },
    { G_FILE_ERROR_BADF, &iku_phrase_file_closed },
    { G_FILE_ERROR_PIPE, &iku_phrase_file_pipe_closed },
    { G_FILE_ERROR_LOOP, &iku_phrase_file_loop },
    { G_FILE_ERROR_IO, &iku_phrase_file_input_output },
    { G_FILE_ERROR_NOMEM, &iku_phrase_file_no_memory },
    { G_FILE_ERROR_NOSYS, &iku_phrase_file_kind },
  };

  if (error->domain != G_FILE_ERROR)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (error->code == (gint) phrases[i].code)
      return phrases[i].phrase;
  return NULL;
}
