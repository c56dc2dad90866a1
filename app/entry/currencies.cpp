// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/currencies.h"

using namespace Qt::StringLiterals;

namespace desk {

Currencies Currencies::fromJson(const Json &json, const QString &language)
{
    Currencies currencies;
    for (const auto &[code, entry] : json.members()) {
        const Json *own = entry.find(language);
        const QString name = own && own->isString() ? own->toString() : entry[u"name"].toString();
        currencies.m_entries.insert(code.toLower(), {name, int(entry[u"digits"].toInt(2))});
        currencies.m_codes.append(code.toLower());
    }
    return currencies;
}

bool Currencies::contains(const QString &code) const
{
    return m_entries.contains(code.toLower());
}

QString Currencies::name(const QString &code) const
{
    return m_entries.value(code.toLower()).name;
}

int Currencies::digits(const QString &code) const
{
    return m_entries.value(code.toLower()).digits;
}

} // namespace desk
