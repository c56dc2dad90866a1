// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/ids.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString randomText(int length)
{
    static constexpr QStringView letters = u"0123456789abcdefghijklmnopqrstuvwxyz";
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    return text;
}
} // namespace

QString makeUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString makeId(const QString &pattern)
{
    static const QRegularExpression random(u"\\{random:(\\d{1,2})\\}"_s);
    QString id = pattern;
    while (id.contains("{uuid}"_L1))
        id.replace(id.indexOf("{uuid}"_L1), 6, makeUuid());
    for (auto match = random.match(id); match.hasMatch(); match = random.match(id))
        id.replace(match.capturedStart(), match.capturedLength(),
                   randomText(match.captured(1).toInt()));
    return id;
}

} // namespace desk
