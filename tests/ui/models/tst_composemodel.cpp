// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "app/outbox/allowed.h"
#include "fakes/composer.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"

#include <QTemporaryDir>

using namespace desk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using State = SubmissionState;
const QString conversion = u"createConversion"_s;
const QString lead = u"createLead"_s;
const QMap<QString, QString> ann {{u"/event_name"_s, u"submit_application"_s},
                                  {u"/user/email"_s, u"ann@example.com"_s},
                                  {u"/value"_s, u"1,234.50"_s},
                                  {u"/currency"_s, u"USD"_s}};
const QMap<QString, QString> aLead {{u"/user_id"_s, u"user_1"_s}};

QString bodyText(const SubmissionDetails &details, const QString &pointer)
{
    const Json body = parseJson(details.request.body).value();
    const Json *value = resolve(body, pointer);
    return value ? QString::fromUtf8(writeJson(*value)) : QString();
}

ServerAnswer said(int status, const QByteArray &body)
{
    ServerAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

ServerAnswer refusal(const QByteArray &param)
{
    return said(
        400,
        R"({"error":{"type":"invalid_request_error","message":"This is not right.","param":")"
            + param + "\"}}");
}
} // namespace

class tst_ComposeModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }

    void sendLeavesACleanSheetAtOnce();
    void pinnedValuesStay();
    void theReceiptComesAfterTheCommit();
    void aSheetWithAMistakeIsNotSent();
    void whatCouldNotBeStoredComesBackAboveWhatWasTypedSince();
    void whatCouldNotBeStoredIsKeptWhenAnotherAccountIsOpen();
    void whatIsTypedIsFoundAfterARestart();
    void aSheetInProgressIsSavedWhenTheModelEnds();
    void theLateTimerDoesNotBringASentSheetBack();
    void sheetsAreSetAsideOpenedAndDiscarded();
    void openingASheetSetsTheOtherAside();
    void eachOperationAndAccountKeepsItsSheet();
    void noSheetStaysOpenUnderAnotherAccount();
    void aTemplateIsANewAct_data();
    void aTemplateIsANewAct();
    void aTemplateIsNotLostToTheNextOne();
    void aTemplateOfAnotherOperationSetsItsSheetAside();
    void aCorrectionIsTheSameAct();
    void aCorrectionKeepsTheParameterOfThePath();
    void aRefusalOpensByItselfIfNothingWasTyped();
    void aRefusalOpensNothingWhereSomethingWasTyped();
    void aFollowOnTakesItsFieldsFromBoth();
    void aFollowOnWritesNumbersAsTheyAreTyped();
    void aClearedSheetIsForgotten();
    void whatIsTakenBackInTimeIsOnTheSheetAgain();
    void whatIsNotTakenBackLeavesByItself();

private:
    QString folder()
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())
                              + QString::fromLatin1(QTest::currentDataTag()));
    }
    Account practice(const QString &id = u"acc"_s, const QString &api = u"whop"_s)
    {
        Account account = practiceAccount(*m_catalog.api(api), u"Practice"_s, u"Europe/Berlin"_s);
        account.id = id;
        return account;
    }
    /// Opens that operation in a saved account.
    void open(Composer &composer, const Account &account, const QString &operation)
    {
        QVERIFY(composer.desk.saveAccount(account));
        composer.model.open(account, operation);
    }

    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
};

void tst_ComposeModel::sendLeavesACleanSheetAtOnce()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    const Draft before = composer.draft();
    QCOMPARE(composer.model.send(), FormModel::Check::Ready);
    QVERIFY(composer.draft().id != before.id);
    QVERIFY(composer.draft().key != before.key);
    QCOMPARE(composer.text(u"/user/email"_s), QString());
    QVERIFY(!composer.form().isTouched());
    QTRY_COMPARE(composer.stored.size(), 1);
    QCOMPARE(composer.stored.first().first().value<SubmissionRow>().draft, before.id);
}

