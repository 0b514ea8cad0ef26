# local.mk - the shipped modules, installed and embedded
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

baku_files = \
  %D%/permendagri-86-2017.iku \
  %D%/satuan.iku

bakudir = $(pkgdatadir)/baku
dist_baku_DATA = $(baku_files)

baku_generated = %D%/embedded.c
EXTRA_DIST += build-aux/embed.awk
CLEANFILES += $(baku_generated)

%D%/embedded.c: $(baku_files) build-aux/embed.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && cd $(srcdir) && \
	LC_ALL=C $(AWK) -f build-aux/embed.awk $(baku_files) \
	  > $(abs_builddir)/$@.tmp && \
	mv $(abs_builddir)/$@.tmp $(abs_builddir)/$@
