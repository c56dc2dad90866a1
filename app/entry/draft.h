// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QMap>
#include <QMetaType>
#include <QString>

namespace desk {

enum class EnteredState { NotSent, Set, Null };

/// What stands in one field, as it was typed: right or wrong.
struct Entered
{
    EnteredState state = EnteredState::NotSent;
    QString text; ///< in the person's locale and zone; of a table or JSON field: JSON text
    QString zone; ///< of a time: IANA name
    int fold = -1; ///< of a time that exists twice: 0 the first, 1 the second, -1 not chosen

    friend bool operator==(const Entered &, const Entered &) = default;
};

/// One sheet: kept as it is typed, until its submission is committed.
struct Draft
{
    QString id; ///< a UUID; also names the act: a submission carries it, once
    QString account;
    QString api;
    QString operation;
    QMap<QString, Entered>
        values; ///< by field pointer; also of fields that the description no longer has
    QString key; ///< the idempotency key that was made with the draft; empty where the operation
                 ///< has none
    qint64 corrects = 0; ///< submission that this one corrects; 0: none
    bool setAside = false; ///< listed, not open
    QString locale; ///< the BCP 47 name that the texts are written in
    qint64 changedAt = 0; ///< ms since the epoch, UTC

    friend bool operator==(const Draft &, const Draft &) = default;
};

[[nodiscard]] Json draftToJson(const Draft &draft);
/// Members that are missing or of another kind are left at their defaults: an older program wrote
/// them.
[[nodiscard]] Draft draftFromJson(const Json &json);

} // namespace desk

Q_DECLARE_METATYPE(desk::Draft)
