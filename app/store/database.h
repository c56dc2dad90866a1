// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/store/migrations.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <unordered_map>

class QSqlError;

namespace desk {

/// One connection to a SQLite file; used only in the thread that made it.
///
/// Statements are prepared once and kept, because a commit must not pay for parsing.
class Database final
{
public:
    /// Opens or creates `folder`/history.sqlite for writing and brings it to the newest version,
    /// after a backup of what was there. Fails with StoreTooNew or StoreDamaged without a change;
    /// see openOrRecover().
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    open(const QString &folder, const std::vector<Migration> &steps = migrations());
    /// For reading only; the file must exist: open it after the writer, close it before.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openReadOnly(const QString &folder);
    /// A file without a schema of ours, such as the search index; readable by its owner only.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openFile(const QString &path);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// For statements that run once: pragmas, schema.
    [[nodiscard]] Result<void> run(const QString &sql);
    [[nodiscard]] Result<int> version();

    [[nodiscard]] static QString filePath(const QString &folder);

private:
    friend class Statement;
    friend class Transaction;

    explicit Database(const QString &path);
    [[nodiscard]] Result<void> connect(const QString &options);
    [[nodiscard]] static Result<void> checkUntouched(const QString &path, int newest);
    [[nodiscard]] Result<void> checkVersion(int version);
    [[nodiscard]] Result<void> backUp(const QString &folder, int version);
    [[nodiscard]] Error report(const QSqlError &error) const;

    const QString m_path;
    const QString m_name;
    QSqlDatabase m_connection;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
    int m_depth = 0; ///< open transactions, one inside the other
};

/// A prepared statement of the cache; ends its read when it goes out of scope, so that nothing
/// keeps an old snapshot open. The same text is not used twice at the same time.
class Statement final
{
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QString &placeholder, const QVariant &value);
    [[nodiscard]] Result<void> run();
    /// False after the last row and after an error; see check().
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> check() const; ///< what ended the rows
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] int rowsChanged() const;
    [[nodiscard]] qint64 lastId() const;

private:
    Database &m_database;
    QSqlQuery *m_query = nullptr; ///< of the database; null: it could not be prepared
    std::optional<Error> m_failure;
};

/// Writes that count together or not at all: without commit() they are undone.
///
/// One inside another joins it: nothing is durable before the outermost commit.
class Transaction final
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Fails with the reason when the transaction could not begin, too.
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    Result<void> m_begun;
    bool m_open = false;
    int m_level = 0;
};

} // namespace desk
