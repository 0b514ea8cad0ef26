/* iku.h - definitions of performance indicators, checked and computed
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library does what `iku check` and `iku eval` do, and prints nothing:
 *
 *   context      where definitions and the modules they use are read from
 *   definition   a definition, checked; its outline and what is wrong in it
 *   dataset      the values that files give to it, and what is wrong in them
 *   evaluation   what the indicators come to, for each period and region
 *
 * Each is made from the one above it.  doc/library.md has an example.
 *
 * Ownership.  What a function called _new, _load_ or _evaluate returns is
 * freed by the function that ends in _free, which takes NULL as well.  The
 * four kinds of objects may be freed in any order: what one needs of another
 * it keeps.  A function called _dup_ returns a text that the caller frees
 * with g_free.  Everything else that is returned is borrowed: diagnostics and
 * ranges from the object they were asked of; elements and their texts from
 * the definition and from every object made from it, while one is left.
 *
 * Errors.  What is wrong in a definition or in data is a diagnostic, never an
 * error.  What is wrong with the world (a file that cannot be read) or with a
 * call is a GError, set when a function returns NULL or FALSE; a GError
 * pointer may be NULL.  All other pointers must not be NULL unless their
 * function says so.  An index that is out of range gives NULL, 0 or FALSE.
 *
 * Texts are UTF-8; what a function returns does not depend on the locale.
 *
 * Threads.  There is no global state: objects of different contexts may be
 * used in different threads at once.  A context and all that is made from it
 * are used by one thread at a time.
 */

#ifndef IKU_H
#define IKU_H

#include <glib.h>

G_BEGIN_DECLS

#ifdef __GNUC__
#define IKU_API __attribute__ ((visibility ("default"))) extern
#else
#define IKU_API extern
#endif

/* "0.1.0" */
IKU_API const char *iku_get_version (void);

/* Errors of calls; faults of files are of the domain G_FILE_ERROR. */
#define IKU_ERROR (iku_error_quark ())
IKU_API GQuark iku_error_quark (void);

typedef enum
{
  IKU_ERROR_DEFINITION, /* a definition with errors cannot be evaluated */
  IKU_ERROR_ARGUMENT,   /* no period, region or step */
  IKU_ERROR_SEALED      /* a dataset that was evaluated takes no more data */
} IkuError;

/* Every sentence is there in both. */
typedef enum
{
  IKU_LANGUAGE_INDONESIAN,
  IKU_LANGUAGE_ENGLISH
} IkuLanguage;

/* ---- context ---- */

typedef struct _IkuContext IkuContext;

IKU_API IkuContext *iku_context_new (void);
IKU_API void iku_context_free (IkuContext *self);

/* A folder to look for modules in (`pakai "NAME"`): after the folder of the
 * file that uses them, before the modules that the library carries. */
IKU_API void iku_context_add_path (IkuContext *self, const char *folder);

/* Returns the text called name, which the library unrefs, or NULL: without
 * an error if there is none of this name, with one if it cannot be read. */
typedef GBytes *(*IkuReader) (const char *name, gpointer data, GError **error);

/* Definitions and modules are read by calling reader, and no file is opened
 * for them.  The names are those that files would have: `pakai "umum"` in
 * "dinas/iku.iku" asks for "dinas/umum.iku", then for umum.iku in each path,
 * then takes the module that the library carries.  free_data (NULL: nothing)
 * is called with data when the context is freed or gets another reader; the
 * reader NULL stands for files. */
IKU_API void iku_context_set_reader (IkuContext *self, IkuReader reader,
                                     gpointer data, GDestroyNotify free_data);

/* ---- diagnostics: what is wrong, and where ---- */

/* In the order of the text. */
typedef struct _IkuDiagnostics IkuDiagnostics;
typedef struct _IkuDiagnostic IkuDiagnostic;

typedef enum
{
  IKU_DIAGNOSTIC_INFO,
  IKU_DIAGNOSTIC_WARNING,
  IKU_DIAGNOSTIC_ERROR
} IkuDiagnosticSeverity;

