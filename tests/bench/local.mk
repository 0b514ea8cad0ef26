# local.mk - measurements, built only when asked for
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make tests/bench/parse-bench && tests/bench/parse-bench FILE

EXTRA_PROGRAMS = tests/bench/parse-bench
CLEANFILES += $(EXTRA_PROGRAMS)
tests_bench_parse_bench_SOURCES = %D%/parse-bench.c
EXTRA_DIST += %D%/w3.awk
