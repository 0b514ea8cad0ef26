# local.mk - the unit tests of check
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_check
tests_unit_test_check_SOURCES = \
  %D%/cuts.c \
  %D%/entries.c \
  %D%/expr.c \
  %D%/formulas.c \
  %D%/helper.c \
  %D%/main.c \
  %D%/names.c \
  %D%/planted.c \
  %D%/planted.def \
  %D%/products.c \
  %D%/rows.c \
  %D%/scales.c \
  %D%/size.c \
  %D%/subset-prover.c \
  %D%/subset-random.c \
  %D%/subset-shares.c \
  %D%/subset-universe.c \
  %D%/subset-universe.h \
  %D%/subset.c \
  %D%/suites.h \
  %D%/units.c
