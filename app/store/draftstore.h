// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/entry/draft.h"

#include <QList>

namespace desk {

class Database;

/// What people have typed and not sent yet.
class DraftStore final
{
public:
    /// The database must outlive the store.
    explicit DraftStore(Database &database);

    /// Fails with DraftAlreadySent when a submission carries this draft: a late save does not bring
    /// back what was sent.
    [[nodiscard]] Result<void> save(const Draft &draft);
    [[nodiscard]] Result<void> remove(const QString &draft); ///< one that is gone is no error
    [[nodiscard]] Result<QList<Draft>> all(); ///< last changed first

private:
    Database &m_database;
};

} // namespace desk
