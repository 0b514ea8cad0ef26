# local.mk - the manual pages
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

dist_man_MANS = %D%/iku.1 %D%/iku.5
nodist_man_MANS = %D%/iku-codes.7
CLEANFILES += $(nodist_man_MANS)

%D%/iku-codes.7: $(pages_generated) build-aux/pages-mdoc.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && \
	$(READ_PAGES) -f $(srcdir)/build-aux/pages-mdoc.awk \
	  $(srcdir)/doc/codes/*.md > $@.tmp && mv $@.tmp $@
