# local.mk - the unit tests of data
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_data
tests_unit_test_data_SOURCES = \
  %D%/csv.c \
  %D%/limits.c \
  %D%/main.c \
  %D%/number-format.c \
  %D%/suites.h
