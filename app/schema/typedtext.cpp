// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/decimal.h"
#include "app/schema/scalars.h"
#include "app/schema/validator.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Problems one(const FieldSpec &spec, ProblemCode code, const QStringList &args)
{
    return {Problem {spec.pointer, code, args, ProblemLevel::Error}};
}

Problems checkChoice(const QString &text, const FieldSpec &spec)
{
    for (const Json &choice : spec.choices) {
        if (choiceText(choice) == text)
            return {};
    }
    return validate(Json::string(text), spec);
}

Problems checkJson(const QString &text, const FieldSpec &spec)
{
    const auto value = parseJson(text.toUtf8());
    if (value)
        return validate(*value, spec);
    return one(spec, ProblemCode::NotJson,
               {QString::number(value.error().line), QString::number(value.error().column)});
}
} // namespace

Problems checkText(const QString &text, const FieldSpec &spec)
{
    switch (spec.kind) {
    case FieldKind::Text:
        return validate(Json::string(text), spec);
    case FieldKind::Choice:
        return checkChoice(text, spec);
    case FieldKind::Boolean:
        return text == "true"_L1 || text == "false"_L1
            ? Problems()
            : one(spec, ProblemCode::WrongType, {typeName(spec.kind)});
    case FieldKind::Integer:
    case FieldKind::Number:
        return isDecimal(text) ? validate(Json::number(text), spec)
                               : one(spec, ProblemCode::NotANumber, {text});
    case FieldKind::Object:
    case FieldKind::Map:
    case FieldKind::List:
    case FieldKind::Json:
        return checkJson(text, spec);
    }
    Q_UNREACHABLE();
}

} // namespace desk
