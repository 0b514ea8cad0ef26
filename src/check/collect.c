/* collect.c - every declaration is counted and its name declared
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/names.h"

static void
add_item (IkuChecker *self, const IkuNode *node, const IkuNode *name,
          const IkuNode *label, const IkuNode *formula)
{
  IkuItem *item = iku_arena_make (self->arena, IkuItem);
  IkuDraft draft = { .item = item,
                     .node = node,
                     .formula = formula,
                     .module = self->module,
                     .found_unit = IKU_DIMENSION_ANY };

  item->id = self->n_drafts++;
  item->name = name->value.name->text;
  item->label = iku_check_text (label);
  item->place = iku_checker_place (self, name->span);
  if (formula != NULL)
    item->expr_place = iku_checker_place (self, formula->span);
  *iku_checker_draft (self, item->id) = draft;
  iku_check_declare (self, IKU_SPACE_ITEMS, name, item->id);
}

static void
add_table (IkuChecker *self, const IkuNode *node, const IkuNode *name)
{
  IkuTableDraft draft
      = { .name = name->value.name, .node = node, .module = self->module };

  iku_check_declare (self, IKU_SPACE_TABLES, name, self->tables->len);
  g_array_append_val (self->tables, draft);
}

static const IkuNode *
find_formula (const IkuNode *body)
{
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ATTR
        && body->child[i]->op == IKU_ATTRIBUTE_RUMUS)
      return body->child[i]->child[IKU_ATTR_0];
  return NULL;
}

/* Depth of blocks is bounded by the parser. */
static void
collect_entry (IkuChecker *self, const IkuNode *node)
{
  const IkuNode *name = node->child[IKU_ENTRY_NAME];
  const IkuNode *body = node->child[IKU_ENTRY_BODY];

  if (node->op == IKU_ENTRY_INDIKATOR)
    {
      add_item (self, node, name, node->child[IKU_ENTRY_LABEL],
                find_formula (body));
      return;
    }
  if (name != NULL)
    add_table (self, node, name);
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    if (body->child[i]->kind == IKU_NODE_ENTRY)
      collect_entry (self, body->child[i]);
}

static void
collect_unit (IkuChecker *self, const IkuNode *node)
{
  IkuUnitDraft draft = { .unit = iku_arena_make (self->arena, IkuUnit),
                         .node = node,
                         .module = self->module };
  const IkuNode *name = node->child[IKU_UNIT_DEF_NAME];

  draft.unit->name = name->value.name->text;
  draft.unit->label = iku_check_text (node->child[IKU_UNIT_DEF_LABEL]);
  draft.unit->scale = iku_number_from_int (1);
  draft.unit->place = iku_checker_place (self, name->span);
  iku_check_declare (self, IKU_SPACE_UNITS, name, self->units->len);
  g_array_append_val (self->units, draft);
}

static void
check_params (IkuChecker *self, const IkuNode *params)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < params->n_children; i++)
    {
      const IkuNode *param = params->child[i];

      if (!g_hash_table_add (seen, (gpointer) param->value.name))
        iku_findings_add (self->findings, &iku_code_param_twice,
                          iku_checker_place (self, param->span),
                          param->value.name->text, NULL);
    }
}

static void
collect_formula (IkuChecker *self, const IkuNode *node)
{
  IkuFormulaDraft draft = { .node = node, .module = self->module };
  const IkuNode *name = node->child[IKU_FORMULA_NAME];

  if (iku_scope_find (&self->scopes[IKU_SPACE_FUNCTIONS], name->value.name)
      != IKU_SCOPE_NONE)
    iku_findings_add (self->findings, &iku_code_builtin_name,
                      iku_checker_place (self, name->span),
                      name->value.name->text, NULL);
  check_params (self, node->child[IKU_FORMULA_PARAMS]);
  iku_check_declare (self, IKU_SPACE_FORMULAS, name, self->formulas->len);
  g_array_append_val (self->formulas, draft);
}

static void
collect_rule (IkuChecker *self, const IkuNode *node)
{
  IkuRuleDraft draft = { .rule = iku_arena_make (self->arena, IkuRule),
                         .node = node,
                         .module = self->module };
  const IkuNode *name = node->child[IKU_ATURAN_NAME];

  draft.rule->name = name->value.name->text;
  draft.rule->label = iku_check_text (node->child[IKU_ATURAN_LABEL]);
  draft.rule->place = iku_checker_place (self, name->span);
  iku_check_declare (self, IKU_SPACE_RULES, name, self->rules->len);
  g_array_append_val (self->rules, draft);
}

static void
collect_scale (IkuChecker *self, const IkuNode *node)
{
  IkuScaleDraft draft = { .scale = iku_arena_make (self->arena, IkuScale),
                          .node = node,
                          .module = self->module,
                          .unit = IKU_DIMENSION_ANY,
                          .choice = G_MAXUINT32 };
  const IkuNode *name = node->child[IKU_SKALA_NAME];

  draft.scale->name = name->value.name->text;
  draft.scale->label = iku_check_text (node->child[IKU_SKALA_LABEL]);
  draft.scale->place = iku_checker_place (self, name->span);
  iku_check_declare (self, IKU_SPACE_SCALES, name, self->scales->len);
  g_array_append_val (self->scales, draft);
}

