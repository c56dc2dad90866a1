// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/json.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace desk {

/// What a person gave so far: what could be read, and the fields that hold something unreadable.
struct ReadValues
{
    QHash<QString, Json> values;
    QSet<QString> unreadable;
};

/// Of `fields`, those that a rule shows only while it holds, and none holds. A hidden field's value
/// decides nothing.
[[nodiscard]] QSet<QString> hiddenFields(const std::vector<FieldRule> &rules,
                                         const QStringList &fields, const ReadValues &read);
/// Of `fields`, those that a rule requires now.
[[nodiscard]] QSet<QString> requiredFields(const std::vector<FieldRule> &rules,
                                           const QStringList &fields, const ReadValues &read,
                                           const QSet<QString> &hidden);
/// What the rules say about values that are there; not what is missing, see requiredFields.
[[nodiscard]] Problems ruleProblems(const std::vector<FieldRule> &rules, const ReadValues &read,
                                    const QSet<QString> &hidden);

} // namespace desk
