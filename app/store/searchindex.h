// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QString>

#include <memory>
#include <optional>

namespace desk {

class Database;

/// The words of all submissions, in a file of its own that may be deleted at any time.
///
/// Filled behind the writer, from the rows that changed since; lives on the reader's thread. Its
/// rows are named by a submission's `position`, so that matches come newest first without sorting.
class SearchIndex final
{
public:
    /// Opens `folder`/search.sqlite; one that is damaged or of another history is made anew.
    /// `history` must outlive the index.
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> open(const QString &folder,
                                                                   Database &history);
    ~SearchIndex();

    /// Takes in at most `rows` changed rows in one commit. True: there are more.
    [[nodiscard]] Result<bool> update(int rows = 2000);

    /// For FTS5's MATCH: every word of the text by its beginning, quoted so that nothing in it is
    /// syntax. Empty where the text has no letter or digit.
    [[nodiscard]] static QString matchExpression(const QString &text);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] static QString filePath(const QString &folder);

private:
    SearchIndex(std::unique_ptr<Database> database, Database &history);
    [[nodiscard]] Result<void> prepare();

    std::unique_ptr<Database> m_database;
    Database &m_history;
};

} // namespace desk
