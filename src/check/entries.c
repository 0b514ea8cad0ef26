/* entries.c - tujuan, sasaran and indikator, and what they inherit
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/inherit.h"
#include "check/interval.h"
#include "check/metas.h"
#include "check/names.h"
#include "check/units.h"
#include "check/values.h"

/* The walk over the entries, in the order they were collected. */
typedef struct
{
  IkuChecker *checker;
  guint32 next_item; /* the next indikator is this or after */
  gboolean geometric;
} Walk;

static const IkuEntry *make_entry (Walk *walk, const IkuNode *node,
                                   const IkuEntry *parent,
                                   const IkuInherited *above);

/* What the formula of an indikator is, as far as its outermost sign tells;
 * ERROR if that does not tell. */
static IkuTypeKind
guess_type (const IkuChecker *self, const IkuNode *node)
{
  guint32 number;

  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_OPERATION:
      return node->op == IKU_OP_ADD || node->op == IKU_OP_MUL
                     || node->op == IKU_OP_NEG || node->op == IKU_OP_POW
                 ? IKU_TYPE_NUMBER
                 : IKU_TYPE_LOGIC;
    case IKU_NODE_NUMBER:
    case IKU_NODE_QUANTITY:
    case IKU_NODE_HOLE:
      return IKU_TYPE_NUMBER;
    case IKU_NODE_BOOL:
      return IKU_TYPE_LOGIC;
    case IKU_NODE_NAME:
      number
          = iku_scope_find (&self->scopes[IKU_SPACE_ITEMS], node->value.name);
      if (number != IKU_SCOPE_NONE
          && iku_checker_draft (self, number)->indicator == NULL)
        return (IkuTypeKind) iku_checker_draft (self, number)->type;
      break;
    default:
      break;
    }
  return IKU_TYPE_ERROR;
}

static const IkuNode *
find_attribute (const IkuNode *body, IkuAttribute attribute)
{
  for (guint i = 0; i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ATTR
        && body->child[i]->op == attribute)
      return body->child[i];
  return NULL;
}

/* The first value said of a draft without a formula. */
static const IkuNode *
find_first_value (const IkuNode *body)
{
  const IkuNode *attr = find_attribute (body, IKU_ATTRIBUTE_TARGET);
  const IkuNode *rows = attr != NULL ? attr->child[IKU_ATTR_1] : NULL;

  if (rows != NULL && rows->n_children > 0
      && rows->child[0]->kind == IKU_NODE_ROW)
    return rows->child[0]->child[IKU_ROW_VALUE];
  attr = find_attribute (body, IKU_ATTRIBUTE_BASELINE);
  return attr != NULL ? attr->child[IKU_ATTR_1] : NULL;
}

/* A draft indikator is what its targets are. */
static void
set_draft_type (IkuChecker *self, IkuDraft *draft, const IkuNode *body,
                const IkuUnit *unit)
{
  const IkuNode *value = find_first_value (body);

  draft->type = IKU_TYPE_NUMBER;
  if (value != NULL && value->kind == IKU_NODE_BOOL)
    draft->type = IKU_TYPE_LOGIC;
  if (value != NULL && value->kind == IKU_NODE_VALUE_RANGE)
    value = value->child[IKU_VALUE_RANGE_HIGH];
  if (unit == NULL && value != NULL && value->kind == IKU_NODE_QUANTITY)
    unit = iku_check_unit (self, value->child[IKU_QUANTITY_UNIT]);
  if (unit == NULL)
    unit = g_array_index (self->units, IkuUnitDraft, 0).unit;
  draft->item->unit = unit;
  draft->unit = unit->dimension;
}

