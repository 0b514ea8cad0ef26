/* helper.c - what the tests of check share
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/text.h"
#include "suites.h"

Checked
check_text (const char *text)
{
  g_autofree char *whole = g_strconcat ("iku 1\n", text, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (whole, strlen (whole));
  g_autoptr (IkuText) main = iku_text_new ("a.iku", bytes);
  g_autoptr (IkuWorkspace) workspace = iku_workspace_new ();
  g_autoptr (IkuBundle) bundle = NULL;
  Checked checked = { iku_findings_new (), NULL };

  bundle = iku_workspace_load (workspace, main, checked.findings);
  checked.program = iku_check (bundle, checked.findings);
  iku_findings_sort (checked.findings);
  return checked;
}

void
checked_clear (Checked *self)
{
  iku_program_unref (self->program);
  iku_findings_unref (self->findings);
}

/* Fragments declare more than they use, which is said in cases of its own. */
static char *
dup_codes (const IkuFindings *findings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < iku_findings_get_count (findings); i++)
    {
      const char *id = iku_findings_nth (findings, i)->code->id;

      if (strcmp (id, "W0301") != 0)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", id);
    }
  return g_string_free (out, FALSE);
}

void
expect_codes (const char *text, const char *codes)
{
  g_auto (Checked) checked = check_text (text);
  g_autofree char *found = dup_codes (checked.findings);

  ck_assert_msg (strcmp (found, codes) == 0, "%s: found \"%s\", not \"%s\"",
                 text, found, codes);
  ck_assert_int_eq (checked.program->has_errors, strchr (codes, 'E') != NULL);
}

void
expect_message (const char *text, const char *message)
{
  g_auto (Checked) checked = check_text (text);
  g_autofree char *found = NULL;

  ck_assert_uint_eq (iku_findings_get_count (checked.findings), 1);
  found = iku_message_dup_text (
      &iku_findings_nth (checked.findings, 0)->message, IKU_LANG_ID);
  ck_assert_str_eq (found, message);
}

const IkuItem *
get_item (const Checked *checked, const char *name)
{
  const IkuItem *item = iku_program_find_item (checked->program, name);

  ck_assert_msg (item != NULL, "no item %s", name);
  return item;
}

static void
print_ref (const IkuProgram *program, const IkuRef *ref, GString *out)
{
  static const char *const facets[]
      = { "", "target:", "baseline:", "capaian:", "predikat:", "bobot:" };

  g_string_append_printf (out, "%s%s", facets[ref->facet],
                          program->items[ref->item]->name);
  if (ref->axis == IKU_AXIS_PERIOD)
    g_string_append_printf (out, "[%d]", ref->first);
  else if (ref->axis == IKU_AXIS_PERIODS)
    g_string_append_printf (out, "[%d..%d]", ref->first, ref->last);
  else if (ref->axis != IKU_AXIS_HERE)
    g_string_append_printf (out, "[axis %u kind %u]", ref->axis, ref->kind);
}

static void
print (const IkuProgram *program, IkuNumbers *numbers, const IkuExpr *expr,
       GString *out)
{
  if (expr->kind == IKU_EXPR_CONSTANT)
    {
      iku_number_print_exact (numbers, out, expr->as.number);
      return;
    }
  if (expr->kind == IKU_EXPR_REF)
    {
      print_ref (program, &expr->as.ref, out);
      return;
    }
  if (expr->kind == IKU_EXPR_VARIABLE)
    {
      g_string_append_printf (out, "var%d", (int) expr->as.variable);
      return;
    }
  g_string_append_printf (out, "(%s",
                          expr->kind == IKU_EXPR_IF ? "if"
                          : expr->kind == IKU_EXPR_ERROR
                              ? "error"
                              : iku_op_get_name ((IkuOp) expr->op));
  for (guint i = 0; i < expr->n_args; i++)
    {
      g_string_append (out,
                       expr->arg[i]->flags & IKU_EXPR_INVERSE ? " ~" : " ");
      print (program, numbers, expr->arg[i], out);
    }
  g_string_append_c (out, ')');
}

void
expect_expr (const Checked *checked, const IkuExpr *expr, const char *expected)
{
  g_autoptr (IkuArena) arena = iku_arena_new ();
  g_autoptr (IkuNumbers) numbers = iku_numbers_new (arena);
  g_autoptr (GString) out = g_string_new (NULL);

  ck_assert_ptr_nonnull (expr);
  print (checked->program, numbers, expr, out);
  ck_assert_str_eq (out->str, expected);
}

void
expect_formula (const char *text, const char *expected)
{
  g_auto (Checked) checked = check_text (text);
  g_autofree char *found = dup_codes (checked.findings);

  ck_assert_msg (found[0] == '\0', "%s: found \"%s\"", text, found);
  expect_expr (&checked, get_item (&checked, "x")->expr, expected);
}
