# local.mk - the files of model
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

model_sources = \
  %D%/expr.h \
  %D%/fold-functions.c \
  %D%/fold-functions.h \
  %D%/fold.c \
  %D%/fold.h \
  %D%/normal.c \
  %D%/normal.h \
  %D%/program.c \
  %D%/program.h \
  %D%/records.h \
  %D%/rule.h \
  %D%/scope.c \
  %D%/scope.h \
  %D%/unit.c \
  %D%/unit.h \
  %D%/value.c \
  %D%/value.h
