# local.mk - the files of report
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

report_sources = \
  %D%/excerpt.c \
  %D%/excerpt.h \
  %D%/explain.c \
  %D%/explain.h \
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

# The pages of codes.  A page is a dropped file, so there is no list to depend
# on: the table is made each time, and replaced if it has changed.
pages_generated = %D%/pages.c
READ_PAGES = LC_ALL=C $(AWK) -f $(srcdir)/build-aux/pages.awk
CLEANFILES += $(pages_generated)
EXTRA_DIST += \
  build-aux/pages.awk build-aux/pages-c.awk build-aux/pages-files.awk \
  build-aux/pages-mdoc.awk

%D%/pages.c: always
	$(AM_V_at)$(MKDIR_P) %D% && \
	$(READ_PAGES) -f $(srcdir)/build-aux/pages-c.awk \
	  $(srcdir)/doc/codes/*.md > $@.tmp && \
	if cmp -s $@.tmp $@; then rm -f $@.tmp; else mv $@.tmp $@; fi
.PHONY: always
