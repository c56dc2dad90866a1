// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/fieldreader.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr double mostSeconds = 100.0 * 366 * 86400;

std::optional<AgeLimit> readAge(const QString &name, Members &from)
{
    static const QList<std::pair<QString, int>> units {
        {u"days"_s, 86400}, {u"hours"_s, 3600}, {u"minutes"_s, 60}};
    std::optional<AgeLimit> limit;
    from.object(name, [&limit](Members &age) {
        const QString level = age.choice(u"is"_s, {u"error"_s, u"warning"_s});
        for (const auto &[unit, seconds] : units) {
            const Json &number = age.raw(unit);
            if (!age.contains(unit))
                continue;
            const double length = number.toDouble(-1) * seconds;
            if (limit || !(length >= 0 && length <= mostSeconds))
                age.refuse(u"one number of days, hours or minutes is needed"_s);
            else
                limit = AgeLimit {std::chrono::seconds(std::llround(length)), number.numberText(),
                                  unit,
                                  level == u"error" ? ProblemLevel::Error : ProblemLevel::Warning};
        }
        if (!limit || level.isEmpty())
            age.refuse(u"one number of days, hours or minutes and is are needed"_s);
    });
    return limit;
}

void readTime(Members &from, FieldOverlay &field)
{
    // The only way to write a time so far, so nothing is kept of it.
    static_cast<void>(from.choice(u"write"_s, {u"utc-ms-Z"_s}));
    field.nowWhenEmpty = !from.choice(u"whenEmpty"_s, {u"now at Send"_s}).isEmpty();
    field.oldest = readAge(u"oldest"_s, from);
    field.newest = readAge(u"newest"_s, from);
}

void readText(Members &from, FieldOverlay &field)
{
    field.format = readFormat(from);
    field.prefix = from.text(u"prefix"_s);
    const QString letters = from.choice(u"case"_s, {u"lower"_s, u"upper"_s});
    field.letterCase = letters == u"lower" ? LetterCase::Lower
        : letters == u"upper"              ? LetterCase::Upper
                                           : LetterCase::AsTyped;
    if (from.contains(u"maxLength"_s)) {
        field.maxLength = from.integer(u"maxLength"_s, 0);
        if (*field.maxLength < 1)
            from.refuse(u"maxLength is at least 1"_s);
    }
    field.suggestions = from.texts(u"suggestions"_s);
}
} // namespace

Format readFormat(Members &from)
{
    const QString name = from.text(u"format"_s);
    const Format format = formatFromName(name);
    if (format == Format::None && from.contains(u"format"_s))
        from.refuse(u"the format %1 is not known"_s.arg(name));
    return format;
}

FieldOverlay readField(Members &from)
{
    FieldOverlay field;
    field.label = from.neededText(u"label"_s);
    field.help = from.text(u"help"_s);
    for (const auto &[value, label] : from.pairs(u"choices"_s))
        field.choiceLabels.insert(value, label);
    readText(from, field);
    readTime(from, field);
    field.moneyIn = from.text(u"moneyIn"_s);
    field.assumed = from.text(u"assumed"_s);
    field.queryFills = from.text(u"queryFills"_s);
    field.namedIds = from.text(u"namedIds"_s);
    field.practice = from.text(u"practice"_s);
    field.example = from.text(u"example"_s);
    const QString editor = from.choice(u"editor"_s, {u"table"_s, u"json"_s, u"text"_s});
    field.asTable = editor == u"table";
    field.asJson = editor == u"json";
    field.asLines = editor == u"text";
    return field;
}

} // namespace desk
