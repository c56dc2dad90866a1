// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/database.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace desk {

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
{
    auto &kept = m_database.m_statements[sql];
    if (!kept) {
        kept = std::make_unique<QSqlQuery>(m_database.m_connection);
        kept->setForwardOnly(true);
        if (!kept->prepare(sql)) {
            m_failure = m_database.report(kept->lastError());
            m_database.m_statements.erase(sql);
            return;
        }
    }
    m_query = kept.get();
    Q_ASSERT(!m_query->isActive());
}

Statement::~Statement()
{
    if (m_query)
        m_query->finish();
}

Statement &Statement::bind(const QString &placeholder, const QVariant &value)
{
    if (!m_query)
        return *this;
    // Qt stores a null string as NULL; here a text that is not there is an empty one.
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        m_query->bindValue(placeholder, u""_s);
    else if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        m_query->bindValue(placeholder, QByteArray(""));
    else
        m_query->bindValue(placeholder, value);
    return *this;
}

Result<void> Statement::run()
{
    if (!m_query)
        return tl::unexpected(*m_failure);
    if (m_query->exec())
        return {};
    return tl::unexpected(m_database.report(m_query->lastError()));
}

bool Statement::next()
{
    return m_query && m_query->next();
}

Result<void> Statement::check() const
{
    if (!m_query)
        return tl::unexpected(*m_failure);
    if (m_query->lastError().type() == QSqlError::NoError)
        return {};
    return tl::unexpected(m_database.report(m_query->lastError()));
}

QVariant Statement::value(int column) const
{
    return m_query->value(column);
}

int Statement::rowsChanged() const
{
    return m_query->numRowsAffected();
}

qint64 Statement::lastId() const
{
    return m_query->lastInsertId().toLongLong();
}

} // namespace desk
