# local.mk - fuzz targets, and what was found with them
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# replay-TARGET runs in every `make check'.  `make fuzz' needs clang and
# --enable-fuzzing; README.md tells how to use it.

check_PROGRAMS += \
  %D%/replay-check \
  %D%/replay-format \
  %D%/replay-parse \
  %D%/replay-scan

fuzz_common = %D%/fuzz.c %D%/fuzz.h
tests_fuzz_replay_check_SOURCES = %D%/fuzz-check.c %D%/replay.c $(fuzz_common)
tests_fuzz_replay_format_SOURCES = %D%/fuzz-format.c %D%/replay.c \
  $(fuzz_common)
tests_fuzz_replay_parse_SOURCES = %D%/fuzz-parse.c %D%/replay.c $(fuzz_common)
tests_fuzz_replay_scan_SOURCES = %D%/fuzz-scan.c %D%/replay.c $(fuzz_common)

EXTRA_DIST += \
  %D%/README.md %D%/corpus %D%/dictionary.awk %D%/findings \
  %D%/mutate.c %D%/run-fuzz

if FUZZING
FUZZERS = \
  tests/fuzz/fuzz-check \
  tests/fuzz/fuzz-format \
  tests/fuzz/fuzz-parse \
  tests/fuzz/fuzz-scan
EXTRA_PROGRAMS += $(FUZZERS)
CLEANFILES += $(FUZZERS)

fuzz_fuzzed = $(fuzz_common) %D%/mutate.c
fuzz_ldflags = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_check_SOURCES = %D%/fuzz-check.c $(fuzz_fuzzed)
tests_fuzz_fuzz_check_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_format_SOURCES = %D%/fuzz-format.c $(fuzz_fuzzed)
tests_fuzz_fuzz_format_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_parse_SOURCES = %D%/fuzz-parse.c $(fuzz_fuzzed)
tests_fuzz_fuzz_parse_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_scan_SOURCES = %D%/fuzz-scan.c $(fuzz_fuzzed)
tests_fuzz_fuzz_scan_LDFLAGS = $(fuzz_ldflags)

fuzz_words = src/syntax/keywords.def src/syntax/ops.def \
  src/syntax/scan-sign.c grammar/parser.y
CLEANFILES += %D%/dictionary.txt
%D%/dictionary.txt: $(fuzz_words) %D%/dictionary.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && abs=$(abs_builddir) && \
	cd $(srcdir) && \
	LC_ALL=C $(AWK) -f tests/fuzz/dictionary.awk $(fuzz_words) \
	  > $$abs/$@.tmp && mv $$abs/$@.tmp $$abs/$@

# How long each target runs.
FUZZ_SECONDS = 60
fuzz: $(FUZZERS) %D%/dictionary.txt
	$(AM_V_at)IKU_SRCDIR=$(abs_srcdir) $(srcdir)/tests/fuzz/run-fuzz \
	  tests/fuzz $(FUZZ_SECONDS)
else
fuzz:
	@echo "make fuzz needs: configure CC=clang --enable-fuzzing" >&2; exit 1
endif
