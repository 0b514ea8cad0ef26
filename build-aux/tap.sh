# tap.sh - sourced by scripts that print TAP (the test anything protocol)
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# `make check' sets IKU, IKU_SRCDIR, AWK and BISON; by hand, IKU=build/iku
# is enough.  $scratch is a folder that goes away with the script.

: "${IKU_SRCDIR:=$(cd "$(dirname "$0")/.." && pwd)}"
: "${AWK:=awk}" "${BISON:=bison}" "${IKU:=$IKU_SRCDIR/build/iku}"
case $IKU in /*) ;; *) IKU=$PWD/$IKU ;; esac
scratch=$(mktemp -d "${TMPDIR:-/tmp}/iku-test.XXXXXX") || exit 99
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 99' HUP INT TERM
point=0

ok ()
{
  point=$((point + 1))
  echo "ok $point - $1"
}

# not_ok NAME [FILE]: the file tells why
not_ok ()
{
  point=$((point + 1))
  echo "not ok $point - $1"
  if [ $# -gt 1 ]; then
    sed 's/^/# /' "$2" | head -n 60
  fi
}

skip ()
{
  point=$((point + 1))
  echo "ok $point - $1 # SKIP $2"
}

# report NAME FILE: right if the file, a list of faults, is empty
report ()
{
  if [ -s "$2" ]; then not_ok "$1" "$2"; else ok "$1"; fi
}

# same NAME GOT WANT: right if both files are equal; with UPDATE=1 WANT is
# rewritten, for a person to review
same ()
{
  if cmp -s "$2" "$3"; then
    ok "$1"
  elif [ -n "${UPDATE-}" ]; then
    cp "$2" "$3" && ok "$1 (updated)"
  elif [ -e "$3" ]; then
    diff -u "$3" "$2" > "$scratch/diff"
    not_ok "$1" "$scratch/diff"
  else
    echo "no $3: UPDATE=1 writes it" > "$scratch/diff"
    not_ok "$1" "$scratch/diff"
  fi
}

finish ()
{
  echo "1..$point"
}
