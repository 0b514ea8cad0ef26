# local.mk - the unit tests of syntax
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_syntax
tests_unit_test_syntax_SOURCES = \
  %D%/expected.c \
  %D%/format.c \
  %D%/generate-attribute.c \
  %D%/generate-expr.c \
  %D%/generate-private.h \
  %D%/generate.c \
  %D%/generate.h \
  %D%/helper.c \
  %D%/load.c \
  %D%/locate.c \
  %D%/main.c \
  %D%/mutants.c \
  %D%/node.c \
  %D%/parse.c \
  %D%/recover.c \
  %D%/sample.c \
  %D%/scan.c \
  %D%/suites.h \
  %D%/walk.c

# The property of format.c with a million programs.
check-format-million: tests/unit/test_syntax$(EXEEXT)
	IKU_RUNS=1000000 CK_FORK=no CK_RUN_CASE=generated \
	  tests/unit/test_syntax$(EXEEXT)
