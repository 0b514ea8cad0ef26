/* fold-functions.h - functions and powers, for fold alone
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/fold.h"

G_BEGIN_DECLS

/* A number, unless the context has an error, which is taken and becomes the
 * reason. */
IkuValue iku_fold_finish (IkuNumbers *numbers, IkuNumber number,
                          guint32 detail);

/* The value of a function, or of a sign or a power, over present operands. */
IkuValue iku_fold_function (IkuNumbers *numbers, IkuOp op, guint n,
                            const IkuValue *operands, guint32 detail);

G_END_DECLS
