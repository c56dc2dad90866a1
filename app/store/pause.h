// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submission.h"

#include <QString>

namespace desk {

/// Why an account or one operation of it does not send now.
struct Pause
{
    QString account;
    QString operation; ///< empty: the whole account
    Reason reason = Reason::None;
    qint64 until = 0; ///< ms since the epoch, UTC; 0: until a person acts

    friend bool operator==(const Pause &, const Pause &) = default;
};

} // namespace desk
