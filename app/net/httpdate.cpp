// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/httpdate.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace desk {

QDateTime readHttpDate(const QByteArray &text)
{
    const QByteArray afterDay = text.mid(text.indexOf(',') + 1).trimmed();
    const QDateTime date
        = QLocale::c().toDateTime(QString::fromLatin1(afterDay), u"dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return QDateTime(date.date(), date.time(), QTimeZone::utc());
}

} // namespace desk
