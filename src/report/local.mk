# local.mk - the files of report
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

report_sources = \
  %D%/excerpt.c \
  %D%/excerpt.h \
  %D%/finding-gcc.c \
  %D%/finding-gcc.h \
  %D%/finding-json.c \
  %D%/finding-json.h \
  %D%/finding-text.c \
  %D%/finding-text.h \
  %D%/format.c \
  %D%/format.h \
  %D%/outline.c \
  %D%/outline.h \
  %D%/plain.c \
  %D%/plain.h \
  %D%/result-csv.c \
  %D%/result-csv.h \
  %D%/result-json.c \
  %D%/result-json.h \
  %D%/result-markdown.c \
  %D%/result-markdown.h \
  %D%/result-page.c \
  %D%/result-page.h \
  %D%/result-text.c \
  %D%/result-text.h \
  %D%/table.c \
  %D%/table.h
