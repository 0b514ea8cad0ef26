# dictionary.awk - the words and signs of the language, for libFuzzer
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -f dictionary.awk keywords.def ops.def scan-sign.c parser.y
# Words and functions come from their tables, the signs of word processors
# from the scanner, all others from the tokens of the grammar.

function say(text)
{
  if (!(text in said))
    print "\"" text "\""
  said[text] = 1
}

# The UTF-8 of four hexadecimal digits, as escapes.
function encode(digits,    i, code)
{
  for (i = 1; i <= 4; i++)
    code = code * 16 + index("0123456789abcdef", substr(digits, i, 1)) - 1
  if (code < 2048)
    return sprintf("\\x%02x\\x%02x", 192 + int(code / 64), 128 + code % 64)
  return sprintf("\\x%02x\\x%02x\\x%02x", 224 + int(code / 4096), \
                 128 + int(code / 64) % 64, 128 + code % 64)
}

/^IKU_(KEYWORD|OPERATOR|FUNCTION) / {
  split($0, part, "\"")
  say(part[2])
}

{ line = $0 }

FILENAME ~ /scan-sign/ {
  while (match(line, /\\u[0-9a-f][0-9a-f][0-9a-f][0-9a-f]/)) {
    say(encode(substr(line, RSTART + 2, 4)))
    line = substr(line, RSTART + 6)
  }
}

FILENAME ~ /parser/ {
  while (match(line, /'[^\\]'|"[.<>=][.<>=]"/)) {
    say(substr(line, RSTART + 1, RLENGTH - 2))
    line = substr(line, RSTART + RLENGTH)
  }
}
