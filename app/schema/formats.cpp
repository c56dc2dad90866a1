// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/formats.h"

#include "app/schema/addresses.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

std::optional<Problem> unless(bool fits, ProblemCode code, const QStringList &args = {})
{
    if (fits)
        return std::nullopt;
    return Problem {QString(), code, args, ProblemLevel::Error};
}

std::optional<Problem> emailProblem(const QString &text)
{
    const auto wrong = emailMistake(text);
    return unless(!wrong, ProblemCode::NotAnEmail, {wrong.value_or(QString())});
}

bool hasCurrencyShape(const QString &text)
{
    static const QRegularExpression shape(u"\\A[A-Za-z]{3,5}\\z"_s); // ISO 4217 and crypto
    return shape.match(text).hasMatch();
}
} // namespace

std::optional<Problem> formatProblem(const QString &text, Format format)
{
    switch (format) {
    case Format::None:
        return std::nullopt;
    case Format::Email:
        return emailProblem(text);
    case Format::Url:
        return unless(isWebUrl(text), ProblemCode::NotAUrl);
    case Format::Date:
        return unless(isDate(text), ProblemCode::NotADate);
    case Format::DateTime:
        return unless(isDateTime(text), ProblemCode::NotATime);
    case Format::Country:
        return unless(isCountry(text), ProblemCode::NotACountry);
    case Format::Phone:
        return unless(isPhone(text), ProblemCode::NotAPhone);
    case Format::Ip:
        return unless(isIpAddress(text), ProblemCode::NotAnIp);
    case Format::Uuid:
        return unless(isUuid(text), ProblemCode::NotAUuid);
    case Format::Currency:
        return unless(hasCurrencyShape(text), ProblemCode::NotACurrency, {text, QString()});
    }
    Q_UNREACHABLE();
}

bool isDate(const QString &text)
{
    static const QRegularExpression shape(u"\\A([0-9]{4})-([0-9]{2})-([0-9]{2})\\z"_s);
    const auto match = shape.match(text);
    return match.hasMatch()
        && QDate::isValid(match.captured(1).toInt(), match.captured(2).toInt(),
                          match.captured(3).toInt());
}

bool isDateTime(const QString &text)
{
    static const QRegularExpression shape(
        u"\\A(.{10})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]+)?"
        "(?:[Zz]|[+-]([0-9]{2}):([0-9]{2}))\\z"_s);
    const auto match = shape.match(text);
    const auto part = [&](int group) {
        return match.captured(group).toInt();
    };
    const bool isLeapSecond = part(4) == 60 && part(3) == 59;
    return match.hasMatch() && isDate(match.captured(1)) && part(2) < 24 && part(3) < 60
        && (part(4) < 60 || isLeapSecond) && part(5) < 24 && part(6) < 60;
}

bool isUuid(const QString &text)
{
    static const QRegularExpression shape(
        u"\\A[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\z"_s);
    return shape.match(text).hasMatch();
}

bool isPhone(const QString &text)
{
    static const QRegularExpression shape(u"\\A[ (]?\\+?[0-9 ().-]*\\z"_s);
    const auto digits
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return shape.match(text).hasMatch() && digits >= 5 && digits <= 20;
}

bool isCountry(const QString &text)
{
    const auto letters
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const bool hasDigit
        = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return letters >= 2 && !hasDigit;
}

} // namespace desk
