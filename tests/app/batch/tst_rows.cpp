// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/rowmarks.h"
#include "app/core/json.h"
#include "fakes/sheet.h"

#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// From the cells of a table to entries, and what is wrong with them.
class tst_Rows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }

    void aTableKeepsEveryCell();
    void anEditIsSeenAndTheFileStays();
    void aRowBecomesTheBodyThatAFormWouldMake();
    void aDayNeverShifts_data();
    void aDayNeverShifts();
    void whatDoesNotFitTheOrderIsNotGuessed();
    void constantsFillEmptyCells();
    void aNameIsSplit();
    void theirOwnIdIsTheKey();
    void theSameFileHasTheSameKeys();
    void everyRowIsCheckedAndEveryProblemFound();
    void equalRowsAreMarked();
    void whatHasLeftIsTheFirstOfEqualRows();
    void marksAreCountedWhileTheyChange();
    void aCheckCanBeCancelled();
    void aPlanSaysWhatIsMissing();
    void aPlanIsReadBack();

private:
    struct Shop
    {
        Sheet sheet {u"whop"_s, u"createConversion"_s};
        Shop() { sheet.account.values.insert(u"company"_s, u"biz_acme"_s); }
        [[nodiscard]] BatchSubject subject() const
        {
            return {sheet.api(), sheet.operation, sheet.account};
        }
        [[nodiscard]] ImportPlan plan(const QStringList &header,
                                      const QList<QStringList> &rows) const
        {
            return proposePlan(header, rows, sheet.operation);
        }
        [[nodiscard]] JudgedRow judge(const QStringList &header, const QStringList &cells) const
        {
            const RowJudge judge(subject(), plan(header, {cells}), sheet.currencies(),
                                 sheet.clock());
            return judge.judge(cells, u"k1"_s);
        }
        [[nodiscard]] CheckedRows check(const QStringList &header, const QList<QStringList> &rows,
                                        bool cancel = false) const
        {
            auto table = std::make_shared<TableRows>();
            for (const QStringList &row : rows)
                table->append(row, table->count() + 2);
            const RowJudge judge(subject(), plan(header, rows.mid(0, 50)), sheet.currencies(),
                                 sheet.clock());
            const std::atomic_bool cancelled = cancel;
            return checkRows({table, {}}, judge, sheet.operation.id, occurrences(*table), cancelled,
                             [](int) {});
        }
    };
};

void tst_Rows::aTableKeepsEveryCell()
{
    const QList<QStringList> rows {{},
                                   {u"a"_s},
                                   {QString(), u"+4915112345678"_s, u"00123"_s},
                                   {u"Müller;\"x\"\r\n\U0001F600"_s, QString(QChar(0)) + u"z"_s},
                                   {QString(5 * 1024 * 1024, u'x'), u"end"_s},
                                   {QString(127, u'y'), QString(128, u'y'), QString(16384, u'y')}};
    TableRows table;
    for (qsizetype i = 0; i < rows.size(); ++i)
        table.append(rows[i], i + 7);
    QCOMPARE(table.count(), int(rows.size()));
    QCOMPARE(table.widest(), 3);
    for (int i = 0; i < table.count(); ++i) {
        QCOMPARE(table.cells(i), rows[i]);
        QCOMPARE(table.line(i), i + 7);
        for (int column = 0; column < 4; ++column)
            QCOMPARE(table.cell(i, column), rows[i].value(column));
    }
}

void tst_Rows::anEditIsSeenAndTheFileStays()
{
    auto table = std::make_shared<TableRows>();
    table->append({u"a"_s, u"b"_s}, 1);
    EditedRows rows {table, {}};
    rows.edits.insert(0, {u"a"_s, u"c"_s});
    QCOMPARE(rows.cell(0, 1), u"c"_s);
    QCOMPARE(rows.cells(0), (QStringList {u"a"_s, u"c"_s}));
    QCOMPARE(table->cell(0, 1), u"b"_s);
}

