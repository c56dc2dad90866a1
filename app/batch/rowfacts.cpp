// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/rowfacts.h"

#include "app/batch/importplan.h"
#include "app/core/pointer.h"

#include <QDateTime>

#include <algorithm>

namespace desk {
namespace {
constexpr int places = 9;
constexpr qint64 one = 1'000'000'000;

Amount amountFrom(const QString &text)
{
    if (text.isEmpty() || text.contains(u'e', Qt::CaseInsensitive))
        return {}; // no amount of money is written so
    const bool isNegative = text.startsWith(u'-');
    const QString digits = isNegative ? text.mid(1) : text;
    const QString behind = digits.section(u'.', 1, 1).leftJustified(places, u'0', true);
    const int sign = isNegative ? -1 : 1;
    return {sign * digits.section(u'.', 0, 0).toLongLong(), sign * behind.toInt()};
}

/// The first four letters: what is known has three.
quint32 currencyFrom(const QString &code)
{
    quint32 currency = 0;
    const QByteArray letters = code.toUpper().toLatin1().left(int(sizeof currency));
    std::for_each(letters.rbegin(), letters.rend(),
                  [&](char letter) { currency = (currency << 8) | quint8(letter); });
    return currency;
}

QString textAt(const Json &body, const QString &pointer)
{
    const Json *value = pointer.isEmpty() ? nullptr : resolve(body, pointer);
    return !value ? QString() : value->isNumber() ? value->numberText() : value->toString();
}
} // namespace

void Amount::add(const Amount &other)
{
    const qint64 parts = qint64(part) + other.part;
    whole += other.whole + parts / one;
    part = qint32(parts % one);
}

QString Amount::text() const
{
    qint64 wholes = whole;
    qint64 parts = part;
    if (wholes > 0 && parts < 0) {
        --wholes;
        parts += one;
    } else if (wholes < 0 && parts > 0) {
        ++wholes;
        parts -= one;
    }
    const bool isNegative = wholes < 0 || parts < 0;
    QString behind = QString::number(std::abs(parts)).rightJustified(places, u'0');
    while (behind.size() > 2 && behind.endsWith(u'0'))
        behind.chop(1);
    return (isNegative ? QStringLiteral("-") : QString()) + QString::number(std::abs(wholes)) + u'.'
        + behind;
}

QString currencyCode(quint32 currency)
{
    QString code;
    for (; currency != 0; currency >>= 8)
        code += QLatin1Char(char(currency & 0xff));
    return code;
}

FactReader::FactReader(const Operation &operation)
{
    for (const QString &pointer : fillableFields(operation)) {
        const FieldOverlay &overlay = operation.overlay(pointer);
        if (m_amount.isEmpty() && !overlay.moneyIn.isEmpty()) {
            m_amount = pointer;
            m_currency = overlay.moneyIn;
            m_assumedCurrency = operation.overlay(overlay.moneyIn).assumed;
        }
        const FieldSpec *field = operation.field(pointer);
        if (m_time.isEmpty() && field && field->format == Format::DateTime) {
            m_time = pointer;
            m_oldest = overlay.oldest;
        } else if (overlay.oldest) {
            m_hasOtherLimits = true;
        }
    }
}

RowFacts FactReader::read(const Json &body) const
{
    RowFacts facts;
    facts.amount = amountFrom(textAt(body, m_amount));
    if (facts.amount.isThere()) {
        const QString code = textAt(body, m_currency);
        facts.currency = currencyFrom(code.isEmpty() ? m_assumedCurrency : code);
    }
    const QDateTime time = QDateTime::fromString(textAt(body, m_time), Qt::ISODateWithMs);
    if (time.isValid())
        facts.time = time.toMSecsSinceEpoch();
    return facts;
}

} // namespace desk
