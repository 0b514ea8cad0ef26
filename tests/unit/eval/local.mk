# local.mk - the unit tests of eval
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Name the program and its sources here:
#   check_PROGRAMS += tests/unit/test_eval
#   tests_unit_test_eval_SOURCES = %D%/main.c %D%/STEM.c
