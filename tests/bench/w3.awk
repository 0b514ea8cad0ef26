# w3.awk - a formula set as an .iku file
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads lines "f000000 = expression" over data_0000 .. data_0999 and writes
# 1,000 data and an indikator for each line:
#   awk -f w3.awk w3.txt > w3.iku

BEGIN {
  print "iku 1"
  print "bawaan { satuan angka  polarisasi maksimalkan }"
  print "periode 2024 tahunan"
  for (i = 0; i < 1000; i++)
    printf "data data_%04d : angka\n", i
  print "sasaran 1 semua \"W3\" {"
}

NF > 2 {
  name = $1
  sub(/^[^=]*= */, "")
  printf "indikator %s \"%s\" { rumus %s }\n", name, name, $0
}

END { print "}" }
