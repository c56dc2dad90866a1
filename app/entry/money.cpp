// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/money.h"

namespace desk {
namespace {

/// Digits after the point, as written: an amount with cents in a currency that has none was meant
/// for another, also where the cents are zero.
int fractionDigits(const QString &number)
{
    const qsizetype power = number.indexOf(u'e', 0, Qt::CaseInsensitive);
    const QStringView digits = QStringView(number).left(power < 0 ? number.size() : power);
    const qsizetype point = digits.indexOf(u'.');
    const int written = point < 0 ? 0 : int(digits.size() - point - 1);
    return power < 0 ? written : written - QStringView(number).mid(power + 1).toInt();
}

QString currencyOf(const QString &pointer, const Operation &operation, const ReadValues &read)
{
    if (read.unreadable.contains(pointer))
        return {};
    const QString given = read.values.value(pointer).toString();
    return given.isEmpty() ? operation.overlay(pointer).assumed : given;
}
} // namespace

Problems moneyProblems(const Operation &operation, const Currencies &currencies,
                       const ReadValues &read)
{
    Problems problems;
    for (auto it = read.values.begin(); it != read.values.end(); ++it) {
        const QString &currencyAt = operation.overlay(it.key()).moneyIn;
        if (currencyAt.isEmpty() || !it.value().isNumber())
            continue;
        const QString currency = currencyOf(currencyAt, operation, read);
        if (!currencies.contains(currency))
            continue;
        const int most = currencies.digits(currency);
        if (fractionDigits(it.value().numberText()) > most)
            problems.append(
                {it.key(), ProblemCode::TooManyDigits, {currency, QString::number(most)}});
    }
    return problems;
}

} // namespace desk
