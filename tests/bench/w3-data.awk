# w3-data.awk - values for the data of w3.awk
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   awk -f w3-data.awk > w3.csv

BEGIN {
  print "data,nilai"
  for (i = 0; i < 1000; i++)
    printf "data_%04d,%d\n", i, i * 37 % 997 + 1
}
