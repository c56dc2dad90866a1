// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/assembly.h"

#include "app/core/pointer.h"
#include "app/entry/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// Objects that the vendor wants even where nothing stands in them: what is missing is said at
/// their fields.
void addRequiredObjects(const FieldSpec &object, Json &body)
{
    for (const FieldSpec &child : object.children) {
        if (child.kind != FieldKind::Object || child.children.empty() || child.readOnly)
            continue;
        if (child.required && !resolve(body, child.pointer))
            setAt(body, child.pointer, Json::object());
        if (resolve(body, child.pointer))
            addRequiredObjects(child, body);
    }
}

bool isAtOrBelow(const QString &pointer, const QString &field)
{
    return pointer == field || (pointer.startsWith(field) && pointer[field.size()] == u'/');
}
} // namespace

bool Assembled::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &one) { return one.level == ProblemLevel::Error; });
}

Assembler::Assembler(const Api &api, const Operation &operation, const Account &account,
                     const Currencies &currencies, const Clock &clock, const QLocale &locale)
    : m_api(api)
    , m_operation(operation)
    , m_account(account)
    , m_currencies(currencies)
    , m_clock(clock)
    , m_locale(locale)
    , m_reader(api, operation, account, currencies, locale)
    , m_fields(leaves(operation.body))
{
    for (const FieldSpec &parameter : operation.parameterFields)
        m_fields.push_back(&parameter);
    for (const FieldSpec *field : m_fields)
        m_pointers.append(field->pointer);
    for (const AccountValue &value : api.accountValues) {
        for (const QString &field : value.feeds)
            m_fed.insert(field, account.values.value(value.id));
    }
    for (const Section &section : operation.sections) {
        for (const QString &field : section.fields)
            m_places.insert(field, int(m_places.size()));
    }
}

Assembled Assembler::assemble(const Draft &draft) const
{
    return run(draft, false);
}

Assembled Assembler::assembleForSend(const Draft &draft) const
{
    return run(draft, true);
}

Result<Json> Assembler::readField(const QString &pointer, const Draft &draft,
                                  Problems &problems) const
{
    const Assembled all = assemble(draft);
    std::copy_if(all.problems.begin(), all.problems.end(), std::back_inserter(problems),
                 [&](const Problem &one) { return isAtOrBelow(one.at, pointer); });
    if (!isInBody(pointer) && all.parameters.contains(pointer))
        return Json::string(all.parameters.value(pointer));
    const Json *value = isInBody(pointer) ? resolve(all.body, pointer) : nullptr;
    if (!value)
        return fail(ErrorCode::NotFound, pointer);
    return *value;
}

Assembled Assembler::run(const Draft &draft, bool isSend) const
{
    Reading reading {draft, isSend, m_clock.now(), {}, {}, {}};
    readAll(reading);
    reading.result.hidden = hiddenFields(m_operation.rules, m_pointers, reading.read);
    build(reading);
    fillParameters(reading);
    check(reading);
    return std::move(reading.result);
}

void Assembler::build(Reading &reading) const
{
    Json &body = reading.result.body;
    if (m_operation.body.kind == FieldKind::Object)
        body = Json::object();
    for (const QString &pointer : m_pointers) {
        const auto value = reading.read.values.constFind(pointer);
        if (isInBody(pointer) && value != reading.read.values.cend()
            && !reading.result.hidden.contains(pointer))
            setAt(body, pointer, *value);
    }
    addRequiredObjects(m_operation.body, body);
}

void Assembler::fillParameters(Reading &reading) const
{
    QMap<QString, QString> &parameters = reading.result.parameters;
    for (auto it = m_operation.parameters.begin(); it != m_operation.parameters.end(); ++it)
        parameters.insert(it.key(), fillPattern(it.value(), m_account));
    for (const QString &pointer : m_pointers) {
        const auto value = reading.read.values.constFind(pointer);
        if (!isInBody(pointer) && value != reading.read.values.cend()
            && !reading.result.hidden.contains(pointer))
            parameters.insert(pointer,
                              value->isString() ? value->toString()
                                                : QString::fromUtf8(writeJson(*value)));
    }
    if (m_operation.repeat.safe != Repeat::Key)
        return;
    const QString &field = m_operation.repeat.field;
    if (isInBody(field)) {
        const Json *key = resolve(reading.result.body, field);
        reading.result.key = key ? key->toString() : QString();
        return;
    }
    if (!parameters.contains(field)) // a header that no person fills
        parameters.insert(field, enteredAt(field, reading).text);
    reading.result.key = parameters.value(field);
}

} // namespace desk
