# local.mk - the unit tests of base
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_base
tests_unit_test_base_SOURCES = \
  %D%/arena.c \
  %D%/edit.c \
  %D%/finding.c \
  %D%/intern.c \
  %D%/json.c \
  %D%/main.c \
  %D%/number-oracle.c \
  %D%/number-oracle.h \
  %D%/number-text.c \
  %D%/number.c \
  %D%/period.c \
  %D%/region.c \
  %D%/sink.c \
  %D%/suites.h \
  %D%/text.c