void tst_ComposeModel::pinnedValuesStay()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.model.setPinned({u"/currency"_s, u"/event_name"_s, u"/action_source"_s});
    composer.type(ann);
    QVERIFY(composer.send() != 0);
    QCOMPARE(composer.text(u"/currency"_s), u"USD"_s);
    QCOMPARE(composer.text(u"/event_name"_s), u"submit_application"_s);
    QCOMPARE(composer.text(u"/value"_s), QString());
    QVERIFY(!composer.draft().values.contains(u"/action_source"_s)); // it was empty
}

void tst_ComposeModel::theReceiptComesAfterTheCommit()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    QCOMPARE(composer.model.send(), FormModel::Check::Ready);
    QVERIFY(composer.stored.isEmpty()); // not by the key press
    QTRY_COMPARE(composer.stored.size(), 1);
    const auto row = composer.stored.first().first().value<SubmissionRow>();
    QCOMPARE(composer.desk.detailsOf(row.id).row.draft, row.draft); // another connection sees it
}

void tst_ComposeModel::aSheetWithAMistakeIsNotSent()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    composer.type({{u"/currency"_s, u"usx"_s}});
    const Draft before = composer.draft();
    QCOMPARE(composer.model.send(), FormModel::Check::HasErrors);
    QCOMPARE(composer.draft(), before);
    QCOMPARE(composer.desk.found(QString()), QList<qint64>());
}

void tst_ComposeModel::whatCouldNotBeStoredComesBackAboveWhatWasTypedSince()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    const Draft sheet = composer.draft();
    composer.desk.send(composer.desk.snapshot(practice(), sheet)); // its draft can be stored once
    QSignalSpy failed(&composer.model, &ComposeModel::storingFailed);
    QCOMPARE(composer.model.send(), FormModel::Check::Ready);
    composer.type({{u"/user/email"_s, u"bob@example.com"_s}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(composer.draft().id, sheet.id);
    QCOMPARE(composer.draft().values, sheet.values);
    const QList<Draft> aside = composer.model.setAsideDrafts();
    QCOMPARE(aside.size(), 1);
    QCOMPARE(aside.first().values.value(u"/user/email"_s).text, u"bob@example.com"_s);
    QVERIFY(composer.stored.isEmpty());
}

void tst_ComposeModel::whatCouldNotBeStoredIsKeptWhenAnotherAccountIsOpen()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(u"b"_s), conversion);
    open(composer, practice(u"a"_s), conversion);
    composer.type(ann);
    const Draft sheet = composer.draft();
    composer.desk.send(composer.desk.snapshot(practice(u"a"_s), sheet));
    QSignalSpy failed(&composer.model, &ComposeModel::storingFailed);
    QCOMPARE(composer.model.send(), FormModel::Check::Ready);
    composer.type({{u"/user/email"_s, u"bob@example.com"_s}});
    composer.model.open(practice(u"b"_s), conversion);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(composer.draft().account, u"b"_s);
    composer.model.open(practice(u"a"_s), conversion);
    QCOMPARE(composer.text(u"/user/email"_s), u"bob@example.com"_s);
    QCOMPARE(composer.model.setAsideDrafts().size(), 1);
    QCOMPARE(composer.model.setAsideDrafts().first().id, sheet.id);
}

void tst_ComposeModel::whatIsTypedIsFoundAfterARestart()
{
    Draft typed;
    {
        Composer composer(m_catalog, folder());
        open(composer, practice(), conversion);
        composer.type({{u"/user/email"_s, u"not an addr"_s}, {u"/value"_s, u"1,2x"_s}}); // wrong
        QTest::qWait(700); // the timer, not the end of the model
        typed = composer.draft();
        composer.desk.end();
    }
    Composer composer(m_catalog, folder());
    QCOMPARE(composer.desk.drafts.size(), 1);
    QCOMPARE(composer.desk.drafts.first().values, typed.values);
    composer.model.open(practice(), conversion);
    QCOMPARE(composer.draft().id, typed.id);
    QCOMPARE(composer.draft().key, typed.key);
    QCOMPARE(composer.text(u"/value"_s), u"1,2x"_s);
    QVERIFY(composer.form().shownProblems(u"/value"_s).isEmpty()); // pristine again
}

