/* format-diff.c - how two texts differ, as a patch
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Myers, "An O(ND) difference algorithm and its variations" (1986), on
 * lines.  Its memory grows with the square of the edits; where there are
 * more than MAX_EDITS, all lines between the first and the last of them are
 * replaced.
 */

#include "config.h"

#include <string.h>

#include "base/intern.h"
#include "syntax/format-diff.h"

#define CONTEXT 3u
#define MAX_EDITS 1000
#define N_DIAGONALS (2 * MAX_EDITS + 3)

typedef struct
{
  const char *text;
  gsize length; /* with the line end, if there is one */
  const IkuName *name;
  gboolean is_changed; /* is not in the other text */
} Line;

typedef struct
{
  GArray *old; /* of Line */
  GArray *new;
} Diff;

static Line *
get_line (GArray *lines, guint index)
{
  return &g_array_index (lines, Line, index);
}

static GArray *
split (const GString *text, IkuIntern *intern)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *end = text->str + text->len;

  for (const char *p = text->str; p < end;)
    {
      const char *newline = memchr (p, '\n', (gsize) (end - p));
      Line line
          = { p, (gsize) ((newline ? newline + 1 : end) - p), NULL, FALSE };

      line.name = iku_intern_get (intern, p, line.length);
      g_array_append_val (lines, line);
      p += line.length;
    }
  return lines;
}

/* How far into the old text diagonal k is known to lead: the reach of k is
 * at reach[k + MAX_EDITS + 1]. */
#define REACH(reach, k) ((reach)[(k) + MAX_EDITS + 1])

/* Whether after d edits diagonal k is best entered by a new line. */
static gboolean
is_insertion (const gint *reach, gint d, gint k)
{
  return k == -d || (k != d && REACH (reach, k - 1) < REACH (reach, k + 1));
}

/* Back from the end, marking the lines that were edited; rounds holds the
 * reach before each number of edits. */
static void
mark_path (Diff *self, GPtrArray *rounds, guint first, gint x, gint y)
{
  for (gint d = (gint) rounds->len - 1; d > 0; d--)
    {
      const gint *reach = g_ptr_array_index (rounds, (guint) d);
      gint k = x - y;

      if (is_insertion (reach, d, k))
        {
          x = REACH (reach, k + 1);
          y = x - k - 1;
          get_line (self->new, first + (guint) y)->is_changed = TRUE;
        }
      else
        {
          x = REACH (reach, k - 1);
          y = x - k + 1;
          get_line (self->old, first + (guint) x)->is_changed = TRUE;
        }
    }
}

/* Compares n_old lines with n_new, both from first; FALSE if they differ too
 * much. */
static gboolean
compare (Diff *self, guint first, gint n_old, gint n_new)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (g_free);
  g_autofree gint *reach = g_new0 (gint, N_DIAGONALS);

  for (gint d = 0; d <= MAX_EDITS; d++)
    {
      g_ptr_array_add (rounds, g_memdup2 (reach, N_DIAGONALS * sizeof *reach));
      for (gint k = -d; k <= d; k += 2)
        {
          gint x = is_insertion (reach, d, k) ? REACH (reach, k + 1)
                                              : REACH (reach, k - 1) + 1;

          while (x < n_old && x - k < n_new
                 && get_line (self->old, first + (guint) x)->name
                        == get_line (self->new, first + (guint) (x - k))->name)
            x++;
          REACH (reach, k) = x;
          if (x >= n_old && x - k >= n_new)
            {
              mark_path (self, rounds, first, n_old, n_new);
              return TRUE;
            }
        }
    }
  return FALSE;
}

/* Marks what is not in the other text. */
static void
mark_changes (Diff *self)
{
  guint n_old = self->old->len, n_new = self->new->len, first = 0;

  while (first < n_old && first < n_new
         && get_line (self->old, first)->name
                == get_line (self->new, first)->name)
    first++;
  while (n_old > first && n_new > first
         && get_line (self->old, n_old - 1)->name
                == get_line (self->new, n_new - 1)->name)
    {
      n_old--;
      n_new--;
    }
  if (compare (self, first, (gint) (n_old - first), (gint) (n_new - first)))
    return;
  for (guint i = first; i < n_old; i++)
    get_line (self->old, i)->is_changed = TRUE;
  for (guint i = first; i < n_new; i++)
    get_line (self->new, i)->is_changed = TRUE;
}

