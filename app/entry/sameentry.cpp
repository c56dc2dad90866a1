// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/sameentry.h"

#include "app/core/pointer.h"

#include <QCryptographicHash>

#include <algorithm>

namespace desk {
namespace {

QString canonicalNumber(QString text)
{
    if (!text.contains(u'.') || text.contains(u'e', Qt::CaseInsensitive))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

Json canonical(const Json &value)
{
    if (value.isNumber())
        return Json::number(canonicalNumber(value.numberText()));
    if (value.isArray()) {
        Json array = Json::array();
        for (const Json &item : value.items())
            array.append(canonical(item));
        return array;
    }
    if (!value.isObject())
        return value;
    Json::Object members;
    for (const auto &[name, member] : value.members())
        members.emplace_back(name, canonical(member));
    std::sort(members.begin(), members.end(),
              [](const Json::Member &a, const Json::Member &b) { return a.first < b.first; });
    return Json::object(std::move(members));
}

bool isGiven(const Draft &draft, const QString &pointer)
{
    const Entered entered = draft.values.value(pointer);
    return entered.state == EnteredState::Set && !ValueReader::isBlank(entered);
}
} // namespace

QByteArray contentFingerprint(const Assembled &entry, const Draft &draft,
                              const Operation &operation)
{
    Json body = entry.body;
    QMap<QString, QString> parameters = entry.parameters;
    for (const QString &pointer : operation.sameEntryWithout) {
        if (isGiven(draft, pointer))
            continue;
        removeAt(body, pointer);
        parameters.remove(pointer);
    }
    Json all = Json::array({Json::string(draft.account), Json::string(draft.api),
                            Json::string(draft.operation), canonical(body)});
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        all.append(Json::array({Json::string(it.key()), Json::string(it.value())}));
    return QCryptographicHash::hash(writeJson(all), QCryptographicHash::Sha256);
}

} // namespace desk