void tst_Rows::aRowBecomesTheBodyThatAFormWouldMake()
{
    const Shop shop;
    const QStringList header {u"Event"_s,  u"When"_s,  u"Amount"_s,      u"Currency"_s,
                              u"E-Mail"_s, u"Phone"_s, u"Salesperson"_s, u"value"_s};
    const QStringList cells {u"Lead"_s, u"25/10/2026 14:05"_s, QString(),
                             u"EUR"_s,  u"ann@example.com"_s,  u"'+4915112345678"_s,
                             u"Bob"_s,  u"1.129,90"_s};
    ImportPlan plan = shop.plan(header, {cells});
    plan.columns[1].field = u"/event_time"_s;
    learnFormat(plan.columns[1], {cells[1]}, shop.sheet.operation);
    const RowJudge judge(shop.subject(), plan, shop.sheet.currencies(), shop.sheet.clock());
    const JudgedRow row = judge.judge(cells, u"k1"_s);
    QCOMPARE(row.assembled.problems, Problems());
    QCOMPARE(row.mark, RowMark::Good);
    QCOMPARE(writeJson(row.assembled.body),
             QByteArray(R"({"company_id":"biz_acme","currency":"eur","event_id":"k1",)"
                        R"("event_name":"lead","event_time":"2026-10-25T13:05:00.000Z",)"
                        R"("user":{"email":"ann@example.com","phone":"+4915112345678"},)"
                        R"("value":1129.90})"));
}

void tst_Rows::aDayNeverShifts_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"UTC-12:00", "Pacific/Honolulu", "America/New_York", "UTC",
                             "Europe/Berlin", "Asia/Kolkata", "Pacific/Kiritimati", "UTC+14:00"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void tst_Rows::aDayNeverShifts()
{
    QFETCH(const QString, zone);
    Shop shop;
    shop.sheet.account.zone = zone;
    const JudgedRow row
        = shop.judge({u"event_name"_s, u"birthdate"_s}, {u"lead"_s, u"1990-01-15"_s});
    QCOMPARE(row.assembled.body[u"user"][u"birthdate"].toString(), u"1990-01-15"_s);
}

void tst_Rows::whatDoesNotFitTheOrderIsNotGuessed()
{
    const Shop shop;
    const QStringList header {u"event_name"_s, u"birthdate"_s};
    const ImportPlan plan = shop.plan(header, {{u"lead"_s, u"25/12/1990"_s}});
    QCOMPARE(plan.columns[1].order, DateOrder::DayMonthYear);
    const RowJudge judge(shop.subject(), plan, shop.sheet.currencies(), shop.sheet.clock());
    const JudgedRow row = judge.judge({u"lead"_s, u"07/13/1990"_s}, u"k"_s);
    QCOMPARE(row.mark, RowMark::Wrong);
    QCOMPARE(row.assembled.problems.front().at, u"/user/birthdate"_s);
}

void tst_Rows::constantsFillEmptyCells()
{
    const Shop shop;
    ImportPlan plan = shop.plan({u"event_name"_s, u"currency"_s}, {});
    plan.constants.insert(u"/currency"_s, u"eur"_s);
    const RowJudge judge(shop.subject(), plan, shop.sheet.currencies(), shop.sheet.clock());
    const auto currencyOf = [&](const QStringList &cells) {
        return judge.judge(cells, u"k"_s).assembled.body[u"currency"].toString();
    };
    QCOMPARE(currencyOf({u"lead"_s, QString()}), u"eur"_s);
    QCOMPARE(currencyOf({u"lead"_s}), u"eur"_s);
    QCOMPARE(currencyOf({u"lead"_s, u"USD"_s}), u"usd"_s);
}

void tst_Rows::aNameIsSplit()
{
    const Shop shop;
    ImportPlan plan = shop.plan({u"event_name"_s, u"Customer"_s}, {});
    plan.columns[1].field = u"/user/first_name"_s;
    plan.columns[1].restField = u"/user/last_name"_s;
    const RowJudge judge(shop.subject(), plan, shop.sheet.currencies(), shop.sheet.clock());
    const Json user = judge.judge({u"lead"_s, u"Ann van  Dyk"_s}, u"k"_s).assembled.body[u"user"];
    QCOMPARE(user[u"first_name"].toString(), u"Ann"_s);
    QCOMPARE(user[u"last_name"].toString(), u"van  Dyk"_s);
}

void tst_Rows::theirOwnIdIsTheKey()
{
    const Shop shop;
    const QStringList header {u"event_name"_s, u"event_id"_s};
    QCOMPARE(shop.judge(header, {u"lead"_s, u"order-7"_s}).assembled.key, u"order-7"_s);
    QCOMPARE(shop.judge(header, {u"lead"_s, QString()}).assembled.key, u"k1"_s);
}

