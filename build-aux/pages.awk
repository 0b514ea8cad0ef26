# pages.awk - reads the pages of codes, doc/codes/CODE.md
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# LC_ALL=C awk -f pages.awk -f pages-FORM.awk doc/codes/*.md
#
# A page is, in this order:
#
#   # CODE
#   ## Title, Indonesian            1 to 3 paragraphs: cause, and what to do;
#                                   a title has at most 60 characters
#   ## Title, English               the same
#   ## Salah / Wrong                blocks: iku, csv, sh
#   ## Benar / Right                likewise
#
# Paragraphs are plain, with code between `...'.  The blocks iku and csv are
# the files contoh.iku and contoh.csv; sh are commands to run where both lie,
# if `iku check contoh.iku' (with data: iku eval) is not what is wanted.
#
# The other script has put_page(), called after each page, and may have END.
# It finds: code, title[1] and title[2] (Indonesian, English), cause[1] and
# cause[2] (paragraphs parted by "\n\n"), and block[SIDE, KIND] with SIDE 1
# for the wrong example and 2 for the right one.

BEGIN {
  heading[3] = "Salah / Wrong"
  heading[4] = "Benar / Right"
  kinds["iku"]
  kinds["csv"]
  kinds["sh"]
}

# Said as compilers say it; the last word is the exit status.
function fault(why)
{
  printf "%s:%d: %s\n", file, line, why > "/dev/stderr"
  faults++
}

# Characters, counted by their first bytes.
function measure(text)
{
  gsub(/[\200-\277]/, "", text)
  return length(text)
}

function check_paragraphs(text,   paragraphs, count, i)
{
  count = split(text, paragraphs, "\n\n")
  if (count < 1 || count > 3)
    fault(count " paragraphs, not 1 to 3")
  for (i = 1; i <= count; i++)
    if (gsub(/`/, "", paragraphs[i]) % 2)
      fault("a ` without its pair")
}

function finish_page(   side)
{
  if (file == "")
    return
  if (fence != "" || part != 4)
    fault("the page is cut short")
  for (side = 1; side <= 2; side++) {
    check_paragraphs(cause[side])
    if (block[side, "iku"] == "" && block[side, "sh"] == "")
      fault("no example: " heading[side + 2])
  }
  put_page()
}

FNR == 1 {
  finish_page()
  file = code = FILENAME
  sub(/.*\//, "", code)
  sub(/\.md$/, "", code)
  part = 0
  fence = ""
  split("", title)
  split("", cause)
  split("", block)
}

{ line = FNR }

FNR == 1 {
  if ($0 != "# " code)
    fault("the first line is not: # " code)
  next
}

fence != "" && $0 == "```" { fence = ""; next }

fence != "" {
  if (measure($0) > 76)
    fault("an example is wider than 76 columns")
  block[part - 2, fence] = block[part - 2, fence] $0 "\n"
  next
}

/^## / {
  title[++part] = substr($0, 4)
  if (part in heading && title[part] != heading[part] || part > 4)
    fault("a heading out of its place: " title[part])
  if (measure(title[part]) > 60)
    fault("a title of more than 60 characters")
  next
}

/^```/ {
  fence = substr($0, 4)
  if (part < 3 || !(fence in kinds) || (part - 2, fence) in block)
    fault("a block out of its place: " $0)
  next
}

/^$/ { gap = 1; next }

{
  if (part < 1 || part > 2 || /^[-*|>#<]/ || /\*\*/)
    fault("neither a paragraph nor an example: " $0)
  if (cause[part] != "")
    cause[part] = cause[part] (gap ? "\n\n" : " ")
  cause[part] = cause[part] $0
  gap = 0
}

END {
  finish_page()
  if (faults > 0)
    exit 1
}
