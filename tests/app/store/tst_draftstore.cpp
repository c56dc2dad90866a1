// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"
#include "app/store/draftstore.h"
#include "app/store/pausestore.h"

#include <QRegularExpression>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Account accountOf(const QString &id, int order)
{
    Account account;
    account.id = id;
    account.name = u"Läden "_s + id;
    account.api = u"vendor"_s;
    account.environment = EnvironmentKind::Sandbox;
    account.environmentId = u"sandbox"_s;
    account.zone = u"Europe/Berlin"_s;
    account.values = {{u"company"_s, u"biz_1"_s}};
    account.order = order;
    return account;
}

Draft draftOf(const QString &id, qint64 changedAt)
{
    Draft draft;
    draft.id = id;
    draft.account = u"acc-1"_s;
    draft.api = u"vendor"_s;
    draft.operation = u"createSale"_s;
    draft.values = {{u"/value"_s, {EnteredState::Set, u"6,90"_s, {}, -1}}};
    draft.key = u"key"_s;
    draft.locale = u"de-DE"_s;
    draft.changedAt = changedAt;
    return draft;
}
} // namespace

/// The three small stores: drafts, accounts, pauses.
class tst_DraftStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void draftComesBackAsItWas();
    void lateSaveDoesNotBringBackWhatWasSent();
    void accountsComeBackInTheirOrder();
    void removedAccountTakesDraftsAndPausesAlong();
    void pauseIsReplacedAndRemoved();
};

void tst_DraftStore::draftComesBackAsItWas()
{
    StoreFixture f;
    DraftStore drafts(*f.database);
    QVERIFY(drafts.save(draftOf(u"a"_s, noon)));
    QVERIFY(drafts.save(draftOf(u"b"_s, noon + 1)));
    QVERIFY(drafts.save(draftOf(u"a"_s, noon + 2)));
    QCOMPARE(drafts.all().value(), (QList {draftOf(u"a"_s, noon + 2), draftOf(u"b"_s, noon + 1)}));
    QVERIFY(drafts.remove(u"a"_s));
    QVERIFY(drafts.remove(u"gone"_s));
    QCOMPARE(drafts.all().value(), QList {draftOf(u"b"_s, noon + 1)});
}

void tst_DraftStore::lateSaveDoesNotBringBackWhatWasSent()
{
    StoreFixture f;
    DraftStore drafts(*f.database);
    QVERIFY(f.store->insert(submissionOf(u"a"_s)));
    const auto saved = drafts.save(draftOf(u"a"_s, noon));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::DraftAlreadySent);
    QVERIFY(drafts.all()->isEmpty());
}

void tst_DraftStore::accountsComeBackInTheirOrder()
{
    StoreFixture f;
    AccountStore accounts(*f.database);
    QVERIFY(accounts.save(accountOf(u"x"_s, 0)));
    QVERIFY(accounts.save(accountOf(u"y"_s, 1)));
    QVERIFY(accounts.save(accountOf(u"x"_s, 2)));
    QCOMPARE(accounts.all().value(), (QList {accountOf(u"y"_s, 1), accountOf(u"x"_s, 2)}));
}

void tst_DraftStore::removedAccountTakesDraftsAndPausesAlong()
{
    StoreFixture f;
    AccountStore accounts(*f.database);
    DraftStore drafts(*f.database);
    PauseStore pauses(*f.database);
    QVERIFY(accounts.save(accountOf(u"acc-1"_s, 0)));
    QVERIFY(drafts.save(draftOf(u"a"_s, noon)));
    QVERIFY(pauses.save({u"acc-1"_s, {}, Reason::KeyRefused, 0}));
    f.rowIn(SubmissionState::Accepted);
    QVERIFY(accounts.remove(u"acc-1"_s));
    QVERIFY(accounts.all()->isEmpty());
    QVERIFY(drafts.all()->isEmpty());
    QVERIFY(pauses.all()->isEmpty());
    QCOMPARE(f.store->recent(u"acc-1"_s, 5)->size(), size_t(1)); // history stays
}

void tst_DraftStore::pauseIsReplacedAndRemoved()
{
    StoreFixture f;
    PauseStore pauses(*f.database);
    const Pause whole {u"acc-1"_s, {}, Reason::KeyRefused, 0};
    const Pause one {u"acc-1"_s, u"createSale"_s, Reason::TooManyRequests, noon};
    QVERIFY(pauses.save({u"acc-1"_s, {}, Reason::KeyNeeded, 3}));
    QVERIFY(pauses.save(whole));
    QVERIFY(pauses.save(one));
    QCOMPARE(pauses.all().value(), (QList {whole, one}));
    QVERIFY(pauses.remove(u"acc-1"_s, {}));
    QCOMPARE(pauses.all().value(), QList {one});
}

QTEST_GUILESS_MAIN(tst_DraftStore)
#include "tst_draftstore.moc"
