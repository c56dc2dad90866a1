// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/readvalue.h"

#include "app/entry/typedtext.h"

using namespace Qt::StringLiterals;

namespace desk {
ValueReader::ValueReader(const Api &api, const Operation &operation, const Account &account,
                         const Currencies &currencies, const QLocale &locale)
    : m_api(api)
    , m_operation(operation)
    , m_account(account)
    , m_currencies(currencies)
    , m_numbers(locale)
    , m_dates(locale)
{
}

bool ValueReader::isBlank(const Entered &entered)
{
    return withoutMarks(entered.text).isEmpty();
}

ValueReader::Value ValueReader::read(const FieldSpec &field, const Entered &entered,
                                     const QDateTime &now, Problems &problems) const
{
    switch (field.kind) {
    case FieldKind::Text:
        return readText(field, entered, now, problems);
    case FieldKind::Integer:
    case FieldKind::Number:
        return readNumber(field, entered.text, problems);
    case FieldKind::Boolean:
        return readBoolean(field, withoutMarks(entered.text), problems);
    case FieldKind::Choice:
        return field.format == Format::Currency
            ? readCurrency(field, withoutMarks(entered.text), problems)
            : readChoice(field, withoutMarks(entered.text), problems);
    case FieldKind::Object:
    case FieldKind::Map:
    case FieldKind::List:
    case FieldKind::Json:
        return readJson(field, entered.text, problems);
    }
    Q_UNREACHABLE();
}

ValueReader::Value ValueReader::readText(const FieldSpec &field, const Entered &entered,
                                         const QDateTime &now, Problems &problems) const
{
    switch (field.format) {
    case Format::Date:
        return readDate(field, entered.text, now, problems);
    case Format::DateTime:
        return readMoment(field, entered, now, problems);
    case Format::Currency:
        return readCurrency(field, withoutMarks(entered.text), problems);
    case Format::None:
    case Format::Email:
    case Format::Url:
    case Format::Country:
    case Format::Phone:
    case Format::Ip:
    case Format::Uuid:
        return readPlain(field, entered.text, problems);
    }
    Q_UNREACHABLE();
}

ValueReader::Value ValueReader::readPlain(const FieldSpec &field, const QString &text,
                                          Problems &problems) const
{
    const FieldOverlay &overlay = m_operation.overlay(field.pointer);
    const bool isId = !overlay.prefix.isEmpty() || !overlay.namedIds.isEmpty()
        || field.pointer == m_operation.repeat.field;
    QString plain = isId || field.format != Format::None ? withoutMarks(text) : text.trimmed();
    if (field.format == Format::Country && plain.size() == 2)
        plain = plain.toUpper(); // ISO 3166 writes them so
    for (auto it = overlay.choiceLabels.begin(); it != overlay.choiceLabels.end(); ++it) {
        if (it.value() == plain)
            plain = it.key(); // a suggestion is shown by its label
    }
    plain = inCase(plain, overlay.letterCase);
    checkIdKind(field, plain, problems);
    return Json::string(plain);
}

void ValueReader::checkIdKind(const FieldSpec &field, const QString &text, Problems &problems) const
{
    const QString &prefix = m_operation.overlay(field.pointer).prefix;
    if (prefix.isEmpty() || text.startsWith(prefix))
        return;
    QString seen;
    for (auto it = m_api.idKinds.begin(); it != m_api.idKinds.end(); ++it) {
        if (text.startsWith(it.key()) && it.key().size() > seen.size())
            seen = it.key();
    }
    problems.append({field.pointer,
                     ProblemCode::WrongIdKind,
                     {m_api.idKinds.value(prefix), m_api.idKinds.value(seen), prefix},
                     ProblemLevel::Warning});
}

ValueReader::Value ValueReader::readNumber(const FieldSpec &field, const QString &text,
                                           Problems &problems) const
{
    const auto number = m_numbers.read(text);
    if (!number) {
        problems.append({field.pointer, ProblemCode::NotANumber, {text.trimmed()}});
        return {};
    }
    return Json::number(*number);
}

ValueReader::Value ValueReader::readJson(const FieldSpec &field, const QString &text,
                                         Problems &problems) const
{
    const auto json = parseJson(text.toUtf8());
    if (json)
        return *json;
    const Error &error = json.error();
    if (const QString name = repeatedMember(error); !name.isEmpty()) {
        problems.append({field.pointer, ProblemCode::RepeatedKey, {name}});
        return {};
    }
    problems.append({field.pointer,
                     ProblemCode::NotJson,
                     {QString::number(error.line), QString::number(error.column)}});
    return {};
}

} // namespace desk
