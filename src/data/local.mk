# local.mk - the files of data
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

data_sources = \
  %D%/codes.c \
  %D%/codes.def \
  %D%/codes.h \
  %D%/csv-open.c \
  %D%/csv-private.h \
  %D%/csv.c \
  %D%/csv.h \
  %D%/limits.c \
  %D%/limits.h \
  %D%/number-format.c \
  %D%/number-format.h
