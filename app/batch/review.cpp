// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/review.h"

#include "app/core/pointer.h"
#include "app/entry/zonedtime.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Exact to nine digits behind the point, which is more than any currency has.
class Sum
{
public:
    void add(const QString &text)
    {
        if (text.contains(u'e', Qt::CaseInsensitive))
            return; // no amount of money is written so
        const bool isNegative = text.startsWith(u'-');
        const QString digits = isNegative ? text.mid(1) : text;
        const QString behind = digits.section(u'.', 1, 1).leftJustified(places, u'0', true);
        const qint64 sign = isNegative ? -1 : 1;
        m_whole += sign * digits.section(u'.', 0, 0).toLongLong();
        m_part += sign * behind.toLongLong();
        m_whole += m_part / one;
        m_part %= one;
    }
    [[nodiscard]] QString text() const
    {
        qint64 whole = m_whole;
        qint64 part = m_part;
        if (whole > 0 && part < 0) {
            --whole;
            part += one;
        } else if (whole < 0 && part > 0) {
            ++whole;
            part -= one;
        }
        const bool isNegative = whole < 0 || part < 0;
        QString behind = QString::number(std::abs(part)).rightJustified(places, u'0');
        while (behind.size() > 2 && behind.endsWith(u'0'))
            behind.chop(1);
        return (isNegative ? u"-"_s : QString()) + QString::number(std::abs(whole)) + u'.' + behind;
    }

private:
    static constexpr int places = 9;
    static constexpr qint64 one = 1'000'000'000;
    qint64 m_whole = 0;
    qint64 m_part = 0;
};

struct Fields
{
    QString amount;
    QString currency;
    QString assumedCurrency;
    QString time;
    std::optional<AgeLimit> oldest;
};

Fields fieldsOf(const Operation &operation)
{
    Fields fields;
    for (const QString &pointer : fillableFields(operation)) {
        const FieldOverlay &overlay = operation.overlay(pointer);
        if (fields.amount.isEmpty() && !overlay.moneyIn.isEmpty()) {
            fields.amount = pointer;
            fields.currency = overlay.moneyIn;
            fields.assumedCurrency = operation.overlay(overlay.moneyIn).assumed;
        }
        const FieldSpec *field = operation.field(pointer);
        if (fields.time.isEmpty() && field && field->format == Format::DateTime) {
            fields.time = pointer;
            fields.oldest = overlay.oldest;
        }
    }
    return fields;
}

QString textAt(const Json &body, const QString &pointer)
{
    const Json *value = pointer.isEmpty() ? nullptr : resolve(body, pointer);
    return !value ? QString() : value->isNumber() ? value->numberText() : value->toString();
}
} // namespace

BatchReview reviewRows(const EditedRows &rows, const std::vector<int> &which, const RowJudge &judge,
                       const BatchSubject &subject, const QDateTime &now,
                       const std::atomic_bool &cancelled)
{
    const Fields fields = fieldsOf(subject.operation);
    BatchReview review;
    QMap<QString, Sum> sums;
    for (const int row : which) {
        if (cancelled)
            break;
        const JudgedRow judged = judge.judge(rows.cells(row), {});
        if (judged.mark == RowMark::Wrong) {
            review.wrong.push_back(row);
            if (review.wrongLines.size() < mostLinesNamed)
                review.wrongLines.append(rows.rows->line(row));
            continue;
        }
        const Json &body = judged.assembled.body;
        review.which.push_back(row);
        if (const QString amount = textAt(body, fields.amount); !amount.isEmpty()) {
            const QString code = textAt(body, fields.currency);
            sums[(code.isEmpty() ? fields.assumedCurrency : code).toUpper()].add(amount);
        }
        const QDateTime time = QDateTime::fromString(textAt(body, fields.time), Qt::ISODateWithMs);
        if (!time.isValid()) {
            ++review.withoutTime;
            continue;
        }
        if (!review.first.isValid() || time < review.first)
            review.first = time;
        if (!review.last.isValid() || time > review.last)
            review.last = time;
        const auto turn = timeFor(review.rows(), subject.api.limit);
        const qint64 age = time.secsTo(now);
        const bool isOldThen = fields.oldest && age <= fields.oldest->age.count()
            && age + turn.count() > fields.oldest->age.count();
        if (isOldThen && ++review.tooOldByThen <= mostLinesNamed)
            review.tooOldLines.append(rows.rows->line(row));
    }
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        review.sums.insert(sum.key(), sum->text());
    review.atLeast = timeFor(review.rows(), subject.api.limit);
    return review;
}

std::chrono::seconds timeFor(int requests, const RateLimit &limit)
{
    if (limit.requests <= 0)
        return std::chrono::seconds(0);
    const auto windows = (requests - 1) / limit.requests; // the first window is sent at once
    return std::chrono::duration_cast<std::chrono::seconds>(limit.per * windows);
}

} // namespace desk