/* line and column (in characters) count from 1, offset (in bytes) from 0.  A
 * line of 0 means the file as a whole. */
typedef struct
{
  guint line, column;
  gsize offset;
} IkuPoint;

/* From start up to, and without, end; equal for one place between two
 * characters.  file: as the caller named it, or as `pakai` found it. */
typedef struct
{
  const char *file;
  IkuPoint start, end;
} IkuRange;

IKU_API guint iku_diagnostics_get_n (const IkuDiagnostics *self);
IKU_API gboolean iku_diagnostics_has_errors (const IkuDiagnostics *self);
IKU_API const IkuDiagnostic *iku_diagnostics_get (const IkuDiagnostics *self,
                                                  guint index);

/* "E0402": permanent, and what `iku explain` explains. */
IKU_API const char *iku_diagnostic_get_code (const IkuDiagnostic *self);
IKU_API IkuDiagnosticSeverity
iku_diagnostic_get_severity (const IkuDiagnostic *self);
IKU_API char *iku_diagnostic_dup_message (const IkuDiagnostic *self,
                                          IkuLanguage language);
/* What to do about it; NULL if there is nothing to say. */
IKU_API char *iku_diagnostic_dup_help (const IkuDiagnostic *self,
                                       IkuLanguage language);
/* FALSE, and range is left alone, if it stands nowhere in particular. */
IKU_API gboolean iku_diagnostic_get_range (const IkuDiagnostic *self,
                                           IkuRange *range);

IKU_API guint iku_diagnostic_get_n_notes (const IkuDiagnostic *self);
IKU_API char *iku_diagnostic_dup_note (const IkuDiagnostic *self, guint index,
                                       IkuLanguage language);

/* Other places that belong to it, each with a sentence. */
IKU_API guint iku_diagnostic_get_n_labels (const IkuDiagnostic *self);
IKU_API char *iku_diagnostic_dup_label (const IkuDiagnostic *self, guint index,
                                        IkuLanguage language, IkuRange *range);

/* Ways to mend it: each a title and edits that are made together.  A safe
 * one never changes what a right text means. */
IKU_API guint iku_diagnostic_get_n_fixes (const IkuDiagnostic *self);
IKU_API char *iku_diagnostic_dup_fix (const IkuDiagnostic *self, guint index,
                                      IkuLanguage language, gboolean *is_safe,
                                      guint *n_edits);
/* The text to put in place of range. */
IKU_API const char *iku_diagnostic_get_edit (const IkuDiagnostic *self,
                                             guint fix, guint index,
                                             IkuRange *range);

/* ---- definition ---- */

typedef struct _IkuDefinition IkuDefinition;

/* instansi, tujuan, sasaran or indikator: a node of the outline. */
typedef struct _IkuElement IkuElement;

/* Reads and checks a file.  NULL with an error only if it cannot be read;
 * what is wrong in it, or with a module it uses, is a diagnostic. */
IKU_API IkuDefinition *iku_context_load_file (IkuContext *self,
                                              const char *path, GError **error);
/* The same for a text of length bytes (-1: up to its NUL), which is copied.
 * Diagnostics call it name, and modules are looked for beside it. */
IKU_API IkuDefinition *iku_context_load_text (IkuContext *self,
                                              const char *name,
                                              const char *text, gssize length);
IKU_API void iku_definition_free (IkuDefinition *self);

IKU_API const IkuDiagnostics *
iku_definition_get_diagnostics (const IkuDefinition *self);

/* The instansi; there even if the definition does not name one. */
IKU_API const IkuElement *iku_definition_get_root (const IkuDefinition *self);
/* Every indikator, in the order of the text. */
IKU_API guint iku_definition_get_n_indicators (const IkuDefinition *self);
IKU_API const IkuElement *
iku_definition_get_indicator (const IkuDefinition *self, guint index);
/* By its name ("persen_bantu"); NULL if there is none. */
IKU_API const IkuElement *
iku_definition_find_indicator (const IkuDefinition *self, const char *name);

