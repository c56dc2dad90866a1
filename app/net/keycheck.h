// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/entry/account.h"
#include "app/net/transport.h"

#include <QMetaType>

namespace desk {

/// What a harmless read with the key says about it; nothing about the right to create.
enum class KeyVerdict {
    Works,
    Wrong, ///< the vendor refuses the key
    MayNotRead, ///< the key is known, but may not read this
    Unclear, ///< an answer that the overlay does not explain
    NoAnswer,
    NotChecked, ///< the overlay names no read
};

struct KeyCheck
{
    QString account;
    KeyVerdict verdict = KeyVerdict::NotChecked;
    int status = 0; ///< 0: no answer came
    QString detail; ///< technical, English
};

/// The read that the overlay names, with the account's values filled in.
[[nodiscard]] HttpRequest keyCheckRequest(const Api &api, const Account &account);
[[nodiscard]] KeyCheck judgeKeyCheck(const HttpAnswer &answer, const Api &api);

} // namespace desk

Q_DECLARE_METATYPE(desk::KeyCheck)
