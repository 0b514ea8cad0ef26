# local.mk - the unit tests of report
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_report
tests_unit_test_report_SOURCES = \
  %D%/explain.c \
  %D%/finding-gcc.c \
  %D%/finding-json.c \
  %D%/finding-text.c \
  %D%/format.c \
  %D%/main.c \
  %D%/suites.h \
  %D%/table.c