/* "indikator", "sasaran program" …: the keyword. */
IKU_API const char *iku_element_get_kind (const IkuElement *self);
/* Each of these as written, or NULL: "1.1.2", the name, the title, and the
 * name of the unit of an indikator. */
IKU_API const char *iku_element_get_number (const IkuElement *self);
IKU_API const char *iku_element_get_name (const IkuElement *self);
IKU_API const char *iku_element_get_label (const IkuElement *self);
IKU_API const char *iku_element_get_unit (const IkuElement *self);
/* NULL for the instansi. */
IKU_API const IkuElement *iku_element_get_parent (const IkuElement *self);
IKU_API guint iku_element_get_n_children (const IkuElement *self);
IKU_API const IkuElement *iku_element_get_child (const IkuElement *self,
                                                 guint index);

/* ---- dataset ---- */

typedef struct _IkuDataset IkuDataset;

/* How numbers are written in the data: found out for each file, 1.234,5 or
 * 1,234.5. */
typedef enum
{
  IKU_NUMBERS_INFERRED,
  IKU_NUMBERS_INDONESIAN,
  IKU_NUMBERS_ENGLISH
} IkuNumberFormat;

/* read is the sum of the others: used; rejected, each with a diagnostic;
 * outside of the declared periods; ignored (titles, totals, footnotes). */
typedef struct
{
  guint64 read, used, rejected, outside, ignored;
} IkuRows;

/* Without any data.  NULL with IKU_ERROR_DEFINITION if the definition has
 * errors. */
IKU_API IkuDataset *iku_dataset_new (const IkuDefinition *definition,
                                     GError **error);
IKU_API void iku_dataset_free (IkuDataset *self);

/* These hold for what is added after them. */
IKU_API void iku_dataset_set_number_format (IkuDataset *self,
                                            IkuNumberFormat format);
/* What in a cell means that there is no value, beside an empty cell, - and
 * the other usual signs. */
IKU_API void iku_dataset_add_no_value (IkuDataset *self, const char *text);
/* Rows above the header; -1, as at first: to be found. */
IKU_API void iku_dataset_set_title_rows (IkuDataset *self, int n);

/* Adds CSV or TSV (long, wide or transposed).  FALSE if it cannot be read,
 * which adds nothing, or is added too late; what is wrong in the data is a
 * diagnostic. */
IKU_API gboolean iku_dataset_add_file (IkuDataset *self, const char *path,
                                       GError **error);
/* The same for length bytes of memory (-1: up to the NUL), which need not
 * last; diagnostics call it name. */
IKU_API gboolean iku_dataset_add_text (IkuDataset *self, const char *name,
                                       const char *text, gssize length,
                                       GError **error);

/* What concerns the data as a whole (values given twice …) is added, and all
 * put into order, by the first evaluation. */
IKU_API const IkuDiagnostics *
iku_dataset_get_diagnostics (const IkuDataset *self);
IKU_API IkuRows iku_dataset_get_rows (const IkuDataset *self);

/* ---- evaluation ---- */

typedef struct _IkuEvaluation IkuEvaluation;

/* What can be asked of an element at a cell.  The last is that of the
 * instansi, a tujuan or a sasaran, and so may PREDICATE be; all others are
 * those of an indikator. */
typedef enum
{
  IKU_FIGURE_VALUE,       /* realisasi, in the unit of the indikator */
  IKU_FIGURE_NUMERATOR,   /* of its formula, if that is one quotient; in */
  IKU_FIGURE_DENOMINATOR, /* units of scale 1: orang, not ribu orang */
  IKU_FIGURE_TARGET_LOW,  /* in the unit of the indikator; equal */
  IKU_FIGURE_TARGET_HIGH, /* to the one before unless a range */
  IKU_FIGURE_ACHIEVEMENT, /* capaian, in percent */
  IKU_FIGURE_PREDICATE,   /* predikat, a word */
  IKU_FIGURE_CATEGORY,    /* kategori, a word */
  IKU_FIGURE_SCORE        /* in percent */
} IkuFigure;

