// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/ownwarnings.h"
#include "ui/models/accountsmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/preferences.h"
#include "ui/pages/outboxpage.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// The page over an engine of its own.
struct Bench
{
    Bench()
        : desk(catalog, clock, dir.filePath(u"data"_s))
        , preferences(dir.filePath(u"preferences.ini"_s))
        , accounts(desk.engine(), catalog)
        , model(desk.engine(), catalog, clock, QLocale(QLocale::English))
        , page({model, desk.engine(), catalog, preferences}, accounts)
    {
    }
    [[nodiscard]] bool hasAccount(const QString &name, EnvironmentKind environment)
    {
        Account account = practiceAccount(*catalog.api(u"whop"_s), name, u"UTC"_s);
        account.id = name.toLower();
        account.environment = environment;
        return desk.isStarted() && desk.saveAccount(account);
    }
    [[nodiscard]] QPushButton *retry() const
    {
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text().startsWith("Re&try failed"_L1))
                return button;
        }
        return nullptr;
    }
    void say(const QMap<QString, int> &failed)
    {
        OutboxStatus status;
        status.failed = failed;
        emit desk.engine().statusChanged(status);
    }
    [[nodiscard]] QMessageBox *question() const { return page.findChild<QMessageBox *>(); }
    [[nodiscard]] static QPushButton *yes(QMessageBox *box)
    {
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                return qobject_cast<QPushButton *>(button);
        }
        return nullptr;
    }

    QTemporaryDir dir;
    const Catalog catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock clock;
    EngineDesk desk;
    Preferences preferences;
    AccountsModel accounts;
    HistoryModel model;
    OutboxPage page;
};
} // namespace

class tst_OutboxPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init() { failOnOwnWarning(); }
    void theButtonCountsWhatFailed();
    void theQuestionNamesAccountsEnvironmentsAndNumbers();
    void manyInProductionAreNotSentByEnterAlone_data();
    void manyInProductionAreNotSentByEnterAlone();
    void yesSendsAgainAndCancelDoesNot();
};

void tst_OutboxPage::theButtonCountsWhatFailed()
{
    Bench bench;
    bench.page.show();
    bench.say({});
    QVERIFY(!bench.retry() || !bench.retry()->isVisible());
    bench.say({{u"shop"_s, 1000}, {u"other"_s, 25}});
    QVERIFY(bench.retry()->isVisible());
    QCOMPARE(bench.retry()->text(), u"Re&try failed (1,025)"_s);
    bench.say({});
    QVERIFY(!bench.retry()->isVisible());
}

void tst_OutboxPage::theQuestionNamesAccountsEnvironmentsAndNumbers()
{
    Bench bench;
    QVERIFY(bench.hasAccount(u"Shop"_s, EnvironmentKind::Production));
    QVERIFY(bench.hasAccount(u"Try"_s, EnvironmentKind::Practice));
    bench.say({{u"shop"_s, 3}, {u"try"_s, 2}});
    bench.retry()->click();
    const QMessageBox *box = bench.question();
    QVERIFY(box);
    QVERIFY2(box->text().contains(u'5'), qPrintable(box->text()));
    const QStringList lines = box->informativeText().split(u'\n');
    QCOMPARE(lines.value(0), u"Shop (PRODUCTION): 3"_s);
    QVERIFY2(lines.value(1).startsWith("Try ("_L1) && lines.value(1).endsWith("): 2"_L1),
             qPrintable(lines.value(1)));
}

void tst_OutboxPage::manyInProductionAreNotSentByEnterAlone_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("cancels");
    QTest::newRow("21 in production") << int(EnvironmentKind::Production) << 21 << true;
    QTest::newRow("20 in production") << int(EnvironmentKind::Production) << 20 << false;
    QTest::newRow("200 in practice") << int(EnvironmentKind::Practice) << 200 << false;
}

void tst_OutboxPage::manyInProductionAreNotSentByEnterAlone()
{
    QFETCH(const int, environment);
    QFETCH(const int, count);
    QFETCH(const bool, cancels);
    Bench bench;
    QVERIFY(bench.hasAccount(u"Shop"_s, EnvironmentKind(environment)));
    bench.say({{u"shop"_s, count}});
    bench.retry()->click();
    QMessageBox *box = bench.question();
    QVERIFY(box);
    QCOMPARE(box->defaultButton() == box->button(QMessageBox::Cancel), cancels);
    QCOMPARE(box->defaultButton() == Bench::yes(box), !cancels);
}

void tst_OutboxPage::yesSendsAgainAndCancelDoesNot()
{
    Bench bench;
    QVERIFY(bench.hasAccount(u"Try"_s, EnvironmentKind::Practice));
    bench.desk.engine().setPracticeAnswer(404);
    const qint64 id = bench.desk.send(*bench.accounts.account(u"try"_s), u"createConversion"_s,
                                      {{u"/event_name"_s, u"lead"_s}});
    QVERIFY(bench.desk.reaches(id, SubmissionState::Rejected));
    bench.desk.engine().setPracticeAnswer(0);
    QTRY_COMPARE(bench.retry()->text(), u"Re&try failed (1)"_s);
    bench.retry()->click();
    bench.question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!bench.question());
    QCOMPARE(bench.desk.row(id).state, SubmissionState::Rejected);
    bench.retry()->click();
    Bench::yes(bench.question())->click();
    QVERIFY(bench.desk.reaches(id, SubmissionState::Accepted));
    QTRY_VERIFY(!bench.retry()->isVisibleTo(&bench.page));
}

QTEST_MAIN(tst_OutboxPage)
#include "tst_outboxpage.moc"
