// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QSet>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace desk {

/// A table whose rows are looked for in a damaged file.
struct SalvageTable
{
    QString name;
    QStringList columns;
    bool hasRowid = true;
    QStringList idQueries; ///< each tells the ids of all rows without reading the table itself
};

/// A copy of a damaged database, read as far as it can be; an unreadable page ends nothing but the
/// scan that came to it. Writes nothing that matters.
class SalvageSource final
{
public:
    using Values = QList<QVariant>;
    /// `idIsTaken`: the row bears the id of another one, by mistake.
    using Take = std::function<void(const Values &values, bool idIsTaken)>;

    explicit SalvageSource(const QString &path);
    ~SalvageSource();
    SalvageSource(const SalvageSource &) = delete;
    SalvageSource &operator=(const SalvageSource &) = delete;

    [[nodiscard]] bool canRead(const SalvageTable &table);
    /// False: an error ended the rows, or `goOn` did.
    bool each(const QString &sql, const std::function<bool(const Values &)> &goOn);
    /// The first value of the first row; invalid where there is none.
    [[nodiscard]] QVariant single(const QString &sql);
    /// As many as can be read, each once per query.
    [[nodiscard]] QSet<qint64> ids(const QStringList &queries);

    struct Outcome
    {
        bool whole = false; ///< nothing stood in the way, and no row is known that was not read
        QSet<qint64> missing; ///< ids that were named somewhere and could not be read
    };
    /// Each row once: from the front, from the back, then one by one between them.
    [[nodiscard]] Outcome read(const SalvageTable &table, const Take &take);

private:
    struct Pass;

    bool scan(Pass &pass, bool forward);
    void probe(Pass &pass, qint64 from, qint64 below, const QSet<qint64> &missing);

    const QString m_name;
    QSqlDatabase m_connection;
    qint64 m_mostRows = 0; ///< no file of that size has more: a circle of pages ends there
};

} // namespace desk
