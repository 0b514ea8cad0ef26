/* data.c - types and attributes of data
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/choice.h"
#include "check/values.h"
#include "check/interval.h"
#include "check/metas.h"
#include "check/names.h"
#include "check/units.h"

IkuConsolidation
iku_check_consolidation (IkuChecker *self, const IkuNode *name)
{
  static const char *const words[]
      = { "jumlah", "rata_rata", "terakhir", "maks",
          "min",    "kumulatif", "tidak",    NULL };
  gint word = iku_check_word (self, name, words);

  return (IkuConsolidation) (IKU_CONSOLIDATE_UNSAID + 1 + word);
}

static void
set_number_type (IkuChecker *self, IkuDraft *draft, const IkuNode *type)
{
  const IkuUnit *unit = iku_check_unit (self, type);

  if (unit == NULL)
    {
      draft->is_wrong = TRUE;
      return;
    }
  draft->type = IKU_TYPE_NUMBER;
  draft->item->unit = unit;
  draft->unit = unit->dimension;
}

static void
set_type (IkuChecker *self, IkuDraft *draft)
{
  const IkuNode *type = draft->node->child[IKU_DATA_TYPE];
  IkuItem *item = draft->item;

  if (type->kind == IKU_NODE_CHOICE)
    {
      draft->type = IKU_TYPE_CHOICE;
      draft->unit = iku_check_add_choice (self, type);
      item->choice = g_array_index (self->choices, IkuChoice *, draft->unit);
    }
  else if (type->kind == IKU_NODE_TYPE_DATE)
    draft->type = IKU_TYPE_DATE;
  else if (type->kind == IKU_NODE_NAME
           && strcmp (type->value.name->text, "logika") == 0)
    draft->type = IKU_TYPE_LOGIC;
  else
    set_number_type (self, draft, type);
}

static void
set_range (IkuChecker *self, IkuDraft *draft, const IkuNode *attr)
{
  IkuInterval *range;
  IkuDimension unit;

  if (draft->type != IKU_TYPE_NUMBER)
    {
      iku_findings_add (self->findings, &iku_code_range_of_no_number,
                        iku_checker_place (self, attr->span), NULL);
      return;
    }
  range = iku_arena_make (self->arena, IkuInterval);
  range->has_low = range->has_high = TRUE;
  if (!iku_check_literals (self, attr->child[IKU_ATTR_0],
                           attr->child[IKU_ATTR_1], &range->low, &range->high,
                           &unit)
      || !iku_check_value_unit (self, attr->child[IKU_ATTR_1], unit, draft))
    return;
  if (iku_number_compare (self->numbers, range->low, range->high) > 0)
    iku_findings_add (self->findings, &iku_code_empty_interval,
                      iku_checker_place (self, attr->span), NULL);
  draft->item->range = range;
}

static void
set_attributes (IkuChecker *self, IkuDraft *draft)
{
  const IkuNode *body = draft->node->child[IKU_DATA_BODY];

  iku_check_metas (self, body, 'D', "data", &draft->item->metas);
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    {
      const IkuNode *attr = body->child[i];

      if (attr->kind != IKU_NODE_ATTR || attr->child[IKU_ATTR_0] == NULL)
        continue;
      switch (attr->op)
        {
        case IKU_ATTRIBUTE_KODE:
          draft->item->code = iku_check_text (attr->child[IKU_ATTR_0]);
          self->n_codes++;
          break;
        case IKU_ATTRIBUTE_KONSTANTA:
          draft->has_rows = TRUE;
          break;
        case IKU_ATTRIBUTE_RENTANG:
          if (!draft->is_wrong)
            set_range (self, draft, attr);
          break;
        case IKU_ATTRIBUTE_KONSOLIDASI_WAKTU:
          draft->item->over_time = (guint8) iku_check_consolidation (
              self, attr->child[IKU_ATTR_0]);
          break;
        case IKU_ATTRIBUTE_KONSOLIDASI_WILAYAH:
          draft->item->over_place = (guint8) iku_check_consolidation (
              self, attr->child[IKU_ATTR_0]);
          break;
        default:
          break;
        }
    }
}

/* One of two is in the wrong unit, so nothing more is said of either. */
static void
report_part (IkuChecker *self, const IkuNode *name, IkuDraft *part,
             IkuDraft *whole)
{
  iku_finding_label (self->findings,
                     iku_findings_add (self->findings, &iku_code_part_unit,
                                       iku_checker_place (self, name->span),
                                       part->item->name, whole->item->name,
                                       NULL),
                     whole->item->place, &iku_phrase_declared_here, NULL);
  part->is_wrong = whole->is_wrong = TRUE;
  part->type = whole->type = IKU_TYPE_ERROR;
}

/* bagian dari: what a data is a part of must count the same. */
static void
set_wholes (IkuChecker *self, IkuDraft *draft)
{
  const IkuNode *parts = draft->node->child[IKU_DATA_PARTS];
  guint32 *wholes
      = iku_arena_make_array (self->arena, guint32, parts->n_children);

  for (guint i = 0; i < parts->n_children; i++)
    {
      const IkuNode *name = parts->child[i];
      guint32 id = iku_check_find (self, IKU_SPACE_ITEMS, name);
      IkuDraft *whole;

      if (id == IKU_SCOPE_NONE)
        {
          draft->is_part_of_unknown = TRUE;
          continue;
        }
      whole = iku_checker_draft (self, id);
      whole->is_whole = TRUE;
      if (id == draft->item->id)
        iku_findings_add (self->findings, &iku_code_part_of_itself,
                          iku_checker_place (self, name->span),
                          draft->item->name, NULL);
      else if (whole->indicator == NULL && !whole->is_wrong && !draft->is_wrong
               && (whole->type != IKU_TYPE_NUMBER
                   || draft->type != IKU_TYPE_NUMBER
                   || whole->unit != draft->unit))
        report_part (self, name, draft, whole);
      else
        wholes[draft->item->n_wholes++] = id;
    }
  draft->item->wholes = wholes;
}

void
iku_check_data (IkuChecker *self)
{
  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, i);

      if (draft->node->kind != IKU_NODE_DATA)
        continue;
      iku_checker_enter (self, draft->module);
      set_type (self, draft);
      if (draft->node->child[IKU_DATA_BODY] != NULL)
        set_attributes (self, draft);
    }
  for (guint i = 0; i < self->n_drafts; i++)
    {
      IkuDraft *draft = iku_checker_draft (self, i);

      if (draft->node->kind != IKU_NODE_DATA
          || draft->node->child[IKU_DATA_PARTS] == NULL)
        continue;
      iku_checker_enter (self, draft->module);
      set_wholes (self, draft);
    }
}
