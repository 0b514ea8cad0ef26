# local.mk - the files of syntax
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

syntax_sources = \
  %D%/attributes.def %D%/baku.h %D%/build.c %D%/build.h %D%/codes.c \
  %D%/codes.def %D%/codes.h %D%/drive.c %D%/expected.c %D%/expected.h \
  %D%/format-block.c %D%/format-diff.c %D%/format-diff.h %D%/format-expr.c \
  %D%/format-item.c %D%/format-lines.c %D%/format-lines.h %D%/format-mark.c \
  %D%/format-page.c %D%/format-page.h %D%/format-spell.c \
  %D%/format-tokens.c %D%/format-tokens.h %D%/format-writer.h %D%/format.c \
  %D%/format.h %D%/keywords.def \
  %D%/load.c %D%/load.h %D%/locate.c %D%/locate.h %D%/mistake-shape.c %D%/mistake-value.c %D%/mistake.h %D%/module.h \
  %D%/node-print.c %D%/node.c %D%/node.h %D%/nodes.def %D%/ops.def \
  %D%/parse.c %D%/recover.c %D%/recover.h %D%/repair.c %D%/scan-number.c %D%/scan-sign.c %D%/scan-string.c %D%/scan.c \
  %D%/scan.h %D%/syntax-error.c %D%/syntax-error.h %D%/tokens.c %D%/tokens.h \
  %D%/walk.c %D%/walk.h
