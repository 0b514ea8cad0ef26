# local.mk - the files of app
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

app_sources = \
  %D%/cmd-check.c \
  %D%/cmd-eval.c \
  %D%/cmd-explain.c \
  %D%/cmd-fmt.c \
  %D%/command.c \
  %D%/command.h \
  %D%/help.c \
  %D%/help.h \
  %D%/main.c \
  %D%/options.c \
  %D%/options.h \
  %D%/output.c \
  %D%/output.h \
  %D%/terminal.c \
  %D%/terminal.h
