# local.mk - the unit tests of base
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Name the program and its sources here:
#   check_PROGRAMS += tests/unit/test_base
#   tests_unit_test_base_SOURCES = %D%/main.c %D%/STEM.c
