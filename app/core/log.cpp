// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/log.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

Q_LOGGING_CATEGORY(logCatalog, "desk.catalog", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "desk.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "desk.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logOutbox, "desk.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logKeys, "desk.keys", QtInfoMsg)
Q_LOGGING_CATEGORY(logProgram, "desk.program", QtInfoMsg)

namespace {
constexpr qsizetype longestIdentifier = 64;

bool isOfIdentifier(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || u"_-."_s.contains(c);
}
} // namespace

LogLine::~LogLine()
{
    if (!m_category.isEnabled(m_type))
        return;
    const QMessageLogger logger(nullptr, 0, nullptr, m_category.categoryName());
    QDebug line = m_type == QtWarningMsg ? logger.warning() : logger.info();
    line.noquote() << m_text;
}

void LogLine::add(const QString &name, const QString &value)
{
    m_text += u' ' + name + u' ' + value;
}

QString LogLine::identifier(const QString &value)
{
    const bool fits = !value.isEmpty() && value.size() <= longestIdentifier
        && std::all_of(value.begin(), value.end(), isOfIdentifier);
    return fits ? value : u"?"_s;
}

} // namespace desk
