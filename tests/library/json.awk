# json.awk - what `iku eval --format json' says, as the lines of sumsel.c
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A member stands on a line of its own, those of a result, score or finding
# behind six blanks; of the objects in them only "reason" is wanted.

/^  "(results|scores|findings)": \[/ { part = $1; gsub(/[^a-z]/, "", part) }
/^    \{/ { split("", member) }
/^      "/ {
  key = $1
  gsub(/[":]/, "", key)
  member[key] = $0
  sub(/^ *"[a-z_]*": /, "", member[key])
  sub(/,$/, "", member[key])
  gsub(/^"|"$/, "", member[key])
}
/^        "reason": / { member[key] = $2; gsub(/[",]/, "", member[key]) }
/^    \}/ {
  if (part == "results")
    keys = "number name period region unit value exact missing numerator " \
      "denominator target achievement achievement_exact " \
      "achievement_missing predicate predicate_missing category"
  else if (part == "scores")
    keys = "kind number name period region score score_missing predicate"
  else
    keys = "code"
  n = split(keys, wanted, " ")
  line = ""
  for (i = 1; i <= n; i++)
    line = line (i > 1 ? "|" : "") member[wanted[i]]
  print line
}
