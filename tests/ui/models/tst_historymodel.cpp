// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/ownwarnings.h"
#include "ui/models/historymodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
using State = SubmissionState;
constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QString conversion = u"createConversion"_s;
const QString affiliate = u"createAffiliate"_s;

/// An engine with a practice account, and the model over it.
struct Desk
{
    /// The tester asks for all pages by itself.
    Desk(const Catalog &catalog, const QString &folder, bool tested = true)
        : desk(catalog, clock, folder)
        , account(practiceAccount(*catalog.api(u"whop"_s), u"Practice"_s, u"UTC"_s))
        , model(desk.engine(), catalog, clock, QLocale(u"en_US"_s))
        , loaded(&model, &HistoryModel::loaded)
    {
        if (tested)
            tester.emplace(&model, reporting);
        (void)desk.saveAccount(account);
    }

    qint64 submit(const QString &email)
    {
        clock.advance(1s);
        return desk.send(account, conversion,
                         {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, email}});
    }
    /// Many rows, quickly: stored, and perhaps on their way.
    void submitMany(int count)
    {
        const int before = int(desk.rows.size());
        for (int i = 0; i < count; ++i) {
            clock.advance(1s);
            const QMap<QString, QString> typed {
                {u"/user_identifier"_s, u"person%1@example.com"_s.arg(i)}};
            desk.engine().submit(desk.snapshot(account, desk.draft(account, affiliate, typed)));
        }
        QTRY_COMPARE_WITH_TIMEOUT(int(desk.rows.size()), before + count, 60000);
    }
    [[nodiscard]] QList<qint64> shown() const
    {
        QList<qint64> ids;
        for (const SubmissionRow &row : model.rows())
            ids.append(row.id);
        return ids;
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    FakeClock clock;
    EngineDesk desk;
    Account account;
    HistoryModel model;
    std::optional<QAbstractItemModelTester> tester;
    QSignalSpy loaded;
};
} // namespace

class tst_HistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }

    void nothingIsAskedBeforeSomebodyLooks();
    void theNewestStandsFirst();
    void aNewRowComesOnTopAndKeepsTheSelection();
    void aRowFollowsWhatBecomesOfIt();
    void furtherPagesComeAsTheyAreAskedFor();
    void moreNewRowsThanAPageHoldsStartAnew();
    void aQuestionFiltersAndCounts();
    void aRowThatDoesNotFitTheFilterIsNotAdded();
    void theSameQuestionIsNotAskedTwice();
    void aFailedQuestionDoesNotEndTheNextOnes();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
};

void tst_HistoryModel::nothingIsAskedBeforeSomebodyLooks()
{
    Desk desk(m_catalog, folder());
    QVERIFY(desk.submit(u"ann@example.com"_s) != 0);
    QTest::qWait(400); // longer than changes are gathered
    QVERIFY(desk.loaded.isEmpty());
    QCOMPARE(desk.model.rowCount(), 0);
}

void tst_HistoryModel::theNewestStandsFirst()
{
    Desk desk(m_catalog, folder());
    const qint64 first = desk.submit(u"ann@example.com"_s);
    const qint64 second = desk.submit(u"bob@example.com"_s);
    QVERIFY(desk.desk.reaches(second, State::Accepted));
    desk.model.setQuery({});
    QTRY_COMPARE(desk.shown(), (QList<qint64> {second, first}));
    QCOMPARE(desk.text(0, SubmissionTable::Summary), u"Lead · bob@example.com"_s);
    QCOMPARE(desk.text(0, SubmissionTable::Type), u"Conversion"_s);
    QCOMPARE(desk.text(0, SubmissionTable::State), u"Accepted"_s);
    QCOMPARE(desk.text(0, SubmissionTable::ReturnedId), desk.desk.row(second).returnedId);
    QCOMPARE(desk.text(0, SubmissionTable::AccountName), u"Practice"_s);
    const QString spoken = desk.model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"bob@example.com"_s) && spoken.contains(u"Accepted"_s),
             qPrintable(spoken));
    QTRY_COMPARE(desk.model.totals().all, 2);
}

void tst_HistoryModel::aNewRowComesOnTopAndKeepsTheSelection()
{
    Desk desk(m_catalog, folder());
    const qint64 first = desk.submit(u"ann@example.com"_s);
    desk.model.setQuery({});
    QTRY_COMPARE(desk.shown(), QList<qint64> {first});
    QItemSelectionModel selection(&desk.model);
    selection.setCurrentIndex(desk.model.index(0, 0), QItemSelectionModel::SelectCurrent);
    QSignalSpy resets(&desk.model, &QAbstractItemModel::modelReset);
    const qint64 second = desk.submit(u"bob@example.com"_s);
    QTRY_COMPARE(desk.shown(), (QList<qint64> {second, first}));
    QCOMPARE(selection.currentIndex().row(), 1);
    QVERIFY(resets.isEmpty());
    QTRY_COMPARE(desk.model.totals().all, 2);
}

