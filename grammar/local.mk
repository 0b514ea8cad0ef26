# local.mk - scanner and parser
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# automake's own rules for .l and .y go through yacc's names of forty years
# ago; with these the generated files are called what they are.  They are
# carried by the tarball and never kept in git.

grammar_generated = %D%/parser.c %D%/parser.h %D%/scanner.c
EXTRA_DIST += %D%/parser.y %D%/scanner.l
MAINTAINERCLEANFILES += $(grammar_generated)

%D%/parser.c: %D%/parser.y
	$(AM_V_GEN)$(MKDIR_P) %D% && \
	$(BISON) -Wall -Wcex -Werror --header=%D%/parser.h -o $@ $<

# Made together with parser.c, and newer, so that it never asks for it again.
%D%/parser.h: %D%/parser.c
	$(AM_V_at)if test -f $@; then touch $@; else \
	  rm -f %D%/parser.c; $(MAKE) $(AM_MAKEFLAGS) %D%/parser.c; fi

%D%/scanner.c: %D%/scanner.l
	$(AM_V_GEN)$(MKDIR_P) %D% && $(FLEX) -o $@ $<

# Before dependencies are known, the header has to be there.
$(libikucore_la_OBJECTS) $(libikugenerated_la_OBJECTS): | %D%/parser.h