static void
set_item_type (IkuChecker *self, IkuDraft *draft, const IkuNode *body,
               const IkuInherited *own)
{
  IkuItem *item = draft->item;

  if (own->has_unit && own->unit == NULL)
    {
      draft->is_wrong = TRUE;
      return;
    }
  if (draft->formula == NULL)
    {
      set_draft_type (self, draft, body, own->unit);
      return;
    }
  item->unit = own->unit;
  if (own->unit != NULL)
    draft->unit = own->unit->dimension;
  draft->type = guess_type (self, draft->formula);
  draft->is_open = draft->type == IKU_TYPE_ERROR
                   || draft->type == IKU_TYPE_CHOICE
                   || (draft->type == IKU_TYPE_NUMBER && own->unit == NULL);
}

static IkuIndicator *
make_indicator (IkuChecker *self, const IkuInherited *own)
{
  IkuIndicator *indicator = iku_arena_make (self->arena, IkuIndicator);

  indicator->polarity = own->polarity;
  indicator->decimals = own->decimals;
  indicator->rounding = own->rounding;
  if (own->rule != IKU_SCOPE_NONE)
    indicator->rule = g_array_index (self->rules, IkuRuleDraft, own->rule).rule;
  if (own->scale != IKU_SCOPE_NONE)
    indicator->scale
        = g_array_index (self->scales, IkuScaleDraft, own->scale).scale;
  if (own->category != IKU_SCOPE_NONE)
    indicator->category
        = g_array_index (self->scales, IkuScaleDraft, own->category).scale;
  return indicator;
}

/* Indikator that say nothing of their own share what they inherit. */
static IkuIndicator *
get_indicator (IkuChecker *self, const IkuInherited *own, gboolean has_rows)
{
  if (own->shared == NULL || has_rows)
    return make_indicator (self, own);
  if (*own->shared == NULL)
    *own->shared = make_indicator (self, own);
  return *own->shared;
}

static void
set_indicator (IkuChecker *self, IkuDraft *draft, const IkuNode *body,
               const IkuInherited *own)
{
  draft->has_rows = own->best != NULL || own->worst != NULL
                    || own->category != IKU_SCOPE_NONE
                    || find_attribute (body, IKU_ATTRIBUTE_TARGET) != NULL
                    || find_attribute (body, IKU_ATTRIBUTE_BASELINE) != NULL
                    || find_attribute (body, IKU_ATTRIBUTE_PEMBANDING) != NULL;
  draft->indicator = get_indicator (self, own, draft->has_rows);
  draft->item->indicator = draft->indicator;
  draft->item->over_time = own->over_time;
  draft->item->over_place = own->over_place;
  draft->rule = own->rule;
  draft->is_unclear = own->lost_rule || own->lost_polarity;
  draft->scale = own->scale;
  draft->best = own->best;
  draft->best_module = own->best_module;
  draft->worst = own->worst;
  draft->worst_module = own->worst_module;
  draft->category = own->category;
}

static void
set_weight (IkuChecker *self, IkuEntry *entry, const IkuNode *literal)
{
  IkuDimension unit;

  if (!iku_check_literal (self, literal, &entry->weight, &unit))
    return;
  entry->has_weight = TRUE;
  if (iku_check_is_bare_percent (self, literal, entry->weight))
    iku_check_report_percent (self, literal);
  else if ((unit != IKU_DIMENSION_PLAIN && unit != IKU_DIMENSION_ANY)
           || iku_number_sign (entry->weight) < 0
           || iku_number_compare (self->numbers, entry->weight,
                                  iku_number_from_int (1))
                  > 0)
    iku_findings_add (self->findings, &iku_code_bad_weight,
                      iku_checker_place (self, literal->span), NULL);
}

/* The draft of an indikator: they come in the order they were collected. */
static IkuDraft *
next_draft (Walk *walk, const IkuNode *node)
{
  IkuDraft *draft;

  do
    draft = iku_checker_draft (walk->checker, walk->next_item++);
  while (draft->node != node);
  return draft;
}

