# local.mk - measurements, built only when asked for
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make bench; README.md tells how to use them.

BENCHES = tests/bench/parse-bench tests/bench/pipe-bench \
  tests/bench/reparse-bench
EXTRA_PROGRAMS = $(BENCHES)
CLEANFILES += $(EXTRA_PROGRAMS)
tests_bench_parse_bench_SOURCES = %D%/parse-bench.c
tests_bench_pipe_bench_SOURCES = %D%/pipe-bench.c
tests_bench_reparse_bench_SOURCES = %D%/reparse-bench.c
EXTRA_DIST += %D%/README.md %D%/w3.awk %D%/w3-data.awk \
  %D%/check-scaling %D%/shape.awk

bench: $(BENCHES)