void tst_Rows::theSameFileHasTheSameKeys()
{
    const auto keysOf = [](const QList<QStringList> &rows) {
        TableRows table;
        for (const QStringList &row : rows)
            table.append(row, 1);
        const auto which = occurrences(table);
        QStringList keys;
        for (int row = 0; row < table.count(); ++row)
            keys.append(rowKey(u"op"_s, table.cells(row), which.value(row)));
        return keys;
    };
    const QStringList ann {u"ann"_s, u"1"_s};
    const QStringList bob {u"bob"_s, u"1"_s};
    const QStringList first = keysOf({ann, bob, ann, ann});
    QCOMPARE(keysOf({ann, bob, ann, ann}), first);
    QCOMPARE(QSet<QString>(first.begin(), first.end()).size(), 4);
    QCOMPARE(keysOf({bob, ann}), (QStringList {first[1], first[0]})); // sorted anew
    QVERIFY(rowKey(u"op"_s, {u"ab"_s, u"c"_s}, 0) != rowKey(u"op"_s, {u"a"_s, u"bc"_s}, 0));
}

void tst_Rows::everyRowIsCheckedAndEveryProblemFound()
{
    const Shop shop;
    const QStringList header {u"event_name"_s, u"email"_s, u"currency"_s, u"value"_s};
    QList<QStringList> rows;
    constexpr int count = 5000;
    for (int i = 0; i < count; ++i)
        rows.append({u"lead"_s, u"p%1@example.com"_s.arg(i), u"eur"_s, u"12.50"_s});
    rows[0] = {u"laed"_s, u"nobody"_s, u"usx"_s, u"1"_s};
    rows[count - 1] = {u"lead"_s, u"z@example.com"_s, u"eur"_s, u"12,5o"_s};
    const CheckedRows checked = shop.check(header, rows);
    QCOMPARE(std::count(checked.marks.begin(), checked.marks.end(), RowMark::Wrong), 2);
    QCOMPARE(std::count(checked.marks.begin(), checked.marks.end(), RowMark::Good), count - 2);
    QStringList fields;
    for (const Problem &problem : checked.problems.value(0))
        fields.append(problem.at);
    QCOMPARE(fields.size(), 3);
    QCOMPARE(QSet<QString>(fields.begin(), fields.end()),
             (QSet<QString> {u"/event_name"_s, u"/user/email"_s, u"/currency"_s}));
    QCOMPARE(checked.problems.value(count - 1).front().at, u"/value"_s);
}

void tst_Rows::equalRowsAreMarked()
{
    const Shop shop;
    const QStringList header {u"event_name"_s, u"email"_s, u"event_id"_s};
    const CheckedRows checked = shop.check(header,
                                           {{u"lead"_s, u"a@example.com"_s, QString()},
                                            {u"Lead"_s, u"a@example.com"_s, QString()},
                                            {u"lead"_s, u"a@example.com"_s, u"o-1"_s},
                                            {u"lead"_s, u"a@example.com"_s, u"o-2"_s},
                                            {u"lead"_s, u"b@example.com"_s, u"o-2"_s},
                                            {u"lead"_s, u"nobody"_s, u"o-2"_s}});
    const std::vector<RowMark> expected {RowMark::Good, RowMark::Repeated, RowMark::Good,
                                         RowMark::Good, RowMark::Repeated, RowMark::Wrong};
    QCOMPARE(checked.marks, expected);
}

void tst_Rows::whatHasLeftIsTheFirstOfEqualRows()
{
    using enum RowMark;
    CheckedRows checked {{Good, Good, Wrong, Good, Good}, {}, {7, 8, 0, 7, 7}};
    markRepeated(checked);
    QCOMPARE(checked.marks, (std::vector {Good, Good, Wrong, Repeated, Repeated}));
    markRepeated(checked, {false, false, false, true, false});
    QCOMPARE(checked.marks, (std::vector {Repeated, Good, Wrong, Good, Repeated}));
    markRepeated(checked, {false, true, true, true, true});
    QCOMPARE(checked.marks, (std::vector {Repeated, Good, Wrong, Good, Repeated}));
    checked = {{Repeated, Known, Wrong, Good}, {}, {7, 7, 8, 8}};
    markRepeated(checked);
    QCOMPARE(checked.marks, (std::vector {Repeated, Known, Wrong, Good}));
    markRepeated(checked, {false, false, true, false}); // it became too old since it left
    QCOMPARE(checked.marks, (std::vector {Repeated, Known, Wrong, Repeated}));
}

