# local.mk - the files of check
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

check_sources = \
  %D%/aggregate.c \
  %D%/check.c \
  %D%/check.h \
  %D%/checker.h \
  %D%/children.c \
  %D%/choice.c \
  %D%/choice.h \
  %D%/codes.c \
  %D%/codes.def \
  %D%/codes.h \
  %D%/collect.c \
  %D%/criteria.c \
  %D%/data.c \
  %D%/draft.h \
  %D%/entries.c \
  %D%/expr-arith.c \
  %D%/expr-call.c \
  %D%/expr-if.c \
  %D%/expr-index.c \
  %D%/expr-logic.c \
  %D%/expr-name.c \
  %D%/expr.c \
  %D%/expr.h \
  %D%/fit.c \
  %D%/formulas.c \
  %D%/functions.c \
  %D%/functions.h \
  %D%/graph.c \
  %D%/graph.h \
  %D%/hole.c \
  %D%/implies-build.c \
  %D%/implies-private.h \
  %D%/implies-set.c \
  %D%/implies-set.h \
  %D%/implies.c \
  %D%/implies.h \
  %D%/inherit.c \
  %D%/inherit.h \
  %D%/interval.c \
  %D%/interval.h \
  %D%/lost.c \
  %D%/lost.h \
  %D%/metas.c \
  %D%/metas.h \
  %D%/names.c \
  %D%/names.h \
  %D%/order.c \
  %D%/origin.c \
  %D%/organisation.c \
  %D%/powers.c \
  %D%/powers.h \
  %D%/products.c \
  %D%/products.h \
  %D%/region.h \
  %D%/rows.c \
  %D%/rules.c \
  %D%/scales.c \
  %D%/scenarios.c \
  %D%/subset.c \
  %D%/subset.h \
  %D%/table.c \
  %D%/table.h \
  %D%/tests.c \
  %D%/units.c \
  %D%/units.h \
  %D%/values.c \
  %D%/values.h \
  %D%/weights.c
