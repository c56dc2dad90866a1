// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/reading.h"

namespace desk {
namespace {

bool isGiven(const Entered &entered)
{
    return entered.state == EnteredState::Set && !ValueReader::isBlank(entered);
}

/// As exact as a person would type it, who may see it again in a sheet to correct.
QDateTime toTheSecond(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}
} // namespace

Entered Assembler::enteredAt(const QString &pointer, const Reading &reading) const
{
    const Entered typed = reading.draft.values.value(pointer);
    if (isGiven(typed))
        return typed;
    const auto made = [](const QString &text) {
        return Entered {text.isEmpty() ? EnteredState::NotSent : EnteredState::Set, text, {}, -1};
    };
    const RepeatRule &repeat = m_operation.repeat;
    if (repeat.safe == Repeat::Key && pointer == repeat.field) {
        const bool isMissing = reading.draft.key.isEmpty() && reading.isSend;
        return made(isMissing ? newKey(m_operation, m_account) : reading.draft.key);
    }
    return typed.state == EnteredState::Null ? typed : made(m_fed.value(pointer));
}

void Assembler::readAll(Reading &reading) const
{
    const QString &locale = reading.draft.locale;
    if (locale.isEmpty() || locale == m_locale.bcp47Name()) {
        for (const FieldSpec *field : m_fields)
            readOne(reading, *field, m_reader);
        return;
    }
    // Typed under another language: "1.234" must not change its value with the program's language.
    const ValueReader other(m_api, m_operation, m_account, m_currencies, QLocale(locale));
    for (const FieldSpec *field : m_fields)
        readOne(reading, *field, other);
}

void Assembler::readOne(Reading &reading, const FieldSpec &field, const ValueReader &reader) const
{
    const QString &pointer = field.pointer;
    const Entered entered = enteredAt(pointer, reading);
    if (isGiven(entered)) {
        if (const auto value = reader.read(field, entered, reading.now, reading.problems))
            reading.read.values.insert(pointer, *value);
        else
            reading.read.unreadable.insert(pointer);
        return;
    }
    // Not even an explicit null: the vendor would take the time at which the row arrives.
    if (m_operation.overlay(pointer).nowWhenEmpty) {
        if (reading.isSend)
            reading.read.values.insert(pointer, Json::string(toUtcText(toTheSecond(reading.now))));
        return;
    }
    if (entered.state == EnteredState::Null && field.nullable)
        reading.read.values.insert(pointer, Json());
}

} // namespace desk
