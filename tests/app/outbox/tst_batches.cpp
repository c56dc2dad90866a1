// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"
#include "app/store/database.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/ownwarnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Many rows at once: stored, released, held and cancelled; each leaves once or not at all.
class tst_Batches : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init() { failOnOwnWarning(); }

    void nothingLeavesBeforeTheRelease();
    void whatIsStoredTwiceIsOneRow();
    void aReleaseGoesOnAfterAnEnd();
    void rowsByHandGoFirst();
    void heldRowsStayUntilTheyAreReleasedAgain();
    void cancelledRowsNeverLeave();
    void rowsOfARemovedAccountAreCancelledInSteps();
    void historyKnowsRowsByKeyAndByContent();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account practice() const
    {
        const Api &api = *m_catalog.api(u"whop"_s);
        Account account = practiceAccount(api, u"Practice"_s, u"UTC"_s);
        account.id = u"p1"_s;
        return account;
    }
    std::vector<NewSubmission> rows(const EngineDesk &desk, int from, int count) const
    {
        std::vector<NewSubmission> rows;
        for (int i = from; i < from + count; ++i) {
            Draft draft = desk.draft(
                practice(), u"createConversion"_s,
                {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, u"p%1@example.com"_s.arg(i)}});
            draft.id = u"b1:%1"_s.arg(i);
            draft.key = u"key-%1"_s.arg(i);
            rows.push_back(desk.snapshot(practice(), draft));
        }
        return rows;
    }
    static bool isStored(EngineDesk &desk, std::vector<NewSubmission> rows, int stored, int there)
    {
        QSignalSpy spy(&desk.engine(), &Engine::batchRowsStored);
        desk.engine().storeBatchRows(u"b1"_s, std::move(rows));
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 20000)
            && spy[0] == QVariantList {u"b1"_s, stored, there};
    }
    /// State name -> how many rows.
    static QMap<QString, int> states(EngineDesk &desk)
    {
        QMap<QString, int> states;
        bool isAll = false;
        QObject context;
        QObject::connect(&desk.engine(), &Engine::batchRead, &context,
                         [&](const QString &, const std::vector<SubmissionRow> &rows, bool all) {
                             for (const SubmissionRow &row : rows)
                                 ++states[stateName(row.state)];
                             isAll = all;
                         });
        desk.engine().askBatch(u"b1"_s);
        (void)QTest::qWaitFor([&] { return isAll; }, 20000);
        return states;
    }
    using States = QMap<QString, int>;

    const Catalog m_catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    FakeClock m_clock;
    QTemporaryDir m_dir;
};

void tst_Batches::nothingLeavesBeforeTheRelease()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    QVERIFY(desk.statusIs(3, 0));
    QTest::qWait(600); // practice answers within 400 ms
    QCOMPARE(states(desk), (States {{u"held"_s, 3}}));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 3}}));
}

void tst_Batches::whatIsStoredTwiceIsOneRow()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    QVERIFY(isStored(desk, rows(desk, 0, 3), 3, 0));
    QVERIFY(isStored(desk, rows(desk, 1, 3), 1, 2));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 4}}));
    QVERIFY(isStored(desk, rows(desk, 0, 4), 0, 4));
    QCOMPARE(states(desk), (States {{u"accepted"_s, 4}}));
}

void tst_Batches::aReleaseGoesOnAfterAnEnd()
{
    const QString name = folder();
    {
        EngineDesk desk(m_catalog, m_clock, name);
        QVERIFY(desk.saveAccount(practice()));
        desk.engine().pauseAll();
        QVERIFY(isStored(desk, rows(desk, 0, 1200), 1200, 0));
        desk.engine().releaseBatch(u"b1"_s);
    } // at most a few steps were made
    EngineDesk desk(m_catalog, m_clock, name);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"queued"_s, 1200}}), 20000);
}

void tst_Batches::rowsByHandGoFirst()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().pauseAll();
    QVERIFY(isStored(desk, rows(desk, 0, 50), 50, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE(states(desk), (States {{u"queued"_s, 50}}));
    const qint64 hand
        = desk.send(practice(), u"createConversion"_s,
                    {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, u"hand@example.com"_s}});
    desk.engine().resume({}, {});
    QVERIFY(desk.reaches(hand, SubmissionState::Accepted));
    QVERIFY(states(desk).value(u"accepted"_s) < 20);
}

