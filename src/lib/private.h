/* private.h - what the files of the library share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside, everything is called iku_ as well, and hidden; so names of iku.h
 * must differ from all others.  Diagnostics are findings, and elements are
 * entries, under names of their own: only the pointers are ever used.
 */

#pragma once

#include "eval/result.h"
#include "lib/iku.h"

G_BEGIN_DECLS

struct _IkuDefinition
{
  IkuProgram *program;   /* reference */
  IkuFindings *findings; /* reference */
  GPtrArray *indicators; /* of IkuEntry, borrowed from the program */
};

/* Evaluations of it hold references. */
struct _IkuDataset
{
  gatomicrefcount references;
  IkuInputs *inputs;
  IkuFindings *findings;
  const char *notation; /* for IkuBindOptions, as the next two */
  GPtrArray *no_values; /* of char *, owned */
  gint title_rows;
  gboolean is_sealed; /* inputs are frozen */
};

struct _IkuEvaluation
{
  IkuDataset *dataset; /* reference: the result needs its inputs */
  IkuResult *result;
  IkuFindings *findings;
  const guint *cells; /* those of the grid that are shown */
  guint n_cells;
  const IkuScore *scores; /* by cell, n_scores for each */
  guint n_scores;
  GHashTable *score_places; /* entry → 1 + its place among n_scores */
};

void iku_dataset_unref (IkuDataset *self);

/* A copy. */
GBytes *iku_bytes_of_text (const char *text, gssize length);

IkuDefinition *iku_definition_new (IkuProgram *program, IkuFindings *findings);

static inline const IkuEntry *
iku_entry_of (const IkuElement *element)
{
  return (const IkuEntry *) element;
}

static inline const IkuElement *
iku_element_of (const IkuEntry *entry)
{
  return (const IkuElement *) entry;
}

static inline const IkuDiagnostics *
iku_diagnostics_of (const IkuFindings *findings)
{
  return (const IkuDiagnostics *) findings;
}

static inline IkuLang
iku_lang_of (IkuLanguage language)
{
  return language == IKU_LANGUAGE_ENGLISH ? IKU_LANG_EN : IKU_LANG_ID;
}

G_END_DECLS
