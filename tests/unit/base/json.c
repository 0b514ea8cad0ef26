/* json.c - tests of writing and reading JSON
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <check.h>
#include <string.h>

#include "base/json.h"
#include "suites.h"

START_TEST (writes_a_document)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  IkuJsonWriter writer;

  iku_json_writer_init (&writer, sink);
  iku_json_begin_object (&writer);
  iku_json_member_uint (&writer, "a", 1);
  iku_json_member_null (&writer, "b");
  iku_json_key (&writer, "c");
  iku_json_begin_array (&writer);
  iku_json_bool (&writer, TRUE);
  iku_json_begin_object (&writer);
  iku_json_end_object (&writer);
  iku_json_begin_array (&writer);
  iku_json_end_array (&writer);
  iku_json_null (&writer);
  iku_json_end_array (&writer);
  iku_json_member_bool (&writer, "d", FALSE);
  iku_json_member_string (&writer, "e", NULL);
  iku_json_end_object (&writer);
  ck_assert_str_eq (iku_sink_get_text (sink, NULL),
                    "{\n  \"a\": 1,\n  \"b\": null,\n  \"c\": [\n    true,\n"
                    "    {},\n    [],\n    null\n  ],\n  \"d\": false,\n"
                    "  \"e\": null\n}\n");
}
END_TEST

START_TEST (escapes_strings)
{
  g_autoptr (IkuSink) sink = iku_sink_new_memory ();
  IkuJsonWriter writer;

  iku_json_writer_init (&writer, sink);
  iku_json_string (&writer, "a\"b\\c\n\t\r\b\f\x01\x1f/\x7f"
                            "\xc3\xa9\xff\xe2\x82z\xf0\x9f\x98\x80");
  ck_assert_str_eq (iku_sink_get_text (sink, NULL),
                    "\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001\\u001f/\x7f"
                    "\xc3\xa9\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz"
                    "\xf0\x9f\x98\x80\"");
}
END_TEST

/* Prints events as line:column@offset=KIND(text). */
static gboolean
print_event (IkuJsonEvent event, const char *text, gsize length,
             IkuPosition position, gpointer data)
{
  static const char kinds[] = "{}[]ksntf0";
  GString *out = data;

  if (event == IKU_JSON_STRING && length == 4 && memcmp (text, "stop", 4) == 0)
    return FALSE;
  g_string_append_printf (out, "%u:%u@%u=%c", position.line, position.column,
                          (guint) position.offset, kinds[event]);
  if (event >= IKU_JSON_KEY && event <= IKU_JSON_NUMBER)
    {
      g_string_append_c (out, '(');
      g_string_append_len (out, text, (gssize) length);
      g_string_append_c (out, ')');
    }
  g_string_append_c (out, ' ');
  return TRUE;
}

static void
check_events (const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  ck_assert_int_eq (iku_json_read (text, strlen (text), print_event, out, NULL),
                    IKU_JSON_OK);
  ck_assert_str_eq (out->str, expected);
}

START_TEST (reads_a_document)
{
  check_events ("{\"a\": [1, -0.50e+10,\n true],\"\xc3\xa9\":{\"x\":null }} ",
                "1:1@0={ 1:2@1=k(a) 1:7@6=[ 1:8@7=n(1) 1:11@10=n(-0.50e+10) "
                "2:2@22=t 2:6@26=] 2:8@28=k(\xc3\xa9) 2:12@33={ 2:13@34=k(x) "
                "2:17@38=0 2:22@43=} 2:23@44=} ");
  check_events ("\xef\xbb\xbf [ ] ", "1:2@4=[ 1:4@6=] ");
  check_events ("12345678901234567890123", "1:1@0=n(12345678901234567890123) ");
  check_events ("\"a[\"", "1:1@0=s(a[) ");
  check_events ("[\"{\",false]", "1:1@0=[ 1:2@1=s({) 1:6@5=f 1:11@10=] ");
}
END_TEST

START_TEST (unescapes_strings)
{
  check_events ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC z\"",
                "1:1@0=s(\"\\/\b\f\n\r\tA\xc3\xa9\xe2\x82\xac z) ");
  check_events ("[\"\\ud83d\\ude00\",\"b\"]",
                "1:1@0=[ 1:2@1=s(\xf0\x9f\x98\x80) 1:17@16=s(b) 1:20@19=] ");
}
END_TEST

typedef struct
{
  const char *text;
  gsize length;
  IkuJsonStatus status;
  gsize offset;
} Fault;

#define FAULT(text, status, offset)                                            \
  {                                                                            \
    (text), sizeof (text) - 1, IKU_JSON_##status, (offset)                     \
  }

