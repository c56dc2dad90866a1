// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"
#include "app/entry/preset.h"

#include <optional>

namespace desk {

/// Reads members of the administrator's file strictly and says where a mistake stands.
///
/// The first problem of the file counts; values after it are read on but mean nothing.
class PresetMembers final
{
public:
    /// Both must outlive this.
    PresetMembers(const QByteArray &text, const JsonPlaces &places);

    [[nodiscard]] const std::optional<PresetProblem> &problem() const { return m_problem; }
    /// At the pointer; what is missing is looked for in what it is missing in.
    void refuse(PresetFault fault, const QString &pointer, const QStringList &args);
    void refuse(const Problem &problem, const Api &api, const QString &pointer);
    /// Before anything else: a key in a file that all can read is the worst of all mistakes.
    void refuseKeys(const Json &value, const QString &pointer, const Catalog &catalog);

    [[nodiscard]] bool isObject(const Json &value, const QString &pointer, const QString &name);
    void onlyKnows(const Json &object, const QString &pointer, const QStringList &names);
    // Of an object and its pointer; empty where the member is missing.
    [[nodiscard]] QString text(const Json &object, const QString &pointer, const QString &name);
    [[nodiscard]] QString neededText(const Json &object, const QString &pointer,
                                     const QString &name);
    [[nodiscard]] QString choice(const Json &object, const QString &pointer, const QString &name,
                                 const QStringList &choices);
    [[nodiscard]] int number(const Json &object, const QString &pointer, const QString &name,
                             int most);

private:
    const QByteArray &m_text;
    const JsonPlaces &m_places;
    std::optional<PresetProblem> m_problem;
};

} // namespace desk