void tst_Batches::heldRowsStayUntilTheyAreReleasedAgain()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice()));
    desk.engine().pauseAll();
    QVERIFY(isStored(desk, rows(desk, 0, 700), 700, 0));
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"queued"_s, 700}}), 20000);
    desk.engine().holdBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"held"_s, 700}}), 20000);
    desk.engine().releaseBatch(u"b1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(desk), (States {{u"queued"_s, 700}}), 20000);
}

void tst_Batches::cancelledRowsNeverLeave()
{
    const QString name = folder();
    {
        EngineDesk desk(m_catalog, m_clock, name);
        QVERIFY(desk.saveAccount(practice()));
        QVERIFY(isStored(desk, rows(desk, 0, 5), 5, 0));
        desk.engine().cancelBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"cancelled"_s, 5}}));
        desk.engine().releaseBatch(u"b1"_s);
        QTest::qWait(600);
    }
    EngineDesk desk(m_catalog, m_clock, name);
    QCOMPARE(states(desk), (States {{u"cancelled"_s, 5}}));
}

void tst_Batches::rowsOfARemovedAccountAreCancelledInSteps()
{
    constexpr int count = 2000;
    constexpr int held = 100;
    const auto cancelled = [](const EngineDesk &desk) {
        return std::count_if(desk.rows.begin(), desk.rows.end(), [](const auto &row) {
            return row.second.state == SubmissionState::Cancelled;
        });
    };
    Account other = practice();
    other.id = u"p2"_s;
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.saveAccount(practice()));
        desk.engine().pauseAll();
        QVERIFY(isStored(desk, rows(desk, 0, count), count, 0));
        desk.engine().releaseBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"queued"_s, count}}));
        // These hold the batch: at the next start its other rows go back meanwhile.
        QVERIFY(isStored(desk, rows(desk, count, held), held, 0));
        desk.engine().removeAccount(practice().id);
        QVERIFY(desk.saveAccount(other)); // meanwhile
        QCOMPARE(desk.accountsRemoved, QStringList {practice().id});
        QVERIFY2(cancelled(desk) < count / 2, qPrintable(QString::number(cancelled(desk))));
        desk.engine().resume({}, {}); // nothing is left that could be sent
    }
    {
        EngineDesk desk(m_catalog, m_clock, folder());
        QVERIFY(desk.isStarted());
        QCOMPARE(desk.accounts, QList<Account> {other});
        QTRY_COMPARE(states(desk), (States {{u"cancelled"_s, count + held}}));
        QVERIFY(cancelled(desk) > 0); // the end came before the last step
        QTRY_COMPARE(desk.status.unfinished, 0);
    }
    const auto database = Database::open(folder());
    QVERIFY(database);
    QCOMPARE(AccountStore(**database).leaving().value(), QStringList());
}

void tst_Batches::historyKnowsRowsByKeyAndByContent()
{
    const QString name = folder();
    std::vector<NewSubmission> sent;
    {
        EngineDesk desk(m_catalog, m_clock, name);
        QVERIFY(desk.saveAccount(practice()));
        sent = rows(desk, 0, 2);
        QVERIFY(isStored(desk, sent, 2, 0));
        desk.engine().releaseBatch(u"b1"_s);
        QTRY_COMPARE(states(desk), (States {{u"accepted"_s, 2}}));
    }
    EngineDesk desk(m_catalog, m_clock, name);
    QVERIFY(desk.isStarted());
    QHash<int, KnownRow> known;
    int answered = 0;
    QObject context;
    QObject::connect(&desk.engine(), &Engine::knownRead, &context,
                     [&](int question, const QHash<int, KnownRow> &rows) {
                         answered = question;
                         known = rows;
                     });
    desk.engine().askKnown(u"p1"_s,
                           {{0, sent[0].row.key, {}},
                            {1, u"another"_s, sent[1].fingerprint},
                            {2, u"another"_s, QByteArray("unknown")},
                            {3, {}, {}}},
                           7);
    QTRY_COMPARE(answered, 7);
    const QList<int> expected {0, 1};
    QList<int> rowsFound = known.keys();
    std::sort(rowsFound.begin(), rowsFound.end());
    QCOMPARE(rowsFound, expected);
    QVERIFY(known[0].returnedId.startsWith(u"evnt_"));
    desk.engine().askKnown(u"other"_s, {{0, sent[0].row.key, sent[0].fingerprint}}, 8);
    QTRY_COMPARE(answered, 8);
    QVERIFY(known.isEmpty()); // another account
}

QTEST_GUILESS_MAIN(tst_Batches)
#include "tst_batches.moc"
