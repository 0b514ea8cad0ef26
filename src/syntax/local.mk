# local.mk - the files of syntax
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

syntax_sources = \
  %D%/baku.h
