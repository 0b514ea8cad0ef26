# local.mk - the manual pages
#
# SPDX-FileCopyrightText: 2026 The iku authors
# SPDX-License-Identifier: GPL-3.0-or-later

dist_man_MANS = %D%/iku.1 %D%/iku.5
