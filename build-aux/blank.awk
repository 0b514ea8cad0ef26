# blank.awk - C without its comments, line for line
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# With -v strings=1 what stands inside quotes goes too.  Serves Bison and
# Flex files as well: a lone quote in a pattern hides no more than its line.

FNR == 1 { comment = 0 }

{
  line = $0
  out = ""
  while (line != "") {
    if (comment) {
      end = index(line, "*/")
      if (end == 0)
        break
      line = substr(line, end + 2)
      comment = 0
      out = out " "
    }
    if (!match(line, /"([^"\\]|\\.)*"|'([^'\\]|\\.)*'|\/\*|\/\//)) {
      out = out line
      break
    }
    token = substr(line, RSTART, RLENGTH)
    out = out substr(line, 1, RSTART - 1)
    line = substr(line, RSTART + RLENGTH)
    if (token == "/*")
      comment = 1
    else if (token == "//")
      break
    else if (strings)
      out = out substr(token, 1, 1) substr(token, 1, 1)
    else
      out = out token
  }
  print out
}
