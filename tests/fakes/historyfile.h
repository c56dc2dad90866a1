// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace desk {

/// As an onlooker, beside the program: the first column of the first row that the history file in
/// that folder gives for the question.
inline QVariant askHistory(const QString &folder, const QString &sql)
{
    const QString connection = QStringLiteral("onlooker");
    QVariant answer;
    {
        QSqlDatabase history = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        history.setDatabaseName(folder + QStringLiteral("/history.sqlite"));
        history.setConnectOptions(
            QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        QSqlQuery query(history);
        if (history.open() && query.exec(sql) && query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(connection);
    return answer;
}

} // namespace desk