static void
apply_attributes (IkuChecker *self, const IkuNode *body, IkuEntry *entry,
                  IkuItem *item, IkuInherited *own)
{
  for (guint i = 0; i < body->n_children; i++)
    {
      const IkuNode *attr = body->child[i];

      if (attr->kind != IKU_NODE_ATTR)
        continue;
      if (attr->op == IKU_ATTRIBUTE_BOBOT)
        set_weight (self, entry, attr->child[IKU_ATTR_0]);
      else if (attr->op == IKU_ATTRIBUTE_KODE && item != NULL)
        {
          item->code = iku_check_text (attr->child[IKU_ATTR_0]);
          self->n_codes++;
        }
      else
        iku_check_inherit (self, own, attr);
    }
}

/* What a syntax error has taken from a block nobody knows; one in a block
 * below took nothing of this. */
static void
note_lost (const IkuNode *node, const IkuNode *body, IkuInherited *own)
{
  gboolean is_own = (node->flags & IKU_NODE_HAS_ERROR) != 0;

  for (guint i = 0; i < body->n_children && is_own; i++)
    is_own = body->child[i]->kind != IKU_NODE_ENTRY
             || !(body->child[i]->flags & IKU_NODE_HAS_ERROR);
  own->lost_rule = own->lost_rule || is_own;
  own->lost_polarity = own->lost_polarity || is_own;
}

static void
fill_indicator (Walk *walk, const IkuNode *node, IkuEntry *entry,
                IkuInherited *own)
{
  IkuChecker *self = walk->checker;
  IkuDraft *draft = next_draft (walk, node);
  const IkuNode *body = node->child[IKU_ENTRY_BODY];

  own->has_unit = FALSE;
  apply_attributes (self, body, entry, draft->item, own);
  draft->has_own_unit = own->has_unit;
  own->has_unit = own->has_unit || own->unit != NULL;
  draft->item->entry = entry;
  entry->item = draft->item;
  set_indicator (self, draft, body, own);
  set_item_type (self, draft, body, own);
}

static void
fill_children (Walk *walk, const IkuNode *body, IkuEntry *entry,
               const IkuInherited *own)
{
  const IkuEntry **children;
  guint n = 0;

  for (guint i = 0; i < body->n_children; i++)
    n += body->child[i]->kind == IKU_NODE_ENTRY;
  children = iku_arena_make_array (walk->checker->arena, const IkuEntry *, n);
  for (guint i = 0; i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ENTRY)
      children[entry->n_children++]
          = make_entry (walk, body->child[i], entry, own);
  entry->children = children;
}

static void
fill_block (Walk *walk, const IkuNode *node, IkuEntry *entry, IkuInherited *own)
{
  IkuChecker *self = walk->checker;
  const IkuNode *name = node->child[IKU_ENTRY_NAME];
  const IkuNode *body = node->child[IKU_ENTRY_BODY];

  if (name != NULL)
    {
      guint32 number
          = iku_scope_find (&self->scopes[IKU_SPACE_TABLES], name->value.name);
      IkuTableDraft *table
          = &g_array_index (self->tables, IkuTableDraft, number);

      if (table->node == node)
        table->entry = entry;
    }
  note_lost (node, body, own);
  apply_attributes (self, body, entry, NULL, own);
  if (own->shared == NULL)
    own->shared = iku_arena_make (self->arena, IkuIndicator *);
  fill_children (walk, body, entry, own);
}

/* Blocks nest downward only: tujuan, sasaran, sasaran program, sasaran
 * kegiatan, indikator. */
static void
check_nesting (IkuChecker *self, const IkuNode *node, const IkuEntry *parent)
{
  const IkuModule *module
      = g_ptr_array_index (self->program->bundle->modules, self->module);

  if (parent->is_root || node->op > parent->kind
      || module->has_open_block)
    return;
  iku_findings_add (
      self->findings, &iku_code_nesting, iku_checker_place (self, node->span),
      iku_entry_kind_get_keyword ((IkuEntryKind) node->op),
      iku_entry_kind_get_keyword ((IkuEntryKind) parent->kind), NULL);
}

static IkuPlace
locate_head (const IkuChecker *self, const IkuNode *node)
{
  if (node->child[IKU_ENTRY_NAME] != NULL)
    return iku_checker_place (self, node->child[IKU_ENTRY_NAME]->span);
  if (node->child[IKU_ENTRY_LABEL] != NULL)
    return iku_checker_place (self, node->child[IKU_ENTRY_LABEL]->span);
  return iku_checker_place (self,
                            iku_span (node->span.start, node->span.start));
}