static void
write_line (IkuSink *sink, char sign, const Line *line)
{
  iku_sink_putc (sink, sign);
  iku_sink_write (sink, line->text, line->length);
  if (line->text[line->length - 1] != '\n')
    iku_sink_puts (sink, "\n\\ No newline at end of file\n");
}

/* Where a hunk begins, in either text; the line before if it is empty. */
static void
write_range (IkuSink *sink, char sign, guint start, guint count)
{
  iku_sink_putc (sink, sign);
  iku_sink_put_uint (sink, count > 0 ? start + 1 : start);
  iku_sink_putc (sink, ',');
  iku_sink_put_uint (sink, count);
}

/* The lines from old and new up to their ends. */
static void
write_hunk (const Diff *self, IkuSink *sink, guint old, guint new,
            guint old_end, guint new_end)
{
  iku_sink_puts (sink, "@@ ");
  write_range (sink, '-', old, old_end - old);
  iku_sink_putc (sink, ' ');
  write_range (sink, '+', new, new_end - new);
  iku_sink_puts (sink, " @@\n");
  while (old < old_end || new < new_end)
    {
      while (old < old_end && get_line (self->old, old)->is_changed)
        write_line (sink, '-', get_line (self->old, old++));
      while (new < new_end && get_line (self->new, new)->is_changed)
        write_line (sink, '+', get_line (self->new, new ++));
      if (old < old_end)
        {
          write_line (sink, ' ', get_line (self->old, old++));
          new ++;
        }
    }
}

/* Changes with at most twice the context between them make one hunk. */
static void
write_hunks (const Diff *self, IkuSink *sink)
{
  guint n_old = self->old->len, n_new = self->new->len;
  guint old = 0, new = 0, n_equal = 0, old_start = 0, new_start = 0;
  gboolean is_open = FALSE;

  while (old < n_old || new < n_new)
    {
      gboolean is_removed
          = old < n_old && get_line (self->old, old)->is_changed;
      gboolean is_added = new < n_new &&get_line (self->new, new)->is_changed;

      if (!is_removed && !is_added)
        {
          n_equal++;
          old++;
          new ++;
          if (is_open && n_equal > 2 * CONTEXT)
            {
              guint excess = n_equal - CONTEXT;

              write_hunk (self, sink, old_start, new_start, old - excess,
                          new - excess);
              is_open = FALSE;
            }
          continue;
        }
      if (!is_open)
        {
          guint context = MIN (n_equal, CONTEXT);

          old_start = old - context;
          new_start = new - context;
          is_open = TRUE;
        }
      n_equal = 0;
      old += is_removed;
      new += is_added;
    }
  if (is_open)
    {
      guint excess = n_equal > CONTEXT ? n_equal - CONTEXT : 0;

      write_hunk (self, sink, old_start, new_start, n_old - excess,
                  n_new - excess);
    }
}

static void
write_name (IkuSink *sink, const char *sign, const char *name)
{
  iku_sink_puts (sink, sign);
  iku_sink_puts (sink, name);
  /* Without a tab, a name with a blank ends there. */
  if (strchr (name, ' ') != NULL)
    iku_sink_putc (sink, '\t');
  iku_sink_putc (sink, '\n');
}

void
iku_format_diff_write (IkuSink *sink, const char *name, const GString *before,
                       const GString *after)
{
  g_autoptr (IkuIntern) intern = iku_intern_new (0);
  Diff diff = { split (before, intern), split (after, intern) };

  mark_changes (&diff);
  if (!g_string_equal (before, after))
    {
      write_name (sink, "--- ", name);
      write_name (sink, "+++ ", name);
      write_hunks (&diff, sink);
    }
  g_array_unref (diff.old);
  g_array_unref (diff.new);
}
