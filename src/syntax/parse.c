/* parse.c - one parsed text
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "syntax/codes.h"
#include "syntax/module.h"
#include "syntax/recover.h"

/* What comes here is a stack that has grown over its bound, by operators that
 * nest without brackets. */
void
iku_yyerror (const IkuSpan *span, IkuBuilder *b, const char *message)
{
  if (iku_build_may_report (b, *span))
    iku_findings_add (b->findings, &iku_code_too_deep,
                      iku_place (b->text, *span), NULL);
  b->stopped = TRUE;
}

static void
check_beginning (IkuBuilder *self)
{
  guint32 start = (guint32) iku_text_get_start (self->text);
  IkuPlace place = iku_place (self->text, iku_span (start, start));
  IkuFinding *finding;

  if (self->version != 0 || self->n_errors > 0)
    return;
  /* Nothing but the end was read. */
  if (self->n_tokens <= 1)
    {
      self->n_errors++;
      iku_findings_add (self->findings, &iku_code_empty_file, place, NULL);
      return;
    }
  finding = iku_findings_add (self->findings, &iku_code_missing_version, place,
                              NULL);
  iku_finding_replace (self->findings, finding, TRUE,
                       &iku_phrase_insert_version, place, "iku 1\n");
}

static void
parse_text (IkuBuilder *self, IkuModule *module, int start)
{
  g_autofree IkuScanner *scanner = g_new (IkuScanner, 1);
  gboolean is_file = start == 0;

  self->scanner = scanner;
  self->start = start;
  if (iku_scanner_init (scanner, self))
    {
      iku_parser_run (self);
      if (is_file)
        check_beginning (self);
    }
  else
    iku_yyerror (&(IkuSpan){ 0, 0 }, self, NULL);
  iku_scanner_clear (scanner);

  module->n_comments = self->comments->len;
  if (self->comments->len > 0)
    {
      gsize size = self->comments->len * sizeof (IkuSpan);

      module->comments = memcpy (iku_arena_alloc (self->arena, size),
                                 self->comments->data, size);
    }
}

static IkuModule *
parse (IkuText *text, IkuIntern *intern, IkuFindings *findings, int start)
{
  IkuModule *self = g_new0 (IkuModule, 1);
  IkuBuilder builder;
  IkuNode *root;

  self->ref_count = 1;
  self->text = iku_text_ref (text);
  self->intern = iku_intern_ref (intern);
  self->arena = iku_arena_new ();

  if (iku_build_init (&builder, text, intern, self->arena, findings))
    parse_text (&builder, self, start);
  else
    builder.n_errors++;

  root = iku_build_list (&builder, IKU_NODE_FILE, 0,
                         iku_span (0, builder.length), builder.declarations);
  root->value.integer = MAX (builder.version, 0);
  if (builder.n_errors > 0)
    root->flags |= IKU_NODE_HAS_ERROR;
  self->root = root;
  self->has_errors = builder.n_errors > 0;
  self->has_open_block = builder.has_open_block;
  iku_build_clear (&builder);
  return self;
}

IkuModule *
iku_module_parse (IkuText *text, IkuIntern *intern, IkuFindings *findings)
{
  return parse (text, intern, findings, 0);
}

IkuModule *
iku_module_parse_expression (IkuText *text, IkuIntern *intern,
                             IkuFindings *findings)
{
  return parse (text, intern, findings, T_MULAI);
}

IkuModule *
iku_module_ref (IkuModule *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
iku_module_unref (IkuModule *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  iku_arena_free (self->arena);
  iku_intern_unref (self->intern);
  iku_text_unref (self->text);
  g_free (self);
}