void tst_ComposeModel::aSheetInProgressIsSavedWhenTheModelEnds()
{
    {
        Composer composer(m_catalog, folder());
        open(composer, practice(), conversion);
        composer.type({{u"/user/email"_s, u"ann@example.com"_s}});
    }
    Composer composer(m_catalog, folder());
    composer.model.open(practice(), conversion);
    QCOMPARE(composer.text(u"/user/email"_s), u"ann@example.com"_s);
}

void tst_ComposeModel::theLateTimerDoesNotBringASentSheetBack()
{
    {
        Composer composer(m_catalog, folder());
        open(composer, practice(), conversion);
        composer.type(ann);
        QVERIFY(composer.send() != 0);
        QTest::qWait(700); // longer than the timer
    }
    Composer composer(m_catalog, folder());
    QVERIFY(composer.desk.drafts.isEmpty());
}

void tst_ComposeModel::sheetsAreSetAsideOpenedAndDiscarded()
{
    const QString name = folder();
    QString first, second;
    {
        Composer composer(m_catalog, name);
        open(composer, practice(), conversion);
        composer.type(ann);
        first = composer.draft().id;
        composer.model.setAside();
        QVERIFY(composer.draft().id != first);
        QCOMPARE(composer.text(u"/user/email"_s), QString());
        composer.clock.advance(1min);
        composer.type({{u"/user/email"_s, u"bob@example.com"_s}});
        second = composer.draft().id;
        composer.model.setAside();
        QCOMPARE(composer.model.setAsideDrafts().size(), 2);
        QCOMPARE(composer.model.setAsideDrafts().first().id, second); // the newest
    }
    Composer composer(m_catalog, name);
    composer.model.open(practice(), conversion);
    QCOMPARE(composer.model.setAsideDrafts().size(), 2);
    QCOMPARE(composer.text(u"/user/email"_s), QString()); // set aside is not in progress
    composer.model.discardDraft(second);
    composer.model.openDraft(first);
    QCOMPARE(composer.draft().id, first);
    QCOMPARE(composer.text(u"/value"_s), u"1,234.50"_s);
    QVERIFY(composer.model.setAsideDrafts().isEmpty());
}

void tst_ComposeModel::openingASheetSetsTheOtherAside()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    const QString first = composer.draft().id;
    composer.model.setAside();
    composer.type({{u"/user/email"_s, u"bob@example.com"_s}});
    composer.model.openDraft(first);
    QCOMPARE(composer.draft().id, first);
    QCOMPARE(composer.model.setAsideDrafts().size(), 1);
    QCOMPARE(composer.model.setAsideDrafts().first().values.value(u"/user/email"_s).text,
             u"bob@example.com"_s);
    // One in which nothing was typed is not worth keeping.
    composer.model.clearSheet();
    composer.model.openDraft(composer.model.setAsideDrafts().first().id);
    QVERIFY(composer.model.setAsideDrafts().isEmpty());
}

void tst_ComposeModel::eachOperationAndAccountKeepsItsSheet()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(u"b"_s), conversion);
    composer.type({{u"/user/email"_s, u"b@example.com"_s}});
    open(composer, practice(u"a"_s), conversion);
    composer.type({{u"/user/email"_s, u"a@example.com"_s}});
    composer.model.open(practice(u"a"_s), lead);
    composer.type({{u"/referrer"_s, u"https://example.com"_s}});
    composer.model.open(practice(u"a"_s), conversion);
    QCOMPARE(composer.text(u"/user/email"_s), u"a@example.com"_s);
    composer.model.open(practice(u"b"_s), conversion);
    QCOMPARE(composer.text(u"/user/email"_s), u"b@example.com"_s);
    composer.model.open(practice(u"a"_s), lead);
    QCOMPARE(composer.text(u"/referrer"_s), u"https://example.com"_s);
}

