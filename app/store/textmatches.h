// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/historyfilter.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace desk {

class Database;
class Statement;

/// The positions of all submissions that a text finds, newest first, one at a time.
///
/// Two streams run side by side: rows that hold every word, and rows whose own id, returned id or
/// idempotency key begins with the text.
class TextMatches final
{
public:
    TextMatches(Database &history, Database &index, const QString &text, PositionRange range);
    ~TextMatches();

    /// None after the last one. Ask no more after an error.
    [[nodiscard]] Result<std::optional<qint64>> next();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> stepWords();
    [[nodiscard]] Result<void> stepIds();
    [[nodiscard]] Result<void> readIds();

    Database &m_history;
    Database &m_index;
    const QString m_text;
    PositionRange m_range; ///< its end moves with the ids that were read
    std::unique_ptr<Statement> m_words;
    std::vector<qint64> m_ids; ///< a block, newest last
    bool m_idsEnded = false;
    bool m_begun = false;
    std::optional<qint64> m_word; ///< the heads of the two streams
    std::optional<qint64> m_id;
};

} // namespace desk