void tst_Rows::marksAreCountedWhileTheyChange()
{
    using enum RowMark;
    RowMarks marks;
    marks.reset(
        {{Good, Warned, Wrong, Good, Good}, {{1, {Problem()}}, {2, {Problem()}}}, {7, 8, 0, 9, 9}});
    QCOMPARE(marks.counts(), (RowMarks::Counts {.all = 5, .good = 3, .warned = 1, .wrong = 1}));
    marks.put({2, Good, {}, 7}); // mended
    QVERIFY(marks.problems(2).isEmpty());
    CheckedRows found = marks.checked();
    markRepeated(found);
    QCOMPARE(marks.take(found.marks), (QList<int> {2, 4}));
    QCOMPARE(marks.firstOfEqual(2), 0);
    QCOMPARE(marks.firstOfEqual(4), 3);
    QCOMPARE(marks.counts(), (RowMarks::Counts {.all = 5, .good = 2, .warned = 1, .repeated = 2}));
    marks.expect(0);
    QCOMPARE(marks.at(0), Unchecked);
    QVERIFY(marks.setKnown({0, 1, 3}));
    QVERIFY(!marks.setKnown({1, 3}));
    QCOMPARE(marks.at(0), Unchecked);
    QCOMPARE(marks.counts(), (RowMarks::Counts {.all = 5, .repeated = 2, .known = 2}));
    marks.put({0, Wrong, {Problem()}, 0});
    QCOMPARE(marks.counts(), (RowMarks::Counts {.all = 5, .wrong = 1, .repeated = 2, .known = 2}));
}

void tst_Rows::aCheckCanBeCancelled()
{
    const Shop shop;
    const CheckedRows checked = shop.check({u"event_name"_s}, {{u"lead"_s}, {u"lead"_s}}, true);
    QCOMPARE(checked.marks, (std::vector<RowMark> {RowMark::Unchecked, RowMark::Unchecked}));
}

void tst_Rows::aPlanSaysWhatIsMissing()
{
    const Shop shop;
    const auto problemsOf = [&](const ImportPlan &plan) {
        return planProblems(plan, shop.sheet.api(), shop.sheet.operation, shop.sheet.account);
    };
    using Faults = QList<PlanProblem>;
    QCOMPARE(problemsOf(shop.plan({u"event_name"_s, u"email"_s}, {})), Faults());
    QCOMPARE(problemsOf(shop.plan({u"Salesperson"_s}, {})).front().fault, PlanFault::NothingMapped);
    QCOMPARE(problemsOf(shop.plan({u"email"_s}, {})),
             (Faults {{PlanFault::FieldMissing, u"/event_name"_s, -1}}));
    ImportPlan twice = shop.plan({u"event_name"_s, u"email"_s, u"x"_s}, {});
    twice.columns[2].field = u"/user/email"_s;
    QCOMPARE(problemsOf(twice), (Faults {{PlanFault::FieldTwice, u"/user/email"_s, 2}}));
    const QList<QStringList> unclear {{u"lead"_s, u"03/04/1990"_s, u"1.234"_s}};
    QCOMPARE(problemsOf(shop.plan({u"event_name"_s, u"birthdate"_s, u"value"_s}, unclear)),
             (Faults {{PlanFault::OrderUnknown, u"/user/birthdate"_s, 1},
                      {PlanFault::DecimalUnknown, u"/value"_s, 2}}));
}

void tst_Rows::aPlanIsReadBack()
{
    ImportPlan plan;
    plan.columns = {{u"/a"_s, u"/b"_s, std::nullopt, std::nullopt},
                    {u"/c"_s, {}, DateOrder::MonthDayYear, u',', QTime(9, 30), true},
                    {}};
    plan.constants.insert(u"/d"_s, u"eur"_s);
    plan.zone = u"Europe/Berlin"_s;
    QCOMPARE(planFromJson(planToJson(plan)), plan);
    QCOMPARE(planFromJson(Json::object()), ImportPlan());
}

QTEST_GUILESS_MAIN(tst_Rows)
#include "tst_rows.moc"