void tst_ComposeModel::noSheetStaysOpenUnderAnotherAccount()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    Account other = practice(u"c"_s);
    other.api = u"gone"_s; // its description was removed
    composer.model.open(other, conversion);
    QVERIFY(!composer.model.form());
}

void tst_ComposeModel::aTemplateIsANewAct_data()
{
    QTest::addColumn<bool>("keepTime");
    QTest::newRow("with the time of sending") << false;
    QTest::newRow("with the same time") << true;
}

void tst_ComposeModel::aTemplateIsANewAct()
{
    QFETCH(bool, keepTime);
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    const qint64 first = composer.sendUntil(State::Accepted);
    const SubmissionDetails before = composer.desk.detailsOf(first);
    composer.clock.advance(2h);
    composer.model.useAsTemplate(before, keepTime);
    QCOMPARE(composer.text(u"/user/email"_s), u"ann@example.com"_s);
    QCOMPARE(composer.text(u"/event_id"_s), QString());
    QCOMPARE(composer.text(u"/event_time"_s).isEmpty(), !keepTime);
    const qint64 second = composer.sendUntil(State::Accepted);
    const SubmissionDetails after = composer.desk.detailsOf(second);
    QVERIFY(!after.row.key.isEmpty());
    QVERIFY(after.row.key != before.row.key);
    QVERIFY(bodyText(after, u"/event_id"_s) != bodyText(before, u"/event_id"_s));
    QCOMPARE(bodyText(after, u"/event_time"_s) == bodyText(before, u"/event_time"_s), keepTime);
    QCOMPARE(bodyText(after, u"/value"_s), u"1234.50"_s);
    QVERIFY(after.row.returnedId != before.row.returnedId);
    QCOMPARE(after.row.corrects, 0);
}

void tst_ComposeModel::aTemplateIsNotLostToTheNextOne()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    const SubmissionDetails sent = composer.desk.detailsOf(composer.sendUntil(State::Accepted));
    composer.model.useAsTemplate(sent, true);
    const QString first = composer.draft().id;
    composer.model.useAsTemplate(sent, true);
    QCOMPARE(composer.model.setAsideDrafts().size(), 1);
    QCOMPARE(composer.model.setAsideDrafts().first().id, first);
}

void tst_ComposeModel::aTemplateOfAnotherOperationSetsItsSheetAside()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.type(ann);
    const SubmissionDetails sent = composer.desk.detailsOf(composer.sendUntil(State::Accepted));
    composer.type({{u"/user/email"_s, u"bob@example.com"_s}});
    const QString inProgress = composer.draft().id;
    composer.model.open(practice(), lead);
    composer.model.useAsTemplate(sent, true);
    QCOMPARE(composer.form().operation().id, conversion);
    QCOMPARE(composer.text(u"/user/email"_s), u"ann@example.com"_s);
    QCOMPARE(composer.model.setAsideDrafts().size(), 1);
    QCOMPARE(composer.model.setAsideDrafts().first().id, inProgress);
}

void tst_ComposeModel::whatIsTakenBackInTimeIsOnTheSheetAgain()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.model.setSendDelay(std::chrono::seconds(30));
    composer.type(ann);
    const qint64 id = composer.sendUntil(State::Waiting);
    QVERIFY(mayUndo(composer.desk.row(id)));
    composer.model.undo(id);
    QVERIFY(composer.desk.reaches(id, State::Cancelled));
    QTRY_COMPARE(composer.text(u"/user/email"_s), ann.value(u"/user/email"_s));
    QCOMPARE(composer.draft().key, composer.desk.row(id).key); // it never left
    QVERIFY(composer.form().shownEntryProblems().isEmpty());
}

