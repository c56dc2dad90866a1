// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/scalars.h"

#include "app/schema/decimal.h"
#include "app/schema/equality.h"
#include "app/schema/formats.h"
#include "app/schema/nearest.h"
#include "app/schema/pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

int codePoints(const QString &text)
{
    const auto isSecondHalf = [](QChar c) {
        return c.isLowSurrogate();
    };
    return int(text.size() - std::count_if(text.begin(), text.end(), isSecondHalf));
}

std::optional<Problem> lengthProblem(const QString &text, const FieldSpec &spec)
{
    if (!spec.minLength && !spec.maxLength)
        return std::nullopt;
    const int length = codePoints(text);
    if (spec.minLength && length < *spec.minLength)
        return makeProblem(ProblemCode::TooShort,
                           {QString::number(*spec.minLength), QString::number(length)});
    if (spec.maxLength && length > *spec.maxLength)
        return makeProblem(ProblemCode::TooLong,
                           {QString::number(*spec.maxLength), QString::number(length)});
    return std::nullopt;
}

Problem outOfRange(ProblemCode code, const QString &limit, bool exclusive)
{
    return makeProblem(code, {limit, exclusive ? u"exclusive"_s : QString()});
}
} // namespace

std::optional<Problem> textProblem(const QString &text, const FieldSpec &spec)
{
    if (const auto problem = formatProblem(text, spec.format))
        return problem;
    if (const auto problem = lengthProblem(text, spec))
        return problem;
    if (!spec.pattern.isEmpty() && !patternFits(spec.pattern, text))
        return makeProblem(ProblemCode::PatternDiffers, {spec.pattern});
    return std::nullopt;
}

std::optional<Problem> numberProblem(const QString &number, const FieldSpec &spec)
{
    if (spec.kind == FieldKind::Integer && !isWholeDecimal(number))
        return makeProblem(ProblemCode::WrongType, {u"integer"_s});
    if (spec.minimum) {
        const int order = compareDecimals(number, *spec.minimum);
        if (order < 0 || (order == 0 && spec.exclusiveMinimum))
            return outOfRange(ProblemCode::TooSmall, *spec.minimum, spec.exclusiveMinimum);
    }
    if (spec.maximum) {
        const int order = compareDecimals(number, *spec.maximum);
        if (order > 0 || (order == 0 && spec.exclusiveMaximum))
            return outOfRange(ProblemCode::TooLarge, *spec.maximum, spec.exclusiveMaximum);
    }
    if (spec.multipleOf && !isMultipleOf(number, *spec.multipleOf))
        return makeProblem(ProblemCode::NotAMultiple, {*spec.multipleOf});
    return std::nullopt;
}

std::optional<Problem> choiceProblem(const Json &value, const FieldSpec &spec)
{
    const bool known = std::any_of(spec.choices.begin(), spec.choices.end(),
                                   [&](const Json &choice) { return sameValue(choice, value); });
    if (known)
        return std::nullopt;
    QStringList texts;
    for (const Json &choice : spec.choices)
        texts.append(choiceText(choice));
    const QString typed = choiceText(value);
    const bool isCurrency = spec.format == Format::Currency;
    return makeProblem(isCurrency ? ProblemCode::NotACurrency : ProblemCode::NotAChoice,
                       {typed, nearestTo(typed, texts)});
}

std::optional<Problem> countProblem(size_t count, const FieldSpec &spec)
{
    if (spec.minItems && qint64(count) < *spec.minItems)
        return makeProblem(ProblemCode::TooFewItems, {QString::number(*spec.minItems)});
    if (spec.maxItems && qint64(count) > *spec.maxItems)
        return makeProblem(ProblemCode::TooManyItems, {QString::number(*spec.maxItems)});
    return std::nullopt;
}

QString choiceText(const Json &choice)
{
    return choice.isString() ? choice.toString() : QString::fromUtf8(writeJson(choice));
}

QString typeName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Object:
    case FieldKind::Map:
        return u"object"_s;
    case FieldKind::List:
        return u"list"_s;
    case FieldKind::Integer:
        return u"integer"_s;
    case FieldKind::Number:
        return u"number"_s;
    case FieldKind::Boolean:
        return u"boolean"_s;
    case FieldKind::Text:
    case FieldKind::Choice:
    case FieldKind::Json:
        return u"text"_s;
    }
    Q_UNREACHABLE();
}

Problem makeProblem(ProblemCode code, const QStringList &args)
{
    return Problem {QString(), code, args, ProblemLevel::Error};
}

} // namespace desk
