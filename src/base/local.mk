# local.mk - the files of base
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

base_sources = \
  %D%/arena.h \
  %D%/codes.h \
  %D%/edit.h \
  %D%/finding.h \
  %D%/intern.h \
  %D%/json.h \
  %D%/number.h \
  %D%/period.h \
  %D%/region.h \
  %D%/sink.h \
  %D%/span.h \
  %D%/text.h