void tst_ComposeModel::whatIsNotTakenBackLeavesByItself()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.model.setSendDelay(std::chrono::seconds(1));
    composer.type(ann);
    const qint64 id = composer.sendUntil(State::Waiting);
    composer.clock.advance(std::chrono::seconds(1));
    QVERIFY(composer.desk.reaches(id, State::Accepted));
}

void tst_ComposeModel::aCorrectionIsTheSameAct()
{
    LoopbackServer server;
    server.enqueue(refusal("user.email"));
    Composer composer(m_catalog, folder());
    const Account account = loopbackAccount(*m_catalog.api(u"whop"_s), server.url() + u"/api/v1"_s);
    open(composer, account, conversion);
    composer.desk.engine().setKey(account.id, Secret("whop_key"));
    composer.type(ann);
    QVERIFY(composer.send() != 0);
    composer.type({{u"/value"_s, u"7"_s}}); // the next sheet is in progress
    const QString inProgress = composer.draft().id;
    const qint64 first = composer.desk.rows.rbegin()->first;
    QVERIFY(composer.desk.reaches(first, State::Rejected));
    const SubmissionDetails before = composer.desk.detailsOf(first);
    composer.model.correct(before);
    QCOMPARE(composer.corrected.size(), 1);
    QCOMPARE(composer.model.setAsideDrafts().first().id, inProgress);
    const Problems shown = composer.form().shownProblems(u"/user/email"_s);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().args, QStringList {u"This is not right."_s});
    QCOMPARE(composer.form().firstProblem(), u"/user/email"_s);
    composer.type({{u"/user/email"_s, u"anna@example.com"_s}});
    QVERIFY(composer.form().shownProblems(u"/user/email"_s).isEmpty());
    const qint64 second = composer.sendUntil(State::Accepted);
    const SubmissionDetails after = composer.desk.detailsOf(second);
    QCOMPARE(after.row.key, before.row.key);
    QCOMPARE(bodyText(after, u"/event_id"_s), bodyText(before, u"/event_id"_s));
    QCOMPARE(bodyText(after, u"/event_time"_s), bodyText(before, u"/event_time"_s));
    QCOMPARE(bodyText(after, u"/user/email"_s), u"\"anna@example.com\""_s);
    QCOMPARE(after.row.corrects, first);
    QTRY_COMPARE(composer.desk.row(first).correctedBy, second);
}

void tst_ComposeModel::aCorrectionKeepsTheParameterOfThePath()
{
    LoopbackServer server;
    server.enqueue(said(422, R"({"error":{"message":"No."}})"));
    server.answerWith(said(201, R"({"data":{"id":"e1"}})"));
    Composer composer(m_catalog, folder());
    const Account account
        = loopbackAccount(*m_catalog.api(u"cortana"_s), server.url() + u"/api/v1"_s);
    open(composer, account, u"createConversionEntry"_s);
    composer.desk.engine().setKey(account.id, Secret("sk-ak-1"));
    composer.type({{u"/sourceId"_s, u"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a02"_s},
                   {u"/contactId"_s, u"6f1c2f0e-5b7a-4c1d-9a54-3d2b8e7f1a03"_s},
                   {u"/eventValue"_s, u"12.50"_s},
                   {u"/currency"_s, u"USD"_s}});
    const qint64 first = composer.sendUntil(State::Rejected);
    QVERIFY(first != 0);
    const SubmissionDetails before = composer.desk.detailsOf(first);
    QTRY_COMPARE(composer.corrected.size(), 1); // nothing was typed since
    QVERIFY(composer.form().shownErrorCount() > 0);
    composer.type({{u"/eventValue"_s, u"13"_s}});
    const qint64 second = composer.sendUntil(State::Accepted);
    QVERIFY(second != 0);
    QCOMPARE(composer.desk.detailsOf(second).request.url, before.request.url);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(1).line, server.requests().at(0).line);
}

