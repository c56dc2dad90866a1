// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/fieldmerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString choiceText(const Json &choice)
{
    if (choice.isBool())
        return choice.toBool() ? u"true"_s : u"false"_s;
    return choice.isNumber() ? choice.numberText() : choice.toString();
}

/// The name of the first member that does not fit the kind of the field; empty where all do.
QString misplaced(const FieldOverlay &overlay, const FieldSpec &field)
{
    const bool text = field.kind == FieldKind::Text;
    const bool choice = field.kind == FieldKind::Choice;
    const bool number = field.kind == FieldKind::Number || field.kind == FieldKind::Integer;
    if (overlay.format != Format::None && !text && !choice)
        return u"format"_s;
    if ((overlay.maxLength || overlay.asLines || !overlay.queryFills.isEmpty()) && !text)
        return u"maxLength, editor or queryFills"_s;
    if ((!overlay.prefix.isEmpty() || !overlay.example.isEmpty()) && !text)
        return u"prefix or example"_s;
    if (overlay.letterCase != LetterCase::AsTyped && !text && !choice)
        return u"case"_s;
    if (!overlay.moneyIn.isEmpty() && !text && !number)
        return u"moneyIn"_s;
    if ((overlay.nowWhenEmpty || overlay.oldest || overlay.newest)
        && field.format != Format::DateTime && field.format != Format::Date)
        return u"whenEmpty, oldest or newest"_s;
    if (overlay.asTable && field.kind != FieldKind::Map && field.kind != FieldKind::Json)
        return u"editor"_s;
    return {};
}

/// A name for a value that the field cannot have is a typing mistake.
QString unknownChoice(const FieldOverlay &overlay, const FieldSpec &field)
{
    QStringList values = overlay.suggestions;
    for (const Json &choice : field.choices)
        values.append(choiceText(choice));
    for (auto it = overlay.choiceLabels.cbegin(); it != overlay.choiceLabels.cend(); ++it) {
        if (!values.contains(it.key()))
            return it.key();
    }
    return {};
}

std::optional<Error> refusal(const FieldSpec &field, const QString &what)
{
    return Error {ErrorCode::OverlayInvalid, u"fields.%1: %2"_s.arg(field.pointer, what), {}, 0, 0};
}

std::optional<Error> mergeOne(FieldSpec &field, const FieldOverlay &overlay)
{
    if (overlay.format != Format::None)
        field.format = overlay.format;
    const QString wrong = misplaced(overlay, field);
    if (!wrong.isEmpty())
        return refusal(field, u"%1 does not fit this kind of field"_s.arg(wrong));
    const QString unknown = unknownChoice(overlay, field);
    if (!unknown.isEmpty())
        return refusal(field, u"choices: %1 is no value of it"_s.arg(unknown));
    if (overlay.maxLength)
        field.maxLength
            = std::min(*overlay.maxLength, field.maxLength.value_or(*overlay.maxLength));
    if (field.examples.empty() && !overlay.example.isEmpty())
        field.examples.push_back(Json::string(overlay.example));
    return {};
}

std::optional<Error> mergeTree(FieldSpec &field, const QHash<QString, FieldOverlay> &overlays)
{
    const auto found = overlays.constFind(field.pointer);
    if (found != overlays.cend()) {
        if (const auto error = mergeOne(field, *found))
            return error;
    }
    for (FieldSpec &child : field.children) {
        if (const auto error = mergeTree(child, overlays))
            return error;
    }
    return {};
}
} // namespace

std::optional<Error> mergeFields(Operation &operation)
{
    for (FieldSpec &parameter : operation.parameterFields) {
        if (const auto error = mergeTree(parameter, operation.fields))
            return error;
    }
    return mergeTree(operation.body, operation.fields);
}

} // namespace desk