typedef enum
{
  IKU_PRESENCE_VALUE,         /* there is a value */
  IKU_PRESENCE_KOSONG,        /* a value that it needs was not given */
  IKU_PRESENCE_PENYEBUT_NOL,  /* its denominator is zero */
  IKU_PRESENCE_TAK_TERHITUNG, /* cannot be computed */
  IKU_PRESENCE_DI_LUAR_RANAH, /* outside of what a function takes */
  IKU_PRESENCE_TIDAK_DIATUR,  /* no rule or band covers it */
  IKU_PRESENCE_NOT_APPLICABLE /* the element does not have this figure */
} IkuPresence;

/* denominator > 0, lowest terms. */
typedef struct
{
  gint64 numerator, denominator;
} IkuFraction;

/* Computes.  period ("2023", "2023-S1", "2023-TW3", "2023-07") or NULL:
 * those declared that there are data for; region ("16.71") or NULL: the whole
 * area; steps: words, ended by NULL, of what to show each of (provinsi,
 * kabupaten, kecamatan, desa, wilayah; bulan, triwulan, semester, tahun), or
 * NULL. */
IKU_API IkuEvaluation *
iku_dataset_evaluate (IkuDataset *self, const char *period, const char *region,
                      const char *const *steps, GError **error);
IKU_API void iku_evaluation_free (IkuEvaluation *self);

/* What came up while computing: parts larger than their whole …  The result
 * is complete all the same. */
IKU_API const IkuDiagnostics *
iku_evaluation_get_diagnostics (const IkuEvaluation *self);

/* A cell is a period and a region; by period, then region. */
IKU_API guint iku_evaluation_get_n_cells (const IkuEvaluation *self);
/* As in definitions; NULL if the definition has no periods. */
IKU_API char *iku_evaluation_dup_period (const IkuEvaluation *self, guint cell);
/* "16.71"; NULL for the whole area. */
IKU_API char *iku_evaluation_dup_region (const IkuEvaluation *self, guint cell);

/* The element must be one of the definition that was evaluated. */
IKU_API IkuPresence iku_evaluation_get_presence (const IkuEvaluation *self,
                                                 const IkuElement *element,
                                                 guint cell, IkuFigure figure);
/* Exactly.  FALSE, and fraction is left alone, if there is no value, it is
 * no number, or numerator or denominator does not fit. */
IKU_API gboolean iku_evaluation_get_fraction (const IkuEvaluation *self,
                                              const IkuElement *element,
                                              guint cell, IkuFigure figure,
                                              IkuFraction *fraction);
/* Exactly, however large: "200/3", "80"; NULL if there is no value or it is
 * no number. */
IKU_API char *iku_evaluation_dup_exact (const IkuEvaluation *self,
                                        const IkuElement *element, guint cell,
                                        IkuFigure figure);
/* A decimal, rounded as the indikator says ("66.67"), a word ("ya", "Sangat
 * Tinggi") or a date; NULL if there is no value. */
IKU_API char *iku_evaluation_dup_text (const IkuEvaluation *self,
                                       const IkuElement *element, guint cell,
                                       IkuFigure figure);
/* Why there is no value: a sentence that names all that is missing; NULL
 * where there is one, or the figure is not applicable. */
IKU_API char *iku_evaluation_dup_reason (const IkuEvaluation *self,
                                         const IkuElement *element, guint cell,
                                         IkuFigure figure,
                                         IkuLanguage language);
/* Remarks on an element at a cell (rounding that hides a predikat, parts
 * left out of a score …). */
IKU_API guint iku_evaluation_get_n_notes (const IkuEvaluation *self,
                                          const IkuElement *element,
                                          guint cell);
IKU_API char *iku_evaluation_dup_note (const IkuEvaluation *self,
                                       const IkuElement *element, guint cell,
                                       guint index, IkuLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuContext, iku_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuDefinition, iku_definition_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuDataset, iku_dataset_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkuEvaluation, iku_evaluation_free)

G_END_DECLS

#endif /* IKU_H */
