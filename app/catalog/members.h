// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/json.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <optional>

namespace desk {

/// Reads one object of an overlay strictly: what is missing, of the wrong kind or not known at all
/// is an error, so that a typing mistake cannot pass silently.
///
/// The first error of a whole overlay counts; values after it are read on but mean nothing.
class Members final
{
public:
    using Problem = std::optional<Error>;
    using Reader = std::function<void(Members &)>;

    /// Both references must outlive the reader. `place` is for the error's text.
    Members(const Json &object, const QString &place, Problem &problem);

    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] QString text(const QString &name);
    [[nodiscard]] QString neededText(const QString &name);
    /// One of these; empty where the member is missing.
    [[nodiscard]] QString choice(const QString &name, const QStringList &allowed);
    [[nodiscard]] int integer(const QString &name, int otherwise);
    [[nodiscard]] bool flag(const QString &name);
    [[nodiscard]] QStringList texts(const QString &name);
    /// Strings, numbers and booleans as their text; null as a null string.
    [[nodiscard]] QMap<QString, QString> scalars(const QString &name);
    [[nodiscard]] QList<std::pair<QString, QString>> pairs(const QString &name);
    /// An array of scalars by each name.
    [[nodiscard]] QMap<QString, QStringList> scalarLists(const QString &name);
    /// The value as it stands, null where it is missing.
    [[nodiscard]] const Json &raw(const QString &name);

    void object(const QString &name, const Reader &read);
    void eachItem(const QString &name, const Reader &read);
    void eachMember(const QString &name,
                    const std::function<void(const QString &, Members &)> &read);

    void refuse(const QString &what, ErrorCode code = ErrorCode::OverlayInvalid);
    /// After the last member was asked for: what nobody asked for is an error.
    void finish();

private:
    const Json *take(const QString &name, Json::Kind kind);
    [[nodiscard]] QString below(const QString &name) const;
    QString scalar(const Json &value, const QString &name);
    void readChild(const Json &child, const QString &name, const Reader &read);

    const Json &m_object;
    QString m_place;
    Problem &m_problem;
    QSet<QString> m_known;
};

} // namespace desk
