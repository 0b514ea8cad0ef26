# pages-files.awk - the examples of the pages of codes as files; see pages.awk
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# -v folder=DIR, where DIR/wrong and DIR/right exist: writes CODE.KIND there.

function put_page(   kind, side, name)
{
  for (side = 1; side <= 2; side++)
    for (kind in kinds)
      if (block[side, kind] != "") {
        name = folder "/" (side == 1 ? "wrong" : "right") "/" code "." kind
        printf "%s", block[side, kind] > name
        close(name)
      }
  print code
}
