# shape.awk - definitions that are large in one way
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -v shape=SHAPE -v n=N -f shape.awk; see check-scaling.

function arms(kind, last,   i)
{
  for (i = 0; i < last; i++)
    if (kind == "number")
      printf " %d..<%d: %d;", i, i + 1, i
    else
      printf " v%d: %d;", i, i
}

BEGIN {
  print "iku 1"
  if (shape == "siblings")
    for (i = 1; i <= n; i++)
      printf "data d%d : orang\nindikator %d i%d \"I\" { satuan orang  " \
        "rumus d%d * 2 }\n", i, i, i, i
  else if (shape == "chain" || shape == "backward") {
    print "data d0 : orang"
    for (i = 1; i <= n; i++) {
      j = shape == "chain" ? i : n + 1 - i
      printf "data d%d : orang = d%d + 1 orang\n", j, j - 1
    }
    printf "indikator i \"I\" { satuan orang  rumus d%d }\n", n
  } else if (shape == "open") {
    # Types that follow from formulas.
    print "data d : orang"
    for (i = n; i >= 1; i--)
      printf "indikator i%d \"I\" { rumus i%d }\n", i, i - 1
    print "indikator i0 \"I\" { rumus d }"
  } else if (shape == "units") {
    print "satuan u0"
    for (i = n; i >= 1; i--)
      printf "satuan u%d = 2 u%d\nsatuan b%d\n" \
        "data d%d : u%d/b%d\n", i, i - 1, i, i, i, i
  } else if (shape == "cocok") {
    print "data x : angka"
    for (k = 0; k < 20; k++) {
      printf "data y%d : angka = cocok x {", k
      arms("number", n)
      print " lainnya: 0 }"
    }
  } else if (shape == "pilihan") {
    printf "data x : pilihan { v0"
    for (i = 1; i < n; i++)
      printf ", v%d", i
    print " }"
    for (k = 0; k < 20; k++) {
      printf "data y%d : angka = cocok x {", k
      arms("choice", n - 1)
      print " lainnya: 0 }"
    }
  } else if (shape == "mismatches") {
    print "data a : orang\ndata b : keluarga"
    for (i = 1; i <= n; i++)
      printf "indikator %d i%d \"I\" { satuan orang  rumus a + b }\n", i, i
  } else if (shape == "unknown")
    for (i = 1; i <= n; i++)
      printf "data d%d : orang = tidak_ada_%d\n", i, i
  else if (shape == "kriteria") {
    print "tabel t { kolom k0 : logika }"
    for (i = 1; i <= n; i++)
      printf "kriteria k%d pada t = k%d atau bukan k%d\n", i, i - 1, i - 1
  } else if (shape == "named") {
    print "data d : orang"
    for (i = 1; i <= n; i++)
      printf "rumus f%d(x) = x * 2\n" \
        "indikator %d i%d \"I\" { satuan orang  rumus f%d(d) }\n", i, i, i, i
  } else if (shape == "skala") {
    print "skala s bulatkan 1 {"
    for (i = 0; i < n; i++)
      printf "  %d..%d : \"v%d\"\n", 3 * i, 3 * i + 1, i
    print "}"
  } else if (shape == "targets") {
    print "data d : orang\nindikator i \"I\" { satuan orang  rumus d"
    for (i = 0; i < n; i++)
      printf "  target wilayah \"%02d.%02d\" { %d %d orang }\n", \
        11 + i % 80, 1 + int(i / 80) % 90, 2000 + int(i / 7200), i + 1
    print "}"
  } else if (shape == "skenario") {
    print "data d : orang\nskenario s0 { naikkan d 1 orang }"
    for (i = n; i >= 1; i--)
      printf "skenario s%d dari s%d { naikkan d 1 orang }\n", i, i - 1
  } else {
    print "shape.awk: no shape " shape > "/dev/stderr"
    exit 1
  }
}