void tst_HistoryModel::aRowFollowsWhatBecomesOfIt()
{
    Desk desk(m_catalog, folder());
    desk.desk.engine().setPracticeAnswer(503);
    const qint64 id = desk.submit(u"ann@example.com"_s);
    QVERIFY(desk.desk.reaches(id, State::Waiting));
    desk.model.setQuery({});
    QTRY_COMPARE(desk.shown(), QList<qint64> {id});
    QTRY_COMPARE(desk.model.index(0, 0).data(SubmissionTable::StateRole).toInt(),
                 int(State::Waiting));
    desk.desk.engine().setPracticeAnswer(0);
    desk.desk.engine().retryNow(id);
    QTRY_COMPARE(desk.model.index(0, 0).data(SubmissionTable::StateRole).toInt(),
                 int(State::Accepted));
    QVERIFY(!desk.text(0, SubmissionTable::ReturnedId).isEmpty());
}

void tst_HistoryModel::furtherPagesComeAsTheyAreAskedFor()
{
    Desk desk(m_catalog, folder(), false);
    desk.submitMany(150);
    desk.model.setQuery({});
    QTRY_COMPARE_WITH_TIMEOUT(desk.model.rowCount(), 100, 60000);
    QVERIFY(desk.model.canFetchMore({}));
    desk.model.fetchMore({});
    QVERIFY(!desk.model.canFetchMore({})); // one question at a time
    QTRY_COMPARE_WITH_TIMEOUT(desk.model.rowCount(), 150, 60000);
    QVERIFY(!desk.model.canFetchMore({}));
    QList<qint64> ids = desk.shown();
    QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
    // A row of the second page still follows its changes, and a newer one comes on top.
    const qint64 newest = desk.submit(u"ann@example.com"_s);
    QTRY_COMPARE(desk.model.rowCount(), 151);
    QCOMPARE(desk.shown().first(), newest);
    QTRY_COMPARE(desk.model.totals().all, 151);
}

void tst_HistoryModel::moreNewRowsThanAPageHoldsStartAnew()
{
    Desk desk(m_catalog, folder());
    const qint64 first = desk.submit(u"ann@example.com"_s);
    desk.model.setQuery({});
    QTRY_COMPARE(desk.shown(), QList<qint64> {first});
    desk.submitMany(130);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model.rowCount(), 131,
                              60000); // the tester asks for the other page
    const QList<qint64> ids = desk.shown();
    QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), 131); // none twice, none left out
}

void tst_HistoryModel::aQuestionFiltersAndCounts()
{
    Desk desk(m_catalog, folder());
    const qint64 ann = desk.submit(u"ann@example.com"_s);
    QVERIFY(desk.desk.reaches(ann, State::Accepted));
    desk.desk.engine().setPracticeAnswer(400);
    const qint64 bob = desk.submit(u"bob@example.com"_s);
    QVERIFY(desk.desk.reaches(bob, State::Rejected));
    HistoryQuery query;
    query.text = u"ann"_s;
    desk.model.setQuery(query);
    QTRY_COMPARE(desk.shown(), QList<qint64> {ann});
    QTRY_COMPARE(desk.model.totals().matching, 1);
    QCOMPARE(desk.model.totals().all, 2);
    query.text.clear();
    query.states = {State::Rejected};
    desk.model.setQuery(query);
    QTRY_COMPARE(desk.shown(), QList<qint64> {bob});
    query.states.clear();
    query.operations = {u"whop/"_s + affiliate};
    desk.model.setQuery(query);
    QTRY_COMPARE(desk.shown(), QList<qint64>());
    QTRY_COMPARE(desk.model.totals().matching, 0);
}

void tst_HistoryModel::aRowThatDoesNotFitTheFilterIsNotAdded()
{
    Desk desk(m_catalog, folder());
    const qint64 ann = desk.submit(u"ann@example.com"_s);
    QVERIFY(desk.desk.reaches(ann, State::Accepted));
    HistoryQuery query;
    query.states = {State::Rejected};
    desk.model.setQuery(query);
    QTRY_COMPARE(desk.loaded.size(), 1);
    const qint64 bob = desk.submit(u"bob@example.com"_s);
    QVERIFY(desk.desk.reaches(bob, State::Accepted));
    QTRY_VERIFY(desk.loaded.size() > 1); // it was asked again
    QTRY_COMPARE(desk.model.totals().all, 2);
    QCOMPARE(desk.model.rowCount(), 0);
    // What now fits comes, though the row is older than the question.
    desk.desk.engine().setPracticeAnswer(400);
    const qint64 eve = desk.submit(u"eve@example.com"_s);
    QTRY_COMPARE(desk.shown(), QList<qint64> {eve});
}

void tst_HistoryModel::theSameQuestionIsNotAskedTwice()
{
    Desk desk(m_catalog, folder());
    desk.model.setQuery({});
    QTRY_COMPARE(desk.loaded.size(), 1);
    desk.model.setQuery({});
    QVERIFY(!desk.model.isLoading());
}

void tst_HistoryModel::aFailedQuestionDoesNotEndTheNextOnes()
{
    Desk desk(m_catalog, folder());
    QVERIFY(desk.desk.isStarted());
    desk.model.setQuery({});
    QVERIFY(desk.model.isLoading());
    emit desk.desk.engine().historyFailed({});
    QVERIFY(!desk.model.isLoading());
}

QTEST_GUILESS_MAIN(tst_HistoryModel)
#include "tst_historymodel.moc"
