# pages-mdoc.awk - the pages of codes as a manual page; see pages.awk
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
  print ".Dd November 25, 2026"
  print ".Dt IKU-CODES 7"
  print ".Os"
  print ".Sh NAME"
  print ".Nm iku-codes"
  print ".Nd codes of findings of iku"
  print ".Sh DESCRIPTION"
  print "What each code means, how it comes about, and what to do."
  print "The command"
  print ".Ql iku explain"
  print "shows the same, in Indonesian too."
  print "An example of two files is run by"
  print ".Ql iku eval contoh.iku --data contoh.csv ;"
  print "one of a single file by"
  print ".Ql iku check contoh.iku ."
}

# Characters that mean something to roff.
function escape(text)
{
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  if (text ~ /^[.']/)
    text = "\\&" text
  return text
}

# A word of two letters in a heading could be one of mdoc's own.
function escape_title(text,   words, count, i, out)
{
  count = split(escape(text), words, " ")
  for (i = 1; i <= count; i++)
    out = out " " (length(words[i]) == 2 ? "\\&" : "") words[i]
  return out
}

# Lines of prose: filled, a new one for each sentence.  Code between `...' is
# bold.
function put_prose(text,   words, count, i, out, is_code)
{
  text = escape(text)
  while (sub(/`/, is_code ? "\\fR" : "\\fB", text))
    is_code = !is_code
  count = split(text, words, " ")
  out = words[1]
  for (i = 2; i <= count; i++)
    if (length(out) + 1 + length(words[i]) > 72 || words[i - 1] ~ /[.?!]$/) {
      print out
      out = words[i] ~ /^['.]/ ? "\\&" words[i] : words[i]
    } else
      out = out " " words[i]
  print out
}

function put_file(name, text,   lines, count, i)
{
  if (text == "")
    return
  if (name != "")
    print ".Pp\n" name ":"
  print ".Bd -literal -offset indent"
  count = split(text, lines, "\n") - 1
  for (i = 1; i <= count; i++)
    print escape(lines[i])
  print ".Ed"
}

function put_example(side, word,   is_alone)
{
  is_alone = block[side, "csv"] == "" && block[side, "sh"] == ""
  print ".Pp\n" word ":"
  put_file(is_alone ? "" : "contoh.iku", block[side, "iku"])
  put_file("contoh.csv", block[side, "csv"])
  put_file("", block[side, "sh"])
}

function put_page(   paragraphs, count, i)
{
  print ".Ss " code escape_title(title[2])
  count = split(cause[2], paragraphs, "\n\n")
  for (i = 1; i <= count; i++) {
    if (i > 1)
      print ".Pp"
    put_prose(paragraphs[i])
  }
  put_example(1, "Wrong")
  put_example(2, "Right")
}

END {
  print ".Sh SEE ALSO"
  print ".Xr iku 1 ,"
  print ".Xr iku 5"
}
