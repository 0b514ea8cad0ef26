# local.mk - the unit tests of model
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_model
tests_unit_test_model_SOURCES = \
  %D%/fold.c \
  %D%/main.c \
  %D%/normal.c \
  %D%/scope.c \
  %D%/suites.h \
  %D%/unit.c \
  %D%/value.c