/* What may stand in a program once. */
static void
collect_single (IkuChecker *self, const IkuNode *node, IkuDecl *single,
                const char *keyword)
{
  if (single->node == NULL)
    {
      *single = (IkuDecl){ node, self->module };
      return;
    }
  iku_finding_label (
      self->findings,
      iku_findings_add (self->findings, &iku_code_section_twice,
                        iku_checker_place (self, node->span), keyword, NULL),
      iku_checker_place_in (self, single->module, single->node->span),
      &iku_phrase_first_here, NULL);
}

static void
collect_named (IkuChecker *self, const IkuNode *node, IkuSpace space,
               GArray *list)
{
  IkuDecl decl = { node, self->module };

  iku_check_declare (self, space, node->child[0], list->len);
  g_array_append_val (list, decl);
}

/* Declarations with a name. */
static void
collect_thing (IkuChecker *self, const IkuNode *node)
{
  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_UNIT_KERJA:
      collect_named (self, node, IKU_SPACE_ORG_UNITS, self->org_units);
      break;
    case IKU_NODE_DATA:
      add_item (self, node, node->child[IKU_DATA_NAME],
                node->child[IKU_DATA_LABEL], node->child[IKU_DATA_VALUE]);
      break;
    case IKU_NODE_TABEL:
      add_table (self, node, node->child[IKU_TABEL_NAME]);
      break;
    case IKU_NODE_KRITERIA:
      collect_named (self, node, IKU_SPACE_CRITERIA, self->criteria);
      break;
    case IKU_NODE_FORMULA:
      collect_formula (self, node);
      break;
    case IKU_NODE_ATURAN:
      collect_rule (self, node);
      break;
    case IKU_NODE_SKALA:
      collect_scale (self, node);
      break;
    case IKU_NODE_SKENARIO:
      collect_named (self, node, IKU_SPACE_SCENARIOS, self->scenarios);
      break;
    default: /* pakai is the loader's; what is broken means nothing */
      break;
    }
}

static void
collect_declaration (IkuChecker *self, const IkuNode *node)
{
  IkuDecl decl = { node, self->module };

  switch ((IkuNodeKind) node->kind)
    {
    case IKU_NODE_BAWAAN:
      collect_single (self, node, &self->defaults, "bawaan");
      break;
    case IKU_NODE_INSTANSI:
      collect_single (self, node, &self->agency, "instansi");
      break;
    case IKU_NODE_PERIODE:
      collect_single (self, node, &self->periods, "periode");
      break;
    case IKU_NODE_SATUAN:
      for (guint i = 0; i < node->n_children; i++)
        collect_unit (self, node->child[i]);
      break;
    case IKU_NODE_ENTRY:
      g_array_append_val (self->entry_nodes, decl);
      collect_entry (self, node);
      break;
    case IKU_NODE_UJI:
      g_array_append_val (self->tests, decl);
      break;
    default:
      collect_thing (self, node);
      break;
    }
}

/* The plain unit is there in every program. */
static void
add_plain_unit (IkuChecker *self)
{
  IkuUnitDraft draft = { .unit = iku_arena_make (self->arena, IkuUnit) };
  const IkuName *name = iku_intern_find (self->intern, "angka", 5);

  draft.unit->name = "angka";
  draft.unit->dimension = IKU_DIMENSION_PLAIN;
  draft.unit->scale = iku_number_from_int (1);
  g_array_append_val (self->units, draft);
  if (name != NULL)
    iku_scope_add (&self->scopes[IKU_SPACE_UNITS], name, 0);
}

static guint
count_items (const IkuNode *node)
{
  const IkuNode *body;
  guint n = 0;

  if (node->kind != IKU_NODE_ENTRY)
    return node->kind == IKU_NODE_DATA;
  if (node->op == IKU_ENTRY_INDIKATOR)
    return 1;
  body = node->child[IKU_ENTRY_BODY];
  for (guint i = 0; body != NULL && i < body->n_children; i++)
    n += count_items (body->child[i]);
  return n;
}

/* There may be so many that a list that grows would be costly. */
static void
make_drafts (IkuChecker *self, const GPtrArray *modules)
{
  gsize n = 0;

  for (guint i = 0; i < modules->len; i++)
    {
      const IkuModule *module = g_ptr_array_index (modules, i);

      for (guint j = 0; j < module->root->n_children; j++)
        n += count_items (module->root->child[j]);
    }
  self->drafts = iku_arena_alloc (self->scratch, n * sizeof (IkuDraft));
}

void
iku_check_collect (IkuChecker *self)
{
  GPtrArray *modules = self->program->bundle->modules;

  add_plain_unit (self);
  make_drafts (self, modules);
  for (guint i = 0; i < modules->len; i++)
    {
      const IkuModule *module = g_ptr_array_index (modules, i);
      const IkuNode *root = module->root;

      iku_checker_enter (self, i);
      for (guint j = 0; j < root->n_children; j++)
        collect_declaration (self, root->child[j]);
    }
}