static const IkuEntry *
make_entry (Walk *walk, const IkuNode *node, const IkuEntry *parent,
            const IkuInherited *above)
{
  IkuChecker *self = walk->checker;
  IkuEntry *entry = iku_arena_make (self->arena, IkuEntry);
  const IkuNode *name = node->child[IKU_ENTRY_NAME];
  IkuInherited own = *above;
  gboolean is_indicator = node->op == IKU_ENTRY_INDIKATOR;

  check_nesting (self, node, parent);
  entry->kind = node->op;
  entry->number = iku_check_text (node->child[IKU_ENTRY_NUMBER]);
  entry->name = name != NULL ? name->value.name->text : NULL;
  entry->label = iku_check_text (node->child[IKU_ENTRY_LABEL]);
  entry->place = locate_head (self, node);
  entry->parent = parent;
  entry->geometric = walk->geometric;
  iku_check_metas (self, node->child[IKU_ENTRY_BODY], is_indicator ? 'N' : 'G',
                   iku_entry_kind_get_keyword ((IkuEntryKind) node->op),
                   &entry->metas);
  if (is_indicator)
    fill_indicator (walk, node, entry, &own);
  else
    fill_block (walk, node, entry, &own);
  if (own.scale != IKU_SCOPE_NONE)
    entry->scale = g_array_index (self->scales, IkuScaleDraft, own.scale).scale;
  if (own.rule != IKU_SCOPE_NONE)
    entry->rule = g_array_index (self->rules, IkuRuleDraft, own.rule).rule;
  return entry;
}

/* bawaan, and what it says of the whole. */
static void
apply_defaults (Walk *walk, IkuInherited *inherited)
{
  static const char *const words[]
      = { "rata_rata", "rata_rata_geometrik", NULL };
  IkuChecker *self = walk->checker;
  const IkuNode *body;

  iku_inherited_init (inherited);
  inherited->lost_rule = inherited->lost_polarity
      = self->program->bundle->lacks_module;
  if (self->defaults.node == NULL)
    return;
  iku_checker_enter (self, self->defaults.module);
  body = self->defaults.node->child[IKU_BAWAAN_BODY];
  note_lost (self->defaults.node, body, inherited);
  for (guint i = 0; i < body->n_children; i++)
    {
      const IkuNode *attr = body->child[i];

      if (attr->kind == IKU_NODE_ATTR && attr->op == IKU_ATTRIBUTE_AGREGAT)
        walk->geometric
            = iku_check_word (self, attr->child[IKU_ATTR_0], words) == 1;
      else if (attr->kind == IKU_NODE_ATTR)
        iku_check_inherit (self, inherited, attr);
    }
}

void
iku_check_entries (IkuChecker *self)
{
  IkuEntry *root = (IkuEntry *) self->program->root;
  guint n = self->entry_nodes->len;
  const IkuEntry **children
      = iku_arena_make_array (self->arena, const IkuEntry *, n);
  Walk walk = { .checker = self };
  IkuInherited inherited;

  apply_defaults (&walk, &inherited);
  inherited.shared = iku_arena_make (self->arena, IkuIndicator *);
  for (guint i = 0; i < n; i++)
    {
      IkuDecl decl = g_array_index (self->entry_nodes, IkuDecl, i);

      iku_checker_enter (self, decl.module);
      children[i] = make_entry (&walk, decl.node, root, &inherited);
    }
  root->children = children;
  root->n_children = n;
  root->geometric = walk.geometric;
  if (inherited.scale != IKU_SCOPE_NONE)
    root->scale
        = g_array_index (self->scales, IkuScaleDraft, inherited.scale).scale;
  if (inherited.rule != IKU_SCOPE_NONE)
    root->rule = g_array_index (self->rules, IkuRuleDraft, inherited.rule).rule;
}
