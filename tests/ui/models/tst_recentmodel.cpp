// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/ownwarnings.h"
#include "ui/models/accountsmodel.h"
#include "ui/models/recentmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
using State = SubmissionState;
constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QString conversion = u"createConversion"_s;
const QMap<QString, QString> ann {{u"/event_name"_s, u"lead"_s},
                                  {u"/user/email"_s, u"ann@example.com"_s}};
} // namespace

/// The two small lists: "Just sent" and the accounts.
class tst_RecentModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }

    void whatIsSentComesOnTopAndFollowsItsAnswer();
    void onlyTheOpenAccountIsShown();
    void atMostTwentyAreKept();
    void accountsComeChangeAndGo();
    void anAccountIsReadAloudWithVendorAndEnvironment();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account practice(const QString &id)
    {
        Account account = practiceAccount(*m_catalog.api(u"whop"_s), u"Account "_s + id, u"UTC"_s);
        account.id = id;
        return account;
    }

    QTemporaryDir m_dir;
    const FakeClock m_clock;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
};

void tst_RecentModel::whatIsSentComesOnTopAndFollowsItsAnswer()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice(u"a"_s)));
    const qint64 before = desk.send(practice(u"a"_s), conversion, ann);
    QVERIFY(desk.reaches(before, State::Accepted));
    RecentModel model(desk.engine(), m_catalog, m_clock, QLocale(u"en"_s));
    const QAbstractItemModelTester tester(&model, reporting);
    model.setAccount(u"a"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    const qint64 now = desk.send(practice(u"a"_s), conversion, ann);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.indexOf(now), 0);
    QTRY_COMPARE(model.rows().front().state, State::Accepted);
    QCOMPARE(model.index(0, SubmissionTable::ReturnedId).data().toString(),
             desk.row(now).returnedId);
    QCOMPARE(model.indexOf(before), 1);
}

void tst_RecentModel::onlyTheOpenAccountIsShown()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice(u"a"_s)));
    QVERIFY(desk.saveAccount(practice(u"b"_s)));
    RecentModel model(desk.engine(), m_catalog, m_clock, QLocale(u"en"_s));
    const QAbstractItemModelTester tester(&model, reporting);
    model.setAccount(u"a"_s);
    const qint64 ofA = desk.send(practice(u"a"_s), conversion, ann);
    const qint64 ofB = desk.send(practice(u"b"_s), conversion, ann);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.indexOf(ofA), 0);
    model.setAccount(u"b"_s);
    QCOMPARE(model.rowCount(), 0); // never the rows of another
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.indexOf(ofB), 0);
}

void tst_RecentModel::atMostTwentyAreKept()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(practice(u"a"_s)));
    RecentModel model(desk.engine(), m_catalog, m_clock, QLocale(u"en"_s));
    const QAbstractItemModelTester tester(&model, reporting);
    model.setAccount(u"a"_s);
    qint64 newest = 0;
    for (int i = 0; i < 23; ++i)
        newest = desk.send(practice(u"a"_s), conversion, ann);
    QTRY_COMPARE(model.rowCount(), 20);
    QCOMPARE(model.indexOf(newest), 0);
    model.setAccount(u"a"_s);
    QTRY_COMPARE(model.rowCount(), 20);
    QCOMPARE(model.indexOf(newest), 0);
}

void tst_RecentModel::accountsComeChangeAndGo()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    AccountsModel model(desk.engine(), m_catalog);
    const QAbstractItemModelTester tester(&model, reporting);
    QSignalSpy changed(&model, &AccountsModel::accountChanged);
    QSignalSpy removed(&model, &AccountsModel::accountRemoved);
    model.setAccounts({practice(u"a"_s)});
    QVERIFY(desk.saveAccount(practice(u"b"_s)));
    QCOMPARE(model.rowCount(), 2);
    Account renamed = practice(u"b"_s);
    renamed.name = u"Shop"_s;
    QVERIFY(desk.saveAccount(renamed));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), u"Shop"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.account(u"b"_s)->name, u"Shop"_s);
    desk.engine().removeAccount(u"b"_s);
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.account(u"b"_s));
}

void tst_RecentModel::anAccountIsReadAloudWithVendorAndEnvironment()
{
    EngineDesk desk(m_catalog, m_clock, folder());
    AccountsModel model(desk.engine(), m_catalog);
    Account gone = practice(u"b"_s);
    gone.api = u"gone"_s;
    model.setAccounts({practice(u"a"_s), gone});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             u"Account a, %1, PRACTICE"_s.arg(m_catalog.api(u"whop"_s)->title));
    QCOMPARE(model.index(1).data(AccountsModel::ApiTitleRole).toString(), u"gone"_s);
}

QTEST_GUILESS_MAIN(tst_RecentModel)
#include "tst_recentmodel.moc"
