# local.mk - the unit tests of eval
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_PROGRAMS += tests/unit/test_eval
tests_unit_test_eval_SOURCES = \
  %D%/achievement.c \
  %D%/bound.c \
  %D%/bound.h \
  %D%/grid.c \
  %D%/inputs.c \
  %D%/leaf.c \
  %D%/main.c \
  %D%/missing.c \
  %D%/plan.c \
  %D%/sample.c \
  %D%/score.c \
  %D%/suites.h \
  %D%/targets.c
