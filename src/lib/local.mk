# local.mk - the files of the library
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

lib_sources = \
  %D%/context.c \
  %D%/dataset.c \
  %D%/definition.c \
  %D%/diagnostic.c \
  %D%/evaluation.c \
  %D%/figure.c \
  %D%/private.h

include_HEADERS = %D%/iku.h
pkgconfig_DATA = %D%/iku.pc
