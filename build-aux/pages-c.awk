# pages-c.awk - the pages of codes as a C table; see pages.awk
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

function quote(text)
{
  if (text == "")
    return "NULL"
  gsub(/\\/, "&&", text)
  gsub(/"/, "\\\"", text)
  gsub(/\?/, "\\?", text)
  gsub(/\n/, "\\n\"\n      \"", text)
  return "\"" text "\""
}

function put_example(side)
{
  printf "    { %s,\n      %s,\n      %s }", quote(block[side, "iku"]), \
    quote(block[side, "csv"]), quote(block[side, "sh"])
}

function put_page()
{
  printf "  { \"%s\",\n", code
  printf "    { { %s, %s } },\n", quote(title[1]), quote(title[2])
  printf "    { { %s,\n      %s } },\n", quote(cause[1]), quote(cause[2])
  put_example(1)
  print ","
  put_example(2)
  print " },"
}

BEGIN {
  print "#include \"config.h\""
  print "#include \"report/explain.h\""
  print "const IkuCodePage iku_code_pages[] = {"
}

END { print "  { NULL } };" }
