/* metas.c - attributes as written
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "check/lost.h"
#include "check/metas.h"
#include "check/names.h"
#include "check/table.h"

#define BIT(attribute) (G_GUINT64_CONSTANT (1) << IKU_ATTRIBUTE_##attribute)

G_STATIC_ASSERT (IKU_N_ATTRIBUTES <= 64);

/* May be said more than once in a block. */
static const guint64 repeating
    = BIT (VISI) | BIT (MISI) | BIT (TUGAS) | BIT (FUNGSI) | BIT (TARGET)
      | BIT (SUMBER) | BIT (DASAR_HUKUM) | BIT (KODE_REFERENSI)
      | BIT (KETERANGAN) | BIT (ALASAN) | BIT (PEMBANDING) | BIT (MENDUKUNG)
      | BIT (DISAGREGASI) | BIT (RINCIAN);

/* Have members of their own in the program. */
static const guint64 structural = BIT (RUMUS) | BIT (TARGET) | BIT (BASELINE)
                                  | BIT (KONSTANTA) | BIT (RENTANG)
                                  | BIT (BOBOT);

static const char *const levels[]
    = { "input", "proses", "output", "outcome", "dampak", NULL };
static const char *const validities[] = { "exact", "proxy", "activity", NULL };
static const char *const controls[] = { "rendah", "sedang", "tinggi", NULL };
static const char *const cascadings[] = { "adopsi", "komponen", "baru", NULL };

static const char *
keep_span (IkuChecker *self, IkuSpan span)
{
  g_autofree char *text = iku_text_dup_span (self->text, span);

  return iku_arena_strdup (self->arena, text);
}

/* The official label of a unit_kerja where its name stands. */
static const char *
find_org_label (IkuChecker *self, const IkuNode *name)
{
  guint32 number = iku_check_find (self, IKU_SPACE_ORG_UNITS, name);
  const IkuNode *node;

  if (number == IKU_SCOPE_NONE)
    return name->value.name->text;
  node = g_array_index (self->org_units, IkuDecl, number).node;
  return iku_check_text (node->child[IKU_UNIT_KERJA_LABEL]);
}

/* What an indikator supports: another, or a tujuan or sasaran. */
static const char *
find_supported (IkuChecker *self, const IkuNode *name)
{
  guint32 number
      = iku_scope_find (&self->scopes[IKU_SPACE_TABLES], name->value.name);

  if (number != IKU_SCOPE_NONE)
    {
      const IkuNode *node
          = g_array_index (self->tables, IkuTableDraft, number).node;

      if (node->kind == IKU_NODE_ENTRY && node->child[IKU_ENTRY_LABEL] != NULL)
        return iku_check_text (node->child[IKU_ENTRY_LABEL]);
      return name->value.name->text;
    }
  number = iku_check_find (self, IKU_SPACE_ITEMS, name);
  if (number != IKU_SCOPE_NONE
      && iku_checker_draft (self, number)->item->label != NULL)
    return iku_checker_draft (self, number)->item->label;
  return name->value.name->text;
}

static const char *
name_text (IkuChecker *self, IkuAttribute attribute, const IkuNode *node)
{
  const char *const *words = NULL;

  switch (attribute)
    {
    case IKU_ATTRIBUTE_PENYEDIA_DATA:
    case IKU_ATTRIBUTE_PENANGGUNG_JAWAB:
      return find_org_label (self, node);
    case IKU_ATTRIBUTE_MENDUKUNG:
      return find_supported (self, node);
    case IKU_ATTRIBUTE_LEVEL:
      words = levels;
      break;
    case IKU_ATTRIBUTE_VALIDITAS:
      words = validities;
      break;
    case IKU_ATTRIBUTE_KENDALI:
      words = controls;
      break;
    default:
      break;
    }
  if (words != NULL)
    iku_check_word (self, node, words);
  return node->value.name->text;
}

static const char *
column_text (IkuChecker *self, const IkuNode *node)
{
  const IkuNode *name = node->child[IKU_COLUMN_NAME];
  guint32 number
      = iku_check_find (self, IKU_SPACE_TABLES, node->child[IKU_COLUMN_TABLE]);
  const IkuTableDraft *table;

  if (number != IKU_SCOPE_NONE)
    {
      table = &g_array_index (self->tables, IkuTableDraft, number);
      if (iku_check_find_column (table, name->value.name) == NULL
          && !iku_check_is_lost (self, name->value.name->text))
        iku_findings_add (self->findings, &iku_code_unknown_column,
                          iku_checker_place (self, name->span),
                          table->name->text, name->value.name->text, NULL);
    }
  return keep_span (self, node->span);
}

