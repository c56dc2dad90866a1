// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"
#include "app/store/database.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"

#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// The administrator's accounts, from start to start.
class tst_PresetAccounts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init() { failOnOwnWarning(); }

    void theyAreMadeOnceAndFollowTheFile();
    void withoutAFileThatCanBeReadTheyStayAsTheyAre();
    void anAccountThatMovedNeverMeetsItsOldKey();
    void whatWaitsKeepsItsAddressAndItsKey();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    /// As the file would say it.
    Account preset(const QString &url, const QString &name = u"Shop"_s) const
    {
        Account account = loopbackAccount(*m_catalog.api(u"whop"_s), url);
        account.id.clear();
        account.preset = u"shop"_s;
        account.name = name;
        return account;
    }
    /// With a key in the keychain, as the dialog leaves it.
    static bool saveKeyOf(EngineDesk &desk)
    {
        Account account = desk.accounts.first();
        account.keyBackend = u"libsecret"_s;
        account.keySavedAt = 7;
        return desk.saveAccount(account);
    }

    QTemporaryDir m_dir;
    FakeClock m_clock;
    const Catalog m_catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
};

void tst_PresetAccounts::theyAreMadeOnceAndFollowTheFile()
{
    QString id;
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false,
                        {{preset(u"https://a.example"_s)}});
        QVERIFY(desk.isStarted());
        QCOMPARE(desk.accounts.size(), 1);
        id = desk.accounts.first().id;
        QVERIFY(!id.isEmpty());
        QVERIFY(desk.accounts.first().isPreset);
        QVERIFY(saveKeyOf(desk));
    }
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false,
                        {{preset(u"https://a.example"_s, u"New name"_s)}});
        QVERIFY(desk.isStarted());
        QCOMPARE(desk.accounts.size(), 1);
        QCOMPARE(desk.accounts.first().id, id);
        QCOMPARE(desk.accounts.first().name, u"New name"_s);
        QCOMPARE(desk.accounts.first().keyBackend, u"libsecret"_s);
        QVERIFY(desk.presetsMoved.isEmpty());
    }
    EngineDesk desk(m_catalog, m_clock, folder(), {}, false, QList<Account>());
    QVERIFY(desk.isStarted());
    QCOMPARE(desk.accounts.size(), 1);
    QVERIFY(!desk.accounts.first().isPreset); // it is the person's own from now on
    QCOMPARE(desk.accounts.first().keyBackend, u"libsecret"_s);
}

void tst_PresetAccounts::withoutAFileThatCanBeReadTheyStayAsTheyAre()
{
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false,
                        {{preset(u"https://a.example"_s)}});
        QVERIFY(desk.isStarted());
    }
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.isStarted());
    QCOMPARE(desk.accounts.size(), 1);
    QVERIFY(desk.accounts.first().isPreset);
}

void tst_PresetAccounts::anAccountThatMovedNeverMeetsItsOldKey()
{
    LoopbackServer server;
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false,
                        {{preset(u"https://a.example"_s)}});
        QVERIFY(desk.isStarted());
        QVERIFY(saveKeyOf(desk));
    }
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false, {{preset(server.url())}});
        QVERIFY(desk.isStarted());
        QCOMPARE(desk.accounts.first().customUrl, QUrl(server.url()));
        QCOMPARE(desk.accounts.first().keyBackend, QString());
        QTRY_COMPARE(desk.presetsMoved, QStringList {desk.accounts.first().id});
    }
    // The keychain may not have let go of it; nobody asks it for that key any more.
    EngineDesk desk(m_catalog, m_clock, folder(), {}, false, {{preset(server.url())}});
    QVERIFY(desk.isStarted());
    const Account account = desk.accounts.first();
    QVERIFY(desk.send(account, u"createLead"_s, {}) > 0);
    QTRY_COMPARE(desk.status.pauses, (QList<Pause> {{account.id, {}, Reason::KeyNeeded, 0}}));
    QVERIFY(desk.keysNeeded.isEmpty());
    QVERIFY(desk.presetsMoved.isEmpty());
    QCOMPARE(server.requests().size(), 0);
}

void tst_PresetAccounts::whatWaitsKeepsItsAddressAndItsKey()
{
    LoopbackServer server;
    LoopbackServer other;
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false, {{preset(server.url())}});
        QVERIFY(desk.isStarted());
        QVERIFY(saveKeyOf(desk));
        desk.engine().pauseAll();
        QVERIFY(desk.send(desk.accounts.first(), u"createLead"_s, {}) > 0);
    }
    {
        EngineDesk desk(m_catalog, m_clock, folder(), {}, false,
                        {{preset(other.url(), u"New name"_s)}});
        QVERIFY(desk.isStarted());
        const Account account = desk.accounts.first();
        QCOMPARE(account.name, u"New name"_s);
        QCOMPARE(account.customUrl, QUrl(server.url()));
        QCOMPARE(account.keyBackend, u"libsecret"_s);
        QTRY_COMPARE(desk.presetsWaiting, QStringList {account.id});
        QVERIFY(desk.presetsMoved.isEmpty());
        desk.engine().setKey(account.id, Secret("key_1"));
        desk.engine().resume({}, {});
        QVERIFY(desk.statusIs(0, 0));
        QTRY_COMPARE(server.requests().size(), 1);
    }
    EngineDesk desk(m_catalog, m_clock, folder(), {}, false,
                    {{preset(other.url(), u"New name"_s)}});
    QVERIFY(desk.isStarted());
    QCOMPARE(desk.accounts.first().customUrl, QUrl(other.url()));
    QTRY_COMPARE(desk.presetsMoved.size(), 1);
}

QTEST_GUILESS_MAIN(tst_PresetAccounts)
#include "tst_presetaccounts.moc"
