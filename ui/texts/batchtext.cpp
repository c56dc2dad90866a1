// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/batchtext.h"

#include "app/batch/tablefile.h"
#include "ui/texts/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class BatchText
{
    Q_DECLARE_TR_FUNCTIONS(desk::BatchText)

public:
    static QString table(const TableProblem &problem, const QString &file)
    {
        const QLocale locale;
        const QString line = locale.toString(problem.line);
        switch (problem.fault) {
        case TableFault::NotReadable:
            return tr("%1 could not be read. See that it is still there and that you may open it.")
                .arg(file);
        case TableFault::QuoteNeverCloses:
            return tr("%1: a quotation mark opens in line %2 and never closes. Correct that line, "
                      "or choose another separator.")
                .arg(file, line);
        case TableFault::RowTooLong:
            return tr("%1: the row that begins in line %2 is too long for a table.")
                .arg(file, line);
        case TableFault::TooManyRows:
            return tr("%1 has %2 rows; up to %3 can be brought in at once. Split it into parts.")
                .arg(file, locale.toString(problem.detail.toLongLong()), locale.toString(mostRows));
        case TableFault::Encrypted:
            return tr("%1 has a password, or is of the format before 2007. Save it without, as "
                      ".xlsx or CSV.")
                .arg(file);
        case TableFault::NotAWorkbook:
            return tr("%1 is no workbook that can be read, or is damaged. Open it in the program "
                      "it comes from and save it again, or as CSV.")
                .arg(file);
        }
        Q_UNREACHABLE();
    }

    static QString plan(const PlanProblem &problem, const QString &field, const QString &column)
    {
        switch (problem.fault) {
        case PlanFault::NothingMapped:
            return tr("No column has a field yet. Choose fields for those that are to be sent.");
        case PlanFault::FieldTwice:
            //: %1 is a field, %2 the second column that feeds it.
            return tr("Two columns feed %1. Choose another field for the column %2.")
                .arg(field, column);
        case PlanFault::FieldMissing:
            return tr("%1 is needed. Choose the column that has it, or type a value for all rows.")
                .arg(field);
        case PlanFault::OrderUnknown:
            return tr("The dates in %1 can be read in two ways. Say which comes first.")
                .arg(column);
        case PlanFault::DecimalUnknown:
            return tr("The numbers in %1 can be read in two ways. Say what the decimal sign is.")
                .arg(column);
        }
        Q_UNREACHABLE();
    }

    static QString order(DateOrder order)
    {
        switch (order) {
        case DateOrder::YearMonthDay:
            return tr("Year, month, day");
        case DateOrder::DayMonthYear:
            return tr("Day, month, year");
        case DateOrder::MonthDayYear:
            return tr("Month, day, year");
        }
        Q_UNREACHABLE();
    }

    static QString duration(std::chrono::seconds seconds)
    {
        using namespace std::chrono;
        if (seconds < minutes(2))
            return tr("about %Ln second(s)", nullptr, int(seconds.count()));
        if (seconds < hours(2))
            return tr("about %Ln minute(s)", nullptr, int(duration_cast<minutes>(seconds).count()));
        return tr("about %Ln hour(s)", nullptr, int(duration_cast<hours>(seconds).count()));
    }

    /// "-1290.5" -> "-1,290.5", exact.
    static QString amountText(const QString &number, const QLocale &locale)
    {
        const QString whole = number.section(u'.', 0, 0);
        const QString behind = number.section(u'.', 1);
        const bool isMinusNought = whole == "-0"_L1;
        return (isMinusNought ? locale.negativeSign() : QString())
            + locale.toString(whole.toLongLong()) + locale.decimalPoint() + behind;
    }

    /// As the table counts them.
    static QString lineNumbers(const QList<qint64> &lines, qsizetype of)
    {
        QStringList numbers;
        for (const qint64 line : lines)
            numbers.append(tr("line %1").arg(line));
        if (of > numbers.size())
            numbers.append(u"…"_s);
        return numbers.join(u", "_s);
    }

    static QStringList review(const BatchReview &review, const QLocale &locale)
    {
        QStringList lines {tr("%Ln row(s)", nullptr, review.rows())};
        for (auto sum = review.sums.begin(); sum != review.sums.end(); ++sum) {
            //: The sum of all values in one currency, e.g. "Total: 1,290.00 EUR".
            lines << tr("Total: %1 %2").arg(amountText(sum.value(), locale), sum.key());
        }
        if (review.first.isValid())
            lines << tr("From %1 to %2")
                         .arg(fullTime(review.first.toMSecsSinceEpoch(), locale),
                              fullTime(review.last.toMSecsSinceEpoch(), locale));
        if (review.withoutTime > 0 && review.first.isValid())
            lines << tr("%Ln row(s) get the time of Send.", nullptr, review.withoutTime);
        if (review.atLeast > std::chrono::seconds(0))
            lines << tr("Sending takes %1 at the vendor's limit. You can close the window; it goes "
                        "on with the next start.")
                         .arg(duration(review.atLeast));
        if (review.tooOldByThen > 0)
            lines << tr("%Ln row(s) would be too old by the time it is their turn (in the file: "
                        "%1).",
                        nullptr, review.tooOldByThen)
                         .arg(lineNumbers(review.tooOldLines, review.tooOldByThen));
        if (!review.wrong.empty())
            lines << tr("%Ln row(s) can no longer be sent as they are, and stay (in the file: %1).",
                        nullptr, int(review.wrong.size()))
                         .arg(lineNumbers(review.wrongLines, qsizetype(review.wrong.size())));
        return lines;
    }

    static ResultNames names()
    {
        return {tr("Source line"),
                {tr("State"), tr("HTTP status"), tr("Returned id"), tr("Error"), tr("Field"),
                 tr("Vendor's message"), tr("Time (UTC)")}};
    }
    static QString example() { return tr("example, not sent:"); }
};
} // namespace

QString tableProblemText(const TableProblem &problem, const QString &file)
{
    return BatchText::table(problem, file);
}

QString planProblemText(const PlanProblem &problem, const Operation &operation,
                        const QStringList &header)
{
    return BatchText::plan(problem, operation.label(problem.field), header.value(problem.column));
}

QString dateOrderText(DateOrder order)
{
    return BatchText::order(order);
}

QString durationText(std::chrono::seconds seconds)
{
    return BatchText::duration(seconds);
}

QStringList reviewLines(const BatchReview &review, const QLocale &locale)
{
    return BatchText::review(review, locale);
}

ResultNames resultNames()
{
    return BatchText::names();
}

QString templateExampleText()
{
    return BatchText::example();
}

} // namespace desk
