// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "fakes/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace desk {

const QString leadsHeader = QStringLiteral("Event,E-Mail,Value,Currency\n");

/// Lines below that header, each with an address of its own.
inline QString goodRows(int from, int count)
{
    QString rows;
    for (int i = from; i < from + count; ++i)
        rows += QStringLiteral("lead,p%1@example.com,%1.50,eur\n").arg(i);
    return rows;
}

/// A folder for each test function, and its table.
class LeadsFolder final
{
public:
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())) + u'/' + name;
    }
    QString write(const QString &text, const QString &name = QStringLiteral("leads.csv")) const
    {
        QDir().mkpath(path());
        desk::write(path(name), text.toUtf8());
        return path(name);
    }

private:
    QTemporaryDir m_dir;
};

} // namespace desk