void tst_ComposeModel::aRefusalOpensByItselfIfNothingWasTyped()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.desk.engine().setPracticeAnswer(400);
    composer.type(ann);
    const QString sheet = composer.draft().key;
    QVERIFY(composer.sendUntil(State::Rejected) != 0);
    QTRY_COMPARE(composer.corrected.size(), 1);
    QCOMPARE(composer.text(u"/user/email"_s), u"ann@example.com"_s);
    QCOMPARE(composer.draft().key, sheet);
    QVERIFY(composer.model.setAsideDrafts().isEmpty()); // the clean sheet was nothing to keep
}

void tst_ComposeModel::aRefusalOpensNothingWhereSomethingWasTyped()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), conversion);
    composer.desk.engine().setPracticeAnswer(400);
    composer.type(ann);
    QCOMPARE(composer.model.send(), FormModel::Check::Ready);
    composer.type({{u"/user/email"_s, u"bob@example.com"_s}});
    QTRY_COMPARE(composer.stored.size(), 1);
    const qint64 id = composer.stored.first().first().value<SubmissionRow>().id;
    QVERIFY(composer.desk.reaches(id, State::Rejected));
    (void)composer.desk.detailsOf(id); // also by who looks at it in history
    QVERIFY(composer.corrected.isEmpty());
    QCOMPARE(composer.text(u"/user/email"_s), u"bob@example.com"_s);
}

void tst_ComposeModel::aFollowOnTakesItsFieldsFromBoth()
{
    Composer composer(m_catalog, folder());
    open(composer, practice(), lead);
    composer.type(aLead);
    const qint64 id = composer.sendUntil(State::Accepted);
    const SubmissionDetails sent = composer.desk.detailsOf(id);
    composer.model.followOn(m_catalog.operation(u"whop"_s, lead)->follow.front(), sent);
    QCOMPARE(composer.form().operation().id, conversion);
    QCOMPARE(composer.text(u"/event_name"_s), u"lead"_s);
    QCOMPARE(composer.text(u"/user/user_id"_s), u"user_1"_s); // of the request
    QCOMPARE(composer.text(u"/user/username"_s), u"johndoe42"_s); // of the answer
    QVERIFY(composer.sendUntil(State::Accepted) != 0);
}

void tst_ComposeModel::aFollowOnWritesNumbersAsTheyAreTyped()
{
    Composer composer(m_catalog, folder(), QLocale(u"de_DE"_s));
    open(composer, practice(), conversion);
    composer.type(ann);
    composer.type({{u"/value"_s, u"1.234,50"_s}});
    const SubmissionDetails sent = composer.desk.detailsOf(composer.sendUntil(State::Accepted));
    FollowOn again;
    again.operation = conversion;
    again.fill = {{u"/value"_s, u"/value"_s}, {u"/user/phone"_s, u"/user/phone"_s}};
    composer.model.followOn(again, sent);
    QVERIFY(!composer.draft().values.contains(u"/user/phone"_s)); // there was none
    QCOMPARE(writeJson(*resolve(composer.form().assembled().body, u"/value"_s)), "1234.50");
}

void tst_ComposeModel::aClearedSheetIsForgotten()
{
    const QString name = folder();
    {
        Composer composer(m_catalog, name);
        open(composer, practice(), conversion);
        composer.type(ann);
        composer.model.saveNow();
        const QString before = composer.draft().id;
        composer.model.clearSheet();
        QVERIFY(composer.draft().id != before);
        QCOMPARE(composer.text(u"/user/email"_s), QString());
    }
    Composer composer(m_catalog, name);
    QVERIFY(composer.desk.drafts.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ComposeModel)
#include "tst_composemodel.moc"
