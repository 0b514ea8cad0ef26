# local.mk - what `make check' runs
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Unit tests: one Check program per layer, tests/unit/test_LAYER, which the
# layer's own local.mk names.  Scripts print TAP.  Everything speaks TAP, so
# every single case is counted.

LDADD = libikucore.la $(CHECK_LIBS) $(IKU_LIBS)

if HAVE_CHECK
include tests/unit/base/local.mk
include tests/unit/syntax/local.mk
include tests/unit/model/local.mk
include tests/unit/check/local.mk
include tests/unit/data/local.mk
include tests/unit/eval/local.mk
include tests/unit/report/local.mk
endif

include tests/bench/local.mk
include tests/fuzz/local.mk

# The parser with Bison's trace, for build-aux/check-grammar-doc.
EXTRA_PROGRAMS += tests/parse-trace
check_DATA = tests/parse-trace$(EXEEXT)
CLEANFILES += tests/parse-trace$(EXEEXT)
tests_parse_trace_SOURCES = %D%/parse-trace.c
nodist_tests_parse_trace_SOURCES = grammar/parser.c
tests_parse_trace_CPPFLAGS = $(AM_CPPFLAGS) -DIKU_YYDEBUG=1
tests_parse_trace_CFLAGS = $(libikugenerated_la_CFLAGS)

source_checks = \
  build-aux/check-layers \
  build-aux/check-size \
  build-aux/check-calls \
  build-aux/check-codes \
  build-aux/check-grammar \
  build-aux/check-man

script_tests = \
  tests/run-cases \
  tests/run-fmt \
  tests/run-bad \
  tests/run-codes \
  tests/run-examples \
  tests/run-bad-input \
  tests/run-library \
  build-aux/check-docs \
  build-aux/check-grammar-doc

TESTS += $(source_checks) $(check_PROGRAMS) $(script_tests)

EXTRA_DIST += \
  $(source_checks) $(script_tests) \
  build-aux/layers.txt build-aux/blank.awk build-aux/grammar.awk \
  build-aux/check-size.exceptions \
  build-aux/tap.sh \
  tests/bad tests/cases tests/library

LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) \
  $(top_srcdir)/build-aux/tap-driver.sh

# CK_TAP_LOG_FILE_NAME makes the unit tests print TAP.  A property that
# takes long runs IKU_RUNS times.
AM_TESTS_ENVIRONMENT = \
  IKU=$${IKU-$(abs_builddir)/iku$(EXEEXT)}; \
  IKU_SRCDIR=$(abs_srcdir); IKU_BUILDDIR=$(abs_builddir); \
  AWK='$(AWK)'; BISON='$(BISON)'; CC='$(CC)'; NM='$(NM)'; \
  PKG_CONFIG='$(PKG_CONFIG)'; SANITIZE_FLAGS='$(SANITIZE_FLAGS)'; \
  CK_TAP_LOG_FILE_NAME=-; CK_VERBOSITY=silent; CK_DEFAULT_TIMEOUT=600; \
  LC_ALL=$${IKU_TEST_LOCALE-C}; \
  export IKU IKU_SRCDIR IKU_BUILDDIR AWK BISON CC NM PKG_CONFIG \
    SANITIZE_FLAGS LC_ALL \
    CK_TAP_LOG_FILE_NAME CK_VERBOSITY CK_DEFAULT_TIMEOUT;
