// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "app/entry/assembly.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Entered set(const QString &text)
{
    return {EnteredState::Set, text, {}, -1};
}

QString asText(const Json &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(writeJson(value));
}

/// Writes values back as a person would have typed them.
class Reopener final
{
public:
    Reopener(const Operation &operation, const Account &account, const QLocale &locale,
             Draft &draft)
        : m_operation(operation)
        , m_zone(account.zone)
        , m_numbers(locale)
        , m_dates(locale)
        , m_draft(draft)
    {
    }

    void open(const QString &pointer, const Json &value)
    {
        if (pointer == m_operation.repeat.field && m_operation.repeat.safe == Repeat::Key)
            return; // names the act that was, not this one
        const FieldSpec *field = m_operation.field(pointer);
        if (field && field->kind == FieldKind::Object && !field->children.empty()
            && value.isObject()) {
            for (const auto &[name, member] : value.members())
                open(pointerJoin(pointer, name), member);
            return;
        }
        m_draft.values.insert(pointer, field ? entered(*field, value) : set(asText(value)));
    }

private:
    [[nodiscard]] Entered entered(const FieldSpec &field, const Json &value) const
    {
        if (value.isNull() && field.nullable)
            return {EnteredState::Null, {}, {}, -1};
        if (value.isNumber() && field.kind != FieldKind::Choice && field.kind != FieldKind::Json)
            return set(m_numbers.write(value.numberText()));
        if (value.isString() && field.kind == FieldKind::Text && field.format == Format::Date) {
            const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
            return set(date.isValid() ? m_dates.writeDate(date) : value.toString());
        }
        if (value.isString() && field.kind == FieldKind::Text && field.format == Format::DateTime)
            return moment(value.toString());
        const bool isJson = field.kind == FieldKind::Json || field.kind == FieldKind::Map
            || field.kind == FieldKind::List || field.kind == FieldKind::Object;
        return set(isJson ? QString::fromUtf8(writeJson(value)) : asText(value));
    }

    [[nodiscard]] Entered moment(const QString &text) const
    {
        const auto read = readIsoTime(text);
        const QTimeZone zone = m_zone.isEmpty() ? QTimeZone::utc() : QTimeZone(m_zone.toUtf8());
        if (!read || !read->offsetSeconds || !zone.isValid())
            return set(text);
        const QDateTime instant
            = QDateTime(read->date, read->time, QTimeZone::utc()).addSecs(-*read->offsetSeconds);
        const QDateTime wall = instant.addSecs(zone.offsetFromUtc(instant));
        const ZonedTime both = zonedTime(wall.date(), wall.time(), zone);
        Entered entered = set(m_dates.writeTime(wall.date(), wall.time()));
        entered.zone = QString::fromUtf8(zone.id());
        if (both.kind == ZonedTime::Kind::Twice)
            entered.fold = both.first == instant ? 0 : 1;
        return entered;
    }

    const Operation &m_operation;
    const QString m_zone;
    const NumberText m_numbers;
    const DateText m_dates;
    Draft &m_draft;
};
} // namespace

Draft draftFromBody(const Json &body, const QMap<QString, QString> &parameters, const Api &api,
                    const Operation &operation, const Account &account, const Currencies &,
                    const QLocale &locale, bool keepTime)
{
    Draft draft = newDraft(api, operation, account, locale);
    draft.values.clear();
    Reopener reopener(operation, account, locale, draft);
    reopener.open({}, body);
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (operation.field(it.key()))
            reopener.open(it.key(), Json::string(it.value()));
    }
    for (auto it = operation.fields.begin(); it != operation.fields.end(); ++it) {
        if (it.value().nowWhenEmpty && !keepTime)
            draft.values.remove(it.key());
    }
    return draft;
}

Draft draftInLocale(const Draft &draft, const Operation &operation, const QLocale &locale,
                    const QDateTime &now)
{
    Draft other = draft;
    other.locale = locale.bcp47Name();
    if (draft.locale.isEmpty() || draft.locale == other.locale)
        return other;
    const QLocale before(draft.locale);
    const NumberText numbers(before), otherNumbers(locale);
    const DateText dates(before), otherDates(locale);
    for (auto it = other.values.begin(); it != other.values.end(); ++it) {
        const FieldSpec *field = operation.field(it.key());
        if (!field || it->state != EnteredState::Set)
            continue;
        QString &text = it->text;
        if (field->kind == FieldKind::Number || field->kind == FieldKind::Integer) {
            if (const auto number = numbers.read(text))
                text = otherNumbers.write(*number);
        } else if (field->kind == FieldKind::Text && field->format == Format::Date) {
            if (const auto date = dates.readDate(text, now.date().year()))
                text = otherDates.writeDate(*date);
        } else if (field->kind == FieldKind::Text && field->format == Format::DateTime) {
            const auto read = dates.readTime(text, now.date().year());
            if (read && !read->offsetSeconds)
                text = otherDates.writeTime(read->date, read->time);
        }
    }
    return other;
}

} // namespace desk
