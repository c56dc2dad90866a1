// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/database.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString beginText(int level)
{
    return level == 0 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT level%1"_s.arg(level);
}

QString commitText(int level)
{
    return level == 0 ? u"COMMIT"_s : u"RELEASE level%1"_s.arg(level);
}

QString undoText(int level)
{
    return level == 0 ? u"ROLLBACK"_s : u"ROLLBACK TO level%1"_s.arg(level);
}
} // namespace

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_level(database.m_depth)
{
    m_begun = Statement(m_database, beginText(m_level)).run();
    m_open = m_begun.has_value();
    if (m_open)
        ++m_database.m_depth;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    --m_database.m_depth;
    // After some errors SQLite has undone everything by itself; then these fail, and that is well.
    (void)Statement(m_database, undoText(m_level)).run();
    if (m_level > 0)
        (void)Statement(m_database, commitText(m_level)).run();
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return m_begun;
    const auto done = Statement(m_database, commitText(m_level)).run();
    if (!done)
        return done; // the destructor undoes it
    m_open = false;
    --m_database.m_depth;
    return {};
}

} // namespace desk