static const char *
node_text (IkuChecker *self, IkuAttribute attribute, const IkuNode *node)
{
  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_TEXT:
      return node->value.text.bytes;
    case IKU_NODE_NAME:
      return name_text (self, attribute, node);
    case IKU_NODE_COLUMN:
      return column_text (self, node);
    default:
      return keep_span (self, node->span);
    }
}

/* Texts of an operand: of each item of a list, of both sides of rows. */
static void
add_texts (IkuChecker *self, IkuAttribute attribute, const IkuNode *node,
           const char **texts, guint *n)
{
  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_NAMES:
    case IKU_NODE_BODY:
    case IKU_NODE_ROWS:
    case IKU_NODE_ROW:
      for (guint i = 0; i < node->n_children; i++)
        add_texts (self, attribute, node->child[i], texts, n);
      break;
    case IKU_NODE_BROKEN:
    case IKU_NODE_ERROR:
      break;
    default:
      texts[(*n)++] = node_text (self, attribute, node);
    }
}

static guint
count_texts (const IkuNode *node)
{
  guint count = 0;

  if (node == NULL)
    return 0;
  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_NAMES:
    case IKU_NODE_BODY:
    case IKU_NODE_ROWS:
    case IKU_NODE_ROW:
      for (guint i = 0; i < node->n_children; i++)
        count += count_texts (node->child[i]);
      return count;
    default:
      return 1;
    }
}

static void
fill (IkuChecker *self, const IkuNode *attr, IkuMeta *meta)
{
  const IkuNode *first = attr->child[IKU_ATTR_0];
  const IkuNode *second = attr->child[IKU_ATTR_1];
  const char **texts = iku_arena_make_array (
      self->arena, const char *, count_texts (first) + count_texts (second));
  IkuAttribute attribute = (IkuAttribute) attr->op;

  meta->attribute = attr->op;
  meta->place = iku_checker_place (self, attr->span);
  if (first != NULL)
    add_texts (self, attribute, first, texts, &meta->n_texts);
  if (second != NULL && attribute == IKU_ATTRIBUTE_MENDUKUNG)
    {
      iku_check_word (self, second, cascadings);
      texts[meta->n_texts++] = second->value.name->text;
    }
  else if (second != NULL)
    add_texts (self, attribute, second, texts, &meta->n_texts);
  meta->texts = texts;
}

static void
report_place (IkuChecker *self, const IkuNode *attr, const char *keyword)
{
  iku_findings_add (self->findings, &iku_code_attribute_place,
                    iku_checker_place (self, attr->span),
                    iku_attribute_get_keyword ((IkuAttribute) attr->op),
                    keyword, NULL);
}

static void
report_twice (IkuChecker *self, const IkuNode *body, guint index)
{
  const IkuNode *attr = body->child[index];

  for (guint i = 0; i < index; i++)
    if (body->child[i]->kind == IKU_NODE_ATTR && body->child[i]->op == attr->op)
      {
        iku_finding_label (
            self->findings,
            iku_findings_add (
                self->findings, &iku_code_attribute_twice,
                iku_checker_place (self, attr->span),
                iku_attribute_get_keyword ((IkuAttribute) attr->op), NULL),
            iku_checker_place (self, body->child[i]->span),
            &iku_phrase_first_here, NULL);
        return;
      }
}

/* Whether an attribute may stand in the block of this letter; small letters
 * say the same of a block as capitals, and that what is below inherits. */
static gboolean
may_stand (IkuAttribute attribute, char place)
{
  const char *places = iku_attribute_get_places (attribute);

  return strchr (places, place) != NULL
         || strchr (places, g_ascii_tolower (place)) != NULL;
}

void
iku_check_metas (IkuChecker *self, const IkuNode *body, char place,
                 const char *keyword, IkuMetas *out)
{
  guint64 seen = 0;
  guint n = 0;
  IkuMeta *metas;

  *out = (IkuMetas){ 0, NULL };
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    {
      const IkuNode *attr = body->child[i];
      guint64 bit;

      if (attr->kind != IKU_NODE_ATTR)
        continue;
      bit = G_GUINT64_CONSTANT (1) << attr->op;
      if (!may_stand ((IkuAttribute) attr->op, place))
        report_place (self, attr, keyword);
      else if (seen & bit & ~repeating)
        report_twice (self, body, i);
      seen |= bit;
      n += (bit & structural) == 0;
    }
  if (n == 0)
    return;

  metas = iku_arena_make_array (self->arena, IkuMeta, n);
  for (guint i = 0; i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ATTR
        && (G_GUINT64_CONSTANT (1) << body->child[i]->op & structural) == 0)
      fill (self, body->child[i], &metas[out->n++]);
  out->metas = metas;
}
