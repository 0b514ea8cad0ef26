# local.mk - the files of eval
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

eval_sources = \
  %D%/audit.c \
  %D%/audit.h \
  %D%/codes.c \
  %D%/codes.def \
  %D%/codes.h \
  %D%/eval.c \
  %D%/eval.h \
  %D%/extent.c \
  %D%/extent.h \
  %D%/grid.c \
  %D%/grid.h \
  %D%/inputs-cell.c \
  %D%/inputs-columns.c \
  %D%/inputs-finish.c \
  %D%/inputs-freeze.c \
  %D%/inputs-header.c \
  %D%/inputs-number.c \
  %D%/inputs-private.h \
  %D%/inputs-read.c \
  %D%/inputs-row.c \
  %D%/inputs.c \
  %D%/inputs.h \
  %D%/item-names.c \
  %D%/item-names.h \
  %D%/kernel-cells.c \
  %D%/kernel.c \
  %D%/kernel.h \
  %D%/leaf-below.c \
  %D%/leaf-compare.c \
  %D%/leaf-explain.c \
  %D%/leaf-private.h \
  %D%/leaf.c \
  %D%/leaf.h \
  %D%/lookup.h \
  %D%/missing-expr.c \
  %D%/missing-private.h \
  %D%/missing.c \
  %D%/places.c \
  %D%/places.h \
  %D%/plan.c \
  %D%/plan.h \
  %D%/print.c \
  %D%/print.h \
  %D%/result-private.h \
  %D%/result.c \
  %D%/result.h \
  %D%/score.c \
  %D%/targets.c \
  %D%/trace.c
