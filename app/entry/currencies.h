// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace desk {

/// Names and digits of currencies (resources/currencies.json). Codes are compared without case.
class Currencies final
{
public:
    /// `language` is a code such as "de"; a name that it lacks stays English.
    [[nodiscard]] static Currencies fromJson(const Json &json, const QString &language);

    [[nodiscard]] QStringList codes() const { return m_codes; } ///< lower case, in the file's order
    [[nodiscard]] bool contains(const QString &code) const;
    [[nodiscard]] QString name(const QString &code) const; ///< empty where unknown
    [[nodiscard]] int digits(const QString &code) const; ///< 2 where unknown

private:
    struct Entry
    {
        QString name;
        int digits = 2;
    };
    QHash<QString, Entry> m_entries;
    QStringList m_codes;
};

} // namespace desk
