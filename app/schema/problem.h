// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace desk {

/// What is wrong with one value; ui/texts/problemtext makes the sentence. `args` of each are named
/// here.
enum class ProblemCode {
    Required,
    WrongType, ///< expected kind: "text", "number", "integer", "boolean", "object", "list"
    NotAChoice, ///< what was typed, nearest choice or empty
    NotACurrency, ///< what was typed, nearest code or empty
    TooShort, ///< least, actual
    TooLong, ///< most, actual
    TooSmall, ///< least, "exclusive" or empty
    TooLarge, ///< most, "exclusive" or empty
    NotAMultiple, ///< of what
    PatternDiffers, ///< the pattern
    NotAnEmail, ///< "domain", "at", "space" or empty: what is missing or wrong
    NotAUrl,
    NotADate,
    NotATime,
    TimeInGap, ///< that local time does not exist on that day
    TimeTwice, ///< exists twice: a person has to choose
    UnknownZone,
    NotACountry,
    NotAPhone,
    NotAnIp,
    NotAUuid,
    WrongIdKind, ///< expected kind, seen kind or empty, expected prefix
    NotANumber, ///< what was typed
    TooManyDigits, ///< currency, most digits
    TooFewItems, ///< least
    TooManyItems, ///< most
    RepeatedItem,
    RepeatedKey, ///< the key
    UnknownMember, ///< the member's name
    NotJson, ///< line, column
    NoAlternativeFits,
    UrlNotSecure, ///< of an account: plain http to another computer
    NameTaken, ///< of an account: the name
    TooOld, ///< limit: number, unit ("days")
    TooFarAhead, ///< limit: number, unit ("minutes")
    Say, ///< key of the overlay's texts
    ServerSaid, ///< the vendor's message, as given
};

enum class ProblemLevel { Error, Warning };

struct Problem
{
    QString at; ///< field pointer; empty: the whole entry
    ProblemCode code = ProblemCode::Required;
    QStringList args;
    ProblemLevel level = ProblemLevel::Error;

    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = QList<Problem>;

} // namespace desk

Q_DECLARE_METATYPE(desk::Problem)
