// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/pause.h"

#include <QList>

namespace desk {

class Database;

/// The pauses that must survive a restart.
class PauseStore final
{
public:
    /// The database must outlive the store.
    explicit PauseStore(Database &database);

    /// Replaces the pause of the same account and operation.
    [[nodiscard]] Result<void> save(const Pause &pause);
    [[nodiscard]] Result<void> remove(const QString &account, const QString &operation);
    [[nodiscard]] Result<QList<Pause>> all();

private:
    Database &m_database;
};

} // namespace desk
