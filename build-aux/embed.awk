# embed.awk - modules under baku/ to a C table of them
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# LC_ALL=C awk -f embed.awk baku/NAME.iku...
# The lines are string literals, so the table can be read and compared.

function finish()
{
  if (count > 0)
    print "  ;"
}

BEGIN {
  print "#include \"config.h\""
  print "#include \"syntax/baku.h\""
}

FNR == 1 {
  finish()
  name[++count] = FILENAME
  sub(/\.iku$/, "", name[count])
  printf "static const char text_%d[] =\n", count
}

{
  gsub(/\\/, "&&")
  gsub(/"/, "\\\"")
  gsub(/\?/, "\\?")
  printf "  \"%s\\n\"\n", $0
}

END {
  finish()
  print "const IkuBaku iku_baku[] = {"
  for (i = 1; i <= count; i++)
    printf "  { \"%s\", text_%d, sizeof text_%d - 1 },\n", name[i], i, i
  print "  { NULL, NULL, 0 }"
  print "};"
}
