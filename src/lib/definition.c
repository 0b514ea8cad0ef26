/* definition.c - a checked definition and its outline
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lib/private.h"
#include "report/outline.h"

IkuDefinition *
iku_definition_new (IkuProgram *program, IkuFindings *findings)
{
  IkuDefinition *self = g_new0 (IkuDefinition, 1);
  g_autoptr (GPtrArray) entries = iku_outline_new (program);

  self->program = iku_program_ref (program);
  self->findings = iku_findings_ref (findings);
  self->indicators = g_ptr_array_new ();
  for (guint i = 0; i < entries->len; i++)
    if (iku_entry_is_indicator (g_ptr_array_index (entries, i)))
      g_ptr_array_add (self->indicators, g_ptr_array_index (entries, i));
  return self;
}

void
iku_definition_free (IkuDefinition *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->indicators);
  iku_findings_unref (self->findings);
  iku_program_unref (self->program);
  g_free (self);
}

const IkuDiagnostics *
iku_definition_get_diagnostics (const IkuDefinition *self)
{
  return iku_diagnostics_of (self->findings);
}

const IkuElement *
iku_definition_get_root (const IkuDefinition *self)
{
  return iku_element_of (self->program->root);
}

guint
iku_definition_get_n_indicators (const IkuDefinition *self)
{
  return self->indicators->len;
}

const IkuElement *
iku_definition_get_indicator (const IkuDefinition *self, guint index)
{
  return index < self->indicators->len
             ? g_ptr_array_index (self->indicators, index)
             : NULL;
}

const IkuElement *
iku_definition_find_indicator (const IkuDefinition *self, const char *name)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      const IkuEntry *entry = g_ptr_array_index (self->indicators, i);

      if (g_strcmp0 (entry->item->name, name) == 0)
        return iku_element_of (entry);
    }
  return NULL;
}

const char *
iku_element_get_kind (const IkuElement *self)
{
  return iku_entry_get_kind_name (iku_entry_of (self));
}

const char *
iku_element_get_number (const IkuElement *self)
{
  return iku_entry_of (self)->number;
}

const char *
iku_element_get_name (const IkuElement *self)
{
  const IkuEntry *entry = iku_entry_of (self);

  return entry->item != NULL ? entry->item->name : entry->name;
}

const char *
iku_element_get_label (const IkuElement *self)
{
  const IkuEntry *entry = iku_entry_of (self);

  return entry->item != NULL ? entry->item->label : entry->label;
}

const char *
iku_element_get_unit (const IkuElement *self)
{
  const IkuItem *item = iku_entry_of (self)->item;

  return item != NULL && item->type == IKU_TYPE_NUMBER && item->unit != NULL
             ? item->unit->name
             : NULL;
}

const IkuElement *
iku_element_get_parent (const IkuElement *self)
{
  return iku_element_of (iku_entry_of (self)->parent);
}

guint
iku_element_get_n_children (const IkuElement *self)
{
  return iku_entry_of (self)->n_children;
}

const IkuElement *
iku_element_get_child (const IkuElement *self, guint index)
{
  const IkuEntry *entry = iku_entry_of (self);

  return index < entry->n_children ? iku_element_of (entry->children[index])
                                   : NULL;
}
