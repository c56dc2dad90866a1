// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QString>

#include <memory>

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
    /// A file that turns out damaged is made anew.
    [[nodiscard]] Result<bool> update(int rows = 2000);
    /// Deletes the file and begins an empty one; update() fills it again.
    [[nodiscard]] Result<void> rebuild();

    /// For FTS5's MATCH: every word of the text by its beginning, quoted so that nothing in it is
    /// syntax. Empty where the text has no letter or digit.
    [[nodiscard]] static QString matchExpression(const QString &text);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] static QString filePath(const QString &folder);

private:
    SearchIndex(const QString &path, Database &history);
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<bool> isOfThisHistory();
    [[nodiscard]] Result<bool> takeIn(int rows);

    const QString m_path;
    Database &m_history;
    std::unique_ptr<Database> m_database; ///< null: the file could not be made
};

} // namespace desk
