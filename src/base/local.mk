# local.mk - the files of base
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

base_sources = \
  %D%/arena.c \
  %D%/arena.h \
  %D%/base-codes.c \
  %D%/base-codes.h \
  %D%/codes.c \
  %D%/codes.def \
  %D%/codes.h \
  %D%/edit.c \
  %D%/edit.h \
  %D%/file-error.c \
  %D%/file-error.h \
  %D%/finding.c \
  %D%/finding.h \
  %D%/intern.c \
  %D%/intern.h \
  %D%/json-read.c \
  %D%/json-write.c \
  %D%/json.h \
  %D%/nearest.c \
  %D%/number-inline.h \
  %D%/number-private.h \
  %D%/number-root.c \
  %D%/number-round.c \
  %D%/number-text.c \
  %D%/number.c \
  %D%/number.h \
  %D%/period-office.c \
  %D%/period.c \
  %D%/period.h \
  %D%/region.c \
  %D%/region.h \
  %D%/sink.c \
  %D%/sink.h \
  %D%/span.h \
  %D%/text-check.c \
  %D%/text-load.c \
  %D%/text.c \
  %D%/text.h