static const Fault faults[] = {
  FAULT ("", TRUNCATED, 0),
  FAULT ("  ", TRUNCATED, 2),
  FAULT ("{", TRUNCATED, 1),
  FAULT ("[1", TRUNCATED, 2),
  FAULT ("[1,", TRUNCATED, 3),
  FAULT ("{\"a\"", TRUNCATED, 4),
  FAULT ("{\"a\":", TRUNCATED, 5),
  FAULT ("\"abc", TRUNCATED, 4),
  FAULT ("\"ab\\", TRUNCATED, 3),
  FAULT ("\"ab\\u12", TRUNCATED, 3),
  FAULT ("\"\\ud83d", TRUNCATED, 1),
  FAULT ("\"\\ud83d\\ud", TRUNCATED, 1),
  FAULT ("tru", TRUNCATED, 3),
  FAULT ("-", TRUNCATED, 1),
  FAULT ("1.", TRUNCATED, 2),
  FAULT ("1e+", TRUNCATED, 3),
  FAULT ("[1,]", SYNTAX, 3),
  FAULT ("[,1]", SYNTAX, 1),
  FAULT ("[1 2]", SYNTAX, 3),
  FAULT ("{\"a\":1,}", SYNTAX, 7),
  FAULT ("{a:1}", SYNTAX, 1),
  FAULT ("{\"a\" 1}", SYNTAX, 5),
  FAULT ("{\"a\":}", SYNTAX, 5),
  FAULT ("[}", SYNTAX, 1),
  FAULT ("[1}", SYNTAX, 2),
  FAULT ("]", SYNTAX, 0),
  FAULT ("trux", SYNTAX, 3),
  FAULT ("NaN", SYNTAX, 0),
  FAULT ("+1", SYNTAX, 0),
  FAULT (".5", SYNTAX, 0),
  FAULT ("-x", SYNTAX, 1),
  FAULT ("1.e5", SYNTAX, 2),
  FAULT ("'a'", SYNTAX, 0),
  FAULT ("\"a\nb\"", SYNTAX, 2),
  FAULT ("[1] // x", TRAILING, 4),
  FAULT ("01", TRAILING, 1),
  FAULT ("1 2", TRAILING, 2),
  FAULT ("[1\0]", SYNTAX, 2),
  FAULT ("\"a\\x\"", BAD_ESCAPE, 2),
  FAULT ("\"\\u12g4\"", BAD_ESCAPE, 1),
  FAULT ("\"\\ud83d\"", BAD_ESCAPE, 1),
  FAULT ("\"\\ud83dabcdef\"", BAD_ESCAPE, 1),
  FAULT ("\"\\ud83d\\u0041\"", BAD_ESCAPE, 1),
  FAULT ("\"\\ud83d\\nabcdef\"", BAD_ESCAPE, 1),
  FAULT ("\"\\ude00\"", BAD_ESCAPE, 1),
  FAULT ("[\"\xff\"]", BAD_UTF8, 2),
  FAULT ("[\"\xed\xa0\x80\"]", BAD_UTF8, 2),
  FAULT ("[\"\xe2\x82", BAD_UTF8, 2),
  FAULT ("[1,\"stop\",2]", STOPPED, 9),
};

START_TEST (says_what_is_wrong)
{
  const Fault *fault = &faults[_i];
  g_autoptr (GString) out = g_string_new (NULL);
  /* A copy of just these bytes, so that a read past them is noticed. */
  g_autofree char *text = g_malloc (fault->length + (fault->length == 0));
  IkuPosition where = { 0, 0, 0 };

  memcpy (text, fault->text, fault->length);
  ck_assert_int_eq (
      iku_json_read (text, fault->length, print_event, out, &where),
      fault->status);
  ck_assert_uint_eq (where.offset, fault->offset);
  ck_assert_uint_ge (where.line, 1);
}
END_TEST

START_TEST (limits_depth)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  IkuPosition where = { 0, 0, 0 };

  for (guint i = 0; i < 256; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 256; i++)
    g_string_append_c (text, ']');
  ck_assert_int_eq (
      iku_json_read (text->str, text->len, print_event, out, &where),
      IKU_JSON_OK);
  g_string_prepend_c (text, '[');
  ck_assert_int_eq (
      iku_json_read (text->str, text->len, print_event, out, &where),
      IKU_JSON_TOO_DEEP);
  ck_assert_uint_eq (where.offset, 256);
}
END_TEST

/* Every cut of a document is truncated, but for blanks at its end. */
START_TEST (cuts_are_noticed)
{
  const char *whole = "{\"a\": [1.5, \"x\\n\\u00e9\", {\"b\": null}], "
                      "\"c\": true}";

  for (gsize length = 0; length < strlen (whole); length++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *text = g_malloc (length + 1);

      memcpy (text, whole, length);
      ck_assert_int_eq (iku_json_read (text, length, print_event, out, NULL),
                        IKU_JSON_TRUNCATED);
    }
}
END_TEST

Suite *
json_suite (void)
{
  Suite *suite = suite_create ("json");
  TCase *tests = tcase_create ("json");

  tcase_add_test (tests, writes_a_document);
  tcase_add_test (tests, escapes_strings);
  tcase_add_test (tests, reads_a_document);
  tcase_add_test (tests, unescapes_strings);
  tcase_add_loop_test (tests, says_what_is_wrong, 0, G_N_ELEMENTS (faults));
  tcase_add_test (tests, limits_depth);
  tcase_add_test (tests, cuts_are_noticed);
  suite_add_tcase (suite, tests);
  return suite;
}
