# grammar.awk - the grammar for readers, from Bison's report
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -f grammar.awk keywords.def parser.output: recovery left out, lists as
# { … }, what may be absent as [ … ], small rules put where they are used.
# With -v rules=1 a line for each production that is not recovery: its number
# and text.
#
# A right text has keywords, signs and classes of tokens: a class has a type
# and is called by one word.  Alternatives that need another token, or `error',
# are recovery.

function is_terminal(symbol) { return symbol ~ /^["\047]/ || symbol == "error" }

function is_real(symbol,   name) {
  if (!is_terminal(symbol))
    return symbol in kept_rules
  name = substr(symbol, 2, length(symbol) - 2)
  return symbol != "error" && (symbol in class || name in keyword \
                               || name !~ /[a-z]/)
}

function show(symbol) {
  if (symbol in class)
    return class[symbol]
  gsub(/^\047|\047$/, "\"", symbol)
  return symbol
}

FNR == NR {
  if (/^IKU_KEYWORD/ && match($0, /"[a-z_]+"/))
    keyword[substr($0, RSTART + 1, RLENGTH - 2)]
  next
}

/^Grammar$/ { in_rules = 1; next }
/^Terminals, with rules/ { in_rules = 0; in_terminals = 1; next }
/^Nonterminals, with rules/ { exit }
in_terminals && /^    "[a-z]+" </ {
  symbol = $1
  class[symbol] = toupper(substr(symbol, 2, length(symbol) - 2))
}
in_rules && $1 ~ /^[0-9]+$/ {
  rule = $1
  sub(/^ *[0-9]+ */, "")
  if (match($0, /^[^ ]+:/))
    left = substr($0, 1, RLENGTH - 1)
  lhs[rule] = left
  sub(/^([^ ]+:|\|) */, "")
  n = 0
  while (match($0, /"[^"]*"|\047[^\047]*\047|[^ ]+/)) {
    symbol = substr($0, RSTART, RLENGTH)
    $0 = substr($0, RSTART + RLENGTH)
    if (symbol !~ /^[$@]/ && symbol != "%empty")
      rhs[rule, ++n] = symbol
  }
  size[rule] = n
  if (left !~ /^[$@]/ && !(left in kept_rules)) {
    kept_rules[left] = 0
    order[++n_lefts] = left
  }
  if (left !~ /^[$@]/)
    kept[rule] = ++kept_rules[left]
}

END {
  drop_recovery()
  start = lhs[1]
  if (kept_rules[start] == 1 && size[1] == 1)
    start = rhs[1, 1]
  reach(start)
  if (rules) {
    for (r = 1; r in lhs; r++)
      if (r in kept && lhs[r] in reached)
        print r, lhs[r] ":" text_of(r)
    exit
  }
  for (i = 1; i <= n_lefts; i++)
    if (order[i] in reached)
      shape(order[i])
  while (put_in_place())
    ;
  for (i = 1; i <= n_lefts; i++)
    if (n_alternatives[order[i]] > 0)
      print_rule(order[i])
}

function text_of(r,   i, text) {
  for (i = 1; i <= size[r]; i++)
    text = text " " show(rhs[r, i])
  return text == "" ? " (empty)" : text
}

# A symbol that has no rule left takes along those that need it.
function drop_recovery(   r, i, again) {
  do {
    again = 0
    for (r in kept)
      for (i = 1; i <= size[r]; i++)
        if (!is_real(rhs[r, i])) {
          if (--kept_rules[lhs[r]] == 0)
            delete kept_rules[lhs[r]]
          delete kept[r]
          again = 1
          break
        }
  } while (again)
}

function reach(symbol,   r, i) {
  if (symbol in reached)
    return
  reached[symbol]
  for (r = 1; r in lhs; r++)
    if (r in kept && lhs[r] == symbol)
      for (i = 1; i <= size[r]; i++)
        if (!is_terminal(rhs[r, i]))
          reach(rhs[r, i])
}

# Alternatives as text, each symbol between blanks.  A list repeats itself in
# front and nowhere else.
function shape(left,   r, i, j, n, head, tail, rest, is_list, optional) {
  is_list = 1
  for (r = 1; r in lhs; r++) {
    if (!(r in kept) || lhs[r] != left)
      continue
    if (size[r] == 0)
      optional = 1
    else if (rhs[r, 1] == left) {
      rest = text_of(r)
      sub(/^ [^ ]+/, "", rest)
      tail = tail (tail == "" ? "" : " |") rest
      for (i = 2; i <= size[r]; i++)
        is_list = is_list && rhs[r, i] != left
    } else
      head = head (n++ > 0 ? " |" : "") text_of(r)
  }
  if (tail != "" && is_list) {
    n_alternatives[left] = 1
    if (n > 1)
      head = " (" head " )"
    alternative[left, 1] = head " {" tail " } "
    return
  }
  if (optional && n == 1) {
    n_alternatives[left] = 1
    alternative[left, 1] = " [" head " ] "
    return
  }
  for (r = 1; r in lhs; r++)
    if (r in kept && lhs[r] == left)
      alternative[left, ++n_alternatives[left]] = text_of(r) " "
}

# What has one alternative and is small, or is used once, is put there; the
# later rules first, which are the inner ones.
function put_in_place(   k, left, other, uses, i, text, small) {
  for (k = n_lefts; k > 0; k--) {
    left = order[k]
    text = alternative[left, 1]
    if (n_alternatives[left] != 1 || text ~ / \| / || left == start)
      continue
    uses = 0
    for (other in n_alternatives)
      for (i = 1; i <= n_alternatives[other]; i++)
        uses += count(alternative[other, i], " " left " ")
    small = text
    gsub(/ [][{}]/, "", small)
    if (uses != 1 && split(small, parts, " ") > 1)
      continue
    for (other in n_alternatives)
      for (i = 1; i <= n_alternatives[other]; i++)
        alternative[other, i] = replace(alternative[other, i], " " left " ",
                                        text)
    n_alternatives[left] = 0
    return 1
  }
  return 0
}

function count(text, part,   n, at) {
  for (n = 0; at = index(text, part); n++)
    text = substr(text, at + length(part) - 1)
  return n
}

# Neighbours share a blank.
function replace(text, part, by,   out, at) {
  while (at = index(text, part)) {
    out = out substr(text, 1, at - 1) substr(by, 1, length(by) - 1)
    text = substr(text, at + length(part) - 1)
  }
  return out text
}

# What stands between brackets stays on one line if it fits there.
function print_rule(left,   i, j, n, words, depth, chunk) {
  print (printed++ ? "\n" : "") left " ="
  for (i = 1; i <= n_alternatives[left]; i++) {
    line = (i == 1 ? "   " : "  |")
    n = split(alternative[left, i], words, " ")
    depth = 0
    for (j = 1; j <= n; j++) {
      chunk = chunk " " words[j]
      if (words[j] ~ /^"?[[{(]"?$/)
        depth++
      else if (words[j] ~ /^"?[]})]"?$/)
        depth--
      if (depth == 0) {
        put(chunk)
        chunk = ""
      }
    }
    print line
  }
}

function put(chunk) {
  if (length(line) + length(chunk) > 78) {
    print line
    line = "     "
  }
  line = line chunk
}
