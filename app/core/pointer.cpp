// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"

namespace desk {
namespace {

Json *childForChange(Json &parent, const QString &token)
{
    if (!parent.isArray()) {
        if (!parent.isObject())
            parent = Json::object();
        if (!parent.contains(token))
            parent.set(token, Json());
        return parent.findForChange(token);
    }
    bool ok = false;
    const qsizetype index = token.toInt(&ok);
    if (ok && index == qsizetype(parent.items().size()))
        parent.append(Json());
    return ok ? parent.itemForChange(index) : nullptr;
}
} // namespace

QStringList pointerTokens(QStringView pointer)
{
    QStringList tokens;
    if (pointer.isEmpty())
        return tokens;
    for (const QStringView part : pointer.mid(1).split(u'/'))
        tokens.append(part.toString()
                          .replace(QStringLiteral("~1"), QStringLiteral("/"))
                          .replace(QStringLiteral("~0"), QStringLiteral("~")));
    return tokens;
}

QString pointerFromTokens(const QStringList &tokens)
{
    QString pointer;
    for (const QString &token : tokens)
        pointer = pointerJoin(pointer, token);
    return pointer;
}

QString pointerJoin(const QString &parent, const QString &token)
{
    QString escaped = token;
    return parent + u'/'
        + escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

QString pointerParent(const QString &pointer)
{
    return pointer.left(qMax(qsizetype(0), pointer.lastIndexOf(u'/')));
}

QString pointerLeaf(const QString &pointer)
{
    const QStringList tokens = pointerTokens(pointer);
    return tokens.isEmpty() ? QString() : tokens.last();
}

bool pointerMatches(const QString &pattern, const QString &pointer)
{
    if (!pattern.endsWith(QStringLiteral("/*")))
        return pattern == pointer;
    return pointer.startsWith(QStringView(pattern).chopped(1)) && pointer.size() >= pattern.size();
}

const Json *resolve(const Json &root, QStringView pointer)
{
    const Json *at = &root;
    for (const QString &token : pointerTokens(pointer)) {
        if (at->isArray()) {
            bool ok = false;
            const size_t index = token.toUInt(&ok);
            at = ok && index < at->items().size() ? &at->items()[index] : nullptr;
        } else {
            at = at->find(token);
        }
        if (!at)
            return nullptr;
    }
    return at;
}

void setAt(Json &root, const QString &pointer, const Json &value)
{
    Json *at = &root;
    for (const QString &token : pointerTokens(pointer)) {
        at = childForChange(*at, token);
        if (!at)
            return;
    }
    *at = value;
}

void removeAt(Json &root, const QString &pointer)
{
    Json *at = &root;
    for (const QString &token : pointerTokens(pointerParent(pointer))) {
        at = at->isArray() ? at->itemForChange(token.toInt()) : at->findForChange(token);
        if (!at)
            return;
    }
    at->remove(pointerLeaf(pointer));
}

} // namespace desk
