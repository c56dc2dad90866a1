// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/store/retention.h"

namespace desk {

class Database;

/// Carries out one rule of retention, a few rows at a time; engine thread.
class Forgetting final
{
public:
    enum class Progress { More, Busy, Done };

    /// Both must outlive this. The catalog says which fields of a row are personal.
    Forgetting(const Catalog &catalog, Database &database, const RetentionRule &rule);

    [[nodiscard]] Result<qint64> count() { return m_retention.count(m_rule); } ///< all that is due
    /// So many rows in one commit; 50 take a few milliseconds, so that sending goes on. Busy:
    /// somebody reads the old rows at this moment; go on later.
    [[nodiscard]] Result<Progress> goOn(int rows = 50);
    [[nodiscard]] qint64 rows() const { return m_rows; } ///< removed or erased so far

private:
    Retention m_retention;
    const RetentionRule m_rule;
    qint64 m_rows = 0;
};

} // namespace desk
