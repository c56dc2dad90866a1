// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/log.h"

namespace desk {

Q_LOGGING_CATEGORY(logCatalog, "desk.catalog", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "desk.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "desk.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logOutbox, "desk.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logKeys, "desk.keys", QtInfoMsg)

} // namespace desk
