// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/urlquery.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// A form's encoding writes a space as "+", which QUrlQuery leaves.
QString decoded(QString text)
{
    return QUrl::fromPercentEncoding(text.replace(u'+', u"%20"_s).toUtf8());
}
} // namespace

QMap<QString, QString> fieldsFromQuery(const Operation &operation, const QString &urlField,
                                       const QString &url)
{
    QMap<QString, QString> filled;
    const QString &target = operation.overlay(urlField).queryFills;
    const FieldSpec *object = target.isEmpty() ? nullptr : operation.field(target);
    if (!object)
        return filled;
    const QUrlQuery query(QUrl(url.trimmed()).query(QUrl::FullyEncoded));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyEncoded)) {
        for (const FieldSpec &member : object->children) {
            const bool isLeaf = member.children.empty() && !member.readOnly;
            const QString text = decoded(value).trimmed();
            if (isLeaf && member.name == decoded(name) && !text.isEmpty()
                && !filled.contains(member.pointer))
                filled.insert(member.pointer, text);
        }
    }
    return filled;
}

} // namespace desk
