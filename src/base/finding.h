/* finding.h - what the tool has to say about a text or its data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A finding points to its code and keeps arguments, not sentences: it can be
 * rendered in either language.  A list of findings owns them (in its own
 * arena) and keeps a reference to every text they point into.
 */

#pragma once

#include "base/arena.h"
#include "base/codes.h"
#include "base/span.h"

G_BEGIN_DECLS

/* One argument of a sentence.  Strings are copied by the list. */
typedef struct
{
  const char *text[2]; /* by IkuLang; equal if the same in both */
} IkuArg;

typedef struct
{
  const IkuPhrase *phrase;
  guint n_args;
  const IkuArg *args;
} IkuMessage;

typedef struct
{
  IkuPlace place;
  IkuMessage message;
} IkuLabel;

typedef struct
{
  IkuPlace place; /* empty span: an insertion */
  const char *text;
} IkuFixEdit;

typedef struct
{
  IkuMessage title;
  gboolean safe;    /* never changes what a right text means */
  GPtrArray *edits; /* of IkuFixEdit */
} IkuFix;

/* A place in a file that is not kept as a text (datasets). */
typedef struct
{
  const char *file;     /* NULL: none */
  IkuPosition position; /* line 0: the file as a whole */
} IkuDataPlace;

typedef struct
{
  const IkuCode *code;
  IkuMessage message;
  IkuPlace place;          /* place.text NULL: see data_place */
  IkuDataPlace data_place; /* used when place.text is NULL */
  GPtrArray *labels;       /* of IkuLabel, may be NULL */
  GPtrArray *notes;        /* of IkuMessage, may be NULL */
  IkuMessage help;         /* phrase NULL: none; starts as the code's own */
  GPtrArray *fixes;        /* of IkuFix, may be NULL */
} IkuFinding;

typedef struct _IkuFindings IkuFindings;

IkuFindings *iku_findings_new (void);
IkuFindings *iku_findings_ref (IkuFindings *self);
void iku_findings_unref (IkuFindings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuFindings, iku_findings_unref)

/* Adds a finding; the arguments are strings for {0}, {1} …, ended by NULL.
 * For an argument that differs by language, pass the marker IKU_ARG_PHRASE
 * followed by a const IkuPhrase pointer in its place. */
IkuFinding *iku_findings_add (IkuFindings *self, const IkuCode *code,
                              IkuPlace place, ...) G_GNUC_NULL_TERMINATED;
IkuFinding *iku_findings_add_data (IkuFindings *self, const IkuCode *code,
                                   IkuDataPlace place,
                                   ...) G_GNUC_NULL_TERMINATED;

#define IKU_ARG_PHRASE iku_arg_phrase
extern const char iku_arg_phrase[];

/* All of these take arguments as iku_findings_add does. */
void iku_finding_label (IkuFindings *self, IkuFinding *finding, IkuPlace place,
                        const IkuPhrase *phrase, ...) G_GNUC_NULL_TERMINATED;
void iku_finding_note (IkuFindings *self, IkuFinding *finding,
                       const IkuPhrase *phrase, ...) G_GNUC_NULL_TERMINATED;
void iku_finding_help (IkuFindings *self, IkuFinding *finding,
                       const IkuPhrase *phrase, ...) G_GNUC_NULL_TERMINATED;
IkuFix *iku_finding_fix (IkuFindings *self, IkuFinding *finding, gboolean safe,
                         const IkuPhrase *title, ...) G_GNUC_NULL_TERMINATED;
void iku_fix_edit (IkuFindings *self, IkuFix *fix, IkuPlace place,
                   const char *text);
/* A fix of one edit; the argument of its title is text. */
void iku_finding_replace (IkuFindings *self, IkuFinding *finding, gboolean safe,
                          const IkuPhrase *title, IkuPlace place,
                          const char *text);

guint iku_findings_get_count (const IkuFindings *self);
const IkuFinding *iku_findings_nth (const IkuFindings *self, guint index);

/* How many of a severity, those left out too. */
guint iku_findings_count (const IkuFindings *self, IkuSeverity severity);
gboolean iku_findings_has_errors (const IkuFindings *self);

/* Takes back the last one added: something else was wrong. */
void iku_findings_retract (IkuFindings *self);

/* Leaves out all but the first count of each file, of sorted findings; they
 * still count.  How many have been left out. */
void iku_findings_truncate (IkuFindings *self, guint count);
guint iku_findings_count_left_out (const IkuFindings *self);

/* Keeps the first of those that say the same of the same places: programs may
 * share a module. */
void iku_findings_drop_repeated (IkuFindings *self);

/* Orders by file (as first added), then offset, then code; stable. */
void iku_findings_sort (IkuFindings *self);

/* Where a finding stands, from either kind of place; file NULL: nowhere. */
IkuDataPlace iku_finding_locate (const IkuFinding *finding);

/* A message of its own; arguments as for iku_findings_add, copied into
 * arena. */
IkuMessage iku_message_make (IkuArena *arena, const IkuPhrase *phrase,
                             ...) G_GNUC_NULL_TERMINATED;

/* The sentence with its arguments in place; caller owns it. */
char *iku_message_dup_text (const IkuMessage *message, IkuLang lang);

/* Did you mean: the candidate nearest to word by edit distance (with
 * transpositions), if near enough to be a slip; else NULL.  Ties go to the
 * first.  Feed candidates one by one. */
typedef struct
{
  const char *word;
  const char *best;
  guint best_distance;
} IkuNearest;
void iku_nearest_init (IkuNearest *self, const char *word);
void iku_nearest_offer (IkuNearest *self, const char *candidate);

G_END_DECLS
